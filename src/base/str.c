#include "base/str.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"

struct str str_of(const char *c_string) {
  return c_string ? (struct str){c_string, strlen(c_string)} : (struct str){0};
}

struct str str_part(struct str s, size_t from, size_t to) {
  if (to > s.len) to = s.len;
  if (from > to) from = to;
  return s.ptr ? (struct str){s.ptr + from, to - from} : s;
}

bool str_eq(struct str a, struct str b) {
  return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

int str_cmp(struct str a, struct str b) {
  size_t common = a.len < b.len ? a.len : b.len;
  int order = common ? memcmp(a.ptr, b.ptr, common) : 0;
  return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool str_starts(struct str s, struct str prefix) {
  return s.len >= prefix.len && str_eq(str_part(s, 0, prefix.len), prefix);
}

bool str_ends(struct str s, struct str suffix) {
  return s.len >= suffix.len && str_eq(str_part(s, s.len - suffix.len, s.len), suffix);
}

bool str_has(struct str s, char c) {
  return s.len > 0 && memchr(s.ptr, c, s.len) != NULL;
}

bool str_find(struct str s, struct str what, size_t *ret_at) {
  if (what.len == 0 || s.len < what.len) return false;
  const char *hit = memmem(s.ptr, s.len, what.ptr, what.len);
  if (!hit) return false;
  *ret_at = (size_t)(hit - s.ptr);
  return true;
}

static bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct str str_trim(struct str s) {
  while (s.len && is_blank(s.ptr[0])) s = str_part(s, 1, s.len);
  while (s.len && is_blank(s.ptr[s.len - 1])) s.len--;
  return s;
}

bool str_cut(struct str *rest, char separator, struct str *ret_part) {
  if (!rest->ptr) return false;
  const char *hit = rest->len ? memchr(rest->ptr, separator, rest->len) : NULL;
  if (!hit) {
    *ret_part = *rest;
    *rest = (struct str){0};
    return true;
  }
  size_t at = (size_t)(hit - rest->ptr);
  *ret_part = str_part(*rest, 0, at);
  *rest = str_part(*rest, at + 1, rest->len);
  return true;
}

bool str_to_i64(struct str s, int64_t *ret_number) {
  bool negative = s.len > 0 && s.ptr[0] == '-';
  size_t at = negative ? 1 : 0;
  if (at == s.len) return false;
  int64_t number = 0;
  for (; at < s.len; at++) {
    if (s.ptr[at] < '0' || s.ptr[at] > '9') return false;
    int digit = s.ptr[at] - '0';
    if (__builtin_mul_overflow(number, 10, &number)) return false;
    if (__builtin_sub_overflow(number, digit, &number)) return false;
  }
  if (!negative && number == INT64_MIN) return false;
  *ret_number = negative ? number : -number;
  return true;
}

struct str str_copy(struct arena *arena, struct str s) {
  char *copy = arena_new(arena, s.len + 1);
  if (s.len) memcpy(copy, s.ptr, s.len);
  return (struct str){copy, s.len};
}

const char *str_c(struct arena *arena, struct str s) {
  return str_copy(arena, s).ptr;
}

struct str str_join(struct arena *arena, struct str a, struct str b) {
  char *both = arena_new(arena, a.len + b.len + 1);
  if (a.len) memcpy(both, a.ptr, a.len);
  if (b.len) memcpy(both + a.len, b.ptr, b.len);
  return (struct str){both, a.len + b.len};
}

/* Nearly every text is short: one pass into a buffer on the stack, and a second only for what did not fit. */
struct str str_format(struct arena *arena, const char *format, ...) {
  char here[512];
  va_list once, again;
  va_start(once, format);
  va_copy(again, once);
  int len = vsnprintf(here, sizeof here, format, once);
  va_end(once);
  size_t size = len > 0 ? (size_t)len : 0;
  char *text = arena_room(arena, size + 1);
  if (size < sizeof here)
    memcpy(text, here, size);
  else
    vsnprintf(text, size + 1, format, again);
  va_end(again);
  text[size] = '\0';
  return (struct str){text, size};
}
