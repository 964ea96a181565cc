#ifndef HTTP_ASCII_H
#define HTTP_ASCII_H

#include <stdbool.h>
#include <strings.h>

#include "base/str.h"

static inline bool ascii_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static inline bool ascii_same(struct str a, struct str b) {
  return a.len == b.len && (a.len == 0 || strncasecmp(a.ptr, b.ptr, a.len) == 0);
}

#endif
