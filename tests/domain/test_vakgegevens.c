/* Whether somebody is registered where his discipline asks for it (S0-43, S0-152), and when that is about to end. */
#include "tap.h"

#include "domain/stagnatie.h"
#include "domain/vakgegevens.h"

enum { VANDAAG = 20000 };

static void test_stand(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    int registratie;
    const char *skj;
    dag_t skj_tot;
    const char *big;
    dag_t big_tot;
    int64_t drempel;
    enum registratie_stand stand;
    const char *welke;
  } rijen[] = {
      {"nothing asked, nothing there", REGISTRATIE_GEEN, "", DAG_GEEN, "", DAG_GEEN, 90, STAND_NVT, NULL},
      {"asked and missing", REGISTRATIE_SKJ, "", DAG_GEEN, "1", VANDAAG + 900, 90, STAND_ONTBREEKT, "SKJ"},
      {"asked, far from its end", REGISTRATIE_SKJ, "1", VANDAAG + 91, "", DAG_GEEN, 90, STAND_GELDIG, "SKJ"},
      {"asked, on the day of the threshold", REGISTRATIE_SKJ, "1", VANDAAG + 90, "", DAG_GEEN, 90, STAND_VERLOOPT,
       "SKJ"},
      {"no threshold was set", REGISTRATIE_SKJ, "1", VANDAAG, "", DAG_GEEN, DREMPEL_UIT, STAND_GELDIG, "SKJ"},
      {"its last day", REGISTRATIE_SKJ, "1", VANDAAG, "", DAG_GEEN, 0, STAND_VERLOOPT, "SKJ"},
      {"over, threshold or not", REGISTRATIE_SKJ, "1", VANDAAG - 1, "", DAG_GEEN, DREMPEL_UIT, STAND_VERLOPEN, "SKJ"},
      {"no day was told", REGISTRATIE_BIG, "", DAG_GEEN, "1", DAG_GEEN, 90, STAND_GELDIG, "BIG"},
      {"of two the good one counts", REGISTRATIE_SKJ_OF_BIG, "1", VANDAAG - 1, "2", VANDAAG + 900, 90, STAND_GELDIG,
       "BIG"},
      {"of two the only one counts", REGISTRATIE_SKJ_OF_BIG, "1", VANDAAG + 900, "", DAG_GEEN, 90, STAND_GELDIG, "SKJ"},
      {"neither of the two", REGISTRATIE_SKJ_OF_BIG, "", DAG_GEEN, "", DAG_GEEN, 90, STAND_ONTBREEKT, "SKJ of BIG"},
      {"not asked, but he has one that ends", REGISTRATIE_GEEN, "", DAG_GEEN, "2", VANDAAG + 1, 90, STAND_VERLOOPT,
       "BIG"},
      {"not asked, the worse of two", REGISTRATIE_GEEN, "1", VANDAAG + 900, "2", VANDAAG - 1, 90, STAND_VERLOPEN,
       "BIG"},
  };
  struct arena *arena = arena_create(64 * 1024);
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    struct vakgegevens vak = {.registratie = rijen[i].registratie,
                              .skj = str_of(rijen[i].skj),
                              .skj_tot = rijen[i].skj_tot,
                              .big = str_of(rijen[i].big),
                              .big_tot = rijen[i].big_tot};
    registratie_beoordelen(&vak, rijen[i].drempel, VANDAAG);
    if (vak.stand != rijen[i].stand) fail_msg("%s: %d", rijen[i].wat, (int)vak.stand);
    if (rijen[i].welke) assert_string_equal(vak.welke, rijen[i].welke);
    assert_int_equal(registratie_tekst(arena, &vak).len > 0, vak.stand >= STAND_VERLOOPT);
  }
  arena_destroy(arena);
}

static void test_toetsen(void **state) {
  (void)state;
  static const struct {
    const char *skj;
    dag_t skj_tot;
    int64_t uren;
    const char *fout; /* field; NULL = none */
  } rijen[] = {
      {"", DAG_GEEN, 0, NULL},   {"120001234", VANDAAG, 36, NULL}, {"12 34", DAG_GEEN, 36, "skj"},
      {"", VANDAAG, 36, "skj"},  {"1", DAG_GEEN, 61, "uren"},      {"1", DAG_GEEN, -1, "uren"},
      {"1", DAG_GEEN, 60, NULL},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    struct fault fault;
    fault_init(&fault);
    struct vakgegevens vak = {
        .skj = str_of(rijen[i].skj), .skj_tot = rijen[i].skj_tot, .uren = rijen[i].uren, .big_tot = DAG_GEEN};
    assert_int_equal(vakgegevens_toetsen(&vak, &fault), rijen[i].fout == NULL);
    if (rijen[i].fout) assert_true(fault_of(&fault, rijen[i].fout).len > 0);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_stand), cmocka_unit_test(test_toetsen)};
  return RUN_TESTS(tests);
}
