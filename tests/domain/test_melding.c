/* Taking a question in and ending it: every law and reason. */
#include "tap.h"

#include "domain/melding.h"

#define DAG(j, m, d) dag_van((struct datum){j, m, d})

static struct fault fault;

/* The fields that a verdict complains of, in order, with spaces. */
static const char *velden(bool good) {
  static char text[256];
  size_t at = 0;
  text[0] = '\0';
  assert_int_equal(good, fault.field_count == 0);
  for (size_t i = 0; i < fault.field_count; i++)
    at += (size_t)snprintf(text + at, sizeof text - at, "%s%s", i ? " " : "", fault.fields[i].field);
  return text;
}

static const char *toets(enum wet wet, const struct sluiting *sluiting) {
  fault_init(&fault);
  return velden(sluiting_toetsen(wet, DAG(2026, 3, 10), sluiting, DAG(2026, 3, 24), &fault));
}

/* Wmo 2015 art. 2.3.2 lid 8 and 9: without verslag only when the resident withdraws or agrees. */
static void test_elke_wet_en_reden(void **state) {
  (void)state;
  static const struct {
    enum sluitreden reden;
    bool instemming; /* the Wmo asks who, how and when */
    bool toelichting, wmo_verbiedt;
  } redenen[] = {
      {SLUIT_BEANTWOORD, true, false, false}, {SLUIT_INGETROKKEN, true, false, false},
      {SLUIT_DOORGEGEVEN, false, true, true}, {SLUIT_GEEN_CONTACT, false, true, true},
      {SLUIT_OVERLEDEN, false, true, false},  {SLUIT_VERHUISD, false, true, false},
      {SLUIT_VERGISSING, false, true, false},
  };
  for (enum wet wet = WET_WMO; wet <= WET_GEEN; wet++)
    for (size_t i = 0; i < sizeof redenen / sizeof *redenen; i++) {
      struct sluiting leeg = {.reden = redenen[i].reden, .instemming_op = DAG_GEEN};
      struct sluiting vol = {redenen[i].reden, S("uitleg"), S("mevrouw"), S("telefoon"), DAG(2026, 3, 24)};
      bool verboden = wet == WET_WMO && redenen[i].wmo_verbiedt,
           wmo_instemming = wet == WET_WMO && redenen[i].instemming;
      const char *want = verboden                 ? "reden toelichting"
                         : redenen[i].toelichting ? "toelichting"
                         : wmo_instemming         ? "instemming_wie instemming_hoe instemming_op"
                                                  : "";
      print_message("# wet %d, reden %d\n", (int)wet, (int)redenen[i].reden);
      assert_string_equal(toets(wet, &leeg), want);
      assert_string_equal(toets(wet, &vol), verboden ? "reden" : "");
      assert_int_equal(fault.class, verboden ? FAULT_RULE : FAULT_NONE);
      if (verboden) assert_string_equal(fault.rule, "WMO-SLUIT");
    }
}

static void test_een_reden_die_niet_bestaat(void **state) {
  (void)state;
  for (int reden = -1; reden <= 10; reden += reden < 0 ? 1 : 10) {
    struct sluiting sluiting = {(enum sluitreden)reden, S("uitleg"), S("mevrouw"), S("telefoon"), DAG(2026, 3, 24)};
    assert_string_equal(toets(WET_WMO, &sluiting), "reden");
    assert_int_equal(fault.class, FAULT_INPUT);
  }
}

/* Wmo 2015 art. 2.3.2 lid 8: with a verslag it may end; an aanvraag on it is decided on first. */
static void test_verslag(void **state) {
  (void)state;
  static const struct {
    bool verstuurd, aanvraag;
    const char *fout;
  } rows[] = {{false, false, "reden"}, {true, false, ""}, {true, true, "reden"}, {false, true, "reden"}};
  for (enum wet wet = WET_WMO; wet <= WET_GEEN; wet++)
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
      struct sluiting s = {
          .reden = SLUIT_VERSLAG, .verslag_verstuurd = rows[i].verstuurd, .aanvraag_loopt = rows[i].aanvraag};
      assert_string_equal(toets(wet, &s), rows[i].fout);
    }
}

static void test_dag_van_instemming(void **state) {
  (void)state;
  static const struct {
    int dag;
    bool good;
  } rows[] = {{9, false}, {10, true}, {24, true}, {25, false}}; /* received on the 10th, today the 24th */
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct sluiting s = {SLUIT_BEANTWOORD, {0}, S("mevrouw"), S("telefoon"), DAG(2026, 3, rows[i].dag)};
    assert_string_equal(toets(WET_WMO, &s), rows[i].good ? "" : "instemming_op");
  }
}

static void test_ontvangst(void **state) {
  (void)state;
  static const struct {
    struct datum dag;
    bool good;
  } rows[] = {{{2026, 3, 24}, true},
              {{2026, 3, 25}, false},
              {{2015, 1, 1}, true},
              {{2014, 12, 31}, false},
              {{2062, 3, 24}, false}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    fault_init(&fault);
    assert_string_equal(velden(ontvangst_toetsen(dag_van(rows[i].dag), DAG(2026, 3, 24), &fault)),
                        rows[i].good ? "" : "ontvangen");
  }
  fault_init(&fault);
  assert_false(ontvangst_toetsen(DAG_GEEN, DAG(2026, 3, 24), &fault));
}

static void test_nummer(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  assert_true(str_eq(melding_nummer(arena, DAG(2026, 3, 24), 123), S("2026-000123")));
  assert_true(str_eq(melding_nummer(arena, DAG(2026, 12, 31), 1234567), S("2026-1234567")));
  arena_destroy(arena);
}

/* S0-103: which clock starts. */
static void test_klok_van_de_wet(void **state) {
  (void)state;
  static const char *const names[] = {[WET_WMO] = "wmo-onderzoek", [WET_JEUGDWET] = "jeugd-besluit", "", "", ""};
  for (enum wet wet = WET_WMO; wet <= WET_GEEN; wet++) {
    assert_true(str_eq(wet_termijn(wet), str_of(names[wet])));
    assert_non_null(keuze_van(wetten, (int)wet));
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_elke_wet_en_reden), cmocka_unit_test(test_een_reden_die_niet_bestaat),
      cmocka_unit_test(test_verslag),           cmocka_unit_test(test_dag_van_instemming),
      cmocka_unit_test(test_ontvangst),         cmocka_unit_test(test_nummer),
      cmocka_unit_test(test_klok_van_de_wet),
  };
  return RUN_TESTS(tests);
}
