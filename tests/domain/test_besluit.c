/* What a besluit says and must keep, row by row with its article. */
#include "tap.h"

#include <stdio.h>
#include <string.h>

#include "domain/besluit.h"

enum { VANDAAG = 20536 }; /* 24 March 2026 */

static const struct besluit leeg = {.vanaf = DAG_GEEN,
                                    .tot = DAG_GEEN,
                                    .zienswijze_op = DAG_GEEN,
                                    .advies_op = DAG_GEEN,
                                    .genomen_op = DAG_GEEN,
                                    .eindigt_op = DAG_GEEN,
                                    .tarief = -1,
                                    .bijdrage = -1};

/* A Wmo grant of a year in kind on an aanvraag, to which nothing is missing; rows change one thing. */
static struct besluit goed(void) {
  struct besluit b = leeg;
  b.wet = WET_WMO;
  b.aanvraag = 1;
  b.soort = BESLUITSOORT_VERSTREKKEN;
  b.product = S("rolstoel");
  b.vorm = BESLUITVORM_ZIN;
  b.vanaf = VANDAAG + 8;
  b.tot = VANDAAG + 372;
  b.tekst[BESLUITTEKST_GROND] = S("U kunt niet lopen.");
  return b;
}
static struct besluit_feiten rond(void) {
  return (struct besluit_feiten){.vandaag = VANDAAG,
                                 .kan_zin = true,
                                 .kan_pgb = true,
                                 .woont_hier = true,
                                 .woonplaats_bekend = true,
                                 .verslag_op = VANDAAG - 4,
                                 .onderzoek_tot = VANDAAG + 30,
                                 .herstel_gevraagd = DAG_GEEN,
                                 .herstel_tot = DAG_GEEN,
                                 .vorig_vanaf = DAG_GEEN,
                                 .vorig_eindigt_op = DAG_GEEN};
}

struct rij {
  const char *waarom;
  void (*maak)(struct besluit *, struct besluit_feiten *);
  const char *uit; /* "rule@field …" */
};

static void niets(struct besluit *b, struct besluit_feiten *f) {
  (void)b, (void)f;
}
static void elders(struct besluit *b, struct besluit_feiten *f) {
  (void)b;
  f->woont_hier = false;
}
static void elders_overal(struct besluit *b, struct besluit_feiten *f) {
  elders(b, f);
  f->overal = true;
}
static void elders_onbekend(struct besluit *b, struct besluit_feiten *f) {
  elders(b, f);
  f->woonplaats_bekend = false;
}
static void elders_afwijzen(struct besluit *b, struct besluit_feiten *f) {
  elders(b, f);
  b->soort = BESLUITSOORT_AFWIJZEN;
}
static void geen_verslag(struct besluit *b, struct besluit_feiten *f) {
  (void)b;
  f->verslag_op = DAG_GEEN;
}
static void termijn_om(struct besluit *b, struct besluit_feiten *f) {
  geen_verslag(b, f);
  f->onderzoek_tot = VANDAAG - 1;
}
static void tijdelijk(struct besluit *b, struct besluit_feiten *f) {
  geen_verslag(b, f);
  b->soort = BESLUITSOORT_TIJDELIJK;
}
static void pgb_zonder(struct besluit *b, struct besluit_feiten *f) {
  (void)f;
  b->vorm = BESLUITVORM_PGB;
  b->pgb_bekwaam = b->pgb_kwaliteit = true;
}
static void pgb_met(struct besluit *b, struct besluit_feiten *f) {
  pgb_zonder(b, f);
  b->pgb_gemotiveerd = true;
}
static void zonder_grond(struct besluit *b, struct besluit_feiten *f) {
  (void)f;
  b->tekst[BESLUITTEKST_GROND] = S("");
}
static void van_anderen(struct besluit *b, struct besluit_feiten *f) {
  (void)f;
  b->soort = BESLUITSOORT_AFWIJZEN;
  b->van_anderen = true;
}
static void gehoord_zonder_woorden(struct besluit *b, struct besluit_feiten *f) {
  van_anderen(b, f);
  b->zienswijze_op = VANDAAG - 2;
}
static void gehoord(struct besluit *b, struct besluit_feiten *f) {
  gehoord_zonder_woorden(b, f);
  b->tekst[BESLUITTEKST_ZIENSWIJZE] = S("Mijn buurvrouw vergist zich.");
}
static void advies(struct besluit *b, struct besluit_feiten *f) {
  (void)f;
  b->tekst[BESLUITTEKST_ADVIES] = S("Een rolstoel is nodig.");
}
static void consult(struct besluit *b, struct besluit_feiten *f) {
  static const char *const regels[] = {"consult-yeph"};
  (void)b;
  f->consulten = regels;
  f->consult_aantal = 1;
}
static void buiten(struct besluit *b, struct besluit_feiten *f) {
  (void)f;
  b->soort = BESLUITSOORT_BUITEN_BEHANDELING;
}
static void buiten_loopt(struct besluit *b, struct besluit_feiten *f) {
  buiten(b, f);
  f->herstel_gevraagd = VANDAAG - 14;
  f->herstel_tot = VANDAAG;
}
static void buiten_om(struct besluit *b, struct besluit_feiten *f) {
  buiten_loopt(b, f);
  f->herstel_tot = VANDAAG - 1;
}
static void buiten_aangevuld(struct besluit *b, struct besluit_feiten *f) {
  buiten_om(b, f);
  f->aangevuld = true;
}
static void buiten_laat(struct besluit *b, struct besluit_feiten *f) {
  buiten_om(b, f);
  f->herstel_tot = VANDAAG - 29;
}
static void buiten_net(struct besluit *b, struct besluit_feiten *f) {
  buiten_om(b, f);
  f->herstel_tot = VANDAAG - 28;
}
static void jeugd(struct besluit *b, struct besluit_feiten *f) {
  b->wet = WET_JEUGDWET;
  f->deskundige_nodig = true;
}
static void jeugd_goed(struct besluit *b, struct besluit_feiten *f) {
  jeugd(b, f);
  f->deskundige_geldig = true;
}
static void jeugd_elders(struct besluit *b, struct besluit_feiten *f) {
  jeugd_goed(b, f);
  elders(b, f);
}
static void jeugd_pgb(struct besluit *b, struct besluit_feiten *f) {
  jeugd_goed(b, f);
  b->vorm = BESLUITVORM_PGB;
}
static void jeugd_eigen_kracht(struct besluit *b, struct besluit_feiten *f) {
  jeugd_goed(b, f);
  b->soort = BESLUITSOORT_AFWIJZEN;
  b->weigergrond = WEIGER_EIGEN_KRACHT;
}
static void jeugd_verordening(struct besluit *b, struct besluit_feiten *f) {
  jeugd_eigen_kracht(b, f);
  b->tekst[BESLUITTEKST_VERORDENING] = S("artikel 7");
}
static void ingetrokken(struct besluit *b, struct besluit_feiten *f) {
  geen_verslag(b, f);
  zonder_grond(b, f);
  b->soort = BESLUITSOORT_INGETROKKEN;
}
static void beeindigen(struct besluit *b, struct besluit_feiten *f) {
  geen_verslag(b, f);
  elders(b, f);
  b->soort = BESLUITSOORT_BEEINDIGEN;
  b->aanvraag = 0;
  b->vorig = 7;
}

static void test_regels(void **state) {
  (void)state;
  static const struct rij rijen[] = {
      {"nothing is missing", niets, ""},
      {"Wmo 2015 art. 1.2.1: who lives elsewhere", elders, "wmo-woonplaats@soort"},
      {"the same, for what is open to the whole country", elders_overal, ""},
      {"the same, when nobody knows where he lives", elders_onbekend, ""},
      {"the same, and so refused", elders_afwijzen, ""},
      {"Wmo 2015 art. 2.3.2 lid 9: no verslag went out", geen_verslag, "wmo-onderzoek-eerst@soort"},
      {"the same, after six weeks", termijn_om, ""},
      {"Wmo 2015 art. 2.3.3: it cannot wait", tijdelijk, ""},
      {"Wmo 2015 art. 2.3.6 lid 2: one of three conditions is missing", pgb_zonder, "wmo-pgb@pgb_bekwaam"},
      {"all three", pgb_met, ""},
      {"Awb art. 3:46", zonder_grond, "besluit-motiveren@grond"},
      {"Awb art. 4:7: refused on what others told", van_anderen, "zienswijze@zienswijze_op"},
      {"heard, but not what he said", gehoord_zonder_woorden, "zienswijze@zienswijze"},
      {"heard", gehoord, ""},
      {"Awb art. 3:50: advice that was not weighed", advies, "advies-wegen@advies_weging"},
      {"S0-194: advice that must be asked first", consult, "consult-yeph@advies"},
      {"Awb art. 4:5 lid 1: nothing was asked", buiten, "hersteltermijn@soort"},
      {"on the last day of that term", buiten_loopt, "hersteltermijn@soort"},
      {"the day after", buiten_om, ""},
      {"he completed it", buiten_aangevuld, "hersteltermijn@soort"},
      {"Awb art. 4:5 lid 4: the last day of four weeks", buiten_net, ""},
      {"a day later", buiten_laat, "hersteltermijn-weken@soort"},
      {"Jeugdwet art. 2.3: nobody registered", jeugd, "jeugd-deskundige@deskundige"},
      {"somebody registered", jeugd_goed, ""},
      {"Jeugdwet art. 1.1: advice", jeugd_elders, "jeugd-woonplaats@reden"},
      {"Jeugdwet art. 8.1.1 lid 2", jeugd_pgb, "jeugd-pgb@pgb_bekwaam"},
      {"Jeugdwet art. 2.9: own strength without the verordening", jeugd_eigen_kracht,
       "jeugd-eigen-kracht-verordening@verordening"},
      {"with it", jeugd_verordening, ""},
      {"who withdraws decides himself", ingetrokken, ""},
      {"ending asks no onderzoek and no place", beeindigen, ""},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct besluit b = goed();
    struct besluit_feiten f = rond();
    struct besluit_bevinding uit[BEVINDINGEN_MAX];
    char have[256] = "";
    size_t at = 0;
    rijen[i].maak(&b, &f);
    size_t aantal = besluit_bevindingen(&b, &f, uit);
    for (size_t j = 0; j < aantal; j++)
      at += (size_t)snprintf(have + at, sizeof have - at, "%s%s@%s", j ? " " : "", uit[j].regel, uit[j].veld);
    if (strcmp(have, rijen[i].uit) != 0) fail_msg("%s: \"%s\" and not \"%s\"", rijen[i].waarom, have, rijen[i].uit);
  }
}

static void tot_voor_vanaf(struct besluit *b, struct besluit_feiten *f) {
  (void)f;
  b->tot = b->vanaf - 1;
}
static void een_dag(struct besluit *b, struct besluit_feiten *f) {
  (void)f;
  b->tot = b->vanaf;
}
static void tijdelijk_open(struct besluit *b, struct besluit_feiten *f) {
  (void)f;
  b->soort = BESLUITSOORT_TIJDELIJK;
  b->tot = DAG_OPEN;
}
static void zonder_dagen(struct besluit *b, struct besluit_feiten *f) {
  (void)f;
  b->vanaf = b->tot = DAG_GEEN;
  b->vorm = 0;
}
static void geen_pgb(struct besluit *b, struct besluit_feiten *f) {
  b->vorm = BESLUITVORM_PGB;
  f->kan_pgb = false;
}
static void te_veel(struct besluit *b, struct besluit_feiten *f) {
  b->omvang = (struct omvang){9, OMVANG_UUR, OMVANG_PER_WEEK};
  f->hoogstens = (struct omvang){8, OMVANG_UUR, OMVANG_PER_WEEK};
}
static void precies(struct besluit *b, struct besluit_feiten *f) {
  te_veel(b, f);
  b->omvang.volume = 8;
}
static void zonder_aanvraag(struct besluit *b, struct besluit_feiten *f) {
  (void)f;
  b->aanvraag = 0;
}
static void spoed_zonder_aanvraag(struct besluit *b, struct besluit_feiten *f) {
  zonder_aanvraag(b, f);
  b->soort = BESLUITSOORT_TIJDELIJK;
}
static void verlengen(struct besluit *b, struct besluit_feiten *f) {
  b->soort = BESLUITSOORT_VERLENGEN;
  b->aanvraag = 0;
  b->vorig = 7;
  f->vorig_vanaf = VANDAAG - 300;
  f->vorig_eindigt_op = b->vanaf - 1;
}
static void verlengen_gat(struct besluit *b, struct besluit_feiten *f) {
  verlengen(b, f);
  f->vorig_eindigt_op = b->vanaf - 2;
}
static void verlengen_open(struct besluit *b, struct besluit_feiten *f) {
  verlengen(b, f);
  f->vorig_eindigt_op = DAG_OPEN;
}
static void verlengen_niets(struct besluit *b, struct besluit_feiten *f) {
  verlengen(b, f);
  b->vorig = 0;
}
static void stoppen(struct besluit *b, struct besluit_feiten *f) {
  verlengen(b, f);
  b->soort = BESLUITSOORT_BEEINDIGEN;
  b->vanaf = DAG_GEEN;
  b->tot = f->vorig_eindigt_op;
}
static void stoppen_na(struct besluit *b, struct besluit_feiten *f) {
  stoppen(b, f);
  b->tot++;
}
static void wijzigen_na(struct besluit *b, struct besluit_feiten *f) {
  verlengen(b, f);
  b->soort = BESLUITSOORT_WIJZIGEN;
}
static struct besluit buur;
static void naast(struct besluit *b, struct besluit_feiten *f) {
  buur = goed();
  buur.id = 12;
  buur.genomen_op = VANDAAG - 100;
  buur.vanaf = VANDAAG - 90;
  buur.tot = buur.eindigt_op = b->vanaf;
  f->naast = &buur;
  f->naast_aantal = 1;
}
static void naast_net_niet(struct besluit *b, struct besluit_feiten *f) {
  naast(b, f);
  buur.eindigt_op = b->vanaf - 1;
}
static void afwijzen_kaal(struct besluit *b, struct besluit_feiten *f) {
  (void)f;
  b->soort = BESLUITSOORT_AFWIJZEN;
}
static void morgen(struct besluit *b, struct besluit_feiten *f) {
  (void)f;
  b->zienswijze_op = b->advies_op = VANDAAG + 1;
}

static void test_toetsen(void **state) {
  struct arena *arena = arena_create(1024 * 1024);
  (void)state;
  static const struct rij rijen[] = {
      {"nothing is wrong", niets, ""},
      {"the last day before the first", tot_voor_vanaf, "tot"},
      {"one day", een_dag, ""},
      {"what is temporary ends", tijdelijk_open, "tot"},
      {"a grant says from when until when and how", zonder_dagen, "vanaf tot vorm"},
      {"not to be had so", geen_pgb, "vorm"},
      {"more than the product has", te_veel, "volume"},
      {"as much as it has", precies, ""},
      {"nobody asked", zonder_aanvraag, "soort"},
      {"Wmo 2015 art. 2.3.3: before anybody applied", spoed_zonder_aanvraag, ""},
      {"from the day after", verlengen, ""},
      {"with a gap", verlengen_gat, "vanaf"},
      {"of what has no end", verlengen_open, "soort"},
      {"of nothing", verlengen_niets, "soort"},
      {"ends on its last day", stoppen, ""},
      {"ends after it", stoppen_na, "tot"},
      {"changes what is over", wijzigen_na, "vanaf"},
      {"another one holds on the first day", naast, "vanaf"},
      {"until the day before", naast_net_niet, ""},
      {"refused without a ground to choose", afwijzen_kaal, "weigergrond"},
      {"days that have not been", morgen, "zienswijze_op advies_op"},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct besluit b = goed();
    struct besluit_feiten f = rond();
    struct fault fault;
    char have[256] = "";
    size_t at = 0;
    fault_init(&fault);
    rijen[i].maak(&b, &f);
    bool good = besluit_toetsen(arena, &b, &f, true, &fault);
    for (size_t j = 0; j < fault.field_count; j++)
      at += (size_t)snprintf(have + at, sizeof have - at, "%s%s", j ? " " : "", fault.fields[j].field);
    if (strcmp(have, rijen[i].uit) != 0 || good != (rijen[i].uit[0] == 0))
      fail_msg("%s: \"%s\" and not \"%s\"", rijen[i].waarom, have, rijen[i].uit);
  }
  arena_destroy(arena);
}

/* What comes later leaves less of what was there. */
static void test_eindigt(void **state) {
  (void)state;
  struct besluit b = goed();
  b.stand = BESLUITSTAND_GENOMEN;
  b.vanaf = 100, b.tot = b.eindigt_op = 200;
  assert_int_equal(besluit_eindigt_op(&b, BESLUITSOORT_WIJZIGEN, 150, 300), 149);
  assert_int_equal(besluit_eindigt_op(&b, BESLUITSOORT_BEEINDIGEN, DAG_GEEN, 150), 150);
  assert_int_equal(besluit_eindigt_op(&b, BESLUITSOORT_VERLENGEN, 201, 300), 200);
  assert_true(besluit_loopt(&b, 100) && besluit_loopt(&b, 200));
  assert_false(besluit_loopt(&b, 99) || besluit_loopt(&b, 201));
  b.stand = BESLUITSTAND_VOORSTEL;
  assert_false(besluit_loopt(&b, 150));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_regels),
      cmocka_unit_test(test_toetsen),
      cmocka_unit_test(test_eindigt),
  };
  return RUN_TESTS(tests);
}
