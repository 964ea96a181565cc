/* Holidays of 1990 to 2100. */
#include "tap.h"

#include "domain/feestdag.h"

static dag_t d(int jaar, int maand, int dag) {
  return dag_van((struct datum){jaar, maand, dag});
}

/* Easter by another road than the program's: the tables of the Church, the first Sunday after the paschal full moon. */
static dag_t pasen_volgens_de_epacta(int jaar) {
  int gulden_getal = jaar % 19 + 1, eeuw = jaar / 100 + 1;
  int zon = 3 * eeuw / 4 - 12, maan = (8 * eeuw + 5) / 25 - 5;
  int epacta = ((11 * gulden_getal + 20 + maan - zon) % 30 + 30) % 30;
  if ((epacta == 25 && gulden_getal > 11) || epacta == 24) epacta++;
  int volle_maan = 44 - epacta; /* of March */
  if (volle_maan < 21) volle_maan += 30;
  dag_t dag = d(jaar, 3, 1) + volle_maan - 1;
  return dag + 7 - dag_van_de_week(dag) % 7;
}

static void easter(void **state) {
  (void)state;
  for (int jaar = 1583; jaar <= 2199; jaar++) assert_int_equal(eerste_paasdag(jaar), pasen_volgens_de_epacta(jaar));
  assert_int_equal(eerste_paasdag(2008), d(2008, 3, 23));
  assert_int_equal(eerste_paasdag(2026), d(2026, 4, 5));
  assert_int_equal(eerste_paasdag(2038), d(2038, 4, 25));
}

static void known_holidays(void **state) {
  (void)state;
  static const struct {
    int jaar, maand, dag;
    const char *naam;
  } rows[] = {
      {2026, 1, 1, "Nieuwjaarsdag"},
      {2026, 4, 3, "Goede Vrijdag"},
      {2026, 4, 5, ""},
      {2026, 4, 6, "Tweede Paasdag"},
      {2026, 4, 27, "Koningsdag"},
      {2026, 5, 4, ""},
      {2026, 5, 5, "Bevrijdingsdag"},
      {2026, 5, 14, "Hemelvaartsdag"},
      {2026, 5, 15, ""},
      {2026, 5, 24, ""},
      {2026, 5, 25, "Tweede Pinksterdag"},
      {2026, 12, 24, ""},
      {2026, 12, 25, "Eerste Kerstdag"},
      {2026, 12, 26, "Tweede Kerstdag"},
      {2026, 12, 31, ""},
      {2014, 4, 26, "Koningsdag"},
      {2014, 4, 27, ""},
      {2014, 4, 30, ""},
      {2025, 4, 26, "Koningsdag"},
      {2025, 4, 27, ""},
      {2013, 4, 30, "Koninginnedag"},
      {2013, 4, 27, ""},
      {2006, 4, 29, "Koninginnedag"},
      {2006, 4, 30, ""},
      {1995, 4, 29, "Koninginnedag"},
      {2021, 5, 5, "Bevrijdingsdag"},
      {2016, 5, 5, "Hemelvaartsdag"},
      {2008, 5, 1, "Hemelvaartsdag"},
      {1989, 12, 25, ""},
      {2101, 1, 1, ""},
      {1990, 1, 1, "Nieuwjaarsdag"},
      {2100, 12, 26, "Tweede Kerstdag"},
      {2100, 3, 26, "Goede Vrijdag"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct str naam = feestdag_naam(d(rows[i].jaar, rows[i].maand, rows[i].dag));
    if (!str_eq(naam, str_of(rows[i].naam)))
      fail_msg("%d-%d-%d: %.*s", rows[i].jaar, rows[i].maand, rows[i].dag, STR_ARG(naam));
  }
}

/* Nine a year; eight when Hemelvaartsdag falls on 5 May. */
static void every_year_has_its_holidays(void **state) {
  (void)state;
  for (int jaar = FEESTDAG_JAAR_MIN; jaar <= FEESTDAG_JAAR_MAX; jaar++) {
    int aantal = 0;
    for (dag_t dag = d(jaar, 1, 1); dag <= d(jaar, 12, 31); dag++) {
      enum feestdag feestdag = feestdag_op(dag);
      aantal += feestdag != FEESTDAG_GEEN;
      if (feestdag == FEESTDAG_KONINGSDAG) assert_int_not_equal(dag_van_de_week(dag), 7);
      if (feestdag == FEESTDAG_HEMELVAARTSDAG) assert_int_equal(dag_van_de_week(dag), 4);
      if (feestdag == FEESTDAG_TWEEDE_PAASDAG || feestdag == FEESTDAG_TWEEDE_PINKSTERDAG)
        assert_int_equal(dag_van_de_week(dag), 1);
      if (feestdag == FEESTDAG_GOEDE_VRIJDAG) assert_int_equal(dag_van_de_week(dag), 5);
    }
    assert_int_equal(aantal, feestdag_op(d(jaar, 5, 5)) == FEESTDAG_HEMELVAARTSDAG ? 8 : 9);
    assert_int_not_equal(feestdag_op(d(jaar, 5, 5)), FEESTDAG_GEEN);
  }
}

static void free_days_and_working_days(void **state) {
  (void)state;
  const dag_t gelijkgesteld[] = {d(2026, 1, 2), d(2026, 5, 15)};
  struct kalender k = {gelijkgesteld, 2, false}, k_vrij = {gelijkgesteld, 2, true};
  static const struct {
    int maand, dag;
    enum vrij vrij;
    bool werkdag, werkdag_als_gelijkgesteld_vrij;
  } rows[] = {
      {1, 1, VRIJ_FEESTDAG, false, false},
      {1, 2, VRIJ_GELIJKGESTELD, true, false},
      {1, 3, VRIJ_ZATERDAG, false, false},
      {1, 4, VRIJ_ZONDAG, false, false},
      {1, 5, VRIJ_NIET, true, true},
      {4, 3, VRIJ_FEESTDAG, false, false},
      {5, 15, VRIJ_GELIJKGESTELD, true, false},
      {12, 26, VRIJ_FEESTDAG, false, false},
      {5, 13, VRIJ_NIET, true, true},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    dag_t dag = d(2026, rows[i].maand, rows[i].dag);
    assert_int_equal(vrij_op(&k, dag), rows[i].vrij);
    assert_int_equal(werkdag_op(&k, dag), rows[i].werkdag);
    assert_int_equal(werkdag_op(&k_vrij, dag), rows[i].werkdag_als_gelijkgesteld_vrij);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(easter),
      cmocka_unit_test(known_holidays),
      cmocka_unit_test(every_year_has_its_holidays),
      cmocka_unit_test(free_days_and_working_days),
  };
  return RUN_TESTS(tests);
}
