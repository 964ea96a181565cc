/* Passwords and tokens. */
#ifndef BASE_SECRET_H
#define BASE_SECRET_H

#include <stdbool.h>

#include "base/str.h"

enum { PASSWORD_MIN = 12, PASSWORD_MAX = 128 };

/* argon2id, 19 MiB, 2 passes; at most two run at once, so that logging in cannot exhaust the machine. False when the
 * machine has no memory for it. The hash lives in the arena and carries its own parameters and salt. */
bool password_hash(struct arena *arena, struct str password, struct str *ret_hash);
bool password_matches(struct arena *arena, struct str hash, struct str password);

/* 256 random bits as 64 hexadecimal characters, for a cookie or a form. */
struct str token_new(struct arena *arena);

#endif
