/* The verslag: what fills itself, what must be there before it goes out, how it reads; and when an aanvraag may come.
 */
#include "tap.h"

#include "domain/aanvraag.h"
#include "domain/verslag.h"

static struct arena *arena;

static int begin(void **state) {
  (void)state;
  arena = arena_create(1024 * 1024);
  return 0;
}
static int eind(void **state) {
  (void)state;
  arena_destroy(arena);
  return 0;
}

static bool has(struct str text, const char *what) {
  size_t at;
  return str_find(text, str_of(what), &at);
}

static struct verslag_punt punt(const char *sleutel) {
  return (struct verslag_punt){.sleutel = str_of(sleutel), .vraag = S("Wat is er?"), .moet = true};
}

/* S0-98: what is known is not typed again; what is shielded or about somebody else stays out of an envelope. */
static void test_voorstellen(void **state) {
  (void)state;
  const struct melding melding = {.persoon = 1, .woorden = S("De trap lukt niet meer."), .wet = WET_WMO};
  const struct verheldering_deel delen[] = {
      {.vraag = VRAAG_NODIG, .inhoud.tekst[TEKST_ANTWOORD] = S("Beneden slapen.")},
      {.vraag = VRAAG_GEBIED, .persoon = 1, .inhoud.tekst[TEKST_ZORG] = S("Vallen.")},
      {.vraag = VRAAG_GEBIED, .persoon = 2, .inhoud.tekst[TEKST_ZORG] = S("Schulden.")},
      {.vraag = VRAAG_GEBIED, .persoon = 1, .inhoud = {.tekst[TEKST_ZORG] = S("Drinkt."), .gevoelig = true}},
      {.vraag = VRAAG_KRACHT,
       .inhoud = {.tekst[TEKST_GEDAAN] = S("Een leuning."), .tekst[TEKST_MANTELZORG] = S("Moe.")}},
  };
  const struct netwerklid netwerk[] = {
      {.naam = S("Leyla"), .band = BAND_KIND, .mantelzorger = true, .doet = S("Kookt.")},
      {.naam = S("Bep"), .band = BAND_BUUR},
  };
  const struct verslag_bekend alles = {.melding = &melding,
                                       .delen = delen,
                                       .deel_aantal = 5,
                                       .netwerk = netwerk,
                                       .netwerk_aantal = 2,
                                       .product = S("Traplift")};
  static const struct {
    const char *sleutel, *wel, *niet;
  } rijen[] = {
      {PUNT_VRAAG, "De trap lukt niet meer.", "Beneden"},
      {"wmo-behoefte", "Beneden slapen.\nVallen.", "Schulden"},
      {"wmo-behoefte", "Vallen.", "Drinkt"},
      {"wmo-eigen-kracht", "Een leuning.", "Leyla"},
      {"wmo-netwerk", "Leyla (kind, mantelzorger): Kookt.", "Bep"},
      {"wmo-mantelzorger", "Moe.", "Bep"},
      {PUNT_UITKOMST, "Traplift", "Leyla"},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    struct verslag_punt p = punt(rijen[i].sleutel);
    verslag_voorstellen(arena, &p, 1, &alles);
    if (!has(p.tekst, rijen[i].wel) || has(p.tekst, rijen[i].niet))
      fail_msg("%s: %.*s", rijen[i].sleutel, STR_ARG(p.tekst));
  }
  /* What was weighed goes before what was told; of another person or shielded it is left out (S2-96). */
  struct afweging_antwoord antwoorden[] = {{S("wmo-behoefte"), S("Traplopen lukt niet.")},
                                           {S("eigen-stap"), S("De woningbouw plaatst geen lift.")}};
  const struct behoefte behoeften[] = {
      {.persoon = 1,
       .antwoorden = antwoorden,
       .antwoord_aantal = 2,
       .oplossingen =
           {[TREDE_EIGEN_KRACHT] = {.wat = S("Zij slaapt beneden.")}, [TREDE_MAATWERK] = {.wat = S("Lift.")}}},
      {.persoon = 2, .oplossingen[TREDE_EIGEN_KRACHT].wat = S("Hij spaart.")},
      {.persoon = 1, .gevoelig = true, .oplossingen[TREDE_EIGEN_KRACHT].wat = S("Zij stopt.")},
  };
  struct verslag_bekend gewogen = alles;
  gewogen.behoeften = behoeften;
  gewogen.behoefte_aantal = 3;
  struct verslag_punt vier[] = {punt("wmo-behoefte"), punt("wmo-eigen-kracht"), punt(PUNT_UITKOMST),
                                punt("eigen-stap")};
  verslag_voorstellen(arena, vier, 4, &gewogen);
  assert_true(str_eq(vier[0].tekst, S("Traplopen lukt niet.")));
  assert_true(str_eq(vier[1].tekst, S("Een leuning.\nZij slaapt beneden.")));
  assert_true(str_eq(vier[2].tekst, S("Lift.")));
  assert_true(str_eq(vier[3].tekst, S("De woningbouw plaatst geen lift."))); /* a step of the municipality itself */
  const struct verslag_bekend weinig = {.melding = &melding};
  static const char *const leeg[] = {"wmo-behoefte", "wmo-netwerk", "wmo-eigen-bijdrage", "eigen-stap", PUNT_UITKOMST};
  for (size_t i = 0; i < sizeof leeg / sizeof leeg[0]; i++) {
    struct verslag_punt p = punt(leeg[i]);
    verslag_voorstellen(arena, &p, 1, &weinig);
    assert_int_equal(p.tekst.len, 0);
  }
  struct verslag_punt typed = punt(PUNT_VRAAG);
  typed.tekst = S("Zo is het.");
  verslag_voorstellen(arena, &typed, 1, &alles);
  assert_true(str_eq(typed.tekst, S("Zo is het.")));
}

/* Wmo 2015 art. 2.3.2 lid 4 and 8: everything that is missing at once. */
static void test_toetsen(void **state) {
  (void)state;
  struct fault fault;
  struct verslag verslag = {.punten = {punt(PUNT_VRAAG), punt("wmo-behoefte"), {.sleutel = S("mag-leeg")}},
                            .punt_aantal = 3};
  verslag.punten[1].artikel = S("Wmo 2015 art. 2.3.2 lid 4 onder a");
  fault_init(&fault);
  assert_false(verslag_toetsen(arena, &verslag, &fault));
  assert_int_equal(fault.field_count, 2);
  assert_true(has(fault_of(&fault, "punt-wmo-behoefte"), "lid 4 onder a"));
  verslag.punten[0].tekst = verslag.punten[1].tekst = S("x");
  fault_init(&fault);
  assert_true(verslag_toetsen(arena, &verslag, &fault));
}

static void test_navragen(void **state) {
  (void)state;
  static const struct {
    struct navraag advies;
    const char *fout; /* NULL = fine */
  } rijen[] = {
      {{.gevraagd_op = DAG_GEEN, .ontvangen_op = DAG_GEEN}, NULL},
      {{.bij = S_INIT("Arts"), .gevraagd_op = 10, .ontvangen_op = DAG_GEEN}, NULL},
      {{.bij = S_INIT("Arts"), .gevraagd_op = 10, .ontvangen_op = 10}, NULL},
      {{.bij = S_INIT("Arts"), .gevraagd_op = DAG_GEEN, .ontvangen_op = DAG_GEEN}, "advies_gevraagd"},
      {{.gevraagd_op = 10, .ontvangen_op = DAG_GEEN}, "advies_bij"},
      {{.bij = S_INIT("Arts"), .gevraagd_op = 21, .ontvangen_op = DAG_GEEN}, "advies_gevraagd"},
      {{.bij = S_INIT("Arts"), .gevraagd_op = 10, .ontvangen_op = 9}, "advies_ontvangen"},
      {{.bij = S_INIT("Arts"), .gevraagd_op = 10, .ontvangen_op = 21}, "advies_ontvangen"},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    struct navraag navragen[NAVRAAG_EINDE] = {
        [NAVRAAG_ADVIES] = rijen[i].advies, [NAVRAAG_OFFERTE] = {.gevraagd_op = DAG_GEEN, .ontvangen_op = DAG_GEEN}};
    struct fault fault;
    fault_init(&fault);
    bool good = navragen_toetsen(navragen, 20, &fault);
    if (good != !rijen[i].fout || (rijen[i].fout && !fault_of(&fault, rijen[i].fout).len)) fail_msg("row %zu", i);
  }
}

static void test_brief(void **state) {
  (void)state;
  const struct melding melding = {.wet = WET_WMO, .ontvangen = dag_van((struct datum){2026, 3, 24})};
  const struct melding ander = {.wet = WET_GEEN, .ontvangen = melding.ontvangen};
  struct verslag verslag = {.punten = {punt(PUNT_VRAAG), punt("wmo-behoefte"), punt(PUNT_UITKOMST), punt("leeg")},
                            .punt_aantal = 4,
                            .navragen[NAVRAAG_ADVIES] = {S("Dr. Bos"), 10, 12, -1, S("Een traplift helpt.")}};
  for (int i = 0; i < 3; i++) verslag.punten[i].tekst = S("# Geen kop\n- geen lijst");
  struct verslag_regel *regels;
  size_t aantal = verslag_regels(arena, &verslag, &regels);
  assert_int_equal(aantal, 4); /* with the advice before the outcome, without what is empty */
  assert_true(has(regels[2].tekst, "Dr. Bos"));
  struct str brief = verslag_tekst(arena, &melding, regels, aantal, false);
  assert_true(has(brief, "# Wat u nodig hebt en wat niet lukt\n\nGeen kop\ngeen lijst"));
  assert_true(has(brief, "dan kunt u die nu aanvragen") || has(brief, "Dan kunt u die nu aanvragen"));
  assert_false(has(brief, "Dat is dan uw aanvraag"));
  assert_true(has(verslag_tekst(arena, &melding, regels, aantal, true), "Dat is dan uw aanvraag"));
  assert_false(has(verslag_tekst(arena, &ander, regels, aantal, true), "aanvra")); /* S4-176: agreements only */
  assert_true(has(brief, "samen met u onderzocht"));
  assert_true(has(verslag_tekst(arena, &ander, regels, aantal, true), "samen met u besproken"));
}

/* Wmo 2015 art. 2.3.2 lid 9, 2.3.5. */
static void test_aanvraag(void **state) {
  (void)state;
  enum { MELDING = 100, VERSLAG = 120, TOT = 142, VANDAAG = 200 };
  static const struct {
    enum wet wet;
    dag_t ontvangen, verslag;
    bool mag;
  } rijen[] = {
      {WET_WMO, VERSLAG, VERSLAG, true},   {WET_WMO, VERSLAG - 1, VERSLAG, false},
      {WET_WMO, TOT, DAG_GEEN, false},     {WET_WMO, TOT + 1, DAG_GEEN, true},
      {WET_WMO, MELDING - 1, 90, false},   {WET_WMO, VANDAAG + 1, VERSLAG, false},
      {WET_JEUGDWET, 110, DAG_GEEN, true}, {WET_JEUGDWET, MELDING - 1, DAG_GEEN, false},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    struct fault fault;
    fault_init(&fault);
    struct aanvraag aanvraag = {.ontvangen = rijen[i].ontvangen};
    if (aanvraag_toetsen(&aanvraag, rijen[i].wet, MELDING, rijen[i].verslag, TOT, VANDAAG, &fault) != rijen[i].mag)
      fail_msg("row %zu", i);
    if (!rijen[i].mag) assert_true(fault_of(&fault, "ontvangen").len > 0);
  }
}

static void test_bedrag(void **state) {
  (void)state;
  static const struct {
    const char *tekst;
    int64_t centen; /* -1 = none */
    const char *terug;
  } rijen[] = {
      {"1250", 125000, "1.250,00"},
      {"1.250,50", 125050, "1.250,50"},
      {"0,05", 5, "0,05"},
      {"12", 1200, "12,00"},
      {"1.234.567,89", 123456789, "1.234.567,89"},
      {"", -1, ""},
      {"12,5", -1, ""},
      {"-12", -1, ""},
      {"12.50", -1, ""},
      {"abc", -1, ""},
      {",50", -1, ""},
      {"12,-1", -1, ""},
      {"99999999999999999999", -1, ""},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    int64_t centen = -1;
    bool good = bedrag_lezen(str_of(rijen[i].tekst), &centen);
    if (good != (rijen[i].centen >= 0) || centen != rijen[i].centen) fail_msg("%s", rijen[i].tekst);
    if (good && !str_eq(bedrag_tekst(arena, centen), str_of(rijen[i].terug))) fail_msg("%s back", rijen[i].tekst);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_voorstellen), cmocka_unit_test(test_toetsen),  cmocka_unit_test(test_navragen),
      cmocka_unit_test(test_brief),       cmocka_unit_test(test_aanvraag), cmocka_unit_test(test_bedrag),
  };
  cmocka_set_message_output(CM_OUTPUT_TAP);
  return cmocka_run_group_tests(tests, begin, eind);
}
