/* Signs that a casus is stuck (S2-88): each from its own threshold on, and none where the municipality set nothing. */
#include "tap.h"

#include "domain/stagnatie.h"

enum { VANDAAG = 20000 };

static void test_seinen(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    struct stagnatie_feiten feiten;
    enum sein sein;
    int64_t drempel;
    int64_t waarde; /* -1 = no sign */
  } rijen[] = {
      {"no plan on the day of the threshold", {VANDAAG - 60, false, 0, DAG_GEEN, DAG_GEEN, 0}, SEIN_PLAN, 60, 60},
      {"a day before it", {VANDAAG - 59, false, 0, DAG_GEEN, DAG_GEEN, 0}, SEIN_PLAN, 60, -1},
      {"there is a plan", {VANDAAG - 600, true, 0, DAG_GEEN, DAG_GEEN, 0}, SEIN_PLAN, 60, -1},
      {"nobody set a threshold", {VANDAAG - 600, false, 9, 1, 1, 9}, SEIN_PLAN, DREMPEL_UIT, -1},
      {"two afspraken past their day", {VANDAAG, true, 2, DAG_GEEN, DAG_GEEN, 0}, SEIN_AFSPRAKEN, 2, 2},
      {"one of two", {VANDAAG, true, 1, DAG_GEEN, DAG_GEEN, 0}, SEIN_AFSPRAKEN, 2, -1},
      {"none is never late", {VANDAAG, true, 0, DAG_GEEN, DAG_GEEN, 0}, SEIN_AFSPRAKEN, 0, -1},
      {"a dispute", {VANDAAG, true, 0, VANDAAG - 14, DAG_GEEN, 0}, SEIN_GESCHIL, 14, 14},
      {"no dispute", {VANDAAG, true, 0, DAG_GEEN, VANDAAG - 14, 0}, SEIN_GESCHIL, 0, -1},
      {"a question waits", {VANDAAG, true, 0, DAG_GEEN, VANDAAG - 30, 0}, SEIN_WACHTEN, 28, 30},
      {"handed on three times", {VANDAAG, true, 0, DAG_GEEN, DAG_GEEN, 3}, SEIN_WISSELINGEN, 3, 3},
      {"a registration is not of a casus", {VANDAAG - 9, false, 9, 1, 1, 9}, SEIN_REGISTRATIE, 0, -1},
  };
  struct arena *arena = arena_create(64 * 1024);
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    int64_t drempels[SEIN_EINDE];
    struct stagnatie gevonden[SEIN_EINDE];
    for (int j = 0; j < SEIN_EINDE; j++) drempels[j] = DREMPEL_UIT;
    drempels[rijen[i].sein] = rijen[i].drempel;
    size_t aantal = stagnatie_zoeken(&rijen[i].feiten, drempels, VANDAAG, gevonden);
    if (aantal != (rijen[i].waarde >= 0)) fail_msg("%s: %zu", rijen[i].wat, aantal);
    if (!aantal) continue;
    assert_int_equal(gevonden[0].sein, rijen[i].sein);
    assert_int_equal(gevonden[0].waarde, rijen[i].waarde);
    assert_true(stagnatie_tekst(arena, &gevonden[0]).len > 0);
  }
  struct stagnatie een = {SEIN_AFSPRAKEN, 1}, dag = {SEIN_PLAN, 1};
  assert_true(str_eq(stagnatie_tekst(arena, &een), S("Een afspraak is over de dag.")));
  assert_true(str_eq(stagnatie_tekst(arena, &dag), S("Er is na 1 dag nog geen plan vastgesteld.")));
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_seinen)};
  return RUN_TESTS(tests);
}
