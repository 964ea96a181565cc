/* What the tests of the inrichting share: the law once, files from literals or from a folder of inrichtingen/, days. */
#ifndef TESTS_INRICHTING_PROEF_H
#define TESTS_INRICHTING_PROEF_H

#include "bestanden.h"
#include "inrichting/inrichting.h"

static inline dag_t dag(const char *iso) {
  dag_t dag = DAG_GEEN;
  assert_true(dag_lees_iso(str_of(iso), &dag));
  return dag;
}

static inline const struct nationaal *de_wet(struct arena *arena) {
  struct nationaal *nationaal = NEW(arena, struct nationaal);
  struct fault fault;
  fault_init(&fault);
  if (!nationaal_laden(arena, nationaal, &fault))
    fail_msg("%s: %.*s", fault.fields[0].field, STR_ARG(fault.fields[0].message));
  return nationaal;
}

static inline const struct inrichting *inrichting_van(struct arena *arena, const struct embedded *files) {
  struct inrichting *inrichting = NEW(arena, struct inrichting);
  struct inrichting_fouten fouten = {.arena = arena};
  if (!inrichting_lezen(arena, files, de_wet(arena), inrichting, &fouten))
    fail_msg("%.*s: %.*s", STR_ARG(fout_plek(arena, &fouten.fout[0])), STR_ARG(fouten.fout[0].bericht));
  return inrichting;
}

#endif
