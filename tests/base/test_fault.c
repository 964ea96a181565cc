/* What went wrong, for the user and for the log. */
#include "tap.h"

#include "base/fault.h"

static void fields_are_gathered(void **state) {
  (void)state;
  struct fault fault;
  fault_init(&fault);
  assert_int_equal(fault.class, FAULT_NONE);
  assert_false(fault_add(&fault, "naam", S("Vul een naam in.")));
  assert_false(fault_add(&fault, "naam", S("Nog iets.")));
  assert_false(fault_add(&fault, "datum", S("Deze datum bestaat niet.")));
  assert_int_equal(fault.class, FAULT_INPUT);
  assert_int_equal(fault.field_count, 2);
  assert_true(str_eq(fault_of(&fault, "naam"), S("Vul een naam in.")));
  assert_true(str_eq(fault_of(&fault, "anders"), S("")));
  assert_true(fault.message.len > 0);
}

static void a_fault_keeps_its_fields_and_cuts_its_detail(void **state) {
  (void)state;
  struct fault fault;
  fault_init(&fault);
  fault_add(&fault, "naam", S("Vul een naam in."));
  assert_false(fault_set(&fault, FAULT_STALE, S("Iemand anders was eerder."), "%0300d", 1));
  assert_int_equal(fault.class, FAULT_STALE);
  assert_int_equal(fault.field_count, 1);
  assert_int_equal(strlen(fault.detail), FAULT_DETAIL_MAX - 1);
  fault_add(&fault, "datum", S("x"));
  assert_int_equal(fault.class, FAULT_STALE);
}

static void no_more_fields_than_fit(void **state) {
  (void)state;
  static char names[FAULT_FIELDS_MAX + 8][8];
  struct fault fault;
  fault_init(&fault);
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    snprintf(names[i], sizeof names[i], "veld%zu", i);
    fault_add(&fault, names[i], S("x"));
  }
  assert_int_equal(fault.field_count, FAULT_FIELDS_MAX);
}

static void every_class_has_a_name(void **state) {
  (void)state;
  for (int class = FAULT_NONE; class <= FAULT_INTERNAL; class ++)
    for (int other = FAULT_NONE; other < class; other++)
      assert_string_not_equal(fault_class_name((enum fault_class) class), fault_class_name((enum fault_class)other));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(fields_are_gathered),
      cmocka_unit_test(a_fault_keeps_its_fields_and_cuts_its_detail),
      cmocka_unit_test(no_more_fields_than_fit),
      cmocka_unit_test(every_class_has_a_name),
  };
  return RUN_TESTS(tests);
}
