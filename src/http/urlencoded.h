#ifndef HTTP_URLENCODED_H
#define HTTP_URLENCODED_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

/* False when a "%" is not followed by two hexadecimal digits. The bytes that come out are not checked. */
bool percent_decode(struct arena *arena, struct str raw, bool plus_is_space, struct str *ret_bytes);

#endif
