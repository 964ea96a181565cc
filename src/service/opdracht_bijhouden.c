#include "acts/register_bijhouden.h"
#include "connect/brp.h"
#include "service/opdrachten.h"
#include "store/store.h"

#include "bijhouden.h"
#include "opslag.h"
#include "opties.h"

enum { GEHEUGEN = 64 * 1024 * 1024, BRP_WACHT = 10000 /* ms */ };

bool bijhouden(struct store *store, struct brp *brp, struct str wie, struct bijgehouden *ret_uit, struct fault *fault) {
  struct arena *arena = arena_create(GEHEUGEN);
  moment_t nu = clock_now();
  struct actor actor = {.rol = ROL_SYSTEEM, .naam = wie};
  struct werk werk = {
      .store = store, .arena = arena, .wanneer = {nu, nu}, .actor = &actor, .brp = brp, .nieuw_id = id_new};
  bool done = register_bijhouden(&werk, ret_uit, fault);
  arena_destroy(arena);
  return done;
}

static bool keep_up(const struct werk *werk, void *in, struct fault *fault) {
  struct bijgehouden uit = {0};
  struct brp *brp = brp_create(&(struct brp_settings){
      .base_url = *(const char **)in, .timeout_ms = BRP_WACHT, .transaction_open = store_transactie_open});
  bool done = bijhouden(werk->store, brp, werk->actor->naam, &uit, fault);
  brp_destroy(brp);
  printf("%lld inwoners gevraagd: %lld veranderd, %lld overleden, %lld naar een andere gemeente, %lld niet gevonden.\n",
         (long long)uit.gevraagd, (long long)uit.veranderd, (long long)uit.overleden, (long long)uit.vertrokken,
         (long long)uit.onbekend);
  return done;
}

int opdracht_bijhouden(int argc, char **argv) {
  const char *data = NULL, *opslag = NULL, *brp = NULL;
  const struct optie_vorm vormen[] = {OPTIES_OPSLAG(data, opslag), {"brp", &brp, NULL}};
  struct str where;
  if (!opties_lezen(argc, argv, vormen, sizeof vormen / sizeof vormen[0]) || !opslag_van(data, opslag, &where))
    return 2;
  if (!brp) {
    fprintf(stderr, "Gebruik: schakel bijhouden [--data DIR | --store …] --brp URL\n");
    return 2;
  }
  return opslag_doen(where, GEHEUGEN, keep_up, &brp);
}
