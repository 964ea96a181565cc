/* The carried tables of national law: what they hold, and what is refused in such a table. */
#include "tap.h"

#include "inrichting/nationaal.h"
#include "inrichting/recht.h"

static dag_t d(const char *iso) {
  dag_t dag = DAG_GEEN;
  assert_true(dag_lees_iso(str_of(iso), &dag));
  return dag;
}

static void laad(struct arena *arena, struct nationaal *nationaal) {
  struct fault fault;
  fault_init(&fault);
  if (!nationaal_laden(arena, nationaal, &fault))
    fail_msg("%.*s %s: %.*s", STR_ARG(fault.message), fault.fields[0].field, STR_ARG(fault.fields[0].message));
}

static void every_term_by_its_name(void **state) {
  (void)state;
  static const struct {
    const char *naam, *gebeurtenis, *laatste_dag;
  } rows[] = {
      {"wmo-onderzoek", "2026-03-23", "2026-05-04"},
      {"wmo-onderzoek", "2026-03-24", "2026-05-06"},
      {"wmo-onderzoek", "2026-04-02", "2026-05-18"},
      {"wmo-onderzoek", "2026-11-14", "2026-12-28"},
      {"wmo-onderzoek", "2015-01-01", "2015-02-12"},
      {"persoonlijk-plan", "2026-03-24", "2026-03-31"},
      {"persoonlijk-plan", "2026-03-27", "2026-04-07"},
      {"wmo-besluit", "2026-03-24", "2026-04-07"},
      {"wmo-besluit", "2026-03-23", "2026-04-07"},
      {"jeugd-besluit", "2026-03-24", "2026-05-19"},
      {"jeugd-besluit", "2026-03-19", "2026-05-18"},
      {"hulpverleningsplan", "2026-04-13", "2026-05-26"},
      {"hulpverleningsplan-op-schrift", "2026-04-13", "2026-04-28"},
      {"bezwaar", "2026-03-02", "2026-04-13"},
      {"bezwaar", "2026-02-23", "2026-04-07"},
      {"bezwaar-besluit", "2026-04-13", "2026-05-26"},
      {"bezwaar-besluit-commissie", "2026-04-13", "2026-07-06"},
      {"bezwaar-besluit-commissie", "2026-04-11", "2026-07-06"},
      {"ingebrekestelling", "2026-03-23", "2026-04-07"},
      {"retour", "2026-05-13", "2026-05-19"},
      {"retour", "2026-04-02", "2026-04-09"},
      {"startbericht", "2026-04-24", "2026-05-04"},
      {"stopbericht", "2026-12-23", "2026-12-31"},
      {"antwoord-verzoek", "2026-06-05", "2026-06-12"},
      {"declaratie-antwoord", "2026-04-24", "2026-05-12"},
      {"woonplaats-antwoord", "2026-04-21", "2026-05-05"},
      {"vt-triage", "2026-06-05", "2026-06-12"},
      {"vt-onderzoek", "2026-06-06", "2026-08-15"},
      {"klacht", "2026-03-24", "2026-05-06"},
      {"avg-verzoek", "2026-01-31", "2026-02-28"},
      {"wgs-gesprek", "2026-03-09", "2026-04-07"},
      {"beschikking", "2026-03-24", "2026-05-19"},
  };
  struct arena *arena = arena_create(1 << 20);
  struct nationaal nationaal;
  laad(arena, &nationaal);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    const struct termijnsoort *soort = nationaal_termijn(&nationaal, str_of(rows[i].naam), d(rows[i].gebeurtenis));
    if (!soort) fail_msg("%s is not there", rows[i].naam);
    struct termijnvraag vraag = {.soort = soort, .gebeurtenis = d(rows[i].gebeurtenis)};
    struct termijn termijn;
    struct fault fault;
    assert_true(termijn_bereken(&nationaal.kalender, &vraag, &termijn, &fault));
    if (termijn.laatste_dag != d(rows[i].laatste_dag))
      fail_msg("%s %s: %.*s", rows[i].naam, rows[i].gebeurtenis, STR_ARG(dag_iso(arena, termijn.laatste_dag)));
  }
  arena_destroy(arena);
}

/* What law and not the municipality says about each. */
static void what_the_law_allows(void **state) {
  (void)state;
  static const struct {
    const char *naam;
    bool atw, opschorten;
    int verdagen, verdagen_met;
    enum dwangsom dwangsom;
  } rows[] = {
      {"wmo-onderzoek", true, false, 0, 0, DWANGSOM_GEEN},
      {"persoonlijk-plan", true, false, 0, 0, DWANGSOM_GEEN},
      {"wmo-besluit", true, true, 0, 0, DWANGSOM_MOGELIJK},
      {"jeugd-besluit", true, true, 1, 0, DWANGSOM_MOGELIJK},
      {"hulpverleningsplan", true, false, 0, 0, DWANGSOM_GEEN},
      {"bezwaar", true, false, 0, 0, DWANGSOM_GEEN},
      {"bezwaar-besluit", true, true, 1, 6, DWANGSOM_MOGELIJK},
      {"bezwaar-besluit-commissie", true, true, 1, 6, DWANGSOM_MOGELIJK},
      {"ingebrekestelling", true, false, 0, 0, DWANGSOM_BEGINT},
      {"retour", false, false, 0, 0, DWANGSOM_GEEN},
      {"woonplaats-antwoord", false, false, 0, 0, DWANGSOM_GEEN},
  };
  struct arena *arena = arena_create(1 << 20);
  struct nationaal nationaal;
  laad(arena, &nationaal);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    const struct termijnsoort *soort = nationaal_termijn(&nationaal, str_of(rows[i].naam), d("2026-03-24"));
    assert_non_null(soort);
    assert_int_equal(soort->atw, rows[i].atw);
    assert_int_equal(soort->opschorten, rows[i].opschorten);
    assert_int_equal(soort->verdagen, rows[i].verdagen);
    assert_int_equal(soort->verdagen_met, rows[i].verdagen_met);
    assert_int_equal(soort->dwangsom, rows[i].dwangsom);
    assert_true(soort->bron.len > 0);
  }
  arena_destroy(arena);
}

static void no_row_no_term(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  struct nationaal nationaal;
  laad(arena, &nationaal);
  assert_null(nationaal_termijn(&nationaal, S("wmo-onderzoek"), d("2014-12-31")));
  assert_null(nationaal_termijn(&nationaal, S("Wmo-onderzoek"), d("2026-01-01")));
  assert_null(nationaal_termijn(&nationaal, S(""), d("2026-01-01")));
  assert_int_equal(nationaal.kalender.aantal, 10);
  assert_false(nationaal.kalender.gelijkgesteld_vrij);
  arena_destroy(arena);
}

#define KOP                                                                                                            \
  "naam;omschrijving;begin;lengte;eenheid;atw;opschorten;verdagen;verdagen_met;dwangsom;gemeente_mag;bron;vanaf;tot\n"
#define DAGEN "dag;omschrijving;bron\n"

static void a_row_counts_on_its_own_days(void **state) {
  (void)state;
  static const char termijnen[] = KOP "proef;Proef;de dag;6;weken;ja;nee;0;;nee;korter;x;;2025-12-31\n"
                                      "proef;Proef;de dag;8;weken;ja;nee;0;;nee;korter;x;2026-01-01;2026-06-30\n"
                                      "proef;Proef;de dag;2;maanden;ja;nee;0;;nee;korter;x;2027-01-01;\n";
  const struct embedded files[] = {
      {"termijn.csv", termijnen, sizeof termijnen - 1}, {"gelijkgestelde_dag.csv", DAGEN, sizeof DAGEN - 1}, {0}};
  struct arena *arena = arena_create(1 << 20);
  struct nationaal n;
  struct fault fault;
  fault_init(&fault);
  assert_true(nationaal_lezen(arena, files, &n, &fault));
  assert_int_equal(nationaal_termijn(&n, S("proef"), d("1990-01-01"))->lengte, 6);
  assert_int_equal(nationaal_termijn(&n, S("proef"), d("2025-12-31"))->lengte, 6);
  assert_int_equal(nationaal_termijn(&n, S("proef"), d("2026-01-01"))->lengte, 8);
  assert_int_equal(nationaal_termijn(&n, S("proef"), d("2026-06-30"))->lengte, 8);
  assert_null(nationaal_termijn(&n, S("proef"), d("2026-07-01")));
  assert_int_equal(nationaal_termijn(&n, S("proef"), d("2099-01-01"))->lengte, 2);
  arena_destroy(arena);
}

static void faults_of_rows(void **state) {
  (void)state;
  static const struct {
    const char *termijnen, *dagen, *veld;
  } rows[] = {
      {KOP "a;b;c;0;weken;ja;nee;0;;nee;korter;x;;\n", DAGEN, "termijn.csv rij 2, kolom lengte"},
      {KOP "a;b;c;10000;weken;ja;nee;0;;nee;korter;x;;\n", DAGEN, "termijn.csv rij 2, kolom lengte"},
      {KOP "a;b;c;6;week;ja;nee;0;;nee;korter;x;;\n", DAGEN, "termijn.csv rij 2, kolom eenheid"},
      {KOP "a;b;c;6;weken;;nee;0;;nee;korter;x;;\n", DAGEN, "termijn.csv rij 2, kolom atw"},
      {KOP "a;b;c;6;werkdagen;ja;nee;0;;nee;korter;x;;\n", DAGEN, "termijn.csv rij 2, kolom atw"},
      {KOP "a;b;c;6;weken;ja;nee;10;;nee;korter;x;;\n", DAGEN, "termijn.csv rij 2, kolom verdagen"},
      {KOP "a;b;c;6;weken;ja;nee;1;-1;nee;korter;x;;\n", DAGEN, "termijn.csv rij 2, kolom verdagen_met"},
      {KOP "a;b;c;6;weken;ja;nee;0;;soms;korter;x;;\n", DAGEN, "termijn.csv rij 2, kolom dwangsom"},
      {KOP "a;b;c;6;weken;ja;nee;0;;nee;korter;;;\n", DAGEN, "termijn.csv rij 2, kolom bron"},
      {KOP "a;b;c;6;weken;ja;nee;0;;nee;korter;x;2026-01-02;2026-01-01\n", DAGEN, "termijn.csv rij 2, kolom tot"},
      {KOP "a;b;c;6;weken;ja;nee;0;;nee;korter;x;;2026-01-01\na;b;c;6;weken;ja;nee;0;;nee;korter;x;2026-01-01;\n",
       DAGEN, "termijn.csv rij 3, kolom vanaf"},
      {KOP, DAGEN "2026-05-15;a;x\n2026-05-15;b;x\n", "gelijkgestelde_dag.csv rij 3, kolom dag"},
      {KOP, DAGEN "2026-05-15;a;x\n2026-01-02;b;x\n", "gelijkgestelde_dag.csv rij 3, kolom dag"},
      {KOP, DAGEN "2026-02-30;a;x\n", "gelijkgestelde_dag.csv rij 2, kolom dag"},
      {KOP, DAGEN ";a;x\n", "gelijkgestelde_dag.csv rij 2, kolom dag"},
  };
  struct arena *arena = arena_create(1 << 20);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    const struct embedded files[] = {{"termijn.csv", rows[i].termijnen, strlen(rows[i].termijnen)},
                                     {"gelijkgestelde_dag.csv", rows[i].dagen, strlen(rows[i].dagen)},
                                     {0}};
    struct nationaal nationaal;
    struct fault fault;
    fault_init(&fault);
    assert_false(nationaal_lezen(arena, files, &nationaal, &fault));
    if (fault_of(&fault, rows[i].veld).len == 0) fail_msg("row %zu: %s", i, fault.fields[0].field);
  }
  arena_destroy(arena);
}

static void faults_of_both_files_come_together(void **state) {
  (void)state;
  static const char termijnen[] = KOP "a;b;c;0;weken;ja;nee;0;;nee;korter;x;;\n", dagen[] = DAGEN ";a;x\n";
  const struct embedded files[] = {
      {"termijn.csv", termijnen, sizeof termijnen - 1}, {"gelijkgestelde_dag.csv", dagen, sizeof dagen - 1}, {0}};
  struct arena *arena = arena_create(1 << 20);
  struct nationaal nationaal;
  struct fault fault;
  fault_init(&fault);
  assert_false(nationaal_lezen(arena, files, &nationaal, &fault));
  assert_int_equal(fault.field_count, 2);
  fault_init(&fault);
  assert_false(nationaal_lezen(arena, &files[1], &nationaal, &fault));
  assert_int_equal(fault.class, FAULT_INTERNAL);
  arena_destroy(arena);
}

/* Jeugdwet art. 7.3.4, 7.3.5, 7.3.11 and 7.3.15; BW art. 1:234 and 1:245, Wmo 2015 art. 5.3.3 and 5.3.5 and UAVG art. 5
 * still to be checked by a lawyer. */
static void who_consents_at_what_age(void **state) {
  (void)state;
  enum { NIETS = -1 };
  static const struct {
    enum wet wet;
    enum toestemming_soort soort;
    int leeftijd;
    const char *dag;
    int wie; /* enum toestemmer, or NIETS */
  } rows[] = {
      {WET_JEUGDWET, TOESTEMMING_HULP, 11, "2026-03-24", TOESTEMMER_GEZAG},
      {WET_JEUGDWET, TOESTEMMING_HULP, 12, "2026-03-24", TOESTEMMER_BEIDE},
      {WET_JEUGDWET, TOESTEMMING_HULP, 15, "2026-03-24", TOESTEMMER_BEIDE},
      {WET_JEUGDWET, TOESTEMMING_HULP, 16, "2026-03-24", TOESTEMMER_ZELF},
      {WET_JEUGDWET, TOESTEMMING_HULP, 11, "2014-12-31", NIETS},
      {WET_JEUGDWET, TOESTEMMING_GEHEIM, 11, "2026-03-24", TOESTEMMER_GEZAG},
      {WET_JEUGDWET, TOESTEMMING_GEHEIM, 12, "2026-03-24", TOESTEMMER_ZELF},
      {WET_JEUGDWET, TOESTEMMING_GEHEIM, 11, "2014-12-31", NIETS},
      {WET_WMO, TOESTEMMING_GEHEIM, 11, "2026-03-24", TOESTEMMER_GEZAG},
      {WET_WMO, TOESTEMMING_GEHEIM, 12, "2026-03-24", TOESTEMMER_BEIDE},
      {WET_WMO, TOESTEMMING_GEHEIM, 15, "2026-03-24", TOESTEMMER_BEIDE},
      {WET_WMO, TOESTEMMING_GEHEIM, 16, "2026-03-24", TOESTEMMER_ZELF},
      {WET_JEUGDWET, TOESTEMMING_HERGEBRUIK, 15, "2026-03-24", TOESTEMMER_GEZAG},
      {WET_JEUGDWET, TOESTEMMING_HERGEBRUIK, 16, "2026-03-24", TOESTEMMER_ZELF},
      {WET_WMO, TOESTEMMING_HULP, 17, "2026-03-24", TOESTEMMER_GEZAG},
      {WET_WMO, TOESTEMMING_HULP, 18, "2026-03-24", TOESTEMMER_ZELF},
      {WET_WMO, TOESTEMMING_HERGEBRUIK, 15, "2018-05-25", TOESTEMMER_GEZAG},
      {WET_WMO, TOESTEMMING_HERGEBRUIK, 16, "2018-05-25", TOESTEMMER_ZELF},
      {WET_PARTICIPATIEWET, TOESTEMMING_HERGEBRUIK, 15, "2026-03-24", TOESTEMMER_GEZAG},
      {WET_PARTICIPATIEWET, TOESTEMMING_HERGEBRUIK, 16, "2026-03-24", TOESTEMMER_ZELF},
      {WET_SCHULDHULP, TOESTEMMING_HERGEBRUIK, 15, "2026-03-24", TOESTEMMER_GEZAG},
      {WET_SCHULDHULP, TOESTEMMING_HERGEBRUIK, 16, "2026-03-24", TOESTEMMER_ZELF},
      {WET_WMO, TOESTEMMING_HERGEBRUIK, 15, "2018-05-24", NIETS},
      {WET_WMO, TOESTEMMING_HULP, -1, "2026-03-24", NIETS},
      {WET_SCHULDHULP, TOESTEMMING_HULP, 40, "2026-03-24", NIETS},
  };
  struct arena *arena = arena_create(1 << 22);
  struct nationaal nationaal;
  laad(arena, &nationaal);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    const struct toestemmer_rij *row =
        toestemmer_voor(&nationaal, (int)rows[i].wet, rows[i].soort, rows[i].leeftijd, d(rows[i].dag));
    if ((row ? row->wie : NIETS) != rows[i].wie) fail_msg("row %zu gives %d", i, row ? row->wie : NIETS);
  }
  arena_destroy(arena);
}

/* AVG art. 6 lid 1 onder e: what is shared rests on a task of the law, and the task says for which kinds. */
static void which_task_for_which_kinds(void **state) {
  (void)state;
  static const struct {
    const char *id, *dag;
    unsigned gegevens; /* 0 = no such task */
    bool geheim;
  } rows[] = {
      {"jeugd-toeleiding", "2026-03-24",
       GEGEVEN_WIE | GEGEVEN_VRAAG | GEGEVEN_SITUATIE | GEGEVEN_PLAN | GEGEVEN_BESLUIT, false},
      {"jeugd-school", "2026-03-24", GEGEVEN_WIE | GEGEVEN_VRAAG | GEGEVEN_PLAN, true},
      {"jeugd-gi", "2026-03-24", GEGEVEN_ALLES, false},
      {"wmo-leveren", "2026-03-24", GEGEVEN_WIE | GEGEVEN_PLAN | GEGEVEN_BESLUIT, false},
      {"wmo-leveren", "2014-12-31", 0, false},
      {"onbekend", "2026-03-24", 0, false},
  };
  struct arena *arena = arena_create(1 << 22);
  struct nationaal nationaal;
  laad(arena, &nationaal);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    const struct wettelijke_taak_rij *row = wettelijke_taak_op(&nationaal, str_of(rows[i].id), d(rows[i].dag));
    struct taakgrond grond = row ? taakgrond_van(row) : (struct taakgrond){0};
    if (grond.gegevens != rows[i].gegevens || grond.geheim != rows[i].geheim)
      fail_msg("row %zu: %x", i, grond.gegevens);
  }
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_term_by_its_name),   cmocka_unit_test(what_the_law_allows),
      cmocka_unit_test(no_row_no_term),           cmocka_unit_test(a_row_counts_on_its_own_days),
      cmocka_unit_test(faults_of_rows),           cmocka_unit_test(faults_of_both_files_come_together),
      cmocka_unit_test(who_consents_at_what_age), cmocka_unit_test(which_task_for_which_kinds),
  };
  return RUN_TESTS(tests);
}
