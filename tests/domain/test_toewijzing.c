/* When an order to a provider is right, how it changes and ends, and what it adds up to. */
#include "tap.h"

#include <stdio.h>

#include "domain/toewijzing.h"

enum { VANDAAG = 20000, BEGIN = VANDAAG - 30, EIND = VANDAAG + 300 };
#define DAGEN                                                                                                          \
  .gestart_op = DAG_GEEN, .plan_op = DAG_GEEN, .plan_voor = DAG_GEEN, .verlengd_op = DAG_GEEN,                         \
  .geeindigd_op = DAG_GEEN, .verrekend_op = DAG_GEEN
#define OPDRACHT                                                                                                       \
  .product = S_INIT("hulp"), .aanbieder = S_INIT("een"), .vanaf = BEGIN, .tot = EIND,                                  \
  .omvang = {3, OMVANG_UUR, OMVANG_PER_WEEK}, .titel = {TITEL_BESLUIT}, DAGEN

static void assert_fields(const char *wat, const struct fault *fault, const char *want) {
  char have[512] = "";
  size_t at = 0;
  for (size_t i = 0; i < fault->field_count; i++)
    at += (size_t)snprintf(have + at, sizeof have - at, "%s%s", i ? " " : "", fault->fields[i].field);
  if (!str_eq(str_of(have), str_of(want))) fail_msg("%s: [%s] is not [%s]", wat, have, want);
}

static void test_nieuw(void **state) {
  (void)state;
  static const struct toewijzing naast[] = {
      {OPDRACHT, .evaluatie_op = DAG_GEEN},
      {.aanbieder = S_INIT("twee"), .vanaf = BEGIN, .tot = DAG_OPEN, DAGEN},
  };
  static const struct {
    const char *wat;
    struct toewijzing t;
    bool in_natura, contract;
    size_t naast;
    const char *fouten;
  } rijen[] = {
      {"all is well", {OPDRACHT, .evaluatie_op = VANDAAG + 90}, true, true, 0, ""},
      {"without a day to look at it: it can be planned later", {OPDRACHT, .evaluatie_op = DAG_GEEN}, true, true, 0, ""},
      {"a pgb is no order", {OPDRACHT, .evaluatie_op = DAG_GEEN}, false, true, 0, "product"},
      {"S0-196: no contract", {OPDRACHT, .evaluatie_op = DAG_GEEN}, true, false, 0, "aanbieder"},
      {"the end lies before the begin",
       {.vanaf = BEGIN, .tot = BEGIN - 1, .evaluatie_op = DAG_GEEN, DAGEN},
       true,
       true,
       0,
       "tot"},
      {"S2-233: looked at after it has ended", {OPDRACHT, .evaluatie_op = EIND + 1}, true, true, 0, "evaluatie_op"},
      {"looked at before it begins", {OPDRACHT, .evaluatie_op = BEGIN - 1}, true, true, 0, "evaluatie_op"},
      {"S2-158: paid in advance without a reason",
       {OPDRACHT, .evaluatie_op = DAG_GEEN, .voor = true},
       true,
       true,
       0,
       "voor_reden"},
      {"a reason without paying in advance",
       {OPDRACHT, .evaluatie_op = DAG_GEEN, .voor_reden = S_INIT("Wlz?")},
       true,
       true,
       0,
       "voor"},
      {"it runs already with this provider", {OPDRACHT, .evaluatie_op = DAG_GEEN}, true, true, 1, "vanaf"},
      {"with another provider it may",
       {.product = S_INIT("hulp"),
        .aanbieder = S_INIT("drie"),
        .vanaf = BEGIN,
        .tot = EIND,
        .evaluatie_op = DAG_GEEN,
        DAGEN},
       true,
       true,
       2,
       ""},
      {"everything at once",
       {.product = S_INIT("hulp"),
        .aanbieder = S_INIT("een"),
        .vanaf = BEGIN,
        .tot = BEGIN - 1,
        .omvang = {3, OMVANG_DAGDEEL, OMVANG_PER_DAG},
        .evaluatie_op = BEGIN - 1,
        .voor = true,
        DAGEN},
       false,
       false,
       0,
       "product aanbieder tot frequentie evaluatie_op voor_reden"},
  };
  struct arena *arena = arena_create(1 << 20);
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct fault fault;
    struct toewijzing_feiten feiten = {rijen[i].in_natura, rijen[i].contract, naast, rijen[i].naast, VANDAAG};
    fault_init(&fault);
    assert_int_equal(toewijzing_toetsen(arena, &rijen[i].t, &feiten, &fault), rijen[i].fouten[0] == 0);
    assert_fields(rijen[i].wat, &fault, rijen[i].fouten);
  }
  arena_destroy(arena);
}

static void test_vervolg(void **state) {
  (void)state;
  static const struct toewijzing naast[] = {
      {.id = 1, .vanaf = 100, .tot = 200, DAGEN},
      {.id = 2, .vanaf = 150, .tot = 400, .gestart_op = DAG_GEEN, .geeindigd_op = 300},
      {.id = 3, .vanaf = 500, .tot = DAG_OPEN, .gestart_op = DAG_GEEN, .geeindigd_op = DAG_GEEN},
  };
  static const struct {
    dag_t vanaf;
    int64_t id;
  } rijen[] = {{100, 0}, {201, 2}, {301, 2}, {302, 0}, {501, 3}, {5000, 3}};
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    const struct toewijzing *t = toewijzing_vervolgt(naast, 3, rijen[i].vanaf);
    assert_int_equal(t ? t->id : 0, rijen[i].id);
  }
}

/* What others take of the same besluit, in the same days and counted alike. */
static void test_ruimte(void **state) {
  (void)state;
  static const struct toewijzing naast[] = {
      {.titel = {.besluit = 7}, .vanaf = 100, .tot = 200, .omvang = {2, OMVANG_UUR, OMVANG_PER_WEEK}, DAGEN},
      {.titel = {.besluit = 7}, .vanaf = 150, .tot = 250, .omvang = {1, OMVANG_UUR, OMVANG_PER_WEEK}, DAGEN},
      {.titel = {.besluit = 8}, .vanaf = 100, .tot = 250, .omvang = {9, OMVANG_UUR, OMVANG_PER_WEEK}, DAGEN},
      {.titel = {.besluit = 7}, .vanaf = 100, .tot = 250, .omvang = {9, OMVANG_UUR, OMVANG_PER_MAAND}, DAGEN},
  };
  struct omvang drie = {3, OMVANG_UUR, OMVANG_PER_WEEK}, geen = {0};
  assert_int_equal(toewijzing_ruimte(&drie, 7, naast, 4, 100, 149).volume, 1);
  assert_int_equal(toewijzing_ruimte(&drie, 7, naast, 4, 100, 150).volume, -1);
  assert_int_equal(toewijzing_ruimte(&drie, 7, naast, 4, 201, 400).volume, 2);
  assert_int_equal(toewijzing_ruimte(&drie, 7, naast, 4, 251, 400).volume, 3);
  assert_int_equal(toewijzing_ruimte(&geen, 7, naast, 4, 100, 150).volume, 0);
}

static void test_stand(void **state) {
  (void)state;
  static const struct {
    dag_t vanaf, tot, gestart, geeindigd;
    enum toewijzing_stand stand;
  } rijen[] = {
      {VANDAAG + 1, DAG_OPEN, DAG_GEEN, DAG_GEEN, TOEWIJZING_KOMT},
      {VANDAAG + 1, DAG_OPEN, VANDAAG + 1, DAG_GEEN, TOEWIJZING_KOMT}, /* goes on from another one */
      {VANDAAG, DAG_OPEN, DAG_GEEN, DAG_GEEN, TOEWIJZING_WACHT},
      {VANDAAG, VANDAAG, VANDAAG, DAG_GEEN, TOEWIJZING_LOOPT},
      {BEGIN, VANDAAG - 1, BEGIN, DAG_GEEN, TOEWIJZING_KLAAR},
      {BEGIN, EIND, BEGIN, VANDAAG - 1, TOEWIJZING_KLAAR},
      {BEGIN, EIND, BEGIN, VANDAAG, TOEWIJZING_LOOPT},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct toewijzing t = {.vanaf = rijen[i].vanaf,
                           .tot = rijen[i].tot,
                           .gestart_op = rijen[i].gestart,
                           .geeindigd_op = rijen[i].geeindigd};
    assert_int_equal(toewijzing_stand(&t, VANDAAG), rijen[i].stand);
  }
}

/* S2-233, S2-158, S0-69 */
static void test_aandacht(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    struct toewijzing t;
    unsigned aandacht;
    int64_t dagen;
    bool af;
  } rijen[] = {
      {"it runs, is planned and ends within the days",
       {.vanaf = BEGIN,
        .tot = VANDAAG + 56,
        .gestart_op = BEGIN,
        .plan_voor = DAG_GEEN,
        .plan_op = DAG_GEEN,
        .geeindigd_op = DAG_GEEN,
        .verrekend_op = DAG_GEEN,
        .gepland = true},
       0,
       56,
       true},
      {"a day later is not within them",
       {.vanaf = BEGIN,
        .tot = VANDAAG + 57,
        .gestart_op = BEGIN,
        .plan_voor = DAG_GEEN,
        .plan_op = DAG_GEEN,
        .geeindigd_op = DAG_GEEN,
        .verrekend_op = DAG_GEEN,
        .gepland = true},
       0,
       56,
       false},
      {"nobody set how many days: all that ends", {OPDRACHT}, AANDACHT_START | AANDACHT_EVALUATIE, -1, true},
      {"without an end it does not",
       {.vanaf = BEGIN,
        .tot = DAG_OPEN,
        .gestart_op = BEGIN,
        .plan_voor = VANDAAG - 1,
        .plan_op = DAG_GEEN,
        .geeindigd_op = DAG_GEEN,
        .verrekend_op = DAG_GEEN,
        .gepland = true},
       AANDACHT_PLAN,
       -1,
       false},
      {"the plan is due today, or came late",
       {.vanaf = BEGIN,
        .tot = EIND,
        .gestart_op = BEGIN,
        .plan_voor = VANDAAG - 9,
        .plan_op = VANDAAG - 1,
        .geeindigd_op = DAG_GEEN,
        .verrekend_op = DAG_GEEN,
        .gepland = true},
       0,
       56,
       false},
      {"what goes on as another order does not end",
       {.vanaf = BEGIN,
        .tot = EIND,
        .gestart_op = BEGIN,
        .plan_voor = DAG_GEEN,
        .plan_op = DAG_GEEN,
        .geeindigd_op = VANDAAG + 6,
        .slot = SLOT_GEWIJZIGD,
        .verrekend_op = DAG_GEEN,
        .gepland = true},
       0,
       -1,
       false},
      {"what is to come asks nothing yet", {.vanaf = VANDAAG + 1, .tot = EIND, DAGEN}, 0, 56, false},
      {"what has ended asks who pays, and no more",
       {.vanaf = BEGIN, .tot = VANDAAG - 1, DAGEN, .voor = true},
       AANDACHT_BETALER,
       -1,
       false},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    if (toewijzing_aandacht(&rijen[i].t, VANDAAG) != rijen[i].aandacht) fail_msg("%s", rijen[i].wat);
    if (toewijzing_loopt_af(&rijen[i].t, rijen[i].dagen, VANDAAG) != rijen[i].af) fail_msg("%s: ends", rijen[i].wat);
  }
}

static void test_volgen(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    dag_t gestart, plan, evaluatie;
    const char *fouten;
  } rijen[] = {
      {"nothing told yet", DAG_GEEN, DAG_GEEN, VANDAAG - 10, ""},
      {"it began", BEGIN, DAG_GEEN, VANDAAG - 10, ""},
      {"it began before it was ordered", BEGIN - 1, DAG_GEEN, VANDAAG - 10, "gestart_op"},
      {"it will begin", VANDAAG + 1, DAG_GEEN, VANDAAG - 10, "gestart_op"},
      {"a plan that is to come", BEGIN, VANDAAG + 1, VANDAAG - 10, "plan_op"},
      {"a day to look that has been and stays", BEGIN, VANDAAG, VANDAAG - 10, ""},
      {"a new day to look that has been", BEGIN, VANDAAG, VANDAAG - 9, "evaluatie_op"},
      {"a new day to look", BEGIN, VANDAAG, VANDAAG, ""},
      {"one after the end", BEGIN, VANDAAG, EIND + 1, "evaluatie_op"},
  };
  struct toewijzing was = {OPDRACHT, .evaluatie_op = VANDAAG - 10};
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct fault fault;
    struct toewijzing t = was;
    t.gestart_op = rijen[i].gestart, t.plan_op = rijen[i].plan, t.evaluatie_op = rijen[i].evaluatie;
    fault_init(&fault);
    assert_int_equal(toewijzing_volgen_toetsen(&was, &t, VANDAAG, &fault), rijen[i].fouten[0] == 0);
    assert_fields(rijen[i].wat, &fault, rijen[i].fouten);
  }
}

#define ZELFDE                                                                                                         \
  { 3, OMVANG_UUR, OMVANG_PER_WEEK }
#define MEER                                                                                                           \
  { 5, OMVANG_UUR, OMVANG_PER_WEEK }

static void test_wijziging(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    struct toewijzing_wijziging w;
    struct verlenging_feiten f;
    int titel;
    const char *fouten;
  } rijen[] = {
      {"nothing changes",
       {VANDAAG, ZELFDE, EIND, DAG_GEEN, .reden = WIJZIG_CORRECTIE},
       {.mag = true},
       TITEL_BESLUIT,
       "tot"},
      {"more from today",
       {VANDAAG, MEER, EIND, DAG_GEEN, .reden = WIJZIG_HERBEOORDELING},
       {.mag = true},
       TITEL_BESLUIT,
       ""},
      {"no reason", {VANDAAG, MEER, EIND, DAG_GEEN, .reden = -1}, {.mag = true}, TITEL_BESLUIT, "reden"},
      {"from before it began",
       {BEGIN - 1, MEER, EIND, DAG_GEEN, .reden = WIJZIG_HERBEOORDELING},
       {.mag = true},
       TITEL_BESLUIT,
       "per"},
      {"shorter",
       {VANDAAG, ZELFDE, VANDAAG + 5, DAG_GEEN, .reden = WIJZIG_HERBEOORDELING},
       {.mag = true},
       TITEL_BESLUIT,
       ""},
      {"it ends before it changes",
       {VANDAAG + 9, MEER, VANDAAG + 5, DAG_GEEN, .reden = WIJZIG_HERBEOORDELING},
       {.mag = true},
       TITEL_BESLUIT,
       "tot"},
      {"taakgericht has no volume",
       {VANDAAG, MEER, EIND, DAG_GEEN, .reden = WIJZIG_HERBEOORDELING},
       {.mag = true},
       TITEL_TAAKGERICHT,
       "volume"},
      {"S2-233: longer asks what was reached, and when people look again",
       {VANDAAG, ZELFDE, EIND + 90, DAG_GEEN, .reden = WIJZIG_VERLENGING},
       {.mag = true, .geevalueerd = DAG_GEEN},
       TITEL_BESLUIT,
       "bereikt evaluatie_op"},
      {"told, and planned",
       {VANDAAG, ZELFDE, EIND + 90, VANDAAG + 60, WIJZIG_VERLENGING, .bereikt = S_INIT("Zij kookt weer.")},
       {.mag = true, .geevalueerd = DAG_GEEN},
       TITEL_BESLUIT,
       ""},
      {"S2-233: with a plan the goals are looked at first",
       {VANDAAG, ZELFDE, EIND + 90, VANDAAG + 60, WIJZIG_VERLENGING, .bereikt = S_INIT("Zij kookt weer.")},
       {.mag = true, .doelen = true, .geevalueerd = DAG_GEEN},
       TITEL_BESLUIT,
       "tot"},
      {"they were, before this began",
       {VANDAAG, ZELFDE, EIND + 90, VANDAAG + 60, WIJZIG_VERLENGING, .bereikt = S_INIT("Zij kookt weer.")},
       {.mag = true, .doelen = true, .geevalueerd = BEGIN - 1},
       TITEL_BESLUIT,
       "tot"},
      {"they were, since",
       {VANDAAG, ZELFDE, EIND + 90, VANDAAG + 60, WIJZIG_VERLENGING, .bereikt = S_INIT("Zij kookt weer.")},
       {.mag = true, .doelen = true, .geevalueerd = BEGIN},
       TITEL_BESLUIT,
       ""},
      {"S0-162: a huisarts does not extend",
       {VANDAAG, ZELFDE, EIND + 90, VANDAAG + 60, WIJZIG_VERLENGING, .bereikt = S_INIT("Zij kookt weer.")},
       {.anders = S_INIT("Via het team.")},
       TITEL_VERWIJZING,
       "tot"},
      {"and less is no extending",
       {VANDAAG, MEER, EIND, DAG_GEEN, .reden = WIJZIG_AANBIEDER},
       {.mag = false},
       TITEL_VERWIJZING,
       ""},
      {"longer than was decided",
       {VANDAAG, ZELFDE, EIND + 90, VANDAAG + 60, WIJZIG_VERLENGING, .bereikt = S_INIT("Zij kookt weer.")},
       {.mag = true, .geevalueerd = DAG_GEEN, .besluit_tot = EIND + 89},
       TITEL_BESLUIT,
       "tot"},
      {"more than was decided",
       {VANDAAG, MEER, EIND, DAG_GEEN, .reden = WIJZIG_HERBEOORDELING},
       {.mag = true, .ruimte = {4, OMVANG_UUR, OMVANG_PER_WEEK}},
       TITEL_BESLUIT,
       "volume"},
      {"per week without an end",
       {VANDAAG, MEER, DAG_OPEN, VANDAAG + 60, WIJZIG_VERLENGING, .bereikt = S_INIT("x")},
       {.mag = true, .geevalueerd = DAG_GEEN},
       TITEL_BESLUIT,
       "tot"},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct fault fault;
    struct toewijzing was = {OPDRACHT, .evaluatie_op = DAG_GEEN};
    struct verlenging_feiten f = rijen[i].f;
    was.titel.soort = rijen[i].titel;
    if (f.besluit_tot == 0) f.besluit_tot = DAG_OPEN;
    fault_init(&fault);
    assert_int_equal(toewijzing_wijziging_toetsen(&was, &rijen[i].w, &f, VANDAAG, &fault), rijen[i].fouten[0] == 0);
    assert_fields(rijen[i].wat, &fault, rijen[i].fouten);
  }
  /* What was extended before asks for goals that were looked at since. */
  struct fault fault;
  struct toewijzing was = {OPDRACHT, .evaluatie_op = DAG_GEEN};
  was.verlengd_op = VANDAAG - 5;
  struct toewijzing_wijziging w = {VANDAAG, ZELFDE, EIND + 90, VANDAAG + 60, WIJZIG_VERLENGING, .bereikt = S("x")};
  struct verlenging_feiten f = {.mag = true, .doelen = true, .geevalueerd = VANDAAG - 6, .besluit_tot = DAG_OPEN};
  fault_init(&fault);
  assert_false(toewijzing_wijziging_toetsen(&was, &w, &f, VANDAAG, &fault));
}

static void test_einde(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    dag_t gestart, op;
    int slot;
    struct str waarom;
    const char *fouten;
  } rijen[] = {
      {"as planned", BEGIN, VANDAAG, SLOT_VOLGENS_PLAN, S_INIT(""), ""},
      {"on a day that comes", BEGIN, VANDAAG + 20, SLOT_VERHUISD, S_INIT(""), ""},
      {"no reason", BEGIN, VANDAAG, 0, S_INIT(""), "slot"},
      {"nobody chooses that it goes on as another", BEGIN, VANDAAG, SLOT_GEWIJZIGD, S_INIT(""), "slot"},
      {"before it began", BEGIN + 3, BEGIN + 2, SLOT_SAMEN, S_INIT(""), "geeindigd_op"},
      {"before the order", DAG_GEEN, BEGIN - 1, SLOT_SAMEN, S_INIT(""), "geeindigd_op"},
      {"after the order", BEGIN, EIND + 1, SLOT_VOLGENS_PLAN, S_INIT(""), "geeindigd_op"},
      {"S1a-205: the municipality says why", BEGIN, VANDAAG, SLOT_GEMEENTE, S_INIT(""), "slot_toelichting"},
      {"so does a provider", BEGIN, VANDAAG, SLOT_AANBIEDER, S_INIT("geen klik"), ""},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct fault fault;
    struct toewijzing t = {OPDRACHT};
    t.gestart_op = rijen[i].gestart, t.geeindigd_op = rijen[i].op, t.slot = rijen[i].slot;
    t.slot_toelichting = rijen[i].waarom;
    fault_init(&fault);
    assert_int_equal(toewijzing_einde_toetsen(&t, &fault), rijen[i].fouten[0] == 0);
    assert_fields(rijen[i].wat, &fault, rijen[i].fouten);
  }
}

/* S2-158 */
static void test_verrekenen(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    dag_t op;
    const char *met;
    int64_t bedrag, kosten;
    const char *fouten;
  } rijen[] = {
      {"all of it", VANDAAG, "regionale middelen", 90000, 90000, ""},
      {"a part", VANDAAG, "zorgkantoor", 1, 90000, ""},
      {"more than it cost", VANDAAG, "zorgkantoor", 90001, 90000, "bedrag"},
      {"nobody can tell what it cost", VANDAAG, "zorgkantoor", 90001, -1, ""},
      {"with nobody", VANDAAG, "", 1, 2, "verrekend_met"},
      {"tomorrow", VANDAAG + 1, "x", 1, 2, "verrekend_op"},
      {"before it began", BEGIN - 1, "x", 1, 2, "verrekend_op"},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct fault fault;
    struct toewijzing t = {OPDRACHT};
    t.verrekend_op = rijen[i].op, t.verrekend_met = str_of(rijen[i].met), t.verrekend = rijen[i].bedrag;
    fault_init(&fault);
    assert_int_equal(toewijzing_verrekening_toetsen(&t, rijen[i].kosten, VANDAAG, &fault), rijen[i].fouten[0] == 0);
    assert_fields(rijen[i].wat, &fault, rijen[i].fouten);
  }
}

/* The lines are together the total, and what nobody can tell is counted as such. */
static void test_kosten(void **state) {
  (void)state;
  struct toewijzing t[] = {
      {.product = S("hulp"), .kosten = 10001, .titel = {TITEL_BESLUIT}},
      {.product = S("dag"), .kosten = 2, .titel = {TITEL_VERWIJZING}},
      {.product = S("hulp"), .kosten = 3, .titel = {TITEL_BESLUIT}},
      {.product = S("dag"), .kosten = -1, .titel = {TITEL_BESLUIT}},
      {.product = S("vrij"), .kosten = -1, .titel = {TITEL_TAAKGERICHT}},
  };
  struct productkosten *rijen, totaal;
  struct arena *arena = arena_create(1 << 20);
  size_t aantal = kosten_per_product(arena, t, 5, &rijen, &totaal);
  assert_int_equal(aantal, 2);
  assert_true(str_eq(rijen[0].product, S("hulp")));
  assert_int_equal(rijen[0].centen, 10004);
  assert_int_equal(rijen[0].onbekend, 0);
  assert_int_equal(rijen[1].centen, 2);
  assert_int_equal(rijen[1].onbekend, 1);
  assert_int_equal(totaal.centen, rijen[0].centen + rijen[1].centen);
  assert_int_equal(totaal.aantal, 4);
  assert_int_equal(totaal.onbekend, 1);
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_nieuw),      cmocka_unit_test(test_vervolg),   cmocka_unit_test(test_stand),
      cmocka_unit_test(test_volgen),     cmocka_unit_test(test_wijziging), cmocka_unit_test(test_einde),
      cmocka_unit_test(test_verrekenen), cmocka_unit_test(test_kosten),    cmocka_unit_test(test_ruimte),
      cmocka_unit_test(test_aandacht),
  };
  return RUN_TESTS(tests);
}
