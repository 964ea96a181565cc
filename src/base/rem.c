#include "base/rem.h"

#include <pthread.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

enum { PLEKKEN = 1 << 16, BUREN = 8 };

/* Per key one moment: when all that he did would be paid off at the even pace (GCRA). What lies in the past says
 * nothing any more, so its place is free. */
struct plek {
  uint64_t wie;
  int64_t vrij; /* us */
};

struct rem {
  pthread_mutex_t lock;
  unsigned char sleutel[crypto_shorthash_KEYBYTES]; /* so that nobody can choose who shares his place */
  struct plek plekken[PLEKKEN];
};

struct rem *rem_create(void) {
  struct rem *rem = calloc(1, sizeof *rem);
  if (!rem) abort();
  pthread_mutex_init(&rem->lock, NULL);
  randombytes_buf(rem->sleutel, sizeof rem->sleutel);
  return rem;
}

void rem_destroy(struct rem *rem) {
  if (rem) pthread_mutex_destroy(&rem->lock);
  free(rem);
}

static uint64_t hash_of(const struct rem *rem, const void *bytes, size_t len) {
  uint64_t hash;
  crypto_shorthash((unsigned char *)&hash, bytes, len, rem->sleutel);
  return hash;
}

static uint64_t key_of(const struct rem *rem, const char *soort, struct str wie) {
  uint64_t both[] = {hash_of(rem, soort, strlen(soort)), hash_of(rem, wie.ptr ? wie.ptr : "", wie.len)};
  return hash_of(rem, both, sizeof both);
}

/* His place, or the one of his neighbours that was paid off longest ago. */
static struct plek *place_of(struct rem *rem, uint64_t wie) {
  struct plek *best = NULL;
  for (uint64_t i = 0; i < BUREN; i++) {
    struct plek *plek = &rem->plekken[(wie + i) % PLEKKEN];
    if (plek->wie == wie) return plek;
    if (!best || plek->vrij < best->vrij) best = plek;
  }
  return best;
}

int64_t rem_wachten(struct rem *rem, const char *soort, struct str wie, struct rem_maat maat, int64_t nu_us) {
  uint64_t key = key_of(rem, soort, wie);
  pthread_mutex_lock(&rem->lock);
  const struct plek *plek = place_of(rem, key);
  int64_t vrij = plek->wie == key && plek->vrij > nu_us ? plek->vrij : nu_us;
  pthread_mutex_unlock(&rem->lock);
  int64_t duur = maat.duur * 1000, wait = vrij + duur / maat.aantal - duur - nu_us;
  return wait > 0 ? (wait + 999) / 1000 : 0;
}

void rem_tellen(struct rem *rem, const char *soort, struct str wie, struct rem_maat maat, int64_t nu_us) {
  uint64_t key = key_of(rem, soort, wie);
  pthread_mutex_lock(&rem->lock);
  struct plek *plek = place_of(rem, key);
  int64_t vrij = plek->wie == key && plek->vrij > nu_us ? plek->vrij : nu_us;
  *plek = (struct plek){key, vrij + maat.duur * 1000 / maat.aantal};
  pthread_mutex_unlock(&rem->lock);
}
