#include "base/clock.h"
#include "service/opdrachten.h"
#include "store/cijfers.h"
#include "store/logboek.h"

#include "opties.h"

enum { GEHEUGEN = 64 * 1024 * 1024 };

static int judge(struct store *store, struct arena *arena, struct str bewaard, struct fault *fault) {
  struct keuring keuring;
  struct controlepunt_tekst punt;
  if (!logboek_keuren(store, arena, bewaard, &keuring, fault)) return fout_melden(fault);
  if (!keuring.heel) {
    printf("Het logboek is niet heel. Eerste fout: %.*s\n", STR_ARG(keuring.bevinding));
    return 1;
  }
  printf("Het logboek is heel: %lld rijen in %lld ketens, %lld controlepunten.\n", (long long)keuring.rijen,
         (long long)keuring.ketens, (long long)keuring.controlepunten);
  if (!logboek_controlepunt_lezen(store, arena, &punt, fault)) return fout_melden(fault);
  if (punt.nr) printf("%.*s\n", STR_ARG(punt.regel));
  return 0;
}

/* What is derived for the figures says what the meldingen say. */
static int judge_figures(struct store *store, struct arena *arena, struct fault *fault) {
  moment_t nu = clock_now();
  struct cijferkeuring keuring;
  if (!cijfers_narekenen(store, arena, (struct moment_van_werk){nu, nu}, &keuring, fault)) return fout_melden(fault);
  if (keuring.verschil != DAG_GEEN) {
    printf(
        "De cijfers kloppen niet met de meldingen, voor het eerst in de maand van %.*s. Dit maakt ze opnieuw: schakel "
        "migrate --herbouw\n",
        STR_ARG(dag_iso(arena, keuring.verschil)));
    return 1;
  }
  if (!keuring.werklijsten) {
    printf("De tellingen van de werklijsten kloppen niet. Dit maakt ze opnieuw: schakel migrate --herbouw\n");
    return 1;
  }
  printf("De cijfers kloppen: %lld meldingen nageteld.\n", (long long)keuring.meldingen);
  return 0;
}

int opdracht_verify(int argc, char **argv) {
  const char *data = NULL, *opslag = NULL, *bewaard = NULL;
  const struct optie_vorm vormen[] = {OPTIES_OPSLAG(data, opslag), {"controlepunt", &bewaard, NULL}};
  struct str where;
  if (!opties_lezen(argc, argv, vormen, sizeof vormen / sizeof vormen[0]) || !opslag_van(data, opslag, &where))
    return 2;
  struct arena *arena = arena_create(GEHEUGEN);
  struct store *store;
  struct fault fault;
  fault_init(&fault);
  int code = store_open(where, &store, &fault) ? 0 : fout_melden(&fault);
  if (code == 0) {
    code = judge(store, arena, str_of(bewaard), &fault);
    if (code == 0) code = judge_figures(store, arena, &fault);
    store_close(store);
  }
  arena_destroy(arena);
  return code;
}
