/* Are these two the same person, and what remains of them. AVG art. 5 lid 1 onder d (juistheid). */
#include "tap.h"

#include "domain/samenvoegen.h"

static struct persoon of(const char *voor, const char *achter, deeldatum_t geboren, const char *bsn,
                         moment_t verified) {
  return (struct persoon){.voornamen = str_of(voor),
                          .geslachtsnaam = str_of(achter),
                          .geboren = geboren,
                          .bsn = str_of(bsn),
                          .overleden = DEELDATUM_GEEN,
                          .geverifieerd_op = verified,
                          .bron = verified ? BRON_REGISTER : BRON_EIGEN_OPGAVE};
}

static void test_lijken(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 22);
  static const struct {
    const char *voor, *achter, *bsn;
    deeldatum_t geboren;
    const char *voor2, *achter2, *bsn2;
    deeldatum_t geboren2;
    bool lijken;
  } rows[] = {
      {"Fatma", "Yılmaz", "", 19800324, "Fatma", "Jilmas", "", 19800324, true},
      {"Fatma", "Yılmaz", "", 19800324, "F", "Yilmaz", "", 19800324, true},
      {"Fatma", "Yılmaz", "", 19800304, "Fatma", "Yilmaz", "", 19800403, true}, /* day and month the other way about */
      {"Fatma", "Yılmaz", "", 19800324, "Fatma", "Yilmaz", "", DEELDATUM_GEEN, true},
      {"Fatma", "Yılmaz", "", 19800324, "Fatma", "Yilmaz", "", 19800000, true},
      {"Fatma", "Yılmaz", "", 19800324, "Fatma", "Yilmaz", "", 19810324, false},
      {"Fatma", "Yılmaz", "", 19800324, "Petra", "Bakker", "", 19800324, false},
      {"Fatma", "Yılmaz", "", DEELDATUM_GEEN, "Elif", "Yilmaz", "", DEELDATUM_GEEN, false},
      {"", "Bos", "", DEELDATUM_GEEN, "", "Bos", "", DEELDATUM_GEEN, false}, /* a surname alone says nothing */
      {"Fatma", "Yılmaz", "999900286", 19800324, "Petra", "Bakker", "999900286", 19700101, true},
      {"Fatma", "Yılmaz", "999900286", 19800324, "Fatma", "Yılmaz", "999942414", 19800324, false},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct persoon a = of(rows[i].voor, rows[i].achter, rows[i].geboren, rows[i].bsn, 0),
                   b = of(rows[i].voor2, rows[i].achter2, rows[i].geboren2, rows[i].bsn2, 0);
    if (lijken_dezelfde(arena, &a, &b) != rows[i].lijken)
      fail_msg("row %zu: %s and %s", i, rows[i].achter, rows[i].achter2);
  }
  arena_destroy(arena);
}

static void test_bsn(void **state) {
  (void)state;
  static const struct {
    const char *een, *ander;
    moment_t zeker, ander_zeker;
    int keuze;
    enum fault_class fault;
  } rows[] = {
      {"999900286", "999942414", 1, 1, VAN_DEZE, FAULT_RULE},   {"999900286", "999942414", 1, 1, VAN_ANDER, FAULT_RULE},
      {"999900286", "999942414", 1, 0, VAN_ANDER, FAULT_INPUT}, {"999900286", "999942414", 1, 0, VAN_DEZE, FAULT_NONE},
      {"999900286", "999942414", 0, 1, VAN_DEZE, FAULT_INPUT},  {"999900286", "999942414", 0, 1, VAN_ANDER, FAULT_NONE},
      {"999900286", "999942414", 0, 0, VAN_ANDER, FAULT_NONE},  {"999900286", "", 1, 1, VAN_ANDER, FAULT_NONE},
      {"999900286", "999900286", 1, 1, VAN_DEZE, FAULT_NONE},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct persoon a = of("A", "B", 19800101, rows[i].een, rows[i].zeker),
                   b = of("A", "B", 19800101, rows[i].ander, rows[i].ander_zeker);
    struct samenvoeging keuze = {.bsn = rows[i].keuze};
    struct fault fault;
    fault_init(&fault);
    assert_int_equal(samenvoegen_toetsen(&a, &b, &keuze, &fault), rows[i].fault == FAULT_NONE);
    assert_int_equal(fault.class, rows[i].fault);
  }
}

static void test_wat_blijft(void **state) {
  (void)state;
  struct persoon told = of("Fatma", "Jilmas", DEELDATUM_GEEN, "", 0),
                 known = of("Fatma", "Yılmaz", 19800324, "999900286", 7);
  known.geheim = true;
  known.overleden = 20250101;
  struct samenvoeging keuze = samenvoegen_voorstel(&told, &known);
  struct persoon one = samenvoegen(&told, &known, &keuze);
  assert_true(str_eq(one.geslachtsnaam, S("Yılmaz")) && str_eq(one.bsn, S("999900286")));
  assert_int_equal(one.geverifieerd_op, 7);
  assert_int_equal(one.bron, BRON_REGISTER);
  /* Secrecy, death and what only one knows are never lost by a choice. */
  keuze = (struct samenvoeging){VAN_DEZE, VAN_DEZE, VAN_DEZE, VAN_DEZE, VAN_DEZE};
  one = samenvoegen(&told, &known, &keuze);
  assert_true(str_eq(one.geslachtsnaam, S("Jilmas")) && str_eq(one.bsn, S("999900286")) && one.geheim);
  assert_int_equal(one.geboren, 19800324);
  assert_int_equal(one.overleden, 20250101);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_lijken), cmocka_unit_test(test_bsn),
                                     cmocka_unit_test(test_wat_blijft)};
  return RUN_TESTS(tests);
}
