/* Views of bytes: a pointer with its length, never a terminator to trust. A str owns nothing; what it looks at lives in
 * an arena, in a literal or in the request. Text is UTF-8 without U+0000 once it has passed text_check() (base/text.h).
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

struct str {
  const char *ptr;
  size_t len;
};

/* A str of a string literal. S_INIT is the form for static tables. */
#define S_INIT(literal)                                                                                                \
  { "" literal, sizeof(literal) - 1 }
#define S(literal) ((struct str)S_INIT(literal))
/* For printf: "%.*s" with STR_ARG(s). Lengths above INT_MAX print as nothing. */
#define STR_ARG(s) ((s).len <= (size_t)INT32_MAX ? (int)(s).len : 0), ((s).ptr ? (s).ptr : "")

/* A view of a C string that lives as long as needed; NULL gives the empty str. */
struct str str_of(const char *c_string);
struct str str_part(struct str s, size_t from, size_t to); /* [from, to), clamped to s */
bool str_eq(struct str a, struct str b);
int str_cmp(struct str a, struct str b); /* byte order, as qsort wants it */
bool str_starts(struct str s, struct str prefix);
bool str_ends(struct str s, struct str suffix);
bool str_has(struct str s, char c);
bool str_find(struct str s, struct str what, size_t *ret_at);
struct str str_trim(struct str s); /* without spaces, tabs and line ends at both ends */

/* Takes the part of *rest before the first `separator` and moves *rest behind it; false when *rest was at its end. A
 * trailing separator gives one empty part. Start with `ret_part.ptr` of no meaning. */
bool str_cut(struct str *rest, char separator, struct str *ret_part);

/* Whole decimal numbers, the whole str, no spaces and no plus sign. False, outputs untouched, when it is anything else
 * or out of range. */
bool str_to_i64(struct str s, int64_t *ret_number);

/* Copies into the arena. str_c gives a terminated copy for C interfaces. */
struct str str_copy(struct arena *arena, struct str s);
const char *str_c(struct arena *arena, struct str s);
struct str str_join(struct arena *arena, struct str a, struct str b);
struct str str_format(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
