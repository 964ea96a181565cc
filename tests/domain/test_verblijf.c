/* Staying elsewhere for a time. */
#include "tap.h"

#include "base/arena.h"
#include "domain/verblijf.h"

enum { NIET = DAG_GEEN };

static void test_geldt(void **state) {
  (void)state;
  static const struct {
    dag_t vanaf, tot, dag;
    bool want;
  } rows[] = {{10, 20, 9, false},   {10, 20, 10, true},   {10, 20, 20, true},
              {10, 20, 21, false},  {NIET, 20, 1, true},  {NIET, 20, 21, false},
              {10, NIET, 99, true}, {10, NIET, 9, false}, {NIET, NIET, 5, true}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct verblijf v = {.vanaf = rows[i].vanaf, .tot = rows[i].tot};
    assert_int_equal(verblijf_geldt(&v, rows[i].dag), rows[i].want);
  }
  struct verblijf twee[] = {{.vanaf = 5, .tot = NIET}, {.vanaf = 10, .tot = 20}};
  assert_ptr_equal(verblijf_op(twee, 2, 15), &twee[1]);
  assert_ptr_equal(verblijf_op(twee, 2, 25), &twee[0]);
  assert_null(verblijf_op(twee, 2, 1));
}

static void test_toetsen(void **state) {
  (void)state;
  static const struct {
    struct verblijf v;
    bool bekend;
    size_t faults;
    const char *field;
  } rows[] = {
      {{.naam = S_INIT("Erasmus MC"), .vanaf = 10, .tot = NIET}, false, 0, NULL},
      {{.vanaf = 10, .tot = NIET}, false, 1, "naam"},
      {{.vanaf = 10, .tot = NIET}, true, 0, NULL},
      {{.naam = S_INIT("x"), .vanaf = 10, .tot = 9}, false, 1, "tot"},
      {{.naam = S_INIT("x"), .vanaf = 10, .tot = 10}, false, 0, NULL},
      {{.naam = S_INIT("x"), .vanaf = NIET, .tot = NIET, .brieven = BRIEVEN_ELDERS}, false, 1, "postadres"},
      {{.naam = S_INIT("x"), .vanaf = NIET, .tot = NIET, .postadres = S_INIT("Dijk 1")}, false, 1, "brieven"},
      {{.vanaf = 10, .tot = 9, .brieven = BRIEVEN_ELDERS}, false, 3, "naam"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct fault fault;
    fault_init(&fault);
    assert_int_equal(verblijf_toetsen(&rows[i].v, rows[i].bekend, &fault), rows[i].faults == 0);
    assert_int_equal(fault.field_count, rows[i].faults);
    if (rows[i].field) assert_true(fault_of(&fault, rows[i].field).len > 0);
  }
}

static void test_plek(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 16);
  struct verblijf v = {.naam = S("Erasmus MC"), .plaats = S("Rotterdam")};
  assert_true(str_eq(verblijf_plek(arena, &v), S("Erasmus MC, Rotterdam")));
  v.plaats = S("");
  assert_true(str_eq(verblijf_plek(arena, &v), S("Erasmus MC")));
  v.afgeschermd = true;
  assert_true(str_eq(verblijf_plek(arena, &v), S("Geheime plek")));
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_geldt), cmocka_unit_test(test_toetsen),
                                     cmocka_unit_test(test_plek)};
  return RUN_TESTS(tests);
}
