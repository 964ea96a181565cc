/* One search field over our own register: whoever was just saved is found at once, however his name is written, and the
 * tables behind it are those that a rebuild would make. */
#include "wereld.h"

#include "domain/zoeknaam.h"

static struct zoekuitkomst zoek(struct wereld *w, const char *tekst) {
  struct zoekuitkomst uitkomst;
  struct str opdracht;
  DOET(w, zoekopdracht_geven(&w->werk[LOKET], str_of(tekst), &opdracht, &w->fault));
  DOET(w, persoon_zoeken(&w->werk[LOKET], opdracht, &uitkomst, &w->fault));
  return uitkomst;
}

static struct str neem(struct wereld *w, const char *voor, const char *tussen, const char *achter,
                       deeldatum_t geboren) {
  struct persoon_invoeren_in in = {
      .voornamen = str_of(voor), .voorvoegsel = str_of(tussen), .geslachtsnaam = str_of(achter), .geboren = geboren};
  struct str persoon;
  DOET(w, persoon_invoeren(&w->werk[LOKET], &in, &persoon, &w->fault));
  return persoon;
}

static void test_meteen_gevonden(void **state) {
  struct wereld *w = *state;
  static const struct {
    const char *voor, *tussen, *achter, *typed;
    deeldatum_t geboren;
  } rows[] = {
      {"Fatma", "", "Yılmaz", "Jilmas", 19800324},
      {"Jan", "de", "Vries", "Devries Jan", 19500501},
      {"Samira", "el", "Amrani", "alamrani", 19900000},
      {"Piotr", "", "Wojciechowski", "Wojciechofski", 19850706},
      {"Mohammad", "al", "Hussein", "Alhosein Muhamed", 20000101},
      {"Selam", "", "Woldu", "weldu 3-4-1992", 19920403},
      {"Selam", "", "Woldu", "weldu 4-3-1992", 19920403}, /* day and month the other way about */
      {"Henk", "", "Kuijpers", "kuypers 1970", 19700101},
      {"", "", "Zoutewelle", "zoute", DEELDATUM_GEEN},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct str publiek = neem(w, rows[i].voor, rows[i].tussen, rows[i].achter, rows[i].geboren);
    struct zoekuitkomst u = zoek(w, rows[i].typed);
    bool found = false;
    for (size_t j = 0; j < u.aantal; j++) found |= str_eq(u.personen[j].persoon.publiek, publiek);
    if (!found) fail_msg("%s does not find %s", rows[i].typed, rows[i].achter);
  }
  assert_int_equal(zoek(w, "Bakker").aantal, 0);
  assert_int_equal(zoek(w, "6-7-1985").aantal, 1);
  assert_heel(w);
}

/* An address that somebody keeps secret leads to nobody who lives there; a name does. */
static void test_geheim_adres(void **state) {
  struct wereld *w = *state;
  inwoner(w, "Anna", "Openbaar");
  inwoner(w, "Greet", "Geheim");
  assert_int_equal(zoek(w, "4131 AB 1").aantal, 2);
  veeg(w, "UPDATE persoon SET geheim = 1 WHERE geslachtsnaam = 'Geheim'");
  assert_int_equal(zoek(w, "4131 AB 1").aantal, 0);
  assert_int_equal(zoek(w, "Openbaar").aantal, 1);
  assert_int_equal(zoek(w, "Geheim").aantal, 1);
}

static void test_typend(void **state) {
  struct wereld *w = *state;
  for (int i = 0; i < PERSONEN_TYPEND_MAX + 3; i++) neem(w, "Jan", "", "Jansen", 19500000 + i);
  const char word[] = "jansen jan";
  struct zoekuitkomst u;
  struct str opdracht, persoon;
  for (size_t n = 1; n < sizeof word; n++) {
    DOET(w, persoon_zoeken_typend(&w->werk[LOKET], (struct str){word, n}, &opdracht, &u, &w->fault));
    assert_int_equal(u.aantal, n < 2 ? 0 : PERSONEN_TYPEND_MAX);
    assert_int_equal(u.meer, n >= 2);
  }
  DOET(w, persoon_overnemen(&w->werk[LOKET], &(struct persoon_overnemen_in){opdracht, u.personen[0].keus}, &persoon,
                            &w->fault));
  assert_str(persoon, str_c(w->arena, u.personen[0].persoon.publiek));
  FAALT(w, FAULT_ACCESS, persoon_zoeken_typend(&w->werk[BEHEERDER], S("jansen"), &opdracht, &u, &w->fault));
  assert_heel(w);
}

/* What the acts kept up is what a rebuild makes of the persons. */
static void test_herbouw(void **state) {
  struct wereld *w = *state;
  neem(w, "Fatma", "van der", "Berg-Yılmaz", 19800324);
  neem(w, "Abdel Karim", "el", "Amrani", 19900000);
  veeg(w, "UPDATE persoon SET partnernaam = 'de Wit' WHERE voornamen = 'Fatma'");
  DOET(w, store_herbouw(w->store, w->arena, w->werk[SYSTEEM].wanneer, &w->fault));
  int64_t names = tel(w, "SELECT count(*) FROM afgeleid_zoeknaam"),
          pieces = tel(w, "SELECT count(*) FROM afgeleid_zoekklank");
  assert_int_equal(zoek(w, "wit").aantal, 1);
  struct persoon p = {.voornamen = S("Fatma"),
                      .voorvoegsel = S("van der"),
                      .geslachtsnaam = S("Berg-Yılmaz"),
                      .partnernaam = S("de Wit")};
  struct zoekwoord words[PERSOONSWOORDEN_MAX];
  size_t count = zoekwoorden_van_persoon(w->arena, &p, words);
  for (size_t i = 0; i < count; i++)
    assert_int_equal(
        tel(w, str_c(w->arena, str_format(w->arena,
                                          "SELECT count(*) FROM afgeleid_zoeknaam WHERE stukje = '%.*s' "
                                          "AND persoon = (SELECT id FROM persoon WHERE voornamen = 'Fatma')",
                                          STR_ARG(words[i].klank)))),
        1);
  veeg(w, "DELETE FROM afgeleid_zoeknaam");
  veeg(w, "DELETE FROM afgeleid_zoekklank");
  assert_int_equal(zoek(w, "amrani").aantal, 0);
  DOET(w, store_herbouw(w->store, w->arena, w->werk[SYSTEEM].wanneer, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM afgeleid_zoeknaam"), names);
  assert_int_equal(tel(w, "SELECT count(*) FROM afgeleid_zoekklank"), pieces);
  assert_int_equal(zoek(w, "alamrani").aantal, 1);
}

static size_t met_naam(const struct zoekuitkomst *u, const char *naam) {
  size_t n = 0;
  for (size_t i = 0; i < u->aantal; i++) n += str_eq(u->personen[i].persoon.geslachtsnaam, str_of(naam));
  return n;
}

/* Whoever has the name itself comes first, then whose name begins so, then who is called nearly so; a full page leaves
 * no room for the next of these, and one that is not full does. */
static void test_een_vol_blad(void **state) {
  struct wereld *w = *state;
  neem(w, "Ria", "", "Bekker", 19600101);
  for (int i = 0; i < 40; i++) neem(w, "Jan", "", "Bakkerman", 19500000 + i);
  struct zoekuitkomst u = zoek(w, "Bakker");
  assert_int_equal(met_naam(&u, "Bakkerman"), 40);
  assert_int_equal(met_naam(&u, "Bekker"), 1);
  assert_false(u.meer);
  for (int i = 0; i < 30; i++) neem(w, "Jan", "", "Bakker", 19500000 + i);
  u = zoek(w, "Bakker");
  assert_int_equal(u.aantal, 50);
  assert_int_equal(met_naam(&u, "Bakker"), 30);
  assert_int_equal(met_naam(&u, "Bakkerman"), 20);
  assert_true(u.meer);
  u = zoek(w, "Bakk");
  assert_int_equal(u.aantal, 50);
  assert_true(u.meer);
  for (int i = 0; i < 35; i++) neem(w, "Jan", "", "Bakker", 19500100 + i);
  u = zoek(w, "Bakker");
  assert_int_equal(met_naam(&u, "Bakker"), 50);
  assert_true(u.meer);
  assert_int_equal(met_naam(&u, "Bekker"), 0);
  /* A second word, or a date, chooses among all of them. */
  assert_int_equal(zoek(w, "Bekker Ria").personen[0].persoon.geboren, 19600101);
  assert_int_equal(zoek(w, "Bakker 1-1-1960").personen[0].persoon.geboren, 19600101);
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_meteen_gevonden), IN_WERELD(test_een_vol_blad),
                                     IN_WERELD(test_geheim_adres), IN_WERELD(test_typend), IN_WERELD(test_herbouw)};
  return RUN_TESTS(tests);
}
