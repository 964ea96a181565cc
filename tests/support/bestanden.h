/* The files of an inrichting of this repository (INRICHTINGEN is the folder), as they stand there. */
#ifndef TESTS_BESTANDEN_H
#define TESTS_BESTANDEN_H

#include "tap.h"

#include <dirent.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "base/embedded.h"

enum { PROEF_BESTANDEN = 64 };

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
    struct stat stat;
    assert_int_equal(fstat(fileno(file), &stat), 0);
    size_t size = (size_t)stat.st_size;
    char *bytes = NEW_ARRAY(arena, char, size + 1); /* as long as the file: every world of the tests reads them all */
    assert_int_equal(fread(bytes, 1, size, file), size);
    fclose(file);
    files[aantal++] = (struct embedded){str_c(arena, str_of(in->d_name)), bytes, size};
  }
  closedir(dir);
  return files;
}

#endif
