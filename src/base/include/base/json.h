/* Reading JSON from outside: jansson behind a few views, with duplicates refused and a cap on size and depth. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <jansson.h>
#include <stdbool.h>

#include "base/buf.h"
#include "base/str.h"

enum { JSON_MAX = 16 * 1024 * 1024 };

/* NULL when it is not JSON, is larger than `max` bytes, has a repeated name or a U+0000. The caller gives it back with
 * json_decref. */
json_t *json_read(struct str bytes, size_t max);

/* Views into the tree, empty or 0 when absent or of another kind. `path` is "naam.voornamen", without arrays. */
const json_t *json_at(const json_t *root, const char *path);
struct str json_text(const json_t *root, const char *path);
/* The same for a place in an array. */
struct str json_text_in(const json_t *array, size_t at);
int64_t json_number(const json_t *root, const char *path, int64_t otherwise);

/* Writes a JSON string with its quotes. */
void json_write_text(struct buf *buf, struct str text);

#endif
