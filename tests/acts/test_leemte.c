/* The register of what was missing: told from a household or without one, counted without names. S0-144. */
#include "wereld.h"

#include "acts/leemte.h"
#include "acts/oplossing.h"

static void meld(struct wereld *w, enum wie wie, struct str huis, struct leemte_in in) {
  struct str uit;
  DOET(w, leemte_melden(&w->werk[wie], huis, &in, &uit, &w->fault));
  assert_str(uit, str_c(w->arena, huis));
}

static struct leemten_uit zie(struct wereld *w, enum wie wie, const char *leefgebied, const char *gebied) {
  struct leemten_uit uit;
  DOET(w, leemten_inzien(&w->werk[wie], &(struct leemten_in){str_of(leefgebied), str_of(gebied), 1}, &uit, &w->fault));
  return uit;
}

static void test_tellen(void **state) {
  struct wereld *w = *state;
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  inrichting_zetten(w, "vijfheerenlanden");
  struct leemten_uit leeg = zie(w, PROFESSIONAL, "", "");
  const char *wonen = str_c(w->arena, leeg.leefgebieden[0].sleutel),
             *geld = str_c(w->arena, leeg.leefgebieden[1].sleutel);
  assert_int_equal(leeg.gebied_aantal, 3);
  struct leemte_in in = {.wat = S("Een eettafel in het weekend"), .leefgebied = str_of(wonen), .gebied = S("leerdam")};
  meld(w, PROFESSIONAL, huis, in);
  in.toch = true;
  meld(w, VIANEN, S(""), in);
  in.leefgebied = str_of(geld);
  in.gebied = S("");
  in.leeftijd_van = 12, in.leeftijd_tot = 17;
  meld(w, TEAMLEIDER, S(""), in);
  struct leemten_uit alle = zie(w, TEAMLEIDER, "", "");
  assert_int_equal(alle.totaal, 3);
  assert_int_equal(alle.telling_aantal, 2);
  assert_int_equal(alle.tellingen[0].aantal, 2);
  assert_int_equal(alle.tellingen[0].toch, 1);
  assert_str(alle.tellingen[0].gebied_naam, "Leerdam");
  assert_int_equal(alle.leemten[0].leeftijd_van, 12);
  assert_true(alle.leemten[2].huishouden);
  assert_int_equal(zie(w, VIANEN, "", "leerdam").totaal, 2);
  assert_int_equal(zie(w, VIANEN, geld, "").totaal, 1);
  assert_int_equal(zie(w, VIANEN, geld, "leerdam").totaal, 0);
  /* It stands in the file of the household too. */
  struct oplossingen_uit o;
  DOET(w, oplossingen_inzien(&w->werk[PROFESSIONAL], huis, &o, &w->fault));
  assert_int_equal(o.leemte_aantal, 1);
  struct leemte_in fout = {.wat = S("x"), .leefgebied = S("niets"), .gebied = S("nergens"), .leeftijd_tot = 200};
  FAALT(w, FAULT_INPUT, leemte_melden(&w->werk[PROFESSIONAL], S(""), &fout, &uit, &w->fault));
  assert_int_equal(w->fault.field_count, 3);
  assert_heel(w);
}

static void test_wie_mag(void **state) {
  struct wereld *w = *state;
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  struct leemte_in in = {.wat = S("Een eettafel")};
  struct leemten_uit zie_uit;
  static const enum wie niet[] = {LOKET, BEHEERDER};
  for (size_t i = 0; i < sizeof niet / sizeof *niet; i++) {
    FAALT(w, FAULT_ACCESS, leemte_melden(&w->werk[niet[i]], S(""), &in, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, leemten_inzien(&w->werk[niet[i]], &(struct leemten_in){0}, &zie_uit, &w->fault));
  }
  /* Only who works there tells it of that household. */
  FAALT(w, FAULT_ACCESS, leemte_melden(&w->werk[VIANEN], huis, &in, &uit, &w->fault));
  struct werk eenmaal = w->werk[PROFESSIONAL];
  eenmaal.inzending = S("dit-formulier");
  DOET(w, leemte_melden(&eenmaal, huis, &in, &uit, &w->fault));
  DOET(w, leemte_melden(&eenmaal, huis, &in, &uit, &w->fault));
  assert_int_equal(zie(w, VIANEN, "", "").totaal, 1);
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_tellen), IN_WERELD(test_wie_mag)};
  return RUN_TESTS(tests);
}
