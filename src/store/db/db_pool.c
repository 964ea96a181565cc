#include "db/db_pool.h"

#include <assert.h>
#include <errno.h>
#include <time.h>

#include "db/db_driver.h"

void db_pool_init(struct db_pool *pool, struct db_house *house, int use, int max) {
  *pool = (struct db_pool){.house = house, .use = use, .max = max};
  pool->idle = NEW_ARRAY(house->arena, struct db *, (size_t)max);
  pthread_condattr_t attr;
  pthread_condattr_init(&attr);
  pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
  pthread_mutex_init(&pool->lock, NULL);
  pthread_cond_init(&pool->returned, &attr);
  pthread_condattr_destroy(&attr);
}

static void disconnect_idle(struct db_pool *pool) {
  while (pool->idle_count > 0) {
    pool->house->driver->disconnect(pool->idle[--pool->idle_count]);
    pool->open_count--;
  }
}

void db_pool_done(struct db_pool *pool) {
  disconnect_idle(pool);
  assert(pool->open_count == 0);
  pthread_cond_destroy(&pool->returned);
  pthread_mutex_destroy(&pool->lock);
}

/* Under the lock. False when the wait took too long. */
static bool wait_for_room(struct db_pool *pool) {
  struct timespec until;
  clock_gettime(CLOCK_MONOTONIC, &until);
  until.tv_sec += DB_POOL_WAIT_S;
  pool->waiting++;
  while (pool->idle_count == 0 && pool->open_count == pool->max)
    if (pthread_cond_timedwait(&pool->returned, &pool->lock, &until) == ETIMEDOUT) break;
  pool->waiting--;
  return pool->idle_count > 0 || pool->open_count < pool->max;
}

static bool take(struct db_pool *pool, struct db **ret_db, struct fault *fault) {
  pthread_mutex_lock(&pool->lock);
  bool room = wait_for_room(pool);
  struct db *db = room && pool->idle_count > 0 ? pool->idle[--pool->idle_count] : NULL;
  if (room && !db) pool->open_count++;
  pthread_mutex_unlock(&pool->lock);
  if (!room) return db_fault(fault, FAULT_BUSY, "all %d connections stayed in use for %d s", pool->max, DB_POOL_WAIT_S);
  if (db || pool->house->driver->connect(pool->house, (enum db_use)pool->use, &db, fault)) {
    *ret_db = db;
    return true;
  }
  pthread_mutex_lock(&pool->lock);
  pool->open_count--;
  pthread_cond_signal(&pool->returned);
  pthread_mutex_unlock(&pool->lock);
  return false;
}

void db_pool_give(struct db_pool *pool, struct db *db) {
  bool gone = db->gone;
  if (gone) pool->house->driver->disconnect(db);
  pthread_mutex_lock(&pool->lock);
  if (gone) {
    pool->open_count--;
    disconnect_idle(pool);
    pthread_cond_broadcast(&pool->returned);
  } else {
    pool->idle[pool->idle_count++] = db;
    pthread_cond_signal(&pool->returned);
  }
  pthread_mutex_unlock(&pool->lock);
}

bool db_pool_begin(struct db_pool *pool, struct db **ret_db, struct fault *fault) {
  for (int attempt = 0;; attempt++) {
    struct db *db = NULL;
    if (!take(pool, &db, fault)) return false;
    db->failed = db->sees_part = false;
    if (pool->house->driver->begin(db, fault)) {
      *ret_db = db;
      return true;
    }
    bool lost = db->gone;
    db_pool_give(pool, db);
    if (!lost || attempt > 0) return false;
    fault_init(fault);
  }
}

void db_pool_measure(struct db_pool *pool, struct db_pool_figures *ret) {
  pthread_mutex_lock(&pool->lock);
  *ret = (struct db_pool_figures){.open = pool->open_count,
                                  .lent = pool->open_count - pool->idle_count,
                                  .max = pool->max,
                                  .waiting = pool->waiting};
  pthread_mutex_unlock(&pool->lock);
}
