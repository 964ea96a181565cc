/* Deciding: under which mandate, what the law stops, and what is kept. */
#include "besluit_hulp.h"

#include "acts/klok.h"
#include "acts/spoed.h"

/* S4-188, S4-331: who has the mandate decides; it is kept with who signed, on which role, and when objection ends. */
static void test_nemen(void **state) {
  struct wereld *w = *state;
  struct str huis, vraagt = aanvraag(w, "lochem", WET_WMO, "wmo-voorziening", &huis);
  struct besluit_in in = toekennen(w, "wmo-voorziening");
  veeg(w, "UPDATE persoon SET woonplaats = 'Lochem'");
  struct str besluit = voorstel(w, vraagt, &in);
  neem_niet(w, PROFESSIONAL, besluit, FAULT_ACCESS);
  assert_has(w->fault.message, "Wmo-consulent in het team");
  functie(w, PROFESSIONAL, "wmo-consulent", false);
  assert_true(zie(w, PROFESSIONAL, besluit).bevoegd.mag);
  assert_str(zie(w, PROFESSIONAL, besluit).bevoegd.orgaan, "zorgloket"); /* S4-331: or by a short line */
  assert_int_not_equal(tel(w, "SELECT laatste_dag FROM afgeleid_werk"), DAG_OPEN);
  neem(w, PROFESSIONAL, besluit);
  struct besluit b = zie(w, TEAMLEIDER, besluit).besluit;
  assert_int_equal(b.stand, BESLUITSTAND_GENOMEN);
  assert_int_equal(b.genomen_op, w->vandaag);
  assert_str(dag_iso(w->arena, b.bezwaar_tot), "2026-05-06"); /* 5 May is a holiday: Awb 6:7, ATW art. 1 */
  assert_str(b.tekenaars[0].functie, "Wmo-consulent in het team");
  assert_int_equal(b.tekenaar_aantal, 1);
  assert_has(b.mandaat, "S4-188");
  assert_int_equal(tel(w, "SELECT laatste_dag FROM afgeleid_werk"), DAG_OPEN); /* nothing waits for a decision */
  /* It never changes, and an aanvraag has one. */
  struct str terug;
  FAALT(w, FAULT_STALE,
        besluit_voorbereiden(&w->werk[PROFESSIONAL], &(struct besluit_plek){.aanvraag = vraagt}, b.versie, &in, &terug,
                             &w->fault));
  FAALT(w, FAULT_STALE, besluit_nemen(&w->werk[PROFESSIONAL], besluit, b.versie, &met_post, &terug, &w->fault));
  FAALT(w, FAULT_STALE, besluit_laten_vervallen(&w->werk[PROFESSIONAL], besluit, b.versie, &terug, &w->fault));
  veeg(w, "UPDATE besluit SET tot = tot + 1");
  struct besluit_inzien_uit uit;
  FAALT(w, FAULT_INTERNAL,
        besluit_inzien(&w->werk[PROFESSIONAL], &(struct besluit_plek){.besluit = besluit}, &uit, &w->fault));
  veeg(w, "UPDATE besluit SET tot = tot - 1");
  assert_heel(w);
}

/* Wmo 2015 art. 1.2.1 stops; a rule that advises asks a reason, which is kept. All at once, at their fields. */
static void test_wet(void **state) {
  struct wereld *w = *state;
  struct str huis, vraagt = aanvraag(w, "lochem", WET_WMO, "wmo-voorziening", &huis);
  struct besluit_in in = toekennen(w, "wmo-voorziening");
  functie(w, PROFESSIONAL, "wmo-consulent", false);
  in.vorm = BESLUITVORM_PGB;
  in.tekst[BESLUITTEKST_GROND] = S("");
  struct str besluit = voorstel(w, vraagt, &in);
  assert_int_equal(zie(w, PROFESSIONAL, besluit).melding_aantal, 3);
  neem_niet(w, PROFESSIONAL, besluit, FAULT_INPUT);
  assert_has(fault_of(&w->fault, "soort"), "Wmo 2015 art. 1.2.1");
  assert_has(fault_of(&w->fault, "pgb_bekwaam"), "art. 2.3.6");
  assert_has(fault_of(&w->fault, "grond"), "Awb art. 3:46");
  assert_int_equal(tel(w, "SELECT count(*) FROM besluit_handtekening"), 0);
  /* Bad input is named and nothing is kept of it. */
  struct str terug;
  in.tot = in.vanaf - 1;
  in.volume = 400, in.eenheid = OMVANG_UUR, in.frequentie = OMVANG_PER_WEEK;
  in.product = S("bestaat-niet");
  FAALT(w, FAULT_INPUT,
        besluit_voorbereiden(&w->werk[PROFESSIONAL], &(struct besluit_plek){.besluit = besluit}, 1, &in, &terug,
                             &w->fault));
  assert_true(fault_of(&w->fault, "tot").len && fault_of(&w->fault, "volume").len &&
              fault_of(&w->fault, "product").len);
  assert_int_equal(zie(w, PROFESSIONAL, besluit).besluit.versie, 1);
}

/* Jeugdwet art. 2.3: somebody registered determines; another place asks a reason. */
static void test_jeugd(void **state) {
  struct wereld *w = *state;
  struct str huis, terug, vraagt = aanvraag(w, "vijfheerenlanden", WET_JEUGDWET, "jeugdhulp-ambulant", &huis);
  struct besluit_in in = toekennen(w, "jeugdhulp-ambulant");
  veeg(w, "UPDATE persoon SET woonplaats = 'Elders'");
  struct str besluit = voorstel(w, vraagt, &in);
  neem_niet(w, PROFESSIONAL, besluit, FAULT_INPUT);
  assert_has(fault_of(&w->fault, "deskundige"), "Jeugdwet art. 2.3");
  assert_has(fault_of(&w->fault, "reden"), "Schrijf op");
  functie(w, TEAMLEIDER, "", true);
  assert_int_equal(zie(w, PROFESSIONAL, besluit).collega_aantal, 1);
  in.deskundige = w->publiek[TEAMLEIDER];
  in.tekst[BESLUITTEKST_REDEN] = S("Het gezin verhuist volgende week hierheen.");
  DOET(w, besluit_voorbereiden(&w->werk[PROFESSIONAL], &(struct besluit_plek){.besluit = besluit}, 1, &in, &terug,
                               &w->fault));
  neem(w, PROFESSIONAL, besluit);
  assert_str(lees(w, "SELECT regel FROM besluit_afwijking"), "jeugd-woonplaats");
  assert_str(zie(w, PROFESSIONAL, besluit).besluit.deskundige_naam, "Teun Teamleider");
  /* A second grant of the same help on the same days is named. */
  struct str ander = aanvraag(w, "vijfheerenlanden", WET_JEUGDWET, "jeugdhulp-ambulant", &huis);
  veeg(w, "UPDATE melding SET persoon = (SELECT min(persoon) FROM melding)");
  FAALT(w, FAULT_INPUT,
        besluit_voorbereiden(&w->werk[PROFESSIONAL], &(struct besluit_plek){.aanvraag = ander}, 0, &in, &terug,
                             &w->fault));
  assert_has(fault_of(&w->fault, "vanaf"), "B2026-");
}

/* What is granted is changed, extended and ended by a new besluit on it. */
static void test_daarna(void **state) {
  struct wereld *w = *state;
  struct str huis, terug, vraagt = aanvraag(w, "vijfheerenlanden", WET_JEUGDWET, "jeugdhulp-ambulant", &huis);
  struct besluit_in in = toekennen(w, "jeugdhulp-ambulant");
  functie(w, PROFESSIONAL, "", true);
  in.deskundige = w->publiek[PROFESSIONAL];
  struct str eerste = voorstel(w, vraagt, &in), tweede;
  neem(w, PROFESSIONAL, eerste);
  in.soort = BESLUITSOORT_BEEINDIGEN;
  in.tot = w->vandaag + 100;
  DOET(w, besluit_voorbereiden(&w->werk[PROFESSIONAL], &(struct besluit_plek){.vorig = eerste}, 0, &in, &tweede,
                               &w->fault));
  neem(w, PROFESSIONAL, tweede);
  assert_int_equal(zie(w, PROFESSIONAL, eerste).besluit.eindigt_op, w->vandaag + 100);
  /* A voorstel that comes to nothing leaves the way free. */
  struct str ander = aanvraag(w, "vijfheerenlanden", WET_JEUGDWET, "jeugdhulp-ambulant", &huis);
  struct besluit_in weg = toekennen(w, "jeugdhulp-ambulant");
  struct str derde = voorstel(w, ander, &weg);
  FAALT(w, FAULT_STALE,
        besluit_voorbereiden(&w->werk[TEAMLEIDER], &(struct besluit_plek){.aanvraag = ander}, 0, &weg, &terug,
                             &w->fault));
  DOET(w, besluit_laten_vervallen(&w->werk[PROFESSIONAL], derde, 1, &terug, &w->fault));
  assert_str(terug, str_c(w->arena, huis));
  struct str vierde = voorstel(w, ander, &weg);
  assert_true(!str_eq(vierde, derde));
  struct besluiten_inzien_uit uit;
  DOET(w, besluiten_inzien(&w->werk[TEAMLEIDER], huis, &uit, &w->fault));
  assert_int_equal(uit.besluit_aantal, 1);
  assert_int_equal(uit.aanvraag_aantal, 1);
  assert_heel(w);
}

/* Awb art. 4:5: only after the resident had time to complete it, by the clock of the aanvraag. */
static void test_buiten_behandeling(void **state) {
  struct wereld *w = *state;
  struct str huis, terug, vraagt = aanvraag(w, "almelo", WET_WMO, "begeleiding", &huis);
  struct besluit_in in = toekennen(w, "begeleiding");
  functie(w, PROFESSIONAL, "wijkcoach", false);
  functie(w, TEAMLEIDER, "wijkcoach", false);
  in.soort = BESLUITSOORT_BUITEN_BEHANDELING;
  in.tekst[BESLUITTEKST_ONTBRAK] = S("Een bewijs van inkomen.");
  struct str besluit = voorstel(w, vraagt, &in);
  neem_niet(w, PROFESSIONAL, besluit, FAULT_INPUT);
  assert_has(fault_of(&w->fault, "soort"), "Awb art. 4:5 lid 1");
  struct klokstap_in stap = {.soort = KLOK_AANVULLEN,
                             .op = w->vandaag,
                             .tot = w->vandaag + 14,
                             .reden = S("Wij missen een bewijs van inkomen.")};
  DOET(w, klokstap_zetten(&w->werk[PROFESSIONAL], KLOK_AANVRAAG, vraagt, &stap, &terug, &w->fault));
  neem_niet(w, PROFESSIONAL, besluit, FAULT_INPUT); /* the time is not over */
  struct werk straks = later(&w->werk[PROFESSIONAL], 15, 0), ook = later(&w->werk[TEAMLEIDER], 15, 0);
  DOET(w, besluit_nemen(&straks, besluit, 1, &met_post, &terug, &w->fault));
  DOET(w, besluit_nemen(&ook, besluit, 2, &met_post, &terug, &w->fault));
  assert_has(lees(w, "SELECT tekst FROM brief ORDER BY document DESC LIMIT 1"), "Een bewijs van inkomen.");
  assert_heel(w);
}

/* A mandate counts on the day: one that ended lets nobody sign (S0-92). */
static void test_mandaat_voorbij(void **state) {
  struct wereld *w = *state;
  struct str huis, vraagt = aanvraag(w, "almelo", WET_WMO, "begeleiding", &huis);
  struct besluit_in in = toekennen(w, "begeleiding");
  functie(w, PROFESSIONAL, "wijkcoach", false);
  struct str besluit = voorstel(w, vraagt, &in);
  inrichting_bestand(w, "mandaat.csv",
                     "product;handeling;rol;organisatie;aantal;deskundige;route;bron;vanaf;tot\n"
                     "begeleiding;alles;wijkcoach;;1;nee;;onze keuze;;2026-03-23\n",
                     1);
  assert_false(zie(w, PROFESSIONAL, besluit).bevoegd.mag);
  neem_niet(w, PROFESSIONAL, besluit, FAULT_ACCESS);
  assert_has(w->fault.message, "er is geen mandaat");
}

/* Two who write at once; and what was decided stays with whom it was about. */
static void test_samen_en_blijven(void **state) {
  struct wereld *w = *state;
  struct str huis, terug, ander = inwoner(w, "Bert", "Bos");
  struct str vraagt = aanvraag(w, "almelo", WET_WMO, "begeleiding", &huis);
  struct besluit_in in = toekennen(w, "begeleiding");
  functie(w, PROFESSIONAL, "wijkcoach", false);
  struct str besluit = voorstel(w, vraagt, &in);
  struct besluit_plek plek = {.besluit = besluit};
  DOET(w, besluit_voorbereiden(&w->werk[TEAMLEIDER], &plek, 1, &in, &terug, &w->fault));
  FAALT(w, FAULT_STALE, besluit_voorbereiden(&w->werk[PROFESSIONAL], &plek, 1, &in, &terug, &w->fault));
  FAALT(w, FAULT_STALE, besluit_nemen(&w->werk[PROFESSIONAL], besluit, 1, &met_post, &terug, &w->fault));
  struct melding melding = melding_van(w, huis);
  struct melding_sluiten_in klaar = {.reden = SLUIT_VERSLAG, .instemming_op = DAG_GEEN};
  FAALT(w, FAULT_INPUT,
        melding_sluiten(&w->werk[PROFESSIONAL], melding.publiek, melding.versie, &klaar, &terug, &w->fault));
  neem(w, PROFESSIONAL, besluit);
  struct melding_verplaatsen_in naar = {.persoon = ander, .reden = S("Verkeerd gekozen.")};
  FAALT(w, FAULT_RULE,
        melding_verplaatsen(&w->werk[PROFESSIONAL], melding.publiek, melding.versie, &naar, &terug, &w->fault));
  assert_has(w->fault.message, "besluit genomen");
  DOET(w, melding_sluiten(&w->werk[PROFESSIONAL], melding.publiek, melding.versie, &klaar, &terug, &w->fault));
}

/* Wmo 2015 art. 2.3.3: help that could not wait goes on paper afterwards, without an aanvraag and without onderzoek. */
static void test_na_spoed(void **state) {
  struct wereld *w = *state;
  struct str melding = melding_van(w, vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO)).publiek, spoed, terug;
  inrichting_zetten(w, "almelo");
  functie(w, PROFESSIONAL, "wijkcoach", false);
  struct spoed_in in = {.wat = S("Elke dag hulp bij het opstaan."),
                        .product = S("begeleiding"),
                        .aanbieder = S("Zorg aan Huis"),
                        .vanaf = DAG_GEEN,
                        .tot = w->vandaag + 13,
                        .wet = -1};
  DOET(w, spoed_beginnen(&w->werk[PROFESSIONAL], &(struct spoed_plek){.publiek = melding}, &in, &spoed, &w->fault));
  assert_int_equal(tel(w, "SELECT mandaat FROM spoed"), 1); /* on the role that he has beside that of his account */
  struct besluit_plek plek = {.spoed = spoed};
  struct besluit_inzien_uit uit;
  DOET(w, besluit_inzien(&w->werk[PROFESSIONAL], &plek, &uit, &w->fault));
  assert_int_equal(uit.besluit.soort, BESLUITSOORT_TIJDELIJK);
  assert_int_equal(uit.besluit.tot, w->vandaag + 13);
  assert_str(uit.besluit.tekst[BESLUITTEKST_SITUATIE], "Elke dag hulp bij het opstaan.");
  struct besluit_in papier = besluit_ingevuld(&uit.besluit);
  papier.vorm = BESLUITVORM_ZIN;
  papier.tekst[BESLUITTEKST_GROND] = S("U kon niet alleen blijven.");
  DOET(w, besluit_voorbereiden(&w->werk[PROFESSIONAL], &plek, 0, &papier, &terug, &w->fault));
  FAALT(w, FAULT_STALE, besluit_voorbereiden(&w->werk[TEAMLEIDER], &plek, 0, &papier, &terug, &w->fault));
  struct str besluit = lees(w, "SELECT publiek FROM besluit");
  neem(w, PROFESSIONAL, besluit);
  assert_has(lees(w, "SELECT tekst FROM brief ORDER BY document DESC LIMIT 1"), "Ons onderzoek gaat door.");
  assert_int_not_equal(tel(w, "SELECT laatste_dag FROM afgeleid_werk"), DAG_OPEN); /* the onderzoek runs on */
  assert_heel(w);
}

/* By role and by relation. */
static void test_weigeren(void **state) {
  struct wereld *w = *state;
  struct str huis, terug, vraagt = aanvraag(w, "vijfheerenlanden", WET_JEUGDWET, "jeugdhulp-ambulant", &huis);
  struct besluit_in in = toekennen(w, "jeugdhulp-ambulant");
  struct besluit_plek plek = {.aanvraag = vraagt};
  struct besluit_inzien_uit uit;
  struct besluiten_inzien_uit lijst;
  static const enum wie niet[] = {LOKET, BEHEERDER, VIANEN, LEIDER_VIANEN};
  for (size_t i = 0; i < sizeof niet / sizeof *niet; i++) {
    FAALT(w, FAULT_ACCESS, besluit_inzien(&w->werk[niet[i]], &plek, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, besluiten_inzien(&w->werk[niet[i]], huis, &lijst, &w->fault));
    FAALT(w, FAULT_ACCESS, besluit_voorbereiden(&w->werk[niet[i]], &plek, 0, &in, &terug, &w->fault));
  }
  struct str besluit = voorstel(w, vraagt, &in);
  for (size_t i = 0; i < sizeof niet / sizeof *niet; i++)
    FAALT(w, FAULT_ACCESS, besluit_nemen(&w->werk[niet[i]], besluit, 1, &met_post, &terug, &w->fault));
  neem_niet(w, TEAMLEIDER, besluit, FAULT_ACCESS); /* a relation, and no mandate */
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_nemen),           IN_WERELD(test_wet),      IN_WERELD(test_jeugd),
      IN_WERELD(test_daarna),          IN_WERELD(test_weigeren), IN_WERELD(test_buiten_behandeling),
      IN_WERELD(test_mandaat_voorbij), IN_WERELD(test_na_spoed), IN_WERELD(test_samen_en_blijven),
  };
  return RUN_TESTS(tests);
}
