/* Who may hand work over and answer it, and when; days of absence (rules WERKOVERDRACHT-DAG, AFWEZIG-DAGEN; S2-117). */
#include "tap.h"

#include "base/arena.h"
#include "domain/afwezigheid.h"

static struct arena *arena;
enum { VANDAAG = 20000, IK = 5, ANDER = 6 };

static void test_wie_mag(void **state) {
  (void)state;
  static const struct {
    enum rol rol;
    int64_t behandelaar;
    bool mag;
  } rijen[] = {
      {ROL_PROFESSIONAL, IK, true},  {ROL_PROFESSIONAL, 0, true}, {ROL_PROFESSIONAL, ANDER, false},
      {ROL_TEAMLEIDER, ANDER, true}, {ROL_LOKET, ANDER, false},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++)
    assert_int_equal(overdragen_mag(rijen[i].rol, IK, rijen[i].behandelaar), rijen[i].mag);
}

static void test_overdracht(void **state) {
  (void)state;
  static const struct {
    int per;
    int64_t naar;
    const char *veld;
  } rijen[] = {{VANDAAG, ANDER, NULL},
               {VANDAAG + 30, ANDER, NULL},
               {VANDAAG - 1, ANDER, "per"},
               {VANDAAG + 367, ANDER, "per"},
               {VANDAAG, IK, "naar"}};
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct fault fault;
    fault_init(&fault);
    assert_int_equal(werkoverdracht_toetsen(rijen[i].per, VANDAAG, IK, rijen[i].naar, &fault), rijen[i].veld == NULL);
    if (rijen[i].veld) assert_true(fault_of(&fault, rijen[i].veld).len > 0);
  }
}

static void test_antwoord(void **state) {
  (void)state;
  static const struct {
    int64_t naar;
    enum werkoverdrachtstand stand;
    int per;
    bool aannemen;
    enum fault_class class;
  } rijen[] = {
      {IK, WERKOVERDRACHT_OPEN, VANDAAG, true, FAULT_NONE},
      {IK, WERKOVERDRACHT_OPEN, VANDAAG + 1, true, FAULT_RULE},
      {IK, WERKOVERDRACHT_OPEN, VANDAAG + 1, false, FAULT_NONE},
      {ANDER, WERKOVERDRACHT_OPEN, VANDAAG, true, FAULT_ACCESS},
      {ANDER, WERKOVERDRACHT_OPEN, VANDAAG, false, FAULT_ACCESS},
      {IK, WERKOVERDRACHT_AANGENOMEN, VANDAAG, true, FAULT_STALE},
      {IK, WERKOVERDRACHT_VERVALLEN, VANDAAG, false, FAULT_STALE},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct werkoverdracht o = {.naar.id = rijen[i].naar, .stand = rijen[i].stand, .per = rijen[i].per};
    struct fault fault;
    fault_init(&fault);
    werkoverdracht_antwoord_toetsen(arena, &o, IK, rijen[i].aannemen, VANDAAG, &fault);
    assert_int_equal(fault.class, rijen[i].class);
  }
}

static void test_afwezigheid(void **state) {
  (void)state;
  static const struct {
    int vanaf, tot;
    int64_t vervanger;
    bool termijnen, afspraken;
    const char *veld;
  } rijen[] = {
      {VANDAAG, VANDAAG, 0, false, false, NULL},          {VANDAAG - 3, VANDAAG, ANDER, true, false, NULL},
      {VANDAAG, VANDAAG + 365, ANDER, false, true, NULL}, {VANDAAG, VANDAAG + 366, 0, false, false, "tot"},
      {VANDAAG + 2, VANDAAG + 1, 0, false, false, "tot"}, {VANDAAG - 3, VANDAAG - 1, 0, false, false, "tot"},
      {VANDAAG, VANDAAG, IK, true, true, "vervanger"},    {VANDAAG, VANDAAG, ANDER, false, false, "termijnen"},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct afwezigheid a = {.wie.id = IK,
                            .vervanger.id = rijen[i].vervanger,
                            .vanaf = rijen[i].vanaf,
                            .tot = rijen[i].tot,
                            .termijnen = rijen[i].termijnen,
                            .afspraken = rijen[i].afspraken};
    struct fault fault;
    fault_init(&fault);
    if (afwezigheid_toetsen(&a, VANDAAG, &fault) != (rijen[i].veld == NULL)) fail_msg("row %zu", i);
    if (rijen[i].veld) assert_true(fault_of(&fault, rijen[i].veld).len > 0);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_wie_mag), cmocka_unit_test(test_overdracht),
                                     cmocka_unit_test(test_antwoord), cmocka_unit_test(test_afwezigheid)};
  arena = arena_create(1024 * 1024);
  int failed = RUN_TESTS(tests);
  arena_destroy(arena);
  return failed;
}
