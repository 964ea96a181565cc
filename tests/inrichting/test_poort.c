/* Gates: what two municipalities ask for before an act, and how heavily. */
#include "proef.h"

#include "inrichting/poort.h"

enum { GEHEUGEN = 1 << 27 };

static void what_is_shut(void **state) {
  (void)state;
  static const struct {
    const char *gemeente, *soort;
    enum poort_handeling handeling;
    bool spoed;
    struct poort_feiten feiten;
    size_t dicht;
    enum gewicht gewicht;
    const char *regel; /* S0-105, S0-106, S0-158, S4-58, Wmo 2015 art. 2.3.2 lid 8 */
  } rows[] = {
      {"vijfheerenlanden", "wmo", POORT_VERHELDEREN, false, {0}, 1, GEWICHT_STOP, "overleg-alle-meldingen"},
      {"vijfheerenlanden", "wmo", POORT_VERHELDEREN, false, {.overleg = true}, 0, 0, NULL},
      {"vijfheerenlanden", "wmo", POORT_VERHELDEREN, true, {0}, 0, 0, NULL}, /* no rule stops urgent help */
      {"vijfheerenlanden", "schoolmaatschappelijk-werk", POORT_VERHELDEREN, false, {0}, 0, 0, NULL},
      {"vijfheerenlanden", "wmo", POORT_INZET, false, {0}, 1, GEWICHT_STOP, "plan-voor-iedereen"},
      {"vijfheerenlanden", "wmo", POORT_INZET, false, {.plan = true}, 0, 0, NULL},
      {"vijfheerenlanden", "wmo", POORT_BESLUIT, false, {.plan = true}, 1, GEWICHT_WET, "wmo-verslag"},
      {"vijfheerenlanden", "veiligheid", POORT_STARTEN, false, {0}, 1, GEWICHT_REDEN, "twee-professionals"},
      {"vijfheerenlanden", "veiligheid", POORT_STARTEN, false, {.tweede_professional = true}, 0, 0, NULL},
      {"lochem", "wmo", POORT_VERHELDEREN, false, {0}, 0, 0, NULL},
      {"lochem", "meervoudig", POORT_INZET, false, {0}, 1, GEWICHT_REDEN, "plan-eerst"},
      {"lochem", "wmo", POORT_BESLUIT, false, {0}, 1, GEWICHT_WET, "wmo-verslag"},
  };
  struct arena *arena = arena_create(GEHEUGEN);
  const struct inrichting *vijf = inrichting_van(arena, bestanden_van(arena, "vijfheerenlanden"));
  const struct inrichting *lochem = inrichting_van(arena, bestanden_van(arena, "lochem"));
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct poort_dicht *dicht;
    size_t aantal = poorten_dicht(arena, rows[i].gemeente[0] == 'v' ? vijf : lochem, str_of(rows[i].soort),
                                  rows[i].handeling, rows[i].spoed, &rows[i].feiten, dag("2026-03-24"), &dicht);
    if (aantal != rows[i].dicht) fail_msg("row %zu: %zu shut", i, aantal);
    if (aantal && poort_gewicht(&dicht[0]) != rows[i].gewicht) fail_msg("row %zu: weight", i);
    if (aantal && !str_eq(dicht[0].regel->id, str_of(rows[i].regel))) fail_msg("row %zu: rule", i);
  }
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(what_is_shut)};
  return RUN_TESTS(tests);
}
