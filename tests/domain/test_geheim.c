/* Who sees a secret address, against a list written beside the table (Wet BRP art. 2.59). */
#include "tap.h"

#include "domain/geheim.h"

enum { RELATIES = 21 };

static void test_wie_ziet_het(void **state) {
  (void)state;
  const struct persoon secret = {.geheim = true}, open = {0}, with_secret = {.afscherming = AFSCHERMING_GEHEIM_HIER},
                       elsewhere = {.afscherming = AFSCHERMING_GEHEIM};
  for (enum rol rol = 0; rol < ROL_AANTAL; rol++)
    for (enum adresdoel doel = ADRESDOEL_GEEN; doel <= ADRESDOEL_POST; doel++)
      for (unsigned paar = 0; paar < RELATIES * RELATIES; paar++) {
        unsigned relaties = 1U << paar / RELATIES | 1U << paar % RELATIES;
        bool of_team = rol == ROL_PROFESSIONAL || rol == ROL_TEAMLEIDER,
             writes = of_team || rol == ROL_LOKET || rol == ROL_SYSTEEM;
        bool want = doel == ADRESDOEL_BRIEF ? writes
                    : doel != ADRESDOEL_GEEN
                        ? of_team && relaties & (rol == ROL_TEAMLEIDER
                                                     ? RELATIE_TEAM | RELATIE_EIGEN | RELATIE_WAARNEMER |
                                                           RELATIE_ERBIJ | RELATIE_TEAMGENOOT
                                                     : RELATIE_TEAM | RELATIE_EIGEN | RELATIE_WAARNEMER | RELATIE_ERBIJ)
                        : false;
        /* In an emergency for going there, never for a letter. */
        want |= of_team && doel == ADRESDOEL_BEZOEK && relaties & RELATIE_NOOD;
        assert_int_equal(adres_zichtbaar(&secret, rol, relaties, doel), want);
        assert_true(adres_zichtbaar(&open, rol, relaties, doel));
        assert_int_equal(adres_zichtbaar(&with_secret, rol, relaties, doel), want);
        assert_int_equal(adres_zichtbaar(&elsewhere, rol, relaties, doel), doel == ADRESDOEL_BRIEF);
      }
}

static void test_zelfde_adres(void **state) {
  (void)state;
  const struct adres a = {.straat = S_INIT("Kade"), .huisnummer = S_INIT("1"), .postcode = S_INIT("4131AB")};
  struct adres b = a;
  assert_true(adres_gelijk(&a, &b));
  b.huisletter = S("a");
  assert_false(adres_gelijk(&a, &b));
  assert_false(adres_gelijk(&(struct adres){0}, &(struct adres){0}));
  const struct adres abroad = {.buitenland = S_INIT("Markt 1, Antwerpen")};
  assert_true(adres_gelijk(&abroad, &abroad));
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_wie_ziet_het), cmocka_unit_test(test_zelfde_adres)};
  return RUN_TESTS(tests);
}
