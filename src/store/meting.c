#include "store/meting.h"

#include "store/sessie.h"

#include "intern.h"

static struct store_verbindingen connections_of(const struct db_pool_figures *pool) {
  return (struct store_verbindingen){pool->open, pool->lent, pool->max, pool->waiting};
}

void store_meten(struct store *store, struct store_meting *ret_meting) {
  struct db_figures figures;
  db_measure(store->house, &figures);
  *ret_meting = (struct store_meting){.opdrachten = figures.statements,
                                      .werken = figures.works,
                                      .commits = figures.commits,
                                      .commit_us = figures.commit_us,
                                      .beurten = figures.turns,
                                      .lezers = connections_of(&figures.readers),
                                      .schrijvers = connections_of(&figures.writers),
                                      .bytes = figures.bytes,
                                      .vrij = figures.bytes_free};
}

static bool count_sessions(struct tx *tx, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct store_toestand *toestand = ret_uit;
  return sessies_tellen(tx, toestand->sessies, fault);
}

void store_toestand_lezen(struct store *store, struct arena *arena, moment_t nu, struct store_toestand *ret_toestand) {
  struct fault fault;
  fault_init(&fault);
  *ret_toestand = (struct store_toestand){0};
  ret_toestand->antwoordt =
      store_lezen(store, arena, (struct moment_van_werk){nu, nu}, count_sessions, NULL, ret_toestand, &fault);
  if (ret_toestand->antwoordt && !db_schema_current(store->house, arena, &ret_toestand->schema, &fault))
    ret_toestand->antwoordt = false;
}
