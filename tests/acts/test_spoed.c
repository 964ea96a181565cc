/* Help that cannot wait: no rule stops it, somebody decides, and the broad view stays to be done. */
#include "wereld.h"

#include "acts/casus_voeren.h"
#include "acts/mijn_werk_inzien.h"
#include "acts/spoed.h"
#include "acts/verhelderen.h"

/* A question of Fatma for Leerdam in Vijfheerenlanden, where every melding is discussed first and every plan made. */
static struct str begin(struct wereld *w) {
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  inrichting_zetten(w, "vijfheerenlanden");
  return huis;
}

static struct spoed_plek van_melding(struct wereld *w, struct str huis) {
  return (struct spoed_plek){.publiek = melding_van(w, huis).publiek};
}

static struct spoed_in hulp(struct wereld *w, const char *product) {
  return (struct spoed_in){.wat = S("Elke dag iemand over de vloer."),
                           .product = str_of(product),
                           .aanbieder = S("Thuiszorg"),
                           .vanaf = DAG_GEEN,
                           .tot = w->vandaag + 14,
                           .wet = -1};
}

static struct mijn_werk_uit mijn_werk(struct wereld *w, enum wie wie) {
  struct mijn_werk_uit uit;
  DOET(w, mijn_werk_inzien(&w->werk[wie], &uit, &w->fault));
  return uit;
}

static struct spoed zie(struct wereld *w, enum wie wie, struct str publiek) {
  struct spoed_inzien_uit uit;
  DOET(w, spoed_inzien(&w->werk[wie], publiek, &uit, &w->fault));
  return uit.spoed;
}

/* Who has the mandate decides at once, though the gates of the municipality are shut (S0-105, S0-106). */
static void test_met_mandaat(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), spoed, niet, v;
  struct spoed_in in = hulp(w, "begeleiding-individueel");
  struct spoed_plek plek = van_melding(w, huis);
  struct traject_starten_in start = {.melding = plek.publiek};
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &start, &niet, &w->fault));
  /* The gate that stops ordinary work is shut … */
  FAALT(w, FAULT_RULE,
        verheldering_beginnen(&w->werk[PROFESSIONAL], huis, &(struct verheldering_beginnen_in){{0}}, &v, &w->fault));
  /* … and help that cannot wait goes past it. */
  DOET(w, spoed_beginnen(&w->werk[PROFESSIONAL], &plek, &in, &spoed, &w->fault));
  struct spoed s = zie(w, TEAMLEIDER, spoed);
  assert_str(s.besluiter.naam, "Priya Professional");
  assert_true(s.mandaat);
  assert_true(s.besloten_op != 0);
  assert_int_equal(s.wet, WET_WMO);
  assert_int_equal(s.vanaf, w->vandaag);
  assert_str(s.product_naam, "Begeleiding individueel");
  struct huishouden_inzien_uit h = huishouden(w, &w->werk[PROFESSIONAL], huis);
  assert_int_equal(h.spoed_aantal, 1);
  assert_int_equal(h.taak_aantal, 1);
  assert_int_equal(h.taken[0].soort, TAAK_BREED);
  assert_heel(w);
}

/* Nobody has the mandate: who is no leader asks one, the leader gives a reason, and the help does not wait. */
static void test_zonder_mandaat(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), spoed, uit;
  struct spoed_in in = hulp(w, "rolstoel");
  struct spoed_plek plek = van_melding(w, huis);
  FAALT(w, FAULT_INPUT, spoed_beginnen(&w->werk[PROFESSIONAL], &plek, &in, &spoed, &w->fault));
  assert_has(fault_of(&w->fault, "besluiter"), "Consulent voorzieningen");
  in.besluiter = w->publiek[TEAMLEIDER];
  FAALT(w, FAULT_INPUT, spoed_beginnen(&w->werk[PROFESSIONAL], &plek, &in, &spoed, &w->fault));
  assert_true(fault_of(&w->fault, "reden").len > 0);
  in.reden = S("Zij kan het huis niet uit.");
  DOET(w, spoed_beginnen(&w->werk[PROFESSIONAL], &plek, &in, &spoed, &w->fault));
  assert_true(zie(w, PROFESSIONAL, spoed).besloten_op == 0);
  assert_int_equal(zie(w, PROFESSIONAL, spoed).vanaf, w->vandaag);
  /* It stands in the day of who was asked, first of all. */
  struct mijn_werk_uit dag = mijn_werk(w, TEAMLEIDER);
  assert_int_equal(dag.te_doen, 2);
  assert_int_equal(dag.posten[0].soort, POST_SPOEDBESLUIT);
  assert_str(dag.posten[0].publiek, str_c(w->arena, spoed));
  assert_str(dag.posten[0].naam, "Yilmaz, Fatma");
  assert_true(dag.posten[0].spoed);
  assert_int_equal(dag.posten[1].soort, POST_BREED);
  assert_str(dag.posten[1].wie, "van het team");
  assert_str(dag.posten[1].huishouden, str_c(w->arena, huis));
  struct spoed_beslissen_in ja = {.antwoord = SPOED_JA}, nee = {.antwoord = SPOED_NEE};
  FAALT(w, FAULT_RULE, spoed_besluiten(&w->werk[PROFESSIONAL], spoed, 1, &ja, &uit, &w->fault));
  FAALT(w, FAULT_INPUT, spoed_besluiten(&w->werk[TEAMLEIDER], spoed, 1, &nee, &uit, &w->fault));
  DOET(w, spoed_besluiten(&w->werk[TEAMLEIDER], spoed, 1, &ja, &uit, &w->fault));
  assert_str(uit, str_c(w->arena, huis));
  FAALT(w, FAULT_STALE, spoed_besluiten(&w->werk[TEAMLEIDER], spoed, 1, &ja, &uit, &w->fault));
  assert_int_equal(mijn_werk(w, TEAMLEIDER).te_doen, 1);
  struct spoed s = zie(w, PROFESSIONAL, spoed);
  assert_false(s.mandaat);
  assert_str(s.reden, "Zij kan het huis niet uit.");
  assert_heel(w);
}

/* A no ends it that day, with its reason; sent twice it counts once. */
static void test_nee(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), spoed, nog, uit;
  struct spoed_in in = hulp(w, "");
  struct spoed_plek plek = {.huishouden = true, .publiek = huis};
  struct werk eenmaal = w->werk[PROFESSIONAL];
  eenmaal.inzending = S("dit-formulier");
  in.besluiter = w->publiek[TEAMLEIDER];
  in.reden = S("haast");
  DOET(w, spoed_beginnen(&eenmaal, &plek, &in, &spoed, &w->fault));
  DOET(w, spoed_beginnen(&eenmaal, &plek, &in, &nog, &w->fault));
  assert_str(nog, str_c(w->arena, spoed));
  struct spoed_beslissen_in nee = {.antwoord = SPOED_NEE, .reden = S("De buurvrouw doet het al.")};
  DOET(w, spoed_besluiten(&w->werk[TEAMLEIDER], spoed, 1, &nee, &uit, &w->fault));
  struct spoed s = zie(w, PROFESSIONAL, spoed);
  assert_int_equal(s.tot, w->vandaag);
  assert_str(s.gestopt, "De buurvrouw doet het al.");
  assert_int_equal(s.wet, WET_GEEN); /* no law was chosen, and that stops nothing */
  in.tot = w->vandaag - 1;
  in.wat = S("x");
  FAALT(w, FAULT_INPUT, spoed_beginnen(&w->werk[PROFESSIONAL], &plek, &in, &spoed, &w->fault));
  assert_true(fault_of(&w->fault, "tot").len > 0);
}

/* The task cannot be closed while nobody looked broadly. */
static void test_breed_kijken(void **state) {
  struct wereld *w = *state;
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct str huis = begin(w), spoed, uit, v;
  struct spoed_in in = hulp(w, "begeleiding-individueel");
  struct spoed_plek plek = van_melding(w, huis);
  DOET(w, spoed_beginnen(werk, &plek, &in, &spoed, &w->fault));
  struct taak taak = huishouden(w, werk, huis).taken[0];
  FAALT(w, FAULT_RULE, taak_afronden(werk, taak.publiek, taak.versie, &uit, &w->fault));
  assert_string_equal(w->fault.rule, "SPOED-BREED");
  DOET(w, traject_starten(werk, &(struct traject_starten_in){.melding = plek.publiek, .spoed = true}, &uit, &w->fault));
  DOET(w, verheldering_beginnen(werk, huis, &(struct verheldering_beginnen_in){{0}}, &v, &w->fault));
  FAALT(w, FAULT_RULE, taak_afronden(werk, taak.publiek, taak.versie, &uit, &w->fault));
  DOET(w, verheldering_afronden(werk, v, &uit, &w->fault));
  FAALT(w, FAULT_STALE, taak_afronden(werk, taak.publiek, taak.versie + 1, &uit, &w->fault));
  DOET(w, taak_afronden(werk, taak.publiek, taak.versie, &uit, &w->fault));
  FAALT(w, FAULT_STALE, taak_afronden(werk, taak.publiek, taak.versie, &uit, &w->fault));
  assert_int_equal(huishouden(w, werk, huis).taak_aantal, 0);
  assert_heel(w);
}

/* The short way has no vraagverheldering: there the onderzoek whose verslag went out since is the broad view. */
static void test_breed_door_een_verslag(void **state) {
  struct wereld *w = *state;
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct str huis = begin(w), spoed, uit;
  struct spoed_in in = hulp(w, "begeleiding-individueel");
  struct spoed_plek plek = van_melding(w, huis);
  static const struct {
    int dagen;
    bool kan;
  } rijen[] = {{-1, false}, {0, true}};
  DOET(w, spoed_beginnen(werk, &plek, &in, &spoed, &w->fault));
  struct taak taak = huishouden(w, werk, huis).taken[0];
  veeg(w, str_c(w->arena,
                str_format(w->arena,
                           "INSERT INTO verslag (publiek, melding, product, begonnen_op, door, versie) SELECT 'v', "
                           "m.id, '', %d, (SELECT min(id) FROM gebruiker), 1 FROM melding m",
                           (int)w->vandaag)));
  FAALT(w, FAULT_RULE, taak_afronden(werk, taak.publiek, taak.versie, &uit, &w->fault)); /* begun is not sent */
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    veeg(w, str_c(w->arena,
                  str_format(w->arena,
                             "INSERT INTO verslag_versie (publiek, verslag, nummer, op_dag, hoe, inhoud, hash, brief, "
                             "door, op) SELECT 'vv%zu', v.id, %zu, %d, 1, '', (SELECT hash FROM keten LIMIT 1), '', "
                             "v.door, 0 FROM verslag v",
                             i, i + 1, (int)w->vandaag + rijen[i].dagen)));
    if (rijen[i].kan)
      DOET(w, taak_afronden(werk, taak.publiek, taak.versie, &uit, &w->fault));
    else
      FAALT(w, FAULT_RULE, taak_afronden(werk, taak.publiek, taak.versie, &uit, &w->fault));
  }
}

/* The desk can begin it for what it took in today; another team sees nothing of it. */
static void test_wie_mag(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), spoed, uit;
  struct spoed_in in = hulp(w, "begeleiding-individueel");
  struct spoed_plek plek = van_melding(w, huis), thuis = {.huishouden = true, .publiek = huis};
  struct spoed_inzien_uit zie_uit;
  static const enum wie anderen[] = {VIANEN, LEIDER_VIANEN, BEHEERDER};
  in.besluiter = w->publiek[PROFESSIONAL];
  DOET(w, spoed_beginnen(&w->werk[LOKET], &plek, &in, &spoed, &w->fault));
  FAALT(w, FAULT_ACCESS, spoed_beginnen(&w->werk[LOKET], &thuis, &in, &uit, &w->fault));
  struct taak taak = huishouden(w, &w->werk[PROFESSIONAL], huis).taken[0];
  for (size_t i = 0; i < sizeof anderen / sizeof *anderen; i++) {
    const struct werk *werk = &w->werk[anderen[i]];
    FAALT(w, FAULT_ACCESS, spoed_beginnen(werk, &plek, &in, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, spoed_inzien(werk, spoed, &zie_uit, &w->fault));
    FAALT(w, FAULT_ACCESS,
          spoed_besluiten(werk, spoed, 1, &(struct spoed_beslissen_in){.antwoord = SPOED_JA}, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, taak_afronden(werk, taak.publiek, 1, &uit, &w->fault));
  }
  assert_int_equal(mijn_werk(w, VIANEN).post_aantal, 0);
  assert_int_equal(mijn_werk(w, PROFESSIONAL).posten[0].soort, POST_SPOEDBESLUIT);
  /* What the team begins after that is not the affair of the desk, that day no more than later (AVG art. 5). */
  struct str van_team;
  in.besluiter = (struct str){0}; /* he has the mandate */
  DOET(w, spoed_beginnen(&w->werk[PROFESSIONAL], &plek, &in, &van_team, &w->fault));
  assert_int_equal(huishouden(w, &w->werk[PROFESSIONAL], huis).spoed_aantal, 2);
  assert_int_equal(huishouden(w, &w->werk[LOKET], huis).spoed_aantal, 1);
  DOET(w, spoed_inzien(&w->werk[LOKET], spoed, &zie_uit, &w->fault));
  FAALT(w, FAULT_ABSENT, spoed_inzien(&w->werk[LOKET], van_team, &zie_uit, &w->fault));
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_met_mandaat),  IN_WERELD(test_zonder_mandaat),         IN_WERELD(test_nee),
      IN_WERELD(test_breed_kijken), IN_WERELD(test_breed_door_een_verslag), IN_WERELD(test_wie_mag),
  };
  return RUN_TESTS(tests);
}
