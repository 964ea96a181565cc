/* How much is ordered, by the national standards, and what that costs to the cent. */
#include "tap.h"

#include <stdio.h>

#include "domain/omvang.h"

static dag_t dag(const char *tekst) {
  dag_t d;
  assert_true(dag_lees_iso(str_of(tekst), &d));
  return d;
}

static void test_toetsen(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    struct omvang o;
    bool open;
    const char *fouten;
  } rijen[] = {
      {"no volume: an order without one is a variant of the standard", {0}, true, ""},
      {"3 hours per week until a day", {3, OMVANG_UUR, OMVANG_PER_WEEK}, false, ""},
      {"per week asks for an end", {3, OMVANG_UUR, OMVANG_PER_WEEK}, true, "tot"},
      {"per month does not", {3, OMVANG_UUR, OMVANG_PER_MAAND}, true, ""},
      {"in all neither", {30, OMVANG_DAGDEEL, OMVANG_TOTAAL}, true, ""},
      {"minutes and hours can be per day", {45, OMVANG_MINUUT, OMVANG_PER_DAG}, true, ""},
      {"results can be per day", {1, OMVANG_STUKS, OMVANG_PER_DAG}, true, ""},
      {"dagdelen cannot", {2, OMVANG_DAGDEEL, OMVANG_PER_DAG}, true, "frequentie"},
      {"etmalen cannot", {1, OMVANG_ETMAAL, OMVANG_PER_DAG}, true, "frequentie"},
      {"euros cannot", {100, OMVANG_EURO, OMVANG_PER_DAG}, true, "frequentie"},
      {"efforts cannot", {1, OMVANG_INSPANNING, OMVANG_PER_DAG}, true, "frequentie"},
      {"only a number", {3, 0, 0}, false, "eenheid frequentie"},
      {"no number", {0, OMVANG_UUR, OMVANG_PER_WEEK}, false, "volume"},
      {"less than nothing", {-3, OMVANG_UUR, OMVANG_PER_WEEK}, false, "volume"},
      {"all the hours of a week", {168, OMVANG_UUR, OMVANG_PER_WEEK}, false, ""},
      {"one more than a week has", {169, OMVANG_UUR, OMVANG_PER_WEEK}, false, "volume"},
      {"eight etmalen in a week", {8, OMVANG_ETMAAL, OMVANG_PER_WEEK}, false, "volume"},
      {"the most that fits in a message", {99999999, OMVANG_STUKS, OMVANG_TOTAAL}, true, ""},
      {"more than that", {100000000, OMVANG_STUKS, OMVANG_TOTAAL}, true, "volume"},
      {"a unit that is none", {3, 5, OMVANG_PER_WEEK}, false, "eenheid"},
      {"a frequency that is none", {3, OMVANG_UUR, 3}, false, "frequentie"},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct fault fault;
    char have[256] = "";
    size_t at = 0;
    fault_init(&fault);
    bool good = omvang_toetsen(&rijen[i].o, rijen[i].open ? DAG_OPEN : 20000, &fault);
    for (size_t f = 0; f < fault.field_count; f++)
      at += (size_t)snprintf(have + at, sizeof have - at, "%s%s", f ? " " : "", fault.fields[f].field);
    if (!str_eq(str_of(have), str_of(rijen[i].fouten))) fail_msg("%s: [%s]", rijen[i].wat, have);
    assert_int_equal(good, rijen[i].fouten[0] == 0);
  }
}

/* Nobody gets more than was decided. */
static void test_past(void **state) {
  (void)state;
  static const struct {
    struct omvang o, ruimte;
    bool past;
  } rijen[] = {
      {{3, OMVANG_UUR, OMVANG_PER_WEEK}, {3, OMVANG_UUR, OMVANG_PER_WEEK}, true},
      {{4, OMVANG_UUR, OMVANG_PER_WEEK}, {3, OMVANG_UUR, OMVANG_PER_WEEK}, false},
      {{180, OMVANG_MINUUT, OMVANG_PER_WEEK}, {3, OMVANG_UUR, OMVANG_PER_WEEK}, true},
      {{181, OMVANG_MINUUT, OMVANG_PER_WEEK}, {3, OMVANG_UUR, OMVANG_PER_WEEK}, false},
      {{1, OMVANG_UUR, OMVANG_PER_DAG}, {7, OMVANG_UUR, OMVANG_PER_WEEK}, false},
      {{1, OMVANG_DAGDEEL, OMVANG_PER_WEEK}, {4, OMVANG_UUR, OMVANG_PER_WEEK}, false},
      {{0}, {3, OMVANG_UUR, OMVANG_PER_WEEK}, false},
      {{3, OMVANG_UUR, OMVANG_PER_WEEK}, {0}, true},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++)
    if (omvang_past(&rijen[i].o, &rijen[i].ruimte) != rijen[i].past) fail_msg("row %zu", i);
}

static void test_tekst(void **state) {
  (void)state;
  static const struct {
    struct omvang o;
    const char *tekst;
  } rijen[] = {
      {{3, OMVANG_UUR, OMVANG_PER_WEEK}, "3 uur per week"},
      {{1, OMVANG_DAGDEEL, OMVANG_PER_WEEK}, "1 dagdeel per week"},
      {{5, OMVANG_DAGDEEL, OMVANG_PER_WEEK}, "5 dagdelen per week"},
      {{20000, OMVANG_EURO, OMVANG_PER_MAAND}, "200,00 euro per maand"}, /* IV042, example 2A */
      {{12, OMVANG_STUKS, OMVANG_TOTAAL}, "12 stuks in totaal"},
      {{0}, ""},
  };
  struct arena *arena = arena_create(1 << 20);
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct str have = omvang_tekst(arena, &rijen[i].o);
    if (!str_eq(have, str_of(rijen[i].tekst))) fail_msg("[%.*s]", STR_ARG(have));
  }
  arena_destroy(arena);
}

/* Worked out by hand. The price is 50,01 for an hour, unless the row says otherwise. */
static void test_kosten(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    struct omvang o;
    const char *vanaf, *tot, *van, *tot_met;
    struct tariefdeel tarieven[2];
    int64_t centen; /* -1 = nobody can tell */
  } rijen[] = {
      {"a whole week",
       {3, OMVANG_UUR, OMVANG_PER_WEEK},
       "2026-01-05",
       "2026-12-31",
       "2026-01-05",
       "2026-01-11",
       {{DAG_GEEN, DAG_OPEN, 5001, OMVANG_UUR}},
       15003},
      {"one day of it",
       {3, OMVANG_UUR, OMVANG_PER_WEEK},
       "2026-01-05",
       "2026-12-31",
       "2026-01-05",
       "2026-01-05",
       {{DAG_GEEN, DAG_OPEN, 5001, OMVANG_UUR}},
       2143}, /* 15003 / 7 = 2143,28 */
      {"a year of 52 weeks and a day",
       {3, OMVANG_UUR, OMVANG_PER_WEEK},
       "2026-01-01",
       "2026-12-31",
       "2026-01-01",
       "2026-12-31",
       {{DAG_GEEN, DAG_OPEN, 5001, OMVANG_UUR}},
       782299}, /* 15003 * 365 / 7 = 782299,28 */
      {"minutes by a price for an hour",
       {180, OMVANG_MINUUT, OMVANG_PER_WEEK},
       "2026-01-05",
       "2026-12-31",
       "2026-01-05",
       "2026-01-11",
       {{DAG_GEEN, DAG_OPEN, 5001, OMVANG_UUR}},
       15003},
      {"hours by a price for a minute",
       {2, OMVANG_UUR, OMVANG_PER_DAG},
       "2026-01-05",
       "2026-12-31",
       "2026-01-05",
       "2026-01-06",
       {{DAG_GEEN, DAG_OPEN, 83, OMVANG_MINUUT}},
       19920},
      {"a month is a month, long or short",
       {10, OMVANG_UUR, OMVANG_PER_MAAND},
       "2026-01-01",
       "2026-12-31",
       "2026-02-01",
       "2026-02-28",
       {{DAG_GEEN, DAG_OPEN, 5001, OMVANG_UUR}},
       50010},
      {"half of it",
       {10, OMVANG_UUR, OMVANG_PER_MAAND},
       "2026-01-01",
       "2026-12-31",
       "2026-02-01",
       "2026-02-14",
       {{DAG_GEEN, DAG_OPEN, 5001, OMVANG_UUR}},
       25005},
      {"without an end, a month",
       {10, OMVANG_UUR, OMVANG_PER_MAAND},
       "2026-01-01",
       "",
       "2026-03-01",
       "2026-03-31",
       {{DAG_GEEN, DAG_OPEN, 5001, OMVANG_UUR}},
       50010},
      {"a total over the days",
       {10, OMVANG_STUKS, OMVANG_TOTAAL},
       "2026-01-01",
       "2026-01-10",
       "2026-01-01",
       "2026-01-03",
       {{DAG_GEEN, DAG_OPEN, 999, OMVANG_STUKS}},
       2997},
      {"a total without an end",
       {10, OMVANG_STUKS, OMVANG_TOTAAL},
       "2026-01-01",
       "",
       "2026-01-01",
       "2026-01-03",
       {{DAG_GEEN, DAG_OPEN, 999, OMVANG_STUKS}},
       -1},
      {"euros need no price",
       {20000, OMVANG_EURO, OMVANG_PER_MAAND},
       "2026-01-01",
       "",
       "2026-01-01",
       "2026-02-28",
       {{0}},
       40000},
      {"the price of the day: half a year each",
       {1, OMVANG_UUR, OMVANG_PER_DAG},
       "2026-01-01",
       "2026-12-31",
       "2026-06-30",
       "2026-07-01",
       {{DAG_GEEN, 20634, 5000, OMVANG_UUR}, {20635, DAG_OPEN, 6000, OMVANG_UUR}},
       11000},
      {"a day without a price",
       {1, OMVANG_UUR, OMVANG_PER_DAG},
       "2026-01-01",
       "2026-12-31",
       "2026-06-29",
       "2026-07-02",
       {{DAG_GEEN, 20634, 5000, OMVANG_UUR}, {20636, DAG_OPEN, 6000, OMVANG_UUR}},
       -1},
      {"no price at all",
       {1, OMVANG_UUR, OMVANG_PER_DAG},
       "2026-01-01",
       "2026-12-31",
       "2026-01-01",
       "2026-01-02",
       {{0}},
       -1},
      {"a price of another unit",
       {1, OMVANG_DAGDEEL, OMVANG_PER_WEEK},
       "2026-01-01",
       "2026-12-31",
       "2026-01-01",
       "2026-01-02",
       {{DAG_GEEN, DAG_OPEN, 5000, OMVANG_UUR}},
       -1},
      {"no volume",
       {0},
       "2026-01-01",
       "2026-12-31",
       "2026-01-01",
       "2026-01-02",
       {{DAG_GEEN, DAG_OPEN, 5000, OMVANG_UUR}},
       -1},
      {"days before and after it cost nothing",
       {2, OMVANG_UUR, OMVANG_PER_DAG},
       "2026-01-05",
       "2026-01-06",
       "2026-01-01",
       "2026-12-31",
       {{DAG_GEEN, DAG_OPEN, 5001, OMVANG_UUR}},
       20004},
      {"another year",
       {2, OMVANG_UUR, OMVANG_PER_DAG},
       "2026-01-05",
       "2026-01-06",
       "2027-01-01",
       "2027-12-31",
       {{DAG_GEEN, DAG_OPEN, 5001, OMVANG_UUR}},
       0},
      {"more money than there is",
       {99999999, OMVANG_STUKS, OMVANG_PER_DAG},
       "2026-01-01",
       "2026-12-31",
       "2026-01-01",
       "2026-12-31",
       {{DAG_GEEN, DAG_OPEN, 100000000000, OMVANG_STUKS}},
       -1},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    int64_t have = -1;
    size_t aantal = rijen[i].tarieven[0].bedrag ? rijen[i].tarieven[1].bedrag ? 2 : 1 : 0;
    omvang_kosten(&rijen[i].o, dag(rijen[i].vanaf), rijen[i].tot[0] ? dag(rijen[i].tot) : DAG_OPEN, rijen[i].tarieven,
                  aantal, dag(rijen[i].van), dag(rijen[i].tot_met), &have);
    if (have != rijen[i].centen)
      fail_msg("%s: %lld is not %lld", rijen[i].wat, (long long)have, (long long)rijen[i].centen);
  }
}

/* However a time is cut into pieces, the pieces are together the whole, to the cent. */
static void test_optellen(void **state) {
  (void)state;
  static const int vaak[] = {OMVANG_PER_DAG, OMVANG_PER_WEEK, OMVANG_PER_MAAND, OMVANG_TOTAAL};
  static const struct tariefdeel tarieven[] = {{DAG_GEEN, 20500, 4999, OMVANG_UUR},
                                               {20501, DAG_OPEN, 5237, OMVANG_UUR}};
  enum { VANAF = 20459, TOT = 20950, STAP_MAX = 40 };
  for (size_t f = 0; f < sizeof vaak / sizeof *vaak; f++)
    for (int step = 1; step <= STAP_MAX; step++) {
      struct omvang o = {137, OMVANG_MINUUT, vaak[f]};
      int64_t whole, part, sum = 0;
      assert_true(omvang_kosten(&o, VANAF, TOT, tarieven, 2, VANAF, TOT, &whole));
      for (dag_t day = VANAF - 3; day <= TOT; day += step) {
        assert_true(omvang_kosten(&o, VANAF, TOT, tarieven, 2, day, day + step - 1, &part));
        sum += part;
      }
      if (sum != whole)
        fail_msg("frequency %d by %d days: %lld, whole %lld", vaak[f], step, (long long)sum, (long long)whole);
    }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_toetsen), cmocka_unit_test(test_past),
                                     cmocka_unit_test(test_tekst), cmocka_unit_test(test_kosten),
                                     cmocka_unit_test(test_optellen)};
  return RUN_TESTS(tests);
}
