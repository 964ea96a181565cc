/* Parts of a vraagverheldering: two who write at once, what is known already, and how far it is. */
#include "tap.h"

#include "domain/verheldering.h"

static struct deel_inhoud inhoud(const char *situatie, const char *goed) {
  return (struct deel_inhoud){.tekst = {[TEKST_SITUATIE] = str_of(situatie), [TEKST_GOED] = str_of(goed)},
                              .volgorde = -1};
}

/* basis, mine and theirs as "situatie/goed"; what comes of it, NULL = both touched the same. */
static const struct {
  const char *basis[2], *mijn[2], *nu[2], *samen[2];
} paren[] = {
    {{"a", "b"}, {"a", "b"}, {"a", "b"}, {"a", "b"}},  {{"a", "b"}, {"x", "b"}, {"a", "b"}, {"x", "b"}},
    {{"a", "b"}, {"a", "b"}, {"a", "y"}, {"a", "y"}},  {{"a", "b"}, {"x", "b"}, {"a", "y"}, {"x", "y"}},
    {{"a", "b"}, {"x", "b"}, {"x", "y"}, {"x", "y"}},  {{"a", "b"}, {"x", "b"}, {"y", "b"}, {NULL, NULL}},
    {{"", ""}, {"x", ""}, {"", "y"}, {"x", "y"}},      {{"a", "b"}, {"", "b"}, {"a", "y"}, {"", "y"}},
    {{"a", "b"}, {"", "b"}, {"y", "b"}, {NULL, NULL}},
};

static void test_samen(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof paren / sizeof *paren; i++) {
    struct deel_inhoud basis = inhoud(paren[i].basis[0], paren[i].basis[1]),
                       mijn = inhoud(paren[i].mijn[0], paren[i].mijn[1]), nu = inhoud(paren[i].nu[0], paren[i].nu[1]),
                       samen;
    bool good = deel_inhoud_samen(&basis, &mijn, &nu, &samen);
    if (good != (paren[i].samen[0] != NULL)) fail_msg("row %zu gives %d", i, good);
    struct deel_inhoud wil = good ? inhoud(paren[i].samen[0], paren[i].samen[1]) : mijn;
    if (!deel_inhoud_gelijk(&samen, &wil)) fail_msg("row %zu gives other texts", i);
  }
}

/* The mark "own words" goes with its text; score, order and shield each count by themselves. */
static void test_samen_de_rest(void **state) {
  (void)state;
  struct deel_inhoud basis = inhoud("a", "b"), mijn = basis, nu = basis, samen;
  mijn.eigen[TEKST_SITUATIE] = true;
  nu.score = S("3");
  nu.gevoelig = true;
  assert_true(deel_inhoud_samen(&basis, &mijn, &nu, &samen));
  assert_true(samen.eigen[TEKST_SITUATIE]);
  assert_true(str_eq(samen.score, S("3")));
  assert_true(samen.gevoelig);
  mijn.score = S("4");
  assert_false(deel_inhoud_samen(&basis, &mijn, &nu, &samen));
  mijn.score = S("3");
  mijn.volgorde = 1;
  nu.volgorde = 2;
  assert_false(deel_inhoud_samen(&basis, &mijn, &nu, &samen));
  nu.volgorde = -1;
  assert_true(deel_inhoud_samen(&basis, &mijn, &nu, &samen));
  assert_int_equal(samen.volgorde, 1);
}

static void test_aanvullen(void **state) {
  (void)state;
  struct deel_inhoud wordt = inhoud("nu", ""), bekend = inhoud("toen", "goed toen");
  bekend.eigen[TEKST_GOED] = true;
  deel_inhoud_aanvullen(&wordt, &bekend);
  assert_true(str_eq(wordt.tekst[TEKST_SITUATIE], S("nu"))); /* what was told now stays */
  assert_true(str_eq(wordt.tekst[TEKST_GOED], S("goed toen")));
  assert_true(wordt.eigen[TEKST_GOED]);
  assert_false(wordt.eigen[TEKST_SITUATIE]);
}

static void test_aanvullen_blijft_afgeschermd(void **state) {
  (void)state;
  struct deel_inhoud wordt = inhoud("", ""), bekend = inhoud("toen", "");
  bekend.gevoelig = true;
  deel_inhoud_aanvullen(&wordt, &bekend);
  assert_true(wordt.gevoelig);
}

/* S4-150: five main questions; own strength (S4-151) and life domains (S4-149) are counted apart. */
static void test_tellen(void **state) {
  (void)state;
  struct verheldering_deel delen[] = {
      {.vraag = VRAAG_SPEELT, .inhoud.tekst[TEKST_ANTWOORD] = S("x")},
      {.vraag = VRAAG_LATER},
      {.vraag = VRAAG_KRACHT, .inhoud.tekst[TEKST_GEDAAN] = S("x")},
      {.vraag = VRAAG_GEBIED, .inhoud.score = S("2")},
      {.vraag = VRAAG_GEBIED},
      {.vraag = VRAAG_GEBIED, .afgeschermd = true},
  };
  struct verheldering_stand stand = verheldering_tellen(delen, sizeof delen / sizeof *delen);
  assert_int_equal(HOOFDVRAGEN, 5);
  assert_int_equal(stand.vragen, 1);
  assert_int_equal(stand.gebieden, 2);
  assert_int_equal(stand.gebieden_ingevuld, 1);
  assert_int_equal(stand.afgeschermd, 1);
}

/* S1a-67, S2-63: beside an adult every minor of whom nothing was asked yet; a part about the mother asks about no
 * child. */
static void test_kinderen(void **state) {
  (void)state;
  struct persoon moeder = {.id = 1, .geboren = 19880509}, kind = {.id = 2, .geboren = 20150324},
                 klein = {.id = 3, .geboren = 20180000}, groot = {.id = 4, .geboren = 20081122}, raadsel = {.id = 5};
  raadsel.geboren = DEELDATUM_GEEN;
  struct verheldering_deel over_moeder = {.vraag = VRAAG_GEBIED, .persoon = 1},
                           over_kind = {.vraag = VRAAG_GEBIED, .persoon = 2},
                           dicht = {.vraag = VRAAG_GEBIED, .afgeschermd = true};
  const struct {
    struct persoon leden[3];
    struct verheldering_deel delen[2];
    size_t aantal;
    int64_t eerste;
  } rijen[] = {
      {{moeder, kind, klein}, {over_moeder}, 2, 2},     {{moeder, kind, klein}, {over_moeder, over_kind}, 1, 3},
      {{kind, klein, klein}, {over_kind}, 0, 0},        {{moeder, moeder, groot}, {over_moeder}, 0, 0},
      {{moeder, raadsel, moeder}, {over_moeder}, 0, 0}, {{moeder, kind, moeder}, {dicht}, 1, 2},
  };
  dag_t dag = dag_van((struct datum){2026, 11, 22});
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    const struct persoon *kinderen[3] = {NULL};
    size_t aantal = verheldering_kinderen(rijen[i].leden, 3, rijen[i].delen, 2, dag, kinderen);
    if (aantal != rijen[i].aantal) fail_msg("row %zu gives %zu", i, aantal);
    if (aantal && kinderen[0]->id != rijen[i].eerste) fail_msg("row %zu begins with another child", i);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_samen),     cmocka_unit_test(test_samen_de_rest),
      cmocka_unit_test(test_aanvullen), cmocka_unit_test(test_aanvullen_blijft_afgeschermd),
      cmocka_unit_test(test_tellen),    cmocka_unit_test(test_kinderen),
  };
  return RUN_TESTS(tests);
}
