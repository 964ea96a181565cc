/* What an order to a provider may rest on, and what each of these has to show. */
#include "tap.h"

#include <stdio.h>

#include "domain/titel.h"

enum { VANDAAG = 20000, VANAF = 20010, TOT = 20200 };
#define EIGEN                                                                                                          \
  { TITEL_BESLUIT, .besluit = 7, .kenmerk = S_INIT("B2024-000007"), .op = VANDAAG }
#define JEUGD .jeugd = true, .product = S_INIT("Jeugdhulp ambulant"), .verwijzer_van_de_wet = true, .mag = true
#define WMO .product = S_INIT("Begeleiding"), .mag = true
#define ARTS                                                                                                           \
  .soort = TITEL_VERWIJZING, .verwijzer = S_INIT("huisarts"), .wie = S_INIT("Praktijk De Linge"),                      \
  .agb = S_INIT("01234567"), .op = VANDAAG - 5
#define HOEVEEL                                                                                                        \
  { 3, OMVANG_UUR, OMVANG_PER_WEEK }

static void test_titels(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    struct titel titel;
    struct titel_feiten feiten;
    struct omvang omvang;
    const char *fouten;
  } rijen[] = {
      {"none", {.op = DAG_GEEN}, {WMO}, HOEVEEL, "titel"},
      {"one that does not exist", {.soort = TITEL_EINDE, .op = DAG_GEEN}, {WMO}, HOEVEEL, "titel"},
      /* besluit */
      {"a besluit with number and day", {TITEL_BESLUIT, .kenmerk = S_INIT("B-1"), .op = VANDAAG}, {WMO}, HOEVEEL, ""},
      {"a besluit without either", {TITEL_BESLUIT, .op = DAG_GEEN}, {WMO}, HOEVEEL, "kenmerk titel_op"},
      {"S0-92: another body decides on it",
       {TITEL_BESLUIT, .kenmerk = S_INIT("B-1"), .op = VANDAAG},
       {.product = S_INIT("Beschermd wonen"), .orgaan = S_INIT("Regionale Toegang")},
       HOEVEEL,
       "titel"},
      {"nobody decides on what is free",
       {TITEL_BESLUIT, .kenmerk = S_INIT("B-1"), .op = VANDAAG},
       {WMO, .vrij = true},
       HOEVEEL,
       "titel"},
      {"a besluit of tomorrow", {TITEL_BESLUIT, .kenmerk = S_INIT("B"), .op = VANDAAG + 1}, {WMO}, HOEVEEL, "titel_op"},
      {"S0-92: what that body decided is kept here too",
       EIGEN,
       {.product = S_INIT("Beschermd wonen"),
        .orgaan = S_INIT("Regionale Toegang"),
        .besluit_vanaf = VANAF,
        .besluit_tot = TOT},
       HOEVEEL,
       ""},
      {"our own besluit grants this",
       EIGEN,
       {WMO, .besluit_vanaf = VANAF, .besluit_tot = TOT, .ruimte = {3, OMVANG_UUR, OMVANG_PER_WEEK}},
       HOEVEEL,
       ""},
      {"it grants something else",
       EIGEN,
       {WMO, .ander_besluit = true, .besluit_vanaf = VANAF, .besluit_tot = TOT},
       HOEVEEL,
       "besluit"},
      {"outside its days", EIGEN, {WMO, .besluit_vanaf = VANAF + 1, .besluit_tot = TOT - 1}, HOEVEEL, "vanaf tot"},
      {"more than it leaves",
       EIGEN,
       {WMO, .besluit_vanaf = VANAF, .besluit_tot = TOT, .ruimte = {179, OMVANG_MINUUT, OMVANG_PER_WEEK}},
       HOEVEEL,
       "volume"},
      {"it leaves nothing",
       EIGEN,
       {WMO, .besluit_vanaf = VANAF, .besluit_tot = TOT, .ruimte = {-1, OMVANG_UUR, OMVANG_PER_WEEK}},
       HOEVEEL,
       "volume"},
      /* S2-144, Jeugdwet art. 2.6 lid 1 onder e */
      {"S2-144: a huisarts", {ARTS}, {JEUGD}, HOEVEEL, ""},
      {"a huisarts does not refer to the Wmo", {ARTS}, {WMO, .verwijzer_van_de_wet = true}, HOEVEEL, "titel"},
      {"who may not refer by law", {ARTS}, {.jeugd = true, .mag = true}, HOEVEEL, "verwijzer"},
      {"a judge is no referring doctor",
       {TITEL_VERWIJZING, .verwijzer = S_INIT("rechter"), .wie = S_INIT("R"), .agb = S_INIT("01234567"), .op = VANDAAG},
       {JEUGD},
       HOEVEEL,
       "verwijzer"},
      {"nobody named", {TITEL_VERWIJZING, .op = DAG_GEEN}, {JEUGD}, HOEVEEL, "verwijzer titel_wie agb titel_op"},
      {"seven digits",
       {TITEL_VERWIJZING, .verwijzer = S_INIT("huisarts"), .wie = S_INIT("P"), .agb = S_INIT("0123456"), .op = VANDAAG},
       {JEUGD},
       HOEVEEL,
       "agb"},
      {"letters",
       {TITEL_VERWIJZING, .verwijzer = S_INIT("huisarts"), .wie = S_INIT("P"), .agb = S_INIT("0123456a"),
        .op = VANDAAG},
       {JEUGD},
       HOEVEEL,
       "agb"},
      {"S0-162: he starts and does not extend",
       {ARTS},
       {.jeugd = true, .verwijzer_van_de_wet = true, .verlengt = true, .anders = S_INIT("Via het team.")},
       HOEVEEL,
       "titel"},
      {"where nothing was agreed he may extend", {ARTS}, {JEUGD, .verlengt = true}, HOEVEEL, ""},
      /* Jeugdwet art. 3.5 lid 1, 2.4 lid 2 (nog te toetsen) */
      {"a gecertificeerde instelling", {TITEL_GI, .wie = S_INIT("Save"), .op = VANDAAG}, {JEUGD}, HOEVEEL, ""},
      {"which one, and when", {TITEL_GI, .op = DAG_GEEN}, {JEUGD}, HOEVEEL, "titel_wie titel_op"},
      {"only for youth", {TITEL_GI, .wie = S_INIT("Save"), .op = VANDAAG}, {WMO}, HOEVEEL, "titel"},
      {"a court with its number",
       {TITEL_RECHTER, .wie = S_INIT("Rechtbank"), .op = VANDAAG, .kenmerk = S_INIT("C/16")},
       {JEUGD},
       HOEVEEL,
       ""},
      {"a court without one", {TITEL_RECHTER, .wie = S_INIT("R"), .op = VANDAAG}, {JEUGD}, HOEVEEL, "kenmerk"},
      /* besluitvrij means that nobody applied */
      {"free and nobody applied", {TITEL_BESLUITVRIJ, .op = DAG_GEEN}, {WMO, .vrij = true}, HOEVEEL, ""},
      {"somebody applied",
       {TITEL_BESLUITVRIJ, .op = DAG_GEEN},
       {WMO, .vrij = true, .aanvraag = true},
       HOEVEEL,
       "titel"},
      {"it is not free", {TITEL_BESLUITVRIJ, .op = DAG_GEEN}, {WMO}, HOEVEEL, "titel"},
      {"taakgericht has no volume", {TITEL_TAAKGERICHT, .op = DAG_GEEN}, {WMO}, HOEVEEL, "volume"},
      {"taakgericht", {TITEL_TAAKGERICHT, .op = DAG_GEEN}, {WMO}, {0}, ""},
      {"another body", {TITEL_ANDER, .wie = S_INIT("Gemeente Utrecht"), .op = VANDAAG}, {WMO}, HOEVEEL, ""},
      {"which, and when", {TITEL_ANDER, .op = DAG_GEEN}, {WMO}, HOEVEEL, "titel_wie titel_op"},
  };
  struct arena *arena = arena_create(1 << 20);
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct fault fault;
    char have[256] = "";
    size_t at = 0;
    fault_init(&fault);
    bool good = titel_toetsen(arena, &rijen[i].titel, &rijen[i].feiten, VANAF, TOT, &rijen[i].omvang, VANDAAG, &fault);
    for (size_t f = 0; f < fault.field_count; f++)
      at += (size_t)snprintf(have + at, sizeof have - at, "%s%s", f ? " " : "", fault.fields[f].field);
    if (!str_eq(str_of(have), str_of(rijen[i].fouten))) fail_msg("%s: [%s]", rijen[i].wat, have);
    assert_int_equal(good, rijen[i].fouten[0] == 0);
  }
  arena_destroy(arena);
}

/* Help that began before it was referred to. */
static void test_te_vroeg(void **state) {
  (void)state;
  struct titel titel = {ARTS};
  struct titel_feiten feiten = {JEUGD};
  struct omvang omvang = HOEVEEL;
  struct fault fault;
  struct arena *arena = arena_create(1 << 20);
  fault_init(&fault);
  assert_true(titel_toetsen(arena, &titel, &feiten, VANDAAG - 5, TOT, &omvang, VANDAAG, &fault));
  assert_false(titel_toetsen(arena, &titel, &feiten, VANDAAG - 6, TOT, &omvang, VANDAAG, &fault));
  assert_string_equal(fault.fields[0].field, "titel_op");
  arena_destroy(arena);
}

/* S0-162: whose order runs on with whom. */
static void test_verlengen(void **state) {
  (void)state;
  struct fault fault;
  struct titel arts = {ARTS}, besluit = {TITEL_BESLUIT};
  fault_init(&fault);
  assert_true(titel_mag_verlengen(&arts, true, S(""), "tot", &fault));
  assert_true(titel_mag_verlengen(&besluit, false, S(""), "tot", &fault));
  assert_false(titel_mag_verlengen(&arts, false, S("Verlengen gaat via het team."), "tot", &fault));
  assert_true(str_eq(fault_of(&fault, "tot"), S("Verlengen gaat via het team.")));
  assert_string_equal(fault.rule, "verwijsrecht");
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_titels), cmocka_unit_test(test_te_vroeg),
                                     cmocka_unit_test(test_verlengen)};
  return RUN_TESTS(tests);
}
