/* Requests about one's own data: who may ask, the term and its extension, what a decision needs. */
#include "tap.h"

#include "domain/bewijs.h"
#include "domain/verzoek.h"

#define D(j, m, d) dag_van((struct datum){j, m, d})

/* UAVG art. 5, Jeugdwet 7.3.4 and 7.3.10: nog te toetsen. */
static void test_vrager(void **state) {
  (void)state;
  static const struct {
    enum verzoek_vrager vrager;
    int leeftijd;
    enum vertegenwoordiging_soort er_is; /* 0 = nobody */
    bool mag;
  } rijen[] = {
      {VRAGER_ZELF, 40, 0, true},
      {VRAGER_ZELF, -1, 0, true},
      {VRAGER_ZELF, 12, 0, true},
      {VRAGER_ZELF, 11, 0, false},
      {VRAGER_OUDER, 11, VERTEGENWOORDIGING_OUDER, true},
      {VRAGER_OUDER, 15, VERTEGENWOORDIGING_SAMEN, true},
      {VRAGER_OUDER, 15, VERTEGENWOORDIGING_VOOGD, true},
      {VRAGER_OUDER, 16, VERTEGENWOORDIGING_OUDER, false},
      {VRAGER_OUDER, 8, 0, false},
      {VRAGER_OUDER, 8, VERTEGENWOORDIGING_OUDER_ZONDER, false},
      {VRAGER_OUDER, 8, VERTEGENWOORDIGING_OTS, false},
      {VRAGER_VERTEGENWOORDIGER, 80, VERTEGENWOORDIGING_CURATOR, true},
      {VRAGER_VERTEGENWOORDIGER, 80, VERTEGENWOORDIGING_MENTOR, true},
      {VRAGER_VERTEGENWOORDIGER, 80, VERTEGENWOORDIGING_BEWINDVOERDER, false},
      {VRAGER_VERTEGENWOORDIGER, 80, 0, false},
      {VRAGER_GEMACHTIGDE, 40, VERTEGENWOORDIGING_GEMACHTIGDE, true},
      {VRAGER_GEMACHTIGDE, 40, VERTEGENWOORDIGING_MENTOR, false},
      {0, 40, 0, false},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct vertegenwoordiging v = {.soort = rijen[i].er_is, .vanaf = D(2020, 1, 1), .tot = D(2026, 3, 24)};
    struct fault fault;
    fault_init(&fault);
    bool mag =
        verzoek_vrager_toetsen(rijen[i].vrager, rijen[i].leeftijd, &v, rijen[i].er_is != 0, D(2026, 3, 24), &fault);
    if (mag != rijen[i].mag) fail_msg("row %zu", i);
    assert_int_equal(fault.field_count, mag ? 0 : 1);
    if (!mag || !rijen[i].er_is || rijen[i].vrager == VRAGER_ZELF) continue;
    fault_init(&fault); /* the day after it ended */
    assert_false(verzoek_vrager_toetsen(rijen[i].vrager, rijen[i].leeftijd, &v, 1, D(2026, 3, 25), &fault));
  }
}

static const struct termijnsoort avg = {.naam = S_INIT(VERZOEK_TERMIJN),
                                        .lengte = 1,
                                        .eenheid = EENHEID_MAANDEN,
                                        .verdagen = 1,
                                        .verdagen_met = 2,
                                        .vanaf = DAG_GEEN,
                                        .tot = DAG_OPEN};

/* AVG 12 lid 3: one month, and two more. */
static void test_termijn(void **state) {
  (void)state;
  const struct {
    dag_t ontvangen, verlengd, laatste;
  } rijen[] = {
      {D(2026, 3, 24), DAG_GEEN, D(2026, 4, 24)},        {D(2026, 3, 24), D(2026, 4, 24), D(2026, 6, 24)},
      {D(2026, 1, 31), DAG_GEEN, D(2026, 2, 28)},        {D(2024, 1, 31), DAG_GEEN, D(2024, 2, 29)},
      {D(2025, 11, 30), D(2025, 12, 1), D(2026, 2, 28)},
  };
  const struct kalender kalender = {0};
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct verzoek v = {.ontvangen = rijen[i].ontvangen, .verlengd_op = rijen[i].verlengd};
    assert_int_equal(verzoek_laatste_dag(&kalender, &avg, &v), rijen[i].laatste);
  }
}

static void test_verlengen(void **state) {
  (void)state;
  const dag_t laatste = D(2026, 4, 24);
  const struct {
    dag_t verlengd, gesloten, vandaag;
    const char *reden;
    enum fault_class want;
  } rijen[] = {
      {DAG_GEEN, DAG_GEEN, D(2026, 4, 24), "druk", FAULT_NONE},
      {DAG_GEEN, DAG_GEEN, D(2026, 4, 25), "druk", FAULT_RULE},
      {D(2026, 4, 1), DAG_GEEN, D(2026, 4, 24), "druk", FAULT_RULE},
      {DAG_GEEN, D(2026, 4, 1), D(2026, 4, 24), "druk", FAULT_STALE},
      {DAG_GEEN, DAG_GEEN, D(2026, 4, 24), "", FAULT_INPUT},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct verzoek v = {.verlengd_op = rijen[i].verlengd, .gesloten_op = rijen[i].gesloten, .laatste_dag = laatste};
    struct fault fault;
    fault_init(&fault);
    verzoek_verlengen_toetsen(&v, str_of(rijen[i].reden), rijen[i].vandaag, &fault);
    if (fault.class != rijen[i].want) fail_msg("row %zu: %s", i, fault_class_name(fault.class));
  }
}

static void test_besluit(void **state) {
  (void)state;
  static const struct {
    enum verzoek_soort soort;
    int identiteit, uitkomst, grond;
    const char *besluit;
    bool kopie;
    size_t fouten;
  } rijen[] = {
      {VERZOEK_INZAGE, IDENTITEIT_BEWIJS, VERZOEK_HEEL, 0, "", true, 0},
      {VERZOEK_INZAGE, IDENTITEIT_BEWIJS, VERZOEK_HEEL, 0, "", false, 1},
      {VERZOEK_INZAGE, IDENTITEIT_NIET, VERZOEK_HEEL, 0, "", true, 1},
      {VERZOEK_INZAGE, IDENTITEIT_NIET, VERZOEK_GEWEIGERD, GROND_IDENTITEIT, "Wij weten niet wie u bent.", false, 0},
      {VERZOEK_CORRECTIE, IDENTITEIT_BEKEND, VERZOEK_GEWEIGERD, 0, "", false, 2},
      {VERZOEK_CORRECTIE, IDENTITEIT_BEKEND, VERZOEK_DEELS, GROND_KLOPT, "Dit klopt.", false, 0},
      {VERZOEK_VERWIJDERING, IDENTITEIT_BEKEND, VERZOEK_HEEL, 0, "", false, 0},
      {VERZOEK_VERWIJDERING, IDENTITEIT_NIET, VERZOEK_INGETROKKEN, 0, "", false, 0},
      {VERZOEK_VERWIJDERING, IDENTITEIT_BEKEND, 0, 0, "", false, 1},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct verzoek v = {.soort = rijen[i].soort, .identiteit = rijen[i].identiteit, .gesloten_op = DAG_GEEN};
    struct fault fault;
    fault_init(&fault);
    verzoek_besluit_toetsen(&v, rijen[i].uitkomst, rijen[i].grond, str_of(rijen[i].besluit), rijen[i].kopie, &fault);
    if (fault.field_count != rijen[i].fouten) fail_msg("row %zu: %zu", i, fault.field_count);
  }
}

static void test_brief(void **state) {
  (void)state;
  struct arena *arena = arena_create(1024 * 1024);
  struct verzoek v = {.soort = VERZOEK_CORRECTIE,
                      .ontvangen = D(2026, 3, 24),
                      .verlengd_op = D(2026, 4, 1),
                      .verlengd_reden = S("Wij zoeken oude papieren."),
                      .laatste_dag = D(2026, 6, 24),
                      .gesloten_op = DAG_GEEN};
  size_t at;
  assert_true(str_find(verzoekbrief_tekst(arena, &v), S("uiterlijk op 24 juni 2026"), &at));
  v.gesloten_op = D(2026, 4, 2);
  v.uitkomst = VERZOEK_GEWEIGERD;
  v.grond = GROND_KLOPT;
  v.verklaring = S("# Ik was er niet.");
  struct str tekst = verzoekbrief_tekst(arena, &v);
  assert_true(str_find(tekst, S("Wij kunnen niet doen wat u vraagt."), &at));
  assert_true(str_find(tekst, S("Ik was er niet."), &at));
  assert_true(str_find(tekst, S("binnen 6 weken bezwaar"), &at));
  arena_destroy(arena);
}

/* AVG art. 12: who asks reads what we do with it and by when; after that, what was decided. */
static void test_wat_de_inwoner_leest(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 16);
  struct verzoek v = {.soort = VERZOEK_CORRECTIE,
                      .laatste_dag = 20030,
                      .verlengd_op = DAG_GEEN,
                      .gesloten_op = DAG_GEEN,
                      .uitgevoerd_op = DAG_GEEN};
  size_t at;
  for (size_t i = 0; verzoeksoorten[i].label; i++) {
    enum verzoek_soort soort = (enum verzoek_soort)verzoeksoorten[i].waarde;
    assert_int_equal(verzoeksoorten_inwoner[i].waarde, soort);
    for (size_t j = 0; j < i; j++)
      assert_false(str_eq(verzoek_gebeurt(soort), verzoek_gebeurt((enum verzoek_soort)verzoeksoorten[j].waarde)));
  }
  assert_true(str_eq(verzoek_stand_inwoner(arena, &v), S("U hebt antwoord uiterlijk op 3 november 2024")));
  assert_true(
      str_find(bewijs_na_verzoek(arena, &v), S("uiterlijk op 3 november 2024. Hebben wij meer tijd nodig?"), &at));
  v.verlengd_op = 20010;
  assert_true(str_find(bewijs_na_verzoek(arena, &v), S("Daarover kreeg u een brief."), &at));
  v.gesloten_op = 20020;
  v.uitkomst = VERZOEK_DEELS;
  assert_true(str_find(verzoek_stand_inwoner(arena, &v), S("Wij doen een deel van wat u vroeg. Beslist op"), &at));
  assert_false(str_find(bewijs_na_verzoek(arena, &v), S("uiterlijk op"), &at));
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_vrager),    cmocka_unit_test(test_termijn),
                                     cmocka_unit_test(test_verlengen), cmocka_unit_test(test_besluit),
                                     cmocka_unit_test(test_brief),     cmocka_unit_test(test_wat_de_inwoner_leest)};
  return RUN_TESTS(tests);
}
