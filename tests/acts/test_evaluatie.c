/* Looking at a plan together: what was found stays, self-reliance then and now, and the day of the next time. */
#include "wereld.h"

#include "acts/casus_voeren.h"
#include "acts/evalueren.h"
#include "acts/plan_vaststellen.h"
#include "domain/gas.h"

static void zet(struct wereld *w, const char *bestand, const char *inhoud) {
  const struct embedded files[] = {{bestand, inhoud, strlen(inhoud)}, {0}};
  struct inrichting_fouten fouten = {.arena = w->arena};
  struct inrichting_stand stand;
  int64_t versie;
  DOET(w, inrichting_inzien(&w->werk[BEHEERDER], &stand, &w->fault));
  struct inrichting_invoeren_in in = {.files = files, .versie = stand.versie, .waarom = S("proef")};
  DOET(w, inrichting_invoeren(&w->werk[BEHEERDER], &in, &fouten, &versie, &w->fault));
}

static struct plan_inzien_uit zie_plan(struct wereld *w, struct str huis) {
  struct plan_inzien_uit uit;
  DOET(w, plan_inzien(&w->werk[PROFESSIONAL], &(struct plan_inzien_in){.huishouden = huis}, &uit, &w->fault));
  return uit;
}

static struct evaluatie_inzien_uit zie(struct wereld *w, enum wie wie, struct str deel) {
  struct evaluatie_inzien_uit uit;
  DOET(w, evaluatie_inzien(&w->werk[wie], &(struct evaluatie_inzien_in){.deel = deel}, &uit, &w->fault));
  return uit;
}

/* Fatma's plan in Lochem with a goal, and a clarification with a scored life domain; gives her household. */
static struct str begin(struct wereld *w) {
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), v, uit;
  const struct werk *werk = &w->werk[PROFESSIONAL];
  inrichting_zetten(w, "lochem");
  zet(w, "meetschaal.csv", "id;naam;laagste;hoogste;bron;vanaf;tot\nproef;Proefschaal;1;5;proef;;\n");
  struct traject_starten_in start = {.melding = melding_van(w, huis).publiek, .soort = S("wmo")};
  DOET(w, traject_starten(werk, &start, &uit, &w->fault));
  DOET(w, verheldering_beginnen(werk, huis, &(struct verheldering_beginnen_in){{0}}, &v, &w->fault));
  struct gebied_keus keus = {huishouden(w, werk, huis).leden[0].publiek, S("wonen")};
  struct gebieden_kiezen_in kies = {.waarom = 2, .keuzes = &keus, .aantal = 1};
  DOET(w, gebieden_kiezen(werk, v, &kies, &uit, &w->fault));
  DOET(w, plan_beginnen(werk, huis, &(struct plan_beginnen_in){0}, &uit, &w->fault));
  struct plandoel_in doel = {.woorden = S("Ik slaap beneden."), .eigen = true};
  DOET(w,
       plandoel_schrijven(werk, &(struct deel_plek){.deel = zie_plan(w, huis).plan.publiek}, &doel, &uit, &w->fault));
  return huis;
}

/* The score and the shield of the one life domain. */
static void schrijf_gebied(struct wereld *w, const struct werk *werk, struct str huis, const char *score,
                           bool gevoelig) {
  struct verheldering_inzien_uit v;
  struct str uit;
  DOET(w, verheldering_inzien(werk, &(struct verheldering_inzien_in){LANGS_HUISHOUDEN, huis, 0}, &v, &w->fault));
  const struct verheldering_deel *deel = &v.delen[v.deel_aantal - 1];
  assert_int_equal(deel->vraag, VRAAG_GEBIED);
  struct deel_inhoud in = {.score = str_of(score), .volgorde = -1, .gevoelig = gevoelig};
  DOET(w, deel_schrijven(werk, deel->publiek, deel->versie, &in, &uit, &w->fault));
}

static struct evaluatie_houden_in goed(void) {
  return (struct evaluatie_houden_in){.dag = DAG_GEEN,
                                      .met_wie = S("mevrouw en haar dochter"),
                                      .tevreden = 1,
                                      .tevreden_woorden = S("Jullie komen op tijd."),
                                      .uitkomst = EVALUATIE_VOORTZETTEN,
                                      .volgende = DAG_GEEN};
}

static struct evaluatie_houden_in met(struct wereld *w, struct str deel, const char *doel, const char *score) {
  struct evaluatie_inzien_uit nu = zie(w, PROFESSIONAL, deel);
  struct evaluatie_houden_in in = goed();
  in.doelen[in.doel_aantal++] = (struct evaluatie_doel_in){nu.plan.inhoud.doelen[0].publiek, str_of(doel)};
  assert_int_equal(nu.gebied_aantal, 1);
  in.scores[in.score_aantal++] = (struct evaluatie_score_in){nu.gebieden[0].deel, str_of(score)};
  return in;
}

/* S2-233, S4-198: planned, held with whom, and planned again. */
static void test_gehouden(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), uit;
  schrijf_gebied(w, &w->werk[PROFESSIONAL], huis, "2", false);
  struct plan_inzien_uit p = zie_plan(w, huis);
  DOET(w, planevaluatie_plannen(&w->werk[PROFESSIONAL], p.plan.publiek, &(struct planevaluatie_in){w->vandaag + 30},
                                &uit, &w->fault));
  struct plan_evaluatie e = zie_plan(w, huis).inhoud.evaluaties[0];
  struct deel_plek plek = {.deel = e.publiek, .versie = e.versie};
  struct evaluatie_houden_in in = met(w, e.publiek, "deels", "4");
  in.volgende = w->vandaag + 120;
  DOET(w, evaluatie_houden(&w->werk[PROFESSIONAL], &plek, &in, &uit, &w->fault));
  assert_str(uit, str_c(w->arena, huis));
  FAALT(w, FAULT_STALE, evaluatie_houden(&w->werk[TEAMLEIDER], &plek, &in, &uit, &w->fault));
  struct evaluatie_inzien_uit nu = zie(w, TEAMLEIDER, e.publiek);
  assert_int_equal(nu.evaluatie.gehouden_op, w->vandaag);
  assert_str(nu.evaluatie.met_wie, "mevrouw en haar dochter");
  assert_str(nu.evaluatie.tevreden_woorden, "Jullie komen op tijd.");
  assert_str(nu.evaluatie.door, "Priya Professional");
  assert_int_equal(nu.doel_aantal, 1);
  assert_false(nu.doelen[0].gas || nu.t_bekend);
  assert_str(keuze_label(doel_standen, nu.doelen[0].stand), "Deels bereikt");
  assert_int_equal(nu.score_aantal, 1);
  assert_int_equal(nu.scores[0].toen->score, 2);
  assert_int_equal(nu.scores[0].nu->score, 4);
  p = zie_plan(w, huis);
  assert_int_equal(p.inhoud.evaluatie_aantal, 2);
  assert_int_equal(p.inhoud.evaluaties[1].dag, w->vandaag + 120);
  /* What changes in the clarification afterwards is the newest. */
  struct werk morgen = later(&w->werk[PROFESSIONAL], 1, 0);
  schrijf_gebied(w, &morgen, huis, "5", false);
  assert_int_equal(zie(w, PROFESSIONAL, e.publiek).scores[0].nu->score, 5);
  assert_heel(w);
}

/* Not planned, and all faults at once: nothing of it is kept. */
static void test_fouten(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), uit, plan = zie_plan(w, huis).plan.publiek;
  struct deel_plek plek = {.deel = plan};
  struct evaluatie_houden_in in = met(w, plan, "2", "6");
  in.dag = w->vandaag + 1;
  in.volgende = w->vandaag;
  FAALT(w, FAULT_INPUT, evaluatie_houden(&w->werk[PROFESSIONAL], &plek, &in, &uit, &w->fault));
  assert_int_equal(w->fault.field_count, 4); /* goal scores are not used here, the scale ends at five */
  assert_int_equal(tel(w, "SELECT count(*) FROM plan_evaluatie"), 0);
  in = goed();
  in.doelen[in.doel_aantal++] = (struct evaluatie_doel_in){huis, S("bereikt")};
  FAALT(w, FAULT_INPUT, evaluatie_houden(&w->werk[PROFESSIONAL], &plek, &in, &uit, &w->fault));
  in = goed();
  DOET(w, evaluatie_houden(&w->werk[PROFESSIONAL], &plek, &in, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM plan_evaluatie WHERE gehouden_op IS NOT NULL"), 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM evaluatie_doel"), 0);
}

/* Where goals are scored, the newest score is that of the goal. */
static void test_gas(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), uit;
  zet(w, "doelmeting.csv", "id;soort;bron;vanaf;tot\ndoelen;gas;onze keuze;;\n");
  struct plan_inzien_uit p = zie_plan(w, huis);
  struct evaluatie_houden_in in = met(w, p.plan.publiek, "1", "3");
  DOET(w, evaluatie_houden(&w->werk[PROFESSIONAL], &(struct deel_plek){.deel = p.plan.publiek}, &in, &uit, &w->fault));
  p = zie_plan(w, huis);
  assert_int_equal(gas_score(p.inhoud.doelen[0].gas), 1);
  struct evaluatie_inzien_uit nu = zie(w, PROFESSIONAL, p.inhoud.evaluaties[0].publiek);
  assert_true(nu.t_bekend && nu.doelen[0].gas);
  assert_int_equal(nu.t_honderdsten, 6000);
}

/* S4-200: when help ends, what was planned lapses; one day can lapse by itself too. */
static void test_vervallen(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), uit;
  struct plan_inzien_uit p = zie_plan(w, huis);
  for (int i = 1; i <= 3; i++)
    DOET(w, planevaluatie_plannen(&w->werk[PROFESSIONAL], p.plan.publiek, &(struct planevaluatie_in){w->vandaag + i},
                                  &uit, &w->fault));
  struct plan_evaluatie *e = zie_plan(w, huis).inhoud.evaluaties;
  struct deel_plek plek = {.deel = e[0].publiek, .versie = e[0].versie};
  DOET(w, evaluatie_laten_vervallen(&w->werk[PROFESSIONAL], &plek, &uit, &w->fault));
  FAALT(w, FAULT_ABSENT, evaluatie_laten_vervallen(&w->werk[PROFESSIONAL], &plek, &uit, &w->fault));
  assert_int_equal(zie_plan(w, huis).inhoud.evaluatie_aantal, 2);
  struct evaluatie_houden_in in = goed();
  in.uitkomst = EVALUATIE_BEEINDIGEN;
  plek = (struct deel_plek){.deel = e[1].publiek, .versie = e[1].versie};
  DOET(w, evaluatie_houden(&w->werk[PROFESSIONAL], &plek, &in, &uit, &w->fault));
  p = zie_plan(w, huis);
  assert_int_equal(p.inhoud.evaluatie_aantal, 1);
  assert_int_equal(p.inhoud.evaluaties[0].uitkomst, EVALUATIE_BEEINDIGEN);
}

/* What is sensitive in the clarification is so in its scores. */
static void test_afgeschermd(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), uit;
  schrijf_gebied(w, &w->werk[PROFESSIONAL], huis, "2", true);
  struct str plan = zie_plan(w, huis).plan.publiek;
  struct evaluatie_houden_in in = met(w, plan, "", "3");
  DOET(w, evaluatie_houden(&w->werk[PROFESSIONAL], &(struct deel_plek){.deel = plan}, &in, &uit, &w->fault));
  struct str e = zie_plan(w, huis).inhoud.evaluaties[0].publiek;
  assert_int_equal(zie(w, PROFESSIONAL, e).score_aantal, 1);
  assert_int_equal(zie(w, TEAMLEIDER, e).score_aantal, 0);
  assert_int_equal(zie(w, TEAMLEIDER, plan).gebied_aantal, 0);
  /* Whoever may not see it cannot score it either. */
  FAALT(w, FAULT_INPUT,
        evaluatie_houden(&w->werk[TEAMLEIDER], &(struct deel_plek){.deel = plan}, &in, &uit, &w->fault));
}

static void test_rechten(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), uit, plan = zie_plan(w, huis).plan.publiek;
  struct evaluatie_inzien_uit ander;
  struct evaluatie_houden_in in = goed();
  static const enum wie buiten[] = {LOKET, VIANEN, LEIDER_VIANEN, BEHEERDER};
  for (size_t i = 0; i < sizeof buiten / sizeof buiten[0]; i++) {
    const struct werk *werk = &w->werk[buiten[i]];
    FAALT(w, FAULT_ACCESS, evaluatie_inzien(werk, &(struct evaluatie_inzien_in){.deel = plan}, &ander, &w->fault));
    FAALT(w, FAULT_ACCESS, evaluatie_houden(werk, &(struct deel_plek){.deel = plan}, &in, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, evaluatie_laten_vervallen(werk, &(struct deel_plek){.deel = plan}, &uit, &w->fault));
  }
  assert_int_equal(tel(w, "SELECT count(*) FROM plan_evaluatie"), 0);
  assert_heel(w);
}

/* Wishes of the vraagverheldering begin as goals, as they were told; what is shielded does not. */
static void test_wensen(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), uit;
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct verheldering_inzien_uit v;
  DOET(w, plan_beeindigen(werk, zie_plan(w, huis).plan.publiek, &(struct plan_beeindigen_in){S("opnieuw")}, &uit,
                          &w->fault));
  assert_int_equal(zie_plan(w, huis).wens_aantal, 0);
  DOET(w, verheldering_inzien(werk, &(struct verheldering_inzien_in){LANGS_HUISHOUDEN, huis, 0}, &v, &w->fault));
  const struct verheldering_deel *deel = &v.delen[v.deel_aantal - 1];
  struct deel_inhoud in = {
      .tekst[TEKST_WENS] = S("Ik wil de tuin weer in."), .eigen[TEKST_WENS] = true, .volgorde = -1};
  in.gevoelig = true;
  DOET(w, deel_schrijven(werk, deel->publiek, deel->versie, &in, &uit, &w->fault));
  assert_int_equal(zie_plan(w, huis).wens_aantal, 0);
  in.gevoelig = false;
  DOET(w, deel_schrijven(werk, deel->publiek, deel->versie + 1, &in, &uit, &w->fault));
  struct plan_inzien_uit p = zie_plan(w, huis);
  assert_int_equal(p.wens_aantal, 1);
  assert_str(p.wensen[0].leefgebied_naam, "Wonen");
  struct plan_beginnen_in begin = {.wensen = {huis}, .wens_aantal = 1};
  FAALT(w, FAULT_INPUT, plan_beginnen(werk, huis, &begin, &uit, &w->fault));
  assert_true(zie_plan(w, huis).plan.id == 0);
  begin.wensen[0] = p.wensen[0].deel;
  DOET(w, plan_beginnen(werk, huis, &begin, &uit, &w->fault));
  p = zie_plan(w, huis);
  assert_int_equal(p.inhoud.doel_aantal, 1);
  assert_str(p.inhoud.doelen[0].woorden, "Ik wil de tuin weer in.");
  assert_str(p.inhoud.doelen[0].persoon_naam, "Fatma Yilmaz");
  assert_str(p.inhoud.doelen[0].leefgebied, "wonen");
  assert_true(p.inhoud.doelen[0].eigen);
  assert_int_equal(p.wens_aantal, 0);
}

/* A form that was sent twice counts once. */
static void test_een_keer(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), uit, plan = zie_plan(w, huis).plan.publiek;
  struct werk werk = w->werk[PROFESSIONAL];
  struct evaluatie_houden_in in = goed();
  werk.inzending = S("dezelfde-inzending");
  for (int i = 0; i < 2; i++) DOET(w, evaluatie_houden(&werk, &(struct deel_plek){.deel = plan}, &in, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM plan_evaluatie"), 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_gehouden),    IN_WERELD(test_fouten),  IN_WERELD(test_gas),      IN_WERELD(test_vervallen),
      IN_WERELD(test_afgeschermd), IN_WERELD(test_rechten), IN_WERELD(test_een_keer), IN_WERELD(test_wensen),
  };
  return RUN_TESTS(tests);
}
