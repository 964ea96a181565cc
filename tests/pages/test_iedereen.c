/* One world, and everybody in it on every page: who may see what, what an answer tells, and what an attacker gets. */
#include "proeven.h"

static struct rondgang r;

static int make(void **state) {
  rondgang_maken(&r);
  *state = &r;
  return 0;
}
static int done(void **state) {
  (void)state;
  rondgang_klaar(&r);
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_iedereen_overal),  cmocka_unit_test(test_wat_getypt_is),
      cmocka_unit_test(test_geen_rij_te_veel), cmocka_unit_test(test_niemand),
      cmocka_unit_test(test_wat_zoeken_vindt), cmocka_unit_test(test_opmaak),
      cmocka_unit_test(test_adressen),         cmocka_unit_test(test_vragen),
      cmocka_unit_test(test_velden_erbij),     cmocka_unit_test(test_vreemde_formulieren),
  };
  cmocka_set_message_output(CM_OUTPUT_TAP);
  return cmocka_run_group_tests(tests, make, done);
}
