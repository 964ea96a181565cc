/* A question of the website: anybody sends it, only the desk reads it, and it becomes a melding with the day on which
 * it was sent. Wmo 2015 art. 2.3.2 lid 1; S0-55, S0-128. */
#include "wereld.h"

#include "acts/bereik_wijzigen.h"
#include "acts/signaal_behandelen.h"
#include "acts/voordeur_inzien.h"
#include "acts/webvraag_behandelen.h"
#include "acts/webvraag_sturen.h"

/* The municipality takes questions from its website: without this row there is no form. */
static void formulier_aan(struct wereld *w) {
  static const char rij[] = "kanaal;bron;vanaf;tot\nwebsite;proef;;\n";
  const struct embedded files[] = {{"webmelding.csv", rij, sizeof rij - 1}, {0}};
  struct inrichting_fouten fouten = {.arena = w->arena};
  int64_t nieuw;
  DOET(w, inrichting_invoeren(&w->werk[BEHEERDER],
                              &(struct inrichting_invoeren_in){.files = files, .versie = 0, .waarom = S("proef")},
                              &fouten, &nieuw, &w->fault));
}

/* Whoever comes to the website: no account; a minute after he opened the page. */
static struct werk bezoeker(struct wereld *w) {
  struct werk werk = w->werk[LOKET];
  werk.actor = NULL;
  return werk;
}

static struct webvraag_in vraag_van_fatma(struct wereld *w) {
  return (struct webvraag_in){.melder = MELDER_ZELF,
                              .spoed = ANTWOORD_NEE,
                              .weet_ervan = -1,
                              .veilig = ANTWOORD_JA,
                              .woorden = S("Het huis wordt mij te veel."),
                              .helpt = S("Mijn dochter doet de was."),
                              .voornamen = S("Fatma"),
                              .achternaam = S("Yilmaz"),
                              .woonplaats = S("Vianen"),
                              .geboren = DAG_GEEN,
                              .telefoon = S("0347 12 34 56"),
                              .begonnen = w->werk[LOKET].wanneer.echt - 60000};
}

static struct str sturen(struct wereld *w, struct webvraag_in in) {
  struct werk werk = bezoeker(w);
  struct str uit;
  DOET(w, webvraag_sturen(&werk, &in, &uit, &w->fault));
  return uit;
}

static size_t wachtend(struct wereld *w, enum wie wie) {
  struct voordeur_inzien_uit uit;
  DOET(w, voordeur_inzien(&w->werk[wie], &uit, &w->fault));
  return uit.webvraag_aantal;
}

static struct melding_opnemen_in opnemen(struct wereld *w, struct str persoon, struct str web) {
  return (struct melding_opnemen_in){.persoon = persoon,
                                     .webvraag = web,
                                     .woorden = S("Het huis wordt mij te veel."),
                                     .wet = WET_WMO,
                                     .team = w->leerdam,
                                     .melder = MELDER_ZELF,
                                     .weet_ervan = -1,
                                     .identiteit = -1,
                                     .vrijwillig = -1,
                                     .urgentie = -1,
                                     .kanaal = S("website"),
                                     .ontvangen = w->vandaag,
                                     .uitkomst = {.acuut_op = DAG_GEEN, .acuut_om = -1, .instemming_op = DAG_GEEN},
                                     .keuzes = rustig(w->arena)};
}

static void test_melding(void **state) {
  struct wereld *w = *state;
  formulier_aan(w);
  struct str web = sturen(w, vraag_van_fatma(w)), huis;
  struct webvraag v;
  struct ontvangen_uit bon;
  struct werk gast = bezoeker(w), loket = later(&w->werk[LOKET], 3, 0);
  assert_int_equal(tel(w, "SELECT count(*) FROM melding"), 0);
  assert_int_equal(tel(w, "SELECT count(*) FROM persoon"), 0);

  /* The receipt: six weeks from today (Algemene termijnenwet art. 1), should it be for the Wmo; and nothing of what was
   * told. */
  DOET(w, webvraag_ontvangen(&gast, web, &bon, &w->fault));
  assert_int_equal(bon.ontvangen, w->vandaag);
  assert_int_equal(bon.onderzoek_klaar, w->vandaag + 43); /* the 42nd day is Bevrijdingsdag */
  assert_true(bon.nu.aantal >= 3);
  FAALT(w, FAULT_ACCESS, webvraag_inzien(&w->werk[PROFESSIONAL], web, &v, &w->fault));
  FAALT(w, FAULT_ACCESS, webvraag_inzien(&w->werk[BEHEERDER], web, &v, &w->fault));
  assert_int_equal(wachtend(w, LOKET), 1);
  assert_int_equal(wachtend(w, PROFESSIONAL), 0);

  /* Three days later the desk finds her; the clock counts from the day on which she sent it. */
  struct str fatma = inwoner(w, "Fatma", "Yilmaz");
  struct melding_opnemen_in in = opnemen(w, fatma, web);
  in.ontvangen = w->vandaag + 3, in.kanaal = S("telefoon");
  FAALT(w, FAULT_INPUT, melding_opnemen(&loket, &in, &huis, &w->fault));
  assert_true(fault_of(&w->fault, "ontvangen").len && fault_of(&w->fault, "kanaal").len);
  in.ontvangen = w->vandaag, in.kanaal = S("website");
  DOET(w, melding_opnemen(&loket, &in, &huis, &w->fault));
  assert_int_equal(tel(w, "SELECT wmo_melding_op FROM melding"), w->vandaag);
  assert_int_equal(tel(w, "SELECT count(*) FROM webvraag x JOIN melding m ON m.id = x.melding WHERE x.stand = 2"), 1);
  assert_int_equal(wachtend(w, LOKET), 0);
  DOET(w, webvraag_inzien(&loket, web, &v, &w->fault));
  assert_int_equal(v.stand, WEBVRAAG_MELDING);
  assert_str(v.vervolg, str_c(w->arena, huis));

  /* Once is once. */
  FAALT(w, FAULT_STALE, melding_opnemen(&loket, &in, &huis, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM melding"), 1);
  assert_heel(w);
}

static void test_niet_veilig(void **state) {
  struct wereld *w = *state;
  formulier_aan(w);
  struct webvraag_in anders = vraag_van_fatma(w);
  anders.veilig = ANTWOORD_NEE, anders.bereikbaar = S("alleen overdag bellen");
  struct str web = sturen(w, anders), huis, uit, fatma = inwoner(w, "Fatma", "Yilmaz");
  struct melding_opnemen_in in = opnemen(w, fatma, web);
  FAALT(w, FAULT_INPUT, melding_opnemen(&w->werk[LOKET], &in, &huis, &w->fault));
  assert_true(fault_of(&w->fault, "bereikbaar").len);
  assert_int_equal(tel(w, "SELECT count(*) FROM document"), 0);
  struct bereik bereik = {.voorkeur = -1, .tolk = -1, .lezen = -1};
  bereik.veilig[MIDDEL_BRIEF - 1] = (struct veiligheid){.mag = MAG_NEE};
  DOET(w, bereik_wijzigen(&w->werk[LOKET], (struct bereik_plek){fatma, true}, 0, &bereik, &uit, &w->fault));
  DOET(w, melding_opnemen(&w->werk[LOKET], &in, &huis, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM document WHERE let_op <> ''"), 1);
}

static void test_signaal(void **state) {
  struct wereld *w = *state;
  formulier_aan(w);
  struct webvraag_in buurman = vraag_van_fatma(w);
  buurman.melder = MELDER_NAASTE, buurman.weet_ervan = ANTWOORD_NEE;
  buurman.melder_naam = S("Jan Bos"), buurman.melder_relatie = S("buurman");
  struct str web = sturen(w, buurman), uit;
  struct signaal_in in = {.webvraag = web,
                          .over = S("Fatma Yilmaz, Vianen"),
                          .gezien = S("Het huis wordt haar te veel."),
                          .zorg = 0,
                          .kinderen = 0,
                          .ontvangen = w->vandaag,
                          .team = w->vianen};
  DOET(w, signaal_opnemen(&w->werk[LOKET], &in, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM webvraag WHERE stand = 3 AND signaal IS NOT NULL"), 1);
  FAALT(w, FAULT_STALE, signaal_opnemen(&w->werk[LOKET], &in, &uit, &w->fault));
}

static void test_opzij(void **state) {
  struct wereld *w = *state;
  formulier_aan(w);
  struct str web = sturen(w, vraag_van_fatma(w)), uit;
  struct webvraag_opzij_in in = {.reden = WEBVRAAG_ELDERS};
  FAALT(w, FAULT_INPUT, webvraag_opzij_leggen(&w->werk[LOKET], web, 1, &in, &uit, &w->fault));
  in.toelichting = S("Gebeld: gaat naar de bibliotheek.");
  FAALT(w, FAULT_ACCESS, webvraag_opzij_leggen(&w->werk[PROFESSIONAL], web, 1, &in, &uit, &w->fault));
  FAALT(w, FAULT_STALE, webvraag_opzij_leggen(&w->werk[LOKET], web, 7, &in, &uit, &w->fault));
  DOET(w, webvraag_opzij_leggen(&w->werk[LOKET], web, 1, &in, &uit, &w->fault));
  assert_int_equal(wachtend(w, LOKET), 0);
  FAALT(w, FAULT_STALE, webvraag_opzij_leggen(&w->werk[LOKET], web, 2, &in, &uit, &w->fault));
  assert_heel(w);
}

/* Programs: too quick, the field that nobody sees, more than people send. What a person typed is never lost on it. */
static void test_robots(void **state) {
  struct wereld *w = *state;
  formulier_aan(w);
  struct werk gast = bezoeker(w);
  struct webvraag_in in = vraag_van_fatma(w);
  struct str uit, weer;
  in.begonnen = gast.wanneer.echt - WEBVRAAG_SNELST_MS + 1;
  FAALT(w, FAULT_INPUT, webvraag_sturen(&gast, &in, &uit, &w->fault));
  in.begonnen = 0;
  FAALT(w, FAULT_INPUT, webvraag_sturen(&gast, &in, &uit, &w->fault));
  in = vraag_van_fatma(w), in.website = S("http://koop.example");
  FAALT(w, FAULT_INPUT, webvraag_sturen(&gast, &in, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM webvraag"), 0);

  /* The same form twice is one question. */
  in = vraag_van_fatma(w);
  gast.inzending = S("b7a1e6de-3a55-4f43-9f1c-1c1b5d2f8a10");
  DOET(w, webvraag_sturen(&gast, &in, &uit, &w->fault));
  DOET(w, webvraag_sturen(&gast, &in, &weer, &w->fault));
  assert_true(str_eq(uit, weer));
  assert_int_equal(tel(w, "SELECT count(*) FROM webvraag"), 1);

  gast.inzending = (struct str){0};
  for (int i = 1; i < WEBVRAAG_PER_UUR; i++) DOET(w, webvraag_sturen(&gast, &in, &uit, &w->fault));
  FAALT(w, FAULT_BUSY, webvraag_sturen(&gast, &in, &uit, &w->fault));
  struct werk uur = later(&gast, 0, 3600 * 1000 + 1);
  DOET(w, webvraag_sturen(&uur, &in, &uit, &w->fault));
}

/* Which desk it is for, and whether the municipality takes questions from the website, are tables. */
static void test_inrichting(void **state) {
  struct wereld *w = *state;
  struct werk gast = bezoeker(w);
  struct melden_uit rond;
  struct str uit;
  struct webvraag_in in = vraag_van_fatma(w);
  DOET(w, melden_inzien(&gast, &rond, &w->fault));
  assert_false(rond.open);
  inrichting_zetten(w, "vijfheerenlanden");
  struct str web = sturen(w, in);
  assert_int_equal(tel(w, "SELECT x.team FROM webvraag x"), team_van(w, "loket"));
  struct webvraag v;
  DOET(w, webvraag_inzien(&w->werk[LOKET], web, &v, &w->fault)); /* works at the desk, in no team */
  FAALT(w, FAULT_ACCESS, webvraag_inzien(&w->werk[TEAMLEIDER], web, &v, &w->fault));

  inrichting_zetten(w, "lochem"); /* has no such form */
  DOET(w, melden_inzien(&gast, &rond, &w->fault));
  assert_false(rond.open);
  assert_true(rond.nu.aantal >= 3); /* whom to call now is always there */
  FAALT(w, FAULT_RULE, webvraag_sturen(&gast, &in, &uit, &w->fault));
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_melding), IN_WERELD(test_niet_veilig), IN_WERELD(test_signaal),
                                     IN_WERELD(test_opzij),   IN_WERELD(test_robots),      IN_WERELD(test_inrichting)};
  return RUN_TESTS(tests);
}
