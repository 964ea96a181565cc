/* When work for a household may end, and go on again. */
#include "tap.h"

#include "domain/afsluiten.h"

static void test_sluiten(void **state) {
  (void)state;
  struct fault fault;
  fault_init(&fault);
  assert_true(sluiten_toetsen(0, &fault)); /* S4-200 */
  assert_false(sluiten_toetsen(1, &fault));
  assert_int_equal(fault.class, FAULT_RULE);
  for (int i = OPEN_TRAJECT; i < OPEN_SOORTEN; i++) assert_non_null(open_namen[i]);
}

static void test_heropenen(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    struct casus casus;
    bool loopt;
    enum fault_class want;
  } rijen[] = {
      {"closed", {.gesloten_op = 100, .sluitreden = S_INIT("beeindigd")}, false, FAULT_NONE},
      {"S0-11: one active casus", {.gesloten_op = 100, .sluitreden = S_INIT("beeindigd")}, true, FAULT_RULE},
      {"merged", {.gesloten_op = 100, .sluitreden = S_INIT(SLUITREDEN_SAMENGEVOEGD)}, false, FAULT_RULE},
      {"not closed", {.gesloten_op = DAG_GEEN}, true, FAULT_STALE},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    struct fault fault;
    fault_init(&fault);
    bool good = heropenen_toetsen(&rijen[i].casus, rijen[i].loopt, &fault);
    if (good != (rijen[i].want == FAULT_NONE) || fault.class != rijen[i].want) fail_msg("%s", rijen[i].wat);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_sluiten), cmocka_unit_test(test_heropenen)};
  return RUN_TESTS(tests);
}
