#include "inrichting_kast.h"

#include <pthread.h>
#include <stdatomic.h>

#include "store/inrichting.h"

#include "intern.h"

static const size_t STAND_ARENA = (size_t)1024 * 1024 * 1024;

/* One version as it was read. `nemers` counts who uses it, the kast itself included; whoever takes it from the kast
 * does so under the lock, so that it cannot go meanwhile. */
struct stand {
  struct arena *arena;
  struct inrichting inrichting;
  int64_t versie;
  atomic_int nemers;
};

struct kast {
  pthread_mutex_t slot;
  struct stand *nu;
};

struct kast *kast_maken(struct arena *arena) {
  struct kast *kast = NEW(arena, struct kast);
  pthread_mutex_init(&kast->slot, NULL);
  return kast;
}

static void give_back(void *wat) {
  struct stand *stand = wat;
  if (stand && atomic_fetch_sub(&stand->nemers, 1) == 1) arena_destroy(stand->arena);
}

void kast_legen(struct kast *kast) {
  if (!kast) return;
  give_back(kast->nu);
  pthread_mutex_destroy(&kast->slot);
}

/* NULL when another version stands there. */
static struct stand *take(struct kast *kast, int64_t versie) {
  pthread_mutex_lock(&kast->slot);
  struct stand *stand = kast->nu && kast->nu->versie == versie ? kast->nu : NULL;
  if (stand) atomic_fetch_add(&stand->nemers, 1);
  pthread_mutex_unlock(&kast->slot);
  return stand;
}

/* Puts it in the place of an older one; a view of the past that was read meanwhile does not push out what is newer. */
static void put(struct kast *kast, struct stand *stand) {
  pthread_mutex_lock(&kast->slot);
  if (!kast->nu || kast->nu->versie < stand->versie) {
    give_back(kast->nu);
    kast->nu = stand;
    atomic_fetch_add(&stand->nemers, 1);
  }
  pthread_mutex_unlock(&kast->slot);
}

static bool not_of_this_program(const struct inrichting_fouten *fouten, struct fault *fault) {
  const struct inrichting_fout *eerste = &fouten->fout[0];
  return fault_set(fault, FAULT_INTERNAL,
                   S("De inrichting past niet bij deze versie van Schakel. De beheerder kan haar nakijken met: "
                     "schakel inrichting exporteren en schakel check."),
                   "stored inrichting refused: %.*s row %zu", STR_ARG(eerste->bestand), eerste->rij);
}

/* The bytes are copied into the arena of the stand, for they outlive the tx. */
static const struct embedded *keep(struct arena *arena, const struct embedded *files) {
  size_t count = 0;
  while (files[count].name) count++;
  struct embedded *kept = NEW_ARRAY(arena, struct embedded, count + 1);
  for (size_t i = 0; i < count; i++) {
    struct str bytes = str_copy(arena, (struct str){files[i].data, files[i].size});
    kept[i] = (struct embedded){str_c(arena, str_of(files[i].name)), bytes.ptr, bytes.len};
  }
  return kept;
}

static bool read_files(struct tx *tx, int64_t versie, struct stand *stand, struct fault *fault) {
  const struct nationaal *nationaal = &tx->store->nationaal;
  struct inrichting_fouten fouten = {.arena = stand->arena};
  const struct embedded *files = standaard_files;
  if (versie && !inrichting_bestanden(tx, versie, &files, fault)) return false;
  return inrichting_lezen(stand->arena, keep(stand->arena, files), nationaal, &stand->inrichting, &fouten) ||
         not_of_this_program(&fouten, fault);
}

static struct stand *load(struct tx *tx, int64_t versie, struct fault *fault) {
  struct arena *arena = arena_create(STAND_ARENA);
  struct stand *stand = NEW(arena, struct stand);
  *stand = (struct stand){.arena = arena, .versie = versie, .nemers = 1};
  if (read_files(tx, versie, stand, fault)) return stand;
  arena_destroy(arena);
  return NULL;
}

bool kast_nemen(struct tx *tx, int64_t versie, const struct inrichting **ret_inrichting, struct fault *fault) {
  struct kast *kast = tx->store->kast;
  struct stand *stand = take(kast, versie);
  if (!stand) {
    stand = load(tx, versie, fault);
    if (!stand) return false;
    put(kast, stand);
  }
  arena_at_end(tx->arena, give_back, stand);
  *ret_inrichting = &stand->inrichting;
  return true;
}
