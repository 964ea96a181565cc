#include "opslag.h"

#include <stdio.h>

#include "store/store.h"

#include "opties.h"
#include "straat.h"

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

static int in_each(const char *tabel, opslag_elk *doen, const void *in, struct arena *arena) {
  struct huis_instelling *rijen;
  struct fault fault;
  size_t aantal;
  int code = 0;
  fault_init(&fault);
  if (!gemeenten_lezen(arena, tabel, &rijen, &aantal, &fault)) return fout_melden(&fault);
  for (size_t i = 0; i < aantal; i++) {
    printf("%.*s:\n", STR_ARG(rijen[i].gemeente));
    fflush(stdout); /* before what it may say on standard error */
    int one = doen(rijen[i].where, rijen[i].host, in);
    if (one) code = one, fprintf(stderr, "Dit ging mis bij %.*s.\n", STR_ARG(rijen[i].gemeente));
  }
  return code;
}

int opslagen_doen(const struct opslag_keus *keus, opslag_elk *doen, const void *in) {
  enum { GEHEUGEN = 4 * 1024 * 1024 };
  struct str where;
  if (keus->gemeenten && (keus->data || keus->store)) {
    fprintf(stderr, "Met --gemeenten staat de opslag in de tabel, per gemeente.\n");
    return 2;
  }
  if (!keus->gemeenten) return opslag_van(keus->data, keus->store, &where) ? doen(where, (struct str){0}, in) : 2;
  struct arena *arena = arena_create(GEHEUGEN);
  int code = in_each(keus->gemeenten, doen, in, arena);
  arena_destroy(arena);
  return code;
}
