/* Hours of an appointment at both clock changes, and what may become of one (rules AFSPRAAK-TIJD and AFSPRAAK-STAND).
 */
#include "tap.h"

#include "base/arena.h"
#include "domain/afspraak.h"
#include "domain/dossier.h"

static struct arena *arena;

static const struct uren {
  const char *naam;
  struct datum dag;
  int van, tot;
  const char *veld;   /* where the fault stands; NULL = none */
  const char *woord;  /* a piece of its message */
  int duur;           /* minutes between the moments */
  const char *in_utc; /* the beginning */
} uren[] = {
    {"winter", {2026, 1, 20}, 600, 660, NULL, NULL, 60, "09:00"},
    {"summer", {2026, 7, 20}, 600, 660, NULL, NULL, 60, "08:00"},
    {"the evening before the clock goes on", {2026, 3, 28}, 1380, 1439, NULL, NULL, 59, "22:00"},
    {"begins in the hour that is skipped", {2026, 3, 29}, 150, 240, "van", "bestaat niet", 0, NULL},
    {"ends in the hour that is skipped", {2026, 3, 29}, 90, 179, "tot", "bestaat niet", 0, NULL},
    {"spans the skipped hour: an hour shorter than it looks", {2026, 3, 29}, 90, 210, NULL, NULL, 60, "00:30"},
    {"just after the skipped hour", {2026, 3, 29}, 180, 240, NULL, NULL, 60, "01:00"},
    {"the hour that comes twice: the first one", {2026, 10, 25}, 150, 170, NULL, NULL, 20, "00:30"},
    {"spans the hour that comes twice: an hour longer", {2026, 10, 25}, 90, 210, NULL, NULL, 180, "23:30"},
    {"over midnight", {2026, 5, 5}, 1380, 60, "tot", "dezelfde dag", 0, NULL},
    {"no time at all", {2026, 5, 5}, 600, 600, "tot", "na 10:00", 0, NULL},
    {"yesterday", {2026, 1, 14}, 600, 660, "dag", "al geweest", 0, NULL},
    {"earlier today", {2026, 1, 15}, 479, 660, "van", "al geweest", 0, NULL},
    {"later today", {2026, 1, 15}, 481, 660, NULL, NULL, 179, "07:01"},
};

static void test_uren(void **state) {
  (void)state;
  moment_t nu = moment_van_dag(dag_van((struct datum){2026, 1, 15})) + 8 * 60 * 60 * 1000;
  for (size_t i = 0; i < sizeof uren / sizeof *uren; i++) {
    const struct uren *u = &uren[i];
    struct fault fault;
    moment_t begint = -1, eindigt = -1;
    fault_init(&fault);
    bool good = afspraak_tijd(arena, dag_van(u->dag), u->van, u->tot, nu, &begint, &eindigt, &fault);
    if (good != (u->veld == NULL)) fail_msg("%s", u->naam);
    if (!good) {
      size_t at;
      if (!str_find(fault_of(&fault, u->veld), str_of(u->woord), &at)) fail_msg("%s: %s", u->naam, u->veld);
      assert_int_equal(begint, -1);
      continue;
    }
    if (eindigt - begint != (moment_t)u->duur * 60000) fail_msg("%s: %lld", u->naam, (long long)(eindigt - begint));
    int64_t minutes = begint / 60000 % 1440;
    struct str utc = str_format(arena, "%02d:%02d", (int)(minutes / 60), (int)(minutes % 60));
    if (!str_eq(utc, str_of(u->in_utc))) fail_msg("%s: %.*s UTC", u->naam, STR_ARG(utc));
    assert_int_equal(dag_van_moment(begint), dag_van(u->dag));
    assert_int_equal(minuten_van_moment(begint), u->van);
    assert_int_equal(minuten_van_moment(eindigt), u->tot);
  }
}

static void test_standen(void **state) {
  (void)state;
  static const struct {
    enum afspraakstand was, wordt;
    const char *reden;
    int uren; /* from its beginning to now */
    bool mag;
  } rijen[] = {
      {AFSPRAAK_GEPLAND, AFSPRAAK_AFGEZEGD, "ziek", -24, true},
      {AFSPRAAK_GEPLAND, AFSPRAAK_AFGEZEGD, "", -24, false},
      {AFSPRAAK_GEPLAND, AFSPRAAK_AFGEZEGD, "ziek", 2, true},
      {AFSPRAAK_GEPLAND, AFSPRAAK_GEHOUDEN, "", -1, false},
      {AFSPRAAK_GEPLAND, AFSPRAAK_GEHOUDEN, "", 0, true},
      {AFSPRAAK_GEPLAND, AFSPRAAK_NIET_VERSCHENEN, "", -1, false},
      {AFSPRAAK_GEPLAND, AFSPRAAK_NIET_VERSCHENEN, "", 1, true},
      {AFSPRAAK_GEHOUDEN, AFSPRAAK_AFGEZEGD, "ziek", 1, false},
      {AFSPRAAK_AFGEZEGD, AFSPRAAK_GEHOUDEN, "", 1, false},
      {AFSPRAAK_NIET_VERSCHENEN, AFSPRAAK_GEHOUDEN, "", 1, false},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct fault fault;
    struct afspraak a = {.stand = rijen[i].was, .begint = 1000000000};
    moment_t nu = a.begint + rijen[i].uren * 3600000LL;
    fault_init(&fault);
    if (afspraak_stand_toetsen(&a, rijen[i].wordt, str_of(rijen[i].reden), nu, &fault) != rijen[i].mag)
      fail_msg("row %zu", i);
    assert_int_equal(fault.class == FAULT_NONE, rijen[i].mag);
  }
}

/* A contactverslag of an appointment starts with the same word. */
static void test_zelfde_woorden(void **state) {
  (void)state;
  for (const struct keuze *k = afspraaksoorten; k->label; k++)
    assert_string_equal(keuze_van(contactvormen, k->waarde)->code, k->code);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_uren), cmocka_unit_test(test_standen),
                                     cmocka_unit_test(test_zelfde_woorden)};
  arena = arena_create(1024 * 1024);
  int failed = RUN_TESTS(tests);
  arena_destroy(arena);
  return failed;
}
