/* What was told beside what the register says (AVG art. 5 lid 1 onder d). */
#include "tap.h"

#include "domain/opgave.h"

static int setup(void **state) {
  *state = arena_create(1 << 20);
  return 0;
}
static int done(void **state) {
  arena_destroy(*state);
  return 0;
}
#define T(test) cmocka_unit_test_setup_teardown(test, setup, done)

static void assert_text(struct str have, const char *want) {
  if (!str_eq(have, str_of(want))) fail_msg("have: %.*s, want: %s", STR_ARG(have), want);
}

static struct persoon fatma(enum bron bron) {
  return (struct persoon){.voornamen = S("Fatma"),
                          .geslachtsnaam = S("Yılmaz"),
                          .geslacht = S("v"),
                          .geboren = 19800324,
                          .overleden = DEELDATUM_GEEN,
                          .bron = bron,
                          .adres = {.straat = S("Kade"),
                                    .huisnummer = S("1"),
                                    .huisletter = S("a"),
                                    .postcode = S("4131AB"),
                                    .woonplaats = S("Vianen")}};
}

static struct opgave told(enum opgave_veld veld, const char *waarde, moment_t op) {
  return (struct opgave){veld, str_of(waarde), S("haar zus"), dag_van((struct datum){2026, 3, 20}), S("Priya"), op};
}

static void test_per_deel(void **state) {
  static const struct {
    enum opgave_veld veld;
    const char *waarde;
    enum deel deel;
    const char *zegt; /* "" = no contradiction */
  } rows[] = {
      {OPGAVE_VOORNAMEN, "Fatima", DEEL_NAAM, "Fatima Yılmaz"},
      {OPGAVE_VOORVOEGSEL, "van", DEEL_NAAM, "Fatma van Yılmaz"},
      {OPGAVE_GESLACHTSNAAM, "Kaya", DEEL_NAAM, "Fatma Kaya"},
      {OPGAVE_GESLACHTSNAAM, "Yılmaz", DEEL_NAAM, ""},
      {OPGAVE_GESLACHT, "m", DEEL_GESLACHT, "man"},
      {OPGAVE_GEBOREN, "19810000", DEEL_GEBOREN, "1981"},
      {OPGAVE_GEBOREN, "19800324", DEEL_GEBOREN, ""},
      {OPGAVE_STRAAT, "Dijk", DEEL_ADRES, "Dijk 1, 4131 AB Vianen"}, /* the letter a belongs to the other house */
      {OPGAVE_HUISNUMMER, "3", DEEL_ADRES, "Kade 3, 4131 AB Vianen"},
      {OPGAVE_POSTCODE, "4141CD", DEEL_ADRES, "Kade 1, 4141 CD Vianen"},
      {OPGAVE_WOONPLAATS, "Leerdam", DEEL_ADRES, "Kade 1, 4131 AB Leerdam"},
      {OPGAVE_WOONPLAATS, "Vianen", DEEL_ADRES, ""},
  };
  struct persoon p = fatma(BRON_REGISTER);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct opgave o = told(rows[i].veld, rows[i].waarde, 1);
    struct gegeven g[DELEN];
    bool anders;
    gegevens_van(*state, &p, &o, 1, g, &anders);
    print_message("# %s\n", rows[i].waarde);
    assert_int_equal(deel_van(rows[i].veld), rows[i].deel);
    assert_text(g[rows[i].deel].zegt, rows[i].zegt);
    assert_int_equal(anders, rows[i].zegt[0] != '\0');
    assert_text(g[DEEL_ADRES].waarde, "Kade 1 a, 4131 AB Vianen");
    assert_text(g[rows[i].deel].bron, "Basisregistratie, nog niet opnieuw gecontroleerd");
    for (enum deel deel = 0; deel < DELEN; deel++)
      if (deel != rows[i].deel) assert_text(g[deel].zegt, "");
  }
}

static void test_bron(void **state) {
  struct persoon p = fatma(BRON_EIGEN_OPGAVE);
  struct opgave o[] = {told(OPGAVE_VOORNAMEN, "Fatma", 1), told(OPGAVE_GESLACHTSNAAM, "Yılmaz", 2)};
  o[1].verteld_door = S("mevrouw zelf");
  struct gegeven g[DELEN];
  bool anders;
  gegevens_van(*state, &p, o, 2, g, &anders);
  assert_false(anders);
  assert_text(g[DEEL_NAAM].bron, "Eigen opgave: gezegd door mevrouw zelf op 20 maart 2026, opgeschreven door Priya");
  assert_text(g[DEEL_ADRES].bron, "Eigen opgave bij het opnemen");
  p.adres = (struct adres){0};
  gegevens_van(*state, &p, o, 2, g, &anders);
  assert_text(g[DEEL_ADRES].bron, "");
  assert_text(g[DEEL_GESLACHT].bron, "Eigen opgave bij het opnemen");
  p = fatma(BRON_REGISTER);
  p.geverifieerd_op = moment_van_dag(dag_van((struct datum){2026, 3, 1})) + 9 * 3600 * 1000;
  gegevens_van(*state, &p, o, 2, g, &anders);
  assert_text(g[DEEL_NAAM].bron, "Basisregistratie, gecontroleerd op zo 1 maart 2026, 09:00");
}

static void test_ongeboren(void **state) {
  struct persoon p = {
      .verwacht = dag_van((struct datum){2026, 8, 1}), .geboren = DEELDATUM_GEEN, .overleden = DEELDATUM_GEEN};
  assert_text(persoon_naam(*state, &p), "Ongeboren kind");
  assert_text(deel_tekst(*state, &p, DEEL_GEBOREN), "nog niet, verwacht op 1 augustus 2026");
  assert_false(persoon_krijgt_brief(&p));
  p.verwacht = 0;
  assert_true(persoon_krijgt_brief(&p));
  assert_text(persoon_naam(*state, &p), "Naam onbekend");
  p.niet_geboren = 1;
  assert_false(persoon_krijgt_brief(&p));
  p = fatma(BRON_REGISTER);
  p.overleden = 0;
  assert_false(persoon_krijgt_brief(&p));
}

int main(void) {
  const struct CMUnitTest tests[] = {T(test_per_deel), T(test_bron), T(test_ongeboren)};
  return RUN_TESTS(tests);
}
