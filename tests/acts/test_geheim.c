/* A secret address stays out of everything that is shown, and is given to who needs it, with a reason, in the logboek.
 */
#include "wereld.h"

#include "acts/adres_inzien.h"
#include "acts/afspraak_maken.h"
#include "acts/huishouden_bewoners.h"
#include "acts/persoon_zoeken.h"

static void test_waar_het_niet_staat(void **state) {
  struct wereld *w = *state;
  struct str persoon = inwoner(w, "Anna", "Verborgen"), mate = inwoner(w, "Bert", "Huisgenoot");
  veeg(w, "UPDATE persoon SET geheim = 1 WHERE voornamen = 'Anna'");
  struct str publiek = vraag(w, persoon, WET_WMO), zelfde = vraag(w, mate, WET_GEEN);
  struct persoon p;
  DOET(w, persoon_inzien(&w->werk[LOKET], persoon, &p, &w->fault));
  assert_int_equal(p.adres.straat.len + p.adres.postcode.len + p.adres.woonplaats.len, 0);
  struct huishouden_inzien_uit h = huishouden(w, &w->werk[PROFESSIONAL], publiek);
  assert_int_equal(h.leden[0].adres.postcode.len, 0);
  assert_true(h.adres_vragen);
  assert_str(werklijst(w, &w->werk[PROFESSIONAL], 1).lijst.regels[0].woonplaats, "");

  /* The letter to herself has it: it must arrive. */
  struct document_inzien_uit d;
  DOET(w, document_inzien(&w->werk[PROFESSIONAL], h.documenten[0].publiek, &d, &w->fault));
  assert_has(d.brief.aan, "Kade 1");

  /* Who lives with her would give it away. */
  assert_has(adres_regel(w->arena, &huishouden(w, &w->werk[PROFESSIONAL], zelfde).leden[0]), "Kade 1");
  veeg(w, "INSERT INTO huishouden_lid (huishouden, persoon, vanaf, tot) "
          "SELECT huishouden, (SELECT id FROM persoon WHERE voornamen = 'Anna'), vanaf, tot FROM huishouden_lid WHERE "
          "persoon = (SELECT id FROM persoon WHERE voornamen = 'Bert')");
  h = huishouden(w, &w->werk[PROFESSIONAL], zelfde);
  assert_int_equal(h.lid_aantal, 2);
  for (size_t i = 0; i < 2; i++) assert_str(adres_regel(w->arena, &h.leden[i]), "Geheim adres");
  assert_heel(w);
}

/* A child whom the register knows at the secret address of its mother gives that away wherever it is looked up. */
static void test_kind_op_het_adres(void **state) {
  struct wereld *w = *state;
  struct str moeder = inwoner(w, "Anna", "Verborgen"), kind = inwoner(w, "Kim", "Kind"), publiek;
  struct str huis = vraag(w, moeder, WET_WMO);
  struct bewoners_uit nu;
  struct bewoner_in in = {kind, LID_KIND, w->vandaag - 30};
  struct persoon p;
  DOET(w, bewoners_inzien(&w->werk[PROFESSIONAL], huis, &nu, &w->fault));
  DOET(w, bewoner_toevoegen(&w->werk[PROFESSIONAL], huis, nu.versie, &in, &publiek, &w->fault));
  DOET(w, persoon_inzien(&w->werk[VIANEN], kind, &p, &w->fault));
  assert_str(p.adres.straat, "Kade");
  veeg(w, "UPDATE persoon SET geheim = 1 WHERE voornamen = 'Anna'");
  static const enum wie wie[] = {LOKET, PROFESSIONAL, VIANEN, TEAMLEIDER};
  for (size_t i = 0; i < sizeof wie / sizeof wie[0]; i++) {
    DOET(w, persoon_inzien(&w->werk[wie[i]], kind, &p, &w->fault));
    assert_int_equal(p.adres.straat.len + p.adres.postcode.len + p.adres.woonplaats.len, 0);
    struct str opdracht;
    struct zoekuitkomst gevonden;
    DOET(w, persoon_zoeken_typend(&w->werk[wie[i]], S("Kind"), &opdracht, &gevonden, &w->fault));
    assert_int_equal(gevonden.aantal, 1);
    assert_str(adres_regel(w->arena, &gevonden.personen[0].persoon), "Adres niet getoond");
  }
  assert_str(adres_regel(w->arena, &huishouden(w, &w->werk[PROFESSIONAL], huis).leden[1]), "Geheim adres");
  /* Asked for like that of the mother, by who works in her household. */
  struct adres_inzien_in waarvoor = {ADRESDOEL_BEZOEK, S("huisbezoek op dinsdag")};
  struct adres_inzien_uit adres;
  DOET(w, adres_vragen(&w->werk[PROFESSIONAL], kind, &adres, &w->fault));
  assert_int_equal(adres.persoon.adres.straat.len, 0);
  DOET(w, adres_inzien(&w->werk[PROFESSIONAL], kind, &waarvoor, &adres, &w->fault));
  assert_str(adres.persoon.adres.straat, "Kade");
  FAALT(w, FAULT_ACCESS, adres_inzien(&w->werk[VIANEN], kind, &waarvoor, &adres, &w->fault));
  FAALT(w, FAULT_ACCESS, adres_inzien(&w->werk[LOKET], kind, &waarvoor, &adres, &w->fault));
  /* Who works in the household of the father only may not: the child is his too, the address is hers. */
  struct str vader = inwoner(w, "Bert", "Vader"), daar = vraag(w, vader, WET_WMO);
  DOET(w, bewoners_inzien(&w->werk[PROFESSIONAL], daar, &nu, &w->fault));
  DOET(w, bewoner_toevoegen(&w->werk[PROFESSIONAL], daar, nu.versie, &in, &publiek, &w->fault));
  veeg(
      w,
      "UPDATE relatie SET tot = vanaf - 1 WHERE huishouden = (SELECT l.huishouden FROM huishouden_lid l JOIN persoon p "
      "ON p.id = l.persoon WHERE p.voornamen = 'Anna')");
  FAALT(w, FAULT_ACCESS, adres_inzien(&w->werk[PROFESSIONAL], kind, &waarvoor, &adres, &w->fault));
  /* Who has an address of his own elsewhere gives nothing away. */
  veeg(w, "UPDATE persoon SET straat = 'Plein' WHERE voornamen = 'Kim'");
  DOET(w, persoon_inzien(&w->werk[VIANEN], kind, &p, &w->fault));
  assert_str(p.adres.straat, "Plein");
  assert_heel(w);
}

static void test_opvragen(void **state) {
  struct wereld *w = *state;
  struct str persoon = inwoner(w, "Anna", "Verborgen");
  veeg(w, "UPDATE persoon SET geheim = 1");
  struct adres_inzien_in in = {ADRESDOEL_BEZOEK, S("huisbezoek op dinsdag")};
  struct adres_inzien_uit uit;
  FAALT(w, FAULT_ABSENT, adres_inzien(&w->werk[PROFESSIONAL], persoon, &in, &uit, &w->fault)); /* no household yet */
  vraag(w, persoon, WET_WMO);
  DOET(w, adres_vragen(&w->werk[PROFESSIONAL], persoon, &uit, &w->fault));
  assert_int_equal(uit.persoon.adres.straat.len, 0);
  DOET(w, adres_inzien(&w->werk[PROFESSIONAL], persoon, &in, &uit, &w->fault));
  assert_str(uit.persoon.adres.straat, "Kade");
  assert_int_equal(
      tel(w, "SELECT count(*) FROM logboek l JOIN logboek_persoon p ON p.schrijver = l.schrijver AND p.nr = l.nr "
             "WHERE act = 'geheim adres inzien' AND uitkomst = 'gezien'"),
      1);
  assert_has(lees(w,
                  "SELECT i.inhoud FROM logboek_inhoud i JOIN logboek l ON l.schrijver = i.schrijver AND l.nr = i.nr "
                  "WHERE l.act = 'geheim adres inzien'"),
             "huisbezoek op dinsdag");
  DOET(w, adres_inzien(&w->werk[TEAMLEIDER], persoon, &in, &uit, &w->fault));
  /* Recording the question is no reason to see it, nor is working elsewhere. */
  FAALT(w, FAULT_ACCESS, adres_inzien(&w->werk[LOKET], persoon, &in, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, adres_vragen(&w->werk[LOKET], persoon, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, adres_inzien(&w->werk[VIANEN], persoon, &in, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, adres_inzien(&w->werk[BEHEERDER], persoon, &in, &uit, &w->fault));
  in.doel = ADRESDOEL_BRIEF; /* what the program may, nobody can ask for */
  assert_null(keuze_van(adresdoelen, ADRESDOEL_BRIEF));
  assert_heel(w);
}

/* The child lives with both. What is made in the household of the father, for him and about the child, goes to his own
 * house and tells nothing of hers. */
static void test_brief_aan_de_ander(void **state) {
  struct wereld *w = *state;
  struct str moeder = inwoner(w, "Anna", "Verborgen"), vader = inwoner(w, "Bert", "Vader"),
             kind = inwoner(w, "Kim", "Kind");
  struct str hier = vraag(w, moeder, WET_WMO), daar = vraag(w, vader, WET_WMO), uit;
  const struct str huizen[] = {hier, daar};
  for (size_t i = 0; i < 2; i++) {
    struct bewoners_uit nu;
    const struct bewoner_in in = {kind, LID_KIND, w->vandaag - 30};
    DOET(w, bewoners_inzien(&w->werk[PROFESSIONAL], huizen[i], &nu, &w->fault));
    DOET(w, bewoner_toevoegen(&w->werk[PROFESSIONAL], huizen[i], nu.versie, &in, &uit, &w->fault));
  }
  veeg(w, "UPDATE persoon SET straat = 'Sluiswachterspad' WHERE voornamen <> 'Bert'");
  veeg(w, "UPDATE persoon SET geheim = 1 WHERE voornamen = 'Anna'");
  const struct str aan[] = {vader, kind};
  for (size_t i = 0; i < 2; i++) {
    const struct afspraak_in bezoek = {.soort = AFSPRAAK_HUISBEZOEK,
                                       .dag = w->vandaag + 7 + (dag_t)i,
                                       .van = 600,
                                       .tot = 630,
                                       .personen = {vader, kind},
                                       .persoon_aantal = 2};
    const struct afspraak_brief_in brief = {aan[i]};
    struct str afspraak;
    DOET(w, afspraak_maken(&w->werk[PROFESSIONAL], daar, &bezoek, &afspraak, &w->fault));
    DOET(w, afspraak_brief(&w->werk[PROFESSIONAL], afspraak, &brief, &uit, &w->fault));
  }
  struct huishouden_inzien_uit zien = huishouden(w, &w->werk[PROFESSIONAL], daar);
  assert_int_equal(zien.document_aantal, 3);
  for (size_t i = 0; i < zien.document_aantal; i++) {
    struct document_inzien_uit d;
    DOET(w, document_inzien(&w->werk[PROFESSIONAL], zien.documenten[i].publiek, &d, &w->fault));
    assert_has(d.brief.aan, "Kade 1");
  }
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_waar_het_niet_staat), IN_WERELD(test_kind_op_het_adres),
                                     IN_WERELD(test_opvragen), IN_WERELD(test_brief_aan_de_ander)};
  return RUN_TESTS(tests);
}
