/* Daily work is done once, also when many servers want to begin it at the same moment, and taken over when who began it
 * died. */
#include "wereld.h"

#include <stdatomic.h>

#include "store/dagtaak.h"

static const char nakijken[] = "nakijken";

static enum dagtaak begin(struct wereld *w, const char *taak, int dagen, moment_t ms) {
  enum dagtaak stand;
  struct moment_van_werk wanneer = later(&w->werk[SYSTEEM], dagen, ms).wanneer;
  DOET(w, dagtaak_beginnen(w->store, w->arena, wanneer, taak, w->vandaag + dagen, &stand, &w->fault));
  return stand;
}

static void test_een_keer_per_dag(void **state) {
  struct wereld *w = *state;
  assert_int_equal(begin(w, nakijken, 0, 0), DAGTAAK_VAN_ONS);
  assert_int_equal(begin(w, nakijken, 0, 1000), DAGTAAK_BEZIG);
  assert_int_equal(begin(w, "iets anders", 0, 1000), DAGTAAK_VAN_ONS);
  DOET(w, dagtaak_klaar(w->store, w->arena, w->werk[SYSTEEM].wanneer, nakijken, w->vandaag, &w->fault));
  assert_int_equal(begin(w, nakijken, 0, 2 * DAGTAAK_GEDULD), DAGTAAK_KLAAR);
  assert_int_equal(begin(w, nakijken, 1, 0), DAGTAAK_VAN_ONS);
}

static void test_een_ander_neemt_het_over(void **state) {
  struct wereld *w = *state;
  assert_int_equal(begin(w, nakijken, 0, 0), DAGTAAK_VAN_ONS);
  assert_int_equal(begin(w, nakijken, 0, DAGTAAK_GEDULD), DAGTAAK_BEZIG);
  assert_int_equal(begin(w, nakijken, 0, DAGTAAK_GEDULD + 1), DAGTAAK_VAN_ONS);
  assert_int_equal(begin(w, nakijken, 0, DAGTAAK_GEDULD + 2), DAGTAAK_BEZIG);
}

static atomic_int begonnen;

static bool wil_beginnen(struct wereld *w, int nummer) {
  (void)nummer;
  struct arena *arena = arena_create(1 << 20);
  struct fault fault;
  enum dagtaak stand;
  fault_init(&fault);
  bool good = dagtaak_beginnen(w->store, arena, w->werk[SYSTEEM].wanneer, nakijken, w->vandaag, &stand, &fault);
  if (good && stand == DAGTAAK_VAN_ONS) atomic_fetch_add(&begonnen, 1);
  arena_destroy(arena);
  return good;
}

static void test_van_velen_begint_er_een(void **state) {
  atomic_store(&begonnen, 0);
  tegelijk(*state, 8, wil_beginnen);
  assert_int_equal(atomic_load(&begonnen), 1);
}

static void test_onderhoud(void **state) {
  struct wereld *w = *state;
  DOET(w, store_onderhouden(w->store, w->arena, w->werk[SYSTEEM].wanneer.echt, &w->fault));
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_een_keer_per_dag),
      IN_WERELD(test_een_ander_neemt_het_over),
      IN_WERELD(test_van_velen_begint_er_een),
      IN_WERELD(test_onderhoud),
  };
  return RUN_TESTS(tests);
}
