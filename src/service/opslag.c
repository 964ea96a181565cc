#include "opslag.h"

#include "store/store.h"

#include "opties.h"

int opslag_doen(struct str where, size_t geheugen, opslag_werk *doen, void *in) {
  struct arena *arena = arena_create(geheugen);
  struct store *store = NULL;
  struct fault fault;
  fault_init(&fault);
  bool done = store_open(where, &store, &fault);
  if (done) {
    moment_t nu = clock_now();
    struct actor actor = actor_van_opdrachtregel(arena);
    struct werk werk = {.store = store, .arena = arena, .wanneer = {nu, nu}, .actor = &actor, .nieuw_id = id_new};
    done = doen(&werk, in, &fault);
    store_close(store);
  }
  int code = done ? 0 : fout_melden(&fault);
  arena_destroy(arena);
  return code;
}
