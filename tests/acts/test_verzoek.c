/* A request about one's own data: who takes it in and advises, who decides, the term, the letter. */
#include "wereld.h"

#include "acts/kopie.h"
#include "acts/mijn_verzoek.h"
#include "acts/verzoek.h"

#include "privacy.h"

static struct verzoek_in verzoek(enum verzoek_soort soort) {
  return (struct verzoek_in){.soort = soort,
                             .woorden = S("Er staat dat ik drink. Dat is niet waar."),
                             .vrager = VRAGER_ZELF,
                             .hoe = VERZOEK_BRIEF,
                             .identiteit = IDENTITEIT_BEWIJS,
                             .ontvangen = DAG_GEEN};
}

static struct verzoek_uit zie(struct wereld *w, const struct werk *werk, struct str verzoek) {
  struct verzoek_uit uit;
  DOET(w, verzoek_inzien(werk, verzoek, &uit, &w->fault));
  return uit;
}

static bool stap(struct wereld *w, const struct werk *werk, struct str verzoek, enum verzoek_stap wat,
                 const struct verzoekstap_in *in) {
  struct str terug;
  int64_t versie = tel(w, "SELECT max(versie) FROM verzoek");
  fault_init(&w->fault);
  return verzoekstap_zetten(werk, verzoek, versie, wat, in, &terug, &w->fault);
}

/* AVG 12 and 16: taken in by the team, advised on, extended, refused with the resident's own words beside it. */
static void test_correctie(void **state) {
  struct wereld *w = *state;
  struct werk fg = privacy_officer(w, "fleur");
  struct str persoon = inwoner(w, "Fatma", "Yilmaz"), v, nog;
  vraag(w, persoon, WET_WMO);
  struct verzoek_in in = verzoek(VERZOEK_CORRECTIE);
  in.ontvangen = w->vandaag + 1;
  in.woorden = S("");
  FAALT(w, FAULT_INPUT, verzoek_opnemen(&w->werk[PROFESSIONAL], persoon, &in, &v, &w->fault));
  assert_int_equal(w->fault.field_count, 2);
  in = verzoek(VERZOEK_CORRECTIE);
  struct werk eenmaal = w->werk[PROFESSIONAL];
  eenmaal.inzending = S("dit-formulier");
  DOET(w, verzoek_opnemen(&eenmaal, persoon, &in, &v, &w->fault));
  DOET(w, verzoek_opnemen(&eenmaal, persoon, &in, &nog, &w->fault));
  assert_str(nog, str_c(w->arena, v));
  struct verzoek_uit uit = zie(w, &w->werk[PROFESSIONAL], v);
  assert_str(dag_iso(w->arena, uit.verzoek.laatste_dag), "2026-04-24");
  assert_true(uit.mag_adviseren);
  assert_false(uit.mag_beslissen);
  struct verzoekstap_in advies = {.advies = S("Zij zei dit zelf in het gesprek.")},
                        langer = {.reden = S("Wij spreken de collega nog.")},
                        nee = {.uitkomst = VERZOEK_GEWEIGERD,
                               .grond = GROND_KLOPT,
                               .besluit = S("Dit zei u in het gesprek."),
                               .verklaring = S("Ik drink niet.")};
  assert_true(stap(w, &w->werk[PROFESSIONAL], v, VERZOEKSTAP_ADVIES, &advies));
  assert_false(stap(w, &w->werk[PROFESSIONAL], v, VERZOEKSTAP_BESLUIT, &nee));
  assert_int_equal(w->fault.class, FAULT_ACCESS);
  assert_false(stap(w, &fg, v, VERZOEKSTAP_ADVIES, &advies));
  assert_int_equal(w->fault.class, FAULT_ACCESS);
  assert_true(stap(w, &fg, v, VERZOEKSTAP_VERLENGEN, &langer));
  assert_str(dag_iso(w->arena, zie(w, &fg, v).verzoek.laatste_dag), "2026-06-24");
  assert_false(stap(w, &fg, v, VERZOEKSTAP_VERLENGEN, &langer));
  struct brieftekst brief;
  DOET(w, verzoekbrief_inzien(&fg, v, &brief, &w->fault));
  assert_has(brief.tekst, "uiterlijk op 24 juni 2026");
  assert_has(brief.aan, "Yilmaz");
  FAALT(w, FAULT_STALE, verzoekstap_zetten(&fg, v, 1, VERZOEKSTAP_BESLUIT, &nee, &nog, &w->fault));
  assert_true(stap(w, &fg, v, VERZOEKSTAP_BESLUIT, &nee));
  uit = zie(w, &fg, v);
  assert_str(uit.verzoek.verklaring, "Ik drink niet.");
  assert_str(uit.verzoek.advies_door, "Priya Professional");
  assert_str(uit.verzoek.gesloten_door, "fleur");
  DOET(w, verzoekbrief_inzien(&fg, v, &brief, &w->fault));
  assert_has(brief.tekst, "Ik drink niet.");
  assert_has(brief.onderwerp, "besluit");
  assert_heel(w);
}

/* Jeugdwet 7.3.9: what was granted is on the list until it was done; the first last day on top. */
static void test_register(void **state) {
  struct wereld *w = *state;
  struct werk fg = privacy_officer(w, "fleur"), dan = later(&fg, 29, 0);
  struct str een, twee, persoon = inwoner(w, "Fatma", "Yilmaz");
  vraag(w, persoon, WET_JEUGDWET);
  struct verzoek_in in = verzoek(VERZOEK_VERWIJDERING), oud = verzoek(VERZOEK_INZAGE);
  DOET(w, verzoek_opnemen(&fg, persoon, &in, &een, &w->fault));
  oud.ontvangen = w->vandaag - 10;
  DOET(w, verzoek_opnemen(&fg, persoon, &oud, &twee, &w->fault));
  struct verzoeklijst_uit uit;
  DOET(w, verzoeken_inzien(&dan, false, &uit, &w->fault));
  assert_int_equal(uit.aantal, 2);
  assert_str(uit.verzoeken[0].publiek, str_c(w->arena, twee));
  assert_int_equal(uit.te_laat, 1);
  assert_int_equal(uit.deze_week, 1);
  struct verzoekstap_in ja = {.uitkomst = VERZOEK_HEEL}, leeg = {0};
  int64_t versie = 1;
  struct str terug;
  DOET(w, verzoekstap_zetten(&fg, een, versie, VERZOEKSTAP_BESLUIT, &ja, &terug, &w->fault));
  FAALT(w, FAULT_INPUT, verzoekstap_zetten(&fg, twee, 1, VERZOEKSTAP_BESLUIT, &ja, &terug, &w->fault)); /* no copy */
  DOET(w, verzoeken_inzien(&fg, false, &uit, &w->fault));
  assert_int_equal(uit.aantal, 2);
  assert_str(dag_iso(w->arena, zie(w, &fg, een).verzoek.uitvoeren_voor), "2026-06-24");
  DOET(w, verzoekstap_zetten(&fg, een, 2, VERZOEKSTAP_GEDAAN, &leeg, &terug, &w->fault));
  FAALT(w, FAULT_STALE, verzoekstap_zetten(&fg, een, 3, VERZOEKSTAP_GEDAAN, &leeg, &terug, &w->fault));
  DOET(w, verzoeken_inzien(&fg, false, &uit, &w->fault));
  assert_int_equal(uit.aantal, 1);
  DOET(w, verzoeken_inzien(&fg, true, &uit, &w->fault));
  assert_int_equal(uit.aantal, 1);
  assert_heel(w);
}

/* By role and relation: the register is of the privacy officer, a request of who works there. */
static void test_wie(void **state) {
  static const enum wie anderen[] = {LOKET, VIANEN, LEIDER_VIANEN, BEHEERDER};
  struct wereld *w = *state;
  struct werk fg = privacy_officer(w, "fleur");
  struct str v, terug, persoon = inwoner(w, "Fatma", "Yilmaz");
  struct verzoeklijst_uit lijst;
  struct verzoek_uit uit;
  struct huishouden_inzien_uit dossier;
  struct str huis = vraag(w, persoon, WET_WMO);
  struct verzoek_in in = verzoek(VERZOEK_INZAGE);
  DOET(w, verzoek_opnemen(&w->werk[TEAMLEIDER], persoon, &in, &v, &w->fault));
  zie(w, &w->werk[TEAMLEIDER], v);
  zie(w, &fg, v);
  for (size_t i = 0; i < sizeof anderen / sizeof *anderen; i++) {
    const struct werk *werk = &w->werk[anderen[i]];
    FAALT(w, FAULT_ACCESS, verzoek_inzien(werk, v, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, verzoek_opnemen(werk, persoon, &in, &terug, &w->fault));
    FAALT(w, FAULT_ACCESS, verzoeken_inzien(werk, false, &lijst, &w->fault));
  }
  FAALT(w, FAULT_ACCESS, verzoeken_inzien(&w->werk[PROFESSIONAL], false, &lijst, &w->fault));
  /* A request opens no file. */
  FAALT(w, FAULT_ACCESS,
        huishouden_inzien(&fg, &(struct huishouden_inzien_in){huis, 1, DEEL_ALLES}, &dossier, &w->fault));
  /* For a child under twelve who stands for it must be known (AVG art. 12, UAVG art. 5). */
  veeg(w, "UPDATE persoon SET geboren = 20180501");
  FAALT(w, FAULT_INPUT, verzoek_opnemen(&fg, persoon, &in, &terug, &w->fault));
  in.vrager = VRAGER_OUDER;
  FAALT(w, FAULT_INPUT, verzoek_opnemen(&fg, persoon, &in, &terug, &w->fault));
  assert_int_equal(w->fault.field_count, 2);
  in.van = S("Moeder Yilmaz");
  veeg(w, "INSERT INTO vertegenwoordiging (publiek, persoon, soort, naam, waarvoor, zaak, tot, bron, gezien, versie) "
          "SELECT 'x', id, 1, 'Moeder Yilmaz', 1, '', 2147483647, 1, '', 1 FROM persoon");
  DOET(w, verzoek_opnemen(&fg, persoon, &in, &terug, &w->fault));
  assert_heel(w);
}

/* From Mijn Schakel: for himself, by who logged in. */
static void test_mijn(void **state) {
  struct wereld *w = *state;
  struct werk fg = privacy_officer(w, "fleur");
  struct str v, persoon = inwoner(w, "Fatma", "Yilmaz");
  vraag(w, persoon, WET_WMO);
  struct werk zij = als_inwoner(w, persoon);
  struct mijn_verzoek_in in = {.soort = VERZOEK_CORRECTIE}, vreemd = {.soort = VERZOEK_INZAGE};
  FAALT(w, FAULT_INPUT, mijn_verzoek_sturen(&zij, &in, &v, &w->fault));
  in.woorden = S("Mijn geboortedag klopt niet.");
  DOET(w, mijn_verzoek_sturen(&zij, &in, &v, &w->fault));
  struct verzoek_uit uit = zie(w, &fg, v);
  assert_str(uit.verzoek.persoon_publiek, str_c(w->arena, persoon));
  assert_int_equal(uit.verzoek.hoe, VERZOEK_MIJN);
  assert_int_equal(uit.verzoek.identiteit, IDENTITEIT_INGELOGD);
  assert_int_equal(uit.verzoek.vrager, VRAGER_ZELF);
  zie(w, &w->werk[PROFESSIONAL], v);
  FAALT(w, FAULT_ACCESS, verzoek_inzien(&zij, v, &uit, &w->fault)); /* the screens of workers stay shut */
  FAALT(w, FAULT_ACCESS, mijn_verzoek_sturen(&w->werk[PROFESSIONAL], &vreemd, &v, &w->fault));
  struct mijn_verzoeken_uit mijn;
  struct mijn_verzoek_uit een;
  DOET(w, mijn_verzoeken_inzien(&zij, &mijn, &w->fault));
  assert_int_equal(mijn.aantal, 1);
  v = mijn.verzoeken[0].publiek;
  DOET(w, mijn_verzoek_inzien(&zij, v, &een, &w->fault));
  assert_str(een.bewijs.bewijs.van, "Fatma Yilmaz");
  assert_str(een.bewijs.bewijs.stand, "U hebt antwoord uiterlijk op 24 april 2026");
  assert_str(een.bewijs.bewijs.woorden, "Mijn geboortedag klopt niet.");
  assert_int_equal(een.antwoord.len, 0);
  struct verzoekstap_in nee = {
      .uitkomst = VERZOEK_GEWEIGERD, .grond = GROND_KLOPT, .besluit = S("Zo staat het in het register.")};
  assert_true(stap(w, &fg, v, VERZOEKSTAP_BESLUIT, &nee));
  DOET(w, mijn_verzoek_inzien(&zij, v, &een, &w->fault));
  assert_has(een.antwoord, "Zo staat het in het register.");
  assert_has(een.bewijs.bewijs.stand, "Wij doen het niet.");
  assert_heel(w);
}

/* What she asks herself is hers alone; what somebody asks for her she sees, and he too. A supporter gets no copy. */
static void test_mijn_voor_een_ander(void **state) {
  struct wereld *w = *state;
  struct werk fg = privacy_officer(w, "fleur");
  struct str eigen, namens, fatma = inwoner(w, "Fatma", "Yilmaz"), anna = inwoner(w, "Anna", "Bos");
  vraag(w, fatma, WET_WMO), vraag(w, anna, WET_WMO);
  struct werk zij = als_inwoner(w, fatma), helper = als_inwoner(w, anna);
  veeg(w, "INSERT INTO inwoner_namens (publiek, gebruiker, persoon, mag_doen, vanaf, tot, door, op, versie) SELECT "
          "'steun', g.id, p.id, 1, 0, 99999, g.id, 0, 1 FROM gebruiker g JOIN persoon a ON a.id = g.persoon JOIN "
          "persoon p ON p.geslachtsnaam = 'Yilmaz' WHERE a.geslachtsnaam = 'Bos'");
  struct actor voor = *helper.actor;
  voor.voor = tel(w, "SELECT id FROM persoon WHERE geslachtsnaam = 'Yilmaz'");
  helper.actor = &voor;
  struct mijn_verzoek_in in = {.soort = VERZOEK_INZAGE};
  struct mijn_verzoeken_uit mijn;
  struct mijn_verzoek_uit een;
  DOET(w, mijn_verzoek_sturen(&zij, &in, &eigen, &w->fault));
  FAALT(w, FAULT_ABSENT, mijn_verzoek_inzien(&helper, eigen, &een, &w->fault));
  DOET(w, mijn_verzoek_sturen(&helper, &in, &namens, &w->fault));
  DOET(w, mijn_verzoeken_inzien(&helper, &mijn, &w->fault));
  assert_int_equal(mijn.aantal, 1);
  DOET(w, mijn_verzoek_inzien(&helper, namens, &een, &w->fault));
  assert_str(een.bewijs.bewijs.van, "Anna Bos");
  DOET(w, mijn_verzoeken_inzien(&zij, &mijn, &w->fault));
  assert_int_equal(mijn.aantal, 2);
  struct str terug, html = S("<html lang=\"nl\"><title>Kopie</title><body>Kopie</body></html>");
  DOET(w, kopie_maken(&fg, eigen, html, S("{}"), &terug, &w->fault));
  DOET(w, kopie_maken(&fg, namens, html, S("{}"), &terug, &w->fault));
  DOET(w, mijn_verzoek_inzien(&zij, eigen, &een, &w->fault));
  assert_int_equal(een.kopie.op, 0); /* not decided yet */
  struct verzoekstap_in ja = {.uitkomst = VERZOEK_HEEL};
  DOET(w, verzoekstap_zetten(&fg, eigen, 1, VERZOEKSTAP_BESLUIT, &ja, &terug, &w->fault));
  DOET(w, verzoekstap_zetten(&fg, namens, 1, VERZOEKSTAP_BESLUIT, &ja, &terug, &w->fault));
  DOET(w, mijn_verzoek_inzien(&zij, eigen, &een, &w->fault));
  assert_str(een.kopie.json, "{}");
  DOET(w, mijn_verzoek_inzien(&helper, namens, &een, &w->fault));
  assert_int_equal(een.kopie.op, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_correctie), IN_WERELD(test_register), IN_WERELD(test_wie),
                                     IN_WERELD(test_mijn), IN_WERELD(test_mijn_voor_een_ander)};
  return RUN_TESTS(tests);
}
