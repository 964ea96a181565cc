/* Aftercare: begun, kept, late, changed by two, ended; who may. */
#include "wereld.h"

#include "acts/casus_voeren.h"
#include "acts/mijn_werk_inzien.h"
#include "acts/nazorg_geven.h"

static struct str huis_met_casus(struct wereld *w, struct str *ret_casus) {
  struct str publiek;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  struct traject_starten_in in = {.melding = melding_van(w, huis).publiek, .soort = S("wmo")};
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  *ret_casus = lees(w, "SELECT publiek FROM casus");
  return huis;
}

static struct nazorg_in zes_weken(void) {
  return (struct nazorg_in){.wie = NAZORG_NETWERK,
                            .naam = S("buurvrouw Ans"),
                            .om_de = 6,
                            .eenheid = NAZORG_WEKEN,
                            .volgende = DAG_GEEN,
                            .waarop = S("of de post open gaat")};
}

static struct nazorg zie(struct wereld *w, const struct werk *werk) {
  struct nazorg_vorm_uit uit;
  DOET(w, nazorg_vorm_inzien(werk, (struct str){0}, lees(w, "SELECT publiek FROM nazorg"), &uit, &w->fault));
  return uit.nazorg;
}

static size_t nazorg_in_mijn_werk(struct wereld *w, const struct werk *werk, struct werkpost *ret_post) {
  struct mijn_werk_uit uit;
  size_t aantal = 0;
  DOET(w, mijn_werk_inzien(werk, &uit, &w->fault));
  assert_int_equal(uit.ondersteunt, werk->actor->gebruiker == w->werk[PROFESSIONAL].actor->gebruiker);
  for (size_t i = 0; i < uit.post_aantal; i++)
    if (uit.posten[i].soort == POST_NAZORG) *ret_post = uit.posten[i], aantal++;
  return aantal;
}

/* S1a-160: contact moments are planned and kept; what is next follows from how often. */
static void test_weg(void **state) {
  struct wereld *w = *state;
  struct str casus, uit, huis = huis_met_casus(w, &casus);
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct nazorg_in in = zes_weken();
  DOET(w, nazorg_beginnen(werk, casus, &in, &uit, &w->fault));
  assert_true(str_eq(uit, huis));
  struct nazorg n = zie(w, werk);
  assert_int_equal(n.volgende, w->vandaag + 42);
  assert_int_equal(n.laatste, DAG_GEEN);
  assert_str(n.werker.naam, "Priya Professional");
  /* Seven weeks on the moment is late, and stands on top of the list. */
  struct werk dan = later(werk, 49, 0);
  struct nazorgen_uit mijn;
  struct werkpost post;
  DOET(w, nazorgen_inzien(&dan, &mijn, &w->fault));
  assert_int_equal(mijn.aantal, 1);
  assert_true(str_eq(mijn.rijen[0].huishouden, huis));
  assert_str(mijn.rijen[0].huishouden_naam, "Yilmaz, Fatma");
  assert_true(mijn.rijen[0].volgende < dan.wanneer.nu / 86400000);
  /* So it does in his day, from a week before on; and his leader has another one. */
  struct werk week = later(werk, 36, 0), eerder = later(werk, 35, 0), leider = later(&w->werk[TEAMLEIDER], 49, 0);
  assert_int_equal(nazorg_in_mijn_werk(w, &eerder, &post), 0);
  assert_int_equal(nazorg_in_mijn_werk(w, &week, &post), 1);
  assert_int_equal(post.dag, n.volgende);
  assert_str(post.wat, "of de post open gaat");
  assert_str(post.wie, "buurvrouw Ans");
  assert_int_equal(nazorg_in_mijn_werk(w, &dan, &post), 1);
  assert_int_equal(nazorg_in_mijn_werk(w, &leider, &post), 0);
  struct nazorgcontact_in contact = {.gehouden_op = DAG_GEEN, .hoe = 2, .gaat = GAAT_LET_OP, .volgende = DAG_GEEN};
  FAALT(w, FAULT_INPUT, nazorgcontact_houden(&dan, n.publiek, 1, &contact, &uit, &w->fault));
  contact.woorden = S("de post ligt er nog");
  DOET(w, nazorgcontact_houden(&dan, n.publiek, 1, &contact, &uit, &w->fault));
  n = zie(w, werk);
  assert_int_equal(n.laatste, w->vandaag + 49);
  assert_int_equal(n.laatste_gaat, GAAT_LET_OP);
  assert_int_equal(n.volgende, w->vandaag + 49 + 42);
  /* A day that was agreed goes before the interval. */
  contact =
      (struct nazorgcontact_in){.gehouden_op = DAG_GEEN, .hoe = -1, .gaat = GAAT_GOED, .volgende = w->vandaag + 60};
  DOET(w, nazorgcontact_houden(&dan, n.publiek, 2, &contact, &uit, &w->fault));
  assert_int_equal(zie(w, werk).volgende, w->vandaag + 60);
  struct nazorg_vorm_uit vorm;
  DOET(w, nazorg_vorm_inzien(werk, (struct str){0}, n.publiek, &vorm, &w->fault));
  assert_int_equal(vorm.contact_aantal, 2);
  assert_int_equal(vorm.contacten[0].gaat, GAAT_GOED);
  assert_str(vorm.contacten[1].woorden, "de post ligt er nog");
  assert_str(vorm.contacten[1].door, "Priya Professional");
  /* Years later it still runs, and ends with a reason. */
  struct werk jaren = later(werk, 2000, 0);
  struct nazorg_einde_in einde = {S("Zij redt het zelf.")};
  DOET(w, nazorg_beeindigen(&jaren, n.publiek, 3, &einde, &uit, &w->fault));
  n = zie(w, werk);
  assert_int_equal(n.geeindigd_op, w->vandaag + 2000);
  assert_int_equal(n.volgende, DAG_GEEN);
  DOET(w, nazorgen_inzien(&jaren, &mijn, &w->fault));
  assert_int_equal(mijn.aantal, 0);
  FAALT(w, FAULT_STALE, nazorg_beeindigen(&jaren, n.publiek, 4, &einde, &uit, &w->fault));
  assert_heel(w);
}

static void test_veranderen(void **state) {
  struct wereld *w = *state;
  struct str casus, uit;
  huis_met_casus(w, &casus);
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct nazorg_in in = zes_weken(), leeg = {.wie = -1, .eenheid = -1, .volgende = DAG_GEEN};
  FAALT(w, FAULT_INPUT, nazorg_beginnen(werk, casus, &leeg, &uit, &w->fault));
  assert_int_equal(w->fault.field_count, 2);
  in.werker = w->publiek[VIANEN];
  FAALT(w, FAULT_INPUT, nazorg_beginnen(werk, casus, &in, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "werker").len);
  in.werker = (struct str){0};
  struct werk eens = *werk;
  eens.inzending = S("nazorg-van-fatma-1");
  DOET(w, nazorg_beginnen(&eens, casus, &in, &uit, &w->fault));
  DOET(w, nazorg_beginnen(&eens, casus, &in, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM nazorg"), 1);
  struct nazorg n = zie(w, werk);
  in.wie = NAZORG_TEAM;
  in.naam = (struct str){0};
  in.om_de = 1;
  in.eenheid = NAZORG_MAANDEN;
  in.volgende = n.volgende;
  in.werker = w->publiek[TEAMLEIDER];
  /* A late moment may stay while something else changes. */
  struct werk dan = later(werk, 60, 0);
  DOET(w, nazorg_veranderen(&dan, n.publiek, 1, &in, &uit, &w->fault));
  n = zie(w, werk);
  assert_int_equal(n.wie, NAZORG_TEAM);
  assert_str(nazorg_ritme(w->arena, &n), "elke maand");
  assert_int_equal(n.volgende, w->vandaag + 42);
  assert_str(n.werker.naam, "Teun Teamleider");
  FAALT(w, FAULT_STALE, nazorg_veranderen(&dan, n.publiek, 1, &in, &uit, &w->fault));
  assert_heel(w);
}

static void test_wie_mag(void **state) {
  struct wereld *w = *state;
  struct str casus, uit;
  struct nazorg_vorm_uit vorm;
  struct nazorgen_uit mijn;
  static const enum wie niet[] = {LOKET, BEHEERDER, VIANEN, LEIDER_VIANEN};
  huis_met_casus(w, &casus);
  struct nazorg_in in = zes_weken();
  DOET(w, nazorg_beginnen(&w->werk[PROFESSIONAL], casus, &in, &uit, &w->fault));
  struct str nazorg = lees(w, "SELECT publiek FROM nazorg");
  struct nazorgcontact_in contact = {.gehouden_op = DAG_GEEN, .gaat = GAAT_GOED, .volgende = DAG_GEEN};
  struct nazorg_einde_in einde = {S("klaar")};
  for (size_t i = 0; i < sizeof niet / sizeof *niet; i++) {
    const struct werk *werk = &w->werk[niet[i]];
    FAALT(w, FAULT_ACCESS, nazorg_vorm_inzien(werk, casus, (struct str){0}, &vorm, &w->fault));
    FAALT(w, FAULT_ACCESS, nazorg_vorm_inzien(werk, (struct str){0}, nazorg, &vorm, &w->fault));
    FAALT(w, FAULT_ACCESS, nazorg_beginnen(werk, casus, &in, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, nazorg_veranderen(werk, nazorg, 1, &in, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, nazorgcontact_houden(werk, nazorg, 1, &contact, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, nazorg_beeindigen(werk, nazorg, 1, &einde, &uit, &w->fault));
  }
  FAALT(w, FAULT_ACCESS, nazorgen_inzien(&w->werk[LOKET], &mijn, &w->fault));
  DOET(w, nazorg_vorm_inzien(&w->werk[TEAMLEIDER], (struct str){0}, nazorg, &vorm, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM nazorg"), 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM nazorg_contact"), 0);
  assert_heel(w);
}

/* Who watches over it keeps his way to the file when his line of work gets another worker. */
static void test_relatie(void **state) {
  static const char *const own = "SELECT count(*) FROM relatie r JOIN gebruiker g ON g.id = r.wie "
                                 "WHERE g.naam = 'Priya Professional' AND r.soort = 4 AND r.tot > r.vanaf";
  struct wereld *w = *state;
  struct str casus, uit;
  huis_met_casus(w, &casus);
  struct nazorg_in in = zes_weken();
  const struct werk *werk = &w->werk[PROFESSIONAL];
  DOET(w, nazorg_beginnen(werk, casus, &in, &uit, &w->fault));
  struct traject_bemannen_in wie = {
      .traject = lees(w, "SELECT publiek FROM traject"), .werker = w->publiek[TEAMLEIDER], .versie = 1};
  DOET(w, traject_bemannen(werk, &wie, &uit, &w->fault));
  assert_int_equal(tel(w, own), 1);
  struct nazorg_einde_in einde = {S("klaar")};
  DOET(w, nazorg_beeindigen(werk, lees(w, "SELECT publiek FROM nazorg"), 1, &einde, &uit, &w->fault));
  assert_int_equal(tel(w, own), 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_weg), IN_WERELD(test_veranderen), IN_WERELD(test_wie_mag),
                                     IN_WERELD(test_relatie)};
  return RUN_TESTS(tests);
}
