/* A copy spares others: their names in a text, and nobody else's words (AVG art. 15 lid 4). */
#include "tap.h"

#include "domain/kopie.h"

static void test_sparen(void **state) {
  (void)state;
  static const struct ander anderen[] = {
      {S_INIT("Ömer Faruk"), S_INIT("Yılmaz"), true},
      {S_INIT("Bea"), S_INIT("Bos"), false},
      {S_INIT("A."), S_INIT("de Wit"), false},
  };
  static const struct {
    const char *tekst, *want;
  } rijen[] = {
      {"", ""},
      {"Zij valt.", "Zij valt."},
      {"Ömer helpt.", "Een ander lid van het huishouden helpt."},
      {"Fatma Yılmaz valt.", "Fatma Yılmaz valt."}, /* her own name, though it is his too */
      {"Bea Bos komt, en Bea kookt.", "Iemand uit het netwerk komt, en iemand uit het netwerk kookt."},
      {"Zij loopt in het bos.", "Zij loopt in het bos."},
      {"Bosman is een ander.", "Bosman is een ander."},
      {"Bea, Ömer", "Iemand uit het netwerk, een ander lid van het huishouden"},
      {"(Faruk)", "(een ander lid van het huishouden)"},
      {"Wit helpt de buurt.", "Iemand uit het netwerk helpt de buurt."},
      {"Zij komt. Bea ook. Met Bea", "Zij komt. Iemand uit het netwerk ook. Met iemand uit het netwerk"},
      {"Plan A is goed.", "Plan A is goed."},
  };
  struct arena *arena = arena_create(1024 * 1024);
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct str have = kopie_sparen(arena, str_of(rijen[i].tekst), S("Fatma Yılmaz"), anderen, 3);
    if (!str_eq(have, str_of(rijen[i].want))) fail_msg("%.*s is not %s", STR_ARG(have), rijen[i].want);
  }
  arena_destroy(arena);
}

/* Every part has a heading and a key. */
static void test_delen(void **state) {
  (void)state;
  for (int soort = KOPIE_PERSOON; soort < KOPIE_EINDE; soort++) {
    const struct keuze *deel = keuze_van(kopie_soorten, soort);
    assert_non_null(deel);
    assert_true(deel->code[0] && deel->label[0]);
    kopie_zonder((enum kopie_soort)soort);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_sparen), cmocka_unit_test(test_delen)};
  return RUN_TESTS(tests);
}
