/* Passwords, tokens, second factors, and what may be in the database only when it cannot be read there. */
#ifndef BASE_SECRET_H
#define BASE_SECRET_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

enum { PASSWORD_MIN = 12, PASSWORD_MAX = 128 };

/* argon2id, 19 MiB, 2 passes; at most two run at once, so that logging in cannot exhaust the machine. False when the
 * machine has no memory for it. The hash lives in the arena and carries its own parameters and salt. */
bool password_hash(struct arena *arena, struct str password, struct str *ret_hash);
/* What is no hash of ours costs as much time as one that is, and never matches. */
bool password_matches(struct arena *arena, struct str hash, struct str password);

/* 256 random bits as 64 hexadecimal characters, for a cookie or a form. */
struct str token_new(struct arena *arena);

/* The key of an installation: outside the database, so that a copy of that alone opens nothing. */
struct sleutel {
  uint8_t bytes[32];
  bool vast; /* kept, so that what is sealed today can be opened tomorrow */
};

/* XChaCha20-Poly1305. What is sealed for one purpose ("tweede factor 12") does not open for another. */
struct str secret_seal(struct arena *arena, const struct sleutel *sleutel, struct str waarvoor, struct str open);
/* False when it was sealed with another key or for something else, or was changed. */
bool secret_open(struct arena *arena, const struct sleutel *sleutel, struct str waarvoor, struct str dicht,
                 struct str *ret_open);
/* 32 bytes that only this installation can make of this value for this purpose. */
struct str secret_mac(struct arena *arena, const struct sleutel *sleutel, struct str waarvoor, struct str waarde);

/* Codes by time: RFC 6238 with SHA-1, 6 digits and steps of 30 seconds, which is what every app knows. */
enum { TOTP_GEHEIM = 20, TOTP_CIJFERS = 6, TOTP_STAP = 30 * 1000, TOTP_SPELING = 1 /* steps before and after */ };
struct str totp_code(struct arena *arena, struct str geheim, int64_t stap);
/* The step of which this is the code, around the step of now and after `laatste`; -1 when there is none. */
int64_t totp_stap(struct arena *arena, struct str geheim, struct str code, int64_t nu_ms, int64_t laatste);
/* RFC 4648 without "=", as apps want it typed. */
struct str base32_of(struct arena *arena, struct str bytes);

#endif
