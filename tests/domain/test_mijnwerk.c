/* What a worker finds when he begins his day. */
#include "tap.h"

#include "domain/inbreng.h"
#include "domain/mijnwerk.h"
#include "domain/triage.h"

enum { VANDAAG = 20000 };

/* S0-68, S4-174: a promise whose day is over stands apart; a term of the law, late or not, is to be done. */
static void test_wat_bleef_liggen(void **state) {
  (void)state;
  static const struct {
    enum post_soort soort;
    dag_t dag;
    bool bleef;
  } rows[] = {
      {POST_TERMIJN, VANDAAG - 1, false},
      {POST_AFSPRAAK, VANDAAG - 1, true},
      {POST_AFSPRAAK, VANDAAG, false},
      {POST_AFSPRAAK_VAN, VANDAAG - 9, true},
      {POST_WACHTCONTACT, VANDAAG - 1, true},
      {POST_TERUGBELLEN, VANDAAG - 1, true},
      {POST_TERUGBELLEN, DAG_GEEN, false},
      {POST_EVALUATIE, VANDAAG - 1, false},
      {POST_SIGNAAL, VANDAAG - 1, false},
      {POST_ADVIES, DAG_GEEN, false},
      {POST_ZONDER_EVALUATIE, DAG_GEEN, false},
      {POST_NAZORG, VANDAAG - 1, true},
      {POST_SPOEDBESLUIT, DAG_GEEN, false},
      {POST_BREED, DAG_GEEN, false},
      {POST_KANT, DAG_GEEN, false},
      {POST_HULP_KIJKEN, VANDAAG - 1, false},
      {POST_HULP_EINDE, VANDAAG, false},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct werkpost post = {.soort = rows[i].soort, .dag = rows[i].dag};
    if (werkpost_bleef_liggen(&post, VANDAAG) != rows[i].bleef) fail_msg("row %zu", i);
    assert_true(werkpost_waarom(&post).len > 0);
  }
}

static void test_de_volgorde(void **state) {
  (void)state;
  struct werkpost posten[] = {
      {.soort = POST_TERUGBELLEN, .dag = VANDAAG - 3, .naam = S_INIT("bleef, eerder")},
      {.soort = POST_TERMIJN, .dag = VANDAAG + 2, .naam = S_INIT("overmorgen")},
      {.soort = POST_ADVIES, .dag = DAG_GEEN, .naam = S_INIT("geen dag")},
      {.soort = POST_AFSPRAAK, .dag = VANDAAG - 5, .naam = S_INIT("bleef, oudst")},
      {.soort = POST_SIGNAAL, .dag = DAG_GEEN, .spoed = true, .naam = S_INIT("niet veilig")},
      {.soort = POST_TERMIJN, .dag = VANDAAG - 1, .naam = S_INIT("te laat")},
      {.soort = POST_EVALUATIE, .dag = VANDAAG, .naam = S_INIT("vandaag")},
  };
  static const char *const want[] = {"niet veilig", "te laat",      "vandaag",      "geen dag",
                                     "overmorgen",  "bleef, oudst", "bleef, eerder"};
  assert_int_equal(werkposten_sorteren(posten, 7, VANDAAG), 5);
  for (size_t i = 0; i < 7; i++)
    if (!str_eq(posten[i].naam, str_of(want[i]))) fail_msg("%zu is %.*s", i, STR_ARG(posten[i].naam));
  assert_int_equal(werkposten_sorteren(posten, 0, VANDAAG), 0);
}

/* Somebody waits for a decision on urgent help: it goes before everything; nothing else of these says so. */
static void test_wat_niet_kan_wachten(void **state) {
  (void)state;
  for (enum post_soort soort = POST_TERMIJN; soort < POST_SOORTEN; soort++) {
    struct werkpost post = werkpost_met_let_op((struct werkpost){.soort = soort});
    assert_int_equal(post.spoed, soort == POST_SPOEDBESLUIT || soort == POST_NOOD);
    assert_int_equal(post.let_op.len > 0, post.spoed);
  }
}

static void test_uit_de_voordeur(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 16);
  struct terugbelverzoek bel = {.naam = S("Jan"), .uiterlijk = DAG_OPEN};
  assert_true(werkpost_van_terugbel(&bel).dag == DAG_GEEN);
  bel.uiterlijk = VANDAAG;
  assert_int_equal(werkpost_van_terugbel(&bel).dag, VANDAAG);
  struct signaal signaal = {.stand = SIGNAAL_TE_WEGEN, .zorg = JA, .informeren_dag = DAG_OPEN};
  assert_true(werkpost_van_signaal(&signaal).spoed);
  signaal.stand = SIGNAAL_GEWOGEN;
  signaal.informeren_dag = VANDAAG + 1;
  assert_false(werkpost_van_signaal(&signaal).spoed);
  assert_int_equal(werkpost_van_signaal(&signaal).dag, VANDAAG + 1);
  struct adviesvraag advies = {.door = S("Teun"), .beantwoord_door = S("Vera")};
  assert_true(str_eq(werkpost_van_advies(&advies).naam, S("Teun")));
  advies.beantwoord_op = 1;
  assert_true(str_eq(werkpost_van_advies(&advies).naam, S("Vera")));
  arena_destroy(arena);
}

/* New since the last day that he worked: no weekend, no holiday, not his own days off; and never endlessly far back. */
static void test_sinds_wanneer(void **state) {
  (void)state;
  static const struct {
    const char *vandaag, *sinds, *weg_vanaf, *weg_tot;
  } rows[] = {
      {"2026-03-24", "2026-03-23", NULL, NULL},
      {"2026-03-23", "2026-03-20", NULL, NULL},                 /* Monday */
      {"2026-04-07", "2026-04-02", NULL, NULL},                 /* after Easter, with Good Friday */
      {"2026-03-24", "2026-03-13", "2026-03-16", "2026-03-23"}, /* a week off */
      {"2026-03-24", "2026-01-21", "2025-01-01", "2026-03-23"}, /* away very long */
  };
  struct kalender kalender = {0};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    dag_t vandaag, sinds;
    struct weg weg = {0};
    assert_true(dag_lees_iso(str_of(rows[i].vandaag), &vandaag) && dag_lees_iso(str_of(rows[i].sinds), &sinds));
    if (rows[i].weg_vanaf)
      assert_true(dag_lees_iso(str_of(rows[i].weg_vanaf), &weg.vanaf) &&
                  dag_lees_iso(str_of(rows[i].weg_tot), &weg.tot));
    if (mijnwerk_sinds(&kalender, &weg, rows[i].weg_vanaf != NULL, vandaag) != sinds) fail_msg("row %zu", i);
  }
}

static void test_de_caseload(void **state) {
  (void)state;
  static const struct caseloadregel drie[] = {
      {.naam = S_INIT("Bos"),
       .plek.stap = STAP_PLAN,
       .termijn = 9,
       .evaluatie = DAG_GEEN,
       .contact = 5,
       .veilig = ANTWOORD_NEE},
      {.naam = S_INIT("Aal"), .termijn = DAG_GEEN, .evaluatie = 7, .contact = DAG_GEEN, .namens = S_INIT("Vera")},
      {.naam = S_INIT("Cap"), .termijn = 3, .evaluatie = 8, .contact = 6},
  };
  static const struct {
    enum caseload_orde orde;
    bool aflopend;
    const char *want;
  } rows[] = {{CASELOAD_NAAM, false, "ABC"},  {CASELOAD_NAAM, true, "CBA"},       {CASELOAD_TERMIJN, false, "CBA"},
              {CASELOAD_FASE, false, "ACB"},  {CASELOAD_EVALUATIE, false, "ACB"}, {CASELOAD_CONTACT, false, "ABC"},
              {CASELOAD_CONTACT, true, "CBA"}};
  struct caseloadregel regels[3];
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    memcpy(regels, drie, sizeof drie);
    caseload_sorteren(regels, 3, rows[i].orde, rows[i].aflopend);
    for (size_t j = 0; j < 3; j++)
      if (regels[j].naam.ptr[0] != rows[i].want[j]) fail_msg("row %zu, place %zu", i, j);
  }
  static const char *const kept[] = {[CASELOAD_ALLES] = "BAC",
                                     [CASELOAD_VEILIGHEID] = "B",
                                     [CASELOAD_ZONDER_EVALUATIE] = "B",
                                     [CASELOAD_VERVANGT] = "A"};
  for (enum caseload_toon toon = CASELOAD_ALLES; toon <= CASELOAD_VERVANGT; toon++) {
    memcpy(regels, drie, sizeof drie);
    assert_int_equal(caseload_kiezen(regels, 3, toon), strlen(kept[toon]));
    for (size_t j = 0; kept[toon][j]; j++) assert_int_equal(regels[j].naam.ptr[0], kept[toon][j]);
  }
}

/* Of several lines of work the one that is least far; other households keep what they had. */
static void test_waar_het_staat(void **state) {
  (void)state;
  struct caseloadregel regels[] = {{.id = 1}, {.id = 2}};
  static const struct route_regel route[] = {{.huishouden = 2, .plek = {FASE_HELPT, STAP_ONDERSTEUNEN, 5}},
                                             {.huishouden = 2, .plek = {FASE_WELKE, STAP_PLAN, 6}},
                                             {.huishouden = 2, .plek = {FASE_ZELF, STAP_VINGER_AAN_DE_POLS, 7}},
                                             {.huishouden = 3, .plek = {FASE_STELLEN, STAP_TRIAGE, 7}}};
  caseload_plaatsen(regels, 2, route, 4);
  assert_int_equal(regels[0].plek.fase, FASE_GEEN);
  assert_int_equal(regels[1].plek.fase, FASE_WELKE);
}

static void test_wat_er_veranderde(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 16);
  struct caseloadregel regel = {0};
  assert_false(caseload_nieuws(&regel));
  assert_int_equal(caseload_nieuws_tekst(arena, &regel).len, 0);
  regel = (struct caseloadregel){.vragen = 1, .verslagen = 2};
  assert_true(caseload_nieuws(&regel));
  assert_true(str_eq(caseload_nieuws_tekst(arena, &regel), S("1 nieuwe vraag, 2 verslagen")));
  arena_destroy(arena);
}

/* What a resident brings in says in one line what it is; his words may be absent (S4-186). */
static void test_inbreng_in_het_kort(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 16);
  assert_true(str_eq(inbreng_kort(arena, INBRENG_AFGEZEGD, S("Ik ben ziek.")), S("Zegt de afspraak af: Ik ben ziek.")));
  assert_true(str_eq(inbreng_kort(arena, INBRENG_INGETROKKEN, S("")), S("Trekt de vraag in")));
  for (size_t i = 0; inbreng_soorten[i].label; i++)
    assert_true(inbreng_kort(arena, (enum inbreng_soort)inbreng_soorten[i].waarde, S("")).len > 0);
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_wat_bleef_liggen),    cmocka_unit_test(test_de_volgorde),
      cmocka_unit_test(test_uit_de_voordeur),     cmocka_unit_test(test_sinds_wanneer),
      cmocka_unit_test(test_de_caseload),         cmocka_unit_test(test_wat_er_veranderde),
      cmocka_unit_test(test_waar_het_staat),      cmocka_unit_test(test_wat_niet_kan_wachten),
      cmocka_unit_test(test_inbreng_in_het_kort),
  };
  return RUN_TESTS(tests);
}
