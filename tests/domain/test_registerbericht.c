/* What the register tells, compared with what we had. */
#include "tap.h"

#include "domain/registerbericht.h"

static struct persoon base(void) {
  return (struct persoon){
      .id = 7,
      .publiek = S("p"),
      .voornamen = S("Jan"),
      .geslachtsnaam = S("Bos"),
      .geslacht = S("m"),
      .geboren = 19500501,
      .overleden = DEELDATUM_GEEN,
      .gemeente = S("1961"),
      .adres = {.straat = S("Kade"), .huisnummer = S("1"), .postcode = S("4131AB"), .woonplaats = S("Vianen")}};
}

#define B(soort) (1U << BERICHT_##soort)

static void test_wat_er_veranderde(void **state) {
  (void)state;
  struct persoon was = base(), nu = base();
  assert_int_equal(registerberichten_van(&was, &nu), 0);
  nu.overleden = 20260503;
  assert_int_equal(registerberichten_van(&was, &nu), B(OVERLEDEN));
  was.overleden = 20260503;
  assert_int_equal(registerberichten_van(&was, &nu), 0); /* told once */
  was = nu = base();
  nu.adres.huisnummer = S("2");
  assert_int_equal(registerberichten_van(&was, &nu), B(ADRES));
  nu.gemeente = S("0344");
  assert_int_equal(registerberichten_van(&was, &nu), B(VERTROKKEN)); /* one move is one line */
  was.gemeente = (struct str){0};
  assert_int_equal(registerberichten_van(&was, &nu), B(ADRES)); /* where he was registered we did not know */
  was = nu = base();
  nu.geslachtsnaam = S("Vos");
  nu.geheim = true;
  assert_int_equal(registerberichten_van(&was, &nu), B(GEGEVENS));
  was = nu = base();
  nu.adres = (struct adres){0};
  nu.gemeente = (struct str){0};
  assert_int_equal(registerberichten_van(&was, &nu), 0); /* silence takes nothing away */
  struct persoon kept = registerbericht_verwerken(&was, &nu);
  assert_true(str_eq(kept.adres.straat, S("Kade")) && str_eq(kept.gemeente, S("1961")));
  assert_int_equal(kept.id, 7);
}

static void test_tekst(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 16);
  assert_true(str_eq(overleden_tekst(arena, 20260503), S("De inwoner is overleden op 3 mei 2026")));
  assert_true(str_eq(overleden_tekst(arena, 0), S("De inwoner is overleden")));
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_wat_er_veranderde), cmocka_unit_test(test_tekst)};
  return RUN_TESTS(tests);
}
