/* So many in so long, each for himself. */
#include "base/rem.h"
#include "tap.h"

static const struct rem_maat vijf_per_minuut = {5, 60 * 1000};

static void test_maat(void **state) {
  (void)state;
  struct rem *rem = rem_create();
  const int64_t begin = 1000000, seconde = 1000000;
  for (int i = 0; i < 5; i++) {
    assert_int_equal(rem_wachten(rem, "a", S("wie"), vijf_per_minuut, begin), 0);
    rem_tellen(rem, "a", S("wie"), vijf_per_minuut, begin);
  }
  assert_int_equal(rem_wachten(rem, "a", S("wie"), vijf_per_minuut, begin), 12000);
  assert_int_equal(rem_wachten(rem, "a", S("ander"), vijf_per_minuut, begin), 0);
  assert_int_equal(rem_wachten(rem, "b", S("wie"), vijf_per_minuut, begin), 0);
  /* One more each twelve seconds, and all five again after a minute. */
  assert_int_equal(rem_wachten(rem, "a", S("wie"), vijf_per_minuut, begin + 11 * seconde), 1000);
  assert_int_equal(rem_wachten(rem, "a", S("wie"), vijf_per_minuut, begin + 12 * seconde), 0);
  rem_tellen(rem, "a", S("wie"), vijf_per_minuut, begin + 12 * seconde);
  assert_int_equal(rem_wachten(rem, "a", S("wie"), vijf_per_minuut, begin + 12 * seconde), 12000);
  assert_int_equal(rem_wachten(rem, "a", S("wie"), vijf_per_minuut, begin + 72 * seconde), 0);
  for (int i = 0; i < 5; i++) rem_tellen(rem, "a", S("wie"), vijf_per_minuut, begin + 72 * seconde);
  assert_true(rem_wachten(rem, "a", S("wie"), vijf_per_minuut, begin + 72 * seconde) > 0);
  rem_destroy(rem);
}

/* A crowd takes no more memory, and forgets nobody who is held off for one who is not. */
static void test_drukte(void **state) {
  (void)state;
  struct rem *rem = rem_create();
  for (int i = 0; i < 10; i++) rem_tellen(rem, "a", S("raadt door"), vijf_per_minuut, 1000000);
  for (uint32_t i = 0; i < 30000; i++)
    rem_tellen(rem, "a", (struct str){(const char *)&i, sizeof i}, (struct rem_maat){1000, 1000}, 1000000);
  assert_true(rem_wachten(rem, "a", S("raadt door"), vijf_per_minuut, 1000000) > 0);
  rem_destroy(rem);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_maat), cmocka_unit_test(test_drukte)};
  return RUN_TESTS(tests);
}
