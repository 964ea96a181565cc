#include <liboath/oath.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/id.h"
#include "base/secret.h"

struct str totp_code(struct arena *arena, struct str geheim, int64_t stap) {
  char *code = arena_new(arena, TOTP_CIJFERS + 1);
  if (oath_hotp_generate(geheim.ptr, geheim.len, (uint64_t)stap, TOTP_CIJFERS, false, OATH_HOTP_DYNAMIC_TRUNCATION,
                         code) != OATH_OK)
    abort(); /* only for want of memory */
  return (struct str){code, TOTP_CIJFERS};
}

int64_t totp_stap(struct arena *arena, struct str geheim, struct str code, int64_t nu_ms, int64_t laatste) {
  int64_t nu = nu_ms / TOTP_STAP, found = -1;
  for (int64_t stap = nu - TOTP_SPELING; stap <= nu + TOTP_SPELING; stap++)
    if (same_secret(code, totp_code(arena, geheim, stap)) && stap > laatste) found = stap;
  return found;
}

struct str base32_of(struct arena *arena, struct str bytes) {
  static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  char *text = arena_new(arena, bytes.len * 8 / 5 + 2);
  size_t len = 0;
  unsigned bits = 0, have = 0;
  for (size_t i = 0; i < bytes.len; i++) {
    bits = (bits << 8 | (unsigned char)bytes.ptr[i]) & 0xffffU;
    for (have += 8; have >= 5; have -= 5) text[len++] = alphabet[bits >> (have - 5) & 31];
  }
  if (have) text[len++] = alphabet[bits << (5 - have) & 31];
  return (struct str){text, len};
}
