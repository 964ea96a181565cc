#include "base/clock.h"
#include "service/opdrachten.h"
#include "store/store.h"

#include "opslag.h"

enum { GEHEUGEN = 64 * 1024 * 1024 };

static int rebuild(struct str where, struct arena *arena, struct fault *fault) {
  struct store *store;
  moment_t nu = clock_now();
  if (!store_open(where, &store, fault)) return fout_melden(fault);
  bool done = store_herbouw(store, arena, (struct moment_van_werk){nu, nu}, fault);
  store_close(store);
  return done ? 0 : fout_melden(fault);
}

static int migrate(struct str where, struct str host, const void *in) {
  const bool *herbouw = in;
  struct arena *arena = arena_create(GEHEUGEN);
  struct fault fault;
  int applied = 0;
  (void)host;
  fault_init(&fault);
  int code = store_migrate(where, arena, &applied, &fault) ? 0 : fout_melden(&fault);
  if (code == 0 && applied) printf("Het schema is bijgewerkt: %d %s.\n", applied, applied == 1 ? "stap" : "stappen");
  if (code == 0 && !applied) printf("Het schema is al goed.\n");
  /* A new table that is derived is empty until it is filled from what there was. */
  if (code == 0 && (*herbouw || applied)) code = rebuild(where, arena, &fault);
  arena_destroy(arena);
  return code;
}

int opdracht_migrate(int argc, char **argv) {
  struct opslag_keus keus = {0};
  bool herbouw = false;
  const struct optie_vorm vormen[] = {OPTIES_OPSLAGEN(keus), {"herbouw", NULL, &herbouw}};
  if (!opties_lezen(argc, argv, vormen, sizeof vormen / sizeof vormen[0])) return 2;
  return opslagen_doen(&keus, migrate, &herbouw);
}
