/* The T-score of goal attainment scaling (Kiresuk & Sherman 1968), ρ = 0.30. */
#include "tap.h"

#include "domain/gas.h"

static void test_t_score(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    struct gas_doel doelen[4];
    size_t aantal;
    int64_t honderdsten;
  } rijen[] = {
      {"two goals, weight 1, both +1: 62.40", {{1, 1}, {1, 1}}, 2, 6240},
      {"both as agreed is 50", {{0, 1}, {0, 1}}, 2, 5000},
      {"both -1 lies as far below", {{-1, 1}, {-1, 1}}, 2, 3760},
      {"one goal at +2: 50 + 20", {{2, 1}}, 1, 7000},
      {"one goal, its weight does not matter", {{2, 9}}, 1, 7000},
      {"one goal at -2", {{-2, 1}}, 1, 3000},
      /* 10·(3 − 1) / √(0.7·10 + 0.3·16) = 20 / √11.8 = 5.8222 */
      {"weights 3 and 1, +1 and -1", {{1, 3}, {-1, 1}}, 2, 5582},
      /* 10·(−6) / √(0.7·3 + 0.3·9) = −60 / √4.8 = −27.3861 */
      {"three goals at -2", {{-2, 1}, {-2, 1}, {-2, 1}}, 3, 2261},
      {"a goal without weight does not count", {{1, 1}, {1, 1}, {-2, 0}}, 3, 6240},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    int64_t t = 0;
    assert_true(gas_t_score(rijen[i].doelen, rijen[i].aantal, &t));
    if (t != rijen[i].honderdsten) fail_msg("%s: %lld", rijen[i].wat, (long long)t);
  }
  int64_t t = 7;
  assert_false(gas_t_score(NULL, 0, &t));
  assert_false(gas_t_score(&(struct gas_doel){2, 0}, 1, &t));
  assert_int_equal(t, 7);
}

static void test_tekst(void **state) {
  (void)state;
  struct arena *arena = arena_create(64 * 1024);
  assert_true(str_eq(gas_tekst(arena, 6240), S("62,40")));
  assert_true(str_eq(gas_tekst(arena, 5005), S("50,05")));
  assert_true(str_eq(gas_tekst(arena, -105), S("-1,05")));
  arena_destroy(arena);
}

static void test_scores(void **state) {
  (void)state;
  for (const struct keuze *k = gas_scores; k->label; k++) {
    int64_t code;
    assert_true(str_to_i64(str_of(k->code), &code));
    assert_int_equal(gas_score(k->waarde), code);
    assert_in_range(code + 10, GAS_LAAGSTE + 10, GAS_HOOGSTE + 10);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_t_score), cmocka_unit_test(test_tekst),
                                     cmocka_unit_test(test_scores)};
  return RUN_TESTS(tests);
}
