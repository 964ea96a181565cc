/* Figures are added up by line and year, and a period is one that can be. S0-74, S0-75. */
#include "tap.h"

#include "domain/cijfers.h"

static dag_t dag(int jaar, int maand, int d) {
  return dag_van((struct datum){jaar, maand, d});
}

static void test_optellen(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 16);
  struct periode periode = {dag(2021, 1, 1), dag(2024, 5, 31)};
  const struct telgroep groepen[] = {
      {S_INIT("wmo"), dag(2021, 12, 31), 2},
      {S_INIT("leerdam"), dag(2022, 1, 1), 1},
      {S_INIT("wmo"), dag(2021, 1, 1), 3},
      {S_INIT("wmo"), dag(2024, 5, 31), 7},
  };
  struct cijfers c = cijfers_optellen(arena, &periode, groepen, 4);
  assert_int_equal(c.eerste_jaar, 2021);
  assert_int_equal(c.jaar_aantal, 4);
  assert_int_equal(c.aantal, 2);
  assert_true(str_eq(c.regels[0].lijn, S("leerdam")));
  static const int64_t leerdam[] = {0, 1, 0, 0}, wmo[] = {5, 0, 0, 7}, samen[] = {5, 1, 0, 7};
  for (size_t j = 0; j < 4; j++) {
    assert_int_equal(c.regels[0].per_jaar[j], leerdam[j]);
    assert_int_equal(c.regels[1].per_jaar[j], wmo[j]);
    assert_int_equal(c.per_jaar[j], samen[j]);
  }
  assert_int_equal(c.regels[0].totaal, 1);
  assert_int_equal(c.regels[1].totaal, 12);
  assert_int_equal(c.totaal, 13);
  arena_destroy(arena);
}

static void test_niets(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 16);
  struct periode periode = {dag(2024, 5, 31), dag(2024, 5, 31)};
  struct cijfers c = cijfers_optellen(arena, &periode, NULL, 0);
  assert_int_equal(c.aantal, 0);
  assert_int_equal(c.jaar_aantal, 1);
  assert_int_equal(c.per_jaar[0], 0);
  arena_destroy(arena);
}

static void test_periode(void **state) {
  (void)state;
  dag_t vandaag = dag(2024, 5, 31);
  const struct {
    dag_t van, tot;
    const char *veld; /* where the fault stands; NULL = it is good */
  } rows[] = {
      {dag(2021, 1, 1), dag(2024, 5, 31), NULL},
      {vandaag, vandaag, NULL},
      {vandaag, dag(2024, 12, 31), NULL},
      {vandaag + 1, vandaag + 2, "van"},
      {vandaag, vandaag - 1, "tot"},
      {DAG_GEEN, vandaag, "van"},
      {vandaag, DAG_GEEN, "tot"},
      {dag(2000, 1, 1), dag(2024, 12, 31), NULL},
      {dag(1999, 12, 31), dag(2024, 1, 1), "tot"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct fault fault;
    fault_init(&fault);
    struct periode periode = {rows[i].van, rows[i].tot};
    assert_int_equal(periode_toetsen(&periode, vandaag, &fault), rows[i].veld == NULL);
    if (rows[i].veld) assert_true(fault_of(&fault, rows[i].veld).len > 0);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_optellen), cmocka_unit_test(test_niets),
                                     cmocka_unit_test(test_periode)};
  return RUN_TESTS(tests);
}
