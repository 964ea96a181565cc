/* Where a line of work is on the routekaart (S1a-18, S1a-20): the latest fact tells, and going back is normal. */
#include "tap.h"

#include <string.h>

#include "base/arena.h"
#include "domain/routekaart.h"

static void test_plek(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    struct route_feit feiten[8];
    size_t aantal;
    struct route_plek plek;
  } rijen[] = {
      {"S1a-18 step 3: the question came in", {{ROUTE_GEMELD, 10}}, 1, {FASE_STELLEN, STAP_TOEGANKELIJK, 10}},
      {"step 4: triage is in the same phase, which began with the question",
       {{ROUTE_GEMELD, 10}, {ROUTE_GETRIEERD, 12}},
       2,
       {FASE_STELLEN, STAP_TRIAGE, 10}},
      {"step 5: a team took it up",
       {{ROUTE_GEMELD, 10}, {ROUTE_GETRIEERD, 12}, {ROUTE_TRAJECT, 15}},
       3,
       {FASE_WELKE, STAP_VERHELDEREN, 15}},
      {"all on one day: the order of things decides, not that of the rows",
       {{ROUTE_TRAJECT, 15}, {ROUTE_GETRIEERD, 15}, {ROUTE_GEMELD, 15}},
       3,
       {FASE_WELKE, STAP_VERHELDEREN, 15}},
      {"step 6: clarified, now the plan; the phase began when it was taken up",
       {{ROUTE_TRAJECT, 15}, {ROUTE_VERHELDERING, 16}, {ROUTE_VERHELDERING_KLAAR, 30}},
       3,
       {FASE_WELKE, STAP_PLAN, 15}},
      {"step 7: the plan was agreed",
       {{ROUTE_TRAJECT, 15}, {ROUTE_PLAN, 20}, {ROUTE_PLAN_VASTGESTELD, 40}},
       3,
       {FASE_HELPT, STAP_ONDERSTEUNEN, 40}},
      {"urgent help before the broad view is there, and then the view is made",
       {{ROUTE_TRAJECT, 15}, {ROUTE_ONDERSTEUNING, 15}, {ROUTE_VERHELDERING, 18}},
       3,
       {FASE_WELKE, STAP_VERHELDEREN, 18}},
      {"step 8: looked at together; the phase goes on",
       {{ROUTE_PLAN_VASTGESTELD, 40}, {ROUTE_EVALUATIE, 90}},
       2,
       {FASE_HELPT, STAP_BIJHOUDEN, 40}},
      {"going back is normal: another clarification after an evaluation",
       {{ROUTE_TRAJECT, 15}, {ROUTE_PLAN_VASTGESTELD, 40}, {ROUTE_EVALUATIE, 90}, {ROUTE_VERHELDERING, 95}},
       4,
       {FASE_WELKE, STAP_VERHELDEREN, 95}},
      {"and forward again: the phase began this time, not the first",
       {{ROUTE_PLAN_VASTGESTELD, 40}, {ROUTE_VERHELDERING, 95}, {ROUTE_PLAN_VASTGESTELD, 110}},
       3,
       {FASE_HELPT, STAP_ONDERSTEUNEN, 110}},
      {"step 9: after-care",
       {{ROUTE_PLAN_VASTGESTELD, 40}, {ROUTE_EVALUATIE, 90}, {ROUTE_NAZORG, 90}},
       3,
       {FASE_ZELF, STAP_VINGER_AAN_DE_POLS, 90}},
      {"a second line of work that began after the plan was agreed",
       {{ROUTE_PLAN_VASTGESTELD, 40}, {ROUTE_TRAJECT, 60}},
       2,
       {FASE_WELKE, STAP_VERHELDEREN, 60}},
      {"the short way: a verslag is begun and sent without a line of work",
       {{ROUTE_GEMELD, 10}, {ROUTE_ONDERZOEK, 12}, {ROUTE_VERSLAG, 14}},
       3,
       {FASE_WELKE, STAP_PLAN, 12}},
      {"the verslag of an onderzoek that is being done",
       {{ROUTE_GEMELD, 10}, {ROUTE_ONDERZOEK, 12}},
       2,
       {FASE_WELKE, STAP_VERHELDEREN, 12}},
      {"a verslag that is begun after the clarification takes nothing back",
       {{ROUTE_TRAJECT, 15}, {ROUTE_VERHELDERING_KLAAR, 30}, {ROUTE_ONDERZOEK, 31}},
       3,
       {FASE_WELKE, STAP_PLAN, 15}},
      {"nor one that goes out when the help is there already",
       {{ROUTE_TRAJECT, 15}, {ROUTE_PLAN_VASTGESTELD, 40}, {ROUTE_VERSLAG, 45}},
       3,
       {FASE_HELPT, STAP_ONDERSTEUNEN, 40}},
      {"but after going back it counts",
       {{ROUTE_PLAN_VASTGESTELD, 40}, {ROUTE_VERHELDERING, 95}, {ROUTE_VERSLAG, 100}},
       3,
       {FASE_WELKE, STAP_PLAN, 95}},
      {"looked at together: it must be done another way, so back to the plan",
       {{ROUTE_TRAJECT, 15}, {ROUTE_PLAN_VASTGESTELD, 40}, {ROUTE_ANDERE_AANPAK, 90}},
       3,
       {FASE_WELKE, STAP_PLAN, 90}},
      {"and on the same day the new version is agreed",
       {{ROUTE_TRAJECT, 15}, {ROUTE_PLAN_VASTGESTELD, 40}, {ROUTE_ANDERE_AANPAK, 90}, {ROUTE_PLAN_VASTGESTELD, 90}},
       4,
       {FASE_HELPT, STAP_ONDERSTEUNEN, 90}},
      {"nothing was recorded", {{ROUTE_GEMELD, 10}}, 0, {FASE_GEEN, STAP_GEEN, DAG_GEEN}},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    struct route_plek plek = route_bepalen(rijen[i].feiten, rijen[i].aantal), hoort = rijen[i].plek;
    if (plek.fase != hoort.fase || plek.stap != hoort.stap || plek.sinds != hoort.sinds)
      fail_msg("%s: phase %d, step %d, since %d", rijen[i].wat, (int)plek.fase, (int)plek.stap, (int)plek.sinds);
  }
}

/* S1a-18: five phases of a household; each fact leads to one of them and to a step that has a name. */
static void test_namen(void **state) {
  (void)state;
  for (enum fase fase = FASE_MISSCHIEN; fase < FASE_EINDE; fase++) assert_true(strlen(fase_namen[fase]) > 10);
  for (enum route_feit_soort soort = ROUTE_GEMELD; soort < ROUTE_FEIT_EINDE; soort++) {
    struct route_plek plek = route_bepalen(&(struct route_feit){soort, 7}, 1);
    if (plek.fase <= FASE_MISSCHIEN || stap_namen[plek.stap][0] == '\0') fail_msg("fact %d leads nowhere", (int)soort);
  }
}

static void test_hoe_lang(void **state) {
  (void)state;
  struct arena *arena = arena_create(64 * 1024);
  struct route_plek plek = {FASE_WELKE, STAP_PLAN, 100};
  assert_true(str_eq(route_hoe_lang(arena, &plek, 100), S("sinds vandaag")));
  assert_true(str_eq(route_hoe_lang(arena, &plek, 101), S("1 dag")));
  assert_true(str_eq(route_hoe_lang(arena, &plek, 112), S("12 dagen")));
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_plek), cmocka_unit_test(test_namen),
                                     cmocka_unit_test(test_hoe_lang)};
  return RUN_TESTS(tests);
}
