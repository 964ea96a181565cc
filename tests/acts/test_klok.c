/* Clocks: what makes them stand still or longer, with the letter; that they come out the same when derived again. */
#include "wereld.h"

#include "acts/klok.h"
#include "acts/mijn_werk_inzien.h"
#include "acts/verslag.h"
#include "acts/werk_overdragen.h"

/* A question of Fatma in Lochem; gives its public id. */
static struct str begin(struct wereld *w, enum wet wet) {
  struct str melding = melding_van(w, vraag(w, inwoner(w, "Fatma", "Yilmaz"), wet)).publiek;
  inrichting_zetten(w, "lochem");
  return melding;
}

/* Its first aanvraag; for the Wmo the verslag goes out before. */
static struct str aangevraagd(struct wereld *w, struct str melding) {
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct verslag_inzien_uit uit;
  struct str terug;
  DOET(w, verslag_inzien(werk, &(struct verslag_inzien_in){.melding = melding}, &uit, &w->fault));
  struct verslag_in in = {.punten = uit.verslag.punten,
                          .punt_aantal = uit.verslag.punt_aantal,
                          .product = uit.producten[0].sleutel,
                          .advies_gevraagd = DAG_GEEN,
                          .advies_ontvangen = DAG_GEEN,
                          .offerte_gevraagd = DAG_GEEN,
                          .offerte_ontvangen = DAG_GEEN};
  for (size_t i = 0; i < in.punt_aantal; i++) in.teksten[i] = S("Besproken.");
  DOET(w, verslag_schrijven(werk, melding, uit.verslag.versie, &in, &terug, &w->fault));
  DOET(w,
       verslag_versturen(werk, melding, &(struct verslag_versturen_in){.hoe = 1, .dag = DAG_GEEN}, &terug, &w->fault));
  struct aanvraag_in vraagt = {uit.producten[0].sleutel, S("Fatma Yilmaz"), AANVRAAG_FORMULIER, DAG_GEEN};
  DOET(w, aanvraag_opnemen(werk, melding, &vraagt, &terug, &w->fault));
  return lees(w, "SELECT publiek FROM aanvraag ORDER BY id DESC LIMIT 1");
}

static struct klok_uit zie(struct wereld *w, enum klokbron bron, struct str ding) {
  struct klok_uit uit;
  DOET(w, klok_inzien(&w->werk[TEAMLEIDER], bron, ding, &uit, &w->fault));
  return uit;
}

static struct melding zie_melding(struct wereld *w, struct str melding) {
  struct verslag_inzien_uit uit;
  DOET(w, verslag_inzien(&w->werk[PROFESSIONAL], &(struct verslag_inzien_in){.melding = melding}, &uit, &w->fault));
  return uit.melding;
}

/* The first line of that kind in somebody's day; NULL = none. */
static const struct werkpost *post_van(struct wereld *w, const struct werk *werk, enum post_soort soort) {
  struct mijn_werk_uit uit;
  DOET(w, mijn_werk_inzien(werk, &uit, &w->fault));
  for (size_t i = 0; i < uit.post_aantal; i++)
    if (uit.posten[i].soort == soort) return &uit.posten[i];
  return NULL;
}

static struct klokstap_in aanvullen(struct wereld *w) {
  return (struct klokstap_in){
      .soort = KLOK_AANVULLEN, .op = DAG_GEEN, .tot = w->vandaag + 14, .reden = S("Een offerte van de leverancier.")};
}

/* All that is derived, in one number. */
static int64_t som(struct wereld *w) {
  return tel(w,
             "SELECT sum(1000003 * k.bron + 101 * k.ding + 7 * k.gebeurtenis + 13 * k.laatste_dag + 17 * k.dagen_stil "
             "+ 19 * k.lengte + 23 * length(k.naam) + 29 * coalesce(k.geeindigd_op, 0)) FROM afgeleid_klok k");
}

static void herbouwd(struct wereld *w) {
  int64_t eerst = som(w);
  struct moment_van_werk nu = w->werk[SYSTEEM].wanneer;
  veeg(w, "UPDATE afgeleid_klok SET laatste_dag = 0, naam = 'x'");
  DOET(w, store_herbouw(w->store, w->arena, nu, &w->fault));
  assert_true(eerst != 0);
  assert_true(som(w) == eerst);
}

/* Awb art. 4:15 lid 1: the clock of the besluit stands still from the day after the letter until all is there. */
static void test_hersteltermijn(void **state) {
  struct wereld *w = *state;
  struct str melding = begin(w, WET_WMO), aanvraag = aangevraagd(w, melding), terug, nog;
  struct klok_uit uit = zie(w, KLOK_AANVRAAG, aanvraag);
  struct klokstap_in in = aanvullen(w);
  assert_str(uit.klok.soort.naam, "wmo-besluit");
  assert_int_equal(uit.klok.termijn.laatste_dag, w->vandaag + 14);
  assert_true(uit.mag_doen);
  assert_int_equal(tel(w, "SELECT laatste_dag FROM afgeleid_werk"), w->vandaag + 14);
  int64_t brieven = tel(w, "SELECT count(*) FROM brief");
  struct werk eenmaal = w->werk[PROFESSIONAL];
  eenmaal.inzending = S("dit-formulier");
  DOET(w, klokstap_zetten(&eenmaal, KLOK_AANVRAAG, aanvraag, &in, &terug, &w->fault));
  DOET(w, klokstap_zetten(&eenmaal, KLOK_AANVRAAG, aanvraag, &in, &nog, &w->fault));
  assert_str(terug, str_c(w->arena, aanvraag));
  assert_int_equal(tel(w, "SELECT count(*) FROM brief"), brieven + 1);
  assert_has(lees(w, "SELECT tekst FROM brief ORDER BY document DESC LIMIT 1"), "Een offerte van de leverancier.");
  assert_has(lees(w, "SELECT tekst FROM brief ORDER BY document DESC LIMIT 1"), "uiterlijk op 7 april 2026");
  uit = zie(w, KLOK_AANVRAAG, aanvraag);
  assert_int_equal(uit.klok.aantal, 1);
  assert_int_equal(uit.klok.termijn.laatste_dag, w->vandaag + 28);
  assert_has(uit.uitleg, "stond stil van wo 25 maart 2026 tot en met di 7 april 2026");
  assert_int_equal(tel(w, "SELECT laatste_dag FROM afgeleid_werk"), w->vandaag + 28);
  /* Completed after a week: seven days of standing still are left. */
  struct werk week_later = later(&w->werk[PROFESSIONAL], 8, 0);
  struct str stap = uit.klok.stappen[0].publiek, huis;
  struct klokstap_einde_in klaar = {DAG_GEEN};
  FAALT(w, FAULT_STALE, klokstap_afronden(&week_later, stap, 2, &klaar, &huis, &w->fault));
  FAALT(w, FAULT_INPUT,
        klokstap_afronden(&week_later, stap, 1, &(struct klokstap_einde_in){w->vandaag - 1}, &huis, &w->fault));
  DOET(w, klokstap_afronden(&week_later, stap, 1, &klaar, &huis, &w->fault));
  FAALT(w, FAULT_STALE, klokstap_afronden(&week_later, stap, 2, &klaar, &huis, &w->fault));
  uit = zie(w, KLOK_AANVRAAG, aanvraag);
  assert_int_equal(uit.klok.termijn.dagen_stil, 7);
  assert_int_equal(tel(w, "SELECT laatste_dag FROM afgeleid_werk"), w->vandaag + 21);
  herbouwd(w);
  assert_heel(w);
}

/* When the last day to complete it has come, it stands in the day of who has the question; completed, no longer. */
static void test_mijn_werk(void **state) {
  struct wereld *w = *state;
  struct str melding = begin(w, WET_WMO), aanvraag = aangevraagd(w, melding), terug;
  struct klokstap_in in = aanvullen(w);
  struct klokstap_einde_in klaar = {DAG_GEEN};
  struct melding m = zie_melding(w, melding);
  DOET(w, melding_oppakken(&w->werk[PROFESSIONAL], melding, m.versie, &terug, &w->fault));
  DOET(w, klokstap_zetten(&w->werk[PROFESSIONAL], KLOK_AANVRAAG, aanvraag, &in, &terug, &w->fault));
  struct werk dag_ervoor = later(&w->werk[PROFESSIONAL], 13, 0), die_dag = later(&w->werk[PROFESSIONAL], 14, 0);
  assert_null(post_van(w, &dag_ervoor, POST_KLOKSTAP));
  const struct werkpost *post = post_van(w, &die_dag, POST_KLOKSTAP);
  assert_non_null(post);
  assert_str(post->naam, "Yilmaz, Fatma");
  assert_str(post->wat, "Een offerte van de leverancier.");
  assert_int_equal(post->dag, w->vandaag + 14);
  assert_null(post_van(w, &w->werk[TEAMLEIDER], POST_KLOKSTAP));
  DOET(w, klokstap_afronden(&die_dag, post->publiek, 1, &klaar, &terug, &w->fault));
  assert_null(post_van(w, &die_dag, POST_KLOKSTAP));
}

/* Who has nothing to do with the household neither sees nor changes its clocks. */
static void test_wie(void **state) {
  static const enum wie anderen[] = {LOKET, VIANEN, LEIDER_VIANEN, BEHEERDER};
  struct wereld *w = *state;
  struct str melding = begin(w, WET_WMO), aanvraag = aangevraagd(w, melding), terug;
  struct klokstap_in in = aanvullen(w);
  struct klok_uit uit;
  for (size_t i = 0; i < sizeof anderen / sizeof *anderen; i++) {
    const struct werk *werk = &w->werk[anderen[i]];
    FAALT(w, FAULT_ACCESS, klok_inzien(werk, KLOK_AANVRAAG, aanvraag, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, klokstap_zetten(werk, KLOK_AANVRAAG, aanvraag, &in, &terug, &w->fault));
  }
  FAALT(w, FAULT_ABSENT, klok_inzien(&w->werk[PROFESSIONAL], KLOK_AANVRAAG, melding, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM klokstap"), 0);
  assert_heel(w);
}

/* Wmo 2015 art. 2.3.2 lid 1: an onderzoek does not stand still; a later day that was agreed is kept beside it, and it
 * ends with the verslag. */
static void test_onderzoek(void **state) {
  struct wereld *w = *state;
  struct str melding = begin(w, WET_WMO), terug;
  struct klokstap_in stil = aanvullen(w), eens = {.soort = KLOK_AFSPRAAK,
                                                  .op = DAG_GEEN,
                                                  .tot = w->vandaag + 60,
                                                  .reden = S("Zij ligt in het ziekenhuis.")};
  int64_t brieven = tel(w, "SELECT count(*) FROM brief");
  FAALT(w, FAULT_INPUT, klokstap_zetten(&w->werk[PROFESSIONAL], KLOK_MELDING, melding, &stil, &terug, &w->fault));
  assert_true(fault_of(&w->fault, "soort").len > 0);
  DOET(w, klokstap_zetten(&w->werk[PROFESSIONAL], KLOK_MELDING, melding, &eens, &terug, &w->fault));
  struct klok_uit uit = zie(w, KLOK_MELDING, melding);
  assert_int_equal(uit.klok.termijn.laatste_dag, w->vandaag + 43); /* 5 May is a holiday */
  assert_str(uit.klok.stappen[0].reden, "Zij ligt in het ziekenhuis.");
  assert_int_equal(tel(w, "SELECT count(*) FROM brief"), brieven);
  aangevraagd(w, melding);
  uit = zie(w, KLOK_MELDING, melding);
  assert_int_equal(uit.klok.geeindigd_op, w->vandaag);
  assert_int_equal(klok_stand(&uit.klok, w->vandaag), KLOK_OP_TIJD);
  FAALT(w, FAULT_STALE, klokstap_zetten(&w->werk[PROFESSIONAL], KLOK_MELDING, melding, &eens, &terug, &w->fault));
  herbouwd(w);
}

/* Gives the municipality what begins the clock of youth help, and a term of its own. */
static void klok_begint_bij(struct wereld *w, const char *begin_, int64_t versie) {
  struct str klok = str_format(w->arena, "wet;begin;bron;vanaf;tot\njeugdwet;%s;proef;;\n", begin_);
  const char *termijn = "naam;omschrijving;begin;lengte;eenheid;atw;opschorten;verdagen;verdagen_met;dwangsom;"
                        "gemeente_mag;bron;vanaf;tot\njeugd-besluit;Besluit over jeugdhulp;de dag van de aanvraag;6;"
                        "weken;ja;ja;1;;mogelijk;vrij;proef;;\n";
  const struct embedded files[] = {
      {"klokbegin.csv", klok.ptr, klok.len}, {"termijn.csv", termijn, strlen(termijn)}, {0}};
  struct inrichting_fouten fouten = {.arena = w->arena};
  int64_t nieuw;
  DOET(w, inrichting_invoeren(&w->werk[BEHEERDER],
                              &(struct inrichting_invoeren_in){.files = files, .versie = versie, .waarom = S("proef")},
                              &fouten, &nieuw, &w->fault));
}

static struct str jeugdvraag(struct wereld *w, const char *naam, dag_t ontvangen) {
  struct str huis = vraag_voor(w, &w->werk[LOKET], inwoner(w, naam, "Bos"), WET_JEUGDWET, w->leerdam, ontvangen);
  return melding_van(w, huis).publiek;
}

static void herbouw(struct wereld *w) {
  DOET(w, store_herbouw(w->store, w->arena, w->werk[SYSTEEM].wanneer, &w->fault));
}

/* S0-103: where the clock of youth help begins is the municipality's to say, and so is its length. */
static void test_jeugd(void **state) {
  struct wereld *w = *state;
  dag_t eerder = w->vandaag - 10;
  struct str anna = jeugdvraag(w, "Anna", eerder), bert = jeugdvraag(w, "Bert", eerder), aanvraag;
  struct str melding = begin(w, WET_JEUGDWET);
  struct klok_uit uit;
  assert_int_equal(zie(w, KLOK_MELDING, melding).klok.termijn.laatste_dag, w->vandaag + 56);
  /* An aanvraag takes the clock of the melding over. */
  aanvraag = aangevraagd(w, melding);
  assert_int_equal(zie(w, KLOK_AANVRAAG, aanvraag).klok.termijn.laatste_dag, w->vandaag + 56);
  FAALT(w, FAULT_ABSENT, klok_inzien(&w->werk[PROFESSIONAL], KLOK_MELDING, melding, &uit, &w->fault));

  klok_begint_bij(w, "aanvraag", 1);
  herbouw(w);
  FAALT(w, FAULT_ABSENT, klok_inzien(&w->werk[PROFESSIONAL], KLOK_MELDING, anna, &uit, &w->fault));
  aanvraag = aangevraagd(w, anna);
  assert_int_equal(zie(w, KLOK_AANVRAAG, aanvraag).klok.termijn.laatste_dag, w->vandaag + 43); /* 5 May is a holiday */

  klok_begint_bij(w, "melding", 2);
  herbouw(w);
  assert_int_equal(zie(w, KLOK_MELDING, bert).klok.termijn.laatste_dag,
                   eerder + 45); /* past a weekend and Koningsdag */
  aanvraag = aangevraagd(w, bert);
  assert_int_equal(zie(w, KLOK_AANVRAAG, aanvraag).klok.gebeurtenis, eerder);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_hersteltermijn), IN_WERELD(test_mijn_werk), IN_WERELD(test_wie),
      IN_WERELD(test_onderzoek),      IN_WERELD(test_jeugd),
  };
  return RUN_TESTS(tests);
}
