/* Public ids: 128 random bits as 26 characters of Crockford base32 in lower case, so that an address gives nothing
 * away. Ids are made here and handed in, so that rules and tests can be repeated. */
#ifndef BASE_ID_H
#define BASE_ID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

enum { ID_LENGTH = 26 };

struct id {
  char text[ID_LENGTH + 1];
};

struct id id_new(void *reeks);                  /* from the operating system's generator; asks no reeks */
struct id id_of_bytes(const uint8_t bytes[16]); /* for tests and for the demo's seed */
bool id_valid(struct str text);
struct str id_str(const struct id *id); /* a view into id */

/* n random bytes from the operating system. */
void random_bytes(void *into, size_t n);

/* Bytes as lower-case hexadecimal. */
struct str hex_of(struct arena *arena, const uint8_t *bytes, size_t n);

/* SHA-256 of the bytes. */
void sha256(struct str bytes, uint8_t ret_hash[32]);
/* Equality that takes the same time wherever the bytes differ. */
bool same_secret(struct str a, struct str b);

#endif
