/* The thin way of a question, from the desk to the end, and who sees what on the way. */
#include "wereld.h"

/* Every way in to a household that a worker has; each must be refused to who stands outside. */
struct deur {
  struct str huishouden, persoon, melding, notitie, document;
};

static struct deur deuren_van(struct wereld *w, struct str publiek) {
  struct huishouden_inzien_uit uit = huishouden(w, &w->werk[PROFESSIONAL], publiek);
  assert_int_equal(uit.document_aantal, 1);
  return (struct deur){publiek, uit.leden[0].publiek, uit.meldingen[0].publiek, uit.notities[0].publiek,
                       uit.documenten[0].publiek};
}

static void assert_deuren_dicht(struct wereld *w, const struct werk *werk, const struct deur *deur) {
  int64_t before = tel(w, "SELECT count(*) FROM logboek WHERE uitkomst = 'geweigerd'");
  struct huishouden_inzien_uit h;
  struct melding_inzien_uit m;
  struct notitie_inzien_uit n;
  struct document_inzien_uit d;
  struct logboek_inzien_uit l;
  struct str uit;
  struct notitie_in notitie = verslag("mag niet");
  struct melding_sluiten_in sluiten = beantwoord();
  FAALT(w, FAULT_ACCESS,
        huishouden_inzien(werk, &(struct huishouden_inzien_in){deur->huishouden, 1, DEEL_ALLES}, &h, &w->fault));
  assert_has(w->fault.message, "U mag dit niet zien of doen");
  FAALT(w, FAULT_ACCESS, melding_inzien(werk, deur->melding, &m, &w->fault));
  FAALT(w, FAULT_ACCESS, notitie_inzien(werk, deur->notitie, &n, &w->fault));
  FAALT(w, FAULT_ACCESS, document_inzien(werk, deur->document, &d, &w->fault));
  FAALT(w, FAULT_ACCESS, brief_vastleggen(werk, deur->document, S("<p>x"), &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, logboek_inzien(werk, deur->huishouden, 1, &l, &w->fault));
  FAALT(w, FAULT_ACCESS, notitie_opnemen(werk, deur->huishouden, &notitie, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, notitie_verbeteren(werk, deur->notitie, 1, &notitie, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS,
        notitie_terugnemen(werk, deur->notitie, 1, &(struct notitie_intrekken_in){S("x")}, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS,
        document_toevoegen(werk, deur->huishouden, &(struct bijlage){S("a.txt"), S("tekst")}, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, melding_sluiten(werk, deur->melding, 1, &sluiten, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS,
        melding_verplaatsen(werk, deur->melding, 1, &(struct melding_verplaatsen_in){deur->persoon, S("x")}, &uit,
                            &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE uitkomst = 'geweigerd'"), before + 12);
}

static void test_dunne_weg(void **state) {
  struct wereld *w = *state;
  const struct werk *loket = &w->werk[LOKET], *priya = &w->werk[PROFESSIONAL], *teun = &w->werk[TEAMLEIDER];
  struct str uit;

  /* The desk: a question of today. */
  struct str persoon = inwoner(w, "Fatma", "Yilmaz"), publiek = vraag(w, persoon, WET_WMO);
  struct huishouden_inzien_uit bij_loket = huishouden(w, loket, publiek);
  assert_int_equal(bij_loket.informatie, INFO_PERSOON | INFO_MELDING | INFO_DOCUMENT);
  assert_int_equal(bij_loket.notitie_aantal, 0);

  /* The team. */
  struct werklijst_inzien_uit lijst = werklijst(w, priya, 1);
  assert_int_equal(lijst.team, w->leerdam);
  assert_int_equal(lijst.lijst.aantal, 1);
  assert_int_equal(lijst.lijst.totaal, 1);
  const struct werkregel *regel = &lijst.lijst.regels[0];
  assert_str(dag_iso(w->arena, regel->laatste_dag),
             "2026-05-06"); /* six weeks end on 5 May, Bevrijdingsdag: Wmo 2015 art. 2.3.2 lid 1, ATW art. 1 and 3 */
  assert_str(dag_iso(w->arena, regel->ontvangen), "2026-03-24");
  assert_str(regel->huishouden, str_c(w->arena, publiek));
  assert_str(regel->naam, "Yilmaz, Fatma");
  assert_str(regel->woonplaats, "Vianen");
  assert_str(regel->woorden, "Ik kan de trap niet meer op.");
  assert_int_equal(regel->laatste_contact, DAG_GEEN);
  assert_false(regel->geverifieerd);
  assert_int_equal(werklijst(w, &w->werk[VIANEN], 1).lijst.totaal, 0);

  /* The household, a draft, a note. */
  struct huishouden_inzien_uit h = huishouden(w, priya, publiek);
  assert_int_equal(h.informatie, INFO_PERSOON | INFO_MELDING | INFO_NOTITIE | INFO_DOCUMENT | INFO_CASUS |
                                     INFO_NETWERK | INFO_PLAN | INFO_AANVRAAG | INFO_VERHELDERING | INFO_TOESTEMMING);
  assert_true(h.mag_doen);
  assert_int_equal(h.lid_aantal, 1);
  assert_int_equal(h.melding_aantal, 1);
  assert_str(h.meldingen[0].team_naam, "Leerdam");
  assert_str(h.meldingen[0].persoon_naam, "Fatma Yilmaz");
  assert_str(h.meldingen[0].opgenomen_door, "Lotte Loket");
  const struct paar typed[] = {{S_INIT("csrf"), S_INIT("geheim")}, {S_INIT("tekst"), S_INIT("Mevrouw zegt \"ja\"")}};
  DOET(w, concept_vastleggen(priya, concept_sleutel_notitie(w->arena, publiek), &(struct paren){typed, 2}, &w->fault));
  h = huishouden(w, priya, publiek);
  assert_has(h.concept, "Mevrouw zegt");
  assert_int_equal(h.concept_op, priya->wanneer.echt);
  assert_int_equal(huishouden(w, teun, publiek).concept.len, 0); /* a draft is his who typed it */
  struct notitie_in notitie = verslag("Thuis gesproken over de trap.");
  DOET(w, notitie_opnemen(priya, publiek, &notitie, &uit, &w->fault));
  assert_str(uit, str_c(w->arena, publiek));
  h = huishouden(w, priya, publiek);
  assert_int_equal(h.concept.len, 0);
  assert_int_equal(h.notitie_aantal, 1);
  assert_int_equal(h.notitie_totaal, 1);
  assert_str(h.notities[0].tekst, "Thuis gesproken over de trap.");
  assert_str(h.notities[0].door, "Priya Professional");
  assert_int_equal(h.notities[0].op_dag, w->vandaag);
  assert_int_equal(werklijst(w, priya, 1).lijst.regels[0].laatste_contact, w->vandaag);

  /* Who stands outside. */
  struct deur deur = deuren_van(w, publiek);
  assert_deuren_dicht(w, &w->werk[VIANEN], &deur);
  assert_deuren_dicht(w, &w->werk[LEIDER_VIANEN], &deur);
  assert_deuren_dicht(w, &w->werk[BEHEERDER], &deur);

  /* Withdrawn with a reason; the text stays to be read and counts no more as contact. */
  DOET(w, notitie_terugnemen(priya, deur.notitie, 1, &(struct notitie_intrekken_in){S("verkeerd huishouden")}, &uit,
                             &w->fault));
  h = huishouden(w, priya, publiek);
  assert_str(h.notities[0].ingetrokken_reden, "verkeerd huishouden");
  assert_str(h.notities[0].ingetrokken_door, "Priya Professional");
  assert_true(h.notities[0].ingetrokken_op > 0);
  assert_str(h.notities[0].tekst, "Thuis gesproken over de trap.");
  assert_int_equal(werklijst(w, priya, 1).lijst.regels[0].laatste_contact, DAG_GEEN);

  /* Ended with consent. */
  struct melding_sluiten_in sluiten = beantwoord();
  DOET(w, melding_sluiten(priya, deur.melding, 1, &sluiten, &uit, &w->fault));
  assert_int_equal(werklijst(w, priya, 1).lijst.totaal, 0);
  h = huishouden(w, priya, publiek); /* that day the file can still be finished */
  assert_int_equal(h.meldingen[0].sluitreden, SLUIT_BEANTWOORD);
  assert_int_equal(h.meldingen[0].gesloten_op, w->vandaag);
  assert_int_equal(h.meldingen[0].laatste_dag, DAG_GEEN);
  assert_int_equal(
      tel(w,
          "SELECT count(*) FROM melding WHERE instemming_wie = 'mevrouw zelf' AND instemming_hoe = 'aan de telefoon'"),
      1);

  /* The day after. */
  struct werk morgen = later(priya, 1, 0), leider_morgen = later(teun, 1, 0), loket_morgen = later(loket, 1, 0);
  assert_deuren_dicht(w, &morgen, &deur);
  assert_deuren_dicht(w, &loket_morgen, &deur);
  h = huishouden(w, &leider_morgen, publiek);
  assert_int_equal(h.notitie_aantal, 1);
  assert_false(h.mag_doen);
  assert_int_equal(
      tel(w,
          "SELECT count(*) FROM logboek WHERE act = 'huishouden inzien' AND grond = 'leiding' AND uitkomst = 'gezien'"),
      2);
  struct document_inzien_uit d;
  struct notitie_inzien_uit n;
  struct melding_inzien_uit m;
  DOET(w, document_inzien(&leider_morgen, deur.document, &d, &w->fault));
  DOET(w, notitie_inzien(&leider_morgen, deur.notitie, &n, &w->fault));
  DOET(w, melding_inzien(&leider_morgen, deur.melding, &m, &w->fault));
  FAALT(w, FAULT_ACCESS, notitie_opnemen(&leider_morgen, publiek, &notitie, &uit, &w->fault));
  assert_heel(w);
}

/* What the desk recorded yesterday it does not see today, and its own relation that ended gives a team leader nothing.
 */
static void test_een_aanname_laat_niets_na(void **state) {
  struct wereld *w = *state;
  const struct werk *teun = &w->werk[TEAMLEIDER];
  struct str persoon = inwoner(w, "Gerrit", "Bos"),
             publiek = vraag_voor(w, teun, persoon, WET_WMO, w->vianen, w->vandaag);
  struct huishouden_inzien_uit h = huishouden(w, teun, publiek);
  assert_int_equal(h.informatie & INFO_NOTITIE, 0);
  assert_int_equal(h.document_aantal, 1);
  struct werk morgen = later(teun, 1, 0);
  FAALT(w, FAULT_ACCESS,
        huishouden_inzien(&morgen, &(struct huishouden_inzien_in){publiek, 1, DEEL_ALLES}, &h, &w->fault));
  assert_int_equal(werklijst(w, &w->werk[VIANEN], 1).lijst.totaal, 1);
}

static void test_een_professional_neemt_op_voor_een_ander_team(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str persoon = inwoner(w, "Gerrit", "Bos"),
             publiek = vraag_voor(w, priya, persoon, WET_JEUGDWET, w->vianen, w->vandaag);
  assert_int_equal(huishouden(w, priya, publiek).informatie, INFO_PERSOON | INFO_MELDING | INFO_DOCUMENT);
  struct werk morgen = later(priya, 1, 0);
  struct huishouden_inzien_uit h;
  FAALT(w, FAULT_ACCESS,
        huishouden_inzien(&morgen, &(struct huishouden_inzien_in){publiek, 1, DEEL_ALLES}, &h, &w->fault));
}

static void test_een_beheerder_ziet_geen_inwoner(void **state) {
  struct wereld *w = *state;
  const struct werk *bob = &w->werk[BEHEERDER];
  struct str persoon = inwoner(w, "Gerrit", "Bos"), zoek, uit;
  vraag(w, persoon, WET_WMO);
  struct zoekuitkomst uitkomst;
  struct persoon p;
  struct werklijst_inzien_uit lijst;
  struct persoon_invoeren_in invoer = {.geslachtsnaam = S("Nieuw"), .geboren = DEELDATUM_GEEN};
  struct melding_opnemen_in melding = {.persoon = persoon,
                                       .woorden = S("x"),
                                       .wet = WET_WMO,
                                       .kanaal = S("telefoon"),
                                       .ontvangen = w->vandaag,
                                       .team = w->leerdam};
  DOET(w, zoekopdracht_geven(bob, S("Bos"), &zoek, &w->fault));
  FAALT(w, FAULT_ACCESS, persoon_zoeken(bob, zoek, &uitkomst, &w->fault));
  FAALT(w, FAULT_ACCESS, persoon_inzien(bob, persoon, &p, &w->fault));
  FAALT(w, FAULT_ACCESS, persoon_invoeren(bob, &invoer, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, melding_opnemen(bob, &melding, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, werklijst_inzien(bob, &(struct werklijst_inzien_in){0}, &lijst, &w->fault));
  FAALT(w, FAULT_ACCESS, werklijst_inzien(bob, &(struct werklijst_inzien_in){.team = w->leerdam}, &lijst, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM persoon"), 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE uitkomst = 'geweigerd' AND naam = 'Bob Beheerder'"), 6);
}

/* Who is no administrator sees no accounts. */
static void test_accounts_zijn_van_de_beheerder(void **state) {
  struct wereld *w = *state;
  struct gebruikers_inzien_uit uit;
  for (enum wie wie = LOKET; wie < WIE_AANTAL; wie++) {
    if (wie == BEHEERDER) continue;
    FAALT(w, FAULT_ACCESS, gebruikers_inzien(&w->werk[wie], &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, gebruiker_schakelen(&w->werk[wie], w->publiek[BEHEERDER], false, &w->fault));
  }
  DOET(w, gebruikers_inzien(&w->werk[BEHEERDER], &uit, &w->fault));
  assert_int_equal(uit.aantal, WIE_AANTAL - 1);
}

/* A list is of a team that the worker is in; the address of another team's list gives nothing. */
static void test_werklijst_van_een_ander_team(void **state) {
  struct wereld *w = *state;
  struct werklijst_inzien_uit uit;
  vraag(w, inwoner(w, "Gerrit", "Bos"), WET_WMO);
  FAALT(w, FAULT_ACCESS,
        werklijst_inzien(&w->werk[VIANEN], &(struct werklijst_inzien_in){.team = w->leerdam}, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE act = 'werklijst inzien' AND uitkomst = 'geweigerd'"), 1);
}

/* What does not exist and what is somebody else's are told apart only by who may see it. */
static void test_wat_er_niet_is(void **state) {
  struct wereld *w = *state;
  struct huishouden_inzien_uit h;
  struct melding_inzien_uit m;
  struct notitie_inzien_uit n;
  struct document_inzien_uit d;
  struct str geen = S("00000000000000000000000000");
  FAALT(w, FAULT_ABSENT,
        huishouden_inzien(&w->werk[PROFESSIONAL], &(struct huishouden_inzien_in){geen, 1, DEEL_ALLES}, &h, &w->fault));
  FAALT(w, FAULT_ABSENT, melding_inzien(&w->werk[PROFESSIONAL], geen, &m, &w->fault));
  FAALT(w, FAULT_ABSENT, notitie_inzien(&w->werk[PROFESSIONAL], geen, &n, &w->fault));
  FAALT(w, FAULT_ABSENT, document_inzien(&w->werk[PROFESSIONAL], S(""), &d, &w->fault));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_dunne_weg),
      IN_WERELD(test_een_aanname_laat_niets_na),
      IN_WERELD(test_een_professional_neemt_op_voor_een_ander_team),
      IN_WERELD(test_een_beheerder_ziet_geen_inwoner),
      IN_WERELD(test_accounts_zijn_van_de_beheerder),
      IN_WERELD(test_werklijst_van_een_ander_team),
      IN_WERELD(test_wat_er_niet_is),
  };
  return RUN_TESTS(tests);
}
