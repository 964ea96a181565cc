/* "Toch twee mensen": a merge is undone, and each gets back what was his. */
#include "wereld.h"

#include "acts/bereik_wijzigen.h"
#include "acts/gegevens_wijzigen.h"
#include "acts/leemte.h"
#include "acts/persoon_samenvoegen.h"
#include "acts/persoon_splitsen.h"
#include "acts/spoed.h"

struct paar_mensen {
  struct str een, twee, h1, h2;
};

static struct paar_mensen twee_mensen(struct wereld *w) {
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct paar_mensen p = {.een = inwoner(w, "Fatma", "Yılmaz"), .twee = inwoner(w, "Fatma", "Jilmas")};
  struct str uit;
  veeg(w, "UPDATE persoon SET bsn = '999900286', straat = 'Dijk' WHERE geslachtsnaam = 'Jilmas'");
  p.h1 = vraag(w, p.een, WET_WMO);
  p.h2 = vraag(w, p.twee, WET_JEUGDWET);
  struct notitie_in n1 = verslag("bij de een"), n2 = verslag("bij de ander");
  DOET(w, notitie_opnemen(priya, p.h1, &n1, &uit, &w->fault));
  DOET(w, notitie_opnemen(priya, p.h2, &n2, &uit, &w->fault));
  struct contactmiddel_in in = {.waarde = S("06 12345678")};
  DOET(w, contactmiddel_opslaan(priya, (struct bereik_plek){p.twee, false}, 0, &in, &uit, &w->fault));
  return p;
}

/* With the name of the one and the number and address of the other. */
static struct str voeg_samen(struct wereld *w, const struct paar_mensen *p) {
  struct samenvoegen_in in = {{VAN_DEZE, VAN_DEZE, VAN_DEZE, VAN_ANDER, VAN_ANDER}, S("lijken op elkaar")};
  struct str uit;
  struct werk moment = later(&w->werk[PROFESSIONAL], 0, 60 * 1000);
  DOET(w, personen_samenvoegen(&moment, p->een, p->twee, &in, &uit, &w->fault));
  struct persoon_gegevens_uit g;
  DOET(w, persoon_gegevens_inzien(&w->werk[PROFESSIONAL], p->een, &g, &w->fault));
  assert_int_equal(g.samenvoeging_aantal, 1);
  assert_str(g.samenvoegingen[0].weg_naam, "Fatma Jilmas");
  assert_str(g.samenvoegingen[0].door, "Priya Professional");
  assert_str(g.samenvoegingen[0].reden, "lijken op elkaar");
  return g.samenvoegingen[0].publiek;
}

static struct str alles(struct wereld *w) {
  return lees(w, "SELECT CAST(count(*) AS TEXT) FROM persoon WHERE samengevoegd_in IS NULL");
}

static void test_heen_en_terug(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct paar_mensen p = twee_mensen(w);
  struct huishouden_inzien_uit voor1 = huishouden(w, priya, p.h1), voor2 = huishouden(w, priya, p.h2);
  struct str id = voeg_samen(w, &p), uit;
  assert_str(alles(w), "1");
  assert_str(lees(w, "SELECT bsn FROM persoon WHERE samengevoegd_in IS NULL"), "999900286");
  struct splitsen_in in = {.reden = S("zij stonden samen aan het loket")};
  FAALT(w, FAULT_ACCESS, persoon_splitsen(&w->werk[VIANEN], p.een, id, &in, &uit, &w->fault));
  FAALT(w, FAULT_ABSENT, persoon_splitsen(priya, p.een, p.een, &in, &uit, &w->fault));
  struct splitsen_uit blik;
  DOET(w, splitsen_inzien(priya, p.een, id, &blik, &w->fault));
  assert_str(blik.bezwaar, "");
  assert_int_equal(blik.later_aantal, 0);
  DOET(w, persoon_splitsen(priya, p.een, id, &in, &uit, &w->fault));

  assert_str(alles(w), "2");
  assert_str(lees(w, "SELECT bsn FROM persoon WHERE geslachtsnaam = 'Jilmas'"), "999900286");
  assert_str(lees(w, "SELECT coalesce(bsn, 'geen') FROM persoon WHERE geslachtsnaam = 'Yılmaz'"), "geen");
  assert_str(lees(w, "SELECT straat FROM persoon WHERE geslachtsnaam = 'Yılmaz'"), "Kade");
  assert_str(lees(w, "SELECT straat FROM persoon WHERE geslachtsnaam = 'Jilmas'"), "Dijk");
  struct huishouden_inzien_uit na1 = huishouden(w, priya, p.h1), na2 = huishouden(w, priya, p.h2);
  assert_int_equal(na1.lid_aantal, 1);
  assert_int_equal(na2.lid_aantal, 1);
  assert_int_equal(na1.melding_aantal, voor1.melding_aantal);
  assert_int_equal(na2.melding_aantal, voor2.melding_aantal);
  assert_str(na1.notities[0].tekst, "bij de een");
  assert_str(na2.notities[0].tekst, "bij de ander");
  assert_int_equal(na1.notitie_aantal + na2.notitie_aantal, 2);
  assert_int_equal(na1.document_aantal, voor1.document_aantal);
  assert_int_equal(na2.document_aantal, voor2.document_aantal);
  assert_int_equal(na1.bereiken[0].aantal, 0);
  assert_int_equal(na2.bereiken[0].aantal, 1);
  assert_str(na2.meldingen[0].persoon_naam, "Fatma Jilmas");

  /* Not again, not proposed again, and both are found. */
  FAALT(w, FAULT_STALE, persoon_splitsen(priya, p.een, id, &in, &uit, &w->fault));
  struct dubbelen_uit dubbel;
  DOET(w, dubbelen_inzien(priya, p.een, &dubbel, &w->fault));
  assert_int_equal(dubbel.aantal, 0);
  int64_t names = tel(w, "SELECT count(*) FROM afgeleid_zoeknaam");
  DOET(w, store_herbouw(w->store, w->arena, w->werk[SYSTEEM].wanneer, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM afgeleid_zoeknaam"), names);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE act = 'inwoners samenvoegen' AND uitkomst = 'gedaan'"),
                   2);
  assert_heel(w);
}

static size_t verteld(struct wereld *w, struct str huis, enum tijdlijn_soort soort) {
  struct tijdlijn_inzien_uit uit;
  size_t count = 0;
  DOET(w, tijdlijn_inzien(&w->werk[PROFESSIONAL], &(struct tijdlijn_inzien_in){.huishouden = huis}, &uit, &w->fault));
  for (size_t i = 0; i < uit.aantal; i++) count += uit.feiten[i].soort == soort;
  return count;
}

/* Urgent help without a question and a missing offer stand with a household: they go along, and back. */
static void test_spoed_en_leemte(void **state) {
  struct wereld *w = *state;
  struct paar_mensen p = twee_mensen(w);
  struct str uit, id;
  struct spoed_plek plek = {true, p.h2};
  struct spoed_in spoed = {.wat = S("Een bed beneden."),
                           .aanbieder = S("Thuiszorg"),
                           .vanaf = DAG_GEEN,
                           .tot = w->vandaag + 7,
                           .wet = WET_WMO,
                           .reden = S("Er is niemand.")};
  struct leemte_in leemte = {.wat = S("Een maatje")};
  DOET(w, spoed_beginnen(&w->werk[TEAMLEIDER], &plek, &spoed, &uit, &w->fault));
  DOET(w, leemte_melden(&w->werk[PROFESSIONAL], p.h2, &leemte, &uit, &w->fault));
  assert_int_equal(verteld(w, p.h1, TIJDLIJN_SPOED) + verteld(w, p.h1, TIJDLIJN_LEEMTE), 0);
  id = voeg_samen(w, &p);
  for (int i = 0; i < 2; i++) { /* also at the old address */
    assert_int_equal(verteld(w, i ? p.h2 : p.h1, TIJDLIJN_SPOED), 1);
    assert_int_equal(verteld(w, i ? p.h2 : p.h1, TIJDLIJN_LEEMTE), 1);
    assert_int_equal(huishouden(w, &w->werk[PROFESSIONAL], i ? p.h2 : p.h1).spoed_aantal, 1);
  }
  DOET(w, persoon_splitsen(&w->werk[PROFESSIONAL], p.een, id, &(struct splitsen_in){.reden = S("toch twee mensen")},
                           &uit, &w->fault));
  assert_int_equal(verteld(w, p.h1, TIJDLIJN_SPOED) + verteld(w, p.h1, TIJDLIJN_LEEMTE), 0);
  assert_int_equal(verteld(w, p.h2, TIJDLIJN_SPOED) + verteld(w, p.h2, TIJDLIJN_LEEMTE), 2);
  assert_heel(w);
}
/* What was written down since stays, unless the user says otherwise; what was changed since stays changed. */
static void test_wat_erna_kwam(void **state) {
  struct wereld *w = *state;
  struct paar_mensen p = twee_mensen(w);
  struct str id = voeg_samen(w, &p), uit;
  struct werk daarna = later(&w->werk[PROFESSIONAL], 1, 0), loket = later(&w->werk[LOKET], 1, 0);
  struct notitie_in n = verslag("van na het samenvoegen"), m = verslag("blijft");
  DOET(w, notitie_opnemen(&daarna, p.h1, &n, &uit, &w->fault));
  DOET(w, notitie_opnemen(&daarna, p.h1, &m, &uit, &w->fault));
  vraag_voor(w, &loket, p.een, WET_GEEN, w->leerdam, w->vandaag + 1);
  veeg(w, "UPDATE persoon SET straat = 'Plein' WHERE geslachtsnaam = 'Yılmaz'");
  struct splitsen_uit blik;
  DOET(w, splitsen_inzien(&daarna, p.een, id, &blik, &w->fault));
  assert_int_equal(blik.later_aantal, 3);
  struct splitsen_in in = {.reden = S("zij zijn nichten")};
  for (size_t i = 0; i < 3; i++)
    if (blik.later[i].soort == SPLITS_MELDING || str_eq(blik.later[i].tekst, S("van na het samenvoegen")))
      in.mee = in.mee.len ? str_format(w->arena, "%.*s,%.*s", STR_ARG(in.mee), STR_ARG(blik.later[i].publiek))
                          : blik.later[i].publiek;
  DOET(w, persoon_splitsen(&daarna, p.een, id, &in, &uit, &w->fault));
  struct huishouden_inzien_uit na1 = huishouden(w, &daarna, p.h1), na2 = huishouden(w, &daarna, p.h2);
  assert_int_equal(na1.melding_aantal, 1);
  assert_int_equal(na2.melding_aantal, 2);
  assert_int_equal(na1.notitie_aantal, 2);
  assert_int_equal(na2.notitie_aantal, 2);
  assert_int_equal(na2.document_aantal, 2); /* the letter of the question goes along */
  assert_str(lees(w, "SELECT straat FROM persoon WHERE geslachtsnaam = 'Yılmaz'"), "Plein");
  assert_heel(w);
}

/* It is refused with words when what was whose is not known any more, or a number has another owner. */
static void test_kan_niet(void **state) {
  struct wereld *w = *state;
  struct paar_mensen p = twee_mensen(w);
  struct str id = voeg_samen(w, &p), uit;
  struct splitsen_in in = {.reden = S("twee mensen")};
  struct splitsen_uit blik;
  veeg(w, "UPDATE persoon SET bsn = NULL");
  inwoner(w, "Derde", "Persoon");
  veeg(w, "UPDATE persoon SET bsn = '999900286' WHERE geslachtsnaam = 'Persoon'");
  FAALT(w, FAULT_RULE, persoon_splitsen(&w->werk[PROFESSIONAL], p.een, id, &in, &uit, &w->fault));
  assert_has(w->fault.message, "derde inwoner");
  assert_str(alles(w), "2");
  veeg(w, w->db->engine == DB_PGSQL ? "ALTER TABLE logboek_inhoud DISABLE TRIGGER USER"
                                    : "DROP TRIGGER alleen_vernietigd");
  veeg(w, "DELETE FROM logboek_inhoud");
  DOET(w, splitsen_inzien(&w->werk[PROFESSIONAL], p.een, id, &blik, &w->fault));
  assert_has(blik.bezwaar, "vernietigd");
  FAALT(w, FAULT_RULE, persoon_splitsen(&w->werk[PROFESSIONAL], p.een, id, &in, &uit, &w->fault));
  assert_has(w->fault.message, "vernietigd");
}

/* Who lives with others leaves their household when he is two again. */
static void test_niet_alleen(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str een = inwoner(w, "Ali", "Kaya"), twee = inwoner(w, "Ali", "Kaja"), uit;
  inwoner(w, "Bert", "Bos");
  struct str h1 = vraag(w, een, WET_WMO), h2 = vraag(w, twee, WET_WMO);
  veeg(w,
       "INSERT INTO huishouden_lid (huishouden, persoon, vanaf, tot) SELECT huishouden, (SELECT id FROM persoon WHERE "
       "geslachtsnaam = 'Bos'), vanaf, tot FROM huishouden_lid WHERE persoon = (SELECT id FROM persoon WHERE "
       "geslachtsnaam = 'Kaja')");
  struct samenvoegen_in in = {.reden = S("zelfde paspoort")};
  DOET(w, personen_samenvoegen(priya, een, twee, &in, &uit, &w->fault));
  struct persoon_gegevens_uit g;
  DOET(w, persoon_gegevens_inzien(priya, een, &g, &w->fault));
  struct splitsen_in terug = {.reden = S("broers")};
  struct splitsen_uit blik;
  vraag_voor(w, &w->werk[VIANEN], een, WET_GEEN, w->leerdam, w->vandaag); /* who recorded a question sees no notes */
  FAALT(w, FAULT_ACCESS, splitsen_inzien(&w->werk[VIANEN], een, g.samenvoegingen[0].publiek, &blik, &w->fault));
  DOET(w, persoon_splitsen(priya, een, g.samenvoegingen[0].publiek, &terug, &uit, &w->fault));
  struct huishouden_inzien_uit na1 = huishouden(w, priya, h1), na2 = huishouden(w, priya, h2);
  assert_int_equal(na1.lid_aantal, 1);
  assert_str(na1.leden[0].geslachtsnaam, "Kaya");
  assert_int_equal(na2.lid_aantal, 2);
  assert_str(na2.meldingen[0].persoon_naam, "Ali Kaja");
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_heen_en_terug), IN_WERELD(test_spoed_en_leemte),
                                     IN_WERELD(test_wat_erna_kwam), IN_WERELD(test_kan_niet),
                                     IN_WERELD(test_niet_alleen)};
  return RUN_TESTS(tests);
}
