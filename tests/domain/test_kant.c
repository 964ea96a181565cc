/* When a traject of a child may be offered to the casus of its other household (domain.md 4, decision 0008). */
#include "tap.h"

#include "domain/kant.h"

static void test_mag_het(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    struct kant_feiten feiten;
    enum kant_grond grond;
    enum fault_class fault;
  } rijen[] = {
      {"a child of both", {true, true, true, false}, KANT_GEZAG, FAULT_NONE},
      {"the other parent has no gezag", {true, true, true, false}, KANT_INFORMATIE, FAULT_NONE},
      {"with consent", {true, true, true, false}, KANT_TOESTEMMING, FAULT_NONE},
      {"somebody of 18 decides himself", {true, true, true, true}, KANT_TOESTEMMING, FAULT_NONE},
      {"and nobody has gezag over him", {true, true, true, true}, KANT_GEZAG, FAULT_INPUT},
      {"nor a right to know", {true, true, true, true}, KANT_INFORMATIE, FAULT_INPUT},
      {"nowhere else, or shielded from there", {true, true, false, false}, KANT_GEZAG, FAULT_RULE},
      {"a compartment of its own", {true, false, true, false}, KANT_TOESTEMMING, FAULT_RULE},
      {"it was closed", {false, true, true, false}, KANT_GEZAG, FAULT_STALE},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    struct fault fault;
    fault_init(&fault);
    bool may = kant_toetsen(&rijen[i].feiten, rijen[i].grond, &fault);
    if (may != (rijen[i].fault == FAULT_NONE) || fault.class != rijen[i].fault)
      fail_msg("%s: %s", rijen[i].wat, fault_class_name(fault.class));
    assert_int_equal(fault_of(&fault, "grond").len > 0, rijen[i].fault == FAULT_INPUT);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_mag_het)};
  return RUN_TESTS(tests);
}
