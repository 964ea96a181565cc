/* What the tests of the inrichting share: the law once, files from literals or from a folder of inrichtingen/, days. */
#ifndef TESTS_INRICHTING_PROEF_H
#define TESTS_INRICHTING_PROEF_H

#include "tap.h"

#include <dirent.h>

#include "inrichting/inrichting.h"

enum { PROEF_BESTANDEN = 64 };

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

/* All files of inrichtingen/NAAM, as they stand there. */
static inline const struct embedded *bestanden_van(struct arena *arena, const char *naam) {
  struct embedded *files = NEW_ARRAY(arena, struct embedded, PROEF_BESTANDEN + 1);
  const char *map = str_c(arena, str_format(arena, "%s/%s", INRICHTINGEN, naam));
  DIR *dir = opendir(map);
  size_t aantal = 0;
  assert_non_null(dir);
  for (struct dirent *in; (in = readdir(dir)) && aantal < PROEF_BESTANDEN;) {
    if (!str_ends(str_of(in->d_name), S(".csv"))) continue;
    FILE *file = fopen(str_c(arena, str_format(arena, "%s/%s", map, in->d_name)), "rb");
    assert_non_null(file);
    char *bytes = NEW_ARRAY(arena, char, 1 << 20);
    size_t size = fread(bytes, 1, 1 << 20, file);
    fclose(file);
    files[aantal++] = (struct embedded){str_c(arena, str_of(in->d_name)), bytes, size};
  }
  closedir(dir);
  return files;
}

static inline const struct inrichting *inrichting_van(struct arena *arena, const struct embedded *files) {
  struct inrichting *inrichting = NEW(arena, struct inrichting);
  struct inrichting_fouten fouten = {.arena = arena};
  if (!inrichting_lezen(arena, files, de_wet(arena), inrichting, &fouten))
    fail_msg("%.*s: %.*s", STR_ARG(fout_plek(arena, &fouten.fout[0])), STR_ARG(fouten.fout[0].bericht));
  return inrichting;
}

#endif
