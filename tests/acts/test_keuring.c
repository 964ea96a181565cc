/* The review of the logboek: what each rule finds of real looks, and what people do with it. AVG art. 5 lid 2, S4-369.
 */
#include "wereld.h"

#include "acts/adres_inzien.h"
#include "acts/keuring.h"
#include "acts/melding_voorbereiden.h"
#include "acts/noodtoegang.h"

static void kijk_na(struct wereld *w) {
  struct keurcijfers cijfers;
  struct werk avond = later(&w->werk[SYSTEEM], 0, 8 * 60 * 60 * 1000);
  DOET(w, keuring_doen(&avond, &cijfers, &w->fault));
}

static struct keuring_inzien_uit lijst(struct wereld *w, enum keuringsregel regel) {
  struct keuring_inzien_uit uit;
  struct keuring_inzien_in in = {.regel = regel, .bladzijde = 1};
  DOET(w, keuring_inzien(&w->werk[PRIVACY], &in, &uit, &w->fault));
  return uit;
}

static void kijkt(struct wereld *w, const struct werk *werk, struct str huis) {
  struct huishouden_inzien_uit uit;
  struct huishouden_inzien_in in = {.huishouden = huis, .delen = DEEL_OVERZICHT};
  DOET(w, huishouden_inzien(werk, &in, &uit, &w->fault));
}

static void zegt(struct wereld *w, enum wie wie, struct kring_in in) {
  DOET(w, kring_opslaan(&w->werk[wie], 0, &in, &w->fault));
}

static void test_gewoon_werk_geeft_niets(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  kijkt(w, &w->werk[PROFESSIONAL], huis);
  kijkt(w, &w->werk[TEAMLEIDER], huis);
  kijk_na(w);
  struct keuring_inzien_uit uit = lijst(w, 0);
  assert_int_equal(uit.totaal, 0);
  assert_true(uit.cijfers.blikken >= 3 && uit.cijfers.rijen >= uit.cijfers.blikken);
  /* A second time there is little left to read: what the review itself wrote. */
  int64_t rijen = uit.cijfers.rijen;
  kijk_na(w);
  assert_true(lijst(w, 0).cijfers.rijen < rijen + 12);
  assert_heel(w);
}

/* His own household, a namesake, a neighbour, the household of a colleague: told by themselves. */
static void test_kring(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  zegt(w, PROFESSIONAL, (struct kring_in){.achternaam = S("yılmaz")});
  zegt(w, TEAMLEIDER, (struct kring_in){.achternaam = S("de Groot"), .postcode = S("4131 ab"), .huisnummer = S("9")});
  zegt(w, LOKET, (struct kring_in){.achternaam = S("Loket"), .postcode = S("4131AB"), .huisnummer = S("1")});
  kijkt(w, &w->werk[PROFESSIONAL], huis);
  kijkt(w, &w->werk[TEAMLEIDER], huis);
  kijk_na(w);
  struct keuring_inzien_uit buurt = lijst(w, KEUR_BUURT), collega = lijst(w, KEUR_COLLEGA),
                            eigen = lijst(w, KEUR_EIGEN);
  assert_int_equal(buurt.totaal, 1);
  assert_str(buurt.vlaggen[0].naam, "Teun Teamleider");
  assert_int_equal(collega.totaal, 2);
  assert_int_equal(eigen.totaal, 1); /* the desk recorded the question of its own household */
  assert_str(eigen.vlaggen[0].naam, "Lotte Loket");
  assert_false(eigen.vlaggen[0].regels >> KEUR_BUURT & 1);
  /* The next day the neighbour is not asked again, the colleague is. */
  struct werk morgen = later(&w->werk[TEAMLEIDER], 1, 0), laat = later(&w->werk[SYSTEEM], 1, 8 * 60 * 60 * 1000);
  struct keurcijfers cijfers;
  kijkt(w, &morgen, huis);
  DOET(w, keuring_doen(&laat, &cijfers, &w->fault));
  assert_int_equal(lijst(w, KEUR_BUURT).totaal, 1);
  assert_int_equal(lijst(w, KEUR_COLLEGA).totaal, 3);
  assert_heel(w);
}

static void test_hoe_gekeken(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  inrichting_zetten(w, "vijfheerenlanden");
  struct str persoon = inwoner(w, "Fatma", "Yilmaz"), huis = vraag(w, persoon, WET_WMO), uit;
  veeg(w, "UPDATE persoon SET geheim = 1");
  struct nood_in nood = {.reden = S("gevaar"), .toelichting = S("Geschreeuw")};
  DOET(w, nood_beginnen(&w->werk[VIANEN], huis, &nood, &uit, &w->fault));
  kijkt(w, &w->werk[VIANEN], huis);
  struct adres_inzien_uit adres;
  struct adres_inzien_in in = {.doel = ADRESDOEL_BEZOEK, .reden = S("Huisbezoek")};
  DOET(w, adres_inzien(&w->werk[PROFESSIONAL], persoon, &in, &adres, &w->fault));
  struct werk nacht = later(&w->werk[PROFESSIONAL], 0, 12 * 60 * 60 * 1000);
  kijkt(w, &nacht, huis);
  struct werk na = later(&w->werk[SYSTEEM], 0, 13 * 60 * 60 * 1000);
  struct keurcijfers cijfers;
  DOET(w, keuring_doen(&na, &cijfers, &w->fault));
  struct keuring_inzien_uit noodlijst = lijst(w, KEUR_NOOD), laat = lijst(w, KEUR_BUITEN_UREN);
  assert_int_equal(noodlijst.totaal, 1);
  assert_str(noodlijst.vlaggen[0].naam, "Vera Vianen");
  assert_int_equal(noodlijst.vlaggen[0].keren, 2); /* beginning it and looking */
  assert_int_equal(laat.totaal, 1);
  assert_int_equal(lijst(w, KEUR_GEHEIM_ADRES).totaal, 1);
  assert_int_equal(lijst(w, KEUR_GEEN_RELATIE).totaal, 0);
  assert_int_equal(cijfers.gevlagd, 2); /* the address and the night are of one worker, household and day */
  assert_heel(w);
}

/* Somebody is looked up, and nothing comes of it. */
static void test_opgezocht(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str persoon = inwoner(w, "Fatma", "Yilmaz");
  vraag(w, persoon, WET_WMO);
  struct werk morgen = later(&w->werk[LOKET], 1, 0), laat = later(&w->werk[SYSTEEM], 1, 8 * 60 * 60 * 1000);
  struct melding_voorbereiden_uit klaar;
  struct paren niets = {0};
  DOET(w, melding_voorbereiden(&morgen, &(struct melding_voorbereiden_in){persoon, &niets}, &klaar, &w->fault));
  struct keurcijfers cijfers;
  DOET(w, keuring_doen(&laat, &cijfers, &w->fault));
  struct keuring_inzien_uit uit = lijst(w, KEUR_GEEN_RELATIE);
  assert_int_equal(uit.totaal, 1);
  assert_str(uit.vlaggen[0].naam, "Lotte Loket");
  assert_str(uit.vlaggen[0].initialen, "F.Y.");
  assert_int_equal(uit.vlaggen[0].huishouden.len, 0);
  assert_heel(w);
}

static void test_nieuws(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), rij;
  struct nieuws_in in = {.achternaam = S("Yilmaz"),
                         .geboren = dag_van((struct datum){1950, 5, 1}),
                         .tot = w->vandaag + 7,
                         .waarom = S("Stond in de krant")};
  struct nieuws_in niemand = in;
  niemand.achternaam = S("Jansen"), niemand.tot = w->vandaag - 1;
  FAALT(w, FAULT_INPUT, nieuws_opnemen(&w->werk[PRIVACY], &niemand, &rij, &w->fault));
  assert_int_equal(w->fault.field_count, 2);
  DOET(w, nieuws_opnemen(&w->werk[PRIVACY], &in, &rij, &w->fault));
  struct nieuws_uit nieuws = {0};
  DOET(w, nieuws_inzien(&w->werk[PRIVACY], &nieuws, &w->fault));
  assert_int_equal(nieuws.aantal, 1);
  assert_has(nieuws.rijen[0].naam, "Yilmaz");
  kijkt(w, &w->werk[PROFESSIONAL], huis);
  kijk_na(w);
  struct keuring_inzien_uit uit = lijst(w, KEUR_NIEUWS);
  assert_int_equal(uit.totaal, 2); /* the desk took the question in today; who keeps the list is not among them */
  for (size_t i = 0; i < uit.aantal; i++) assert_false(str_eq(uit.vlaggen[i].naam, S("Pim Privacy")));
  DOET(w, nieuws_stoppen(&w->werk[PRIVACY], rij, &rij, &w->fault));
  DOET(w, nieuws_inzien(&w->werk[PRIVACY], &nieuws, &w->fault));
  assert_int_equal(nieuws.aantal, 0);
  assert_heel(w);
}

/* From looking to a finding, with the worker heard in between. */
static void test_het_werk(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), id;
  zegt(w, PROFESSIONAL, (struct kring_in){.achternaam = S("Yilmaz")});
  kijkt(w, &w->werk[PROFESSIONAL], huis);
  kijk_na(w);
  struct keurvlag vlag = lijst(w, KEUR_NAAM).vlaggen[0];
  struct keurvlag_uit uit;
  DOET(w, keurvlag_inzien(&w->werk[PRIVACY], vlag.publiek, &uit, &w->fault));
  assert_int_equal(uit.vlag.huishouden.len, 0);
  assert_true(uit.spoor_aantal >= 2);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek_persoon p JOIN logboek l ON l.schrijver = p.schrijver AND "
                          "l.nr = p.nr WHERE l.grond = 'toezicht'"),
                   0);
  DOET(w, keurvlag_opendoen(&w->werk[PRIVACY], vlag.publiek, &id, &w->fault));
  DOET(w, keurvlag_inzien(&w->werk[PRIVACY], vlag.publiek, &uit, &w->fault));
  assert_has(uit.vlag.huishouden, "Yilmaz");
  assert_true(tel(w, "SELECT count(*) FROM logboek_persoon p JOIN logboek l ON l.schrijver = p.schrijver AND "
                     "l.nr = p.nr WHERE l.grond = 'toezicht'") > 0);
  struct keurvraag_in vraagt = {S("Kent u dit gezin?")};
  DOET(w, keurvlag_uitleg_vragen(&w->werk[PRIVACY], vlag.publiek, uit.vlag.versie, &vraagt, &id, &w->fault));
  struct uitleg_uit mijn = {0};
  DOET(w, uitleg_inzien(&w->werk[VIANEN], &mijn, &w->fault));
  assert_int_equal(mijn.aantal, 0);
  DOET(w, uitleg_inzien(&w->werk[PROFESSIONAL], &mijn, &w->fault));
  assert_int_equal(mijn.aantal, 1);
  assert_str(mijn.vlaggen[0].vraag, "Kent u dit gezin?");
  struct uitleg_in antwoord = {S("Nee, geen familie. Ik werk met hen.")};
  FAALT(w, FAULT_ABSENT, uitleg_geven(&w->werk[VIANEN], vlag.publiek, &antwoord, &id, &w->fault));
  DOET(w, uitleg_geven(&w->werk[PROFESSIONAL], vlag.publiek, &antwoord, &id, &w->fault));
  DOET(w, keurvlag_inzien(&w->werk[PRIVACY], vlag.publiek, &uit, &w->fault));
  assert_str(uit.vlag.antwoord, "Nee, geen familie. Ik werk met hen.");
  struct keursluiten_in sluit = {BEVINDING_VALS, S("Een andere familie met dezelfde naam")};
  FAALT(w, FAULT_STALE,
        keurvlag_afsluiten(&w->werk[PRIVACY], vlag.publiek, uit.vlag.versie - 1, &sluit, &id, &w->fault));
  DOET(w, keurvlag_afsluiten(&w->werk[PRIVACY], vlag.publiek, uit.vlag.versie, &sluit, &id, &w->fault));
  struct keuring_inzien_uit na = lijst(w, 0);
  assert_int_equal(na.regels[KEUR_NAAM].vals, 1);
  assert_int_equal(na.regels[KEUR_NAAM].gesloten, 1);
  assert_int_equal(na.cijfers.gesloten, 1);
  assert_int_equal(na.cijfers.bekeken, 1);
  assert_int_equal(na.cijfers.open[0], 0);
  FAALT(w, FAULT_STALE,
        keurvlag_uitleg_vragen(&w->werk[PRIVACY], vlag.publiek, uit.vlag.versie + 1, &vraagt, &id, &w->fault));
  assert_heel(w);
}

/* Many more households in a day than he is used to: against his own days, and only days that are over. */
static void test_veel(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str huizen[11];
  for (int i = 0; i < 11; i++)
    huizen[i] = vraag(w, inwoner(w, "Fatma", str_c(w->arena, str_format(w->arena, "Naam%c", 'a' + i))), WET_WMO);
  kijkt(w, &w->werk[PROFESSIONAL], huizen[0]);
  struct werk morgen = later(&w->werk[PROFESSIONAL], 1, 0);
  for (int i = 0; i < 11; i++) kijkt(w, &morgen, huizen[i]);
  struct keurcijfers cijfers;
  struct werk avond = later(&w->werk[SYSTEEM], 1, 8 * 60 * 60 * 1000), erna = later(&w->werk[SYSTEEM], 2, 0);
  DOET(w, keuring_doen(&avond, &cijfers, &w->fault));
  assert_int_equal(lijst(w, KEUR_VEEL).totaal, 0);
  DOET(w, keuring_doen(&erna, &cijfers, &w->fault));
  struct keuring_inzien_uit uit = lijst(w, KEUR_VEEL);
  assert_int_equal(uit.totaal, 1);
  assert_int_equal(uit.vlaggen[0].keren, 11);
  assert_int_equal(uit.vlaggen[0].initialen.len, 0);
  DOET(w, keuring_doen(&erna, &cijfers, &w->fault));
  assert_int_equal(lijst(w, KEUR_VEEL).totaal, 1);
  assert_heel(w);
}

static void test_wie_mag(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), id;
  zegt(w, PROFESSIONAL, (struct kring_in){.achternaam = S("Yilmaz")});
  kijkt(w, &w->werk[PROFESSIONAL], huis);
  kijk_na(w);
  struct keurvlag vlag = lijst(w, KEUR_NAAM).vlaggen[0];
  struct keuring_inzien_uit zicht;
  struct keurvlag_uit een;
  struct keursluiten_in sluit = {BEVINDING_TERECHT, S("Goed zo")};
  struct keuring_inzien_in in = {.bladzijde = 1};
  static const enum wie niet[] = {LOKET, PROFESSIONAL, TEAMLEIDER, BEHEERDER};
  for (size_t i = 0; i < sizeof niet / sizeof *niet; i++) {
    FAALT(w, FAULT_ACCESS, keuring_inzien(&w->werk[niet[i]], &in, &zicht, &w->fault));
    FAALT(w, FAULT_ACCESS, keurvlag_inzien(&w->werk[niet[i]], vlag.publiek, &een, &w->fault));
    FAALT(w, FAULT_ACCESS, keurvlag_afsluiten(&w->werk[niet[i]], vlag.publiek, vlag.versie, &sluit, &id, &w->fault));
  }
  /* Nor does the privacy officer see the file that it is about, or close what is about himself. */
  struct huishouden_inzien_uit dossier;
  FAALT(w, FAULT_ACCESS,
        huishouden_inzien(&w->werk[PRIVACY], &(struct huishouden_inzien_in){.huishouden = huis, .delen = DEEL_ALLES},
                          &dossier, &w->fault));
  veeg(w,
       str_c(w->arena, str_format(w->arena, "UPDATE keurvlag SET wie = %lld", (long long)w->actor[PRIVACY].gebruiker)));
  FAALT(w, FAULT_RULE, keurvlag_afsluiten(&w->werk[PRIVACY], vlag.publiek, vlag.versie, &sluit, &id, &w->fault));
  DOET(w, keurvlag_inzien(&w->werk[PRIVACY], vlag.publiek, &een, &w->fault));
  assert_true(een.van_mij);
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_gewoon_werk_geeft_niets),
                                     IN_WERELD(test_kring),
                                     IN_WERELD(test_hoe_gekeken),
                                     IN_WERELD(test_opgezocht),
                                     IN_WERELD(test_nieuws),
                                     IN_WERELD(test_het_werk),
                                     IN_WERELD(test_veel),
                                     IN_WERELD(test_wie_mag)};
  return RUN_TESTS(tests);
}
