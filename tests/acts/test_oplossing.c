/* Where the answer to a need lies: what the law asks first, and that it is written once and read in the plan. */
#include "wereld.h"

#include "acts/casus_voeren.h"
#include "acts/oplossing.h"
#include "acts/plan_vaststellen.h"
#include "acts/verhelderen.h"

/* A question of Fatma in this municipality, taken up by the professional; gives the public id of her household. */
static struct str begin(struct wereld *w, const char *gemeente, enum wet wet, const char *soort) {
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), wet), publiek;
  inrichting_zetten(w, gemeente);
  struct traject_starten_in in = {.melding = melding_van(w, huis).publiek, .soort = str_of(soort), .spoed = true};
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  return huis;
}

/* A life domain of her with a wish; gives the public id of the part. */
static struct str wens(struct wereld *w, struct str huis, const char *leefgebied, bool gevoelig) {
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct str v, uit;
  struct verheldering_inzien_uit zie;
  struct gebied_keus keus = {huishouden(w, werk, huis).leden[0].publiek, str_of(leefgebied)};
  struct deel_inhoud in = {.tekst[TEKST_WENS] = S("Ik wil beneden slapen."), .volgorde = -1, .gevoelig = gevoelig};
  DOET(w, verheldering_beginnen(werk, huis, &(struct verheldering_beginnen_in){{0}}, &v, &w->fault));
  DOET(w, gebieden_kiezen(werk, v, &(struct gebieden_kiezen_in){2, &keus, 1}, &uit, &w->fault));
  DOET(w, verheldering_inzien(werk, &(struct verheldering_inzien_in){LANGS_VERHELDERING, v}, &zie, &w->fault));
  struct str deel = zie.delen[zie.deel_aantal - 1].publiek;
  DOET(w, deel_schrijven(werk, deel, 0, &in, &uit, &w->fault));
  return deel;
}

static struct oplossing_inzien_uit zie(struct wereld *w, enum wie wie, struct oplossing_plek plek, int wet) {
  struct oplossing_inzien_uit uit;
  DOET(w, oplossing_inzien(&w->werk[wie], &(struct oplossing_inzien_in){plek, wet}, &uit, &w->fault));
  return uit;
}

static struct oplossing_in leeg(const struct oplossing_inzien_uit *uit) {
  struct oplossing_in in = {.wet = (int)uit->behoefte.wet, .antwoord_aantal = uit->vraag_aantal};
  for (size_t i = 0; i < uit->vraag_aantal; i++) in.antwoorden[i].stap = uit->vragen[i].sleutel;
  return in;
}

static struct oplossingen_uit alle(struct wereld *w, enum wie wie, struct str huis) {
  struct oplossingen_uit uit;
  DOET(w, oplossingen_inzien(&w->werk[wie], huis, &uit, &w->fault));
  return uit;
}

/* S0-04: own strength may stand there at once; before maatwerk the seven points of the Wmo are looked at. */
static void test_de_weg(void **state) {
  struct wereld *w = *state;
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct str huis = begin(w, "lochem", WET_WMO, "wmo"), uit;
  struct oplossing_plek deel = {OPLOSSING_DEEL, wens(w, huis, "wonen", false)};
  struct oplossingen_uit lijst = alle(w, PROFESSIONAL, huis);
  assert_int_equal(lijst.oplossingen.aantal, 1);
  assert_int_equal(lijst.oplossingen.open, 1);
  assert_str(lijst.oplossingen.regels[0].gezegd, "Ik wil beneden slapen.");
  struct oplossing_inzien_uit nu = zie(w, PROFESSIONAL, deel, 0);
  assert_int_equal(nu.behoefte.wet, WET_WMO);
  assert_int_equal(nu.vraag_aantal, 7);
  assert_str(nu.vragen[1].artikel, "Wmo 2015 art. 2.3.2 lid 4 onder b");
  struct oplossing_in in = leeg(&nu);
  in.wat[TREDE_EIGEN_KRACHT] = S("Fatma zet haar bed zelf beneden.");
  DOET(w, oplossing_schrijven(werk, &deel, 0, &in, S(""), &uit, &w->fault));
  assert_str(uit, str_c(w->arena, huis));
  in.wat[TREDE_MAATWERK] = S("Een traplift");
  in.product = S("jeugdhulp");
  FAALT(w, FAULT_INPUT, oplossing_schrijven(werk, &deel, 1, &in, S(""), &uit, &w->fault));
  assert_int_equal(w->fault.field_count, 8); /* seven points, and a product of another law */
  assert_has(fault_of(&w->fault, "stap_wmo-netwerk"), "art. 2.3.2 lid 4 onder c");
  assert_has(fault_of(&w->fault, "product"), "andere wet");
  in.product = S("wmo-voorziening");
  for (size_t i = 0; i < in.antwoord_aantal; i++) in.antwoorden[i].tekst = S("bekeken");
  DOET(w, oplossing_schrijven(werk, &deel, 1, &in, S(""), &uit, &w->fault));
  lijst = alle(w, TEAMLEIDER, huis);
  assert_int_equal(lijst.oplossingen.aantal, 1);
  assert_int_equal(lijst.oplossingen.open, 0);
  assert_int_equal(lijst.oplossingen.tellen[TREDE_EIGEN_KRACHT], 1);
  assert_int_equal(lijst.oplossingen.tellen[TREDE_MAATWERK], 1);
  assert_int_equal(lijst.oplossingen.tellen[TREDE_NETWERK], 0);
  /* By its own id it is the same need, with the wish beside it. */
  nu = zie(w, PROFESSIONAL, lijst.oplossingen.regels[0].plek, 0);
  assert_str(nu.wens, "Ik wil beneden slapen.");
  assert_str(nu.behoefte.oplossingen[TREDE_MAATWERK].product_naam, "Wmo-voorziening");
  assert_str(nu.bewaard.antwoorden[0].tekst, "bekeken");
  assert_int_equal(nu.behoefte.versie, 2);
  /* What was found is read after the casus ended, and stays as it was. */
  assert_false(lijst.oplossingen.regels[0].gesloten);
  veeg(w, "UPDATE casus SET gesloten_op = begonnen_op");
  lijst = alle(w, PROFESSIONAL, huis);
  assert_int_equal(lijst.oplossingen.aantal, 1);
  assert_int_equal(lijst.oplossingen.tellen[TREDE_MAATWERK], 1);
  assert_true(lijst.oplossingen.regels[0].gesloten);
  FAALT(w, FAULT_STALE, oplossing_schrijven(werk, &lijst.oplossingen.regels[0].plek, 2, &in, S(""), &uit, &w->fault));
  assert_heel(w);
}

/* The plan reads it under its headings, and an agreed version keeps it. */
static void test_in_het_plan(void **state) {
  struct wereld *w = *state;
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct str huis = begin(w, "lochem", WET_WMO, "wmo"), uit, versie;
  struct oplossing_plek deel = {OPLOSSING_DEEL, wens(w, huis, "wonen", false)};
  struct oplossing_inzien_uit nu = zie(w, PROFESSIONAL, deel, 0);
  struct oplossing_in in = leeg(&nu);
  struct plan_inzien_uit plan;
  struct planversie_inzien_uit oud;
  in.wat[TREDE_NETWERK] = S("Haar zoon tilt het bed.");
  in.wat[TREDE_TEAM] = S("Wij denken mee over het huis.");
  DOET(w, oplossing_schrijven(werk, &deel, 0, &in, S(""), &uit, &w->fault));
  DOET(w, plan_beginnen(werk, huis, &(struct plan_beginnen_in){0}, &uit, &w->fault));
  DOET(w, plan_inzien(werk, &(struct plan_inzien_in){.huishouden = huis}, &plan, &w->fault));
  assert_int_equal(plan.inhoud.oplossing_aantal, 2);
  assert_int_equal(plan.inhoud.oplossingen[0].vak, VAK_NETWERK);
  assert_str(plan.inhoud.oplossingen[0].kop, "Fatma Yilmaz, Wonen");
  assert_int_equal(plan.inhoud.oplossingen[1].vak, VAK_TEAM);
  struct plan_vaststellen_in eens = {
      .dag = DAG_GEEN, .akkoorden = {{plan.leden[0].publiek, AKKOORD_GETEKEND}}, .akkoord_aantal = 1};
  DOET(w, plan_vaststellen(werk, plan.plan.publiek, &eens, &versie, &w->fault));
  in.wat[TREDE_NETWERK] = S("");
  DOET(w, oplossing_schrijven(werk, &deel, 1, &in, S(""), &uit, &w->fault));
  DOET(w, plan_inzien(werk, &(struct plan_inzien_in){.huishouden = huis}, &plan, &w->fault));
  assert_int_equal(plan.inhoud.oplossing_aantal, 1);
  DOET(w, planversie_inzien(werk, versie, &oud, &w->fault));
  assert_int_equal(oud.regel_aantal, 2);
  assert_str(oud.regels[0].tekst, "Haar zoon tilt het bed.");
  assert_heel(w);
}

static void test_twee_tegelijk(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w, "lochem", WET_WMO, "wmo"), uit;
  struct oplossing_plek deel = {OPLOSSING_DEEL, wens(w, huis, "wonen", false)};
  struct oplossing_inzien_uit nu = zie(w, PROFESSIONAL, deel, 0);
  struct oplossing_in in = leeg(&nu);
  struct werk eenmaal = w->werk[PROFESSIONAL];
  eenmaal.inzending = S("dit-formulier");
  in.wat[TREDE_VRIJ] = S("De eettafel in de buurt");
  DOET(w, oplossing_schrijven(&eenmaal, &deel, 0, &in, S(""), &uit, &w->fault));
  DOET(w, oplossing_schrijven(&eenmaal, &deel, 0, &in, S(""), &uit, &w->fault));
  assert_int_equal(zie(w, PROFESSIONAL, deel, 0).behoefte.versie, 1);
  FAALT(w, FAULT_STALE, oplossing_schrijven(&w->werk[TEAMLEIDER], &deel, 0, &in, S(""), &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM behoefte"), 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM oplossing"), 1);
}

/* Only who has work there; and of what is shielded only who works on a traject. */
static void test_wie_het_ziet(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w, "lochem", WET_WMO, "wmo"), uit;
  struct oplossing_plek deel = {OPLOSSING_DEEL, wens(w, huis, "wonen", true)};
  struct oplossing_inzien_uit nu = zie(w, PROFESSIONAL, deel, 0), niet;
  struct oplossing_in in = leeg(&nu);
  struct oplossingen_uit lijst;
  static const enum wie anderen[] = {LOKET, VIANEN, LEIDER_VIANEN, BEHEERDER};
  in.wat[TREDE_EIGEN_KRACHT] = S("geheim-woord");
  DOET(w, oplossing_schrijven(&w->werk[PROFESSIONAL], &deel, 0, &in, S(""), &uit, &w->fault));
  struct oplossing_plek eigen = alle(w, PROFESSIONAL, huis).oplossingen.regels[0].plek;
  for (size_t i = 0; i < sizeof anderen / sizeof *anderen; i++) {
    const struct werk *werk = &w->werk[anderen[i]];
    FAALT(w, FAULT_ACCESS, oplossing_inzien(werk, &(struct oplossing_inzien_in){deel, 0}, &niet, &w->fault));
    FAALT(w, FAULT_ACCESS, oplossing_schrijven(werk, &deel, 1, &in, S(""), &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, oplossingen_inzien(werk, huis, &lijst, &w->fault));
  }
  const struct werk *leider = &w->werk[TEAMLEIDER];
  FAALT(w, FAULT_ACCESS, oplossing_inzien(leider, &(struct oplossing_inzien_in){deel, 0}, &niet, &w->fault));
  FAALT(w, FAULT_ACCESS, oplossing_inzien(leider, &(struct oplossing_inzien_in){eigen, 0}, &niet, &w->fault));
  assert_int_equal(alle(w, TEAMLEIDER, huis).oplossingen.aantal, 0);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek_inhoud WHERE inhoud LIKE '%geheim-woord%'"), 0);
  /* Nor does it come into the plan that everybody reads. */
  struct plan_inzien_uit plan;
  DOET(w, plan_beginnen(&w->werk[PROFESSIONAL], huis, &(struct plan_beginnen_in){0}, &uit, &w->fault));
  DOET(w, plan_inzien(&w->werk[PROFESSIONAL], &(struct plan_inzien_in){.huishouden = huis}, &plan, &w->fault));
  assert_int_equal(plan.inhoud.oplossing_aantal, 0);
  assert_heel(w);
}

/* The short way: a melding without a vraagverheldering, by its subject. */
static void test_de_korte_weg(void **state) {
  struct wereld *w = *state;
  struct str huis = vraag(w, inwoner(w, "Bert", "Bos"), WET_WMO), uit;
  inrichting_zetten(w, "vijfheerenlanden");
  struct oplossing_plek plek = {OPLOSSING_MELDING, melding_van(w, huis).publiek, S("rolstoel")};
  struct oplossing_inzien_uit nu = zie(w, PROFESSIONAL, plek, 0);
  assert_str(nu.behoefte.waarover_naam, "Rolstoel");
  assert_true(nu.vraag.len > 0);
  struct oplossing_in in = leeg(&nu);
  in.product = S("rolstoel");
  for (size_t i = 0; i < in.antwoord_aantal; i++) in.antwoorden[i].tekst = S("bekeken");
  DOET(w, oplossing_schrijven(&w->werk[PROFESSIONAL], &plek, 0, &in, S(""), &uit, &w->fault));
  struct oplossingen o = alle(w, PROFESSIONAL, huis).oplossingen;
  assert_int_equal(o.aantal, 1);
  assert_str(o.regels[0].behoefte.oplossingen[TREDE_MAATWERK].wat, "Rolstoel"); /* nothing had to be typed */
  plek.waarover = S("bestaat-niet");
  struct oplossing_inzien_uit niet;
  FAALT(w, FAULT_ABSENT,
        oplossing_inzien(&w->werk[PROFESSIONAL], &(struct oplossing_inzien_in){plek, 0}, &niet, &w->fault));
}

/* Vijfheerenlanden asks of youth its own five steps, and a reason where they are passed over. */
static void test_jeugd(void **state) {
  struct wereld *w = *state;
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct str huis = vraag(w, inwoner(w, "Kim", "Bos"), WET_JEUGDWET), uit;
  inrichting_zetten(w, "vijfheerenlanden");
  struct oplossing_plek plek = {OPLOSSING_MELDING, melding_van(w, huis).publiek, S("")};
  struct oplossing_inzien_uit nu = zie(w, PROFESSIONAL, plek, 0);
  assert_int_equal(nu.vraag_aantal, 5);
  assert_str(nu.vragen[0].vraag, "Wat kan de inwoner zelf?");
  struct oplossing_in in = leeg(&nu);
  in.product = S("jeugdhulp-ambulant");
  FAALT(w, FAULT_INPUT, oplossing_schrijven(werk, &plek, 0, &in, S(""), &uit, &w->fault));
  assert_int_equal(w->fault.field_count, 1);
  assert_true(fault_of(&w->fault, "reden").len > 0);
  in.reden = S("De school en de ouders hebben alles al geprobeerd.");
  in.wet = WET_GEEN;
  FAALT(w, FAULT_INPUT, oplossing_schrijven(werk, &plek, 0, &in, S(""), &uit, &w->fault));
  assert_true(fault_of(&w->fault, "wet").len > 0); /* no way around the steps */
  in.wet = WET_JEUGDWET;
  DOET(w, oplossing_schrijven(werk, &plek, 0, &in, S(""), &uit, &w->fault));
  assert_int_equal(zie(w, PROFESSIONAL, plek, WET_WMO).vraag_aantal, 7);
  veeg(w, "UPDATE melding SET gesloten_op = ontvangen, sluitreden = 2");
  FAALT(w, FAULT_STALE, oplossing_schrijven(werk, &plek, 1, &in, S(""), &uit, &w->fault));
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_de_weg),       IN_WERELD(test_in_het_plan),  IN_WERELD(test_twee_tegelijk),
      IN_WERELD(test_wie_het_ziet), IN_WERELD(test_de_korte_weg), IN_WERELD(test_jeugd),
  };
  return RUN_TESTS(tests);
}
