/* Days, moments at both clock changes, partly unknown dates. */
#include "tap.h"

#include "base/arena.h"
#include "base/datum.h"

static dag_t d(int jaar, int maand, int dag) {
  return dag_van((struct datum){jaar, maand, dag});
}

static void every_day_counts_one(void **state) {
  (void)state;
  dag_t dag = d(JAAR_MIN, 1, 1);
  int weekdag = 2; /* 1 January 1850 was a Tuesday */
  for (int jaar = JAAR_MIN; jaar <= JAAR_MAX; jaar++)
    for (int maand = 1; maand <= 12; maand++)
      for (int i = 1; i <= dagen_in_maand(jaar, maand); i++, dag++, weekdag = weekdag % 7 + 1) {
        struct datum datum = datum_van(dag);
        assert_true(datum.jaar == jaar && datum.maand == maand && datum.dag == i && datum_geldig(datum));
        assert_int_equal(dag_van(datum), dag);
        assert_int_equal(dag_van_de_week(dag), weekdag);
      }
}

static void known_days(void **state) {
  (void)state;
  assert_int_equal(d(1970, 1, 1), 0);
  assert_int_equal(d(2000, 3, 1), 11017);
  assert_int_equal(d(2026, 3, 24), 20536);
  assert_int_equal(d(1969, 12, 31), -1);
  assert_int_equal(dag_van_de_week(d(2026, 3, 24)), 2);
  assert_int_equal(dagen_in_maand(1900, 2), 28);
  assert_int_equal(dagen_in_maand(2000, 2), 29);
  assert_int_equal(dagen_in_maand(2024, 2), 29);
}

static void adding_months_clamps(void **state) {
  (void)state;
  static const struct {
    struct datum van;
    int maanden;
    struct datum tot;
  } rows[] = {
      {{2026, 1, 31}, 1, {2026, 2, 28}},  {{2024, 1, 31}, 1, {2024, 2, 29}},  {{2026, 1, 31}, 3, {2026, 4, 30}},
      {{2024, 2, 29}, 12, {2025, 2, 28}}, {{2026, 12, 15}, 1, {2027, 1, 15}}, {{2026, 1, 15}, -1, {2025, 12, 15}},
      {{2026, 3, 31}, -1, {2026, 2, 28}}, {{2026, 3, 31}, 0, {2026, 3, 31}},  {{2026, 3, 31}, -27, {2023, 12, 31}},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    assert_int_equal(dag_plus_maanden(dag_van(rows[i].van), rows[i].maanden), dag_van(rows[i].tot));
}

static void reading_days(void **state) {
  (void)state;
  static const char *const good[] = {"2026-03-24",    "24-3-2026",     "24-03-2026",      "24 maart 2026",
                                     "24 Maart 2026", " 24-3-2026 \n", "24   MAART  2026"};
  static const char *const bad[] = {
      "",          "24",          "2026-3-24",     "2026-13-01", "2026-02-29", "30-2-2026",
      "24/3/2026", "24 mrt 2026", "24maart2026",   "0-1-2026",   "32-1-2026",  "1-1-1849",
      "1-1-2200",  "2026-03-24x", "20260324",      "24-3-26",    "024-3-2026", "+4-3-2026",
      "24 maart",  "24-3-2026-1", "31 april 2026", "morgen",     "24--3-2026", "2026-03-24T10:00"};
  for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
    dag_t dag = 0;
    assert_true(dag_lees(str_of(good[i]), &dag));
    assert_int_equal(dag, d(2026, 3, 24));
  }
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    dag_t dag = 77;
    assert_false(dag_lees(str_of(bad[i]), &dag));
    assert_int_equal(dag, 77);
  }
  dag_t dag = 77;
  assert_false(dag_lees_iso(S("24-3-2026"), &dag) || dag_lees_iso(S(" 2026-03-24"), &dag));
  assert_true(dag_lees_iso(S("2024-02-29"), &dag));
  assert_int_equal(dag, d(2024, 2, 29));
}

static void writing_days(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 16);
  assert_string_equal(dag_iso(arena, d(2026, 3, 4)).ptr, "2026-03-04");
  assert_string_equal(dag_kort(arena, d(2026, 3, 24)).ptr, "di 24 maart 2026");
  assert_string_equal(dag_kort(arena, d(2026, 3, 22)).ptr, "zo 22 maart 2026");
  assert_string_equal(dag_lang(arena, d(1953, 2, 1)).ptr, "1 februari 1953");
  assert_int_equal(dag_iso(arena, DAG_GEEN).len + dag_iso(arena, DAG_OPEN).len, 0);
  assert_int_equal(dag_kort(arena, DAG_OPEN).len + dag_lang(arena, DAG_GEEN).len, 0);
  arena_destroy(arena);
}

/* Milliseconds of a moment given in UTC. */
static moment_t utc(int jaar, int maand, int dag, int uur, int minuut) {
  return ((moment_t)d(jaar, maand, dag) * 24 * 60 + uur * 60 + minuut) * 60000;
}

static void moments_in_amsterdam(void **state) {
  (void)state;
  static const struct {
    int utc[5];
    struct datum dag;
    const char *klok;
  } rows[] = {
      {{2026, 1, 15, 12, 0}, {2026, 1, 15}, "13:00"},    {{2026, 7, 15, 12, 0}, {2026, 7, 15}, "14:00"},
      {{2026, 3, 29, 0, 59}, {2026, 3, 29}, "01:59"},    {{2026, 3, 29, 1, 0}, {2026, 3, 29}, "03:00"},
      {{2026, 10, 25, 0, 59}, {2026, 10, 25}, "02:59"},  {{2026, 10, 25, 1, 0}, {2026, 10, 25}, "02:00"},
      {{2026, 3, 28, 22, 59}, {2026, 3, 28}, "23:59"},   {{2026, 3, 28, 23, 0}, {2026, 3, 29}, "00:00"},
      {{2026, 3, 29, 21, 59}, {2026, 3, 29}, "23:59"},   {{2026, 3, 29, 22, 0}, {2026, 3, 30}, "00:00"},
      {{2026, 10, 24, 21, 59}, {2026, 10, 24}, "23:59"}, {{2026, 10, 24, 22, 0}, {2026, 10, 25}, "00:00"},
      {{2026, 10, 25, 22, 59}, {2026, 10, 25}, "23:59"}, {{2026, 10, 25, 23, 0}, {2026, 10, 26}, "00:00"},
      {{2024, 3, 31, 1, 0}, {2024, 3, 31}, "03:00"},     {{2024, 10, 27, 1, 0}, {2024, 10, 27}, "02:00"},
      {{1996, 3, 31, 1, 0}, {1996, 3, 31}, "03:00"},     {{1995, 7, 1, 12, 0}, {1995, 7, 1}, "13:00"},
      {{1969, 12, 31, 23, 0}, {1970, 1, 1}, "00:00"},    {{2025, 12, 31, 23, 0}, {2026, 1, 1}, "00:00"},
  };
  struct arena *arena = arena_create(1 << 16);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    const int *u = rows[i].utc;
    moment_t moment = utc(u[0], u[1], u[2], u[3], u[4]);
    assert_int_equal(dag_van_moment(moment), dag_van(rows[i].dag));
    assert_string_equal(moment_klok(arena, moment).ptr, rows[i].klok);
  }
  assert_string_equal(moment_kort(arena, utc(2026, 3, 24, 13, 5)).ptr, "di 24 maart 2026, 14:05");
  arena_destroy(arena);
}

static void a_day_starts_where_the_day_before_ends(void **state) {
  (void)state;
  for (dag_t dag = d(1990, 1, 1); dag <= d(2100, 12, 31); dag++) {
    moment_t begin = moment_van_dag(dag);
    assert_int_equal(dag_van_moment(begin), dag);
    assert_int_equal(dag_van_moment(begin - 1), dag - 1);
  }
  assert_true(moment_van_dag(d(2026, 3, 30)) - moment_van_dag(d(2026, 3, 29)) == 23LL * 3600000);
  assert_true(moment_van_dag(d(2026, 10, 26)) - moment_van_dag(d(2026, 10, 25)) == 25LL * 3600000);
}

static void partly_unknown_dates(void **state) {
  (void)state;
  static const struct {
    const char *tekst;
    deeldatum_t datum;
    const char *lang;
    struct datum laatste;
  } rows[] = {
      {"19750707", 19750707, "7 juli 1975", {1975, 7, 7}},
      {"19750700", 19750700, "juli 1975", {1975, 7, 31}},
      {"19750000", 19750000, "1975", {1975, 12, 31}},
      {"1975", 19750000, "1975", {1975, 12, 31}},
      {"07-1975", 19750700, "juli 1975", {1975, 7, 31}},
      {"7-1975", 19750700, "juli 1975", {1975, 7, 31}},
      {"1975-07", 19750700, "juli 1975", {1975, 7, 31}},
      {"Februari 1976", 19760200, "februari 1976", {1976, 2, 29}},
      {"7-7-1975", 19750707, "7 juli 1975", {1975, 7, 7}},
      {"7 juli 1975", 19750707, "7 juli 1975", {1975, 7, 7}},
      {"1975-07-07", 19750707, "7 juli 1975", {1975, 7, 7}},
      {"19000200", 19000200, "februari 1900", {1900, 2, 28}},
  };
  struct arena *arena = arena_create(1 << 16);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    deeldatum_t datum = -5, again = -5;
    assert_true(deeldatum_lees(str_of(rows[i].tekst), &datum));
    assert_int_equal(datum, rows[i].datum);
    struct str lang = deeldatum_lang(arena, datum);
    assert_string_equal(str_c(arena, lang), rows[i].lang);
    assert_int_equal(deeldatum_laatste_dag(datum), dag_van(rows[i].laatste));
    assert_true(deeldatum_lees(lang, &again));
    assert_int_equal(again, datum);
  }
  arena_destroy(arena);
}

static void wholly_unknown_and_none(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 16);
  deeldatum_t datum = -5;
  assert_true(deeldatum_lees(S("00000000"), &datum));
  assert_int_equal(datum, 0);
  assert_true(deeldatum_lees(S("Onbekend"), &datum) && datum == 0);
  assert_string_equal(str_c(arena, deeldatum_lang(arena, 0)), "onbekend");
  assert_int_equal(deeldatum_lang(arena, DEELDATUM_GEEN).len, 0);
  assert_int_equal(deeldatum_laatste_dag(0), DAG_GEEN);
  assert_int_equal(deeldatum_laatste_dag(DEELDATUM_GEEN), DAG_GEEN);
  assert_int_equal(deeldatum_van_dag(DAG_GEEN), DEELDATUM_GEEN);
  assert_int_equal(deeldatum_van_dag(d(1975, 7, 7)), 19750707);
  assert_true(deeldatum_volledig(19750707));
  assert_false(deeldatum_volledig(19750700) || deeldatum_volledig(0) || deeldatum_volledig(DEELDATUM_GEEN));
  assert_true(deeldatum_geldig(0) && deeldatum_geldig(19750700));
  assert_false(deeldatum_geldig(DEELDATUM_GEEN) || deeldatum_geldig(19750007) || deeldatum_geldig(19751300) ||
               deeldatum_geldig(19750229) || deeldatum_geldig(707) || deeldatum_geldig(INT32_MAX));
  arena_destroy(arena);
}

static void what_is_no_partly_unknown_date(void **state) {
  (void)state;
  static const char *const bad[] = {"",          "0",        "0000",    "1849",    "19750007", "19751301",   "19750230",
                                    "24032026x", "00-1975",  "13-1975", "1975-00", "1975-13",  "7juli 1975", "7 1975",
                                    "1975 juli", "00000101", "197507",  "juli",    "-1",       "7--1975"};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    deeldatum_t datum = -5;
    assert_false(deeldatum_lees(str_of(bad[i]), &datum));
    assert_int_equal(datum, -5);
  }
}

static void ages(void **state) {
  (void)state;
  static const struct {
    deeldatum_t geboren;
    struct datum op;
    int jaren;
  } rows[] = {
      {20080324, {2026, 3, 23}, 17}, {20080324, {2026, 3, 24}, 18},  {20080300, {2026, 3, 30}, 17},
      {20080300, {2026, 3, 31}, 18}, {20080000, {2026, 12, 30}, 17}, {20080000, {2026, 12, 31}, 18},
      {20080229, {2026, 2, 28}, 17}, {20080229, {2026, 3, 1}, 18},   {20080324, {2008, 3, 24}, 0},
      {20080324, {2008, 3, 23}, -1}, {0, {2026, 1, 1}, -1},          {DEELDATUM_GEEN, {2026, 1, 1}, -1},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    assert_int_equal(leeftijd_op(rows[i].geboren, dag_van(rows[i].op)), rows[i].jaren);
  assert_int_equal(leeftijd_op(20080324, DAG_GEEN), -1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_day_counts_one),
      cmocka_unit_test(known_days),
      cmocka_unit_test(adding_months_clamps),
      cmocka_unit_test(reading_days),
      cmocka_unit_test(writing_days),
      cmocka_unit_test(moments_in_amsterdam),
      cmocka_unit_test(a_day_starts_where_the_day_before_ends),
      cmocka_unit_test(partly_unknown_dates),
      cmocka_unit_test(wholly_unknown_and_none),
      cmocka_unit_test(what_is_no_partly_unknown_date),
      cmocka_unit_test(ages),
  };
  return RUN_TESTS(tests);
}
