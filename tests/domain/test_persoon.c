/* Names, addresses, and what somebody typed in the one search field. */
#include "tap.h"

#include "domain/persoon.h"

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

static struct persoon named(const char *voornamen, const char *voorletters, const char *voorvoegsel,
                            const char *geslachtsnaam) {
  return (struct persoon){.voornamen = str_of(voornamen),
                          .voorletters = str_of(voorletters),
                          .voorvoegsel = str_of(voorvoegsel),
                          .geslachtsnaam = str_of(geslachtsnaam)};
}

static void test_namen(void **state) {
  (void)state;
  static const struct {
    const char *voornamen, *voorletters, *voorvoegsel, *geslachtsnaam, *naam, *lijst, *brief;
  } rows[] = {
      {"Fatma", "F.", "van der", "Berg-Yılmaz", "Fatma van der Berg-Yılmaz", "Berg-Yılmaz, Fatma van der",
       "F. van der Berg-Yılmaz"},
      {"Jan Willem", "J.W.", "", "Kool", "Jan Willem Kool", "Kool, Jan Willem", "J.W. Kool"},
      {"", "J.W.", "", "Kool", "J.W. Kool", "Kool, J.W.", "J.W. Kool"},
      {"", "", "de", "Vries", "de Vries", "Vries de", "de Vries"},
      {"", "", "", "Kool", "Kool", "Kool", "Kool"},
      {"Sita", "", "", "", "Sita", "Sita", "de bewoner"},
      {"", "", "", "", "Naam onbekend", "Naam onbekend", "de bewoner"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct persoon p = named(rows[i].voornamen, rows[i].voorletters, rows[i].voorvoegsel, rows[i].geslachtsnaam);
    assert_str(persoon_naam(arena, &p), rows[i].naam);
    assert_str(persoon_lijstnaam(arena, &p), rows[i].lijst);
    assert_str(persoon_briefnaam(arena, &p), rows[i].brief);
  }
}

static void test_voorletters(void **state) {
  (void)state;
  static const char *const rows[][2] = {
      {"Jan Willem", "J.W."}, {"  Sita ", "S."}, {"", ""}, {"Émile  Zoë", "É.Z."}, {"Anne-Marie", "A."}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    assert_str(voorletters_van(arena, str_of(rows[i][0])), rows[i][1]);
}

static void test_adres(void **state) {
  (void)state;
  struct persoon p = {.adres = {.straat = S("Dorpsstraat"),
                                .huisnummer = S("12"),
                                .huisletter = S("a"),
                                .postcode = S("4131AB"),
                                .woonplaats = S("Vianen")}};
  assert_str(adres_regel(arena, &p), "Dorpsstraat 12 a, 4131 AB Vianen");
  p.adres.toevoeging = S("bis");
  assert_str(adres_straatregel(arena, &p.adres), "Dorpsstraat 12 a bis");
  assert_str(adres_plaatsregel(arena, &p.adres), "4131 AB Vianen");
  p.geheim = true;
  assert_str(adres_regel(arena, &p), "Geheim adres");
  struct persoon abroad = {.adres = {.buitenland = S("Grote Markt 1, 2000 Antwerpen, België")}};
  assert_str(adres_regel(arena, &abroad), "Grote Markt 1, 2000 Antwerpen, België");
  abroad.geheim = true;
  assert_str(adres_regel(arena, &abroad), "Geheim adres");
  struct persoon unknown = {0}, place = {.adres = {.woonplaats = S("Leerdam")}};
  assert_str(adres_regel(arena, &unknown), "Adres onbekend");
  assert_str(adres_regel(arena, &place), "Leerdam");
}

static void test_postcode(void **state) {
  (void)state;
  static const struct {
    const char *typed, *normal; /* NULL = none */
  } rows[] = {
      {"4131 AB", "4131AB"}, {"4131ab", "4131AB"}, {" 4131 a b ", "4131AB"}, {"0131AB", NULL}, {"4131", NULL},
      {"4131A", NULL},       {"4131ABC", NULL},    {"ABCD12", NULL},         {"", NULL},       {"4131é", NULL},
      {"4131 1B", NULL},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct str postcode = S("onaangeroerd");
    assert_int_equal(postcode_normaal(arena, str_of(rows[i].typed), &postcode), rows[i].normal != NULL);
    assert_str(postcode, rows[i].normal ? rows[i].normal : "onaangeroerd");
  }
}

static void test_sleutel(void **state) {
  (void)state;
  assert_str(naam_sleutel(arena, S("d'Ancona-Müller")), "d ancona muller");
  assert_str(naam_sleutel(arena, S("BERG")), "berg");
  assert_str(naam_sleutel(arena, S("---")), "");
}

static void test_zoeknamen(void **state) {
  (void)state;
  static const struct {
    const char *typed, *first, *second; /* second NULL = none */
  } rows[] = {
      {"Vries", "Vries", NULL},
      {"de Vries", "Vries", NULL},
      {"van der Berg", "Berg", NULL},
      {"Van Der Berg", "Berg", NULL},
      {"'t Hart", "Hart", NULL},
      {"Jan de Vries", "Jan de Vries", "Vries"},
      {"Vries, Jan", "Vries", NULL},
      {"de Vries, Jan", "Vries", NULL},
      {"El Idrissi", "El Idrissi", "Idrissi"},
      {", Jan", ", Jan", "Jan"},
      {"de", "de", NULL}, /* somebody may be called so */
      {"", "", NULL},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct str names[ZOEKNAMEN_MAX];
    size_t count = zoeknamen(str_of(rows[i].typed), names);
    assert_int_equal(count, rows[i].second ? 2 : 1);
    assert_str(names[0], rows[i].first);
    if (rows[i].second) assert_str(names[1], rows[i].second);
  }
}

static void test_zoekvraag(void **state) {
  (void)state;
  static const struct {
    const char *typed;
    enum zoekvorm vorm;
    const char *what; /* the BSN, postcode and number, name, name and day, or year and number */
  } rows[] = {
      {"999900286", ZOEK_BSN, "999900286"},
      {" 999900286 ", ZOEK_BSN, "999900286"},
      {"10000008", ZOEK_BSN,
       "0"
       "10000008"}, /* written without its first zero */
      {"4131AB 12", ZOEK_ADRES, "4131AB 12"},
      {"4131 ab 12", ZOEK_ADRES, "4131AB 12"},
      {"4131 ab, 12a", ZOEK_ADRES, "4131AB 12"},
      {"4131AB12", ZOEK_ADRES, "4131AB 12"},
      {"2026-000123", ZOEK_NUMMER, "2026 123"},
      {"2026-0000123", ZOEK_NUMMER, "2026 123"},
      {"1975-07-07", ZOEK_GEBOORTE, "1975-07-07"},
      {"7 juli 1975", ZOEK_GEBOORTE, "1975-07-07"},
      {"2026-000000", ZOEK_NAAM, "2026-000000"},
      {"Bos", ZOEK_NAAM, "Bos"},
      {"de Vries, Jan", ZOEK_NAAM, "de Vries, Jan"},
      {"Bos 7-7-1975", ZOEK_NAAM_GEBOORTE, "Bos 1975-07-07"},
      {"Bos 07-07-1975", ZOEK_NAAM_GEBOORTE, "Bos 1975-07-07"},
      {"Bos 7 juli 1975", ZOEK_NAAM_GEBOORTE, "Bos 1975-07-07"},
      {"7 juli 1975 de Vries", ZOEK_NAAM_GEBOORTE, "de Vries 1975-07-07"},
      {"1975-07-07 Bos", ZOEK_NAAM_GEBOORTE, "Bos 1975-07-07"},
      {"Bos 31-2-1975", ZOEK_NAAM, "Bos 31-2-1975"},
      {"4131AB", ZOEK_NAAM, "4131AB"},
      {"1234567", ZOEK_NAAM, "1234567"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct zoekvraag v;
    struct str bezwaar = {0}, what;
    print_message("# %s\n", rows[i].typed);
    assert_true(zoekvraag_lezen(arena, str_of(rows[i].typed), &v, &bezwaar));
    assert_int_equal(v.vorm, rows[i].vorm);
    assert_int_equal(bezwaar.len, 0);
    switch (v.vorm) {
    case ZOEK_BSN:
      what = v.bsn;
      break;
    case ZOEK_ADRES:
      what = str_format(arena, "%.*s %.*s", STR_ARG(v.postcode), STR_ARG(v.huisnummer));
      break;
    case ZOEK_NUMMER:
      what = str_format(arena, "%d %lld", v.jaar, (long long)v.nummer);
      break;
    case ZOEK_GEBOORTE:
      what = dag_iso(arena, v.geboren);
      break;
    case ZOEK_NAAM_GEBOORTE:
      what = str_format(arena, "%.*s %.*s", STR_ARG(v.naam), STR_ARG(dag_iso(arena, v.geboren)));
      break;
    default:
      what = v.naam;
    }
    assert_str(what, rows[i].what);
  }
}

/* What cannot be searched says why, and never finds everybody. */
static void test_bezwaren(void **state) {
  (void)state;
  static const char *const rows[][2] = {
      {"", "Typ een naam"},
      {"   ", "Typ een naam"},
      {"123456789", "geen goed BSN"},
      {"000000000", "geen goed BSN"},
      {"12345678", "geen goed BSN"},
      {".", "minstens twee letters"},
      {"- ?", "minstens twee letters"},
      {"a", "minstens twee letters"},
      {". 7-7-1975", "minstens twee letters"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct zoekvraag v = {.vorm = ZOEK_NUMMER};
    struct str bezwaar = {0};
    size_t at;
    print_message("# %s\n", rows[i][0]);
    assert_false(zoekvraag_lezen(arena, str_of(rows[i][0]), &v, &bezwaar));
    assert_true(str_find(bezwaar, str_of(rows[i][1]), &at));
    assert_int_equal(v.vorm, ZOEK_NUMMER);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(test_namen, setup, teardown),
      cmocka_unit_test_setup_teardown(test_voorletters, setup, teardown),
      cmocka_unit_test_setup_teardown(test_adres, setup, teardown),
      cmocka_unit_test_setup_teardown(test_postcode, setup, teardown),
      cmocka_unit_test_setup_teardown(test_sleutel, setup, teardown),
      cmocka_unit_test_setup_teardown(test_zoeknamen, setup, teardown),
      cmocka_unit_test_setup_teardown(test_zoekvraag, setup, teardown),
      cmocka_unit_test_setup_teardown(test_bezwaren, setup, teardown),
  };
  return RUN_TESTS(tests);
}
