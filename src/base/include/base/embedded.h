/* Files that the program carries with it: tables, migrations, assets. The build makes such a table with tools/embed.c:
 *
 *   custom_target('nationaal', input: files, output: 'nationaal_files.c', command: [embed, '@OUTPUT@',
 * 'nationaal_files', '@INPUT@'])
 *
 * and who uses it declares `extern const struct embedded nationaal_files[];`. The order is that of the command; the row
 * after the last has no name. */
#ifndef BASE_EMBEDDED_H
#define BASE_EMBEDDED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

struct embedded {
  const char *name; /* the file's name without its folder */
  const char *data;
  size_t size;
};

/* The bytes of the file of that name. False, output untouched, when it is not there. */
bool embedded_find(const struct embedded *files, struct str name, struct str *ret_bytes);

#endif
