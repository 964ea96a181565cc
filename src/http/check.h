/* What of a request line and its headers is refused before any handler sees it. Pure: values in, a status out. */
#ifndef HTTP_CHECK_H
#define HTTP_CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

enum { TARGET_MAX = 8 * 1024 };

/* The headers that are read. Those that are absent have a NULL ptr. */
struct head {
  struct str host, origin, user_agent, cookie, content_type, content_length, transfer_encoding, expect, forwarded_for;
  bool malformed;
};

/* Cuts the target of the request line in a decoded path and a raw query; 0, or 400, 404 or 414 and nothing returned. */
int check_target(struct arena *arena, struct str target, struct str *ret_path, struct str *ret_query);

/* Takes one header as it came. The values must live as long as the head. */
void head_add(struct head *head, struct str name, struct str value);

/* After the last header: 0 or 400. */
int head_check(const struct head *head, struct str version);

/* The library ends every piece of the head at the first NUL, its own (in place of a line end) or one that came in. True
 * when from `end` of one piece to the `next` lie at most `max` bytes, all NUL: so nothing is hidden between them and no
 * line was folded. */
bool gap_blank(const char *end, const char *next, size_t max);

/* Who asks, as the web server in front says: the last of X-Forwarded-For, which is the one that it saw itself. Of an
 * IPv6 address only the network, for one household has all of it. Empty when it is no address. */
struct str head_address(struct arena *arena, const struct head *head);

bool head_chunked(const struct head *head);
size_t head_length(const struct head *head); /* of a head that passed; 0 when chunked or absent */

#endif
