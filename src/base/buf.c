#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"

void buf_init(struct buf *buf, struct arena *arena, size_t max) {
  *buf = (struct buf){.arena = arena, .max = max};
}

static bool make_room(struct buf *buf, size_t more) {
  if (buf->full || more > buf->max - buf->len) {
    buf->full = true;
    return false;
  }
  if (buf->room - buf->len >= more) return true;
  size_t room = buf->room ? buf->room * 2 : 4096;
  while (room < buf->len + more) room *= 2;
  char *larger = arena_room(buf->arena, room);
  if (buf->len) memcpy(larger, buf->ptr, buf->len);
  buf->ptr = larger;
  buf->room = room;
  return true;
}

void buf_add(struct buf *buf, struct str bytes) {
  if (bytes.len == 0 || !make_room(buf, bytes.len)) return;
  memcpy(buf->ptr + buf->len, bytes.ptr, bytes.len);
  buf->len += bytes.len;
}

void buf_add_char(struct buf *buf, char c) {
  buf_add(buf, (struct str){&c, 1});
}

/* At once into what is free; only what does not fit there is formatted a second time. */
void buf_format(struct buf *buf, const char *format, ...) {
  va_list once, again;
  size_t left = buf->room - buf->len;
  va_start(once, format);
  va_copy(again, once);
  int len = vsnprintf(left ? buf->ptr + buf->len : NULL, left, format, once);
  va_end(once);
  if (len >= 0 && make_room(buf, (size_t)len + 1)) {
    if ((size_t)len >= left) vsnprintf(buf->ptr + buf->len, (size_t)len + 1, format, again);
    buf->len += (size_t)len;
  }
  va_end(again);
}

bool buf_full(const struct buf *buf) {
  return buf->full;
}

struct str buf_str(const struct buf *buf) {
  return (struct str){buf->ptr, buf->len};
}
