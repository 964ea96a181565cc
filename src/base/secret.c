#include "base/secret.h"

#include <semaphore.h>
#include <pthread.h>
#include <sodium.h>

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

bool password_matches(struct arena *arena, struct str hash, struct str password) {
  const char *terminated = str_c(arena, hash);
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
