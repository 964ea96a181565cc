/* Somebody who was taken in twice: caught when he is entered, merged without losing anything, or kept apart. */
#include "wereld.h"

#include "acts/persoon_samenvoegen.h"

static int64_t id_van(struct wereld *w, struct str publiek) {
  return tel(w,
             str_c(w->arena, str_format(w->arena, "SELECT id FROM persoon WHERE publiek = '%.*s'", STR_ARG(publiek))));
}

static void test_bij_invoeren(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Yılmaz"), nieuw;
  struct persoon_invoeren_in in = {.voornamen = S("Fatma"), .geslachtsnaam = S("Jilmas"), .geboren = 19500501};
  struct dubbelen_uit uit;
  DOET(w, dubbelen_bij_invoeren(&w->werk[LOKET], &in, &uit, &w->fault));
  assert_int_equal(uit.aantal, 1);
  assert_str(uit.lijken[0].publiek, str_c(w->arena, fatma));
  /* "No, this is somebody else" is kept. */
  DOET(w, persoon_invoeren_als_ander(&w->werk[LOKET], &in, fatma, &nieuw, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM niet_dezelfde"), 1);
  vraag(w, nieuw, WET_WMO);
  DOET(w, dubbelen_inzien(&w->werk[PROFESSIONAL], nieuw, &uit, &w->fault));
  assert_int_equal(uit.aantal, 0);
  in.geboren = 19510501;
  DOET(w, dubbelen_bij_invoeren(&w->werk[LOKET], &in, &uit, &w->fault));
  assert_int_equal(uit.aantal, 0);
  FAALT(w, FAULT_ACCESS, dubbelen_bij_invoeren(&w->werk[BEHEERDER], &in, &uit, &w->fault));
  assert_heel(w);
}

static void test_samenvoegen(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str een = inwoner(w, "Fatma", "Yılmaz"), twee = inwoner(w, "Fatma", "Jilmas"), uit;
  struct str h1 = vraag(w, een, WET_WMO), h2 = vraag(w, twee, WET_JEUGDWET);
  struct notitie_in n1 = verslag("bij de een"), n2 = verslag("bij de ander");
  DOET(w, notitie_opnemen(priya, h1, &n1, &uit, &w->fault));
  DOET(w, notitie_opnemen(priya, h2, &n2, &uit, &w->fault));
  struct dubbelen_uit dubbel;
  DOET(w, dubbelen_inzien(priya, een, &dubbel, &w->fault));
  assert_int_equal(dubbel.aantal, 1);
  struct samenvoegen_uit naast;
  DOET(w, samenvoegen_inzien(priya, een, twee, &naast, &w->fault));
  assert_str(naast.ander.geslachtsnaam, "Jilmas");

  struct samenvoegen_in in = {{VAN_DEZE, VAN_DEZE, VAN_DEZE, VAN_DEZE, VAN_DEZE}, S("paspoort gezien")};
  FAALT(w, FAULT_ACCESS, personen_samenvoegen(&w->werk[VIANEN], een, twee, &in, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, personen_samenvoegen(&w->werk[LOKET], een, twee, &in, &uit, &w->fault));
  int64_t before = tel(w, "SELECT count(*) FROM logboek");
  DOET(w, personen_samenvoegen(priya, een, twee, &in, &uit, &w->fault));
  assert_str(uit, str_c(w->arena, h1));

  /* Everything of both stands together, also at the old address. */
  for (int i = 0; i < 2; i++) {
    struct huishouden_inzien_uit h = huishouden(w, priya, i ? h2 : h1);
    assert_int_equal(h.lid_aantal, 1);
    assert_int_equal(h.melding_aantal, 2);
    assert_int_equal(h.notitie_aantal, 2);
    assert_int_equal(h.document_aantal, 2);
    assert_str(h.meldingen[1].persoon_naam, "Fatma Yılmaz");
  }
  assert_int_equal(werklijst(w, priya, 1).lijst.aantal, 2);
  struct persoon p;
  DOET(w, persoon_inzien(&w->werk[LOKET], twee, &p, &w->fault));
  assert_str(p.publiek, str_c(w->arena, een));
  assert_str(vraag(w, twee, WET_GEEN), str_c(w->arena, h1)); /* a question on the old address goes to who stayed */
  struct zoekuitkomst u;
  struct str opdracht;
  DOET(w, zoekopdracht_geven(&w->werk[LOKET], S("Jilmas"), &opdracht, &w->fault));
  DOET(w, persoon_zoeken(&w->werk[LOKET], opdracht, &u, &w->fault));
  assert_int_equal(u.aantal, 1);

  /* The logboek of both, in one list; both persons stand in the row of the merge. */
  struct logboek_inzien_uit log;
  DOET(w, logboek_inzien(&w->werk[TEAMLEIDER], h1, 1, &log, &w->fault));
  assert_true(log.totaal >= 12);
  assert_true(tel(w, "SELECT count(*) FROM logboek") > before);
  struct str both = str_format(
      w->arena,
      "SELECT count(*) FROM logboek l JOIN logboek_persoon a ON a.schrijver = l.schrijver AND a.nr = l.nr "
      "JOIN logboek_persoon b ON b.schrijver = l.schrijver AND b.nr = l.nr "
      "WHERE l.act = 'inwoners samenvoegen' AND l.uitkomst = 'gedaan' AND a.persoon = %lld AND b.persoon = %lld",
      (long long)id_van(w, een), (long long)id_van(w, twee));
  assert_int_equal(tel(w, str_c(w->arena, both)), 1);
  FAALT(w, FAULT_ABSENT, personen_samenvoegen(priya, een, twee, &in, &uit, &w->fault));
  int64_t names = tel(w, "SELECT count(*) FROM afgeleid_zoeknaam");
  DOET(w, store_herbouw(w->store, w->arena, w->werk[SYSTEEM].wanneer, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM afgeleid_zoeknaam"), names);
  assert_heel(w);
}

static void test_twee_nummers(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str een = inwoner(w, "Fatma", "Yılmaz"), twee = inwoner(w, "Fatma", "Yilmaz"), uit;
  veeg(w, "UPDATE persoon SET bsn = '999900286', geverifieerd_op = 1 WHERE geslachtsnaam = 'Yılmaz'");
  veeg(w, "UPDATE persoon SET bsn = '999942414', geverifieerd_op = 1 WHERE geslachtsnaam = 'Yilmaz'");
  vraag(w, een, WET_WMO);
  struct samenvoegen_in in = {.reden = S("lijken op elkaar")};
  FAALT(w, FAULT_RULE, personen_samenvoegen(priya, een, twee, &in, &uit, &w->fault));
  assert_has(w->fault.message, "Het zijn twee mensen");
  veeg(w, "UPDATE persoon SET geverifieerd_op = 0 WHERE geslachtsnaam = 'Yılmaz'");
  FAALT(w, FAULT_INPUT, personen_samenvoegen(priya, een, twee, &in, &uit, &w->fault));
  in.keuze.bsn = VAN_ANDER; /* who has no household yet goes along */
  DOET(w, personen_samenvoegen(priya, een, twee, &in, &uit, &w->fault));
  assert_str(lees(w, "SELECT bsn FROM persoon WHERE bsn IS NOT NULL"), "999942414");
  assert_int_equal(tel(w, "SELECT count(*) FROM persoon WHERE samengevoegd_in IS NULL"), 1);
  assert_heel(w);
}

/* Who lives with others takes his place there along. */
static void test_niet_alleen(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str een = inwoner(w, "Ali", "Kaya"), twee = inwoner(w, "Ali", "Kaja"), mate = inwoner(w, "Bert", "Bos"), uit;
  struct str h1 = vraag(w, een, WET_WMO), h2 = vraag(w, twee, WET_WMO);
  veeg(w,
       "INSERT INTO huishouden_lid (huishouden, persoon, vanaf, tot) SELECT huishouden, (SELECT id FROM persoon WHERE "
       "geslachtsnaam = 'Bos'), vanaf, tot FROM huishouden_lid WHERE persoon = (SELECT id FROM persoon WHERE "
       "geslachtsnaam = 'Kaja')");
  struct samenvoegen_in in = {.reden = S("zelfde paspoort")};
  DOET(w, personen_samenvoegen(priya, een, twee, &in, &uit, &w->fault));
  struct huishouden_inzien_uit h = huishouden(w, priya, h2);
  assert_int_equal(h.lid_aantal, 2);
  assert_int_equal(h.melding_aantal, 1);
  assert_int_equal(huishouden(w, priya, h1).melding_aantal, 1);
  assert_true(mate.len > 0);
  DOET(w, personen_uit_elkaar(priya, een, mate, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM niet_dezelfde"), 1);
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_bij_invoeren), IN_WERELD(test_samenvoegen),
                                     IN_WERELD(test_twee_nummers), IN_WERELD(test_niet_alleen)};
  return RUN_TESTS(tests);
}
