/* "Ik ben er niet": who is away, who stands in, and what the stand-in sees on those days and on no other. */
#include "wereld.h"

#include "acts/afspraak_maken.h"
#include "acts/afwezig_zijn.h"
#include "acts/casus_voeren.h"
#include "acts/mijn_werk_inzien.h"
#include "acts/werk_overdragen.h"

static struct afwezig_in dagen(struct wereld *w, int vanaf, int tot, enum wie vervanger) {
  return (struct afwezig_in){.vanaf = w->vandaag + vanaf,
                             .tot = w->vandaag + tot,
                             .soort = -1,
                             .vervanger = w->publiek[vervanger],
                             .termijnen = true,
                             .afspraken = true};
}

static struct mijn_werk_uit mijn_werk(struct wereld *w, const struct werk *werk) {
  struct mijn_werk_uit uit;
  DOET(w, mijn_werk_inzien(werk, &uit, &w->fault));
  return uit;
}

static void test_vervanger_ziet_het_werk(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL], *teun = &w->werk[TEAMLEIDER];
  inrichting_zetten(w, "vijfheerenlanden");
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  struct melding m = melding_van(w, publiek);
  DOET(w, melding_oppakken(priya, m.publiek, m.versie, &uit, &w->fault));
  DOET(w, traject_starten(priya, &(struct traject_starten_in){.melding = m.publiek}, &uit, &w->fault));
  struct afspraak_in bezoek = {.soort = AFSPRAAK_TELEFOON,
                               .dag = w->vandaag + 1,
                               .van = 600,
                               .tot = 630,
                               .personen = {huishouden(w, priya, publiek).leden[0].publiek},
                               .persoon_aantal = 1,
                               .medewerker = w->publiek[PROFESSIONAL]};
  DOET(w, afspraak_maken(priya, publiek, &bezoek, &uit, &w->fault));
  struct afwezig_in in = dagen(w, 1, 2, TEAMLEIDER);
  struct str id;
  DOET(w, afwezig_melden(priya, &in, &id, &w->fault));
  for (int dag = 0; dag <= 3; dag++) {
    struct werk dan = later(teun, dag, 0);
    struct werklijst_inzien_uit lijst = werklijst(w, &dan, 1);
    assert_int_equal(lijst.vervangen_aantal, dag == 1);
    struct mijn_werk_uit mijn = mijn_werk(w, &dan);
    assert_int_equal(mijn.caseload_aantal, dag == 1 || dag == 2);
    if (dag != 1) continue;
    assert_str(lijst.vervangen[0].vervangt, "Priya Professional");
    assert_str(lijst.vervangen[0].personen, "Fatma Yilmaz");
    assert_str(mijn.caseload[0].namens, "Priya Professional");
    assert_str(mijn.caseload[0].naam, "Yilmaz, Fatma");
    assert_int_equal(mijn.caseload[0].plek.fase, FASE_WELKE);
  }
  struct werk morgen = later(teun, 1, 0), dan = later(priya, 1, 0);
  assert_int_equal(mijn_werk(w, &dan).caseload_aantal, 1);
  assert_int_equal(mijn_werk(w, &dan).caseload[0].namens.len, 0);
  /* Only what he takes over; withdrawn means seen no more. */
  veeg(w, "UPDATE afwezigheid SET termijnen = 0");
  assert_int_equal(mijn_werk(w, &morgen).caseload_aantal, 0);
  assert_int_equal(werklijst(w, &morgen, 1).vervangen_aantal, 1);
  FAALT(w, FAULT_ACCESS, afwezig_intrekken(&w->werk[LEIDER_VIANEN], id, &uit, &w->fault));
  DOET(w, afwezig_intrekken(priya, id, &uit, &w->fault));
  assert_int_equal(werklijst(w, &morgen, 1).vervangen_aantal, 0);
  FAALT(w, FAULT_ABSENT, afwezig_intrekken(priya, id, &uit, &w->fault));
  /* Rights stay those of the stand-in himself: without a relation there is nothing of the household. */
  DOET(w, afwezig_melden(priya, &in, &id, &w->fault));
  veeg(w, "UPDATE relatie SET tot = 20000");
  struct werklijst_inzien_uit lijst = werklijst(w, &morgen, 1);
  assert_int_equal(mijn_werk(w, &morgen).caseload_aantal, 0);
  assert_int_equal(lijst.vervangen_aantal, 1);
  assert_int_equal(lijst.vervangen[0].personen.len, 0);
}

static void test_dagen_en_vervanger(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL], *teun = &w->werk[TEAMLEIDER];
  struct str id;
  struct afwezig_in in = dagen(w, 10, 14, TEAMLEIDER), zelf = dagen(w, 14, 20, PROFESSIONAL);
  DOET(w, afwezig_melden(priya, &in, &id, &w->fault));
  FAALT(w, FAULT_INPUT,
        afwezig_melden(priya, &(struct afwezig_in){.vanaf = w->vandaag + 14, .tot = w->vandaag + 15, .soort = -1}, &id,
                       &w->fault));
  assert_has(fault_of(&w->fault, "vanaf"), "vr 3 april 2026 t/m di 7 april 2026");
  FAALT(w, FAULT_INPUT, afwezig_melden(teun, &zelf, &id, &w->fault));
  assert_has(fault_of(&w->fault, "vervanger"), "Priya Professional is zelf afwezig");
  in = dagen(w, 20, 21, VIANEN);
  FAALT(w, FAULT_INPUT, afwezig_melden(priya, &in, &id, &w->fault));
  assert_has(fault_of(&w->fault, "vervanger"), "eigen team");
  in = dagen(w, 20, 21, PROFESSIONAL);
  FAALT(w, FAULT_INPUT, afwezig_melden(priya, &in, &id, &w->fault));
  FAALT(w, FAULT_ACCESS, afwezig_melden(&w->werk[LOKET], &in, &id, &w->fault));
  /* Who falls ill can always tell, also who stands in; then it shows that nobody covers. */
  zelf = dagen(w, 11, 11, LOKET), zelf.vervanger = (struct str){0};
  DOET(w, afwezig_melden(teun, &zelf, &id, &w->fault));
  struct afwezig_inzien_uit uit;
  DOET(w, afwezig_inzien(teun, &uit, &w->fault));
  assert_int_equal(uit.aantal, 2);
  assert_true(uit.lijst[0].vervanger_weg);
  assert_false(uit.lijst[1].vervanger_weg);
  DOET(w, afwezig_inzien(priya, &uit, &w->fault));
  assert_int_equal(uit.aantal, 1);
  DOET(w, afwezig_inzien(&w->werk[LEIDER_VIANEN], &uit, &w->fault));
  assert_int_equal(uit.aantal, 0);
  FAALT(w, FAULT_ACCESS, afwezig_inzien(&w->werk[BEHEERDER], &uit, &w->fault));
}

/* The leader of the team sees which term ends while its worker is away, and who covers it. */
static void test_termijnen_gedekt(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str uit;
  struct melding m = melding_van(w, vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO)); /* ends on 6 May */
  DOET(w, melding_oppakken(priya, m.publiek, m.versie, &uit, &w->fault));
  int tot_einde = m.laatste_dag - w->vandaag;
  struct afwezig_in voor = dagen(w, 1, tot_einde - 1, TEAMLEIDER), erin = dagen(w, tot_einde, tot_einde, TEAMLEIDER);
  struct afwezig_inzien_uit a;
  DOET(w, afwezig_melden(priya, &voor, &uit, &w->fault));
  DOET(w, afwezig_inzien(&w->werk[TEAMLEIDER], &a, &w->fault));
  assert_int_equal(a.termijn_aantal, 0);
  DOET(w, afwezig_melden(priya, &erin, &uit, &w->fault));
  DOET(w, afwezig_inzien(&w->werk[TEAMLEIDER], &a, &w->fault));
  assert_int_equal(a.termijn_aantal, 1);
  assert_str(a.termijnen[0].naar, "Teun Teamleider");
  assert_str(a.termijnen[0].behandelaar, "Priya Professional");
  DOET(w, afwezig_inzien(priya, &a, &w->fault));
  assert_int_equal(a.termijn_aantal, 0);
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_vervanger_ziet_het_werk), IN_WERELD(test_dagen_en_vervanger),
                                     IN_WERELD(test_termijnen_gedekt)};
  return RUN_TESTS(tests);
}
