/* The queue before the one writer of SQLite: threads take turns in order of arrival, and works that come shortly after
 * each other share one commit. README.md beside this file tells why and how. */
#ifndef STORE_DB_QUEUE_H
#define STORE_DB_QUEUE_H

#include "db/db.h"

enum {
  DB_GROUP_MAX = 64,    /* works in one commit */
  DB_GROUP_US = 5000,   /* age at which a group takes no further work */
  DB_QUEUE_WAIT_S = 10, /* waiting for a turn; after that FAULT_BUSY */
};

/* What the holder of the turn does on the shared connection. */
struct db_group_steps {
  bool (*begin)(struct db *writer, struct fault *fault);
  /* A work in a savepoint of its own: false when it was rolled back. *ret_lost becomes true when the whole transaction
   * is gone. */
  bool (*work)(struct db *writer, db_work *work, void *context, struct fault *fault, bool *ret_lost);
  bool (*commit)(struct db *writer, struct fault *fault);
  void (*rollback)(struct db *writer);
};

struct db_queue;

/* Lives in the arena of its house. */
struct db_queue *db_queue_create(struct arena *arena, struct db *writer, const struct db_group_steps *steps);
void db_queue_destroy(struct db_queue *queue); /* takes NULL; nobody may be waiting */

/* Commits, the time that they took, and who waits. */
void db_queue_measure(struct db_queue *queue, struct db_figures *figures);

/* Waits for its turn, runs the work on this thread, and comes back with true once a commit that holds it has succeeded.
 */
bool db_queue_run(struct db_queue *queue, db_work *work, void *context, struct fault *fault);

#endif
