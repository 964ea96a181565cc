/* The verslag of an onderzoek and the short way: written, sent, corrected, signed, applied for. */
#include "wereld.h"

#include "acts/casus_voeren.h"
#include "acts/netwerk_beheren.h"
#include "acts/overleg_voeren.h"
#include "acts/verhelderen.h"
#include "acts/verslag.h"
#include "domain/plan.h"

/* A question of Fatma in that municipality; gives its public id. */
static struct str begin(struct wereld *w, const char *gemeente, enum wet wet) {
  struct str melding = melding_van(w, vraag(w, inwoner(w, "Fatma", "Yilmaz"), wet)).publiek;
  inrichting_zetten(w, gemeente);
  return melding;
}

static struct verslag_inzien_uit zie(struct wereld *w, enum wie wie, struct str melding) {
  struct verslag_inzien_uit uit;
  DOET(w, verslag_inzien(&w->werk[wie], &(struct verslag_inzien_in){.melding = melding}, &uit, &w->fault));
  return uit;
}

/* What stands there, with a text in every point. */
static struct verslag_in ingevuld(const struct verslag_inzien_uit *uit) {
  struct verslag_in in = {.punten = uit->verslag.punten,
                          .punt_aantal = uit->verslag.punt_aantal,
                          .advies_gevraagd = DAG_GEEN,
                          .advies_ontvangen = DAG_GEEN,
                          .offerte_gevraagd = DAG_GEEN,
                          .offerte_ontvangen = DAG_GEEN};
  for (size_t i = 0; i < in.punt_aantal; i++)
    in.teksten[i] = in.punten[i].tekst.len ? in.punten[i].tekst : S("Besproken.");
  return in;
}

static void schrijf(struct wereld *w, struct str melding) {
  struct verslag_inzien_uit uit = zie(w, PROFESSIONAL, melding);
  struct verslag_in in = ingevuld(&uit);
  struct str terug;
  in.product = uit.product_aantal ? uit.producten[0].sleutel : S("");
  DOET(w, verslag_schrijven(&w->werk[PROFESSIONAL], melding, uit.verslag.versie, &in, &terug, &w->fault));
  assert_str(terug, melding.ptr);
}

static struct str verstuur(struct wereld *w, struct str melding) {
  struct str versie;
  struct verslag_versturen_in in = {.hoe = 1, .dag = DAG_GEEN};
  schrijf(w, melding);
  DOET(w, verslag_versturen(&w->werk[PROFESSIONAL], melding, &in, &versie, &w->fault));
  return versie;
}

/* Wmo 2015 art. 2.3.2 lid 4: the points of the law, in their order, filled from what is known (S0-98). */
static void test_vult_zichzelf(void **state) {
  struct wereld *w = *state;
  struct str ander = melding_van(w, vraag(w, inwoner(w, "Bert", "Bos"), WET_GEEN)).publiek;
  struct str melding = begin(w, "lochem", WET_WMO), huis, uit_;
  struct verslag_inzien_uit uit = zie(w, PROFESSIONAL, melding);
  huis = uit.huishouden;
  assert_str(uit.woord, "Gespreksverslag"); /* S4-176 */
  assert_int_equal(uit.verslag.punt_aantal, 10);
  assert_str(uit.verslag.punten[0].sleutel, "vraag");
  assert_str(uit.verslag.punten[0].tekst, str_c(w->arena, uit.melding.woorden));
  assert_str(uit.verslag.punten[1].sleutel, "wmo-behoefte");
  assert_has(uit.verslag.punten[7].artikel, "lid 4 onder g");
  assert_true(uit.voorgesteld && uit.mag_doen && uit.wacht_op.len == 0);
  assert_int_equal(uit.product_aantal, 1);
  struct netwerk_in dochter = {.naam = S("Leyla"),
                               .band = BAND_KIND,
                               .sterkte = STERKTE_STERK,
                               .mantelzorger = true,
                               .doet = S("Doet de was."),
                               .vanaf = DAG_GEEN,
                               .tot = DAG_GEEN};
  DOET(w, netwerk_toevoegen(&w->werk[PROFESSIONAL], huis, &dochter, &uit_, &w->fault));
  uit = zie(w, PROFESSIONAL, melding);
  assert_has(uit.verslag.punten[3].tekst, "Doet de was.");
  /* What somebody left empty stays empty, also when something is known. */
  struct verslag_in in = ingevuld(&uit);
  in.teksten[3] = S("");
  DOET(w, verslag_schrijven(&w->werk[PROFESSIONAL], melding, 0, &in, &uit_, &w->fault));
  uit = zie(w, TEAMLEIDER, melding);
  assert_int_equal(uit.verslag.punten[3].tekst.len, 0);
  assert_int_equal(uit.verslag.versie, 1);
  /* A question under no law has the same shape without those points. */
  uit = zie(w, PROFESSIONAL, ander);
  assert_int_equal(uit.verslag.punt_aantal, VERSLAG_VASTE_PUNTEN);
  assert_heel(w);
}

static void vertel(struct wereld *w, const struct verheldering_inzien_uit *v, enum hoofdvraag vraag,
                   enum deeltekst soort, const char *tekst, bool gevoelig) {
  struct deel_inhoud in = {.volgorde = -1, .gevoelig = gevoelig};
  struct str uit;
  in.tekst[soort] = str_of(tekst);
  for (size_t i = 0; i < v->deel_aantal; i++)
    if (v->delen[i].vraag == vraag)
      DOET(w, deel_schrijven(&w->werk[PROFESSIONAL], v->delen[i].publiek, v->delen[i].versie, &in, &uit, &w->fault));
}

/* S0-98: what was told in the clarification of the casus stands in the verslag; what is shielded there does not. */
static void test_uit_de_verheldering(void **state) {
  struct wereld *w = *state;
  struct str melding = begin(w, "lochem", WET_WMO), uit_, terug;
  struct traject_starten_in start = {.melding = melding, .soort = S("wmo")};
  struct verheldering_inzien_uit v;
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &start, &uit_, &w->fault));
  DOET(w,
       verheldering_beginnen(&w->werk[PROFESSIONAL], uit_, &(struct verheldering_beginnen_in){{0}}, &uit_, &w->fault));
  struct gebied_keus keus = {zie(w, PROFESSIONAL, melding).persoon.publiek, S("wonen")};
  struct gebieden_kiezen_in kiezen = {.waarom = 2, .keuzes = &keus, .aantal = 1};
  DOET(w, gebieden_kiezen(&w->werk[PROFESSIONAL], uit_, &kiezen, &terug, &w->fault));
  DOET(w, verheldering_inzien(&w->werk[PROFESSIONAL], &(struct verheldering_inzien_in){LANGS_VERHELDERING, uit_, 0}, &v,
                              &w->fault));
  vertel(w, &v, VRAAG_NODIG, TEKST_ANTWOORD, "Beneden slapen.", false);
  vertel(w, &v, VRAAG_GEBIED, TEKST_GOED, "Er is schuld.", true);
  struct verslag_inzien_uit uit = zie(w, PROFESSIONAL, melding);
  assert_true(uit.verhelderd);
  assert_str(uit.verslag.punten[1].tekst, "Beneden slapen.");
  assert_int_equal(uit.verslag.punten[2].tekst.len, 0);
  assert_heel(w);
}

/* Two at once: the second sees both texts; the first is not overwritten. */
static void test_twee_tegelijk(void **state) {
  struct wereld *w = *state;
  struct str melding = begin(w, "lochem", WET_WMO), uit_;
  struct verslag_inzien_uit uit = zie(w, PROFESSIONAL, melding);
  struct verslag_in in = ingevuld(&uit);
  DOET(w, verslag_schrijven(&w->werk[PROFESSIONAL], melding, 0, &in, &uit_, &w->fault));
  in.teksten[1] = S("Anders.");
  FAALT(w, FAULT_STALE, verslag_schrijven(&w->werk[TEAMLEIDER], melding, 0, &in, &uit_, &w->fault));
  assert_str(zie(w, PROFESSIONAL, melding).verslag.punten[1].tekst, "Besproken.");
  DOET(w, verslag_schrijven(&w->werk[TEAMLEIDER], melding, 1, &in, &uit_, &w->fault));
  assert_str(zie(w, PROFESSIONAL, melding).verslag.punten[1].tekst, "Anders.");
  /* Bad input, all at once. */
  in.product = S("nergens");
  in.offerte_bedrag = S("veel");
  in.advies_gevraagd = w->vandaag + 1;
  FAALT(w, FAULT_INPUT, verslag_schrijven(&w->werk[TEAMLEIDER], melding, 2, &in, &uit_, &w->fault));
  assert_has(fault_of(&w->fault, "product"), "lijst");
  assert_has(fault_of(&w->fault, "offerte_bedrag"), "1.250,00");
  assert_has(fault_of(&w->fault, "advies_bij"), "aan wie");
  assert_has(fault_of(&w->fault, "advies_gevraagd"), "nog niet");
  assert_heel(w);
}

/* Wmo 2015 art. 2.3.2 lid 8: what the law asks is there before it goes out; what went out never changes; the clock of
 * the onderzoek stops. */
static void test_versturen(void **state) {
  struct wereld *w = *state;
  struct str melding = begin(w, "lochem", WET_WMO), versie, terug;
  struct verslag_inzien_uit uit = zie(w, PROFESSIONAL, melding);
  struct verslag_versturen_in in = {.hoe = 1, .dag = DAG_GEEN};
  FAALT(w, FAULT_RULE, verslag_versturen(&w->werk[PROFESSIONAL], melding, &in, &versie, &w->fault));
  struct verslag_in leeg = ingevuld(&uit);
  for (size_t i = 0; i < leeg.punt_aantal; i++) leeg.teksten[i] = S("");
  DOET(w, verslag_schrijven(&w->werk[PROFESSIONAL], melding, 0, &leeg, &terug, &w->fault));
  in.dag = w->vandaag + 1;
  FAALT(w, FAULT_INPUT, verslag_versturen(&w->werk[PROFESSIONAL], melding, &in, &versie, &w->fault));
  assert_int_equal(w->fault.field_count, 10); /* vraag, a to g, uitkomst, dag */
  assert_has(fault_of(&w->fault, "punt-wmo-eigen-bijdrage"), "onder g");
  assert_int_equal(huishouden(w, &w->werk[PROFESSIONAL], uit.huishouden).meldingen[0].laatste_dag, uit.onderzoek_tot);
  versie = verstuur(w, melding);
  uit = zie(w, PROFESSIONAL, melding);
  assert_int_equal(uit.versie_aantal, 1);
  assert_int_equal(uit.verstuurd_op, w->vandaag);
  assert_int_equal(uit.melding.laatste_dag, DAG_GEEN);
  assert_int_equal(tel(w, "SELECT count(*) FROM brief b JOIN document d ON d.id = b.document WHERE d.soort = 6"), 1);
  assert_has(lees(w, "SELECT tekst FROM brief b JOIN document d ON d.id = b.document WHERE d.soort = 6"),
             "# Weet u wat u zelf betaalt?");
  /* Changing the text changes nothing of what went out; a second version stands beside it. */
  struct verslag_in anders = ingevuld(&uit);
  anders.teksten[1] = S("Een nieuwe zin.");
  DOET(w, verslag_schrijven(&w->werk[PROFESSIONAL], melding, uit.verslag.versie, &anders, &terug, &w->fault));
  DOET(w, verslag_inzien(&w->werk[PROFESSIONAL], &(struct verslag_inzien_in){.versie = versie}, &uit, &w->fault));
  assert_non_null(uit.versie);
  for (size_t i = 0; i < uit.regel_aantal; i++) assert_false(str_eq(uit.regels[i].tekst, S("Een nieuwe zin.")));
  DOET(w, verslag_versturen(&w->werk[PROFESSIONAL], melding, &(struct verslag_versturen_in){1, DAG_GEEN}, &versie,
                            &w->fault));
  assert_int_equal(zie(w, PROFESSIONAL, melding).versies[0].nummer, 2);
  assert_heel(w);
  veeg(w, "UPDATE verslag_versie SET inhoud = '[]' WHERE nummer = 1");
  FAALT(w, FAULT_INTERNAL,
        verslag_inzien(&w->werk[PROFESSIONAL], &(struct verslag_inzien_in){.melding = melding}, &uit, &w->fault));
}

/* What the resident says stands beside the verslag; with it the melding may end. */
static void test_reactie_en_sluiten(void **state) {
  struct wereld *w = *state;
  struct str melding = begin(w, "lochem", WET_WMO), huis, terug;
  struct melding_sluiten_in sluiten = {.reden = SLUIT_VERSLAG, .instemming_op = DAG_GEEN};
  FAALT(w, FAULT_INPUT, melding_sluiten(&w->werk[PROFESSIONAL], melding, 1, &sluiten, &terug, &w->fault));
  assert_has(fault_of(&w->fault, "reden"), "geen verslag");
  struct str versie = verstuur(w, melding);
  struct verslag_reageren_in reactie = {S("Fatma"), S("Mijn zoon helpt ook."), DAG_GEEN};
  DOET(w, verslag_reageren(&w->werk[PROFESSIONAL], versie, &reactie, &terug, &w->fault));
  reactie.dag = w->vandaag - 1;
  FAALT(w, FAULT_INPUT, verslag_reageren(&w->werk[PROFESSIONAL], versie, &reactie, &terug, &w->fault));
  struct verslag_tekenen_in tekenen = {S("Fatma Yilmaz"), TEKEN_AKKOORD, AKKOORD_GETEKEND, DAG_GEEN, S("")};
  DOET(w, verslag_tekenen(&w->werk[PROFESSIONAL], versie, &tekenen, &terug, &w->fault));
  struct verslag_inzien_uit uit = zie(w, PROFESSIONAL, melding);
  assert_str(uit.versies[0].reacties[0].tekst, "Mijn zoon helpt ook.");
  assert_int_equal(uit.versies[0].handtekeningen[0].wat, TEKEN_AKKOORD);
  assert_int_equal(uit.aanvraag_aantal, 0); /* no row in the table ondertekening */
  DOET(w, melding_sluiten(&w->werk[PROFESSIONAL], melding, 1, &sluiten, &huis, &w->fault));
  FAALT(w, FAULT_STALE,
        verslag_versturen(&w->werk[PROFESSIONAL], melding, &(struct verslag_versturen_in){1, DAG_GEEN}, &terug,
                          &w->fault));
  assert_heel(w);
}

/* Wmo 2015 art. 2.3.2 lid 9 and 2.3.5: an aanvraag comes after the verslag, and starts the clock of the besluit. */
static void test_aanvraag(void **state) {
  struct wereld *w = *state;
  struct str ander = melding_van(w, vraag(w, inwoner(w, "Bert", "Bos"), WET_WMO)).publiek;
  struct str melding = begin(w, "lochem", WET_WMO), terug;
  struct aanvraag_in in = {S("wmo-voorziening"), S("Fatma Yilmaz"), AANVRAAG_BRIEF, DAG_GEEN};
  FAALT(w, FAULT_RULE, aanvraag_opnemen(&w->werk[PROFESSIONAL], melding, &in, &terug, &w->fault));
  assert_string_equal(w->fault.rule, "wmo-onderzoek-eerst");
  struct werk laat = later(&w->werk[PROFESSIONAL], 60, 0);
  DOET(w, aanvraag_opnemen(&laat, ander, &in, &terug, &w->fault)); /* the six weeks are over */
  verstuur(w, melding);
  in.product = S("bijstand"); /* of another law */
  FAALT(w, FAULT_INPUT, aanvraag_opnemen(&w->werk[PROFESSIONAL], melding, &in, &terug, &w->fault));
  in.product = S("wmo-voorziening");
  DOET(w, aanvraag_opnemen(&w->werk[PROFESSIONAL], melding, &in, &terug, &w->fault));
  struct verslag_inzien_uit uit = zie(w, PROFESSIONAL, melding);
  assert_int_equal(uit.aanvraag_aantal, 1);
  assert_str(uit.aanvragen[0].product_naam, "Wmo-voorziening");
  assert_true(uit.aanvragen[0].verslag_versie == uit.versies[0].id);
  assert_int_equal(uit.aanvragen[0].besluit_voor, w->vandaag + 14);
  assert_int_equal(uit.melding.laatste_dag, w->vandaag + 14);
  DOET(w, store_herbouw(w->store, w->arena, w->werk[SYSTEEM].wanneer, &w->fault));
  assert_int_equal(zie(w, PROFESSIONAL, melding).melding.laatste_dag, w->vandaag + 14);
  struct melding_sluiten_in sluiten = {.reden = SLUIT_VERSLAG, .instemming_op = DAG_GEEN};
  FAALT(w, FAULT_INPUT, melding_sluiten(&w->werk[PROFESSIONAL], melding, 1, &sluiten, &terug, &w->fault));
  assert_has(fault_of(&w->fault, "reden"), "besluit");
  assert_heel(w);
}

/* One page for one provision: text, verslag and aanvraag at once, or nothing at all. */
static void test_korte_weg(void **state) {
  struct wereld *w = *state;
  struct str melding = begin(w, "lochem", WET_WMO), versie, nog;
  struct verslag_inzien_uit uit = zie(w, PROFESSIONAL, melding);
  struct korte_weg_in in = {.verslag = ingevuld(&uit),
                            .hoe = 2,
                            .dag = DAG_GEEN,
                            .van = S("Fatma Yilmaz"),
                            .aanvraag_hoe = AANVRAAG_VERSLAG,
                            .ontvangen = DAG_GEEN};
  in.verslag.teksten[7] = S("");
  in.verslag.advies_bij = S("Dr. Bos");
  in.verslag.advies_gevraagd = w->vandaag - 3;
  FAALT(w, FAULT_INPUT, korte_weg(&w->werk[PROFESSIONAL], melding, 0, &in, &versie, &w->fault));
  assert_has(fault_of(&w->fault, "product"), "voorziening");
  assert_has(fault_of(&w->fault, "punt-wmo-eigen-bijdrage"), "Nog leeg");
  assert_has(fault_of(&w->fault, "advies_ontvangen"), "nog niet");
  assert_int_equal(tel(w, "SELECT count(*) FROM verslag"), 0);
  /* Waiting for the doctor: kept, and gone on with another day. */
  DOET(w, verslag_schrijven(&w->werk[PROFESSIONAL], melding, 0, &in.verslag, &nog, &w->fault));
  uit = zie(w, PROFESSIONAL, melding);
  assert_str(uit.verslag.navragen[NAVRAAG_ADVIES].bij, "Dr. Bos");
  in.verslag.product = S("wmo-voorziening");
  in.verslag.teksten[7] = S("Mevrouw weet het.");
  in.verslag.advies_ontvangen = w->vandaag;
  in.verslag.advies_tekst = S("Een rolstoel helpt.");
  in.verslag.offerte_bij = S("Hulpmiddel BV");
  in.verslag.offerte_gevraagd = in.verslag.offerte_ontvangen = w->vandaag;
  in.verslag.offerte_bedrag = S("1.250,50");
  struct werk een = w->werk[PROFESSIONAL];
  een.inzending = S("abcdefghijklmnopqrstuv");
  DOET(w, korte_weg(&een, melding, 1, &in, &versie, &w->fault));
  DOET(w, korte_weg(&een, melding, 1, &in, &nog, &w->fault)); /* the form sent twice */
  assert_str(nog, str_c(w->arena, versie));
  uit = zie(w, PROFESSIONAL, melding);
  assert_int_equal(uit.versie_aantal, 1);
  assert_int_equal(uit.aanvraag_aantal, 1);
  assert_int_equal(uit.verslag.navragen[NAVRAAG_OFFERTE].bedrag, 125050);
  assert_has(uit.versies[0].inhoud, "Een rolstoel helpt.");
  assert_int_equal(tel(w, "SELECT count(*) FROM casus"), 0); /* no plan, no goals, no casus */
  assert_heel(w);
}

/* S0-105: the gate of the municipality stands before the short way too; urgency passes it. */
static void test_poort(void **state) {
  struct wereld *w = *state;
  struct str melding = begin(w, "vijfheerenlanden", WET_WMO), terug;
  struct verslag_inzien_uit uit = zie(w, PROFESSIONAL, melding);
  struct verslag_in in = ingevuld(&uit);
  assert_str(uit.woord, "Onderzoeksverslag");
  assert_has(uit.wacht_op, "in het team besproken");
  FAALT(w, FAULT_RULE, verslag_schrijven(&w->werk[PROFESSIONAL], melding, 0, &in, &terug, &w->fault));
  assert_string_equal(w->fault.rule, "overleg-alle-meldingen");
  /* The mark of the meeting is all that is asked; several simple questions at once. */
  struct overleg_plannen_in meeting = {.soort = S("teamoverleg"), .dag = w->vandaag};
  struct bespreken_in simple = {
      .uitkomst = OVERLEG_OPPAKKEN, .werker = w->publiek[PROFESSIONAL], .prioriteit = -1, .afspraak = S("")};
  struct str overleg, ander = melding_van(w, vraag(w, inwoner(w, "Bert", "Bos"), WET_WMO)).publiek;
  DOET(w, overleg_plannen(&w->werk[TEAMLEIDER], &meeting, &overleg, &w->fault));
  DOET(w, overleg_samen_bespreken(&w->werk[TEAMLEIDER], overleg, &ander, 1, &simple, &terug, &w->fault));
  uit = zie(w, PROFESSIONAL, ander);
  assert_int_equal(uit.wacht_op.len, 0);
  in = ingevuld(&uit);
  DOET(w, verslag_schrijven(&w->werk[PROFESSIONAL], ander, 0, &in, &terug, &w->fault));
  veeg(w, "UPDATE melding SET urgentie = 3");
  DOET(w, verslag_schrijven(&w->werk[PROFESSIONAL], melding, 0, &in, &terug, &w->fault));
  assert_heel(w);
}

/* Where the table ondertekening says so, a signature asks for what was chosen; without a row it does not. */
static void test_tekenen_is_aanvraag(void **state) {
  struct wereld *w = *state;
  struct str melding = begin(w, "lochem", WET_WMO), terug;
  struct str versie = verstuur(w, melding);
  struct verslag_tekenen_in in = {S("Fatma Yilmaz"), TEKEN_AKKOORD, AKKOORD_GETEKEND, DAG_GEEN, S("wmo-voorziening")};
  DOET(w, verslag_tekenen(&w->werk[PROFESSIONAL], versie, &in, &terug, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM aanvraag"), 0);
  const char *inhoud = "id;soort;bron;vanaf;tot\nverslag;aanvraag;onze keuze;;\n";
  const struct embedded files[] = {{"ondertekening.csv", inhoud, strlen(inhoud)}, {0}};
  struct inrichting_fouten fouten = {.arena = w->arena};
  int64_t nieuw;
  DOET(w, inrichting_invoeren(&w->werk[BEHEERDER],
                              &(struct inrichting_invoeren_in){.files = files, .versie = 1, .waarom = S("proef")},
                              &fouten, &nieuw, &w->fault));
  assert_true(zie(w, PROFESSIONAL, melding).tekenen_is_aanvraag);
  in.hoe = AKKOORD_MONDELING;
  FAALT(w, FAULT_INPUT, verslag_tekenen(&w->werk[PROFESSIONAL], versie, &in, &terug, &w->fault));
  assert_has(fault_of(&w->fault, "hoe"), "handtekening");
  in.hoe = AKKOORD_GETEKEND;
  in.product = S("");
  DOET(w, verslag_tekenen(&w->werk[PROFESSIONAL], versie, &in, &terug, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM aanvraag"), 0);
  in.product = S("wmo-voorziening");
  DOET(w, verslag_tekenen(&w->werk[PROFESSIONAL], versie, &in, &terug, &w->fault));
  struct verslag_inzien_uit uit = zie(w, PROFESSIONAL, melding);
  assert_int_equal(uit.aanvraag_aantal, 1);
  assert_int_equal(uit.aanvragen[0].hoe, AANVRAAG_VERSLAG);
  assert_str(uit.aanvragen[0].van, "Fatma Yilmaz");
  assert_heel(w);
}

/* By role and relation: the desk and another team see nothing and do nothing. */
static void test_wie_mag(void **state) {
  struct wereld *w = *state;
  struct str melding = begin(w, "lochem", WET_WMO), terug;
  struct str versie = verstuur(w, melding);
  struct verslag_inzien_uit uit = zie(w, TEAMLEIDER, melding);
  struct verslag_in in = ingevuld(&uit);
  struct aanvraag_in aanvraag = {S("wmo-voorziening"), S("Fatma"), AANVRAAG_BRIEF, DAG_GEEN};
  static const enum wie niet[] = {LOKET, VIANEN, LEIDER_VIANEN, BEHEERDER};
  for (size_t i = 0; i < sizeof niet / sizeof niet[0]; i++) {
    struct werk *werk = &w->werk[niet[i]];
    FAALT(w, FAULT_ACCESS, verslag_inzien(werk, &(struct verslag_inzien_in){.melding = melding}, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, verslag_inzien(werk, &(struct verslag_inzien_in){.versie = versie}, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, verslag_schrijven(werk, melding, 1, &in, &terug, &w->fault));
    FAALT(w, FAULT_ACCESS,
          verslag_versturen(werk, melding, &(struct verslag_versturen_in){1, DAG_GEEN}, &terug, &w->fault));
    FAALT(w, FAULT_ACCESS, aanvraag_opnemen(werk, melding, &aanvraag, &terug, &w->fault));
    FAALT(w, FAULT_ACCESS,
          verslag_reageren(werk, versie, &(struct verslag_reageren_in){S("x"), S("x"), DAG_GEEN}, &terug, &w->fault));
    FAALT(
        w, FAULT_ACCESS,
        verslag_tekenen(werk, versie, &(struct verslag_tekenen_in){S("x"), 1, 1, DAG_GEEN, S("")}, &terug, &w->fault));
  }
  assert_heel(w);
}

/* However much was sent, said and applied for: the same number of statements. */
static void test_vaste_kosten(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct str melding = begin(w, "lochem", WET_WMO), terug;
  struct aanvraag_in aanvraag = {S("wmo-voorziening"), S("Fatma"), AANVRAAG_BRIEF, DAG_GEEN};
  verstuur(w, melding);
  int64_t before = store_opdrachten_geteld();
  zie(w, PROFESSIONAL, melding);
  int64_t one = store_opdrachten_geteld() - before;
  for (int i = 0; i < 4; i++) {
    struct str versie = verstuur(w, melding);
    DOET(w, verslag_reageren(&w->werk[PROFESSIONAL], versie, &(struct verslag_reageren_in){S("x"), S("x"), DAG_GEEN},
                             &terug, &w->fault));
    DOET(w, aanvraag_opnemen(&w->werk[PROFESSIONAL], melding, &aanvraag, &terug, &w->fault));
  }
  before = store_opdrachten_geteld();
  zie(w, PROFESSIONAL, melding);
  assert_int_equal(store_opdrachten_geteld() - before, one);
}

/* Eight times the short way at once for one question: one verslag, one aanvraag. */
static struct str gedeeld;
static struct korte_weg_in gedeelde_weg;
static bool loop_mee(struct wereld *w, int nummer) {
  struct werk werk = w->werk[nummer % 2 ? TEAMLEIDER : PROFESSIONAL];
  struct fault fault;
  struct str versie;
  werk.arena = arena_create(64 * 1024 * 1024);
  fault_init(&fault);
  bool done = korte_weg(&werk, gedeeld, 0, &gedeelde_weg, &versie, &fault) || fault.class == FAULT_STALE;
  arena_destroy(werk.arena);
  return done;
}

static void test_acht_tegelijk(void **state) {
  struct wereld *w = *state;
  gedeeld = begin(w, "lochem", WET_WMO);
  struct verslag_inzien_uit uit = zie(w, PROFESSIONAL, gedeeld);
  gedeelde_weg = (struct korte_weg_in){.verslag = ingevuld(&uit),
                                       .hoe = 1,
                                       .dag = DAG_GEEN,
                                       .van = S("Fatma"),
                                       .aanvraag_hoe = AANVRAAG_BRIEF,
                                       .ontvangen = DAG_GEEN};
  gedeelde_weg.verslag.product = S("wmo-voorziening");
  tegelijk(w, 8, loop_mee);
  assert_int_equal(tel(w, "SELECT count(*) FROM verslag"), 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM verslag_versie"), 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM aanvraag"), 1);
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_vult_zichzelf),       IN_WERELD(test_uit_de_verheldering),
      IN_WERELD(test_twee_tegelijk),       IN_WERELD(test_versturen),
      IN_WERELD(test_reactie_en_sluiten),  IN_WERELD(test_aanvraag),
      IN_WERELD(test_korte_weg),           IN_WERELD(test_poort),
      IN_WERELD(test_tekenen_is_aanvraag), IN_WERELD(test_wie_mag),
      IN_WERELD(test_vaste_kosten),        IN_WERELD(test_acht_tegelijk),
  };
  return RUN_TESTS(tests);
}
