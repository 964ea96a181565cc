/* Aftercare: what must be said of it, and when the next moment is. */
#include "tap.h"

#include <stdio.h>

#include "domain/nazorg.h"

enum { VANDAAG = 20000 };

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
    struct nazorg nazorg;
    const char *fouten;
  } rijen[] = {
      {"S1a-160: nothing told", {.volgende = DAG_GEEN}, "wie volgende"},
      {"the team, every six weeks",
       {.wie = NAZORG_TEAM, .om_de = 6, .eenheid = NAZORG_WEKEN, .volgende = DAG_GEEN},
       ""},
      {"the team, one day", {.wie = NAZORG_TEAM, .volgende = VANDAAG}, ""},
      {"a day that has been", {.wie = NAZORG_TEAM, .volgende = VANDAAG - 1}, "volgende"},
      {"somebody of the network without a name", {.wie = NAZORG_NETWERK, .volgende = VANDAAG}, "naam"},
      {"a basic service without a name", {.wie = NAZORG_BASIS, .volgende = VANDAAG}, "naam"},
      {"a neighbour", {.wie = NAZORG_NETWERK, .naam = S_INIT("buurvrouw Ans"), .volgende = VANDAAG}, ""},
      {"an interval of nothing", {.wie = NAZORG_TEAM, .om_de = 6, .volgende = DAG_GEEN}, "eenheid"},
      {"an interval below nothing",
       {.wie = NAZORG_TEAM, .om_de = -1, .eenheid = NAZORG_WEKEN, .volgende = VANDAAG},
       "om_de"},
      {"an interval of ages",
       {.wie = NAZORG_TEAM, .om_de = 521, .eenheid = NAZORG_WEKEN, .volgende = VANDAAG},
       "om_de"},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct fault fault;
    fault_init(&fault);
    assert_int_equal(nazorg_toetsen(&rijen[i].nazorg, VANDAAG, &fault), rijen[i].fouten[0] == 0);
    assert_fields(rijen[i].wat, &fault, rijen[i].fouten);
  }
}

static void test_contact(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    struct nazorgcontact contact;
    dag_t volgende;
    const char *fouten;
  } rijen[] = {
      {"it goes well", {.gehouden_op = VANDAAG, .gaat = GAAT_GOED}, DAG_GEEN, ""},
      {"nothing told", {.gehouden_op = VANDAAG}, DAG_GEEN, "gaat"},
      {"a day that comes", {.gehouden_op = VANDAAG + 1, .gaat = GAAT_GOED}, DAG_GEEN, "gehouden_op"},
      {"not well, without words", {.gehouden_op = VANDAAG, .gaat = GAAT_LET_OP}, DAG_GEEN, "woorden"},
      {"help again, without words", {.gehouden_op = VANDAAG, .gaat = GAAT_HULP}, DAG_GEEN, "woorden"},
      {"help again", {.gehouden_op = VANDAAG, .gaat = GAAT_HULP, .woorden = S_INIT("weer schulden")}, VANDAAG + 7, ""},
      {"the next on the same day", {.gehouden_op = VANDAAG, .gaat = GAAT_GOED}, VANDAAG, "volgende"},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct fault fault;
    fault_init(&fault);
    assert_int_equal(nazorgcontact_toetsen(&rijen[i].contact, rijen[i].volgende, VANDAAG, &fault),
                     rijen[i].fouten[0] == 0);
    assert_fields(rijen[i].wat, &fault, rijen[i].fouten);
  }
}

static void test_daarna(void **state) {
  (void)state;
  static const struct {
    int64_t om_de;
    int eenheid;
    const char *van, *daarna, *ritme;
  } rijen[] = {
      {6, NAZORG_WEKEN, "2026-03-24", "2026-05-05", "elke 6 weken"},
      {1, NAZORG_WEKEN, "2026-12-31", "2027-01-07", "elke week"},
      {1, NAZORG_MAANDEN, "2026-01-31", "2026-02-28", "elke maand"},
      {3, NAZORG_MAANDEN, "2026-11-30", "2027-02-28", "elke 3 maanden"},
      {24, NAZORG_MAANDEN, "2026-03-24", "2028-03-24", "elke 24 maanden"},
      {0, 0, "2026-03-24", "", ""},
  };
  struct arena *arena = arena_create(64 * 1024);
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct nazorg nazorg = {.om_de = rijen[i].om_de, .eenheid = rijen[i].eenheid};
    dag_t van;
    assert_true(dag_lees_iso(str_of(rijen[i].van), &van));
    assert_true(str_eq(dag_iso(arena, nazorg_daarna(&nazorg, van)), str_of(rijen[i].daarna)));
    assert_true(str_eq(nazorg_ritme(arena, &nazorg), str_of(rijen[i].ritme)));
  }
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_toetsen), cmocka_unit_test(test_contact),
                                     cmocka_unit_test(test_daarna)};
  return RUN_TESTS(tests);
}
