/* UTF-8 and the folding of names and search words. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

/* Well-formed UTF-8 (no overlong forms, no surrogates) without U+0000 and without control characters other than tab,
 * line feed and carriage return. What fails this is refused at input. */
bool text_check(struct str s);

/* Number of code points of checked text. */
size_t text_length(struct str s);

/* The first `max` code points, cut at a boundary. */
struct str text_first(struct str s, size_t max);

/* Line ends to LF, trimmed at both ends. */
struct str text_normal(struct arena *arena, struct str s);

/* Lower case, accents and ligatures of Latin letters taken off (é → e, ø → o, ß → ss, ĳ → ij), everything but letters
 * and digits to single spaces: "d'Ancona-Müller" → "d ancona muller". Other scripts pass in lower case where that is
 * simple. */
struct str text_fold(struct arena *arena, struct str s);

#endif
