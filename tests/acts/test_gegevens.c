/* What is known of a person: told beside the register, the unborn, no BSN, and staying elsewhere. */
#include "wereld.h"

#include "acts/adres_inzien.h"
#include "acts/gegevens_wijzigen.h"
#include "acts/ongeboren.h"
#include "acts/verblijf_wijzigen.h"

static struct persoon_gegevens_uit gegevens(struct wereld *w, struct str persoon) {
  struct persoon_gegevens_uit uit;
  DOET(w, persoon_gegevens_inzien(&w->werk[PROFESSIONAL], persoon, &uit, &w->fault));
  return uit;
}

static struct gegevens_in getypt(struct wereld *w, struct str persoon) {
  struct persoon_gegevens_uit uit = gegevens(w, persoon);
  struct gegevens_in in = gegevens_van_persoon(w->arena, &uit);
  in.verteld_door = S("haar zus");
  return in;
}

static bool opslaan(struct wereld *w, enum wie wie, struct str persoon, int64_t versie, const struct gegevens_in *in) {
  struct str uit;
  return gegevens_opslaan(&w->werk[wie], persoon, versie, in, &uit, &w->fault);
}

static struct gegeven deel(struct wereld *w, struct str persoon, enum deel welk, bool *ret_anders) {
  struct persoon_gegevens_uit uit = gegevens(w, persoon);
  struct gegeven g[DELEN];
  gegevens_van(w->arena, &uit.persoon, uit.opgaven, uit.opgave_aantal, g, ret_anders);
  return g[welk];
}

/* AVG art. 5 lid 1 onder d: the register is contradicted, not overwritten, and agreeing takes the contradiction away.
 */
static void test_naast_het_register(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Yilmaz");
  bool anders;
  vraag(w, fatma, WET_WMO);
  veeg(w, "UPDATE persoon SET bron = 1, geverifieerd_op = 1, bsn = '999900286'");
  struct gegevens_in in = getypt(w, fatma);
  in.huisnummer = S("3");
  in.geslachtsnaam = S("Kaya");
  DOET(w, opslaan(w, PROFESSIONAL, fatma, 1, &in));
  struct gegeven g = deel(w, fatma, DEEL_ADRES, &anders);
  assert_true(anders);
  assert_str(g.waarde, "Kade 1, 4131 AB Vianen");
  assert_str(g.zegt, "Kade 3, 4131 AB Vianen");
  assert_str(g.zegt_bron, "gezegd door haar zus op 24 maart 2026, opgeschreven door Priya Professional");
  assert_str(lees(w, "SELECT geslachtsnaam FROM persoon"), "Yilmaz");
  assert_int_equal(tel(w, "SELECT count(*) FROM opgave"), 2);
  assert_has(lees(w,
                  "SELECT i.inhoud FROM logboek l JOIN logboek_inhoud i ON i.schrijver = l.schrijver AND i.nr = l.nr "
                  "WHERE l.act = 'gegevens van een persoon wijzigen'"),
             "\"inwoner zegt: huisnummer\":[\"\",\"3\"]");

  in = getypt(w, fatma); /* what was told stands in the form */
  assert_str(in.huisnummer, "3");
  in.huisnummer = S("1");
  DOET(w, opslaan(w, PROFESSIONAL, fatma, 2, &in));
  assert_str(deel(w, fatma, DEEL_ADRES, &anders).zegt, "");
  assert_true(anders); /* the name still */
  assert_int_equal(tel(w, "SELECT count(*) FROM opgave"), 1);
  assert_heel(w);
}

/* Whom the register does not know is what he says, with who said it. */
static void test_eigen_opgave(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), jan = inwoner(w, "Jan", "Kool");
  bool anders;
  vraag(w, fatma, WET_WMO);
  veeg(w, "UPDATE persoon SET bsn = '999900286' WHERE geslachtsnaam = 'Kool'");
  assert_true(jan.len > 0);
  struct gegevens_in in = getypt(w, fatma);
  assert_str(deel(w, fatma, DEEL_NAAM, &anders).bron, "Eigen opgave bij het opnemen");
  in.geslachtsnaam = S("Jilmas");
  in.geen_bsn = GEEN_BSN_VLUCHTELING;
  in.ander_nummer = S("V-123.456.7890");
  DOET(w, opslaan(w, PROFESSIONAL, fatma, 1, &in));
  struct gegeven g = deel(w, fatma, DEEL_NAAM, &anders);
  assert_str(g.waarde, "Fatma Jilmas");
  assert_str(g.bron, "Eigen opgave: gezegd door haar zus op 24 maart 2026, opgeschreven door Priya Professional");
  assert_false(anders);
  assert_str(deel(w, fatma, DEEL_ADRES, &anders).bron, "Eigen opgave bij het opnemen");
  struct zoekuitkomst u;
  struct str opdracht;
  DOET(w, zoekopdracht_geven(&w->werk[LOKET], S("Jilmas"), &opdracht, &w->fault));
  DOET(w, persoon_zoeken(&w->werk[LOKET], opdracht, &u, &w->fault));
  assert_int_equal(u.aantal, 1);

  in = getypt(w, fatma);
  int64_t versie = gegevens(w, fatma).persoon.versie;
  in.bsn = S("999900286");
  FAALT(w, FAULT_INPUT, opslaan(w, PROFESSIONAL, fatma, versie, &in)); /* a BSN and a reason why there is none */
  in.geen_bsn = 0;
  FAALT(w, FAULT_INPUT, opslaan(w, PROFESSIONAL, fatma, versie, &in));
  assert_has(fault_of(&w->fault, "bsn"), "andere inwoner");
  in.bsn = S("999942414");
  DOET(w, opslaan(w, PROFESSIONAL, fatma, versie, &in));
  assert_str(gegevens(w, fatma).persoon.bsn, "999942414");
}

static void test_fouten_en_rechten(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Yilmaz");
  struct persoon_gegevens_uit uit;
  vraag(w, fatma, WET_WMO);
  struct gegevens_in in = getypt(w, fatma);
  in.geboren = 20270101;
  in.postcode = S("41 AB");
  in.verteld_op = w->vandaag + 1;
  FAALT(w, FAULT_INPUT, opslaan(w, PROFESSIONAL, fatma, 1, &in));
  assert_int_equal(w->fault.field_count, 3);
  in = getypt(w, fatma);
  in.geslachtsnaam = S("");
  FAALT(w, FAULT_INPUT, opslaan(w, PROFESSIONAL, fatma, 1, &in));
  in = getypt(w, fatma);
  FAALT(w, FAULT_ACCESS, opslaan(w, VIANEN, fatma, 1, &in));
  FAALT(w, FAULT_ACCESS, opslaan(w, BEHEERDER, fatma, 1, &in));
  FAALT(w, FAULT_ACCESS, persoon_gegevens_inzien(&w->werk[VIANEN], fatma, &uit, &w->fault));
  in.straat = S("Dijk");
  DOET(w, opslaan(w, TEAMLEIDER, fatma, 1, &in));
  in.straat = S("Dam");
  FAALT(w, FAULT_STALE, opslaan(w, PROFESSIONAL, fatma, 1, &in));
  assert_str(gegevens(w, fatma).persoon.adres.straat, "Dijk");
}

/* A secret address stays out, also what was told of it, also for who lives with its owner; and is not wiped. */
static void test_geheim(void **state) {
  struct wereld *w = *state;
  struct str anna = inwoner(w, "Anna", "Verborgen"), bert = inwoner(w, "Bert", "Huisgenoot");
  vraag(w, anna, WET_WMO);
  struct gegevens_in in = getypt(w, anna);
  veeg(w, "UPDATE persoon SET bron = 1, geverifieerd_op = 1 WHERE voornamen = 'Anna'");
  in.straat = S("Dijk");
  DOET(w, opslaan(w, PROFESSIONAL, anna, 1, &in));
  assert_int_equal(gegevens(w, anna).opgave_aantal, 1);
  veeg(w, "UPDATE persoon SET geheim = 1 WHERE voornamen = 'Anna'");
  veeg(w,
       "INSERT INTO huishouden_lid (huishouden, persoon, vanaf, tot) SELECT huishouden, (SELECT id FROM persoon WHERE "
       "voornamen = 'Bert'), vanaf, tot FROM huishouden_lid");
  assert_int_equal(gegevens(w, anna).opgave_aantal, 0);
  bool anders;
  assert_str(deel(w, bert, DEEL_ADRES, &anders).waarde, "Geheim adres");
  in = getypt(w, bert);
  assert_str(in.straat, "");
  in.geslachtsnaam = S("Huisman");
  DOET(w, opslaan(w, PROFESSIONAL, bert, 1, &in));
  assert_str(lees(w, "SELECT straat FROM persoon WHERE voornamen = 'Bert'"), "Kade");
  assert_int_equal(tel(w, "SELECT geheim FROM persoon WHERE voornamen = 'Bert'"), 0);
}

static void test_ongeboren(void **state) {
  struct wereld *w = *state;
  struct str moeder = inwoner(w, "Fatma", "Yilmaz"), kind, uit;
  struct str h = vraag(w, moeder, WET_WMO);
  struct ongeboren_in in = {.verwacht = w->vandaag + 100, .verteld_door = S("de moeder")};
  struct ongeboren_in te_laat = {.verwacht = w->vandaag - 1, .verteld_door = S("de moeder")};
  FAALT(w, FAULT_INPUT, ongeboren_opnemen(&w->werk[PROFESSIONAL], moeder, &te_laat, &kind, &w->fault));
  FAALT(w, FAULT_ACCESS, ongeboren_opnemen(&w->werk[VIANEN], moeder, &in, &kind, &w->fault));
  DOET(w, ongeboren_opnemen(&w->werk[PROFESSIONAL], moeder, &in, &kind, &w->fault));
  struct huishouden_inzien_uit dossier = huishouden(w, &w->werk[PROFESSIONAL], h);
  assert_int_equal(dossier.lid_aantal, 2);
  bool anders;
  assert_has(deel(w, kind, DEEL_GEBOREN, &anders).waarde, "verwacht op 2 juli 2026");
  assert_has(deel(w, kind, DEEL_GEBOREN, &anders).bron, "de moeder");
  assert_str(deel(w, kind, DEEL_ADRES, &anders).waarde, "Kade 1, 4131 AB Vianen");
  int64_t brieven = tel(w, "SELECT count(*) FROM brief");
  vraag(w, kind, WET_JEUGDWET);
  assert_int_equal(tel(w, "SELECT count(*) FROM brief"), brieven); /* nobody to write to */

  /* Born: the same person with its history. */
  struct gegevens_in geboren = getypt(w, kind);
  geboren.verwacht = DAG_GEEN;
  FAALT(w, FAULT_INPUT, opslaan(w, PROFESSIONAL, kind, 1, &geboren));
  geboren.voornamen = S("Elif");
  geboren.geboren = 20260320;
  FAALT(w, FAULT_INPUT, opslaan(w, PROFESSIONAL, kind, 1, &geboren)); /* who is born has a surname */
  geboren.geslachtsnaam = S("Yilmaz");
  DOET(w, opslaan(w, PROFESSIONAL, kind, 1, &geboren));
  struct persoon p = gegevens(w, kind).persoon;
  assert_int_equal(p.verwacht, 0);
  assert_int_equal(leeftijd_op(p.geboren, w->vandaag), 0);
  assert_str(persoon_naam(w->arena, &p), "Elif Yilmaz");
  FAALT(w, FAULT_STALE, ongeboren_niet_geboren(&w->werk[PROFESSIONAL], kind, p.versie, &uit, &w->fault));

  /* Not born: stays, so that nobody asks after it. */
  DOET(w, ongeboren_opnemen(&w->werk[PROFESSIONAL], moeder, &in, &kind, &w->fault));
  FAALT(w, FAULT_STALE, ongeboren_niet_geboren(&w->werk[PROFESSIONAL], kind, 7, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, ongeboren_niet_geboren(&w->werk[LOKET], kind, 1, &uit, &w->fault));
  DOET(w, ongeboren_niet_geboren(&w->werk[PROFESSIONAL], kind, 1, &uit, &w->fault));
  p = gegevens(w, kind).persoon;
  assert_int_equal(p.niet_geboren, w->vandaag);
  assert_false(persoon_krijgt_brief(&p));
  assert_int_equal(huishouden(w, &w->werk[PROFESSIONAL], h).lid_aantal, 3);
  assert_heel(w);
}

static void test_verblijf(void **state) {
  struct wereld *w = *state;
  struct str jan = inwoner(w, "Jan", "Kool"), uit;
  struct str h = vraag(w, jan, WET_WMO);
  struct verblijf_in in = {.naam = S("Het Zand"),
                           .soort = VERBLIJF_VERPLEEGHUIS,
                           .plaats = S("Zwolle"),
                           .vanaf = w->vandaag - 5,
                           .tot = DAG_GEEN,
                           .brieven = BRIEVEN_ELDERS,
                           .postadres = S("Zandweg 1\n8011 AA Zwolle")};
  FAALT(w, FAULT_ACCESS, verblijf_opslaan(&w->werk[VIANEN], jan, 0, &in, &uit, &w->fault));
  DOET(w, verblijf_opslaan(&w->werk[PROFESSIONAL], jan, 0, &in, &uit, &w->fault));
  struct persoon_gegevens_uit g = gegevens(w, jan);
  assert_int_equal(g.verblijf_aantal, 1);
  assert_str(verblijf_plek(w->arena, &g.verblijven[0]), "Het Zand, Zwolle");
  assert_int_equal(huishouden(w, &w->werk[PROFESSIONAL], h).verblijf_aantal, 1);
  vraag(w, jan, WET_JEUGDWET);
  assert_str(lees(w, "SELECT aan FROM brief WHERE document = (SELECT max(document) FROM brief)"),
             "J. Kool\nZandweg 1\n8011 AA Zwolle");
  in.verblijf = g.verblijven[0].publiek;
  in.tot = w->vandaag - 1;
  DOET(w, verblijf_opslaan(&w->werk[PROFESSIONAL], jan, 1, &in, &uit, &w->fault));
  FAALT(w, FAULT_STALE, verblijf_opslaan(&w->werk[TEAMLEIDER], jan, 1, &in, &uit, &w->fault));
  assert_int_equal(huishouden(w, &w->werk[PROFESSIONAL], h).verblijf_aantal, 0);
  vraag(w, jan, WET_JEUGDWET);
  assert_has(lees(w, "SELECT aan FROM brief WHERE document = (SELECT max(document) FROM brief)"), "Kade 1");
  struct verblijf_in fout = {.vanaf = w->vandaag, .tot = w->vandaag - 1, .brieven = BRIEVEN_ELDERS};
  FAALT(w, FAULT_INPUT, verblijf_opslaan(&w->werk[PROFESSIONAL], jan, 0, &fout, &uit, &w->fault));
  assert_int_equal(w->fault.field_count, 3);
}

/* A shelter: named nowhere, asked for like a secret address, and kept when who may not see it changes a date. */
static void test_geheime_plek(void **state) {
  struct wereld *w = *state;
  struct str anna = inwoner(w, "Anna", "Veilig"), uit;
  vraag(w, anna, WET_WMO);
  struct verblijf_in in = {
      .naam = S("Blijfhuis"), .plaats = S("Zwolle"), .vanaf = w->vandaag, .tot = DAG_GEEN, .geheim = true};
  DOET(w, verblijf_opslaan(&w->werk[PROFESSIONAL], anna, 0, &in, &uit, &w->fault));
  struct persoon_gegevens_uit g = gegevens(w, anna);
  assert_str(verblijf_plek(w->arena, &g.verblijven[0]), "Geheime plek");
  assert_int_equal(g.verblijven[0].naam.len + g.verblijven[0].plaats.len, 0);
  struct verblijf_in zonder = {
      .verblijf = g.verblijven[0].publiek, .vanaf = w->vandaag, .tot = w->vandaag + 30, .geheim = true};
  DOET(w, verblijf_opslaan(&w->werk[PROFESSIONAL], anna, 1, &zonder, &uit, &w->fault));
  assert_str(lees(w, "SELECT naam FROM verblijf"), "Blijfhuis");
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek_inhoud WHERE inhoud LIKE '%Blijfhuis%'"), 0);
  struct adres_inzien_uit adres;
  struct adres_inzien_in doel = {ADRESDOEL_BEZOEK, S("huisbezoek")};
  DOET(w, adres_inzien(&w->werk[PROFESSIONAL], anna, &doel, &adres, &w->fault));
  assert_str(adres.verblijf, "Blijfhuis, Zwolle");
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_naast_het_register), IN_WERELD(test_eigen_opgave),
      IN_WERELD(test_fouten_en_rechten),  IN_WERELD(test_geheim),
      IN_WERELD(test_ongeboren),          IN_WERELD(test_verblijf),
      IN_WERELD(test_geheime_plek),
  };
  return RUN_TESTS(tests);
}
