/* A growing run of bytes on an arena, with a named maximum. What comes after the maximum is dropped and the buffer is
 * marked as full: check buf_full() once, at the end. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

struct buf {
  struct arena *arena;
  char *ptr;
  size_t len, room, max;
  bool full;
};

void buf_init(struct buf *buf, struct arena *arena, size_t max);
void buf_add(struct buf *buf, struct str bytes);
void buf_add_char(struct buf *buf, char c);
void buf_format(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
bool buf_full(const struct buf *buf);
struct str buf_str(const struct buf *buf); /* a view: valid until the next add */

#endif
