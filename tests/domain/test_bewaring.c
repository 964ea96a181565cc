/* How long a file is kept and when it may go: terms at their borders, which case decides, what holds it. */
#include "tap.h"

#include "domain/bewaring.h"

#define D(j, m, d) dag_van((struct datum){j, m, d})

/* Jeugdwet 7.3.8 lid 3; Selectielijst gemeenten 2020: the last day that something is kept. */
static void test_tot(void **state) {
  (void)state;
  const struct {
    const char *wat;
    dag_t begin;
    int64_t lengte;
    enum eenheid eenheid;
    dag_t tot;
  } rijen[] = {
      {"Jeugdwet 7.3.8: twenty years", D(2005, 11, 22), 20, EENHEID_JAREN, D(2025, 11, 22)},
      {"from a leap day, to a year without one", D(2008, 2, 29), 15, EENHEID_JAREN, D(2023, 2, 28)},
      {"from a leap day, to a leap year", D(2004, 2, 29), 20, EENHEID_JAREN, D(2024, 2, 29)},
      {"1900 had no leap day, 2000 had", D(2000, 2, 29), 5, EENHEID_JAREN, D(2005, 2, 28)},
      {"last of February stays the 28th", D(2011, 2, 28), 5, EENHEID_JAREN, D(2016, 2, 28)},
      {"42 days over a leap day", D(2024, 1, 31), 42, EENHEID_DAGEN, D(2024, 3, 13)},
      {"42 days without one", D(2026, 1, 31), 42, EENHEID_DAGEN, D(2026, 3, 14)},
      {"42 days over the clock change", D(2026, 3, 1), 42, EENHEID_DAGEN, D(2026, 4, 12)},
      {"six weeks are the same", D(2026, 1, 31), 6, EENHEID_WEKEN, D(2026, 3, 14)},
      {"a month ends with the month", D(2026, 1, 31), 1, EENHEID_MAANDEN, D(2026, 2, 28)},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++)
    if (bewaren_tot(rijen[i].begin, rijen[i].lengte, rijen[i].eenheid) != rijen[i].tot) fail_msg("%s", rijen[i].wat);
}

/* Which row of the table a case takes. */
static void test_soort(void **state) {
  (void)state;
  static const struct {
    enum wet wet;
    bool hulp, geweigerd;
    enum sluitreden reden;
    const char *termijn;
  } rijen[] = {
      {WET_JEUGDWET, true, false, SLUIT_VERSLAG, "jeugd-dossier"},
      {WET_JEUGDWET, true, true, SLUIT_INGETROKKEN, "jeugd-dossier"},
      {WET_WMO, true, false, SLUIT_VERSLAG, "wmo-voorziening"},
      {WET_SCHULDHULP, true, false, SLUIT_BEANTWOORD, "schuldhulp"},
      {WET_PARTICIPATIEWET, true, false, SLUIT_BEANTWOORD, "andere-hulp"},
      {WET_GEEN, true, false, SLUIT_BEANTWOORD, "andere-hulp"},
      {WET_WMO, false, true, SLUIT_VERSLAG, "geweigerd"},
      {WET_JEUGDWET, false, true, SLUIT_VERSLAG, "geweigerd"},
      {WET_WMO, false, false, SLUIT_INGETROKKEN, "afgebroken"},
      {WET_WMO, false, false, SLUIT_GEEN_CONTACT, "afgebroken"},
      {WET_JEUGDWET, false, false, SLUIT_VERHUISD, "afgebroken"},
      {WET_WMO, false, false, SLUIT_OVERLEDEN, "afgebroken"},
      {WET_WMO, false, false, SLUIT_VERGISSING, "afgebroken"},
      {WET_WMO, false, false, SLUIT_BEANTWOORD, "beantwoord"},
      {WET_WMO, false, false, SLUIT_LOKET, "beantwoord"},
      {WET_GEEN, false, false, SLUIT_DOORGEGEVEN, "beantwoord"},
      {WET_WMO, false, false, SLUIT_VERSLAG, "beantwoord"},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct str have =
        zaak_bewaartermijn(rijen[i].wet, zaak_uitkomst(rijen[i].hulp, rijen[i].geweigerd, rijen[i].reden));
    if (!str_eq(have, str_of(rijen[i].termijn))) fail_msg("row %zu: %.*s", i, STR_ARG(have));
    assert_int_equal(bewaartermijn_vanaf_wijziging(have), str_eq(have, S("jeugd-dossier")));
  }
}

#define ZAAK(b, l)                                                                                                     \
  { .begin = (b), .lengte = (l), .eenheid = EENHEID_JAREN }

/* The longest decides where parts cannot be separated; what nobody decided about keeps the file. */
static void test_dossier(void **state) {
  (void)state;
  struct bewaarzaak zaken[] = {ZAAK(D(2010, 3, 1), 15), ZAAK(D(2006, 5, 31), 20), ZAAK(D(2020, 1, 1), 5)},
                    open[] = {ZAAK(D(2010, 3, 1), 15), ZAAK(D(2006, 5, 31), 0), ZAAK(D(2020, 1, 1), 5)};
  struct bewaardossier d = {.zaken = zaken, .zaak_aantal = 3}, zonder = {.zaken = open, .zaak_aantal = 3}, leeg = {0};
  bewaring_rekenen(&d);
  assert_int_equal(d.tot, D(2026, 5, 31));
  assert_ptr_equal(d.door, &zaken[1]);
  assert_int_equal(zaken[0].tot, D(2025, 3, 1));
  assert_false(bewaring_mag_weg(&d, D(2026, 5, 30)));
  assert_false(bewaring_mag_weg(&d, D(2026, 5, 31))); /* the last day is included */
  assert_true(bewaring_mag_weg(&d, D(2026, 6, 1)));
  bewaring_rekenen(&zonder);
  assert_int_equal(zonder.tot, DAG_GEEN);
  assert_ptr_equal(zonder.door, &open[1]);
  assert_false(bewaring_mag_weg(&zonder, D(2199, 1, 1)));
  bewaring_rekenen(&leeg);
  assert_int_equal(leeg.tot, DAG_GEEN);
  assert_null(leeg.door);
  assert_false(bewaring_mag_weg(&leeg, D(2199, 1, 1)));
  for (unsigned houdt = 0; houdt < HOUDT_AANTAL; houdt++) {
    d.houdt = 1U << houdt;
    assert_false(bewaring_mag_weg(&d, D(2100, 1, 1)));
    assert_true(bewaar_houdt_tekst((enum bewaar_houdt)houdt).len > 0);
  }
}

static void test_besluiten(void **state) {
  (void)state;
  struct fault fault;
  dag_t vandaag = D(2026, 3, 24);
  fault_init(&fault);
  assert_false(langer_bewaren_toetsen(S(""), DAG_GEEN, vandaag, &fault));
  assert_int_equal(fault.field_count, 2);
  fault_init(&fault);
  assert_false(langer_bewaren_toetsen(S("Onderzoek"), vandaag, vandaag, &fault));
  assert_int_equal(fault.field_count, 1);
  fault_init(&fault);
  assert_true(langer_bewaren_toetsen(S("Onderzoek"), vandaag + 1, vandaag, &fault));
  assert_false(vernietigen_bevestigen_toetsen(7, 7, &fault));
  assert_int_equal(fault.class, FAULT_RULE);
  fault_init(&fault);
  assert_true(vernietigen_bevestigen_toetsen(7, 8, &fault));
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_tot), cmocka_unit_test(test_soort),
                                     cmocka_unit_test(test_dossier), cmocka_unit_test(test_besluiten)};
  return RUN_TESTS(tests);
}
