#include "verhuizen.h"

#include <unistd.h>

#include "service/opdrachten.h"
#include "store/logboek.h"
#include "store/verhuis.h"

#include "opties.h"

enum { GEHEUGEN = 64 * 1024 * 1024 };

/* On a terminal one line that changes; elsewhere a line for each table that is over. */
static void tell(void *context, struct str tabel, int64_t gedaan, int64_t totaal) {
  bool terminal = *(const bool *)context;
  if (terminal) printf("\r\033[K");
  if (terminal || gedaan == totaal)
    printf("%.*s: %lld van %lld rijen%s", STR_ARG(tabel), (long long)gedaan, (long long)totaal, terminal ? "" : "\n");
  fflush(stdout);
}

static bool look_back(struct str where, struct arena *arena, struct fault *fault) {
  struct store *store;
  struct keuring keuring;
  struct controlepunt_tekst punt;
  if (!store_open(where, &store, fault)) return false;
  bool read = logboek_keuren(store, arena, (struct str){0}, &keuring, fault) &&
              logboek_controlepunt_lezen(store, arena, &punt, fault);
  store_close(store);
  if (!read) return false;
  if (!keuring.heel)
    return fault_set(fault, FAULT_RULE,
                     str_format(arena, "Het logboek is niet heel. Eerste fout: %.*s", STR_ARG(keuring.bevinding)),
                     "a broken chain after moving");
  printf("Het logboek is heel: %lld rijen in %lld ketens, %lld controlepunten.\n", (long long)keuring.rijen,
         (long long)keuring.ketens, (long long)keuring.controlepunten);
  if (punt.nr) printf("%.*s\n", STR_ARG(punt.regel));
  return true;
}

int verhuizen(struct str van, struct str naar, bool sluiten) {
  struct arena *arena = arena_create(GEHEUGEN);
  bool terminal = isatty(STDOUT_FILENO);
  struct verhuis_in in = {.van = van, .naar = naar, .sluiten = sluiten, .melden = tell, .context = &terminal};
  struct verhuis_uit uit;
  struct fault fault;
  int applied;
  fault_init(&fault);
  bool done = store_verhuizen(&in, arena, &uit, &fault);
  if (terminal) printf("\r\033[K");
  if (done)
    printf("%lld tabellen, %lld rijen: beide plekken zijn gelijk.\n", (long long)uit.tabellen, (long long)uit.rijen);
  done = done && store_migrate(naar, arena, &applied, &fault) && look_back(naar, arena, &fault);
  int code = done ? 0 : fout_melden(&fault);
  arena_destroy(arena);
  return code;
}
