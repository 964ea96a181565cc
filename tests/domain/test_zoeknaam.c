/* Names as people hear and type them, against the names as they are. */
#include "tap.h"

#include "base/text.h"
#include "domain/zoeknaam.h"

static struct arena *arena;

static int setup(void **state) {
  (void)state;
  arena = arena_create(1 << 26);
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

static void test_klank(void **state) {
  (void)state;
  static const char *const rows[][2] = {
      {"Yılmaz", "ilmas"},
      {"Jilmaz", "ilmas"},
      {"Vries", "fris"},
      {"Fries", "fris"},
      {"Schmidt", "smit"},
      {"Smit", "smit"},
      {"Khalid", "galit"},
      {"Chalid", "galit"},
      {"Oezer", "user"},
      {"Philippe", "filipe"},
      {"Dijk", "tik"},
      {"Dyk", "tik"},
      {"Bakker", "baker"},
      {"Cornelis", "kornelis"},
      {"Xander", "ksanter"},
      {"Haile", "aile"},
      {"Ghebre", "gebre"},
      {"Gebre", "gebre"},
      {"", ""},
      {"Thijs", "tis"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    assert_str(naam_klank(arena, text_fold(arena, str_of(rows[i][0]))), rows[i][1]);
}

static void test_afstand(void **state) {
  (void)state;
  static const struct {
    const char *a, *b;
    int hoogstens, afstand;
  } rows[] = {
      {"smit", "smit", 2, 0}, {"smit", "smid", 2, 1},       {"smit", "simt", 2, 1}, {"smit", "smits", 2, 1},
      {"smit", "mit", 2, 1},  {"smit", "jansen", 2, 3},     {"", "ab", 2, 2},       {"", "abc", 2, 3},
      {"abcd", "badc", 2, 2}, {"wojciech", "wojech", 3, 2}, {"a", "b", 0, 1},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    assert_int_equal(naam_afstand(str_of(rows[i].a), str_of(rows[i].b), rows[i].hoogstens), rows[i].afstand);
    assert_int_equal(naam_afstand(str_of(rows[i].b), str_of(rows[i].a), rows[i].hoogstens), rows[i].afstand);
  }
  assert_int_equal(naam_speling(2), 0);
  assert_int_equal(naam_speling(5), 1);
  assert_int_equal(naam_speling(8), 2);
  assert_int_equal(naam_speling(9), 3);
}

static void test_stukjes(void **state) {
  (void)state;
  struct str pieces[KLANKSTUKJES_MAX];
  assert_int_equal(klankstukjes(arena, S("smit"), pieces), 5);
  assert_str(pieces[0], "=smt");
  assert_str(pieces[1], "^sm");
  assert_str(pieces[4], "it$");
  assert_int_equal(klankstukjes(arena, S("aa"), pieces), 2);
  assert_int_equal(klankstukjes(arena, S("abcdefghijklmnopqrstuvwxyz"), pieces), KLANKSTUKJES_MAX);
  assert_int_equal(klankstukjes(arena, S(""), pieces), 0);
}

static struct persoon named(const char *voornamen, const char *voorvoegsel, const char *geslachtsnaam) {
  return (struct persoon){.voornamen = str_of(voornamen),
                          .voorvoegsel = str_of(voorvoegsel),
                          .geslachtsnaam = str_of(geslachtsnaam),
                          .geboren = 19800324};
}

static int score(const char *typed, dag_t geboren, const struct persoon *persoon) {
  struct zoekwoord words[ZOEKWOORDEN_MAX], his[PERSOONSWOORDEN_MAX];
  size_t count = zoekwoorden_van_vraag(arena, str_of(typed), words);
  size_t his_count = zoekwoorden_van_persoon(arena, persoon, his);
  return zoekscore(words, count, geboren, his, his_count, persoon->geboren);
}

/* The gold list: what was typed, and whom it must find. Misspellings as a desk hears them. */
static const struct {
  const char *typed, *voornamen, *voorvoegsel, *geslachtsnaam;
} goud[] = {
    /* Dutch */
    {"Fries", "Jan", "de", "Vries"},
    {"de Friez", "Jan", "de", "Vries"},
    {"Jan Devries", "Jan", "de", "Vries"},
    {"Jansen", "Piet", "", "Janssen"},
    {"Jansens", "Piet", "", "Janssen"},
    {"van dijck", "Anna", "van", "Dijk"},
    {"van Dyk", "Anna", "van", "Dijk"},
    {"vd Berg", "Kees", "van den", "Berg"},
    {"vandenberg", "Kees", "van den", "Berg"},
    {"Berch", "Kees", "van den", "Berg"},
    {"Schmit", "Truus", "", "Smit"},
    {"Smidt Truus", "Truus", "", "Smit"},
    {"Meyer", "Ineke", "", "Meijer"},
    {"Meier", "Ineke", "", "Meijer"},
    {"Kuypers", "Henk", "", "Kuijpers"},
    {"Kuipers", "Henk", "", "Kuijpers"},
    {"Vermuelen", "Greet", "", "Vermeulen"},
    {"Bouwman", "Aad", "", "Bauman"},
    {"Zwart", "Cor", "", "Swart"},
    {"Hoogenboom", "Ria", "", "Hogeboom"},
    {"Tijs", "Matthijs", "", "Thijs"},
    {"Noordermeer Wilm", "Willem", "", "Noordermeer"},
    /* Turkish */
    {"Jilmaz", "Fatma", "", "Yılmaz"},
    {"Yilmas", "Fatma", "", "Yılmaz"},
    {"Ilmaz", "Fatma", "", "Yılmaz"},
    {"Ozturk", "Ali", "", "Öztürk"},
    {"Oztoerk", "Ali", "", "Öztürk"},
    {"Jildirim", "Emine", "", "Yıldırım"},
    {"Chelik", "Murat", "", "Çelik"},
    {"Kaja", "Mehmet", "", "Kaya"},
    {"Sahin", "Ayşe", "", "Şahin"},
    {"Aidin", "Hasan", "", "Aydın"},
    {"Erdowan", "Zeynep", "", "Erdoğan"},
    /* Moroccan */
    {"Alamrani", "Samira", "el", "Amrani"},
    {"El-Amrany", "Samira", "el", "Amrani"},
    {"Elamrani Samira", "Samira", "el", "Amrani"},
    {"Al Idrisi", "Youssef", "el", "Idrissi"},
    {"Butaleb", "Naima", "", "Boutaleb"},
    {"Benali", "Karim", "ben", "Ali"},
    {"Bin Ali", "Karim", "ben", "Ali"},
    {"Mohamed Bouzidi", "Mohammed", "", "Bouzidi"},
    {"Jussef", "Youssef", "", "Bakkali"},
    {"Aitouakrim", "Hicham", "", "Ait Ouakrim"},
    {"Achraf Haddaoui", "Ashraf", "", "Haddaoui"},
    {"Abdelkarim", "Abdel Karim", "", "Tahiri"},
    /* Polish */
    {"Wojciechofski", "Piotr", "", "Wojciechowski"},
    {"Voichechovski", "Piotr", "", "Wojciechowski"},
    {"Kovalski", "Anna", "", "Kowalska"},
    {"Levandovski", "Marek", "", "Lewandowski"},
    {"Vishniefski", "Jan", "", "Wiśniewski"},
    {"Zielinska", "Ewa", "", "Zielińska"},
    {"Shimanski", "Adam", "", "Szymański"},
    {"Dombrovski", "Pawel", "", "Dombrowski"},
    /* Syrian */
    {"Alhousein", "Ahmad", "al", "Hussein"},
    {"Al Hosein", "Ahmad", "al", "Hussein"},
    {"Muhamad Khalil", "Mohammad", "", "Khalil"},
    {"Chalil", "Mohammad", "", "Khalil"},
    {"Alsayed", "Rania", "al", "Sayed"},
    {"Abdulah", "Omar", "", "Abdullah"},
    {"Hadad", "Layla", "", "Haddad"},
    /* Eritrean */
    {"Tesfai", "Dawit", "", "Tesfay"},
    {"Gebremeskel", "Yonas", "", "Ghebremeskel"},
    {"Gebre Meskel", "Yonas", "", "Ghebremeskel"},
    {"Weldu", "Selam", "", "Woldu"},
    {"Hayle", "Meron", "", "Haile"},
    {"Kidanie", "Abraham", "", "Kidane"},
    {"Mehary", "Senait", "", "Mehari"},
    {"Habtemikael", "Filmon", "", "Habtemichael"},
};
enum { GOUD = sizeof goud / sizeof *goud };

/* Each is found, and nobody else of the list who is called otherwise stands before him. */
static void test_goud(void **state) {
  (void)state;
  int missed = 0, second = 0;
  for (size_t i = 0; i < GOUD; i++) {
    struct persoon right = named(goud[i].voornamen, goud[i].voorvoegsel, goud[i].geslachtsnaam);
    int his = score(goud[i].typed, DAG_GEEN, &right);
    if (his == 0) print_message("# not found: %s for %s\n", goud[i].typed, goud[i].geslachtsnaam), missed++;
    for (size_t j = 0; j < GOUD; j++) {
      struct persoon other = named(goud[j].voornamen, goud[j].voorvoegsel, goud[j].geslachtsnaam);
      if (strcmp(goud[i].geslachtsnaam, goud[j].geslachtsnaam) == 0 || score(goud[i].typed, DAG_GEEN, &other) <= his)
        continue;
      print_message("# %s: %s stands before %s\n", goud[i].typed, goud[j].geslachtsnaam, goud[i].geslachtsnaam);
      second++;
      break;
    }
  }
  assert_int_equal(missed, 0);
  assert_int_equal(second, 0);
}

static void test_anders(void **state) {
  (void)state;
  static const struct {
    const char *typed, *voornamen, *voorvoegsel, *geslachtsnaam;
  } rows[] = {{"Bakker", "Jan", "", "Visser"},  {"van", "Kees", "", "Visser"},   {"Jan Mulder", "Jan", "", "Smit"},
              {"xx", "Kees", "", "Ancona"},     {"Jansen", "Jan", "", "Sennef"}, {"Yilmaz", "Ali", "", "Yildirim"},
              {"de Boer", "Jan", "de", "Vries"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct persoon p = named(rows[i].voornamen, rows[i].voorvoegsel, rows[i].geslachtsnaam);
    int found = score(rows[i].typed, DAG_GEEN, &p);
    if (found) fail_msg("%s finds %s with %d", rows[i].typed, rows[i].geslachtsnaam, found);
  }
}

static void test_volgorde(void **state) {
  (void)state;
  /* typed · stands higher · stands lower */
  static const struct {
    const char *typed;
    const char *hoger[3], *lager[3];
  } rows[] = {
      {"Jansen", {"Jan", "", "Jansen"}, {"Jan", "", "Janssen"}},
      {"Janssen", {"Jan", "", "Janssen"}, {"Jan", "", "Hanssen"}},
      {"Piet Jansen", {"Piet", "", "Jansen"}, {"Kees", "", "Jansen"}},
      {"Jansen Piet", {"Piet", "", "Jansen"}, {"Piet", "", "Jansma"}},
      {"Thomas", {"Jan", "", "Thomas"}, {"Thomas", "", "Jans"}},
      {"van den Berg", {"A", "van den", "Berg"}, {"A", "van den", "Bergh"}},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct persoon hoger = named(rows[i].hoger[0], rows[i].hoger[1], rows[i].hoger[2]),
                   lager = named(rows[i].lager[0], rows[i].lager[1], rows[i].lager[2]);
    int high = score(rows[i].typed, DAG_GEEN, &hoger), low = score(rows[i].typed, DAG_GEEN, &lager);
    if (high <= low) fail_msg("%s: %d, %d", rows[i].typed, high, low);
  }
}

static void test_geboorte(void **state) {
  (void)state;
  dag_t dag = dag_van((struct datum){1980, 4, 3});
  static const struct {
    deeldatum_t geboren;
    enum geboorte_past past;
  } rows[] = {{19800403, GEBOORTE_GELIJK}, {19800304, GEBOORTE_OMGEDRAAID}, {19800400, GEBOORTE_KAN},
              {19800000, GEBOORTE_KAN},    {0, GEBOORTE_ONBEKEND},          {DEELDATUM_GEEN, GEBOORTE_ONBEKEND},
              {19800404, GEBOORTE_ANDERS}, {19810000, GEBOORTE_ANDERS},     {19800500, GEBOORTE_ANDERS}};
  struct persoon p = named("Fatma", "", "Yılmaz");
  int before = 1000;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    assert_int_equal(geboorte_past(dag, rows[i].geboren), rows[i].past);
    p.geboren = rows[i].geboren;
    int now = score("Jilmaz", dag, &p);
    assert_int_equal(now > 0, rows[i].past != GEBOORTE_ANDERS);
    assert_true(now <= before);
    before = now;
  }
  /* With the day right, one word that is known is enough; without any it is somebody else. */
  p.geboren = 19800403;
  assert_true(score("Petra Yilmaz", dag, &p) > 0);
  assert_int_equal(score("Petra Bakker", dag, &p), 0);
}

static void test_partner(void **state) {
  (void)state;
  struct persoon p = named("Anna", "", "Kuiper");
  p.partnernaam = S("van der Meulen");
  assert_true(score("van der Meulen", DAG_GEEN, &p) > ZOEKSCORE_GOED);
  assert_true(score("Anna Vermeulen Kuiper", DAG_GEEN, &p) > 0);
  struct persoon initials = {.voorletters = S("F."), .geslachtsnaam = S("Yılmaz"), .geboren = 0};
  assert_true(score("Fatma Yilmaz", DAG_GEEN, &initials) > 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_klank),    cmocka_unit_test(test_afstand), cmocka_unit_test(test_stukjes),
      cmocka_unit_test(test_goud),     cmocka_unit_test(test_anders),  cmocka_unit_test(test_volgorde),
      cmocka_unit_test(test_geboorte), cmocka_unit_test(test_partner),
  };
  cmocka_set_message_output(CM_OUTPUT_TAP);
  return cmocka_run_group_tests(tests, setup, teardown);
}
