/* Taking a question in, moving it to the right person, ending it; letters. */
#include "wereld.h"

#include "acts/afspraak_maken.h"
#include "acts/afwezig_zijn.h"
#include "acts/werk_overdragen.h"

#include <unistd.h>

/* Fields. */

static const struct veld *const tabellen[] = {melding_opnemen_velden,
                                              melding_sluiten_velden,
                                              melding_verplaatsen_velden,
                                              notitie_velden,
                                              notitie_intrekken_velden,
                                              persoon_invoeren_velden,
                                              gebruiker_maken_velden,
                                              inloggen_velden,
                                              wachtwoord_velden,
                                              afspraak_velden,
                                              afspraak_afzeggen_velden,
                                              afspraak_brief_velden,
                                              werk_overdragen_velden,
                                              werkoverdracht_terug_velden,
                                              afwezig_velden};

/* All faults of a form at once, each with its field; and every field that is required says why. */
static void test_alle_fouten_tegelijk(void **state) {
  struct wereld *w = *state;
  const size_t aantallen[] = {melding_opnemen_velden_aantal,
                              melding_sluiten_velden_aantal,
                              melding_verplaatsen_velden_aantal,
                              notitie_velden_aantal,
                              notitie_intrekken_velden_aantal,
                              persoon_invoeren_velden_aantal,
                              gebruiker_maken_velden_aantal,
                              inloggen_velden_aantal,
                              wachtwoord_velden_aantal,
                              afspraak_velden_aantal,
                              afspraak_afzeggen_velden_aantal,
                              afspraak_brief_velden_aantal,
                              werk_overdragen_velden_aantal,
                              werkoverdracht_terug_velden_aantal,
                              afwezig_velden_aantal};
  for (size_t t = 0; t < sizeof tabellen / sizeof *tabellen; t++) {
    void *into = arena_new(w->arena, 1024);
    size_t required = 0;
    fault_init(&w->fault);
    assert_false(velden_lezen(w->arena, tabellen[t], aantallen[t], &(struct paren){0}, into, &w->fault));
    assert_int_equal(w->fault.class, FAULT_INPUT);
    for (size_t i = 0; i < aantallen[t]; i++) {
      const struct veld *veld = &tabellen[t][i];
      if (veld->verplicht) required++;
      assert_int_equal(fault_of(&w->fault, veld->naam).len > 0, veld->verplicht != NULL);
    }
    assert_int_equal(w->fault.field_count, required);
  }
}

static void test_regels_bij_het_opnemen(void **state) {
  struct wereld *w = *state;
  struct str uit, persoon = inwoner(w, "Fatma", "Yilmaz");
  struct melding_opnemen_in in = {.persoon = persoon,
                                  .keuzes = rustig(w->arena),
                                  .woorden = S("Hulp"),
                                  .wet = WET_WMO,
                                  .kanaal = S("telefoon"),
                                  .ontvangen = w->vandaag + 1,
                                  .team = w->leerdam};
  FAALT(w, FAULT_INPUT, melding_opnemen(&w->werk[LOKET], &in, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "ontvangen").len > 0);
  in.ontvangen = w->vandaag;
  in.team = 999999;
  FAALT(w, FAULT_INPUT, melding_opnemen(&w->werk[LOKET], &in, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "team").len > 0);
  in.team = w->leerdam;
  in.persoon = S("00000000000000000000000000");
  FAALT(w, FAULT_ABSENT, melding_opnemen(&w->werk[LOKET], &in, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM melding"), 0);
  assert_int_equal(tel(w, "SELECT count(*) FROM huishouden"), 0);
}

/* A second question of the same person comes in the same household; a question of yesterday starts its clock yesterday.
 */
static void test_tweede_vraag(void **state) {
  struct wereld *w = *state;
  struct str persoon = inwoner(w, "Fatma", "Yilmaz"), een = vraag(w, persoon, WET_WMO);
  struct str twee = vraag_voor(w, &w->werk[LOKET], persoon, WET_JEUGDWET, w->vianen, w->vandaag - 1);
  assert_str(twee, str_c(w->arena, een));
  struct huishouden_inzien_uit h = huishouden(w, &w->werk[VIANEN], een);
  assert_int_equal(h.melding_aantal, 2);
  assert_int_equal(h.meldingen[0].wet, WET_WMO); /* newest first */
  assert_int_equal(h.meldingen[1].wmo_melding_op, DAG_GEEN);
  assert_int_equal(h.meldingen[0].wmo_melding_op, w->vandaag);
  assert_str(dag_iso(w->arena, h.meldingen[1].laatste_dag), "2026-05-18"); /* eight weeks after 23 March */
  assert_int_equal(werklijst(w, &w->werk[VIANEN], 1).lijst.totaal, 1);
  assert_int_equal(werklijst(w, &w->werk[PROFESSIONAL], 1).lijst.totaal, 1);
}

/* Ending. */

static void test_sluiten(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str persoon = inwoner(w, "Fatma", "Yilmaz"), publiek = vraag(w, persoon, WET_WMO), uit;
  vraag(w, persoon, WET_SCHULDHULP);
  struct huishouden_inzien_uit h = huishouden(w, priya, publiek);
  struct str wmo = h.meldingen[1].publiek, schuld = h.meldingen[0].publiek;
  assert_int_equal(h.meldingen[1].wet, WET_WMO);
  struct melding_sluiten_in leeg = {.reden = SLUIT_INGETROKKEN, .instemming_op = DAG_GEEN}, goed = beantwoord();
  FAALT(w, FAULT_INPUT, melding_sluiten(priya, wmo, 1, &leeg, &uit, &w->fault));
  assert_int_equal(w->fault.field_count, 3);
  FAALT(w, FAULT_STALE, melding_sluiten(priya, wmo, 2, &goed, &uit, &w->fault));
  DOET(w, melding_sluiten(priya, wmo, 1, &goed, &uit, &w->fault));
  assert_str(uit, str_c(w->arena, publiek));
  FAALT(w, FAULT_STALE, melding_sluiten(priya, wmo, 2, &goed, &uit, &w->fault)); /* it is closed already */

  /* The other one is still open, so the team still stands there tomorrow. */
  struct werk morgen = later(priya, 1, 0), overmorgen = later(priya, 2, 0);
  huishouden(w, &morgen, publiek);
  DOET(w, melding_sluiten(&morgen, schuld, 1,
                          &(struct melding_sluiten_in){
                              .reden = SLUIT_DOORGEGEVEN, .toelichting = S("naar de bank"), .instemming_op = DAG_GEEN},
                          &uit, &w->fault));
  FAALT(w, FAULT_ACCESS,
        huishouden_inzien(&overmorgen, &(struct huishouden_inzien_in){publiek, 1, DEEL_ALLES}, &h, &w->fault));

  /* A new question brings the team back, with what it wrote before. */
  struct werk loket = later(&w->werk[LOKET], 2, 0);
  vraag_voor(w, &loket, persoon, WET_WMO, w->leerdam, w->vandaag + 2);
  assert_int_equal(huishouden(w, &overmorgen, publiek).melding_aantal, 3);
  assert_heel(w);
}

/* A question of today that is closed and asked again today. */
static void test_zelfde_dag_opnieuw(void **state) {
  struct wereld *w = *state;
  struct str persoon = inwoner(w, "Fatma", "Yilmaz"), publiek = vraag(w, persoon, WET_WMO), uit;
  struct melding m = melding_van(w, publiek);
  struct melding_sluiten_in goed = beantwoord();
  DOET(w, melding_sluiten(&w->werk[PROFESSIONAL], m.publiek, 1, &goed, &uit, &w->fault));
  vraag(w, persoon, WET_WMO);
  struct werk morgen = later(&w->werk[PROFESSIONAL], 1, 0);
  assert_true(huishouden(w, &morgen, publiek).mag_doen);
}

/* Moving. */

struct verhuisd {
  struct str fout, goed; /* households */
  struct str fatma, gerrit;
  struct melding melding; /* before */
};

static struct verhuisd op_de_verkeerde(struct wereld *w) {
  struct verhuisd v = {.fatma = inwoner(w, "Fatma", "Yilmaz"), .gerrit = inwoner(w, "Gerrit", "Bos")};
  v.fout = vraag(w, v.fatma, WET_WMO);
  v.melding = melding_van(w, v.fout);
  return v;
}

static void test_verplaatsen(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct verhuisd v = op_de_verkeerde(w);
  struct huishouden_inzien_uit h = huishouden(w, priya, v.fout);
  struct str brief = h.documenten[0].publiek;
  struct melding_verplaatsen_in in = {v.gerrit, S("verkeerde aangeklikt")};
  DOET(w, melding_verplaatsen(priya, v.melding.publiek, v.melding.versie, &in, &v.goed, &w->fault));
  assert_false(str_eq(v.goed, v.fout));

  /* It was the last there: who came in by it is out of the wrong file at once. The new one has it with its letter. */
  FAALT(w, FAULT_ACCESS,
        huishouden_inzien(priya, &(struct huishouden_inzien_in){v.fout, 1, DEEL_ALLES}, &h, &w->fault));
  FAALT(w, FAULT_ACCESS,
        huishouden_inzien(&w->werk[TEAMLEIDER], &(struct huishouden_inzien_in){v.fout, 1, DEEL_ALLES}, &h, &w->fault));
  h = huishouden(w, priya, v.goed);
  assert_int_equal(h.melding_aantal, 1);
  assert_str(h.meldingen[0].persoon_naam, "Gerrit Bos");
  assert_int_equal(h.meldingen[0].laatste_dag, v.melding.laatste_dag);

  /* The letter to Fatma lapses and stays where it was; Gerrit gets one of his own. */
  assert_int_equal(h.document_aantal, 1);
  assert_false(str_eq(h.documenten[0].publiek, brief));
  struct document_inzien_uit letter;
  DOET(w, document_inzien(priya, h.documenten[0].publiek, &letter, &w->fault));
  assert_has(letter.brief.aan, "Bos");
  assert_int_equal(tel(w, "SELECT count(*) FROM document WHERE vervallen = 'verkeerde inwoner' AND huishouden = "
                          "(SELECT min(huishouden) FROM huishouden_lid)"),
                   1);
  struct werklijst_inzien_uit lijst = werklijst(w, priya, 1);
  assert_int_equal(lijst.lijst.totaal, 1);
  assert_str(lijst.lijst.regels[0].naam, "Bos, Gerrit");
  assert_str(lijst.lijst.regels[0].huishouden, str_c(w->arena, v.goed));

  struct werk morgen = later(priya, 1, 0);
  assert_true(huishouden(w, &morgen, v.goed).mag_doen);

  /* Both persons stand in the logboek, with the reason. */
  static const char both[] = "FROM logboek l JOIN logboek_persoon p ON p.schrijver = l.schrijver AND p.nr = l.nr WHERE "
                             "act = 'melding verplaatsen'";
  assert_int_equal(tel(w, str_format(w->arena, "SELECT count(DISTINCT persoon) %s", both).ptr), 2);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek_inhoud WHERE inhoud LIKE '%verkeerde aangeklikt%'"), 1);

  /* Undone by moving it back; that is seen too. */
  DOET(w, melding_verplaatsen(priya, v.melding.publiek, v.melding.versie + 1,
                              &(struct melding_verplaatsen_in){v.fatma, S("toch goed")}, &v.goed, &w->fault));
  assert_str(v.goed, str_c(w->arena, v.fout));
  assert_true(huishouden(w, &morgen, v.fout).mag_doen);
  struct logboek_inzien_uit log;
  DOET(w, logboek_inzien(&w->werk[TEAMLEIDER], v.fout, 1, &log, &w->fault));
  size_t moves = 0;
  for (size_t i = 0; i < log.aantal; i++) moves += str_starts(log.regels[i].act, S("melding verplaatsen"));
  assert_int_equal(moves, 2); /* away and back again */
  assert_heel(w);
}

static void test_verplaatsen_kan_niet(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct verhuisd v = op_de_verkeerde(w);
  FAALT(w, FAULT_INPUT,
        melding_verplaatsen(priya, v.melding.publiek, 1, &(struct melding_verplaatsen_in){v.fatma, S("x")}, &v.goed,
                            &w->fault));
  assert_true(fault_of(&w->fault, "persoon").len > 0);
  FAALT(w, FAULT_STALE,
        melding_verplaatsen(priya, v.melding.publiek, 2, &(struct melding_verplaatsen_in){v.gerrit, S("x")}, &v.goed,
                            &w->fault));
  FAALT(w, FAULT_ABSENT,
        melding_verplaatsen(priya, v.melding.publiek, 1, &(struct melding_verplaatsen_in){S("niemand"), S("x")},
                            &v.goed, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM huishouden"), 1); /* nothing half done */
  struct melding_sluiten_in goed = beantwoord();
  struct str uit;
  DOET(w, melding_sluiten(priya, v.melding.publiek, 1, &goed, &uit, &w->fault));
  FAALT(w, FAULT_STALE,
        melding_verplaatsen(priya, v.melding.publiek, 2, &(struct melding_verplaatsen_in){v.gerrit, S("x")}, &v.goed,
                            &w->fault));
}

/* Not the last one of the team there: it stays. */
static void test_verplaatsen_een_van_twee(void **state) {
  struct wereld *w = *state;
  struct verhuisd v = op_de_verkeerde(w);
  vraag(w, v.fatma, WET_SCHULDHULP);
  DOET(w, melding_verplaatsen(&w->werk[LOKET], v.melding.publiek, 1, &(struct melding_verplaatsen_in){v.gerrit, S("x")},
                              &v.goed, &w->fault));
  struct werk morgen = later(&w->werk[PROFESSIONAL], 1, 0);
  assert_int_equal(huishouden(w, &morgen, v.fout).melding_aantal, 1);
}

/* Letters and attachments. */

static void test_ontvangstbevestiging(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  struct huishouden_inzien_uit h = huishouden(w, &w->werk[PROFESSIONAL], publiek);
  assert_int_equal(h.document_aantal, 1);
  assert_int_equal(h.documenten[0].soort, DOCUMENT_ONTVANGSTBEVESTIGING);
  assert_str(h.documenten[0].naam, "Ontvangstbevestiging 2026-000001.pdf");
  struct document_inzien_uit d;
  DOET(w, document_inzien(&w->werk[LOKET], h.documenten[0].publiek, &d, &w->fault));
  assert_int_equal(d.bytes.len, 0);
  assert_str(d.brief.aan, "F. Yilmaz\nKade 1\n4131 AB Vianen");
  assert_str(d.brief.kenmerk, "2026-000001");
  assert_int_equal(d.brief.dag, w->vandaag);
  assert_has(d.brief.tekst, "uiterlijk op 6 mei 2026 klaar met dit onderzoek");
  assert_has(d.brief.tekst, "Geef het plan uiterlijk op 31 maart 2026 aan ons"); /* seven days, no holiday at the end */
  assert_has(d.brief.tekst, "cliëntondersteuner");
}

static struct str bijlage_van(struct wereld *w, const struct werk *werk, struct str huis, const char *naam) {
  struct str uit;
  DOET(w, document_toevoegen(werk, huis, &(struct bijlage){str_of(naam), S("gewone tekst")}, &uit, &w->fault));
  return lees(w, str_c(w->arena, str_format(w->arena, "SELECT publiek FROM document WHERE naam = '%s'", naam)));
}

/* AVG art. 5: who recorded the question sees that day what he made himself, and nothing that the team adds to it. */
static void test_bijlagen_bij_aanname(void **state) {
  struct wereld *w = *state;
  static const enum wie opnemers[] = {LOKET, VIANEN, LEIDER_VIANEN};
  for (size_t i = 0; i < sizeof opnemers / sizeof opnemers[0]; i++) {
    const struct werk *opnemer = &w->werk[opnemers[i]], *priya = &w->werk[PROFESSIONAL];
    char eigen_naam[32], team_naam[32];
    snprintf(eigen_naam, sizeof eigen_naam, "eigen-%zu.txt", i);
    snprintf(team_naam, sizeof team_naam, "team-%zu.txt", i);
    struct str huis = vraag_voor(w, opnemer, inwoner(w, i ? (i > 1 ? "Els" : "Dirk") : "Fatma", "Yilmaz"), WET_WMO,
                                 w->leerdam, w->vandaag);
    struct str eigen = bijlage_van(w, opnemer, huis, eigen_naam), team = bijlage_van(w, priya, huis, team_naam);
    struct document_inzien_uit d;
    assert_int_equal(huishouden(w, priya, huis).document_aantal, 3);
    struct huishouden_inzien_uit h = huishouden(w, opnemer, huis);
    assert_int_equal(h.document_aantal, 2); /* the receipt and his own */
    for (size_t j = 0; j < 2; j++) assert_false(str_eq(h.documenten[j].publiek, team));
    DOET(w, document_inzien(opnemer, eigen, &d, &w->fault));
    FAALT(w, FAULT_ACCESS, document_inzien(opnemer, team, &d, &w->fault));
    struct werk morgen = later(opnemer, 1, 0);
    FAALT(w, FAULT_ACCESS, document_inzien(&morgen, eigen, &d, &w->fault));
    DOET(w, document_inzien(priya, eigen, &d, &w->fault));
    DOET(w, document_inzien(&w->werk[TEAMLEIDER], team, &d, &w->fault));
  }
  assert_heel(w);
}

/* ATW art. 1 and 3. From 28 April: the 5th is Bevrijdingsdag. From 1 May: a Friday. From 7 May: Hemelvaartsdag, the
 * Friday equated with it, and a weekend. */
static void test_persoonlijk_plan_en_feestdagen(void **state) {
  struct wereld *w = *state;
  static const struct {
    int dag, maand;
    const char *want;
  } rows[] = {{28, 4, "uiterlijk op 6 mei 2026 aan ons"},
              {1, 5, "uiterlijk op 8 mei 2026 aan ons"},
              {7, 5, "uiterlijk op 18 mei 2026 aan ons"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    dag_t dag = dag_van((struct datum){2026, rows[i].maand, rows[i].dag});
    struct werk loket = later(&w->werk[LOKET], dag - w->vandaag, 0),
                priya = later(&w->werk[PROFESSIONAL], dag - w->vandaag, 0);
    struct str publiek =
        vraag_voor(w, &loket, inwoner(w, "Fatma", str_format(w->arena, "Yilmaz%zu", i).ptr), WET_WMO, w->leerdam, dag);
    struct document_inzien_uit d;
    DOET(w, document_inzien(&priya, huishouden(w, &priya, publiek).documenten[0].publiek, &d, &w->fault));
    assert_has(d.brief.tekst, rows[i].want);
  }
}

static void test_pdf_een_keer(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), eerste, tweede;
  struct str brief = huishouden(w, priya, publiek).documenten[0].publiek;
  struct document_inzien_uit d;
  if (access("/usr/bin/weasyprint", X_OK) != 0) {
    print_message("# WeasyPrint staat niet op deze computer\n");
    skip();
  }
  DOET(w, brief_vastleggen(priya, brief, S("<html lang=\"nl\"><title>Brief</title><p>Eerste"), &eerste, &w->fault));
  assert_true(str_starts(eerste, S("%PDF-")));
  DOET(w, brief_vastleggen(priya, brief, S("<html lang=\"nl\"><title>Brief</title><p>Tweede, heel anders"), &tweede,
                           &w->fault));
  assert_int_equal(tweede.len, eerste.len);
  assert_memory_equal(tweede.ptr, eerste.ptr, eerste.len);
  DOET(w, document_inzien(&w->werk[LOKET], brief, &d, &w->fault));
  assert_true(str_eq(d.bytes, eerste));
  assert_int_equal(d.document.grootte, (int64_t)eerste.len);
  assert_int_equal(tel(w, "SELECT count(*) FROM document_inhoud"), 1);
}

static void test_bijlage(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  struct document_inzien_uit d;
  DOET(w, document_toevoegen(priya, publiek, &(struct bijlage){S("foto.exe"), S("\x89PNG\r\n\x1a\n\0\0rest")}, &uit,
                             &w->fault));
  struct huishouden_inzien_uit h = huishouden(w, priya, publiek);
  assert_int_equal(h.document_aantal, 2);
  DOET(w, document_inzien(priya, h.documenten[0].publiek, &d, &w->fault));
  assert_str(d.document.mediatype, "image/png");
  assert_true(str_eq(d.bytes, S("\x89PNG\r\n\x1a\n\0\0rest")));
  FAALT(w, FAULT_INPUT,
        document_toevoegen(priya, publiek, &(struct bijlage){S("a.pdf"), S("MZ\x90\0")}, &uit, &w->fault));
  FAALT(w, FAULT_INPUT, document_toevoegen(priya, publiek, &(struct bijlage){S("a.txt"), S("")}, &uit, &w->fault));
  struct str huge = {arena_new(w->arena, BIJLAGE_MAX + 1), BIJLAGE_MAX + 1};
  FAALT(w, FAULT_INPUT, document_toevoegen(priya, publiek, &(struct bijlage){S("a.txt"), huge}, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM document"), 2);
  /* An attachment is no letter to be made into a PDF, and stays as it came. */
  FAALT(w, FAULT_ABSENT, brief_vastleggen(priya, h.documenten[0].publiek, S("<p>x"), &uit, &w->fault));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_alle_fouten_tegelijk),
      IN_WERELD(test_regels_bij_het_opnemen),
      IN_WERELD(test_tweede_vraag),
      IN_WERELD(test_sluiten),
      IN_WERELD(test_zelfde_dag_opnieuw),
      IN_WERELD(test_verplaatsen),
      IN_WERELD(test_verplaatsen_kan_niet),
      IN_WERELD(test_verplaatsen_een_van_twee),
      IN_WERELD(test_ontvangstbevestiging),
      IN_WERELD(test_bijlagen_bij_aanname),
      IN_WERELD(test_persoonlijk_plan_en_feestdagen),
      IN_WERELD(test_pdf_een_keer),
      IN_WERELD(test_bijlage),
  };
  return RUN_TESTS(tests);
}
