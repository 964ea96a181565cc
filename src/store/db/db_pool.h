/* Connections of one kind that threads borrow. The one given back last is lent first, so that its caches are warm. */
#ifndef STORE_DB_POOL_H
#define STORE_DB_POOL_H

#include <pthread.h>
#include <stdbool.h>

#include "base/fault.h"

struct db;
struct db_pool_figures;
struct db_house;

enum { DB_POOL_WAIT_S = 10 };

struct db_pool {
  struct db_house *house;
  int use; /* enum db_use */
  pthread_mutex_t lock;
  pthread_cond_t returned;
  struct db **idle;
  int idle_count, open_count, max, waiting;
};

void db_pool_init(struct db_pool *pool, struct db_house *house, int use, int max);
/* Disconnects all; nothing may be lent any more. */
void db_pool_done(struct db_pool *pool);

/* A connection on which a transaction has begun. Waits for a free one, at most DB_POOL_WAIT_S seconds: then FAULT_BUSY.
 * A connection that turns out to be lost is replaced once. */
bool db_pool_begin(struct db_pool *pool, struct db **ret_db, struct fault *fault);
void db_pool_measure(struct db_pool *pool, struct db_pool_figures *ret);
/* After commit or rollback. A lost connection is closed, and with it all idle ones: the server is the same for all. */
void db_pool_give(struct db_pool *pool, struct db *db);

#endif
