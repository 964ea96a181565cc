/* What own support must say of itself, when it stands out, and how it ends. */
#include "tap.h"

#include <stdio.h>

#include "domain/ondersteuning.h"

enum { BEGIN = 20000 };

/* The names of the fields with a fault, with spaces between. */
static void assert_fields(const char *wat, const struct fault *fault, const char *want) {
  char have[512] = "";
  size_t at = 0;
  for (size_t i = 0; i < fault->field_count; i++)
    at += (size_t)snprintf(have + at, sizeof have - at, "%s%s", i ? " " : "", fault->fields[i].field);
  if (!str_eq(str_of(have), str_of(want))) fail_msg("%s: [%s] is not [%s]", wat, have, want);
}

static void test_toetsen(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    struct ondersteuning o;
    const char *fouten;
  } rijen[] = {
      {"S0-108: nothing told", {.vanaf = BEGIN, .verwacht_tot = DAG_GEEN}, "waaraan verwacht_tot"},
      {"S0-108: words and an end", {.vanaf = BEGIN, .verwacht_tot = BEGIN + 90, .waaraan = S_INIT("rust")}, ""},
      {"S0-108: a goal of the plan and an end", {.vanaf = BEGIN, .verwacht_tot = BEGIN, .doel_aantal = 1}, ""},
      {"stut en steun has no end and no goal", {.vanaf = BEGIN, .verwacht_tot = DAG_GEEN, .stut = true}, ""},
      {"stut en steun with an end is neither",
       {.vanaf = BEGIN, .verwacht_tot = BEGIN + 1, .stut = true},
       "verwacht_tot"},
      {"the end lies before the begin", {.vanaf = BEGIN, .verwacht_tot = BEGIN - 1, .doel_aantal = 1}, "verwacht_tot"},
      {"minutes of no period", {.vanaf = BEGIN, .verwacht_tot = DAG_GEEN, .stut = true, .minuten = 60}, "per"},
      {"more minutes than a week has",
       {.vanaf = BEGIN, .verwacht_tot = DAG_GEEN, .stut = true, .minuten = 10081, .per = STEUN_PER_WEEK},
       "minuten"},
      {"fewer than none",
       {.vanaf = BEGIN, .verwacht_tot = DAG_GEEN, .stut = true, .minuten = -1, .per = STEUN_PER_WEEK},
       "minuten"},
      {"from a provider without a reason",
       {.vanaf = BEGIN, .verwacht_tot = DAG_GEEN, .stut = true, .van_aanbieder = S_INIT("Zorgbedrijf")},
       "van_reden"},
      {"a reason without a provider",
       {.vanaf = BEGIN, .verwacht_tot = DAG_GEEN, .stut = true, .van_reden = S_INIT("dichterbij")},
       "van_aanbieder"},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct fault fault;
    fault_init(&fault);
    assert_int_equal(ondersteuning_toetsen(&rijen[i].o, &fault), rijen[i].fouten[0] == 0);
    assert_fields(rijen[i].wat, &fault, rijen[i].fouten);
  }
}

static void test_einde(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    dag_t op;
    int einde;
    struct str naar, waarom;
    const char *fouten;
  } rijen[] = {
      {"goals reached", BEGIN, EINDE_BEREIKT, S_INIT(""), S_INIT(""), ""},
      {"no reason", BEGIN, 0, S_INIT(""), S_INIT(""), "einde"},
      {"before it began", BEGIN - 1, EINDE_INWONER, S_INIT(""), S_INIT(""), "geeindigd_op"},
      {"a day that comes", BEGIN + 11, EINDE_INWONER, S_INIT(""), S_INIT(""), "geeindigd_op"},
      {"to a provider", BEGIN, EINDE_AANBIEDER, S_INIT("Zorgbedrijf"), S_INIT("er is meer nodig"), ""},
      {"to a provider without name and reason", BEGIN, EINDE_AANBIEDER, S_INIT(""), S_INIT(""),
       "naar_aanbieder eind_toelichting"},
      {"a provider that takes nothing over", BEGIN, EINDE_BEREIKT, S_INIT("Zorgbedrijf"), S_INIT(""), "einde"},
      {"anything else says what", BEGIN, EINDE_ANDERS, S_INIT(""), S_INIT(""), "eind_toelichting"},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct fault fault;
    struct ondersteuning o = {.vanaf = BEGIN,
                              .geeindigd_op = rijen[i].op,
                              .einde = rijen[i].einde,
                              .naar_aanbieder = rijen[i].naar,
                              .eind_toelichting = rijen[i].waarom};
    fault_init(&fault);
    assert_int_equal(ondersteuning_einde_toetsen(&o, BEGIN + 10, &fault), rijen[i].fouten[0] == 0);
    assert_fields(rijen[i].wat, &fault, rijen[i].fouten);
  }
}

static void test_stand(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    dag_t vanaf, verwacht, eind;
    enum steunstand stand;
  } rijen[] = {
      {"begins tomorrow", BEGIN + 1, BEGIN + 9, DAG_GEEN, STEUN_KOMT},
      {"begins today", BEGIN, BEGIN + 9, DAG_GEEN, STEUN_LOOPT},
      {"its last day", BEGIN - 9, BEGIN, DAG_GEEN, STEUN_LOOPT},
      {"S4-59: a day longer than expected", BEGIN - 9, BEGIN - 1, DAG_GEEN, STEUN_LANGER},
      {"stut en steun of years ago", BEGIN - 2000, DAG_GEEN, DAG_GEEN, STEUN_LOOPT},
      {"ended", BEGIN - 9, BEGIN - 1, BEGIN, STEUN_KLAAR},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct ondersteuning o = {
        .vanaf = rijen[i].vanaf, .verwacht_tot = rijen[i].verwacht, .geeindigd_op = rijen[i].eind};
    if (ondersteuning_stand(&o, BEGIN) != rijen[i].stand) fail_msg("%s", rijen[i].wat);
  }
}

static void test_omvang(void **state) {
  (void)state;
  static const struct {
    struct ondersteuning o;
    const char *want;
  } rijen[] = {
      {{0}, ""},
      {{.vorm = STEUNVORM_GROEP}, "Groep"},
      {{.hoe_vaak = S_INIT("elke donderdag")}, "elke donderdag"},
      {{.vorm = STEUNVORM_HUISBEZOEK, .hoe_vaak = S_INIT("elke week"), .minuten = 60, .per = STEUN_PER_WEEK},
       "Huisbezoek, elke week, 60 minuten per week"},
      {{.minuten = 90, .per = STEUN_PER_MAAND}, "90 minuten per maand"},
  };
  struct arena *arena = arena_create(64 * 1024);
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++)
    assert_true(str_eq(ondersteuning_omvang(arena, &rijen[i].o), str_of(rijen[i].want)));
  arena_destroy(arena);
}

/* S0-17 */
static void test_terrein(void **state) {
  (void)state;
  assert_int_equal(steunterrein_van(WET_JEUGDWET), STEUN_JEUGDHULP);
  assert_int_equal(steunterrein_van(WET_WMO), STEUN_MAATSCHAPPELIJK);
  assert_int_equal(steunterrein_van(WET_PARTICIPATIEWET), STEUN_INKOMEN);
  assert_int_equal(steunterrein_van(WET_SCHULDHULP), STEUN_INKOMEN);
  assert_int_equal(steunterrein_van(WET_GEEN), 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_toetsen), cmocka_unit_test(test_einde),
                                     cmocka_unit_test(test_stand), cmocka_unit_test(test_omvang),
                                     cmocka_unit_test(test_terrein)};
  return RUN_TESTS(tests);
}
