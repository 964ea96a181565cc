/* Ending the work for a household, with nothing left open, and taking it up again. */
#include "wereld.h"

#include "acts/advies_vragen.h"
#include "acts/afsluiten.h"
#include "acts/afspraak_maken.h"
#include "acts/casus_inzien.h"
#include "acts/casus_voeren.h"
#include "acts/evalueren.h"
#include "acts/persoon_samenvoegen.h"
#include "acts/plan_vaststellen.h"
#include "acts/terugbellen.h"

/* A household with a casus, one traject and a plan in Vijfheerenlanden; gives its public id. */
static struct str begin(struct wereld *w, const char *voornaam, const char *achternaam) {
  struct str huis, uit;
  if (tel(w, "SELECT count(*) FROM casus") == 0) inrichting_zetten(w, "vijfheerenlanden");
  huis = vraag(w, inwoner(w, voornaam, achternaam), WET_WMO);
  struct traject_starten_in in = {.melding = melding_van(w, huis).publiek};
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &in, &uit, &w->fault));
  DOET(w, plan_beginnen(&w->werk[PROFESSIONAL], huis, &(struct plan_beginnen_in){0}, &uit, &w->fault));
  return huis;
}

static struct huishouden_inzien_uit zie(struct wereld *w, struct str huis) {
  return huishouden(w, &w->werk[PROFESSIONAL], huis);
}

static struct plan_inzien_uit plan_van(struct wereld *w, struct str huis) {
  struct plan_inzien_uit uit;
  DOET(w, plan_inzien(&w->werk[PROFESSIONAL], &(struct plan_inzien_in){.huishouden = huis}, &uit, &w->fault));
  return uit;
}

static struct afsluiten_inzien_uit kijk(struct wereld *w, enum afsluiten_wat wat, struct str publiek) {
  struct afsluiten_inzien_uit uit;
  DOET(w, afsluiten_inzien(&w->werk[PROFESSIONAL], wat, publiek, &uit, &w->fault));
  return uit;
}

static struct afsluiten_in klaar(int64_t versie) {
  return (struct afsluiten_in){.reden = S("doelen-bereikt"), .toelichting = S("Het gaat goed."), .versie = versie};
}

/* The question is answered, so that nothing but the traject is left. */
static void beantwoord_de_vraag(struct wereld *w, struct str huis) {
  struct melding m = melding_van(w, huis);
  struct melding_sluiten_in in = beantwoord();
  struct str uit;
  DOET(w, melding_sluiten(&w->werk[PROFESSIONAL], m.publiek, m.versie, &in, &uit, &w->fault));
}

static void sluit_alles(struct wereld *w, struct str huis) {
  struct traject t = zie(w, huis).trajecten[0];
  struct afsluiten_in in = klaar(t.versie);
  struct str uit;
  in.casus_ook = true;
  DOET(w, traject_afsluiten(&w->werk[PROFESSIONAL], t.publiek, &in, &uit, &w->fault));
  assert_str(uit, str_c(w->arena, huis));
}

static size_t hoeveel(const struct afsluiten_inzien_uit *uit, enum open_soort soort) {
  size_t count = 0;
  for (size_t i = 0; i < uit->open_aantal; i++) count += uit->open[i].soort == soort;
  return count;
}

/* S4-200: what is open stands there, each with its own id, and keeps the casus open. */
static void test_wat_open_staat(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str huis = begin(w, "Fatma", "Yilmaz"), uit;
  struct huishouden_inzien_uit h = zie(w, huis);
  struct plan_inzien_uit p = plan_van(w, huis);
  struct deel_plek plek = {.deel = p.plan.publiek};
  struct planafspraak_in belooft = {.wat = S("Belt."), .wie = w->publiek[PROFESSIONAL], .voor = DAG_GEEN};
  DOET(w, planafspraak_schrijven(priya, &plek, &belooft, &uit, &w->fault));
  DOET(w, planevaluatie_plannen(priya, p.plan.publiek, &(struct planevaluatie_in){w->vandaag + 9}, &uit, &w->fault));
  struct afspraak_in bezoek = {.soort = AFSPRAAK_HUISBEZOEK,
                               .dag = w->vandaag + 1,
                               .van = 600,
                               .tot = 660,
                               .personen = {h.leden[0].publiek},
                               .persoon_aantal = 1,
                               .medewerker = w->publiek[PROFESSIONAL],
                               .waarvoor = S("kijken")};
  DOET(w, afspraak_maken(priya, huis, &bezoek, &uit, &w->fault));
  struct terugbel_in bel = {.persoon = h.leden[0].publiek,
                            .nummer = S("0612345678"),
                            .waarover = S("de trap"),
                            .team = w->vianen,
                            .uiterlijk = w->vandaag + 1};
  DOET(w, terugbel_opnemen(&w->werk[LOKET], &bel, &uit, &w->fault));
  struct advies_in advies = {.huishouden = huis, .collega = w->publiek[TEAMLEIDER], .vraag = S("Wat vind jij?")};
  DOET(w, advies_vragen(priya, &advies, &uit, &w->fault));
  struct vastgelopen_in vast = {
      .soort = 1, .oorzaak = 1, .tussen = S("zorg en school"), .waarover = S("de regie"), .sinds = w->vandaag};
  DOET(w, vastgelopen_opslaan(priya, h.casus.publiek, (struct str){0}, 0, &vast, &uit, &w->fault));
  veeg(w, "INSERT INTO spoed (publiek, huishouden, persoon, wet, wat, product, aanbieder, vanaf, tot, besluiter, "
          "mandaat, reden, gestopt, door, op, versie) SELECT 'spoed', c.huishouden, l.persoon, 1, 'een bed', '', '', "
          "c.begonnen_op, c.begonnen_op, c.aanspreekpunt, 1, '', '', c.aanspreekpunt, 0, 1 FROM casus c "
          "JOIN huishouden_lid l ON l.huishouden = c.huishouden");
  veeg(w, "INSERT INTO taak (publiek, spoed, soort, team, sinds, versie) SELECT 'taak', s.id, 1, c.team, "
          "c.begonnen_op, 1 FROM spoed s JOIN casus c ON c.huishouden = s.huishouden");
  struct afsluiten_inzien_uit open = kijk(w, AFSLUITEN_CASUS, h.casus.publiek);
  static const enum open_soort elk[] = {OPEN_TRAJECT,   OPEN_MELDING,     OPEN_PLANAFSPRAAK,
                                        OPEN_EVALUATIE, OPEN_AFSPRAAK,    OPEN_TERUGBELLEN,
                                        OPEN_ADVIES,    OPEN_VASTGELOPEN, OPEN_TAAK};
  for (size_t i = 0; i < sizeof elk / sizeof elk[0]; i++)
    if (hoeveel(&open, elk[i]) != 1) fail_msg("%s", open_namen[elk[i]]);
  assert_int_equal(open.open_aantal, 9);
  /* What is for somebody else says only that it is there. */
  for (size_t i = 0; i < open.open_aantal; i++)
    assert_int_equal(open.open[i].publiek.len == 0, open.open[i].soort == OPEN_TERUGBELLEN);
  struct afsluiten_in in = klaar(h.casus.versie);
  FAALT(w, FAULT_RULE, casus_afsluiten(priya, h.casus.publiek, &in, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM casus WHERE gesloten_op IS NOT NULL"), 0);
  /* Of a traject only its own question. */
  struct traject t = h.trajecten[0];
  assert_int_equal(kijk(w, AFSLUITEN_TRAJECT, t.publiek).open_aantal, 1);
  in = klaar(t.versie);
  FAALT(w, FAULT_RULE, traject_afsluiten(priya, t.publiek, &in, &uit, &w->fault));
  assert_heel(w);
}

/* An aanvraag without a besluit asks why; one that was decided asks nothing. */
static void test_een_aanvraag_zonder_besluit(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w, "Fatma", "Yilmaz"), uit;
  beantwoord_de_vraag(w, huis);
  veeg(w, "INSERT INTO aanvraag (publiek, melding, product, ontvangen, van, hoe, door, op) SELECT 'a', m.id, "
          "'begeleiding-individueel', m.ontvangen, 'Fatma', 1, (SELECT min(id) FROM gebruiker), 0 FROM melding m");
  struct huishouden_inzien_uit h = zie(w, huis);
  struct afsluiten_inzien_uit open = kijk(w, AFSLUITEN_CASUS, h.casus.publiek);
  assert_int_equal(hoeveel(&open, OPEN_AANVRAAG), 1);
  open = kijk(w, AFSLUITEN_TRAJECT, h.trajecten[0].publiek);
  assert_int_equal(open.open_aantal, 0);
  assert_true(open.casus_ook);
  struct afsluiten_in in = klaar(h.trajecten[0].versie);
  in.casus_ook = true;
  in.toelichting = (struct str){0};
  FAALT(w, FAULT_INPUT, traject_afsluiten(&w->werk[PROFESSIONAL], h.trajecten[0].publiek, &in, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "toelichting").len > 0);
  assert_int_equal(tel(w, "SELECT count(*) FROM casus WHERE gesloten_op IS NOT NULL"), 0);
  veeg(w, "INSERT INTO besluit (publiek, melding, aanvraag, soort, product, vorm, volume, eenheid, frequentie, tarief, "
          "bijdrage, weigergrond, pgb_bekwaam, pgb_gemotiveerd, pgb_kwaliteit, van_anderen, stand, door, op, versie, "
          "hoe, orgaan, mandaat) SELECT 'b', a.melding, a.id, 6, a.product, 1, 0, 0, 0, -1, -1, 0, 0, 0, 0, 0, 4, "
          "a.door, 0, 1, 0, '', '' FROM aanvraag a");
  DOET(w, traject_afsluiten(&w->werk[PROFESSIONAL], h.trajecten[0].publiek, &in, &uit, &w->fault));
}

/* One page for the last traject and the casus; the plan ends with it and the relations do. */
static void test_alles_klaar(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w, "Fatma", "Yilmaz"), uit;
  beantwoord_de_vraag(w, huis);
  struct traject t = zie(w, huis).trajecten[0];
  struct afsluiten_inzien_uit open = kijk(w, AFSLUITEN_TRAJECT, t.publiek);
  assert_int_equal(open.open_aantal, 0);
  assert_true(open.casus_ook);
  assert_int_equal(open.reden_aantal, 7);
  struct afsluiten_in in = klaar(t.versie);
  in.reden = S("zomaar");
  FAALT(w, FAULT_INPUT, traject_afsluiten(&w->werk[PROFESSIONAL], t.publiek, &in, &uit, &w->fault));
  in = klaar(t.versie + 1);
  FAALT(w, FAULT_STALE, traject_afsluiten(&w->werk[PROFESSIONAL], t.publiek, &in, &uit, &w->fault));
  sluit_alles(w, huis);
  struct huishouden_inzien_uit h = zie(w, huis); /* today he still sees it */
  assert_true(h.casus.id == 0);
  assert_int_equal(h.gesloten_aantal, 1);
  assert_str(h.gesloten[0].sluitreden_naam, "De doelen zijn bereikt");
  assert_int_equal(h.gesloten[0].gesloten_op, w->vandaag);
  struct plan_inzien_uit p = plan_van(w, huis);
  assert_true(p.plan.id == 0);
  assert_int_equal(p.eerder_aantal, 1);
  assert_str(p.eerder[0].eindreden, "De doelen zijn bereikt");
  assert_int_equal(tel(w, "SELECT count(*) FROM traject_werker WHERE tot = 2147483647"), 0);
  /* From tomorrow on only who leads the team sees it. */
  struct werk morgen = later(&w->werk[PROFESSIONAL], 1, 0), leider = later(&w->werk[TEAMLEIDER], 1, 0);
  struct huishouden_inzien_uit niet;
  FAALT(w, FAULT_ACCESS,
        huishouden_inzien(&morgen, &(struct huishouden_inzien_in){.huishouden = huis}, &niet, &w->fault));
  assert_true(huishouden(w, &leider, huis).mag_heropenen);
  assert_heel(w);
}

/* By itself a traject leaves the casus open; it goes on again by whoever takes it. */
static void test_traject_alleen(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w, "Fatma", "Yilmaz"), uit;
  beantwoord_de_vraag(w, huis);
  struct traject t = zie(w, huis).trajecten[0];
  struct afsluiten_in in = klaar(t.versie);
  DOET(w, traject_afsluiten(&w->werk[PROFESSIONAL], t.publiek, &in, &uit, &w->fault));
  t = zie(w, huis).trajecten[0];
  assert_int_equal(t.gesloten_op, w->vandaag);
  assert_str(t.sluitreden_naam, "De doelen zijn bereikt");
  assert_str(t.werker_naam, "Priya Professional");
  assert_true(zie(w, huis).casus.id != 0);
  FAALT(w, FAULT_STALE, traject_afsluiten(&w->werk[PROFESSIONAL], t.publiek, &in, &uit, &w->fault));
  struct heropenen_in weer = {.reden = S("Toch nog iets."), .werker = w->publiek[TEAMLEIDER], .versie = t.versie};
  DOET(w, traject_weer_openen(&w->werk[PROFESSIONAL], t.publiek, &weer, &uit, &w->fault));
  FAALT(w, FAULT_STALE, traject_weer_openen(&w->werk[PROFESSIONAL], t.publiek, &weer, &uit, &w->fault));
  assert_int_equal(zie(w, huis).traject_aantal, 1);
  t = zie(w, huis).trajecten[0];
  assert_int_equal(t.gesloten_op, DAG_GEEN);
  assert_str(t.werker_naam, "Teun Teamleider");
  assert_int_equal(tel(w, "SELECT count(*) FROM casus_verloop"), 2);
  /* Closed and opened on one day it stands there once. */
  in = klaar(t.versie);
  DOET(w, traject_afsluiten(&w->werk[PROFESSIONAL], t.publiek, &in, &uit, &w->fault));
  assert_int_equal(zie(w, huis).traject_aantal, 1);
}

/* The same casus goes on, with its plan; the leader may, though nobody works there any more. */
static void test_heropenen(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w, "Fatma", "Yilmaz"), uit, plan = plan_van(w, huis).plan.publiek;
  beantwoord_de_vraag(w, huis);
  sluit_alles(w, huis);
  struct casus casus = zie(w, huis).gesloten[0];
  struct werk leider = later(&w->werk[TEAMLEIDER], 5, 0), prof = later(&w->werk[PROFESSIONAL], 5, 0);
  struct heropenen_in in = {.reden = S("Het ging toch niet."), .versie = casus.versie};
  FAALT(w, FAULT_ACCESS, casus_weer_openen(&prof, casus.publiek, &in, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, casus_weer_openen(&w->werk[LEIDER_VIANEN], casus.publiek, &in, &uit, &w->fault));
  in.versie--;
  FAALT(w, FAULT_STALE, casus_weer_openen(&leider, casus.publiek, &in, &uit, &w->fault));
  in.versie++;
  DOET(w, casus_weer_openen(&leider, casus.publiek, &in, &uit, &w->fault));
  struct huishouden_inzien_uit h = huishouden(w, &prof, huis);
  assert_str(h.casus.publiek, str_c(w->arena, casus.publiek));
  assert_int_equal(h.gesloten_aantal, 0);
  struct plan_inzien_uit p;
  DOET(w, plan_inzien(&prof, &(struct plan_inzien_in){.huishouden = huis}, &p, &w->fault));
  assert_str(p.plan.publiek, str_c(w->arena, plan));
  FAALT(w, FAULT_STALE, casus_weer_openen(&leider, casus.publiek, &in, &uit, &w->fault));
  assert_heel(w);
}

/* A new question after closing: a new casus, or the one before by choice. */
static void test_nieuwe_vraag(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w, "Fatma", "Yilmaz"), uit;
  beantwoord_de_vraag(w, huis);
  sluit_alles(w, huis);
  struct casus eerste = zie(w, huis).gesloten[0];
  struct str fatma = zie(w, huis).leden[0].publiek;
  vraag(w, fatma, WET_WMO);
  struct casus_vorm_uit vorm;
  DOET(w, casus_vorm_inzien(&w->werk[PROFESSIONAL], VIA_MELDING, melding_van(w, huis).publiek, &vorm, &w->fault));
  assert_true(vorm.heropenbaar);
  struct traject_starten_in in = {.melding = melding_van(w, huis).publiek};
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &in, &uit, &w->fault));
  struct casus nieuw = zie(w, huis).casus;
  assert_int_not_equal(nieuw.id, eerste.id);
  /* There is an active one now. */
  struct heropenen_in weer = {.reden = S("x"), .versie = eerste.versie};
  FAALT(w, FAULT_RULE, casus_weer_openen(&w->werk[PROFESSIONAL], eerste.publiek, &weer, &uit, &w->fault));
  beantwoord_de_vraag(w, huis);
  sluit_alles(w, huis);
  vraag(w, fatma, WET_WMO);
  in = (struct traject_starten_in){.melding = melding_van(w, huis).publiek, .heropenen = true};
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &in, &uit, &w->fault));
  assert_int_equal(zie(w, huis).casus.id, nieuw.id);
  assert_int_equal(zie(w, huis).traject_aantal, 2);
}

static void test_rechten(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w, "Fatma", "Yilmaz"), uit;
  struct huishouden_inzien_uit h = zie(w, huis);
  struct afsluiten_inzien_uit ander;
  struct afsluiten_in in = klaar(1);
  struct heropenen_in weer = {.reden = S("x"), .versie = 1};
  static const enum wie buiten[] = {LOKET, VIANEN, LEIDER_VIANEN, BEHEERDER};
  for (size_t i = 0; i < sizeof buiten / sizeof buiten[0]; i++) {
    const struct werk *werk = &w->werk[buiten[i]];
    FAALT(w, FAULT_ACCESS, afsluiten_inzien(werk, AFSLUITEN_CASUS, h.casus.publiek, &ander, &w->fault));
    FAALT(w, FAULT_ACCESS, casus_afsluiten(werk, h.casus.publiek, &in, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, traject_afsluiten(werk, h.trajecten[0].publiek, &in, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, casus_weer_openen(werk, h.casus.publiek, &weer, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, traject_weer_openen(werk, h.trajecten[0].publiek, &weer, &uit, &w->fault));
  }
  assert_int_equal(tel(w, "SELECT count(*) FROM casus_verloop"), 0);
  assert_heel(w);
}

/* Two who are one: one casus and one active plan; when only the other had a plan, that one goes on. */
static void test_samenvoegen(void **state) {
  struct wereld *w = *state;
  struct str een = begin(w, "Fatma", "Yılmaz"), twee = begin(w, "Fatma", "Jilmas"), uit;
  struct samenvoegen_in in = {{VAN_DEZE, VAN_DEZE, VAN_DEZE, VAN_DEZE, VAN_DEZE}, S("paspoort gezien")};
  struct str blijft = plan_van(w, een).plan.publiek;
  DOET(w, personen_samenvoegen(&w->werk[PROFESSIONAL], zie(w, een).leden[0].publiek, zie(w, twee).leden[0].publiek, &in,
                               &uit, &w->fault));
  struct plan_inzien_uit p = plan_van(w, een);
  assert_str(p.plan.publiek, str_c(w->arena, blijft));
  assert_int_equal(p.eerder_aantal, 1);
  assert_str(p.eerder[0].eindreden, "samengevoegd");
  assert_int_equal(tel(w, "SELECT count(*) FROM plan WHERE geeindigd_op IS NULL"), 1);
  struct casus dicht = zie(w, een).gesloten[0];
  assert_str(dicht.sluitreden_naam, "Samengevoegd met een andere casus");
  struct heropenen_in weer = {.reden = S("x"), .versie = dicht.versie};
  FAALT(w, FAULT_RULE, casus_weer_openen(&w->werk[PROFESSIONAL], dicht.publiek, &weer, &uit, &w->fault));

  struct str drie = begin(w, "Fatima", "Jilmaz");
  struct str mee = plan_van(w, drie).plan.publiek;
  DOET(w, plan_beeindigen(&w->werk[PROFESSIONAL], blijft, &(struct plan_beeindigen_in){S("opnieuw")}, &uit, &w->fault));
  DOET(w, personen_samenvoegen(&w->werk[PROFESSIONAL], zie(w, een).leden[0].publiek, zie(w, drie).leden[0].publiek, &in,
                               &uit, &w->fault));
  assert_str(plan_van(w, een).plan.publiek, str_c(w->arena, mee));
  assert_int_equal(tel(w, "SELECT count(*) FROM plan p JOIN casus c ON c.id = p.casus WHERE p.geeindigd_op IS NULL "
                          "AND c.gesloten_op IS NOT NULL"),
                   0);
  assert_heel(w);
}

/* A list costs the same whatever its length. */
static void test_vaste_kosten(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct str huis = begin(w, "Fatma", "Yilmaz"), uit;
  struct str casus = zie(w, huis).casus.publiek, plan = plan_van(w, huis).plan.publiek;
  int64_t before = store_opdrachten_geteld();
  kijk(w, AFSLUITEN_CASUS, casus);
  int64_t first = store_opdrachten_geteld() - before;
  for (int i = 0; i < 5; i++)
    DOET(w, planevaluatie_plannen(&w->werk[PROFESSIONAL], plan, &(struct planevaluatie_in){w->vandaag + 9}, &uit,
                                  &w->fault));
  before = store_opdrachten_geteld();
  assert_int_equal(kijk(w, AFSLUITEN_CASUS, casus).open_aantal, 7);
  assert_int_equal(store_opdrachten_geteld() - before, first);
}

static struct str samen_casus, samen_huis, samen_lid;

/* One half closes the casus, the other begins a traject in it; who was too late is told so. */
static bool sluit_of_begin(struct wereld *w, int nummer) {
  struct werk werk = w->werk[nummer % 4 < 2 ? TEAMLEIDER : PROFESSIONAL];
  struct afsluiten_in dicht = klaar(1);
  struct traject_starten_in begin = {.huishouden = samen_huis, .persoon = samen_lid, .soort = S("eigen-ondersteuning")};
  struct fault fault;
  struct str uit;
  werk.arena = arena_create(64 * 1024 * 1024);
  do {
    fault_init(&fault);
    if (nummer % 2 ? casus_afsluiten(&werk, samen_casus, &dicht, &uit, &fault)
                   : traject_starten(&werk, &begin, &uit, &fault))
      break;
  } while (fault.class == FAULT_BUSY);
  bool good = fault.class == FAULT_NONE || fault.class == FAULT_STALE || fault.class == FAULT_RULE;
  if (!good) print_error("# %s: %s\n", fault_class_name(fault.class), fault.detail);
  arena_destroy(werk.arena);
  return good;
}

/* S0-11: whoever is first, nothing runs in a casus that is closed, and at most one is active. */
static void test_acht_tegelijk(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w, "Fatma", "Yilmaz"), uit;
  beantwoord_de_vraag(w, huis);
  struct traject t = zie(w, huis).trajecten[0];
  struct afsluiten_in in = klaar(t.versie);
  DOET(w, traject_afsluiten(&w->werk[PROFESSIONAL], t.publiek, &in, &uit, &w->fault));
  samen_huis = huis;
  samen_casus = zie(w, huis).casus.publiek;
  samen_lid = zie(w, huis).leden[0].publiek;
  tegelijk(w, 8, sluit_of_begin);
  assert_int_equal(tel(w, "SELECT count(*) FROM traject j JOIN traject_casus jc ON jc.traject = j.id JOIN casus c ON "
                          "c.id = jc.casus WHERE j.gesloten_op IS NULL AND c.gesloten_op IS NOT NULL"),
                   0);
  assert_int_equal(tel(w, "SELECT count(*) FROM casus WHERE gesloten_op IS NULL"), 1);
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_wat_open_staat), IN_WERELD(test_een_aanvraag_zonder_besluit),
      IN_WERELD(test_alles_klaar),    IN_WERELD(test_traject_alleen),
      IN_WERELD(test_heropenen),      IN_WERELD(test_nieuwe_vraag),
      IN_WERELD(test_rechten),        IN_WERELD(test_samenvoegen),
      IN_WERELD(test_vaste_kosten),   IN_WERELD(test_acht_tegelijk),
  };
  return RUN_TESTS(tests);
}
