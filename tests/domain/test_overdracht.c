/* Handing over: every stand, step and party; S2-117 (kept until accepted) and S2-141 (accepted, supplement, verify). */
#include "tap.h"

#include <stdio.h>

#include "domain/overdracht.h"

#define DAG(j, m, d) dag_van((struct datum){j, m, d})

enum { G = PARTIJ_GEVER, O = PARTIJ_ONTVANGER };

/* What is not in here cannot be done. `buiten`: the giver in the name of a receiver outside; a receiver outside with an
 * account does what every receiver does. */
static const struct {
  enum overdracht_stand stand;
  enum overdracht_stap stap;
  unsigned wie;
  enum overdracht_stand na;
} binnen[] =
    {
        {OVERDRACHT_AANGEBODEN, STAP_AANNEMEN, O, OVERDRACHT_AANGENOMEN},
        {OVERDRACHT_AANGEBODEN, STAP_VRAGEN, O, OVERDRACHT_VRAAG},
        {OVERDRACHT_AANGEBODEN, STAP_AANVULLEN, G | O, OVERDRACHT_AANGEBODEN},
        {OVERDRACHT_AANGEBODEN, STAP_TERUGGEVEN, O, OVERDRACHT_TERUG},
        {OVERDRACHT_AANGEBODEN, STAP_INTREKKEN, G, OVERDRACHT_INGETROKKEN},
        {OVERDRACHT_VRAAG, STAP_AANNEMEN, O, OVERDRACHT_AANGENOMEN},
        {OVERDRACHT_VRAAG, STAP_AANVULLEN, G, OVERDRACHT_AANGEBODEN},
        {OVERDRACHT_VRAAG, STAP_TERUGGEVEN, O, OVERDRACHT_TERUG},
        {OVERDRACHT_VRAAG, STAP_INTREKKEN, G, OVERDRACHT_INGETROKKEN},
        {OVERDRACHT_TERUG, STAP_AFRONDEN, G, OVERDRACHT_AFGEROND},
},
  buiten[] = {
      {OVERDRACHT_AANGEBODEN, STAP_AANNEMEN, G, OVERDRACHT_AANGENOMEN},
      {OVERDRACHT_AANGEBODEN, STAP_AANVULLEN, G, OVERDRACHT_AANGEBODEN},
      {OVERDRACHT_AANGEBODEN, STAP_TERUGGEVEN, G, OVERDRACHT_AFGEROND},
      {OVERDRACHT_AANGEBODEN, STAP_INTREKKEN, G, OVERDRACHT_INGETROKKEN},
      /* A partner with an account asked something, and is answered there or on the telephone. */
      {OVERDRACHT_VRAAG, STAP_AANNEMEN, G, OVERDRACHT_AANGENOMEN},
      {OVERDRACHT_VRAAG, STAP_AANVULLEN, G, OVERDRACHT_AANGEBODEN},
      {OVERDRACHT_VRAAG, STAP_TERUGGEVEN, G, OVERDRACHT_AFGEROND},
      {OVERDRACHT_VRAAG, STAP_INTREKKEN, G, OVERDRACHT_INGETROKKEN},
      {OVERDRACHT_TERUG, STAP_AFRONDEN, G, OVERDRACHT_AFGEROND},
};

static int verwacht(enum overdracht_soort soort, int stand, int stap, unsigned wie) {
  if (soort == OVERDRACHT_BUITEN && wie == G) {
    for (size_t i = 0; i < sizeof buiten / sizeof *buiten; i++)
      if ((int)buiten[i].stand == stand && (int)buiten[i].stap == stap && buiten[i].wie & wie) return (int)buiten[i].na;
    return 0;
  }
  for (size_t i = 0; i < sizeof binnen / sizeof *binnen; i++)
    if ((int)binnen[i].stand == stand && (int)binnen[i].stap == stap && binnen[i].wie & wie) return (int)binnen[i].na;
  return 0;
}

static void test_elke_stap(void **state) {
  (void)state;
  int open = 0, looked = 0;
  for (int soort = OVERDRACHT_TEAM; soort <= OVERDRACHT_BUITEN; soort++)
    for (int stand = OVERDRACHT_AANGEBODEN; stand <= OVERDRACHT_AFGEROND; stand++)
      for (int stap = STAP_AANNEMEN; stap <= STAP_AFRONDEN; stap++)
        for (unsigned wie = 0; wie <= (G | O); wie++) {
          int want = verwacht((enum overdracht_soort)soort, stand, stap, wie);
          int have = (int)overdracht_na((enum overdracht_stand)stand, (enum overdracht_soort)soort, wie,
                                        (enum overdracht_stap)stap);
          if (have != want)
            fail_msg("soort %d stand %d stap %d wie %u: %d, verwacht %d", soort, stand, stap, wie, have, want);
          looked++;
          open += have != 0;
        }
  assert_true(open > 20 && open < looked / 4);
}

/* S2-117: as long as it runs, no step leaves it with nobody: it is accepted, or the giver has it. */
static void test_nooit_losgelaten(void **state) {
  (void)state;
  for (int stand = OVERDRACHT_AANGEBODEN; stand <= OVERDRACHT_AFGEROND; stand++) {
    bool runs = stand == OVERDRACHT_AANGEBODEN || stand == OVERDRACHT_VRAAG;
    assert_int_equal(overdracht_loopt((enum overdracht_stand)stand), runs);
    for (int stap = STAP_AANNEMEN; stap <= STAP_AFRONDEN; stap++)
      if (stap != STAP_AANNEMEN)
        assert_int_not_equal(
            overdracht_na((enum overdracht_stand)stand, OVERDRACHT_TEAM, G | O, (enum overdracht_stap)stap),
            OVERDRACHT_AANGENOMEN);
  }
}

static const char *klachten(enum overdracht_stap stap, bool namens, struct overdracht_woord woord) {
  static char text[200];
  static struct fault fault;
  size_t at = 0;
  fault_init(&fault);
  bool good = overdracht_woord_toetsen(stap, namens, &woord, DAG(2026, 3, 10), DAG(2026, 3, 24), &fault);
  text[0] = '\0';
  assert_int_equal(good, fault.field_count == 0);
  for (size_t i = 0; i < fault.field_count; i++)
    at += (size_t)snprintf(text + at, sizeof text - at, "%s%s", i ? " " : "", fault.fields[i].field);
  return text;
}

static void test_woorden(void **state) {
  (void)state;
  struct overdracht_woord leeg = {.gesproken_op = DAG_GEEN}, tekst = {.tekst = S("x"), .gesproken_op = DAG_GEEN};
  static const struct {
    enum overdracht_stap stap;
    const char *zonder;
  } rows[] = {{STAP_AANNEMEN, ""},        {STAP_VRAGEN, "vraag"},     {STAP_AANVULLEN, "aanvulling"},
              {STAP_TERUGGEVEN, "reden"}, {STAP_INTREKKEN, "waarom"}, {STAP_AFRONDEN, ""}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    assert_string_equal(klachten(rows[i].stap, false, leeg), rows[i].zonder);
    assert_string_equal(klachten(rows[i].stap, false, tekst), "");
  }
}

/* Outside, accepted means: whom you spoke, and when. */
static void test_aangenomen_buiten(void **state) {
  (void)state;
  static const struct {
    int dag; /* of March 2026; offered on the 10th, today the 24th */
    const char *want;
  } rows[] = {{9, "gesproken_op"}, {10, ""}, {24, ""}, {25, "gesproken_op"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    assert_string_equal(
        klachten(STAP_AANNEMEN, true,
                 (struct overdracht_woord){.gesproken_met = S("Henk"), .gesproken_op = DAG(2026, 3, rows[i].dag)}),
        rows[i].want);
  assert_string_equal(klachten(STAP_AANNEMEN, true, (struct overdracht_woord){.gesproken_op = DAG_GEEN}),
                      "gesproken_met gesproken_op");
}

static void test_wachten(void **state) {
  (void)state;
  moment_t noon = moment_van_dag(DAG(2026, 3, 10)) + 12 * 60 * 60 * 1000;
  assert_int_equal(overdracht_wacht(noon, DAG(2026, 3, 10)), 0);
  assert_int_equal(overdracht_wacht(noon, DAG(2026, 3, 11)), 1);
  assert_int_equal(overdracht_wacht(noon, DAG(2026, 4, 10)), 31);
  assert_int_equal(overdracht_wacht(noon, DAG(2026, 3, 9)), 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_elke_stap),         cmocka_unit_test(test_nooit_losgelaten), cmocka_unit_test(test_woorden),
      cmocka_unit_test(test_aangenomen_buiten), cmocka_unit_test(test_wachten),
  };
  return RUN_TESTS(tests);
}
