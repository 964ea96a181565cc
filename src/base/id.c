#include "base/id.h"

#include <sodium.h>
#include <string.h>

#include "base/arena.h"

static const char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";

struct id id_of_bytes(const uint8_t bytes[16]) {
  struct id id = {0};
  unsigned bits = 0, have = 0;
  size_t at = 0;
  for (size_t i = 0; i < 16; i++) {
    bits = (bits << 8 | bytes[i]) & 0xffffU;
    for (have += 8; have >= 5; have -= 5) id.text[at++] = alphabet[bits >> (have - 5) & 31];
  }
  id.text[at] = alphabet[bits << (5 - have) & 31];
  return id;
}

struct id id_new(void *reeks) {
  (void)reeks;
  uint8_t bytes[16];
  random_bytes(bytes, sizeof bytes);
  return id_of_bytes(bytes);
}

bool id_valid(struct str text) {
  if (text.len != ID_LENGTH) return false;
  for (size_t i = 0; i < text.len; i++)
    if (!memchr(alphabet, text.ptr[i], sizeof alphabet - 1)) return false;
  return true;
}

struct str id_str(const struct id *id) {
  return (struct str){id->text, strnlen(id->text, ID_LENGTH)};
}

void random_bytes(void *into, size_t n) {
  randombytes_buf(into, n);
}

struct str hex_of(struct arena *arena, const uint8_t *bytes, size_t n) {
  static const char digits[] = "0123456789abcdef";
  char *text = arena_new(arena, 2 * n + 1);
  for (size_t i = 0; i < n; i++) {
    text[2 * i] = digits[bytes[i] >> 4];
    text[2 * i + 1] = digits[bytes[i] & 15];
  }
  return (struct str){text, 2 * n};
}

void sha256(struct str bytes, uint8_t ret_hash[32]) {
  crypto_hash_sha256(ret_hash, (const unsigned char *)bytes.ptr, bytes.len);
}

bool same_secret(struct str a, struct str b) {
  return a.len == b.len && (a.len == 0 || sodium_memcmp(a.ptr, b.ptr, a.len) == 0);
}
