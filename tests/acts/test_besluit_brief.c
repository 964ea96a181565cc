/* Who signs and who decides elsewhere; what the resident gets in his letter box. */
#include "besluit_hulp.h"

#include "acts/mijn_werk_inzien.h"
#include "acts/vertegenwoordiging_beheren.h"
#include "store/document.h"

static struct str laatste_brief(struct wereld *w) {
  return lees(w, "SELECT tekst FROM brief ORDER BY document DESC LIMIT 1");
}

static size_t te_doen(struct wereld *w, enum wie wie, enum post_soort soort) {
  struct mijn_werk_uit uit;
  size_t aantal = 0;
  DOET(w, mijn_werk_inzien(&w->werk[wie], &uit, &w->fault));
  for (size_t i = 0; i < uit.post_aantal; i++) aantal += uit.posten[i].soort == soort;
  return aantal;
}

/* S1b-17: an intaker may not decide; S1b-97: what is refused is signed by two. */
static void test_almelo(void **state) {
  struct wereld *w = *state;
  struct str huis, terug, vraagt = aanvraag(w, "almelo", WET_WMO, "begeleiding", &huis);
  struct besluit_in in = toekennen(w, "begeleiding");
  functie(w, PROFESSIONAL, "intaker", false);
  in.soort = BESLUITSOORT_AFWIJZEN;
  in.weigergrond = WEIGER_NETWERK;
  struct str besluit = voorstel(w, vraagt, &in);
  neem_niet(w, PROFESSIONAL, besluit, FAULT_ACCESS);
  assert_has(w->fault.message, "Wijkcoach");
  assert_int_equal(zie(w, PROFESSIONAL, besluit).bevoegd.nodig, 2);
  functie(w, PROFESSIONAL, "wijkcoach", false);
  functie(w, TEAMLEIDER, "wijkcoach", false);
  neem(w, PROFESSIONAL, besluit);
  assert_int_equal(zie(w, PROFESSIONAL, besluit).besluit.stand, BESLUITSTAND_TWEEDE);
  assert_int_equal(tel(w, "SELECT count(*) FROM besluit_brief"), 0);
  assert_int_equal(te_doen(w, TEAMLEIDER, POST_TEKENEN), 1);
  assert_int_equal(te_doen(w, PROFESSIONAL, POST_TEKENEN), 0); /* signed already */
  assert_int_equal(te_doen(w, VIANEN, POST_TEKENEN), 0);
  neem_niet(w, PROFESSIONAL, besluit, FAULT_RULE); /* not twice the same */
  FAALT(w, FAULT_STALE,
        besluit_voorbereiden(&w->werk[PROFESSIONAL], &(struct besluit_plek){.besluit = besluit},
                             zie(w, PROFESSIONAL, besluit).besluit.versie, &in, &terug, &w->fault));
  neem(w, TEAMLEIDER, besluit);
  assert_int_equal(zie(w, PROFESSIONAL, besluit).besluit.stand, BESLUITSTAND_GENOMEN);
  assert_has(lees(w, "SELECT ondertekenaar FROM brief ORDER BY document DESC LIMIT 1"),
             "Priya Professional, Wijkcoach en Teun Teamleider, Wijkcoach");
  assert_has(laatste_brief(w), "U krijgt geen begeleiding");
  assert_has(laatste_brief(w), "6 mei 2026");
  /* One who grants is enough; more than the product has is named. */
  struct str ander = aanvraag(w, "almelo", WET_WMO, "begeleiding", &huis);
  in = toekennen(w, "begeleiding");
  in.volume = 21, in.eenheid = OMVANG_UUR, in.frequentie = OMVANG_PER_WEEK;
  FAALT(w, FAULT_INPUT,
        besluit_voorbereiden(&w->werk[PROFESSIONAL], &(struct besluit_plek){.aanvraag = ander}, 0, &in, &terug,
                             &w->fault));
  assert_has(fault_of(&w->fault, "volume"), "hoogstens 20 uur per week");
  in.volume = 20;
  besluit = voorstel(w, ander, &in);
  neem(w, PROFESSIONAL, besluit);
  assert_has(laatste_brief(w), "begeleiding: 20 uur per week van 31 maart 2026 tot en met 30 maart 2027");
  assert_has(laatste_brief(w), "21,80 per maand"); /* the amount of that day */
  assert_str(lees(w, "SELECT d.soort || ' ' || d.naam FROM document d ORDER BY d.id DESC LIMIT 1"),
             str_c(w->arena, str_format(w->arena, "7 Besluit B2026-%06lld.pdf",
                                        (long long)tel(w, "SELECT max(id) FROM besluit"))));
  assert_int_equal(zie(w, TEAMLEIDER, besluit).ontvanger_aantal, 1);
}

/* A letter needs an address that is safe; otherwise it is handed over, and nothing typed is lost. */
static void test_adres(void **state) {
  struct wereld *w = *state;
  struct str huis, terug, vraagt = aanvraag(w, "almelo", WET_WMO, "begeleiding", &huis);
  struct besluit_in in = toekennen(w, "begeleiding");
  functie(w, PROFESSIONAL, "wijkcoach", false);
  struct str besluit = voorstel(w, vraagt, &in);
  veeg(w, "UPDATE persoon SET straat = '', huisnummer = '', postcode = '', woonplaats = ''");
  neem_niet(w, PROFESSIONAL, besluit, FAULT_INPUT);
  assert_has(fault_of(&w->fault, "hoe"), "Er is geen adres bekend van Fatma Yilmaz");
  assert_int_equal(tel(w, "SELECT count(*) FROM besluit_handtekening"), 0);
  DOET(w, besluit_nemen(&w->werk[PROFESSIONAL], besluit, 1,
                        &(struct besluit_nemen_in){BEKEND_UITGEREIKT, w->vandaag + 1}, &terug, &w->fault));
  assert_has(lees(w, "SELECT aan FROM brief ORDER BY document DESC LIMIT 1"), "Persoonlijk overhandigen");
  assert_str(dag_iso(w->arena, zie(w, PROFESSIONAL, besluit).besluit.bezwaar_tot), "2026-05-06");
  assert_heel(w);
}

/* A parent gets the besluit about a young child; the child does not. */
static void test_ouder(void **state) {
  struct wereld *w = *state;
  struct str huis, terug, vraagt = aanvraag(w, "vijfheerenlanden", WET_JEUGDWET, "jeugdhulp-ambulant", &huis);
  struct besluit_in in = toekennen(w, "jeugdhulp-ambulant");
  functie(w, PROFESSIONAL, "", true);
  in.deskundige = w->publiek[PROFESSIONAL];
  veeg(w, "UPDATE persoon SET geboren = 20180501");
  struct str kind = zie(w, PROFESSIONAL, voorstel(w, vraagt, &in)).besluit.persoon_publiek;
  struct vertegenwoordiging_in ouder = {.soort = VERTEGENWOORDIGING_OUDER,
                                        .naam = S("Emine Yilmaz"),
                                        .waarvoor = WAARVOOR_ALLES,
                                        .vanaf = DAG_GEEN,
                                        .tot = DAG_GEEN,
                                        .bron = BRON_VERTELD,
                                        .bron_op = w->vandaag,
                                        .gezien = S("uittreksel"),
                                        .gezien_op = w->vandaag};
  DOET(w, vertegenwoordiging_toevoegen(&w->werk[PROFESSIONAL], kind, &ouder, &terug, &w->fault));
  struct str besluit = lees(w, "SELECT publiek FROM besluit");
  assert_str(zie(w, PROFESSIONAL, besluit).ontvangers[0], "Emine Yilmaz");
  assert_has(zie(w, PROFESSIONAL, besluit).voorbeeld.tekst, "Fatma Yilmaz krijgt jeugdhulp ambulant");
  neem_niet(w, PROFESSIONAL, besluit, FAULT_INPUT); /* she is only a name: no address is known */
  assert_has(fault_of(&w->fault, "hoe"), "Emine Yilmaz");
  DOET(w, besluit_nemen(&w->werk[PROFESSIONAL], besluit, 1, &(struct besluit_nemen_in){BEKEND_UITGEREIKT, DAG_GEEN},
                        &terug, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM besluit_brief"), 1);
  assert_str(lees(w, "SELECT aan FROM brief ORDER BY document DESC LIMIT 1"), "Emine Yilmaz\nPersoonlijk overhandigen");
}

/* Wmo 2015 art. 2.3.6: a pgb says what it comes to, by the tariff of its days. */
static void test_pgb(void **state) {
  struct wereld *w = *state;
  struct str huis, vraagt = aanvraag(w, "almelo", WET_WMO, "begeleiding", &huis);
  struct besluit_in in = toekennen(w, "begeleiding");
  functie(w, PROFESSIONAL, "wijkcoach", false);
  in.vorm = BESLUITVORM_PGB;
  in.pgb_bekwaam = in.pgb_gemotiveerd = in.pgb_kwaliteit = true;
  in.tot = in.vanaf + 69; /* ten weeks */
  in.volume = 3, in.eenheid = OMVANG_UUR, in.frequentie = OMVANG_PER_WEEK;
  struct str besluit = voorstel(w, vraagt, &in);
  assert_int_equal(zie(w, PROFESSIONAL, besluit).budget, -1);
  inrichting_bestand(w, "tarief.csv",
                     "product;leveringsvorm;bedrag;eenheid;bron;vanaf;tot\nbegeleiding;pgb;45,50;uur;onze keuze;;\n",
                     1);
  assert_int_equal(zie(w, PROFESSIONAL, besluit).budget, 136500);
  neem(w, PROFESSIONAL, besluit);
  assert_has(laatste_brief(w), "Het budget is € 1.365,00 voor deze hele periode.");
  assert_int_equal(zie(w, PROFESSIONAL, besluit).besluit.tarief, 4550);
}

/* S0-92, S4-189..192: beschermd wonen is decided by the Regionale Toegang; it asks back, and decides. */
static void test_verzoek(void **state) {
  struct wereld *w = *state;
  struct str huis, terug, vraagt = aanvraag(w, "lochem", WET_JEUGDWET, "jeugdhulp", &huis);
  struct besluit_in in = toekennen(w, "jeugdhulp");
  struct str besluit = voorstel(w, vraagt, &in);
  struct besluit_inzien_uit uit = zie(w, PROFESSIONAL, besluit);
  assert_false(uit.bevoegd.eigen);
  assert_str(uit.bevoegd.orgaan_naam, "Driemanschap Jeugd");
  neem_niet(w, PROFESSIONAL, besluit, FAULT_ACCESS);
  assert_has(w->fault.message, "Driemanschap Jeugd");
  struct verzoek_in verzoek = {S("Wilt u besluiten over jeugdhulp?"), w->vandaag - 1};
  FAALT(w, FAULT_INPUT, verzoek_versturen(&w->werk[PROFESSIONAL], besluit, 1, &verzoek, &terug, &w->fault));
  verzoek.verwacht_op = w->vandaag + 14;
  DOET(w, verzoek_versturen(&w->werk[PROFESSIONAL], besluit, 1, &verzoek, &terug, &w->fault));
  FAALT(w, FAULT_RULE, verzoek_versturen(&w->werk[PROFESSIONAL], besluit, 2, &verzoek, &terug, &w->fault));
  neem_niet(w, PROFESSIONAL, besluit, FAULT_RULE);
  assert_int_equal(te_doen(w, PROFESSIONAL, POST_VERZOEK), 0);
  struct verzoek_vraag_in vraag_in = {S("Wat vindt de school?")};
  DOET(w, verzoek_vraag_opnemen(&w->werk[PROFESSIONAL], besluit, &vraag_in, &terug, &w->fault));
  uit = zie(w, TEAMLEIDER, besluit);
  assert_int_equal(uit.verzoeken[0].stand, VERZOEK_VRAAG);
  assert_true(verzoek_wacht_op_ons(&uit.verzoeken[0], w->vandaag));
  assert_int_equal(te_doen(w, PROFESSIONAL, POST_VERZOEK), 1);
  assert_int_equal(te_doen(w, TEAMLEIDER, POST_VERZOEK), 0);
  struct verzoek_antwoord_in antwoord = {uit.verzoeken[0].vragen[0].publiek, S("De school ziet het ook.")};
  DOET(w, verzoek_beantwoorden(&w->werk[PROFESSIONAL], besluit, &antwoord, &terug, &w->fault));
  FAALT(w, FAULT_STALE, verzoek_beantwoorden(&w->werk[TEAMLEIDER], besluit, &antwoord, &terug, &w->fault));
  uit = zie(w, TEAMLEIDER, besluit);
  assert_int_equal(uit.verzoeken[0].stand, VERZOEK_VERSTUURD);
  assert_false(verzoek_wacht_op_ons(&uit.verzoeken[0], w->vandaag));
  assert_true(verzoek_wacht_op_ons(&uit.verzoeken[0], w->vandaag + 15));
  struct verzoek_uitkomst_in zo = {UITKOMST_AFGEWEZEN, DAG_GEEN, S("")};
  FAALT(w, FAULT_INPUT, verzoek_afronden(&w->werk[PROFESSIONAL], besluit, &zo, &terug, &w->fault));
  zo.uitkomst = UITKOMST_ZO;
  DOET(w, verzoek_afronden(&w->werk[PROFESSIONAL], besluit, &zo, &terug, &w->fault));
  uit = zie(w, TEAMLEIDER, besluit);
  assert_int_equal(uit.besluit.stand, BESLUITSTAND_GENOMEN);
  assert_str(uit.besluit.orgaan_naam, "Driemanschap Jeugd");
  assert_true(besluit_loopt(&uit.besluit, w->vandaag + 7));
  assert_int_equal(tel(w, "SELECT count(*) FROM besluit_brief"), 0); /* its own letter went out */
  FAALT(w, FAULT_ACCESS, verzoek_vraag_opnemen(&w->werk[VIANEN], besluit, &vraag_in, &terug, &w->fault));
  assert_heel(w);
}

/* What comes back undecided is ours again; a refusal of that body is kept as a refusal. */
static void test_verzoek_anders(void **state) {
  struct wereld *w = *state;
  struct str huis, terug, vraagt = aanvraag(w, "lochem", WET_JEUGDWET, "jeugdhulp", &huis);
  struct besluit_in in = toekennen(w, "jeugdhulp");
  struct str besluit = voorstel(w, vraagt, &in);
  struct verzoek_in verzoek = {S("Wilt u besluiten?"), DAG_GEEN};
  struct verzoek_uitkomst_in uitkomst = {UITKOMST_TERUG, DAG_GEEN, S("Dit kan het team zelf.")};
  DOET(w, verzoek_versturen(&w->werk[PROFESSIONAL], besluit, 1, &verzoek, &terug, &w->fault));
  DOET(w, verzoek_afronden(&w->werk[PROFESSIONAL], besluit, &uitkomst, &terug, &w->fault));
  assert_int_equal(zie(w, PROFESSIONAL, besluit).besluit.stand, BESLUITSTAND_VOORSTEL);
  DOET(w, verzoek_versturen(&w->werk[PROFESSIONAL], besluit, zie(w, PROFESSIONAL, besluit).besluit.versie, &verzoek,
                            &terug, &w->fault));
  uitkomst = (struct verzoek_uitkomst_in){UITKOMST_AFGEWEZEN, DAG_GEEN, S("Er is een cursus.")};
  DOET(w, verzoek_afronden(&w->werk[PROFESSIONAL], besluit, &uitkomst, &terug, &w->fault));
  struct besluit b = zie(w, PROFESSIONAL, besluit).besluit;
  assert_int_equal(b.soort, BESLUITSOORT_AFWIJZEN);
  assert_str(b.tekst[BESLUITTEKST_GROND], "Er is een cursus.");
  assert_int_equal(zie(w, PROFESSIONAL, besluit).verzoek_aantal, 2);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_almelo),  IN_WERELD(test_adres),          IN_WERELD(test_ouder),
      IN_WERELD(test_verzoek), IN_WERELD(test_verzoek_anders), IN_WERELD(test_pgb),
  };
  return RUN_TESTS(tests);
}
