/* Counting meldingen and trajecten: on which line, in which year, and who may. S0-74, S0-75. */
#include "wereld.h"

#include "acts/casus_voeren.h"
#include "acts/cijfers_inzien.h"
#include "store/cijfers.h"

static int64_t van_lijn(const struct cijfers *cijfers, const char *naam) {
  for (size_t i = 0; i < cijfers->aantal; i++)
    if (str_eq(cijfers->regels[i].naam, str_of(naam))) return cijfers->regels[i].totaal;
  return 0;
}

static struct cijfers geteld(struct wereld *w, dag_t van, dag_t tot) {
  struct cijfers cijfers;
  DOET(w, meldingen_tellen(&w->werk[TEAMLEIDER], &(struct periode){van, tot}, &cijfers, &w->fault));
  return cijfers;
}

/* Without an inrichting a team is its own line. */
static void test_per_team_en_jaar(void **state) {
  struct wereld *w = *state;
  dag_t dit_jaar = dag_van((struct datum){2026, 1, 1});
  vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  vraag_voor(w, &w->werk[LOKET], inwoner(w, "Gerrit", "Bos"), WET_WMO, w->vianen, dit_jaar);
  vraag_voor(w, &w->werk[LOKET], inwoner(w, "Ria", "Slob"), WET_JEUGDWET, w->leerdam, dit_jaar - 1);
  struct cijfers c = geteld(w, dit_jaar - 365, w->vandaag);
  assert_int_equal(c.jaar_aantal, 2);
  assert_int_equal(c.totaal, 3);
  assert_int_equal(van_lijn(&c, "Leerdam"), 2);
  assert_int_equal(van_lijn(&c, "Vianen"), 1);
  assert_int_equal(c.per_jaar[0], 1);
  assert_int_equal(c.per_jaar[1], 2);
  c = geteld(w, dit_jaar, dit_jaar);
  assert_int_equal(c.totaal, 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE act = 'meldingen tellen' AND uitkomst = 'gezien' AND "
                          "huishouden IS NULL AND informatie = 'cijfers'"),
                   2);
  assert_heel(w);
}

/* A mistake is no melding. */
static void test_een_vergissing_telt_niet(void **state) {
  struct wereld *w = *state;
  struct str huis = vraag(w, inwoner(w, "Gerrit", "Bos"), WET_JEUGDWET), uit;
  struct melding_sluiten_in in = {
      .reden = SLUIT_VERGISSING, .toelichting = S("dubbel opgenomen"), .instemming_op = DAG_GEEN};
  assert_int_equal(geteld(w, w->vandaag, w->vandaag).totaal, 1);
  struct melding melding = melding_van(w, huis);
  DOET(w, melding_sluiten(&w->werk[PROFESSIONAL], melding.publiek, melding.versie, &in, &uit, &w->fault));
  assert_int_equal(geteld(w, w->vandaag, w->vandaag).totaal, 0);
}

/* With the inrichting: the line of the team, by its name; and of a melding of before, the line of its team. */
static void test_lijnen_van_de_inrichting(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  int64_t team = team_van(w, "gebiedsteam-vianen");
  vraag_voor(w, &w->werk[LOKET], inwoner(w, "Gerrit", "Bos"), WET_WMO, team, w->vandaag);
  vraag_voor(w, &w->werk[LOKET], inwoner(w, "Ria", "Slob"), WET_WMO, team_van(w, "voorzieningen"), w->vandaag);
  assert_str(lees(w, "SELECT rapportagelijn FROM melding WHERE id = (SELECT max(id) FROM melding)"), "wmo");
  struct cijfers c = geteld(w, w->vandaag, w->vandaag);
  assert_int_equal(van_lijn(&c, "Vianen"), 1);
  assert_int_equal(van_lijn(&c, "Wmo consulenten"), 1);
  veeg(w, "UPDATE melding SET rapportagelijn = ''");
  c = geteld(w, w->vandaag, w->vandaag);
  assert_int_equal(van_lijn(&c, "Vianen"), 1);
  assert_int_equal(van_lijn(&c, "Wmo consulenten"), 1);
}

/* A subject can count on another line than that of its team: S0-39, S0-94. */
static void test_een_onderwerp_met_een_eigen_lijn(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  const struct paar typed[] = {
      {S("triage-spoed"), S("nee")}, {S("triage-veiligheid"), S("ja")}, {S("onderwerp"), S("dagbesteding")}};
  struct melding_opnemen_in in = {.persoon = inwoner(w, "Gerrit", "Bos"),
                                  .woorden = S("Ik wil iets te doen hebben."),
                                  .urgentie = -1,
                                  .kanaal = S("telefoon"),
                                  .ontvangen = w->vandaag,
                                  .keuzes = loket_keuzes_van(w->arena, &(struct paren){typed, 3})};
  struct str uit;
  DOET(w, melding_opnemen(&w->werk[LOKET], &in, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT team FROM melding"), team_van(w, "gebiedsteam-vianen"));
  struct cijfers c = geteld(w, w->vandaag, w->vandaag);
  assert_int_equal(van_lijn(&c, "Wmo consulenten"), 1);
  assert_int_equal(c.totaal, 1);
}

static int64_t actief(struct wereld *w, dag_t op) {
  struct cijfers cijfers;
  DOET(w, trajecten_tellen(&w->werk[TEAMLEIDER], op, &cijfers, &w->fault));
  return cijfers.totaal;
}

/* From the day on which it begins, until the day before it is closed. */
static void test_actieve_trajecten(void **state) {
  struct wereld *w = *state;
  struct str huis = vraag(w, inwoner(w, "Gerrit", "Bos"), WET_JEUGDWET), uit;
  inrichting_zetten(w, "vijfheerenlanden");
  struct traject_starten_in in = {.melding = melding_van(w, huis).publiek, .tweede_niet = S("niet nodig")};
  assert_int_equal(actief(w, w->vandaag), 0);
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &in, &uit, &w->fault));
  assert_int_equal(actief(w, w->vandaag), 1);
  assert_int_equal(actief(w, w->vandaag - 1), 0);
  veeg(w, "UPDATE traject SET begonnen_op = begonnen_op - 10, gesloten_op = begonnen_op - 2");
  assert_int_equal(actief(w, w->vandaag - 11), 0);
  assert_int_equal(actief(w, w->vandaag - 10), 1);
  assert_int_equal(actief(w, w->vandaag - 3), 1);
  assert_int_equal(actief(w, w->vandaag - 2), 0);
}

static void test_wie_mag_tellen(void **state) {
  struct wereld *w = *state;
  struct cijfers c;
  struct periode vandaag = {w->vandaag, w->vandaag};
  static const enum wie niet[] = {LOKET, PROFESSIONAL, BEHEERDER, VIANEN};
  for (size_t i = 0; i < sizeof niet / sizeof *niet; i++) {
    FAALT(w, FAULT_ACCESS, meldingen_tellen(&w->werk[niet[i]], &vandaag, &c, &w->fault));
    FAALT(w, FAULT_ACCESS, trajecten_tellen(&w->werk[niet[i]], w->vandaag, &c, &w->fault));
  }
  DOET(w, meldingen_tellen(&w->werk[LEIDER_VIANEN], &vandaag, &c, &w->fault));
  DOET(w, meldingen_tellen(&w->werk[SYSTEEM], &vandaag, &c, &w->fault));
  FAALT(w, FAULT_INPUT,
        meldingen_tellen(&w->werk[TEAMLEIDER], &(struct periode){w->vandaag, w->vandaag - 1}, &c, &w->fault));
  assert_true(fault_of(&w->fault, "tot").len > 0);
}

static struct cijferzaken_uit achter(struct wereld *w, enum wie wie, enum cijfersoort soort, struct str lijn, dag_t van,
                                     dag_t tot) {
  struct cijferzaken_uit uit;
  struct cijferzaken_in in = {soort, lijn, {van, tot}, 1};
  DOET(w, cijferzaken_inzien(&w->werk[wie], &in, &uit, &w->fault));
  return uit;
}

/* A figure is for every team leader, its cases for who stands or stood in a relation to them: what ended too. */
static void test_de_zaken_achter_een_cijfer(void **state) {
  struct wereld *w = *state;
  struct str een = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_JEUGDWET), uit;
  vraag(w, inwoner(w, "Ria", "Slob"), WET_WMO);
  vraag_voor(w, &w->werk[LOKET], inwoner(w, "Gerrit", "Bos"), WET_WMO, w->vianen, w->vandaag);
  struct cijferzaken_uit z = achter(w, TEAMLEIDER, CIJFERS_MELDINGEN, S("Leerdam"), w->vandaag, w->vandaag);
  assert_int_equal(z.geteld, 2);
  assert_int_equal(z.totaal, 2);
  assert_int_equal(z.aantal, 2);
  assert_str(z.zaken[1].huishouden, str_c(w->arena, een));
  assert_str(z.zaken[1].naam, "Yilmaz, Fatma");
  z = achter(w, LEIDER_VIANEN, CIJFERS_MELDINGEN, S("Leerdam"), w->vandaag, w->vandaag);
  assert_int_equal(z.geteld, 2);
  assert_int_equal(z.totaal, 0);
  assert_int_equal(z.aantal, 0);
  z = achter(w, TEAMLEIDER, CIJFERS_MELDINGEN, S("Leerdam"), w->vandaag - 9, w->vandaag - 1);
  assert_int_equal(z.totaal, 0);
  /* Ended: the team let go, its leader still sees it the day after. */
  struct melding melding = melding_van(w, een);
  struct melding_sluiten_in sluiten = beantwoord();
  DOET(w, melding_sluiten(&w->werk[PROFESSIONAL], melding.publiek, melding.versie, &sluiten, &uit, &w->fault));
  struct werk morgen = later(&w->werk[TEAMLEIDER], 1, 0);
  struct cijferzaken_in in = {CIJFERS_MELDINGEN, S("Leerdam"), {w->vandaag, w->vandaag}, 1};
  DOET(w, cijferzaken_inzien(&morgen, &in, &z, &w->fault));
  assert_int_equal(z.totaal, 2);
  /* All who are named stand in the logboek; a professional has no figures and no lists behind them. */
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek l JOIN logboek_persoon p ON p.schrijver = l.schrijver AND "
                          "p.nr = l.nr WHERE l.act = 'zaken achter een cijfer'"),
                   4);
  FAALT(w, FAULT_ACCESS, cijferzaken_inzien(&w->werk[PROFESSIONAL], &in, &z, &w->fault));
  FAALT(w, FAULT_ACCESS, cijferzaken_inzien(&w->werk[BEHEERDER], &in, &z, &w->fault));
}

static void test_de_trajecten_achter_een_cijfer(void **state) {
  struct wereld *w = *state;
  struct str huis = vraag(w, inwoner(w, "Gerrit", "Bos"), WET_JEUGDWET), uit;
  inrichting_zetten(w, "vijfheerenlanden");
  struct traject_starten_in in = {.melding = melding_van(w, huis).publiek, .tweede_niet = S("niet nodig")};
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &in, &uit, &w->fault));
  struct cijferzaken_uit z = achter(w, TEAMLEIDER, CIJFERS_TRAJECTEN, S("Leerdam"), w->vandaag, w->vandaag);
  assert_int_equal(z.geteld, 1);
  assert_int_equal(z.aantal, 1);
  assert_str(z.zaken[0].naam, "Bos, Gerrit");
  z = achter(w, LEIDER_VIANEN, CIJFERS_TRAJECTEN, S("Leerdam"), w->vandaag, w->vandaag);
  assert_int_equal(z.geteld, 1);
  assert_int_equal(z.aantal, 0);
}

/* However many there are: the same number of statements. */
static void test_vaste_kosten(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_JEUGDWET);
  int64_t before = store_opdrachten_geteld();
  achter(w, TEAMLEIDER, CIJFERS_MELDINGEN, S("Leerdam"), w->vandaag, w->vandaag);
  int64_t one = store_opdrachten_geteld() - before;
  for (int i = 0; i < 4; i++) vraag(w, inwoner(w, "Ria", "Slob"), WET_WMO);
  before = store_opdrachten_geteld();
  assert_int_equal(achter(w, TEAMLEIDER, CIJFERS_MELDINGEN, S("Leerdam"), w->vandaag, w->vandaag).aantal, 5);
  assert_in_range(store_opdrachten_geteld() - before, one - 1, one + 1); /* the persons of a logboek row are one more */
}

/* Real data have no clock of their own; made-up data have, and go on where somebody worked. */
static void test_de_klok_van_een_demo(void **state) {
  struct wereld *w = *state;
  moment_t nu = -1, begin = w->werk[LOKET].wanneer.nu + 1000;
  DOET(w, store_demo_klok(w->store, w->arena, &nu, &w->fault));
  assert_int_equal(nu, 0);
  DOET(w, store_demo_maken(w->store, w->arena, begin, &w->fault));
  DOET(w, store_demo_klok(w->store, w->arena, &nu, &w->fault));
  assert_int_equal(nu, begin);
  struct werk werk = w->werk[LOKET];
  struct persoon_invoeren_in in = {.geslachtsnaam = S("Bos"), .geboren = DEELDATUM_GEEN};
  struct str uit;
  werk.wanneer.nu = begin + 60000;
  DOET(w, persoon_invoeren(&werk, &in, &uit, &w->fault));
  DOET(w, store_demo_klok(w->store, w->arena, &nu, &w->fault));
  assert_int_equal(nu, begin + 60000);
  assert_heel(w);
}

/* Of everything that can happen to a melding one at random; the rest is what no act does (yet), as the owner of the
 * database could. */
static unsigned gooi(unsigned *stand, unsigned zijden) {
  *stand = *stand * 1664525 + 1013904223;
  return (*stand >> 16) % zijden;
}

static void een_voorval(struct wereld *w, unsigned *stand) {
  int64_t last = tel(w, "SELECT coalesce(max(id), 0) FROM melding");
  int64_t id = last ? 1 + gooi(stand, (unsigned)last) : 0;
  switch (gooi(stand, 10)) {
  case 0:
    veeg(w, str_format(w->arena, "UPDATE melding SET ontvangen = ontvangen - %u WHERE id = %lld", gooi(stand, 90),
                       (long long)id)
                .ptr);
    break;
  case 1:
    veeg(w, str_format(w->arena, "UPDATE melding SET team = %lld WHERE id = %lld",
                       (long long)(gooi(stand, 2) ? w->leerdam : w->vianen), (long long)id)
                .ptr);
    break;
  case 2:
    veeg(w, str_format(w->arena, "UPDATE melding SET rapportagelijn = '%s' WHERE id >= %lld",
                       gooi(stand, 2) ? "wmo" : "", (long long)id)
                .ptr);
    break;
  case 3: {
    static const char *const redenen[] = {"NULL", "7", "7", "1"};
    veeg(w, str_format(w->arena, "UPDATE melding SET sluitreden = %s, gesloten_op = NULL WHERE id = %lld",
                       redenen[gooi(stand, 4)], (long long)id)
                .ptr);
    break;
  }
  case 4:
    veeg(w, str_format(w->arena,
                       "INSERT INTO melding (publiek, huishouden, persoon, team, wet, kanaal, ontvangen, woorden, "
                       "opgenomen_door, opgenomen_op, versie, rapportagelijn) SELECT 'x%u', huishouden, persoon, team, "
                       "wet, kanaal, ontvangen - 400, woorden, opgenomen_door, opgenomen_op, 1, rapportagelijn FROM "
                       "melding WHERE id = %lld",
                       *stand, (long long)id)
                .ptr);
    break;
  case 5:
    veeg(w, "DELETE FROM melding WHERE publiek LIKE 'x%' AND id % 2 = 0");
    break;
  case 6:
    DOET(w, cijfers_bijwerken(w->store, w->arena, w->werk[SYSTEEM].wanneer, &w->fault));
    break;
  default:
    vraag_voor(w, &w->werk[LOKET], inwoner(w, "Ria", "Slob"), WET_WMO, gooi(stand, 2) ? w->leerdam : w->vianen,
               w->vandaag - (dag_t)gooi(stand, 500));
  }
}

static int64_t een_voor_een(struct wereld *w, dag_t van, dag_t tot, const char *en) {
  return tel(w, str_format(w->arena,
                           "SELECT count(*) FROM melding WHERE ontvangen BETWEEN %d AND %d AND coalesce(sluitreden, 0) "
                           "<> 7 AND (%s)",
                           (int)van, (int)tot, en)
                    .ptr);
}

/* What is derived is what is counted one by one, whatever happened and whenever it was derived. */
static void test_afgeleid_is_geteld(void **state) {
  struct wereld *w = *state;
  unsigned stand = 7;
  struct cijferkeuring keuring;
  for (int i = 0; i < 120; i++) {
    een_voorval(w, &stand);
    DOET(w, cijfers_narekenen(w->store, w->arena, w->werk[SYSTEEM].wanneer, &keuring, &w->fault));
    assert_int_equal(keuring.verschil, DAG_GEEN);
    dag_t van = w->vandaag - (dag_t)gooi(&stand, 500),
          tot = van + (dag_t)gooi(&stand, (unsigned)(w->vandaag - van + 1));
    struct cijfers c = geteld(w, van, tot);
    assert_int_equal(c.totaal, een_voor_een(w, van, tot, "1 = 1"));
    assert_int_equal(van_lijn(&c, "wmo"), een_voor_een(w, van, tot, "rapportagelijn = 'wmo'"));
    assert_int_equal(
        van_lijn(&c, "Vianen"),
        een_voor_een(w, van, tot, "rapportagelijn = '' AND team = (SELECT id FROM team WHERE naam = 'Vianen')"));
    for (size_t r = 0; r < c.aantal; r++) assert_true(c.regels[r].totaal > 0);
  }
  assert_true(tel(w, "SELECT count(*) FROM afgeleid_telling WHERE grof = 1 AND rapportagelijn = 'wmo'") > 0);
  assert_true(tel(w, "SELECT count(*) FROM afgeleid_telling WHERE grof = 1 AND rapportagelijn = ''") > 0);
  int64_t before = geteld(w, w->vandaag - 900, w->vandaag).totaal;
  assert_true(before > 20);
  DOET(w, cijfers_bijwerken(w->store, w->arena, w->werk[SYSTEEM].wanneer, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM afgeleid_telling_sinds"), 0);
  assert_int_equal(geteld(w, w->vandaag - 900, w->vandaag).totaal, before);
  int64_t rows = tel(w, "SELECT count(*) FROM afgeleid_telling");
  DOET(w, store_herbouw(w->store, w->arena, w->werk[SYSTEEM].wanneer, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM afgeleid_telling"), rows);
  assert_int_equal(tel(w, "SELECT count(*) FROM afgeleid_telling_sinds"), 0);
  assert_int_equal(geteld(w, w->vandaag - 900, w->vandaag).totaal, before);
}

/* Every way in which it could be wrong is found, and made right again. */
static void test_wat_niet_klopt_wordt_gevonden(void **state) {
  static const char *const fouten[] = {
      "UPDATE afgeleid_telling SET aantal = aantal + 1 WHERE grof = 0",
      "UPDATE afgeleid_telling SET aantal = aantal + 1 WHERE grof = 1", "DELETE FROM afgeleid_telling",
      "DELETE FROM afgeleid_telling WHERE grof = 1",
      "INSERT INTO afgeleid_telling_sinds (dag, rapportagelijn, team, aantal) SELECT dag + 4000, rapportagelijn, team, "
      "1 FROM afgeleid_telling WHERE grof = 0"};
  struct wereld *w = *state;
  struct cijferkeuring keuring;
  inrichting_zetten(w, "vijfheerenlanden");
  vraag_voor(w, &w->werk[LOKET], inwoner(w, "Gerrit", "Bos"), WET_WMO, team_van(w, "gebiedsteam-vianen"), w->vandaag);
  for (size_t i = 0; i < sizeof fouten / sizeof *fouten; i++) {
    DOET(w, store_herbouw(w->store, w->arena, w->werk[SYSTEEM].wanneer, &w->fault));
    DOET(w, cijfers_narekenen(w->store, w->arena, w->werk[SYSTEEM].wanneer, &keuring, &w->fault));
    assert_int_equal(keuring.verschil, DAG_GEEN);
    assert_int_equal(keuring.meldingen, 1);
    veeg(w, fouten[i]);
    DOET(w, cijfers_narekenen(w->store, w->arena, w->werk[SYSTEEM].wanneer, &keuring, &w->fault));
    assert_int_not_equal(keuring.verschil, DAG_GEEN);
  }
}

/* Deriving beside who saves: what is saved meanwhile is never lost and never counted twice. */
enum { DRADEN = 4, KEREN = 15 };
static struct str gedeeld; /* set before the threads start */

static bool opnemen_of_afleiden(struct wereld *w, int nummer) {
  struct werk werk = w->werk[nummer ? LOKET : SYSTEEM];
  struct fault fault;
  struct str uit;
  bool good = true;
  werk.arena = arena_create(64 * 1024 * 1024);
  for (int i = 0; good && i < KEREN;) {
    const struct melding_opnemen_in in = {.persoon = gedeeld,
                                          .keuzes = rustig(werk.arena),
                                          .woorden = S("Hulp"),
                                          .wet = WET_WMO,
                                          .kanaal = S("telefoon"),
                                          .ontvangen = w->vandaag - i % 3 * 20,
                                          .team = w->leerdam};
    fault_init(&fault);
    good = nummer ? melding_opnemen(&werk, &in, &uit, &fault)
                  : cijfers_bijwerken(w->store, werk.arena, werk.wanneer, &fault);
    if (good) i++;
    good = good || fault.class == FAULT_BUSY;
  }
  if (!good) print_error("# %s: %s\n", fault_class_name(fault.class), fault.detail);
  arena_destroy(werk.arena);
  return good;
}

static void test_afleiden_terwijl_er_wordt_bewaard(void **state) {
  struct wereld *w = *state;
  struct cijferkeuring keuring;
  gedeeld = inwoner(w, "Ria", "Slob");
  tegelijk(w, DRADEN, opnemen_of_afleiden);
  assert_int_equal(geteld(w, w->vandaag - 90, w->vandaag).totaal, (DRADEN - 1) * KEREN);
  DOET(w, cijfers_narekenen(w->store, w->arena, w->werk[SYSTEEM].wanneer, &keuring, &w->fault));
  assert_int_equal(keuring.verschil, DAG_GEEN);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_per_team_en_jaar),
      IN_WERELD(test_een_vergissing_telt_niet),
      IN_WERELD(test_lijnen_van_de_inrichting),
      IN_WERELD(test_een_onderwerp_met_een_eigen_lijn),
      IN_WERELD(test_actieve_trajecten),
      IN_WERELD(test_wie_mag_tellen),
      IN_WERELD(test_de_zaken_achter_een_cijfer),
      IN_WERELD(test_de_trajecten_achter_een_cijfer),
      IN_WERELD(test_vaste_kosten),
      IN_WERELD(test_de_klok_van_een_demo),
      IN_WERELD(test_afgeleid_is_geteld),
      IN_WERELD(test_wat_niet_klopt_wordt_gevonden),
      IN_WERELD(test_afleiden_terwijl_er_wordt_bewaard),
  };
  return RUN_TESTS(tests);
}
