/* Labels of the file of a household. */
#include "tap.h"

#include "domain/dossier.h"
#include "domain/veld.h"

static void test_keuzes(void **state) {
  (void)state;
  assert_true(str_eq(keuze_label(contactvormen, 1), S("Huisbezoek")));
  assert_true(str_eq(keuze_label(contactvormen, 0), S("")));
  assert_true(str_eq(keuze_label(documentsoorten, DOCUMENT_ONTVANGSTBEVESTIGING), S("Ontvangstbevestiging")));
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_keuzes)};
  return RUN_TESTS(tests);
}
