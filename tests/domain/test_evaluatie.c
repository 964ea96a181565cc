/* What may be written of an evaluatie, and self-reliance then and now. */
#include "tap.h"

#include "domain/evaluatie.h"

enum { VANDAAG = 20000 };

static void test_toetsen(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    dag_t dag, volgende;
    enum evaluatie_uitkomst uitkomst;
    const char *fouten[2];
  } rijen[] = {
      {"S4-198: held today, and again", VANDAAG, VANDAAG + 90, EVALUATIE_VOORTZETTEN, {0}},
      {"no next day is compulsory: no source gives an interval", VANDAAG, DAG_GEEN, EVALUATIE_AFSCHALEN, {0}},
      {"held before it was written down", VANDAAG - 3, DAG_GEEN, EVALUATIE_ANDERS, {0}},
      {"S4-200: ended", VANDAAG, DAG_GEEN, EVALUATIE_BEEINDIGEN, {0}},
      {"not held yet", VANDAAG + 1, DAG_GEEN, EVALUATIE_VOORTZETTEN, {"dag"}},
      {"again on a day that has come", VANDAAG, VANDAAG, EVALUATIE_VOORTZETTEN, {"volgende"}},
      {"what ends is not looked at again", VANDAAG, VANDAAG + 9, EVALUATIE_BEEINDIGEN, {"volgende"}},
      {"all at once", VANDAAG + 1, VANDAAG - 1, EVALUATIE_INTENSIVEREN, {"dag", "volgende"}},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    struct fault fault;
    size_t want = (rijen[i].fouten[0] != NULL) + (rijen[i].fouten[1] != NULL);
    fault_init(&fault);
    bool good = evaluatie_toetsen(rijen[i].dag, rijen[i].uitkomst, rijen[i].volgende, VANDAAG, &fault);
    if (good != (want == 0) || fault.field_count != want) fail_msg("%s", rijen[i].wat);
    for (size_t j = 0; j < want; j++)
      if (fault_of(&fault, rijen[i].fouten[j]).len == 0) fail_msg("%s: %s", rijen[i].wat, rijen[i].fouten[j]);
  }
}

/* S4-199: four outcomes, and ours beside them. */
static void test_uitkomsten(void **state) {
  (void)state;
  for (int i = EVALUATIE_BEEINDIGEN; i <= EVALUATIE_VOORTZETTEN; i++)
    assert_true(keuze_label(evaluatie_uitkomsten, i).len > 0);
  assert_true(keuze_label(evaluatie_uitkomsten, EVALUATIE_VOORTZETTEN + 1).len == 0);
}

static void test_toen_en_nu(void **state) {
  (void)state;
  static const struct meting metingen[] = {
      {1, S_INIT("Fatma"), S_INIT("geld"), S_INIT("geld"), 2, 100},
      {1, S_INIT("Fatma"), S_INIT("wonen"), S_INIT("wonen"), 2, 100},
      {1, S_INIT("Fatma"), S_INIT("wonen"), S_INIT("wonen"), 3, 200},
      {1, S_INIT("Fatma"), S_INIT("wonen"), S_INIT("wonen"), 4, 300},
      {2, S_INIT("Bert"), S_INIT("wonen"), S_INIT("wonen"), 1, 150},
  };
  struct arena *arena = arena_create(64 * 1024);
  struct toen_nu *rijen;
  assert_int_equal(metingen_toen_nu(arena, metingen, 0, &rijen), 0);
  assert_int_equal(metingen_toen_nu(arena, metingen, 5, &rijen), 3);
  assert_ptr_equal(rijen[0].toen, rijen[0].nu);
  assert_int_equal(rijen[1].toen->score, 2);
  assert_int_equal(rijen[1].nu->score, 4);
  assert_int_equal(rijen[2].nu->persoon, 2);
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_toetsen),
      cmocka_unit_test(test_uitkomsten),
      cmocka_unit_test(test_toen_en_nu),
  };
  return RUN_TESTS(tests);
}
