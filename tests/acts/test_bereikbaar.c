/* How somebody is best reached goes the whole way, from the form at the desk to the file that the team reads. */
#include "wereld.h"

static void test_from_form_to_file(void **state) {
  struct wereld *w = *state;
  struct str persoon = inwoner(w, "Fatma", "Yilmaz"), publiek;
  struct str team = str_format(w->arena, "%lld", (long long)w->leerdam);
  const struct paar typed[] = {
      {S("persoon"), persoon},
      {S("woorden"), S("Ik kan niet meer koken.")},
      {S("bereikbaar"), S("na 14:00 uur bellen")},
      {S("wet"), S("wmo")},
      {S("kanaal"), S("telefoon")},
      {S("ontvangen"), S("24-3-2026")},
      {S("team"), team},
  };
  const struct paren form = {typed, sizeof typed / sizeof typed[0]};
  struct melding_opnemen_in in = {0};
  DOET(w, velden_lezen(w->arena, melding_opnemen_velden, melding_opnemen_velden_aantal, &form, &in, &w->fault));
  in.keuzes = rustig(w->arena);
  DOET(w, melding_opnemen(&w->werk[LOKET], &in, &publiek, &w->fault));
  assert_str(melding_van(w, publiek).bereikbaar, "na 14:00 uur bellen");
}

static void test_may_stay_empty(void **state) {
  struct wereld *w = *state;
  struct str publiek = vraag(w, inwoner(w, "Jan", "Kool"), WET_WMO);
  assert_str(melding_van(w, publiek).bereikbaar, "");
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_from_form_to_file), IN_WERELD(test_may_stay_empty)};
  return RUN_TESTS(tests);
}
