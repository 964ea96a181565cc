/* Dates as people and registers write them: what is read exists, and is read back from how it is written. */
#include "base/arena.h"
#include "base/datum.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds) {
  if (!holds) abort();
}

static void check_day(struct arena *arena, struct str text) {
  dag_t dag, again;
  if (!dag_lees(text, &dag)) return;
  require(datum_geldig(datum_van(dag)));
  require(dag_lees_iso(dag_iso(arena, dag), &again) && again == dag);
  require(dag_lees(dag_lang(arena, dag), &again) && again == dag);
}

static void check_partial(struct arena *arena, struct str text) {
  deeldatum_t datum, again;
  if (!deeldatum_lees(text, &datum)) return;
  require(deeldatum_geldig(datum));
  require(deeldatum_lees(deeldatum_lang(arena, datum), &again) && again == datum);
  require(datum == 0 || datum_geldig(datum_van(deeldatum_laatste_dag(datum))));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct arena *arena = arena_create(1 << 20);
  struct str text = {(const char *)data, size};
  check_day(arena, text);
  check_partial(arena, text);
  arena_destroy(arena);
  return 0;
}
