/* A casus that may be stuck, found in what was recorded anyway: on its household and on the list of who leads the team.
 */
#include "wereld.h"

#include "acts/casus_inzien.h"
#include "acts/casus_voeren.h"
#include "acts/plan_vaststellen.h"
#include "acts/wachtlijst_voeren.h"

static void drempels(struct wereld *w, const char *rijen, int64_t versie) {
  const char *inhoud = str_format(w->arena, "sein;vanaf_hoeveel;bron;vanaf;tot\n%s", rijen).ptr;
  const struct embedded files[] = {{"drempel.csv", inhoud, strlen(inhoud)}, {0}};
  struct inrichting_fouten fouten = {.arena = w->arena};
  int64_t nieuw;
  DOET(w, inrichting_invoeren(&w->werk[BEHEERDER],
                              &(struct inrichting_invoeren_in){.files = files, .versie = versie, .waarom = S("proef")},
                              &fouten, &nieuw, &w->fault));
}

static struct str begin(struct wereld *w) {
  inrichting_zetten(w, "vijfheerenlanden");
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), publiek;
  struct traject_starten_in in = {.melding = melding_van(w, huis).publiek};
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  return huis;
}

static struct knelpunten_uit lijst(struct wereld *w, enum wie wie, int dagen) {
  struct werk werk = later(&w->werk[wie], dagen, 0);
  struct knelpunten_uit uit;
  DOET(w, knelpunten_inzien(&werk, &uit, &w->fault));
  return uit;
}

static struct huishouden_inzien_uit zie(struct wereld *w, struct str huis, int dagen) {
  struct werk werk = later(&w->werk[PROFESSIONAL], dagen, 0);
  return huishouden(w, &werk, huis);
}

/* As shipped there is no threshold, so nothing is ever said. */
static void test_zonder_drempel_niets(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w);
  assert_int_equal(zie(w, huis, 3000).sein_aantal, 0);
  assert_int_equal(lijst(w, TEAMLEIDER, 3000).sein_aantal, 0);
}

static void test_zonder_plan(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), publiek, none = {0};
  drempels(w, "zonder-plan;30;onze keuze;;\n", 1);
  assert_int_equal(zie(w, huis, 29).sein_aantal, 0);
  assert_int_equal(lijst(w, TEAMLEIDER, 29).sein_aantal, 0);
  struct huishouden_inzien_uit h = zie(w, huis, 30);
  assert_int_equal(h.sein_aantal, 1);
  assert_str(stagnatie_tekst(w->arena, &h.seinen[0]), "Er is na 30 dagen nog geen plan vastgesteld.");
  struct knelpunten_uit uit = lijst(w, TEAMLEIDER, 30);
  assert_int_equal(uit.sein_aantal, 1);
  assert_str(uit.seinen[0].naam, "Yilmaz, Fatma");
  assert_str(uit.seinen[0].huishouden, huis.ptr);
  assert_int_equal(uit.seinen[0].aantal, 1);
  assert_int_equal(lijst(w, LEIDER_VIANEN, 30).sein_aantal, 0);
  /* Written down, it is no sign any more, until that is finished. */
  struct werk later30 = later(&w->werk[PROFESSIONAL], 30, 0);
  struct vastgelopen_in in = {
      .soort = VAST_STAGNATIE, .oorzaak = OORZAAK_REGELS, .waarover = S("twee wetten"), .sinds = w->vandaag};
  DOET(w, vastgelopen_opslaan(&later30, h.casus.publiek, none, 0, &in, &publiek, &w->fault));
  assert_int_equal(zie(w, huis, 30).sein_aantal, 0);
  assert_int_equal(lijst(w, TEAMLEIDER, 30).sein_aantal, 0);
  assert_int_equal(lijst(w, TEAMLEIDER, 30).aantal, 1);
  in.klaar = true;
  in.uitkomst = S("opgelost");
  DOET(w, vastgelopen_opslaan(&later30, none, zie(w, huis, 30).vast[0].publiek, 1, &in, &publiek, &w->fault));
  assert_int_equal(lijst(w, TEAMLEIDER, 30).sein_aantal, 1);
  assert_heel(w);
}

static void maak_plan(struct wereld *w, struct str huis, dag_t voor) {
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct plan_inzien_uit p;
  struct str publiek;
  DOET(w, plan_beginnen(priya, huis, &(struct plan_beginnen_in){0}, &publiek, &w->fault));
  DOET(w, plan_inzien(priya, &(struct plan_inzien_in){.huishouden = huis}, &p, &w->fault));
  struct planafspraak_in afspraak = {.wat = S("belt de woningbouw"), .wie = p.leden[0].publiek, .voor = voor};
  DOET(w, planafspraak_schrijven(priya, &(struct deel_plek){.deel = p.plan.publiek}, &afspraak, &publiek, &w->fault));
  struct plan_vaststellen_in vast = {
      .dag = DAG_GEEN, .akkoorden = {{p.leden[0].publiek, AKKOORD_GETEKEND}}, .akkoord_aantal = 1};
  DOET(w, plan_vaststellen(priya, p.plan.publiek, &vast, &publiek, &w->fault));
}

/* Each fact by itself, and the list says the same as the page of the household. */
static void test_elk_sein(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), publiek, none = {0};
  drempels(w,
           "zonder-plan;1;onze keuze;;\nafspraken;1;onze keuze;;\ngeschil;5;onze keuze;;\nwachten;7;onze keuze;;\n"
           "wisselingen;1;onze keuze;;\n",
           1);
  assert_int_equal(zie(w, huis, 0).sein_aantal, 0);
  maak_plan(w, huis, w->vandaag + 3);
  assert_int_equal(zie(w, huis, 3).sein_aantal, 0);
  struct huishouden_inzien_uit h = zie(w, huis, 4);
  assert_int_equal(h.sein_aantal, 1);
  assert_int_equal(h.seinen[0].sein, SEIN_AFSPRAKEN);
  struct vastgelopen_in geschil = {
      .soort = VAST_GESCHIL, .waarover = S("regie"), .tussen = S("school en team"), .sinds = w->vandaag};
  DOET(w, vastgelopen_opslaan(&w->werk[PROFESSIONAL], h.casus.publiek, none, 0, &geschil, &publiek, &w->fault));
  struct traject_bemannen_in wie = {
      .traject = h.trajecten[0].publiek, .werker = w->publiek[TEAMLEIDER], .versie = h.trajecten[0].versie};
  DOET(w, traject_bemannen(&w->werk[PROFESSIONAL], &wie, &publiek, &w->fault));
  veeg(w, str_format(w->arena,
                     "INSERT INTO wachtlijst (publiek, melding, sinds, reden, prioriteit, met_twee, aanbod, "
                     "overbrugging, op, einde, einde_reden, versie) SELECT 'w1', id, %d, '', 2, 0, '', '', 0, 0, '', 1 "
                     "FROM melding",
                     (int)w->vandaag)
              .ptr);
  struct werk dan = later(&w->werk[TEAMLEIDER], 8, 0); /* who works there now */
  h = huishouden(w, &dan, huis);
  struct knelpunten_uit uit = lijst(w, TEAMLEIDER, 8);
  assert_int_equal(h.sein_aantal, 4);
  assert_int_equal(uit.sein_aantal, 1);
  assert_int_equal(uit.seinen[0].aantal, 4);
  for (size_t i = 0; i < 4; i++) {
    assert_int_equal(h.seinen[i].sein, SEIN_AFSPRAKEN + (int)i);
    assert_int_equal(h.seinen[i].waarde, uit.seinen[0].seinen[i].waarde);
  }
  assert_int_equal(h.seinen[1].waarde, 8);
  assert_int_equal(h.seinen[2].waarde, 8);
  assert_int_equal(h.seinen[3].waarde, 1);
  /* Each is off where nobody set it, for the list too. */
  drempels(w, "wisselingen;2;onze keuze;;\n", 2);
  assert_int_equal(huishouden(w, &dan, huis).sein_aantal, 0);
  assert_int_equal(lijst(w, TEAMLEIDER, 8).sein_aantal, 0);
  assert_heel(w);
}

/* What the form of a stuck casus knows beforehand. */
static void test_het_formulier_weet_het(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w);
  drempels(w, "zonder-plan;0;onze keuze;;\n", 1);
  struct casus_vorm_uit vorm;
  DOET(w, casus_vorm_inzien(&w->werk[PROFESSIONAL], VIA_CASUS, zie(w, huis, 0).casus.publiek, &vorm, &w->fault));
  assert_int_equal(vorm.sein_aantal, 1);
  FAALT(w, FAULT_ACCESS,
        casus_vorm_inzien(&w->werk[VIANEN], VIA_CASUS, zie(w, huis, 0).casus.publiek, &vorm, &w->fault));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_zonder_drempel_niets),
      IN_WERELD(test_zonder_plan),
      IN_WERELD(test_elk_sein),
      IN_WERELD(test_het_formulier_weet_het),
  };
  return RUN_TESTS(tests);
}
