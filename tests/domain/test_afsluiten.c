/* When work for a household may end, and go on again. */
#include "tap.h"

#include "domain/afsluiten.h"

/* S4-200; an aanvraag always gets its besluit (Awb art. 1:3 lid 3, nog te toetsen), also after closing. */
static void test_sluiten(void **state) {
  (void)state;
  static const struct {
    struct openstaand open[2];
    size_t aantal;
    const char *toelichting;
    enum fault_class want;
  } rijen[] = {
      {{{0}}, 0, "", FAULT_NONE},
      {{{.soort = OPEN_TRAJECT}}, 1, "", FAULT_RULE},
      {{{.soort = OPEN_TAAK}}, 1, "Het gaat goed.", FAULT_RULE},
      {{{.soort = OPEN_AANVRAAG}}, 1, "", FAULT_INPUT},
      {{{.soort = OPEN_AANVRAAG}}, 1, "Het besluit komt volgende week.", FAULT_NONE},
      {{{.soort = OPEN_MELDING}, {.soort = OPEN_AANVRAAG}}, 2, "Het besluit komt volgende week.", FAULT_RULE},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    struct fault fault;
    fault_init(&fault);
    bool good = sluiten_toetsen(rijen[i].open, rijen[i].aantal, str_of(rijen[i].toelichting), &fault);
    if (good != (rijen[i].want == FAULT_NONE) || fault.class != rijen[i].want) fail_msg("row %zu", i);
    assert_int_equal(fault_of(&fault, "toelichting").len > 0, rijen[i].want == FAULT_INPUT);
  }
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
