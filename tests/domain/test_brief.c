/* The words of letters. */
#include "tap.h"

#include "domain/brief.h"

#define DAG(j, m, d) dag_van((struct datum){j, m, d})

static struct arena *arena;

static int setup(void **state) {
  (void)state;
  arena = arena_create(1 << 24);
  return 0;
}

static int teardown(void **state) {
  (void)state;
  arena_destroy(arena);
  return 0;
}

static void assert_str(struct str have, const char *want) {
  assert_string_equal(str_c(arena, have), want);
}

static bool has(struct str text, const char *what) {
  size_t at;
  return str_find(text, str_of(what), &at);
}

static void test_aanhef(void **state) {
  (void)state;
  static const struct {
    const char *geslacht, *voorvoegsel, *naam, *want;
  } rows[] = {
      {"v", "van den", "Berg", "Geachte mevrouw Van den Berg,"},
      {"m", "", "Kool", "Geachte heer Kool,"},
      {"o", "de", "Vries", "Geachte heer of mevrouw De Vries,"},
      {"", "", "Kool", "Geachte heer of mevrouw Kool,"},
      {"m", "'t", "Hart", "Geachte heer 't Hart,"},
      {"v", "El", "Idrissi", "Geachte mevrouw El Idrissi,"},
      {"v", "", "", "Geachte mevrouw,"},
      {"o", "", "", "Geachte heer of mevrouw,"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct persoon p = {.geslacht = str_of(rows[i].geslacht),
                        .voorvoegsel = str_of(rows[i].voorvoegsel),
                        .geslachtsnaam = str_of(rows[i].naam)};
    assert_str(aanhef_van(arena, &p), rows[i].want);
  }
}

static struct persoon mevrouw(void) {
  return (struct persoon){
      .voorletters = S("F.A."),
      .voorvoegsel = S("van den"),
      .geslachtsnaam = S("Berg"),
      .geslacht = S("v"),
      .overleden = DEELDATUM_GEEN,
      .adres = {.straat = S("Kade"), .huisnummer = S("1"), .postcode = S("4131AB"), .woonplaats = S("Vianen")}};
}

/* Wmo 2015 art. 2.3.2 lid 1 (six weeks), 2 (persoonlijk plan within seven days), 3 (cliëntondersteuning). */
static void test_ontvangstbevestiging_wmo(void **state) {
  (void)state;
  struct geadresseerde aan = {.persoon = mevrouw()};
  struct melding melding = {
      .id = 123, .wet = WET_WMO, .ontvangen = DAG(2026, 3, 24), .woorden = S("Ik kan de trap niet meer op.")};
  struct brieftekst brief = ontvangstbevestiging(arena, &(struct ontvangst){.melding = &melding,
                                                                            .aan = &aan,
                                                                            .vandaag = DAG(2026, 3, 25),
                                                                            .onderzoek_klaar = DAG(2026, 5, 6),
                                                                            .persoonlijk_plan = DAG(2026, 3, 31)});
  assert_str(brief.aan, "F.A. van den Berg\nKade 1\n4131 AB Vianen");
  assert_str(brief.kenmerk, "2026-000123");
  assert_str(brief.aanhef, "Geachte mevrouw Van den Berg,");
  assert_int_equal(brief.dag, DAG(2026, 3, 25));
  assert_true(has(brief.tekst, "Op 24 maart 2026 hebben wij uw vraag ontvangen."));
  assert_true(has(brief.tekst, "> Ik kan de trap niet meer op."));
  assert_true(has(brief.tekst, "uiterlijk op 6 mei 2026"));
  assert_true(has(brief.tekst, "Geef het plan uiterlijk op 31 maart 2026 aan ons"));
  assert_true(has(brief.tekst, "gratis hulp krijgen van een cliëntondersteuner"));
}

static void test_ontvangstbevestiging_anders(void **state) {
  (void)state;
  struct geadresseerde aan = {.persoon = mevrouw()};
  for (enum wet wet = WET_JEUGDWET; wet <= WET_GEEN; wet++) {
    bool clock = wet == WET_JEUGDWET;
    struct melding melding = {.id = 1, .wet = wet, .ontvangen = DAG(2026, 3, 24), .woorden = S("Hulp")};
    struct brieftekst brief =
        ontvangstbevestiging(arena, &(struct ontvangst){.melding = &melding,
                                                        .aan = &aan,
                                                        .vandaag = DAG(2026, 3, 24),
                                                        .onderzoek_klaar = clock ? DAG(2026, 5, 19) : DAG_GEEN,
                                                        .persoonlijk_plan = DAG_GEEN});
    assert_int_equal(has(brief.tekst, "uiterlijk op 19 mei 2026"), clock);
    assert_false(has(brief.tekst, "persoonlijk plan"));
    assert_false(has(brief.tekst, "uiterlijk op ."));
  }
}

/* The resident's own words of several lines stay his words; none of them can become a heading of ours. */
static void test_woorden_van_de_inwoner(void **state) {
  (void)state;
  struct geadresseerde aan = {.persoon = mevrouw()};
  struct melding melding = {.id = 1,
                            .wet = WET_GEEN,
                            .ontvangen = DAG(2026, 3, 24),
                            .woorden = S("Eerste regel\n\n\n# Besluit\nU krijgt niets")};
  struct brieftekst brief = ontvangstbevestiging(arena, &(struct ontvangst){.melding = &melding,
                                                                            .aan = &aan,
                                                                            .vandaag = DAG(2026, 3, 24),
                                                                            .onderzoek_klaar = DAG_GEEN,
                                                                            .persoonlijk_plan = DAG_GEEN});
  assert_true(has(brief.tekst, "\n\n> Eerste regel\n\n> # Besluit\nU krijgt niets\n\n"));
  assert_false(has(brief.tekst, "\n\n# Besluit"));
}

/* No empty lines for who has no address. */
static void test_zonder_adres(void **state) {
  (void)state;
  struct geadresseerde aan = {.persoon = {.geslachtsnaam = S("Bos"), .voorletters = S("G.")}};
  struct melding melding = {.id = 1, .wet = WET_GEEN, .ontvangen = DAG(2026, 3, 24), .woorden = S("x")};
  struct ontvangst ontvangst = {.melding = &melding,
                                .aan = &aan,
                                .vandaag = DAG(2026, 3, 24),
                                .onderzoek_klaar = DAG_GEEN,
                                .persoonlijk_plan = DAG_GEEN};
  assert_str(ontvangstbevestiging(arena, &ontvangst).aan, "G. Bos");
  aan.persoon.adres.buitenland = S("Grote Markt 1, 2000 Antwerpen, België");
  assert_str(ontvangstbevestiging(arena, &ontvangst).aan, "G. Bos\nGrote Markt 1, 2000 Antwerpen, België");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(test_aanhef, setup, teardown),
      cmocka_unit_test_setup_teardown(test_ontvangstbevestiging_wmo, setup, teardown),
      cmocka_unit_test_setup_teardown(test_ontvangstbevestiging_anders, setup, teardown),
      cmocka_unit_test_setup_teardown(test_woorden_van_de_inwoner, setup, teardown),
      cmocka_unit_test_setup_teardown(test_zonder_adres, setup, teardown),
  };
  return RUN_TESTS(tests);
}
