/* The casus: one per household through whichever door, with its lines of work, who does them and who directs. */
#include "wereld.h"

#include "acts/casus_inzien.h"
#include "acts/casus_voeren.h"
#include "acts/werk_overdragen.h"

enum { VIJFTIG = 50 };

static struct str starten(struct wereld *w, enum wie wie, struct str melding, const char *soort) {
  struct traject_starten_in in = {.melding = melding, .soort = str_of(soort)};
  struct str publiek;
  DOET(w, traject_starten(&w->werk[wie], &in, &publiek, &w->fault));
  return publiek;
}

/* A question of Fatma for Leerdam in Vijfheerenlanden. */
static struct str begin(struct wereld *w) {
  inrichting_zetten(w, "vijfheerenlanden");
  return vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
}

static struct huishouden_inzien_uit zie(struct wereld *w, struct str huis) {
  return huishouden(w, &w->werk[PROFESSIONAL], huis);
}

static void test_met_het_eerste_traject_begint_de_casus(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), melding = melding_van(w, huis).publiek;
  assert_true(zie(w, huis).casus.id == 0);
  assert_str(starten(w, PROFESSIONAL, melding, ""), huis.ptr); /* the kind that fits the law */
  struct huishouden_inzien_uit uit = zie(w, huis);
  assert_str(uit.casus.aanspreekpunt_naam, "Priya Professional");
  assert_int_equal(uit.traject_aantal, 1);
  assert_str(uit.trajecten[0].naam, "Wmo-onderzoek");
  assert_str(uit.trajecten[0].werker_naam, "Priya Professional");
  assert_str(uit.trajecten[0].personen, "Fatma Yilmaz");
  assert_int_equal(uit.trajecten[0].laatste_dag, dag_van((struct datum){2026, 5, 6})); /* 5 May is a holiday */
  assert_int_equal(uit.regie_aantal, 1);
  assert_int_equal(uit.regie[0].houder, HOUDER_TEAMLID); /* S0-11 */
  starten(w, TEAMLEIDER, melding, "eigen-ondersteuning");
  uit = zie(w, huis);
  assert_int_equal(uit.traject_aantal, 2);
  assert_str(uit.casus.aanspreekpunt_naam, "Priya Professional");
  assert_int_equal(tel(w, "SELECT count(*) FROM casus"), 1);
  assert_heel(w);
}

/* In Lochem the resident directs from the first day on (S4-164). */
static void test_de_inwoner_heeft_de_regie(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w);
  inrichting_zetten(w, "lochem");
  starten(w, PROFESSIONAL, melding_van(w, huis).publiek, "wmo");
  struct huishouden_inzien_uit uit = zie(w, huis);
  assert_int_equal(uit.regie[0].houder, HOUDER_INWONER);
  assert_str(uit.regie[0].naam, "Fatma Yilmaz");
}

static void test_wie_de_regie_mag(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), publiek;
  starten(w, PROFESSIONAL, melding_van(w, huis).publiek, "");
  struct regie_geven_in in = {.casus = zie(w, huis).casus.publiek,
                              .soort = REGIE_CASUS,
                              .houder = HOUDER_VRIJWILLIGER,
                              .naam = S("Ria"),
                              .reden = S("zij komt er elke dag"),
                              .uitgelegd_op = DAG_GEEN};
  FAALT(w, FAULT_RULE, regie_geven(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  assert_has(fault_of(&w->fault, "houder"), "vrijwilliger"); /* S0-165 */
  in.houder = HOUDER_NETWERK;
  FAALT(w, FAULT_RULE, regie_geven(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  in.houder = HOUDER_INWONER;
  in.uitgelegd_op = w->vandaag + 1;
  FAALT(w, FAULT_INPUT, regie_geven(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  in.uitgelegd_op = w->vandaag;
  in.naam = S("Fatma Yilmaz");
  DOET(w, regie_geven(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  in = (struct regie_geven_in){.casus = in.casus,
                               .soort = REGIE_TRAJECT,
                               .houder = HOUDER_BEROEPSKRACHT,
                               .trajectsoort = S("eigen-ondersteuning"),
                               .naam = S("De heer Bos"),
                               .reden = S("schulden"),
                               .uitgelegd_op = DAG_GEEN};
  FAALT(w, FAULT_RULE, regie_geven(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  assert_has(fault_of(&w->fault, "organisatie"), "organisatie");
  in.organisatie = S("avres"); /* S0-166 */
  DOET(w, regie_geven(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  struct huishouden_inzien_uit uit = zie(w, huis);
  assert_int_equal(uit.regie_aantal, 3);
  size_t nu = 0;
  for (size_t i = 0; i < uit.regie_aantal; i++) nu += uit.regie[i].soort == REGIE_CASUS && uit.regie[i].tot == DAG_OPEN;
  assert_int_equal(nu, 1); /* S4-163 */
  assert_heel(w);
}

/* S0-158: unsafe or complex asks for two, or for a reason why not. */
static void test_met_zijn_tweeen(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), publiek;
  struct traject_starten_in in = {.melding = melding_van(w, huis).publiek, .soort = S("veiligheid")};
  FAALT(w, FAULT_INPUT, traject_starten(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  assert_has(fault_of(&w->fault, "tweede_niet"), "twee professionals");
  in.tweede = w->publiek[VIANEN];
  FAALT(w, FAULT_INPUT, traject_starten(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  in.tweede = w->publiek[TEAMLEIDER];
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  assert_str(zie(w, huis).trajecten[0].tweede_naam, "Teun Teamleider");
}

/* What lies in a compartment of its own is not there for who does not work on it, of whatever team. */
static void test_een_compartiment(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), publiek;
  struct traject_starten_in in = {
      .melding = melding_van(w, huis).publiek, .soort = S("veiligheid"), .tweede_niet = S("er is niemand")};
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  struct huishouden_inzien_uit eigen = zie(w, huis), ander = huishouden(w, &w->werk[TEAMLEIDER], huis);
  assert_int_equal(eigen.traject_aantal, 1);
  assert_true(ander.casus.id != 0);
  assert_int_equal(ander.traject_aantal, 0);
  struct traject_bemannen_in bemannen = {
      .traject = eigen.trajecten[0].publiek, .werker = w->publiek[TEAMLEIDER], .versie = 1};
  FAALT(w, FAULT_ABSENT, traject_bemannen(&w->werk[TEAMLEIDER], &bemannen, &publiek, &w->fault));
}

static void test_een_ander_doet_het(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), publiek;
  starten(w, PROFESSIONAL, melding_van(w, huis).publiek, "");
  struct traject_bemannen_in in = {
      .traject = zie(w, huis).trajecten[0].publiek, .werker = w->publiek[TEAMLEIDER], .versie = 1};
  DOET(w, traject_bemannen(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  FAALT(w, FAULT_STALE, traject_bemannen(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  assert_str(zie(w, huis).trajecten[0].werker_naam, "Teun Teamleider");
  assert_int_equal(tel(w, "SELECT count(*) FROM traject_werker"), 2);
  struct aanspreekpunt_in kies = {
      .casus = zie(w, huis).casus.publiek, .medewerker = w->publiek[TEAMLEIDER], .versie = 1};
  DOET(w, aanspreekpunt_kiezen(&w->werk[PROFESSIONAL], &kies, &publiek, &w->fault));
  FAALT(w, FAULT_STALE, aanspreekpunt_kiezen(&w->werk[PROFESSIONAL], &kies, &publiek, &w->fault));
  assert_str(zie(w, huis).casus.aanspreekpunt_naam, "Teun Teamleider");
}

/* The team keeps the file as long as it carries the casus, also when the last question is closed. */
static void test_de_casus_houdt_het_team_erbij(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), publiek;
  struct melding melding = melding_van(w, huis);
  struct melding_sluiten_in dicht = beantwoord();
  starten(w, PROFESSIONAL, melding.publiek, "");
  DOET(w, melding_sluiten(&w->werk[PROFESSIONAL], melding.publiek, melding.versie, &dicht, &publiek, &w->fault));
  struct werk morgen = later(&w->werk[TEAMLEIDER], 1, 0);
  assert_true(huishouden(w, &morgen, huis).casus.id != 0);
  assert_true(huishouden(w, &morgen, huis).mag_doen);
}

static void test_wie_er_niet_bij_hoort(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), publiek;
  struct traject_starten_in in = {.melding = melding_van(w, huis).publiek};
  FAALT(w, FAULT_ACCESS, traject_starten(&w->werk[VIANEN], &in, &publiek, &w->fault));
  FAALT(w, FAULT_ACCESS, traject_starten(&w->werk[LOKET], &in, &publiek, &w->fault));
  in.soort = S("bestaat-niet");
  FAALT(w, FAULT_INPUT, traject_starten(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM casus"), 0);
}

/* A line of work for somebody of the household who asked nothing. */
static void test_een_traject_zonder_vraag(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), publiek;
  struct traject_starten_in in = {.huishouden = huis, .soort = S("eigen-ondersteuning")};
  FAALT(w, FAULT_INPUT, traject_starten(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  in.persoon = lees(w, "SELECT publiek FROM persoon");
  FAALT(w, FAULT_ACCESS, traject_starten(&w->werk[VIANEN], &in, &publiek, &w->fault));
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  struct huishouden_inzien_uit uit = zie(w, huis);
  assert_int_equal(uit.traject_aantal, 1);
  assert_int_equal(uit.trajecten[0].melding, 0);
  assert_int_equal(uit.casus.team, w->leerdam);
}

/* S2-85, S2-86, S2-88: a dispute, a procesregisseur with a mandate, and how it ended; for the leader in a list. */
static void test_het_loopt_vast(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), publiek, none = {0};
  struct knelpunten_uit lijst;
  struct casus_vorm_uit vorm;
  starten(w, PROFESSIONAL, melding_van(w, huis).publiek, "");
  struct str casus = zie(w, huis).casus.publiek;
  DOET(w, casus_vorm_inzien(&w->werk[PROFESSIONAL], VIA_CASUS, casus, &vorm, &w->fault));
  assert_true(vorm.houders[HOUDER_TEAMLID].mag && !vorm.houders[HOUDER_VRIJWILLIGER].mag); /* S0-165 */
  assert_has(vorm.houders[HOUDER_VRIJWILLIGER].uitleg, "vrijwilliger");
  assert_int_equal(vorm.collegas[0].trajecten, 1);
  struct vastgelopen_in in = {.soort = VAST_GESCHIL, .waarover = S("wie de regie heeft"), .sinds = w->vandaag};
  FAALT(w, FAULT_INPUT, vastgelopen_opslaan(&w->werk[PROFESSIONAL], casus, none, 0, &in, &publiek, &w->fault));
  in.tussen = S("school en team");
  FAALT(w, FAULT_ACCESS, vastgelopen_opslaan(&w->werk[VIANEN], casus, none, 0, &in, &publiek, &w->fault));
  DOET(w, vastgelopen_opslaan(&w->werk[PROFESSIONAL], casus, none, 0, &in, &publiek, &w->fault));
  struct str vast = zie(w, huis).vast[0].publiek;
  in.procesregisseur = w->publiek[TEAMLEIDER];
  in.mandaat = S("de wethouder: alle partijen aan tafel");
  in.klaar = true;
  FAALT(w, FAULT_INPUT, vastgelopen_opslaan(&w->werk[TEAMLEIDER], none, vast, 1, &in, &publiek, &w->fault));
  in.uitkomst = S("het team heeft de regie");
  DOET(w, vastgelopen_opslaan(&w->werk[TEAMLEIDER], none, vast, 1, &in, &publiek, &w->fault));
  FAALT(w, FAULT_STALE, vastgelopen_opslaan(&w->werk[PROFESSIONAL], none, vast, 1, &in, &publiek, &w->fault));
  assert_str(zie(w, huis).vast[0].procesregisseur.naam, "Teun Teamleider");
  DOET(w, knelpunten_inzien(&w->werk[TEAMLEIDER], &lijst, &w->fault));
  assert_int_equal(lijst.aantal, 1);
  assert_int_equal(lijst.rijen[0].klaar_op, w->vandaag);
  DOET(w, knelpunten_inzien(&w->werk[LEIDER_VIANEN], &lijst, &w->fault));
  assert_int_equal(lijst.aantal, 0);
  assert_heel(w);
}

static struct str meldingen[VIJFTIG];

static bool start_er_een(struct wereld *w, int nummer) {
  struct werk werk = w->werk[nummer % 2 ? TEAMLEIDER : PROFESSIONAL];
  struct str publiek;
  struct fault fault;
  bool good;
  werk.arena = arena_create(64 * 1024 * 1024);
  do {
    struct traject_starten_in in = {.melding = meldingen[nummer]};
    fault_init(&fault);
    good = traject_starten(&werk, &in, &publiek, &fault);
  } while (!good && fault.class == FAULT_BUSY);
  if (!good) print_error("# %s: %s\n", fault_class_name(fault.class), fault.detail);
  arena_destroy(werk.arena);
  return good;
}

/* Fifty questions of one household, taken up by fifty at once: one casus, fifty lines of work. */
static void test_vijftig_tegelijk(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), persoon = lees(w, "SELECT publiek FROM persoon");
  for (int i = 1; i < VIJFTIG; i++) vraag(w, persoon, i % 3 ? WET_WMO : WET_JEUGDWET);
  struct huishouden_inzien_uit uit = zie(w, huis);
  assert_int_equal(uit.melding_aantal, VIJFTIG);
  for (int i = 0; i < VIJFTIG; i++) meldingen[i] = uit.meldingen[i].publiek;
  /* He works there already: else he would see no more than the outline as soon as his leader was first. */
  struct str zelfde;
  DOET(w, melding_oppakken(&w->werk[PROFESSIONAL], uit.meldingen[VIJFTIG - 1].publiek,
                           uit.meldingen[VIJFTIG - 1].versie, &zelfde, &w->fault));
  for (int i = 0; i < VIJFTIG; i += 25) {
    memmove(meldingen, meldingen + i, 25 * sizeof *meldingen);
    tegelijk(w, 25, start_er_een);
  }
  assert_int_equal(tel(w, "SELECT count(*) FROM casus"), 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM traject"), VIJFTIG);
  assert_int_equal(tel(w, "SELECT count(*) FROM regie"), 1);
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_met_het_eerste_traject_begint_de_casus),
      IN_WERELD(test_de_inwoner_heeft_de_regie),
      IN_WERELD(test_wie_de_regie_mag),
      IN_WERELD(test_met_zijn_tweeen),
      IN_WERELD(test_een_compartiment),
      IN_WERELD(test_een_ander_doet_het),
      IN_WERELD(test_de_casus_houdt_het_team_erbij),
      IN_WERELD(test_wie_er_niet_bij_hoort),
      IN_WERELD(test_een_traject_zonder_vraag),
      IN_WERELD(test_het_loopt_vast),
      IN_WERELD(test_vijftig_tegelijk),
  };
  return RUN_TESTS(tests);
}
