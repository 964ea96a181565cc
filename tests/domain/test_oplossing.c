/* The ladder, and what must be weighed before there is maatwerk. */
#include "tap.h"

#include "domain/oplossing.h"

/* S0-102, S1b-18; Wmo 2015 art. 2.3.2 lid 4, Jeugdwet art. 2.3. */
static void test_voor_maatwerk(void **state) {
  (void)state;
  static const struct {
    enum gewicht gewicht;
    bool beantwoord, maatwerk, reden, mag;
    const char *veld, *zegt; /* where the fault stands, and what it says */
  } rows[] = {
      {GEWICHT_WET, false, true, true, false, "stap_a", "Wmo 2015 art. 2.3.2 lid 4 onder b"},
      {GEWICHT_WET, true, true, false, true, NULL, NULL},
      {GEWICHT_WET, false, false, false, true, NULL, NULL},
      {GEWICHT_STOP, false, true, true, false, "stap_a", "In uw gemeente"},
      {GEWICHT_STOP, false, false, false, true, NULL, NULL},
      {GEWICHT_REDEN, false, true, false, false, "reden", "waarom"},
      {GEWICHT_REDEN, false, true, true, true, NULL, NULL},
      {GEWICHT_REDEN, true, true, false, true, NULL, NULL},
      {GEWICHT_HINT, false, true, false, true, NULL, NULL},
  };
  struct arena *arena = arena_create(1 << 16);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct fault fault;
    struct afweging_stap stap = {.veld = "stap_a",
                                 .vraag = S_INIT("Wat kan de inwoner zelf?"),
                                 .artikel = S_INIT("Wmo 2015 art. 2.3.2 lid 4 onder b"),
                                 .gewicht = rows[i].gewicht,
                                 .beantwoord = rows[i].beantwoord};
    size_t at;
    fault_init(&fault);
    assert_int_equal(afweging_toetsen(arena, &stap, 1, rows[i].maatwerk, rows[i].reden ? S("haast") : S(""), &fault),
                     rows[i].mag);
    assert_int_equal(fault.field_count, rows[i].mag ? 0 : 1);
    if (rows[i].veld) assert_true(str_find(fault_of(&fault, rows[i].veld), str_of(rows[i].zegt), &at));
  }
  arena_destroy(arena);
}

/* All that is missing is said at once, and the reason is asked once. */
static void test_alles_tegelijk(void **state) {
  (void)state;
  static const struct afweging_stap stappen[] = {{.veld = "stap_a", .gewicht = GEWICHT_WET},
                                                 {.veld = "stap_b", .gewicht = GEWICHT_REDEN},
                                                 {.veld = "stap_c", .gewicht = GEWICHT_STOP},
                                                 {.veld = "stap_d", .gewicht = GEWICHT_REDEN}};
  struct arena *arena = arena_create(1 << 16);
  struct fault fault;
  fault_init(&fault);
  assert_false(afweging_toetsen(arena, stappen, 4, true, S(""), &fault));
  assert_int_equal(fault.field_count, 3);
  arena_destroy(arena);
}

/* S0-04, S2-96: the rungs in their order, each under its heading of the plan, and countable. */
static void test_de_ladder(void **state) {
  (void)state;
  static const struct {
    enum trede trede;
    const char *naam;
    enum plan_vak vak;
  } rows[] = {
      {TREDE_EIGEN_KRACHT, "Eigen kracht", VAK_ZELF}, {TREDE_NETWERK, "Netwerk", VAK_NETWERK},
      {TREDE_VRIJ, "Vrij toegankelijk", VAK_VRIJ},    {TREDE_TEAM, "Eigen ondersteuning", VAK_TEAM},
      {TREDE_MAATWERK, "Maatwerk", VAK_GEMEENTE},
  };
  struct behoefte needs[3] = {{.id = 1}, {.id = 2}, {.id = 3}};
  size_t tellen[TREDE_EINDE];
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    assert_int_equal(treden[i].waarde, rows[i].trede);
    assert_string_equal(treden[i].label, rows[i].naam);
    assert_int_equal(trede_vak(rows[i].trede), rows[i].vak);
  }
  needs[0].oplossingen[TREDE_EIGEN_KRACHT].wat = S("kookt zelf");
  needs[0].oplossingen[TREDE_MAATWERK].wat = S("hulp bij het huishouden");
  needs[1].oplossingen[TREDE_EIGEN_KRACHT].wat = S("wast zich zelf");
  treden_tellen(needs, 3, tellen);
  assert_int_equal(tellen[TREDE_EIGEN_KRACHT], 2);
  assert_int_equal(tellen[TREDE_NETWERK], 0);
  assert_int_equal(tellen[TREDE_MAATWERK], 1);
  assert_true(behoefte_beantwoord(&needs[0]));
  assert_false(behoefte_beantwoord(&needs[2]));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_voor_maatwerk),
      cmocka_unit_test(test_alles_tegelijk),
      cmocka_unit_test(test_de_ladder),
  };
  return RUN_TESTS(tests);
}
