/* The work list: what stands on it, in which order, how it counts, and that it costs the same however long it is. */
#include "wereld.h"

#include "store/cijfers.h"

/* Questions for Leerdam, each of a person of his own, received on as many days before today as its number. */
static void vul(struct wereld *w, int van, int tot) {
  for (int i = van; i < tot; i++) {
    struct str persoon = inwoner(w, "Voornaam", str_format(w->arena, "Naam%d", i).ptr);
    vraag_voor(w, &w->werk[LOKET], persoon, i % 5 == 4 ? WET_GEEN : WET_WMO, w->leerdam, w->vandaag - i);
  }
}

static int64_t kosten(struct wereld *w, int64_t bladzijde, size_t rijen) {
  int64_t before = store_opdrachten_geteld();
  struct werklijst_inzien_uit uit = werklijst(w, &w->werk[PROFESSIONAL], bladzijde);
  assert_int_equal(uit.lijst.aantal, rijen);
  return store_opdrachten_geteld() - before;
}

static void test_kosten(void **state) {
  struct wereld *w = *state;
  vul(w, 0, 1);
  kosten(w, 1, 1);
  int64_t one = kosten(w, 1, 1);
  vul(w, 1, WERKLIJST_BLAD);
  assert_int_equal(kosten(w, 1, WERKLIJST_BLAD), one);
  vul(w, WERKLIJST_BLAD, WERKLIJST_BLAD + 7);
  assert_int_equal(kosten(w, 1, WERKLIJST_BLAD), one);
  assert_int_equal(kosten(w, 2, 7), one);
  assert_true(one > 0 && one < 20);

  /* One row of the logboek for the whole list, with everybody on it. */
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE act = 'werklijst inzien'"), 5);
  assert_int_equal(
      tel(w, "SELECT count(*) FROM logboek_persoon p JOIN logboek l ON l.schrijver = p.schrijver AND l.nr = p.nr "
             "WHERE l.act = 'werklijst inzien' GROUP BY l.schrijver, l.nr ORDER BY count(*) DESC LIMIT 1"),
      WERKLIJST_BLAD);
  assert_int_equal(
      tel(w, "SELECT count(*) FROM logboek_persoon p JOIN logboek l ON l.schrijver = p.schrijver AND l.nr = p.nr "
             "WHERE l.act = 'werklijst inzien'"),
      1 + 1 + WERKLIJST_BLAD + WERKLIJST_BLAD + 7);
  assert_heel(w);
}

/* Counts against a recount by hand over all pages; the order is that of the last day, those without a term last. */
static void test_tellingen_en_volgorde(void **state) {
  struct wereld *w = *state;
  vul(w, 0, WERKLIJST_BLAD + 5);
  int64_t rows = 0, late = 0, this_week = 0;
  dag_t previous = 0;
  struct werklijst_inzien_uit first = werklijst(w, &w->werk[PROFESSIONAL], 1), page;
  for (int64_t number = 1; (page = werklijst(w, &w->werk[PROFESSIONAL], number)).lijst.aantal; number++) {
    for (size_t i = 0; i < page.lijst.aantal; i++) {
      const struct werkregel *regel = &page.lijst.regels[i];
      bool open = regel->laatste_dag == DAG_GEEN;
      assert_int_equal(open, regel->wet == WET_GEEN);
      dag_t day = open ? DAG_OPEN : regel->laatste_dag;
      assert_true(day >= previous);
      previous = day;
      late += day < w->vandaag;
      this_week += day >= w->vandaag && day < w->vandaag + 7;
      rows++;
    }
    assert_int_equal(page.lijst.totaal, first.lijst.totaal);
  }
  assert_int_equal(rows, WERKLIJST_BLAD + 5);
  assert_int_equal(first.lijst.totaal, rows);
  assert_int_equal(first.lijst.te_laat, late);
  assert_int_equal(first.lijst.deze_week, this_week);
  assert_true(late > 0 && this_week > 0 && late + this_week < rows);
}

/* Rights live in the query: where the relation has ended the line is gone, though the melding is still open. */
static void test_alleen_met_relatie(void **state) {
  struct wereld *w = *state;
  vul(w, 0, 3);
  veeg(w, "UPDATE relatie SET tot = 20000 WHERE soort = 1 AND huishouden = (SELECT min(huishouden) FROM melding)");
  struct werklijst_inzien_uit uit = werklijst(w, &w->werk[PROFESSIONAL], 1);
  assert_int_equal(uit.lijst.aantal, 2);
  for (size_t i = 0; i < uit.lijst.aantal; i++) assert_true(uit.lijst.regels[i].ontvangen < w->vandaag);
}

/* A desk is a team too (S0-38): who works there sees its list. Who is in the team but whose role sees no list of it
 * gets neither rows nor numbers. */
static void test_loket_in_een_team(void **state) {
  struct wereld *w = *state;
  struct werklijst_inzien_uit uit;
  vul(w, 0, 3);
  w->actor[LOKET].team_aantal = w->actor[BEHEERDER].team_aantal = 1;
  w->actor[LOKET].teams[0] = w->actor[BEHEERDER].teams[0] = w->leerdam;
  uit = werklijst(w, &w->werk[LOKET], 1);
  assert_int_equal(uit.lijst.aantal, 3);
  assert_int_equal(uit.lijst.totaal, 3);
  FAALT(w, FAULT_ACCESS,
        werklijst_inzien(&w->werk[BEHEERDER], &(struct werklijst_inzien_in){.bladzijde = 1}, &uit, &w->fault));
}

static void test_zonder_team(void **state) {
  struct wereld *w = *state;
  vul(w, 0, 1);
  struct werklijst_inzien_uit uit = werklijst(w, &w->werk[LOKET], 1);
  assert_int_equal(uit.team, 0);
  assert_int_equal(uit.lijst.aantal, 0);
}

/* A file costs the same with one note as with many. */
static void test_kosten_van_een_dossier(void **state) {
  struct wereld *w = *state;
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  struct notitie_in notitie = verslag("kort");
  DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], publiek, &notitie, &uit, &w->fault));
  huishouden(w, &w->werk[PROFESSIONAL], publiek);
  int64_t before = store_opdrachten_geteld();
  huishouden(w, &w->werk[PROFESSIONAL], publiek);
  int64_t one = store_opdrachten_geteld() - before;
  for (int i = 0; i < 25; i++) DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], publiek, &notitie, &uit, &w->fault));
  before = store_opdrachten_geteld();
  struct huishouden_inzien_uit h = huishouden(w, &w->werk[PROFESSIONAL], publiek);
  assert_int_equal(store_opdrachten_geteld() - before, one);
  assert_int_equal(h.notitie_aantal, 20);
  assert_int_equal(h.notitie_totaal, 26);
  DOET(w, huishouden_inzien(&w->werk[PROFESSIONAL], &(struct huishouden_inzien_in){publiek, 2, DEEL_ALLES}, &h,
                            &w->fault));
  assert_int_equal(h.notitie_aantal, 6);
}

/* The derived table can be thrown away. */
static void test_herbouw(void **state) {
  struct wereld *w = *state;
  static const char sum[] = "SELECT count(*) * 1000000 + sum(laatste_dag % 1000 * melding + team) FROM afgeleid_werk";
  vul(w, 0, 8);
  struct melding m = melding_van(w, vraag(w, inwoner(w, "Gerrit", "Bos"), WET_WMO));
  struct melding_sluiten_in sluiten = beantwoord();
  struct str uit;
  DOET(w, melding_sluiten(&w->werk[PROFESSIONAL], m.publiek, m.versie, &sluiten, &uit, &w->fault));
  int64_t want = tel(w, sum);
  veeg(w, "DELETE FROM afgeleid_werk WHERE melding % 2 = 0");
  veeg(w, "UPDATE afgeleid_werk SET laatste_dag = 1");
  assert_int_not_equal(tel(w, sum), want);
  DOET(w, store_herbouw(w->store, w->arena, w->werk[SYSTEEM].wanneer, &w->fault));
  assert_int_equal(tel(w, sum), want);
  assert_int_equal(werklijst(w, &w->werk[PROFESSIONAL], 1).lijst.totaal, 8);
}

static const char *const delen[] = {[WERKLIJST_VAN_TEAM] = "1 = 1",
                                    [WERKLIJST_VAN_NIEMAND] = "w.behandelaar IS NULL",
                                    [WERKLIJST_VAN_MIJ] = "w.behandelaar = (SELECT id FROM gebruiker WHERE naam = "
                                                          "'Priya Professional')"};

static int64_t regels(struct wereld *w, enum werklijst_van van, const char *en) {
  return tel(w, str_format(w->arena, "SELECT count(*) FROM afgeleid_werk w WHERE w.team = %lld AND %s AND %s",
                           (long long)w->leerdam, delen[van], en)
                    .ptr);
}

/* The page against the lines themselves: what stands on it, and the numbers above it. */
static void als_geteld(struct wereld *w, enum werklijst_van van, int64_t bladzijde) {
  struct werklijst_inzien_uit uit;
  struct werklijst_inzien_in in = {.bladzijde = bladzijde, .van = van, .team = w->leerdam};
  DOET(w, werklijst_inzien(&w->werk[PROFESSIONAL], &in, &uit, &w->fault));
  assert_int_equal(uit.lijst.totaal, regels(w, van, "1 = 1"));
  assert_int_equal(uit.lijst.te_laat, regels(w, van, str_format(w->arena, "w.laatste_dag < %d", (int)w->vandaag).ptr));
  assert_int_equal(
      uit.lijst.deze_week,
      regels(w, van,
             str_format(w->arena, "w.laatste_dag BETWEEN %d AND %d", (int)w->vandaag, (int)w->vandaag + 6).ptr));
  assert_int_equal(uit.lijst.van_niemand, regels(w, WERKLIJST_VAN_NIEMAND, "1 = 1"));
  int64_t before = (bladzijde - 1) * WERKLIJST_BLAD, left = uit.lijst.totaal - before;
  assert_int_equal(uit.lijst.aantal, left < 0 ? 0 : left < WERKLIJST_BLAD ? left : WERKLIJST_BLAD);
  for (size_t i = 0; i < uit.lijst.aantal; i += 7)
    assert_str(uit.lijst.regels[i].melding,
               lees(w, str_format(w->arena,
                                  "SELECT m.publiek FROM afgeleid_werk w JOIN melding m ON m.id = w.melding WHERE "
                                  "w.team = %lld AND %s ORDER BY w.rang, w.laatste_dag, w.melding LIMIT 1 OFFSET %lld",
                                  (long long)w->leerdam, delen[van], (long long)(before + (int64_t)i))
                           .ptr)
                   .ptr);
}

/* More lines than a page, far apart in their numbers, with many on one place of the order; then anything happens to
 * them, and deriving now and then. */
static void test_lengte_en_bladen(void **state) {
  struct wereld *w = *state;
  unsigned stand = 3;
  vul(w, 0, 20);
  for (int i = 1; i < 12; i++)
    veeg(w, str_format(w->arena,
                       "INSERT INTO melding (id, publiek, huishouden, persoon, team, wet, kanaal, ontvangen, woorden, "
                       "opgenomen_door, opgenomen_op, versie) SELECT id + %d, publiek || 'x%d', huishouden, persoon, "
                       "team, wet, kanaal, ontvangen - %d, woorden, opgenomen_door, opgenomen_op, 1 FROM melding WHERE "
                       "id <= 20",
                       i * 1500, i, i % 4)
                .ptr);
  DOET(w, store_herbouw(w->store, w->arena, w->werk[SYSTEEM].wanneer, &w->fault));
  for (enum werklijst_van van = WERKLIJST_VAN_TEAM; van <= WERKLIJST_VAN_MIJ; van++)
    for (int64_t blad = 1; blad <= 6; blad++) als_geteld(w, van, blad);
  static const char *const voorvallen[] = {
      "rang = 1",
      "rang = 3",
      "laatste_dag = laatste_dag - 3",
      "laatste_dag = 2147483647",
      "behandelaar = NULL",
      "behandelaar = (SELECT id FROM gebruiker WHERE naam = 'Priya Professional')"};
  for (int i = 0; i < 40; i++) {
    stand = stand * 1664525 + 1013904223;
    veeg(w, str_format(w->arena, "UPDATE afgeleid_werk SET %s WHERE melding %% 7 = %u", voorvallen[(stand >> 12) % 6],
                       (stand >> 20) % 7)
                .ptr);
    if (i % 5 == 4)
      veeg(w, str_format(w->arena, "DELETE FROM afgeleid_werk WHERE melding %% 50 = %u", (stand >> 8) % 50).ptr);
    if (i % 9 == 5) DOET(w, cijfers_bijwerken(w->store, w->arena, w->werk[SYSTEEM].wanneer, &w->fault));
    als_geteld(w, (enum werklijst_van)(i % 3), 1 + (stand >> 24) % 5);
  }
  struct cijferkeuring keuring;
  DOET(w, cijfers_narekenen(w->store, w->arena, w->werk[SYSTEEM].wanneer, &keuring, &w->fault));
  assert_true(keuring.werklijsten);
  veeg(w, "UPDATE afgeleid_werktelling SET aantal = aantal + 1");
  DOET(w, cijfers_narekenen(w->store, w->arena, w->werk[SYSTEEM].wanneer, &keuring, &w->fault));
  assert_false(keuring.werklijsten);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_kosten),
      IN_WERELD(test_tellingen_en_volgorde),
      IN_WERELD(test_alleen_met_relatie),
      IN_WERELD(test_loket_in_een_team),
      IN_WERELD(test_zonder_team),
      IN_WERELD(test_kosten_van_een_dossier),
      IN_WERELD(test_herbouw),
      IN_WERELD(test_lengte_en_bladen),
  };
  return RUN_TESTS(tests);
}
