/* Bezwaar, klacht and ingebrekestelling of a household: taken in, handled, decided, in the register; and their clocks.
 */
#include "wereld.h"

#include "acts/besluit.h"
#include "acts/geschil.h"
#include "acts/klok.h"
#include "acts/melding_beheren.h"
#include "acts/mijn_werk_inzien.h"
#include "acts/vakgegevens_beheren.h"
#include "acts/verslag.h"

/* Fatma in Lochem asked for a provision, after the verslag went out. */
struct zaak {
  struct str huis, persoon, aanvraag, besluit;
};

static struct zaak begin(struct wereld *w) {
  struct zaak z = {.persoon = inwoner(w, "Fatma", "Yilmaz")};
  struct verslag_inzien_uit uit;
  struct str terug;
  z.huis = vraag(w, z.persoon, WET_WMO);
  struct str melding = melding_van(w, z.huis).publiek;
  inrichting_zetten(w, "lochem");
  veeg(w, "UPDATE persoon SET woonplaats = 'Lochem'");
  DOET(w, verslag_inzien(&w->werk[PROFESSIONAL], &(struct verslag_inzien_in){.melding = melding}, &uit, &w->fault));
  struct verslag_in in = {.punten = uit.verslag.punten,
                          .punt_aantal = uit.verslag.punt_aantal,
                          .product = S("wmo-voorziening"),
                          .advies_gevraagd = DAG_GEEN,
                          .advies_ontvangen = DAG_GEEN,
                          .offerte_gevraagd = DAG_GEEN,
                          .offerte_ontvangen = DAG_GEEN};
  for (size_t i = 0; i < in.punt_aantal; i++) in.teksten[i] = S("Besproken.");
  DOET(w, verslag_schrijven(&w->werk[PROFESSIONAL], melding, 0, &in, &terug, &w->fault));
  DOET(w, verslag_versturen(&w->werk[PROFESSIONAL], melding, &(struct verslag_versturen_in){.hoe = 1, .dag = DAG_GEEN},
                            &terug, &w->fault));
  struct aanvraag_in vraagt = {S("wmo-voorziening"), S("Fatma Yilmaz"), AANVRAAG_FORMULIER, DAG_GEEN};
  DOET(w, aanvraag_opnemen(&w->werk[PROFESSIONAL], melding, &vraagt, &terug, &w->fault));
  z.aanvraag = lees(w, "SELECT publiek FROM aanvraag");
  return z;
}

/* The professional grants it, with the mandate. */
static void besluit(struct wereld *w, const struct werk *werk, struct zaak *z) {
  struct vak_uit vak;
  struct besluit_inzien_uit uit;
  struct str terug;
  DOET(w, vak_inzien(&w->werk[BEHEERDER], w->publiek[PROFESSIONAL], &vak, &w->fault));
  struct vak_in erbij = vak_ingevuld(&vak.vak);
  erbij.functies[erbij.functie_aantal++] = S("wmo-consulent");
  DOET(w, vak_opslaan(&w->werk[BEHEERDER], w->publiek[PROFESSIONAL], vak.vak.versie, &erbij, &w->fault));
  struct besluit_in in = {.soort = BESLUITSOORT_VERSTREKKEN,
                          .product = S("wmo-voorziening"),
                          .vorm = BESLUITVORM_ZIN,
                          .weigergrond = -1,
                          .vanaf = w->vandaag + 30,
                          .tot = w->vandaag + 400,
                          .eenheid = -1,
                          .frequentie = -1,
                          .zienswijze_op = DAG_GEEN,
                          .advies_op = DAG_GEEN};
  in.tekst[BESLUITTEKST_GROND] = S("U kunt dit niet zelf.");
  DOET(w, besluit_voorbereiden(werk, &(struct besluit_plek){.aanvraag = z->aanvraag}, 0, &in, &z->besluit, &w->fault));
  DOET(w, besluit_inzien(werk, &(struct besluit_plek){.besluit = z->besluit}, &uit, &w->fault));
  DOET(w, besluit_nemen(werk, z->besluit, uit.besluit.versie, &(struct besluit_nemen_in){BEKEND_POST, DAG_GEEN}, &terug,
                        &w->fault));
}

static struct geschil_in ingestuurd(struct zaak *z, enum geschil_soort soort, struct str tegen) {
  return (struct geschil_in){.soort = soort,
                             .tegen = tegen,
                             .persoon = z->persoon,
                             .van = S("Fatma Yilmaz"),
                             .hoe = GESCHIL_BRIEF,
                             .ontvangen = DAG_GEEN,
                             .gepost_op = DAG_GEEN,
                             .bekend_op = DAG_GEEN,
                             .gronden = S("Ik heb meer uren nodig.")};
}

static struct geschil_uit zie(struct wereld *w, const struct werk *werk, struct str geschil) {
  struct geschil_uit uit;
  DOET(w, geschil_inzien(werk, geschil, &uit, &w->fault));
  return uit;
}

static void stap(struct wereld *w, const struct werk *werk, struct str geschil, enum geschilstap_soort soort,
                 enum geschil_uitkomst uitkomst) {
  struct str terug;
  struct geschilstap_in in = {uitkomst, DAG_GEEN, S("Zo ging het.")};
  DOET(w, geschilstap_zetten(werk, geschil, zie(w, werk, geschil).geschil.versie, soort, &in, &terug, &w->fault));
}

static int64_t som(struct wereld *w) {
  return tel(w,
             "SELECT sum(1000003 * k.bron + 101 * k.ding + 7 * k.gebeurtenis + 13 * k.laatste_dag + 17 * k.dagen_stil "
             "+ 19 * k.lengte + 23 * length(k.naam) + 29 * coalesce(k.geeindigd_op, 0)) FROM afgeleid_klok k");
}

static void herbouwd(struct wereld *w) {
  int64_t eerst = som(w);
  veeg(w, "DELETE FROM afgeleid_klok");
  DOET(w, store_herbouw(w->store, w->arena, w->werk[SYSTEEM].wanneer, &w->fault));
  assert_true(som(w) == eerst);
}

/* Awb 6:7, 7:2, 7:10, 10:3: a bezwaar against a besluit, from the letter to what it led to. */
static void test_bezwaar(void **state) {
  struct wereld *w = *state;
  struct zaak z = begin(w);
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct str bezwaar, nog, terug;
  besluit(w, werk, &z);
  struct geschil_in in = ingestuurd(&z, GESCHIL_BEZWAAR, z.besluit);
  in.behandelaar = w->publiek[PROFESSIONAL];
  FAALT(w, FAULT_INPUT, geschil_opnemen(werk, z.huis, &in, &bezwaar, &w->fault));
  assert_has(fault_of(&w->fault, "behandelaar"), "nam het besluit");
  in.behandelaar = w->publiek[TEAMLEIDER];
  struct werk eenmaal = later(werk, 3, 0);
  eenmaal.inzending = S("dit-formulier");
  DOET(w, geschil_opnemen(&eenmaal, z.huis, &in, &bezwaar, &w->fault));
  DOET(w, geschil_opnemen(&eenmaal, z.huis, &in, &nog, &w->fault));
  assert_str(nog, str_c(w->arena, bezwaar));
  struct geschil_uit uit = zie(w, &w->werk[TEAMLEIDER], bezwaar);
  assert_has(uit.geschil.tegen.naam, "besluit van 24 maart 2026");
  assert_int_equal(uit.geschil.bekend_op, w->vandaag);
  assert_true(bezwaar_op_tijd(&uit.geschil));
  /* Six weeks to object end on 6 May, for the 5th is a holiday; six weeks more is 17 June. */
  assert_str(dag_iso(w->arena, uit.klok.termijn.laatste_dag), "2026-06-17");
  assert_has(uit.uitleg, "Awb art. 7:10");
  FAALT(w, FAULT_INPUT,
        geschilstap_zetten(werk, bezwaar, uit.geschil.versie, GESCHILSTAP_BESLISSING,
                           &(struct geschilstap_in){UITKOMST_GEGROND, w->vandaag + 3, S("")}, &terug, &w->fault));
  /* It grows longer once, with a letter. */
  struct klokstap_in langer = {.soort = KLOK_VERDAGEN,
                               .op = DAG_GEEN,
                               .tot = DAG_GEEN,
                               .lengte = 6,
                               .reden = S("De hoorzitting kan pas later.")};
  struct werk leider = later(&w->werk[TEAMLEIDER], 60, 0);
  DOET(w, klokstap_zetten(&leider, KLOK_GESCHIL, bezwaar, &langer, &terug, &w->fault));
  assert_has(lees(w, "SELECT tekst FROM brief ORDER BY document DESC LIMIT 1"), "besluiten over uw bezwaar");
  FAALT(w, FAULT_INPUT, klokstap_zetten(&leider, KLOK_GESCHIL, bezwaar, &langer, &terug, &w->fault));
  assert_str(dag_iso(w->arena, zie(w, &leider, bezwaar).klok.termijn.laatste_dag), "2026-07-29");
  stap(w, &leider, bezwaar, GESCHILSTAP_HOREN, UITKOMST_GEHOUDEN);
  stap(w, &leider, bezwaar, GESCHILSTAP_ADVIES, UITKOMST_DEELS);
  FAALT(w, FAULT_STALE,
        geschilstap_zetten(&leider, bezwaar, 1, GESCHILSTAP_BESLISSING,
                           &(struct geschilstap_in){UITKOMST_DEELS, DAG_GEEN, S("")}, &terug, &w->fault));
  stap(w, &leider, bezwaar, GESCHILSTAP_BESLISSING, UITKOMST_DEELS);
  stap(w, &leider, bezwaar, GESCHILSTAP_GEVOLG, UITKOMST_GEWIJZIGD);
  uit = zie(w, &leider, bezwaar);
  assert_int_equal(uit.geschil.stap_aantal, 4);
  assert_int_equal(uit.geschil.gesloten_op, w->vandaag + 60);
  assert_int_equal(klok_stand(&uit.klok, w->vandaag + 90), KLOK_OP_TIJD);
  herbouwd(w);
  assert_heel(w);
}

/* Awb 4:17: too early starts nothing; after the term it starts two weeks, then the days that cost, until the besluit.
 */
static void test_in_gebreke(void **state) {
  struct wereld *w = *state;
  struct zaak z = begin(w);
  struct str vroeg, geschil;
  struct geschil_in in = ingestuurd(&z, GESCHIL_GEBREKE, z.aanvraag);
  DOET(w, geschil_opnemen(&w->werk[PROFESSIONAL], z.huis, &in, &vroeg, &w->fault));
  assert_false(zie(w, &w->werk[PROFESSIONAL], vroeg).heeft_klok);
  struct werk te_laat = later(&w->werk[PROFESSIONAL], 15, 0); /* the term ended on 7 April */
  DOET(w, geschil_opnemen(&te_laat, z.huis, &in, &geschil, &w->fault));
  struct geschil_uit uit = zie(w, &te_laat, geschil);
  assert_str(dag_iso(w->arena, uit.klok.termijn.laatste_dag), "2026-04-22");
  assert_str(dag_iso(w->arena, uit.klok.termijn.dwangsom_vanaf), "2026-04-23");
  assert_false(uit.dwangsom);
  struct werk derde_dag = later(&w->werk[PROFESSIONAL], 32, 0); /* 25 April */
  uit = zie(w, &derde_dag, geschil);
  assert_int_equal(uit.dwangsom_nu.dagen, 3);
  assert_int_equal(uit.dwangsom_nu.bedrag, 3 * 2300);
  assert_false(uit.dwangsom_nu.vol);
  besluit(w, &derde_dag, &z);
  struct werk later_nog = later(&w->werk[PROFESSIONAL], 50, 0);
  uit = zie(w, &later_nog, geschil);
  assert_int_equal(uit.klok.geeindigd_op, w->vandaag + 32);
  assert_int_equal(uit.dwangsom_nu.dagen, 2);
  assert_true(uit.dwangsom_nu.vol);
  herbouwd(w);
  assert_heel(w);
}

/* A klacht about nothing that was decided: of the household itself. */
static void test_klacht(void **state) {
  struct wereld *w = *state;
  struct zaak z = begin(w);
  struct str klacht, terug;
  struct geschil_in in = ingestuurd(&z, GESCHIL_KLACHT, S(""));
  in.hoe = GESCHIL_GEZEGD;
  FAALT(w, FAULT_INPUT, geschil_opnemen(&w->werk[PROFESSIONAL], z.huis, &in, &klacht, &w->fault));
  assert_true(fault_of(&w->fault, "waartegen").len > 0);
  in.waartegen = S("Zij kwam niet op de afspraak.");
  in.over = w->publiek[PROFESSIONAL];
  in.behandelaar = w->publiek[PROFESSIONAL];
  FAALT(w, FAULT_INPUT, geschil_opnemen(&w->werk[PROFESSIONAL], z.huis, &in, &klacht, &w->fault));
  in.behandelaar = S("");
  DOET(w, geschil_opnemen(&w->werk[PROFESSIONAL], z.huis, &in, &klacht, &w->fault));
  struct geschil_uit uit = zie(w, &w->werk[PROFESSIONAL], klacht);
  assert_str(uit.klok.soort.naam, "klacht");
  assert_int_equal(uit.geschil.over.id, w->actor[PROFESSIONAL].gebruiker);
  in.behandelaar = w->publiek[TEAMLEIDER];
  in.ontvangen = w->vandaag - 7;
  FAALT(w, FAULT_STALE, geschil_veranderen(&w->werk[PROFESSIONAL], klacht, 2, &in, &terug, &w->fault));
  DOET(w, geschil_veranderen(&w->werk[PROFESSIONAL], klacht, 1, &in, &terug, &w->fault));
  uit = zie(w, &w->werk[PROFESSIONAL], klacht);
  assert_int_equal(uit.klok.gebeurtenis, w->vandaag - 7);
  assert_str(uit.geschil.behandelaar.naam, "Teun Teamleider");
  stap(w, &w->werk[TEAMLEIDER], klacht, GESCHILSTAP_EINDE, UITKOMST_OPGELOST);
  herbouwd(w);
  assert_heel(w);
}

/* The register shows each what is of his households; who has nothing to do with them neither sees nor does. */
static void test_register(void **state) {
  static const enum wie anderen[] = {LOKET, VIANEN, LEIDER_VIANEN, BEHEERDER};
  struct wereld *w = *state;
  struct zaak z = begin(w);
  struct str klacht, terug;
  struct geschilregister_uit uit;
  struct geschil_in in = ingestuurd(&z, GESCHIL_KLACHT, S(""));
  struct geschilregister_in alles = {0}, mij = {.van = 1}, niemand = {.van = 2}, klaar = {.van = 3},
                            bezwaren = {.soort = GESCHIL_BEZWAAR};
  in.waartegen = S("x");
  DOET(w, geschil_opnemen(&w->werk[PROFESSIONAL], z.huis, &in, &klacht, &w->fault));
  in.behandelaar = w->publiek[TEAMLEIDER];
  in.ontvangen = w->vandaag - 60;
  DOET(w, geschil_opnemen(&w->werk[PROFESSIONAL], z.huis, &in, &klacht, &w->fault));
  DOET(w, geschilregister_inzien(&w->werk[TEAMLEIDER], &alles, &uit, &w->fault));
  assert_int_equal(uit.totaal, 2);
  assert_int_equal(uit.te_laat, 1);
  assert_str(uit.rijen[0].publiek, str_c(w->arena, klacht)); /* what is late goes first */
  assert_str(uit.rijen[0].persoon_naam, "Yilmaz, Fatma");
  DOET(w, geschilregister_inzien(&w->werk[TEAMLEIDER], &mij, &uit, &w->fault));
  assert_int_equal(uit.totaal, 1);
  DOET(w, geschilregister_inzien(&w->werk[PROFESSIONAL], &mij, &uit, &w->fault));
  assert_int_equal(uit.totaal, 0);
  DOET(w, geschilregister_inzien(&w->werk[PROFESSIONAL], &niemand, &uit, &w->fault));
  assert_int_equal(uit.totaal, 1);
  DOET(w, geschilregister_inzien(&w->werk[PROFESSIONAL], &bezwaren, &uit, &w->fault));
  assert_int_equal(uit.totaal, 0);
  DOET(w, geschilregister_inzien(&w->werk[PROFESSIONAL], &klaar, &uit, &w->fault));
  assert_int_equal(uit.totaal, 0);
  DOET(w, geschilregister_inzien(&w->werk[VIANEN], &alles, &uit, &w->fault));
  assert_int_equal(uit.totaal, 0);
  for (size_t i = 0; i < sizeof anderen / sizeof *anderen; i++) {
    const struct werk *werk = &w->werk[anderen[i]];
    struct geschil_uit een;
    FAALT(w, FAULT_ACCESS, geschil_inzien(werk, klacht, &een, &w->fault));
    FAALT(w, FAULT_ACCESS, geschil_opnemen(werk, z.huis, &in, &terug, &w->fault));
  }
  FAALT(w, FAULT_ACCESS, geschilregister_inzien(&w->werk[LOKET], &alles, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, geschilregister_inzien(&w->werk[BEHEERDER], &alles, &uit, &w->fault));
  assert_heel(w);
}

static const struct werkpost *post_van(struct wereld *w, const struct werk *werk) {
  struct mijn_werk_uit uit;
  DOET(w, mijn_werk_inzien(werk, &uit, &w->fault));
  for (size_t i = 0; i < uit.post_aantal; i++)
    if (uit.posten[i].soort == POST_GESCHIL) return &uit.posten[i];
  return NULL;
}

/* Nobody's stands in the day of all of the team, from a week before its last day; somebody's in his own. */
static void test_mijn_werk(void **state) {
  struct wereld *w = *state;
  struct zaak z = begin(w);
  struct str klacht, terug;
  struct geschil_in in = ingestuurd(&z, GESCHIL_KLACHT, S(""));
  in.waartegen = S("Zij kwam niet op de afspraak.");
  DOET(w, geschil_opnemen(&w->werk[PROFESSIONAL], z.huis, &in, &klacht, &w->fault));
  dag_t laatste = zie(w, &w->werk[PROFESSIONAL], klacht).klok.termijn.laatste_dag;
  int week_ervoor = (int)(laatste - w->vandaag) - 6;
  struct werk vroeg = later(&w->werk[PROFESSIONAL], week_ervoor - 1, 0),
              prof = later(&w->werk[PROFESSIONAL], week_ervoor, 0),
              leider = later(&w->werk[TEAMLEIDER], week_ervoor, 0);
  assert_null(post_van(w, &vroeg));
  const struct werkpost *post = post_van(w, &prof);
  assert_non_null(post);
  assert_str(post->publiek, str_c(w->arena, klacht));
  assert_str(post->wie, "nog van niemand");
  assert_int_equal(post->dag, laatste);
  in.behandelaar = w->publiek[TEAMLEIDER];
  DOET(w, geschil_veranderen(&w->werk[PROFESSIONAL], klacht, 1, &in, &terug, &w->fault));
  assert_null(post_van(w, &prof));
  assert_non_null(post_van(w, &leider));
  stap(w, &w->werk[TEAMLEIDER], klacht, GESCHILSTAP_EINDE, UITKOMST_INGETROKKEN);
  assert_null(post_van(w, &leider));
}

static void sluit_de_vraag(struct wereld *w, struct zaak *z) {
  struct melding m = melding_van(w, z->huis);
  struct melding_sluiten_in in = {
      .reden = SLUIT_VERSLAG, .toelichting = S("Het besluit is er."), .instemming_op = DAG_GEEN};
  struct str terug;
  DOET(w, melding_sluiten(&w->werk[PROFESSIONAL], m.publiek, m.versie, &in, &terug, &w->fault));
}

/* Awb art. 6:7: the team that decided can take a bezwaar in until the last day for it, also when its question is
 * closed; what was taken in is its own until it is over. */
static void test_team_blijft(void **state) {
  struct wereld *w = *state;
  struct zaak z = begin(w);
  struct str bezwaar;
  besluit(w, &w->werk[PROFESSIONAL], &z);
  sluit_de_vraag(w, &z);
  struct geschil_in in = ingestuurd(&z, GESCHIL_BEZWAAR, z.besluit);
  /* 24 March and six weeks: 6 May, for the 5th is a holiday. */
  struct werk laatste = later(&w->werk[PROFESSIONAL], 43, 0), erna = later(&w->werk[PROFESSIONAL], 44, 0),
              leider = later(&w->werk[TEAMLEIDER], 60, 0), daarna = later(&w->werk[PROFESSIONAL], 61, 0);
  FAALT(w, FAULT_ACCESS, geschil_opnemen(&erna, z.huis, &in, &bezwaar, &w->fault));
  DOET(w, geschil_opnemen(&laatste, z.huis, &in, &bezwaar, &w->fault));
  stap(w, &leider, bezwaar, GESCHILSTAP_HOREN, UITKOMST_GEHOUDEN);
  stap(w, &leider, bezwaar, GESCHILSTAP_BESLISSING, UITKOMST_ONGEGROND);
  zie(w, &daarna, bezwaar);
  stap(w, &leider, bezwaar, GESCHILSTAP_GEVOLG, UITKOMST_BLIJFT);
  struct geschil_uit uit;
  FAALT(w, FAULT_ACCESS, geschil_inzien(&daarna, bezwaar, &uit, &w->fault));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_bezwaar),  IN_WERELD(test_in_gebreke), IN_WERELD(test_klacht),
      IN_WERELD(test_register), IN_WERELD(test_mijn_werk),  IN_WERELD(test_team_blijft),
  };
  return RUN_TESTS(tests);
}
