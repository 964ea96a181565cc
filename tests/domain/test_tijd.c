/* Time that is written down (S0-20). */
#include "tap.h"

#include "domain/tijd.h"

static void test_contact(void **state) {
  (void)state;
  static const struct {
    int64_t minuten;
    int kerntaak;
    const char *fout; /* the field; NULL = good */
  } rijen[] = {
      {0, 0, NULL},
      {45, KERNTAAK_REGIE, NULL},
      {1440, KERNTAAK_VERHELDEREN, NULL},
      {45, 0, "kerntaak"},
      {45, KERNTAAK_EINDE, "kerntaak"},
      {-1, KERNTAAK_REGIE, "minuten"},
      {1441, KERNTAAK_REGIE, "minuten"},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct fault fault;
    fault_init(&fault);
    assert_int_equal(tijd_toetsen(rijen[i].minuten, rijen[i].kerntaak, &fault), rijen[i].fout == NULL);
    if (rijen[i].fout) assert_string_equal(fault.fields[0].field, rijen[i].fout);
  }
}

static void test_week(void **state) {
  (void)state;
  static const char *const velden[KERNTAAK_EINDE] = {NULL, "k1", "k2", "k3", "k4", "k5"};
  static const struct {
    int64_t minuten[KERNTAAK_EINDE];
    const char *fout;
  } rijen[] = {
      {{0, 60, 0, 1200, 30, 0}, NULL}, {{0, 10080, 0, 0, 0, 0}, NULL},  {{0, 10080, 1, 0, 0, 0}, "k1"},
      {{0, 60, 0, -1, 0, 0}, "k3"},    {{0, 60, 0, 0, 0, 10081}, "k5"},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct fault fault;
    fault_init(&fault);
    assert_int_equal(tijdweek_toetsen(rijen[i].minuten, velden, &fault), rijen[i].fout == NULL);
    if (rijen[i].fout) assert_string_equal(fault.fields[0].field, rijen[i].fout);
  }
}

static void test_tekst(void **state) {
  (void)state;
  static const struct {
    int64_t minuten;
    const char *tekst;
  } rijen[] = {{0, "geen"},   {1, "1 minuut"},           {45, "45 minuten"},
               {60, "1 uur"}, {61, "1 uur en 1 minuut"}, {150, "2 uur en 30 minuten"}};
  struct arena *arena = arena_create(64 * 1024);
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++)
    assert_true(str_eq(tijd_tekst(arena, rijen[i].minuten), str_of(rijen[i].tekst)));
  arena_destroy(arena);
}

static void test_week_begin(void **state) {
  (void)state;
  static const struct {
    const char *dag, *maandag;
  } rijen[] = {{"2026-03-23", "2026-03-23"},
               {"2026-03-24", "2026-03-23"},
               {"2026-03-29", "2026-03-23"},
               {"2026-01-01", "2025-12-29"}};
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    dag_t dag, maandag;
    assert_true(dag_lees_iso(str_of(rijen[i].dag), &dag) && dag_lees_iso(str_of(rijen[i].maandag), &maandag));
    assert_int_equal(week_begin(dag), maandag);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_contact), cmocka_unit_test(test_week),
                                     cmocka_unit_test(test_tekst), cmocka_unit_test(test_week_begin)};
  return RUN_TESTS(tests);
}
