#include "base/secret.h"

#include <semaphore.h>
#include <pthread.h>
#include <sodium.h>
#include <string.h>

#include "base/arena.h"
#include "base/id.h"

enum { AT_ONCE = 2, MEMORY = 19 * 1024 * 1024, PASSES = 2 };

static sem_t room;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void start(void) {
  sem_init(&room, 0, AT_ONCE);
}

static void enter(void) {
  pthread_once(&once, start);
  while (sem_wait(&room) != 0) continue;
}

bool password_hash(struct arena *arena, struct str password, struct str *ret_hash) {
  char *hash = arena_new(arena, crypto_pwhash_STRBYTES);
  enter();
  int failed = crypto_pwhash_str_alg(hash, password.ptr, password.len, PASSES, MEMORY, crypto_pwhash_ALG_ARGON2ID13);
  sem_post(&room);
  if (failed) return false;
  *ret_hash = str_of(hash);
  return true;
}

/* Verifying against this takes as long as against a real one and never succeeds. */
static const char nobody[] =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

bool password_matches(struct arena *arena, struct str hash, struct str password) {
  const char *terminated = str_starts(hash, S("$argon2id$")) ? str_c(arena, hash) : nobody;
  enter();
  int failed = crypto_pwhash_str_verify(terminated, password.ptr ? password.ptr : "", password.len);
  sem_post(&room);
  return !failed;
}

struct str token_new(struct arena *arena) {
  uint8_t bytes[32];
  random_bytes(bytes, sizeof bytes);
  return hex_of(arena, bytes, sizeof bytes);
}

static const unsigned char *bytes_of(struct str s) {
  return (const unsigned char *)(s.ptr ? s.ptr : "");
}

/* Each purpose has a key of its own, so that none can be turned against another. */
static void derive(const struct sleutel *sleutel, const char *use, uint8_t ret_key[32]) {
  crypto_generichash(ret_key, 32, (const unsigned char *)use, strlen(use), sleutel->bytes, sizeof sleutel->bytes);
}

enum { NONCE = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, TAG = crypto_aead_xchacha20poly1305_ietf_ABYTES };

struct str secret_seal(struct arena *arena, const struct sleutel *sleutel, struct str waarvoor, struct str open) {
  uint8_t key[32];
  derive(sleutel, "seal", key);
  unsigned char *dicht = arena_new(arena, NONCE + open.len + TAG);
  random_bytes(dicht, NONCE);
  crypto_aead_xchacha20poly1305_ietf_encrypt(dicht + NONCE, NULL, bytes_of(open), open.len, bytes_of(waarvoor),
                                             waarvoor.len, NULL, dicht, key);
  sodium_memzero(key, sizeof key);
  return (struct str){(const char *)dicht, NONCE + open.len + TAG};
}

bool secret_open(struct arena *arena, const struct sleutel *sleutel, struct str waarvoor, struct str dicht,
                 struct str *ret_open) {
  if (dicht.len < NONCE + TAG) return false;
  uint8_t key[32];
  derive(sleutel, "seal", key);
  unsigned char *open = arena_new(arena, dicht.len);
  int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(open, NULL, NULL, bytes_of(dicht) + NONCE, dicht.len - NONCE,
                                                          bytes_of(waarvoor), waarvoor.len, bytes_of(dicht), key);
  sodium_memzero(key, sizeof key);
  if (failed) return false;
  *ret_open = (struct str){(const char *)open, dicht.len - NONCE - TAG};
  return true;
}

struct str secret_mac(struct arena *arena, const struct sleutel *sleutel, struct str waarvoor, struct str waarde) {
  uint8_t key[32], *mac = arena_new(arena, 32);
  crypto_generichash_state state;
  uint64_t length = waarvoor.len;
  derive(sleutel, "mac", key);
  crypto_generichash_init(&state, key, sizeof key, 32);
  crypto_generichash_update(&state, (const unsigned char *)&length, sizeof length);
  crypto_generichash_update(&state, bytes_of(waarvoor), waarvoor.len);
  crypto_generichash_update(&state, bytes_of(waarde), waarde.len);
  crypto_generichash_final(&state, mac, 32);
  sodium_memzero(key, sizeof key);
  return (struct str){(const char *)mac, 32};
}
