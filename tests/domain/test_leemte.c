/* What was missing: for whom. S0-144. */
#include "tap.h"

#include "domain/leemte.h"

static void test_leeftijden(void **state) {
  (void)state;
  static const struct {
    int64_t van, tot;
    const char *veld, *tekst; /* the field with a fault, or how it reads */
  } rows[] = {
      {0, 0, NULL, "alle leeftijden"},     {65, 0, NULL, "vanaf 65 jaar"},
      {0, 11, NULL, "tot en met 11 jaar"}, {12, 17, NULL, "van 12 tot en met 17 jaar"},
      {18, 17, "leeftijd_tot", NULL},      {-1, 0, "leeftijd_van", NULL},
      {0, 121, "leeftijd_tot", NULL},
  };
  struct arena *arena = arena_create(1 << 16);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct leemte leemte = {.leeftijd_van = rows[i].van, .leeftijd_tot = rows[i].tot};
    struct fault fault;
    fault_init(&fault);
    assert_int_equal(leemte_toetsen(&leemte, &fault), rows[i].veld == NULL);
    if (rows[i].veld) assert_true(fault_of(&fault, rows[i].veld).len > 0);
    if (rows[i].tekst) assert_true(str_eq(leemte_leeftijd(arena, &leemte), str_of(rows[i].tekst)));
  }
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_leeftijden)};
  return RUN_TESTS(tests);
}
