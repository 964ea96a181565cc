/* Who may live where from when to when, who may leave, and what ties somebody to a household. */
#include "tap.h"

#include "base/arena.h"
#include "domain/huishouden.h"

enum { VANDAAG = 20536 }; /* di 24 maart 2026 */

static void test_lidmaatschap(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    dag_t vanaf, tot;
    enum lideinde einde;
    deeldatum_t overleden;
    dag_t ander_vanaf, ander_tot; /* what stands there already; DAG_GEEN = nothing */
    const char *veld;             /* of the fault; NULL = it may */
  } rows[] = {
      {"vandaag", VANDAAG, DAG_OPEN, 0, -1, DAG_GEEN, 0, NULL},
      {"eerder", VANDAAG - 400, VANDAAG, EINDE_VERTROKKEN, -1, DAG_GEEN, 0, NULL},
      {"een dag", VANDAAG, VANDAAG, EINDE_VERTROKKEN, -1, DAG_GEEN, 0, NULL},
      {"morgen", VANDAAG + 1, DAG_OPEN, 0, -1, DAG_GEEN, 0, "vanaf"},
      {"tot morgen", VANDAAG, VANDAAG + 1, EINDE_VERTROKKEN, -1, DAG_GEEN, 0, "tot"},
      {"einde voor begin", VANDAAG, VANDAAG - 1, EINDE_VERTROKKEN, -1, DAG_GEEN, 0, "tot"},
      {"vergissing heeft nooit gelopen", VANDAAG, VANDAAG - 1, EINDE_VERGISSING, -1, DAG_GEEN, 0, NULL},
      {"einde zonder reden", VANDAAG - 9, VANDAAG, 0, -1, DAG_GEEN, 0, "einde"},
      {"reden zonder dag", VANDAAG - 9, DAG_OPEN, EINDE_VERTROKKEN, -1, DAG_GEEN, 0, "tot"},
      {"na zijn dood", VANDAAG, DAG_OPEN, 0, 20260301, DAG_GEEN, 0, "vanaf"},
      {"tot zijn dood", VANDAAG - 100, VANDAAG - 23, EINDE_OVERLEDEN, 20260301, DAG_GEEN, 0, NULL},
      {"overleden, dag onbekend", VANDAAG, DAG_OPEN, 0, 0, DAG_GEEN, 0, "vanaf"},
      {"woont er al", VANDAAG, DAG_OPEN, 0, -1, VANDAAG - 50, DAG_OPEN, "vanaf"},
      {"overlapt een dag", VANDAAG - 10, DAG_OPEN, 0, -1, VANDAAG - 50, VANDAAG - 10, "vanaf"},
      {"sluit aan", VANDAAG - 9, DAG_OPEN, 0, -1, VANDAAG - 50, VANDAAG - 10, NULL},
      {"wat nooit liep telt niet", VANDAAG, DAG_OPEN, 0, -1, VANDAAG, VANDAAG - 1, NULL},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct lidmaatschap nieuw = {.vanaf = rows[i].vanaf, .tot = rows[i].tot, .einde = rows[i].einde},
                        ander = {.vanaf = rows[i].ander_vanaf, .tot = rows[i].ander_tot};
    struct persoon persoon = {.overleden = rows[i].overleden};
    struct fault fault;
    fault_init(&fault);
    bool may = lidmaatschap_toetsen(&nieuw, &ander, rows[i].ander_vanaf == DAG_GEEN ? 0 : 1, &persoon, VANDAAG, &fault);
    if (may != (rows[i].veld == NULL)) fail_msg("%s", rows[i].wat);
    if (rows[i].veld && fault_of(&fault, rows[i].veld).len == 0) fail_msg("%s: not at %s", rows[i].wat, rows[i].veld);
    if (rows[i].veld) assert_int_equal(fault.class, FAULT_INPUT);
  }
}

/* All at once: nothing is told one by one. */
static void test_alles_tegelijk(void **state) {
  (void)state;
  struct lidmaatschap nieuw = {.vanaf = VANDAAG + 9, .tot = VANDAAG + 5};
  struct persoon persoon = {.overleden = 20260301};
  struct fault fault;
  fault_init(&fault);
  assert_false(lidmaatschap_toetsen(&nieuw, NULL, 0, &persoon, VANDAAG, &fault));
  assert_int_equal(fault.field_count, 3);
}

static void test_verdeling(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    bool een, ander;
    dag_t vanaf;
    bool nieuw;
    size_t blijft, mee;
    bool papieren;
    const char *veld;
    bool casus;
  } rows[] = {
      {"een van twee, casus blijft", true, false, VANDAAG, true, 0, 1, false, NULL, true},
      {"allebei, casus blijft", true, true, VANDAAG, true, 0, 1, false, "personen", true},
      {"een van twee", true, false, VANDAAG, true, 1, 0, false, NULL},
      {"niemand", false, false, VANDAAG, true, 0, 0, false, "personen"},
      {"allebei, vraag blijft", true, true, VANDAAG, true, 1, 0, false, "personen"},
      {"allebei, vraag mee", true, true, VANDAAG, true, 0, 1, false, NULL},
      {"allebei, niets open", true, true, VANDAAG, false, 0, 0, false, NULL},
      {"morgen", true, false, VANDAAG + 1, true, 0, 0, false, "vanaf"},
      {"voor hij kwam", true, false, VANDAAG - 100, true, 0, 0, false, "vanaf"},
      {"de dag dat hij kwam", true, false, VANDAAG - 50, true, 0, 0, false, "vanaf"},
      {"de dag erna", true, false, VANDAAG - 49, true, 0, 0, false, NULL},
      {"wie blijft telt niet", false, true, VANDAAG - 49, true, 0, 0, false, NULL},
      {"verslagen naar een nieuw met vraag", true, false, VANDAAG, true, 0, 1, true, NULL},
      {"verslagen naar een nieuw zonder vraag", true, false, VANDAAG, true, 1, 0, true, "notities"},
      {"verslagen naar wie er al was", true, false, VANDAAG, false, 0, 1, true, "notities"},
  };
  struct lid leden[2] = {{.lidmaatschap = {.vanaf = VANDAAG - 50, .tot = DAG_OPEN}},
                         {.lidmaatschap = {.vanaf = VANDAAG - 90, .tot = DAG_OPEN}}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    bool goes[2] = {rows[i].een, rows[i].ander};
    struct fault fault;
    fault_init(&fault);
    bool may = verdeling_toetsen(&(struct verdeling){leden, 2, goes, rows[i].vanaf, rows[i].nieuw, rows[i].blijft,
                                                     rows[i].mee, rows[i].casus, rows[i].papieren},
                                 VANDAAG, &fault);
    if (may != (rows[i].veld == NULL)) fail_msg("%s", rows[i].wat);
    if (rows[i].veld && fault_of(&fault, rows[i].veld).len == 0) fail_msg("%s: not at %s", rows[i].wat, rows[i].veld);
  }
}

static void test_verwantschap(void **state) {
  (void)state;
  static const struct {
    unsigned verwant;
    const char *tekst;
    enum lidrol rol;
  } rows[] = {{VERWANT_KIND | VERWANT_ADRES, "kind, zelfde adres", LID_KIND},
              {VERWANT_PARTNER, "partner", LID_PARTNER},
              {VERWANT_OUDER | VERWANT_ADRES, "ouder, zelfde adres", LID_OUDER},
              {VERWANT_ADRES, "zelfde adres", LID_ONBEKEND}};
  struct arena *arena = arena_create(1 << 16);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    assert_string_equal(str_c(arena, verwantschap_tekst(arena, rows[i].verwant)), rows[i].tekst);
    assert_int_equal(verwantschap_rol(rows[i].verwant), rows[i].rol);
  }
  arena_destroy(arena);
}

/* A child of two households does not tell where either of them is. */
static void test_adresgever(void **state) {
  (void)state;
  struct lid leden[2] = {{.elders = true}, {.elders = false}};
  assert_ptr_equal(huishouden_adresgever(leden, 2), &leden[1].persoon);
  assert_null(huishouden_adresgever(leden, 1));
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_lidmaatschap), cmocka_unit_test(test_alles_tegelijk),
                                     cmocka_unit_test(test_verdeling), cmocka_unit_test(test_verwantschap),
                                     cmocka_unit_test(test_adresgever)};
  return RUN_TESTS(tests);
}
