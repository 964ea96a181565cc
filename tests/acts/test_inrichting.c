/* The inrichting in the database: taken in whole or not at all, in force at once and everywhere, and given out as it
 * was. */
#include "wereld.h"

#include "acts/inrichting_tonen.h"
#include "bestanden.h"
#include "inrichting/organisatie.h"

static struct inrichting_stand stand_van(struct wereld *w) {
  struct inrichting_stand stand;
  DOET(w, inrichting_inzien(&w->werk[BEHEERDER], &stand, &w->fault));
  return stand;
}

static struct str kanaal(struct wereld *w, size_t nummer) {
  struct keus *kanalen;
  size_t aantal;
  DOET(w, kanalen_kiezen(&w->werk[LOKET], &kanalen, &aantal, &w->fault));
  return nummer < aantal ? kanalen[nummer].sleutel : (struct str){0};
}

static bool heeft_team(struct wereld *w, const struct werk *werk, const char *sleutel) {
  struct team *teams;
  size_t aantal;
  DOET(w, teams_kiezen(werk, &teams, &aantal, &w->fault));
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(teams[i].sleutel, str_of(sleutel))) return true;
  return false;
}

static const char kanalen_kop[] = "id;naam;open;bron;vanaf;tot\n";

/* Takes one file in on what stands there now. */
static bool invoeren(struct wereld *w, const struct werk *werk, const char *bestand, const char *inhoud, int64_t versie,
                     struct inrichting_fouten *fouten) {
  const struct embedded files[] = {{bestand, inhoud, strlen(inhoud)}, {0}};
  struct inrichting_invoeren_in in = {.files = files, .versie = versie, .waarom = S("proef")};
  int64_t nieuw;
  *fouten = (struct inrichting_fouten){.arena = w->arena};
  fault_init(&w->fault);
  return inrichting_invoeren(werk, &in, fouten, &nieuw, &w->fault);
}

static void test_zonder_eigen_inrichting(void **state) {
  struct wereld *w = *state;
  struct inrichting_stand stand = stand_van(w);
  assert_int_equal(stand.versie, 0);
  assert_str(kanaal(w, 0), "telefoon");
  assert_str(kanaal(w, 1), "balie");
  assert_true(heeft_team(w, &w->werk[LOKET], ""));
}

static void test_overgenomen_en_meteen_van_kracht(void **state) {
  struct wereld *w = *state;
  const struct werk eerder = later(&w->werk[LOKET], -600, 0); /* summer of 2024 */
  inrichting_zetten(w, "vijfheerenlanden");
  assert_int_equal(stand_van(w).versie, 1);
  assert_str(kanaal(w, 1), "digitaal");
  assert_true(heeft_team(w, &w->werk[LOKET], "voorzieningen"));
  assert_false(heeft_team(w, &w->werk[LOKET], "wmo-team"));
  assert_true(heeft_team(w, &eerder, "wmo-team"));
  assert_false(heeft_team(w, &eerder, "voorzieningen"));
  inrichting_zetten(w, "vijfheerenlanden"); /* nothing differs */
  assert_int_equal(stand_van(w).versie, 1);
  inrichting_zetten(w, "lochem");
  assert_int_equal(stand_van(w).versie, 2);
  assert_true(heeft_team(w, &w->werk[LOKET], "west"));
  assert_false(heeft_team(w, &w->werk[LOKET], "voorzieningen"));
}

static void test_alles_van_vroeger_blijft(void **state) {
  struct wereld *w = *state;
  const struct embedded *lochem = bestanden_van(w->arena, "lochem"), *files;
  inrichting_zetten(w, "vijfheerenlanden");
  inrichting_zetten(w, "lochem");
  files = stand_van(w).files;
  for (const struct embedded *file = files; file->name; file++) {
    struct str was;
    assert_true(embedded_find(lochem, str_of(file->name), &was));
    assert_true(str_eq(was, (struct str){file->data, file->size}));
  }
  assert_int_equal(tel(w, "SELECT count(*) FROM inrichting_bestand WHERE naam = 'kanaal.csv'"), 2);
  assert_true(tel(w, "SELECT count(*) FROM inrichting_bestand WHERE versie = 2 AND inhoud IS NULL") > 0);
  struct inrichting_vergelijken_uit uit;
  DOET(w, inrichting_versies_vergelijken(&w->werk[BEHEERDER], 1, 2, 1, &uit, &w->fault));
  assert_int_equal(uit.versies.aantal, 2);
  assert_str(uit.versies.rijen[0].door, "Bob Beheerder");
  assert_has(uit.versies.rijen[1].bestanden, "kanaal.csv, ");
}

/* An inrichting that was changed three thousand times: its versions come by the page, and each is still found. */
static void test_veel_versies(void **state) {
  enum { VEEL = 3001, LAATSTE_BLAD = (VEEL - 1) / VERSIES_BLAD + 1 };
  struct wereld *w = *state;
  struct inrichting_vergelijken_uit uit;
  inrichting_zetten(w, "lochem");
  veeg(w,
       str_c(w->arena, str_format(w->arena,
                                  "INSERT INTO inrichting_versie (nr, op, waarom) WITH RECURSIVE n (nr) AS (SELECT 2 "
                                  "UNION ALL SELECT nr + 1 FROM n WHERE nr < %d) SELECT nr, nr, 'keer ' || nr FROM n",
                                  VEEL)));
  veeg(w,
       "INSERT INTO inrichting_bestand (naam, versie, inhoud) SELECT b.naam, v.nr, b.inhoud "
       "FROM inrichting_versie v JOIN inrichting_bestand b ON b.naam = 'kanaal.csv' AND b.versie = 1 WHERE v.nr > 1");
  veeg(w, "UPDATE inrichting_bestand SET inhoud = NULL WHERE naam = 'kanaal.csv' AND versie = 3000");
  DOET(w, inrichting_versies_vergelijken(&w->werk[BEHEERDER], 1, 2999, 1, &uit, &w->fault));
  assert_int_equal(uit.totaal, 0);
  assert_int_equal(uit.versies.totaal, VEEL);
  assert_int_equal(uit.versies.aantal, VERSIES_BLAD);
  assert_int_equal(uit.versies.rijen[0].nr, VEEL);
  assert_int_equal(uit.versies.rijen[VERSIES_BLAD - 1].nr, VEEL - VERSIES_BLAD + 1);
  assert_str(uit.versies.rijen[1].bestanden, "kanaal.csv");
  DOET(w, inrichting_versies_vergelijken(&w->werk[BEHEERDER], 2999, VEEL, LAATSTE_BLAD, &uit, &w->fault));
  assert_int_equal(uit.totaal, 0);
  assert_int_equal(uit.versies.aantal, 1);
  assert_int_equal(uit.versies.rijen[0].nr, 1);
  DOET(w, inrichting_versies_vergelijken(&w->werk[BEHEERDER], 1, VEEL, LAATSTE_BLAD + 1, &uit, &w->fault));
  assert_int_equal(uit.versies.aantal, 0);
  assert_int_equal(uit.versies.totaal, VEEL);
  struct inrichting_stand nu = stand_van(w);
  struct str bytes;
  assert_int_equal(nu.versie, VEEL);
  assert_true(embedded_find(nu.files, S("kanaal.csv"), &bytes));
  DOET(w, inrichting_versies_vergelijken(&w->werk[BEHEERDER], 1, 3000, 1, &uit, &w->fault));
  assert_true(uit.totaal > 0); /* there the file was taken away */
}

static void test_fout_verandert_niets(void **state) {
  struct wereld *w = *state;
  struct inrichting_fouten fouten;
  inrichting_zetten(w, "vijfheerenlanden");
  assert_false(invoeren(w, &w->werk[BEHEERDER], "kanaal.csv", "id;naam;open;bron;vanaf;tot\nbrief;;misschien;x;;\n", 1,
                        &fouten));
  assert_int_equal(w->fault.class, FAULT_INPUT);
  assert_true(fouten.aantal >= 2); /* the name, and "misschien"; toegang.csv misses its channels too */
  assert_false(invoeren(w, &w->werk[BEHEERDER], "kanalen.csv", kanalen_kop, 1, &fouten));
  assert_has(fouten.fout[0].bericht, "Deze tabel bestaat niet");
  assert_int_equal(stand_van(w).versie, 1);
  assert_str(kanaal(w, 1), "digitaal");
}

static void test_een_bestand_en_wie_te_laat_is(void **state) {
  struct wereld *w = *state;
  struct inrichting_fouten fouten;
  const char *brief = str_c(w->arena, str_format(w->arena, "%sbrief;Brief;ja;x;;\n", kanalen_kop));
  assert_true(invoeren(w, &w->werk[BEHEERDER], "kanaal.csv", brief, 0, &fouten));
  assert_str(kanaal(w, 0), "brief");
  assert_int_equal(stand_van(w).versie, 1);
  assert_false(invoeren(w, &w->werk[BEHEERDER], "kanaal.csv", kanalen_kop, 0, &fouten));
  assert_int_equal(w->fault.class, FAULT_STALE);
  assert_str(kanaal(w, 0), "brief");
  /* What the program brought along was taken over with it: nothing fell away. */
  assert_true(inrichting_op(stand_van(w).inrichting, TABEL_LEEFGEBIED, S("wonen"), w->vandaag) != NULL);
}

static void test_alleen_de_beheerder(void **state) {
  struct wereld *w = *state;
  struct inrichting_fouten fouten;
  for (enum wie wie = LOKET; wie < WIE_AANTAL; wie++) {
    struct inrichting_stand stand;
    if (wie == BEHEERDER) continue;
    FAALT(w, FAULT_ACCESS, inrichting_inzien(&w->werk[wie], &stand, &w->fault));
    assert_false(invoeren(w, &w->werk[wie], "kanaal.csv", kanalen_kop, 0, &fouten));
    assert_int_equal(w->fault.class, FAULT_ACCESS);
  }
  assert_int_equal(tel(w, "SELECT count(*) FROM inrichting_versie"), 0);
  assert_heel(w);
}

static void test_een_team_houdt_zijn_nummer(void **state) {
  struct wereld *w = *state;
  struct inrichting_fouten fouten;
  static const char teams[] = "id;naam;soort;locatie;leeftijd_van;leeftijd_tot;rapportagelijn;bron;vanaf;tot\n"
                              "l;%s;gebiedsteam;;;;l;x;;\n";
  assert_true(invoeren(w, &w->werk[BEHEERDER], "team.csv", str_c(w->arena, str_format(w->arena, teams, "Leerdam")), 0,
                       &fouten));
  assert_int_equal(team_van(w, "l"), w->leerdam); /* it was there before there was an inrichting */
  assert_true(
      invoeren(w, &w->werk[BEHEERDER], "team.csv", str_c(w->arena, str_format(w->arena, teams, "Linge")), 1, &fouten));
  assert_int_equal(team_van(w, "l"), w->leerdam);
  assert_str(lees(w, "SELECT naam FROM team WHERE sleutel = 'l'"), "Linge");
}

/* Another program on the same database sees the change with its next act. */
static void test_een_tweede_server(void **state) {
  struct wereld *w = *state;
  struct store *tweede;
  struct keus *kanalen;
  size_t aantal;
  DOET(w, store_open(str_of(w->db->where), &tweede, &w->fault));
  struct werk werk = w->werk[LOKET];
  werk.store = tweede;
  werk.arena = arena_create(1 << 24);
  DOET(w, kanalen_kiezen(&werk, &kanalen, &aantal, &w->fault));
  assert_int_equal(aantal, 7);
  inrichting_zetten(w, "vijfheerenlanden");
  DOET(w, kanalen_kiezen(&werk, &kanalen, &aantal, &w->fault));
  assert_int_equal(aantal, 5);
  arena_destroy(werk.arena);
  store_close(tweede);
}

static void test_een_kanaal_van_een_ander(void **state) {
  struct wereld *w = *state;
  struct melding_opnemen_in in = {.persoon = inwoner(w, "Jan", "Kool"),
                                  .woorden = S("Hulp"),
                                  .wet = WET_WMO,
                                  .kanaal = S("balie"),
                                  .ontvangen = w->vandaag,
                                  .team = w->leerdam};
  struct str publiek;
  inrichting_zetten(w, "vijfheerenlanden");
  FAALT(w, FAULT_INPUT, melding_opnemen(&w->werk[LOKET], &in, &publiek, &w->fault));
  assert_str(fault_of(&w->fault, "kanaal"), "Kies een van de mogelijkheden.");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_zonder_eigen_inrichting),  IN_WERELD(test_overgenomen_en_meteen_van_kracht),
      IN_WERELD(test_alles_van_vroeger_blijft), IN_WERELD(test_veel_versies),
      IN_WERELD(test_fout_verandert_niets),     IN_WERELD(test_een_bestand_en_wie_te_laat_is),
      IN_WERELD(test_alleen_de_beheerder),      IN_WERELD(test_een_team_houdt_zijn_nummer),
      IN_WERELD(test_een_tweede_server),        IN_WERELD(test_een_kanaal_van_een_ander),
  };
  return RUN_TESTS(tests);
}
