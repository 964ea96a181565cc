/* Help that cannot wait: who may decide, and what stays open after it. */
#include "tap.h"

#include "domain/spoed.h"

/* Wmo 2015 art. 2.3.3, Jeugdwet art. 2.6 lid 1: whoever is there, the help can begin. */
static void test_wie_besluit(void **state) {
  (void)state;
  static const struct {
    bool mandaat, leider, ander;
    enum spoed_oordeel oordeel;
    bool reden, mag;
    const char *veld;
  } rows[] = {
      {true, false, true, SPOED_MANDAAT, false, true, NULL},
      {true, true, true, SPOED_MANDAAT, false, true, NULL},
      {false, true, true, SPOED_LEIDER, true, true, NULL},
      {false, true, true, SPOED_LEIDER, false, false, "reden"},
      {false, true, false, SPOED_LEIDER, true, true, NULL},
      {false, false, true, SPOED_VRAAG_ANDER, true, false, "besluiter"}, /* asking does not make the help wait */
      {false, false, false, SPOED_NOOD, true, true, NULL},
      {false, false, false, SPOED_NOOD, false, false, "reden"},
  };
  struct arena *arena = arena_create(1 << 16);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct spoed spoed = {.vanaf = 10, .tot = 12, .reden = rows[i].reden ? S("niemand anders was er") : S("")};
    struct fault fault;
    fault_init(&fault);
    enum spoed_oordeel oordeel = spoed_beoordelen(rows[i].mandaat, rows[i].leider, rows[i].ander);
    assert_int_equal(oordeel, rows[i].oordeel);
    assert_int_equal(spoed_toetsen(arena, &spoed, oordeel, S("Consulent"), &fault), rows[i].mag);
    size_t at;
    if (rows[i].veld) assert_true(str_find(fault_of(&fault, rows[i].veld), S("Consulent"), &at));
  }
  struct spoed omgekeerd = {.vanaf = 10, .tot = 9};
  struct fault fault;
  fault_init(&fault);
  assert_false(spoed_toetsen(arena, &omgekeerd, SPOED_NOOD, S(""), &fault));
  assert_int_equal(fault.field_count, 2); /* all at once */
  arena_destroy(arena);
}

static void test_de_grond(void **state) {
  (void)state;
  assert_true(str_eq(spoed_grond(WET_WMO), S("Wmo 2015 art. 2.3.3")));
  assert_true(str_eq(spoed_grond(WET_JEUGDWET), S("Jeugdwet art. 2.6 lid 1")));
  assert_int_equal(spoed_grond(WET_PARTICIPATIEWET).len, 0); /* none that we know; it stops nothing */
}

static void test_de_taak(void **state) {
  (void)state;
  static const struct {
    enum taak_soort soort;
    bool verhelderd, mag;
  } rows[] = {{TAAK_BREED, false, false}, {TAAK_BREED, true, true}, {TAAK_BESLUIT, true, false}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct fault fault;
    fault_init(&fault);
    assert_int_equal(taak_afronden_toetsen(rows[i].soort, rows[i].verhelderd, &fault), rows[i].mag);
    assert_int_equal(fault.class, rows[i].mag ? FAULT_NONE : FAULT_RULE);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_wie_besluit),
      cmocka_unit_test(test_de_grond),
      cmocka_unit_test(test_de_taak),
  };
  return RUN_TESTS(tests);
}
