/* What the team does itself: begun under a line of work, changed, ended; what may not be done itself; who may see it.
 */
#include "wereld.h"

#include "acts/casus_voeren.h"
#include "acts/ondersteuning_geven.h"
#include "acts/plan_vaststellen.h"

/* A household with a line of work of that kind; gives its public id. */
static struct str begin(struct wereld *w, const char *voornaam, enum wet wet, const char *soort) {
  struct str publiek, huis = vraag(w, inwoner(w, voornaam, "Yilmaz"), wet);
  struct traject_starten_in in = {.melding = melding_van(w, huis).publiek, .soort = str_of(soort)};
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  return huis;
}

/* The same in a hurry, so that no gate asks for a plan first. */
static struct str met_haast(struct wereld *w) {
  inrichting_zetten(w, "vijfheerenlanden");
  struct str publiek, huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  struct traject_starten_in in = {.melding = melding_van(w, huis).publiek, .soort = S("wmo"), .spoed = true};
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  return huis;
}

static struct str traject_van_huis(struct wereld *w, struct str huis) {
  return lees(w,
              str_c(w->arena, str_format(w->arena,
                                         "SELECT j.publiek FROM traject j JOIN traject_casus jc ON jc.traject = j.id "
                                         "JOIN casus c ON c.id = jc.casus JOIN huishouden h ON h.id = c.huishouden "
                                         "WHERE h.publiek = '%.*s' ORDER BY j.id DESC LIMIT 1",
                                         STR_ARG(huis))));
}

/* A plan with one goal, agreed on; gives the public id of the goal. */
static struct str met_plan(struct wereld *w, struct str huis) {
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct plan_inzien_uit p;
  struct str uit;
  DOET(w, plan_beginnen(werk, huis, &(struct plan_beginnen_in){0}, &uit, &w->fault));
  DOET(w, plan_inzien(werk, &(struct plan_inzien_in){.huishouden = huis}, &p, &w->fault));
  struct plandoel_in doel = {.woorden = S("Ik wil weer rust in huis."), .gewicht = 1};
  DOET(w, plandoel_schrijven(werk, &(struct deel_plek){.deel = p.plan.publiek}, &doel, &uit, &w->fault));
  struct plan_vaststellen_in vast = {
      .dag = DAG_GEEN, .akkoorden = {{p.leden[0].publiek, AKKOORD_MONDELING}}, .akkoord_aantal = 1};
  DOET(w, plan_vaststellen(werk, p.plan.publiek, &vast, &uit, &w->fault));
  DOET(w, plan_inzien(werk, &(struct plan_inzien_in){.huishouden = huis}, &p, &w->fault));
  return p.inhoud.doelen[0].publiek;
}

static struct ondersteuning_in steun(struct wereld *w) {
  return (struct ondersteuning_in){.waaraan = S("structuur in de week"),
                                   .vorm = STEUNVORM_HUISBEZOEK,
                                   .hoe_vaak = S("elke donderdag"),
                                   .minuten = 60,
                                   .per = STEUN_PER_WEEK,
                                   .vanaf = DAG_GEEN,
                                   .verwacht_tot = w->vandaag + 90,
                                   .terrein = STEUN_MAATSCHAPPELIJK,
                                   .thema = -1};
}

static struct ondersteuning_vorm_uit zie(struct wereld *w, struct str ondersteuning) {
  struct ondersteuning_vorm_uit uit;
  DOET(w, ondersteuning_vorm_inzien(&w->werk[PROFESSIONAL], (struct str){0}, ondersteuning, &uit, &w->fault));
  return uit;
}

static struct str laatste(struct wereld *w) {
  return lees(w, "SELECT publiek FROM ondersteuning ORDER BY id DESC LIMIT 1");
}

static void test_beginnen(void **state) {
  struct wereld *w = *state;
  struct ondersteuningen_uit mijn;
  struct str uit;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str huis = begin(w, "Fatma", WET_WMO, "wmo"), traject = traject_van_huis(w, huis);
  struct ondersteuning_in in = steun(w);
  const struct werk *werk = &w->werk[PROFESSIONAL];
  /* S0-106: nobody gets help without a plan; the form says so before. */
  struct ondersteuning_vorm_uit vorm;
  DOET(w, ondersteuning_vorm_inzien(werk, traject, (struct str){0}, &vorm, &w->fault));
  assert_has(vorm.poort, "heeft een plan");
  assert_true(vorm.poort_stopt);
  assert_int_equal(vorm.terrein, STEUN_MAATSCHAPPELIJK);
  assert_int_equal(vorm.product_aantal, 1);
  assert_str(vorm.producten[0].naam, "Begeleiding individueel");
  FAALT(w, FAULT_RULE, ondersteuning_starten(werk, traject, &in, &uit, &w->fault));
  assert_string_equal(w->fault.rule, "plan-voor-iedereen");
  assert_int_equal(tel(w, "SELECT count(*) FROM ondersteuning"), 0);
  struct str doel = met_plan(w, huis);
  in.doelen[in.doel_aantal++] = doel;
  in.persoon = lees(w, "SELECT publiek FROM persoon");
  in.product = S("begeleiding-individueel");
  DOET(w, ondersteuning_starten(werk, traject, &in, &uit, &w->fault));
  assert_true(str_eq(uit, huis));
  DOET(w, ondersteuningen_inzien(werk, &mijn, &w->fault));
  assert_int_equal(mijn.aantal, 1);
  const struct ondersteuning *o = &mijn.rijen[0];
  assert_true(str_eq(o->huishouden, huis));
  assert_str(o->naam, "Yilmaz, Fatma");
  assert_str(o->persoon_naam, "Fatma Yilmaz");
  assert_str(o->werker.naam, "Priya Professional");
  assert_str(o->product_naam, "Begeleiding individueel");
  assert_str(o->traject_naam, "Wmo-onderzoek");
  assert_str(ondersteuning_omvang(w->arena, o), "Huisbezoek, elke donderdag, 60 minuten per week");
  assert_int_equal(o->doel_aantal, 1);
  assert_str(o->doelen[0].woorden, "Ik wil weer rust in huis.");
  assert_int_equal(o->vanaf, w->vandaag);
  assert_int_equal(o->verwacht_tot, w->vandaag + 90);
  assert_int_equal(o->geeindigd_op, DAG_GEEN);
  assert_heel(w);
}

/* Everything that is wrong is told at once, and nothing is kept. */
static void test_fouten(void **state) {
  struct wereld *w = *state;
  struct str uit, huis = met_haast(w), traject = traject_van_huis(w, huis);
  struct ondersteuning_in in = steun(w);
  in.waaraan = (struct str){0};
  in.verwacht_tot = DAG_GEEN;
  in.persoon = S("bestaatniet");
  in.werker = w->publiek[VIANEN];
  in.product = S("bestaatniet");
  in.doelen[in.doel_aantal++] = S("bestaatniet");
  FAALT(w, FAULT_INPUT, ondersteuning_starten(&w->werk[PROFESSIONAL], traject, &in, &uit, &w->fault));
  static const char *const velden[] = {"waaraan", "verwacht_tot", "persoon", "werker", "product", "doelen"};
  for (size_t i = 0; i < sizeof velden / sizeof *velden; i++)
    if (fault_of(&w->fault, velden[i]).len == 0) fail_msg("nothing said of %s", velden[i]);
  assert_int_equal(w->fault.field_count, sizeof velden / sizeof *velden);
  assert_int_equal(tel(w, "SELECT count(*) FROM ondersteuning"), 0);
}

/* S0-109: treatment of youth is not for the team, in Vijfheerenlanden; what the tables allow is. */
static void test_zelf(void **state) {
  struct wereld *w = *state;
  struct ondersteuning_vorm_uit vorm;
  struct str uit;
  const struct werk *werk = &w->werk[PROFESSIONAL];
  inrichting_zetten(w, "vijfheerenlanden");
  struct str huis = begin(w, "Kim", WET_JEUGDWET, "jeugd"), traject = traject_van_huis(w, huis);
  met_plan(w, huis);
  DOET(w, ondersteuning_vorm_inzien(werk, traject, (struct str){0}, &vorm, &w->fault));
  assert_int_equal(vorm.product_aantal, 1);
  assert_str(vorm.producten[0].sleutel, "jeugdhulp-ambulant");
  assert_str(vorm.zelf_niet, "Behandeling van een jeugdige doet het team niet zelf. (regel van uw gemeente)");
  assert_int_equal(vorm.terrein, STEUN_JEUGDHULP);
  assert_int_equal(vorm.poort.len, 0);
  struct ondersteuning_in in = steun(w);
  FAALT(w, FAULT_INPUT, ondersteuning_starten(werk, traject, &in, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "product"), "welke hulp");
  in.product = S("jeugdhulp-behandeling");
  in.reden = S("wij kunnen dit goed");
  FAALT(w, FAULT_INPUT, ondersteuning_starten(werk, traject, &in, &uit, &w->fault));
  assert_str(fault_of(&w->fault, "product"),
             "Behandeling van een jeugdige doet het team niet zelf. (regel van uw gemeente)");
  assert_string_equal(w->fault.rule, "geen-behandeling-zelf");
  in.product = S("dagbesteding");
  FAALT(w, FAULT_INPUT, ondersteuning_starten(werk, traject, &in, &uit, &w->fault));
  assert_str(fault_of(&w->fault, "product"), "Dagbesteding doet het team niet zelf.");
  in.product = S("jeugdhulp-ambulant");
  DOET(w, ondersteuning_starten(werk, traject, &in, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM ondersteuning WHERE product = 'jeugdhulp-ambulant'"), 1);
}

/* S1a-157, and two who change at once. */
static void test_veranderen(void **state) {
  struct wereld *w = *state;
  struct str uit, huis = met_haast(w);
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct ondersteuning_in in = steun(w);
  DOET(w, ondersteuning_starten(werk, traject_van_huis(w, huis), &in, &uit, &w->fault));
  struct str steunt = laatste(w);
  assert_int_equal(zie(w, steunt).ondersteuning.versie, 1);
  in.hoe_vaak = S("om de week");
  in.werker = w->publiek[TEAMLEIDER];
  DOET(w, ondersteuning_veranderen(werk, steunt, 1, &in, &uit, &w->fault));
  struct ondersteuning o = zie(w, steunt).ondersteuning;
  assert_str(o.hoe_vaak, "om de week");
  assert_str(o.werker.naam, "Teun Teamleider");
  FAALT(w, FAULT_STALE, ondersteuning_veranderen(werk, steunt, 1, &in, &uit, &w->fault));
  /* stut en steun: without an end, and without goals */
  in = (struct ondersteuning_in){.stut = true, .vanaf = w->vandaag, .verwacht_tot = DAG_GEEN, .vorm = -1};
  DOET(w, ondersteuning_veranderen(werk, steunt, 2, &in, &uit, &w->fault));
  o = zie(w, steunt).ondersteuning;
  assert_true(o.stut);
  assert_int_equal(o.verwacht_tot, DAG_GEEN);
  assert_int_equal(o.minuten, 0);
  assert_heel(w);
}

/* From a provider and to one: the days are exact, with the reason of both. */
static void test_verplaatsing(void **state) {
  struct wereld *w = *state;
  struct str uit, huis = met_haast(w);
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct ondersteuning_in in = steun(w);
  in.vanaf = w->vandaag - 30;
  in.van_aanbieder = S("Zorgbedrijf");
  in.van_reden = S("dichterbij");
  DOET(w, ondersteuning_starten(werk, traject_van_huis(w, huis), &in, &uit, &w->fault));
  struct str steunt = laatste(w);
  struct ondersteuning_einde_in einde = {.geeindigd_op = w->vandaag + 1, .einde = EINDE_AANBIEDER};
  FAALT(w, FAULT_INPUT, ondersteuning_beeindigen(werk, steunt, 1, &einde, &uit, &w->fault));
  assert_int_equal(w->fault.field_count, 3);
  einde = (struct ondersteuning_einde_in){w->vandaag - 2, EINDE_AANBIEDER, S("Thuiszorg"), S("er is meer nodig")};
  DOET(w, ondersteuning_beeindigen(werk, steunt, 1, &einde, &uit, &w->fault));
  struct ondersteuning o = zie(w, steunt).ondersteuning;
  assert_int_equal(o.vanaf, w->vandaag - 30);
  assert_int_equal(o.geeindigd_op, w->vandaag - 2);
  assert_str(o.van_aanbieder, "Zorgbedrijf");
  assert_str(o.naar_aanbieder, "Thuiszorg");
  assert_str(o.eind_toelichting, "er is meer nodig");
  struct ondersteuningen_uit mijn;
  DOET(w, ondersteuningen_inzien(werk, &mijn, &w->fault));
  assert_int_equal(mijn.aantal, 0);
  FAALT(w, FAULT_STALE, ondersteuning_veranderen(werk, steunt, 2, &in, &uit, &w->fault));
  FAALT(w, FAULT_STALE, ondersteuning_beeindigen(werk, steunt, 2, &einde, &uit, &w->fault));
  assert_heel(w);
}

/* Who supports comes to the file by himself for as long as it lasts, and no longer. */
static void test_relatie(void **state) {
  static const char *const own = "SELECT count(*) FROM relatie r JOIN gebruiker g ON g.id = r.wie "
                                 "WHERE g.naam = 'Teun Teamleider' AND r.soort = 4 AND r.tot > r.vanaf";
  struct wereld *w = *state;
  struct str uit, huis = met_haast(w);
  struct ondersteuning_in in = steun(w);
  in.werker = w->publiek[TEAMLEIDER];
  int64_t was = tel(w, own);
  DOET(w, ondersteuning_starten(&w->werk[PROFESSIONAL], traject_van_huis(w, huis), &in, &uit, &w->fault));
  assert_int_equal(tel(w, own), was + 1);
  struct ondersteuning_einde_in einde = {.geeindigd_op = DAG_GEEN, .einde = EINDE_BEREIKT};
  DOET(w, ondersteuning_beeindigen(&w->werk[PROFESSIONAL], laatste(w), 1, &einde, &uit, &w->fault));
  assert_int_equal(tel(w, own), was);
}

static void test_wie_mag(void **state) {
  struct wereld *w = *state;
  struct ondersteuning_vorm_uit vorm;
  struct ondersteuningen_uit mijn;
  struct str uit, huis = met_haast(w), traject = traject_van_huis(w, huis);
  struct ondersteuning_in in = steun(w);
  static const enum wie niet[] = {LOKET, BEHEERDER, VIANEN, LEIDER_VIANEN};
  DOET(w, ondersteuning_starten(&w->werk[PROFESSIONAL], traject, &in, &uit, &w->fault));
  struct str steunt = laatste(w);
  struct ondersteuning_einde_in einde = {.geeindigd_op = DAG_GEEN, .einde = EINDE_BEREIKT};
  for (size_t i = 0; i < sizeof niet / sizeof *niet; i++) {
    const struct werk *werk = &w->werk[niet[i]];
    FAALT(w, FAULT_ACCESS, ondersteuning_vorm_inzien(werk, traject, (struct str){0}, &vorm, &w->fault));
    FAALT(w, FAULT_ACCESS, ondersteuning_vorm_inzien(werk, (struct str){0}, steunt, &vorm, &w->fault));
    FAALT(w, FAULT_ACCESS, ondersteuning_starten(werk, traject, &in, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, ondersteuning_veranderen(werk, steunt, 1, &in, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, ondersteuning_beeindigen(werk, steunt, 1, &einde, &uit, &w->fault));
  }
  DOET(w, ondersteuning_vorm_inzien(&w->werk[TEAMLEIDER], (struct str){0}, steunt, &vorm, &w->fault));
  DOET(w, ondersteuningen_inzien(&w->werk[TEAMLEIDER], &mijn, &w->fault));
  assert_int_equal(mijn.aantal, 0);
  FAALT(w, FAULT_ACCESS, ondersteuningen_inzien(&w->werk[LOKET], &mijn, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM ondersteuning"), 1);
  assert_heel(w);
}

/* S0-50: what hangs under a shielded line of work is not there for a colleague, and stays with who works on it. */
static void test_afgeschermd(void **state) {
  struct wereld *w = *state;
  struct ondersteuning_vorm_uit vorm;
  struct str uit;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str huis = begin(w, "Fatma", WET_WMO, "toeslagen"), traject = traject_van_huis(w, huis);
  met_plan(w, huis);
  struct ondersteuning_in in = steun(w);
  in.werker = w->publiek[TEAMLEIDER];
  FAALT(w, FAULT_INPUT, ondersteuning_starten(&w->werk[PROFESSIONAL], traject, &in, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "werker"), "afgeschermd");
  in.werker = (struct str){0};
  DOET(w, ondersteuning_starten(&w->werk[PROFESSIONAL], traject, &in, &uit, &w->fault));
  FAALT(w, FAULT_ABSENT,
        ondersteuning_vorm_inzien(&w->werk[TEAMLEIDER], (struct str){0}, laatste(w), &vorm, &w->fault));
}

/* A form that is sent twice counts once. */
static void test_eenmaal(void **state) {
  struct wereld *w = *state;
  struct str uit, huis = met_haast(w), traject = traject_van_huis(w, huis);
  struct ondersteuning_in in = steun(w);
  struct werk werk = w->werk[PROFESSIONAL];
  werk.inzending = S("formulier-van-fatma-1");
  DOET(w, ondersteuning_starten(&werk, traject, &in, &uit, &w->fault));
  DOET(w, ondersteuning_starten(&werk, traject, &in, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM ondersteuning"), 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_beginnen),   IN_WERELD(test_fouten),       IN_WERELD(test_zelf),
      IN_WERELD(test_veranderen), IN_WERELD(test_verplaatsing), IN_WERELD(test_relatie),
      IN_WERELD(test_wie_mag),    IN_WERELD(test_afgeschermd),  IN_WERELD(test_eenmaal),
  };
  return RUN_TESTS(tests);
}
