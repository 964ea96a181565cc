/* Whose turn it is and why, and the rules of a meeting. */
#include "tap.h"

#include "domain/overleg.h"
#include "domain/vastgelopen.h"
#include "domain/wachtlijst.h"

/* S0-139: priority, then the legal term, then who waits longest. */
static void test_de_volgorde(void **state) {
  (void)state;
  static const struct {
    struct wachtregel a, b;
    const char *waarom;
  } rows[] = {
      {{.id = 2, .prioriteit = 1, .laatste_dag = 90, .sinds = 9},
       {.id = 1, .prioriteit = 2, .laatste_dag = 10, .sinds = 1},
       "Aan de beurt omdat de prioriteit hoog is"},
      {{.id = 2, .prioriteit = 2, .laatste_dag = 10, .sinds = 9},
       {.id = 1, .prioriteit = 2, .laatste_dag = 11, .sinds = 1},
       "Aan de beurt omdat de wettelijke termijn het eerst afloopt"},
      {{.id = 2, .prioriteit = 2, .laatste_dag = 10, .sinds = 9},
       {.id = 1, .prioriteit = 2, .laatste_dag = DAG_GEEN, .sinds = 1},
       "Aan de beurt omdat de wettelijke termijn het eerst afloopt"},
      {{.id = 2, .prioriteit = 3, .laatste_dag = DAG_GEEN, .sinds = 1},
       {.id = 1, .prioriteit = 3, .laatste_dag = DAG_GEEN, .sinds = 9},
       "Aan de beurt omdat deze vraag het langst wacht"},
      {{.id = 1, .prioriteit = 3, .laatste_dag = 4, .sinds = 1},
       {.id = 2, .prioriteit = 3, .laatste_dag = 4, .sinds = 1},
       "Aan de beurt omdat deze vraag als eerste op de lijst kwam"},
  };
  struct arena *arena = arena_create(1 << 16);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct wachtregel list[] = {rows[i].b, rows[i].a};
    assert_true(wachtlijst_orde(&rows[i].a, &rows[i].b) < 0);
    assert_true(wachtlijst_orde(&rows[i].b, &rows[i].a) > 0);
    wachtlijst_sorteren(list, 2);
    assert_int_equal(list[0].id, rows[i].a.id);
    struct str why = wachtlijst_waarom(arena, &list[0], &list[1]);
    assert_true(str_eq(why, str_of(rows[i].waarom)));
  }
  assert_true(str_eq(wachttijd_tekst(arena, 100, 100), S("sinds vandaag")));
  assert_true(str_eq(wachttijd_tekst(arena, 99, 100), S("wacht 1 dag")));
  assert_true(str_eq(wachttijd_tekst(arena, 88, 100), S("wacht 12 dagen")));
  assert_true(str_eq(wachtlijst_waarom(arena, &rows[0].a, NULL), S("Aan de beurt omdat er verder niemand wacht")));
  arena_destroy(arena);
}

/* S4-159: the resident is there, at planning and at the end. */
static void test_de_inwoner_erbij(void **state) {
  (void)state;
  static const struct {
    struct overleg overleg;
    const char *veld; /* NULL = it may be planned */
    bool sluit;
  } rows[] = {
      {{.dag = 10}, NULL, true},
      {{.dag = 9}, "dag", true},
      {{.dag = 11}, NULL, false},
      {{.dag = 10, .inwoner_moet = true, .inwoner = S_INIT("Fatma")}, "soort", false},
      {{.dag = 10, .inwoner_moet = true, .casus = 1}, "inwoner", false},
      {{.dag = 10, .inwoner_moet = true, .casus = 1, .inwoner = S_INIT("Fatma")}, NULL, false},
      {{.dag = 10, .inwoner_moet = true, .casus = 1, .inwoner = S_INIT("Fatma"), .inwoner_erbij = true}, NULL, true},
      {{.dag = 10, .inwoner_nee = true, .inwoner = S_INIT("Fatma")}, "inwoner", true},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct fault fault;
    fault_init(&fault);
    assert_int_equal(overleg_toetsen(&rows[i].overleg, 10, &fault), rows[i].veld == NULL);
    assert_true(!rows[i].veld || fault_of(&fault, rows[i].veld).len > 0);
    fault_init(&fault);
    assert_int_equal(overleg_sluiten_toetsen(&rows[i].overleg, 10, &fault), rows[i].sluit);
  }
}

/* S0-105: an outcome and an owner; words where nobody would know what to do otherwise. */
static void test_wat_er_wordt_afgesproken(void **state) {
  (void)state;
  static const struct {
    bool melding;
    int uitkomst;
    bool eigenaar, afspraak;
    int fouten;
  } rows[] = {
      {true, OVERLEG_OPPAKKEN, true, false, 0},
      {true, OVERLEG_WACHTLIJST, true, false, 0},
      {true, OVERLEG_WACHTLIJST, false, true, 1},
      {true, OVERLEG_DOORGEVEN, true, false, 1},
      {true, OVERLEG_MEER_WETEN, true, true, 0},
      {true, OVERLEG_GEEN_HULP, false, false, 2},
      {true, -1, false, false, 3},
      {false, -1, true, true, 0},
      {false, -1, true, false, 1},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct fault fault;
    fault_init(&fault);
    bool good = bespreking_toetsen(rows[i].melding, rows[i].uitkomst, rows[i].eigenaar ? S("x") : (struct str){0},
                                   rows[i].afspraak ? S("x") : (struct str){0}, &fault);
    assert_int_equal(good, rows[i].fouten == 0);
    assert_int_equal(fault.field_count, rows[i].fouten);
  }
  assert_true(overleg_besproken(OVERLEG_OPPAKKEN) && overleg_besproken(OVERLEG_GEEN_HULP));
  assert_false(overleg_besproken(OVERLEG_MEER_WETEN));
}

/* S2-86, S2-88. */
static void test_vastgelopen(void **state) {
  (void)state;
  static const struct {
    struct vastgelopen vast;
    bool klaar;
    const char *veld;
  } rows[] = {
      {{.soort = VAST_GESCHIL, .tussen = S_INIT("school en team"), .sinds = 5}, false, NULL},
      {{.soort = VAST_GESCHIL, .sinds = 5}, false, "tussen"},
      {{.soort = VAST_STAGNATIE, .oorzaak = OORZAAK_REGELS, .sinds = 5}, false, NULL},
      {{.soort = VAST_STAGNATIE, .sinds = 5}, false, "oorzaak"},
      {{.soort = VAST_STAGNATIE, .oorzaak = OORZAAK_COMPLEX, .sinds = 11}, false, "sinds"},
      {{.soort = VAST_STAGNATIE, .oorzaak = OORZAAK_COMPLEX, .sinds = 5}, true, "uitkomst"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct fault fault;
    fault_init(&fault);
    assert_int_equal(vastgelopen_toetsen(&rows[i].vast, rows[i].klaar, 10, &fault), rows[i].veld == NULL);
    assert_true(!rows[i].veld || fault_of(&fault, rows[i].veld).len > 0);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_de_volgorde),
      cmocka_unit_test(test_de_inwoner_erbij),
      cmocka_unit_test(test_wat_er_wordt_afgesproken),
      cmocka_unit_test(test_vastgelopen),
  };
  return RUN_TESTS(tests);
}
