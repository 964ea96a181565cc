/* Time: off, per contact, or per week and core task; own to the worker, in sum to who leads (S0-20, S1b-193). */
#include "wereld.h"

#include <string.h>

#include "bestanden.h"

#include "acts/tijd_schrijven.h"

/* Vijfheerenlanden with another way of writing time. */
static void wijze(struct wereld *w, const char *soort) {
  static const char kop[] = "id;soort;bron;vanaf;tot\n";
  struct inrichting_fouten fouten = {.arena = w->arena};
  struct inrichting_stand stand;
  struct embedded *files = NEW_ARRAY(w->arena, struct embedded, PROEF_BESTANDEN);
  int64_t versie;
  memcpy(files, bestanden_van(w->arena, "vijfheerenlanden"), PROEF_BESTANDEN * sizeof *files);
  for (struct embedded *f = files; f->name; f++) {
    if (strcmp(f->name, "tijdbesteding.csv") != 0) continue;
    struct str rij = str_format(w->arena, "%stijd;%s;onze keuze;;\n", kop, soort);
    f->data = rij.ptr, f->size = rij.len;
  }
  DOET(w, inrichting_inzien(&w->werk[BEHEERDER], &stand, &w->fault));
  struct inrichting_invoeren_in in = {.files = files, .geheel = true, .versie = stand.versie, .waarom = S("proef")};
  DOET(w, inrichting_invoeren(&w->werk[BEHEERDER], &in, &fouten, &versie, &w->fault));
}

static struct notitie_in gesprek(int64_t minuten, int kerntaak) {
  struct notitie_in in = verslag("Wij spraken over de week.");
  in.minuten = minuten;
  in.kerntaak = kerntaak;
  return in;
}

static void test_per_contact(void **state) {
  struct wereld *w = *state;
  struct tijd_uit tijd;
  struct str uit;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  const struct werk *werk = &w->werk[PROFESSIONAL], *leider = &w->werk[TEAMLEIDER];
  assert_true(huishouden(w, werk, huis).tijd_per_contact);
  struct notitie_in in = gesprek(45, -1);
  FAALT(w, FAULT_INPUT, notitie_opnemen(werk, huis, &in, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "kerntaak").len);
  assert_int_equal(tel(w, "SELECT count(*) FROM notitie"), 0);
  in = gesprek(45, KERNTAAK_ONDERSTEUNEN);
  DOET(w, notitie_opnemen(werk, huis, &in, &uit, &w->fault));
  in = gesprek(30, KERNTAAK_REGIE);
  DOET(w, notitie_opnemen(werk, huis, &in, &uit, &w->fault));
  in = gesprek(0, -1);
  DOET(w, notitie_opnemen(werk, huis, &in, &uit, &w->fault));
  in = gesprek(60, KERNTAAK_REGIE);
  DOET(w, notitie_opnemen(leider, huis, &in, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM tijd"), 3);
  DOET(w, tijd_inzien(werk, w->vandaag, &tijd, &w->fault));
  assert_false(tijd.per_week);
  assert_int_equal(tijd.taak_aantal, 2);
  assert_int_equal(tijd.taken[0].kerntaak, KERNTAAK_ONDERSTEUNEN);
  assert_int_equal(tijd.taken[0].minuten, 45);
  assert_int_equal(tijd.taken[1].minuten, 30);
  assert_int_equal(tijd.huis_aantal, 1);
  assert_str(tijd.huishoudens[0].naam, "Yilmaz, Fatma");
  assert_true(str_eq(tijd.huishoudens[0].huishouden, huis));
  assert_int_equal(tijd.huishoudens[0].minuten, 75);
  assert_false(tijd.leidt);
  assert_int_equal(tijd.team_taak_aantal, 0);
  /* Who leads sees his own, and the sum of the team. */
  DOET(w, tijd_inzien(leider, w->vandaag, &tijd, &w->fault));
  assert_true(tijd.leidt);
  assert_int_equal(tijd.taak_aantal, 1);
  assert_int_equal(tijd.taken[0].minuten, 60);
  assert_int_equal(tijd.team_taak_aantal, 2);
  assert_int_equal(tijd.team_taken[1].minuten, 90);
  assert_int_equal(tijd.team_huishoudens[0].minuten, 135);
  assert_int_equal(tijd.team_wie, 2);
  /* Another team, and another week. */
  DOET(w, tijd_inzien(&w->werk[LEIDER_VIANEN], w->vandaag, &tijd, &w->fault));
  assert_int_equal(tijd.team_taak_aantal, 0);
  assert_int_equal(tijd.team_huis_aantal, 0);
  DOET(w, tijd_inzien(werk, w->vandaag - 7, &tijd, &w->fault));
  assert_int_equal(tijd.taak_aantal, 0);
  struct tijdweek_in week = {.minuten = {0, 60}};
  FAALT(w, FAULT_RULE, tijdweek_schrijven(werk, w->vandaag, &week, &uit, &w->fault));
  assert_heel(w);
}

static void test_per_week(void **state) {
  struct wereld *w = *state;
  struct tijd_uit tijd;
  struct str uit;
  wijze(w, "per-week");
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  const struct werk *werk = &w->werk[PROFESSIONAL];
  assert_false(huishouden(w, werk, huis).tijd_per_contact);
  struct tijdweek_in week = {.minuten = {0, 60, 0, 1200, 0, 30}};
  DOET(w, tijdweek_schrijven(werk, w->vandaag, &week, &uit, &w->fault));
  assert_str(uit, "2026-03-23");
  week.minuten[KERNTAAK_VERHELDEREN] = 0;
  week.minuten[KERNTAAK_REGIE] = 90;
  DOET(w, tijdweek_schrijven(werk, w->vandaag + 1, &week, &uit, &w->fault));
  DOET(w, tijd_inzien(werk, w->vandaag + 5, &tijd, &w->fault));
  assert_true(tijd.per_week);
  assert_int_equal(tijd.minuten[KERNTAAK_VERHELDEREN], 0);
  assert_int_equal(tijd.minuten[KERNTAAK_ONDERSTEUNEN], 1200);
  assert_int_equal(tijd.minuten[KERNTAAK_REGIE], 90);
  assert_int_equal(tijd.taak_aantal, 2);
  DOET(w, tijd_inzien(&w->werk[TEAMLEIDER], w->vandaag, &tijd, &w->fault));
  assert_int_equal(tijd.minuten[KERNTAAK_ONDERSTEUNEN], 0);
  assert_int_equal(tijd.team_taken[0].minuten, 1200);
  week.minuten[KERNTAAK_PREVENTIE] = -5;
  FAALT(w, FAULT_INPUT, tijdweek_schrijven(werk, w->vandaag, &week, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "preventie").len);
  week.minuten[KERNTAAK_PREVENTIE] = 0;
  FAALT(w, FAULT_RULE, tijdweek_schrijven(werk, w->vandaag + 7, &week, &uit, &w->fault));
  struct notitie_in in = gesprek(45, KERNTAAK_REGIE);
  FAALT(w, FAULT_INPUT, notitie_opnemen(werk, huis, &in, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, tijdweek_schrijven(&w->werk[LOKET], w->vandaag, &week, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, tijd_inzien(&w->werk[LOKET], w->vandaag, &tijd, &w->fault));
  FAALT(w, FAULT_ACCESS, tijd_inzien(&w->werk[BEHEERDER], w->vandaag, &tijd, &w->fault));
  assert_heel(w);
}

/* S1b-193: where the municipality wants no time, nothing is asked, shown or kept. */
static void test_uit(void **state) {
  struct wereld *w = *state;
  struct tijd_uit tijd;
  struct str uit;
  static const char *const wijzen[] = {NULL, "uit"};
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  for (size_t i = 0; i < sizeof wijzen / sizeof *wijzen; i++) {
    const struct werk *werk = &w->werk[PROFESSIONAL];
    if (wijzen[i]) wijze(w, wijzen[i]);
    assert_false(huishouden(w, werk, huis).tijd_per_contact);
    struct notitie_in in = gesprek(45, KERNTAAK_REGIE);
    FAALT(w, FAULT_INPUT, notitie_opnemen(werk, huis, &in, &uit, &w->fault));
    assert_has(fault_of(&w->fault, "minuten"), "geen tijd");
    FAALT(w, FAULT_RULE,
          tijdweek_schrijven(werk, w->vandaag, &(struct tijdweek_in){.minuten = {0, 60}}, &uit, &w->fault));
    FAALT(w, FAULT_RULE, tijd_inzien(werk, w->vandaag, &tijd, &w->fault));
  }
  assert_int_equal(tel(w, "SELECT count(*) FROM tijd"), 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_per_contact), IN_WERELD(test_per_week), IN_WERELD(test_uit)};
  return RUN_TESTS(tests);
}
