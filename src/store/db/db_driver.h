/* What an engine does for db.c, and what houses and connections of both engines have in common. Private to db/. */
#ifndef STORE_DB_DRIVER_H
#define STORE_DB_DRIVER_H

#include "db/db.h"
#include "db/db_cache.h"
#include "db/db_pool.h"

/* What a connection is for. DB_MIGRATE stands outside the pool, the queue and the rights of the application. */
enum db_use { DB_READ, DB_WRITE, DB_MIGRATE };

struct db {
  struct db_house *house;
  struct arena *arena; /* holds the connection itself and its statements */
  enum db_use use;
  bool failed;    /* a statement failed in this transaction: only a rollback may follow */
  bool gone;      /* the connection is lost and is not used again */
  bool sees_part; /* the second lock is shut */
  int64_t writer_number;
  struct db_cache statements;
};

struct db_call {
  const char *sql;
  const struct db_arg *args;
  size_t count;
};

struct db_driver {
  enum db_engine engine;
  /* Makes the house of this engine and looks whether the place is fit for use. */
  bool (*open)(struct str where, bool create, const struct db_settings *settings, struct db_house **ret_house,
               struct fault *fault);
  void (*close)(struct db_house *house);

  bool (*connect)(struct db_house *house, enum db_use use, struct db **ret_db, struct fault *fault);
  void (*disconnect)(struct db *db);

  /* A transaction of the kind that `use` asks for. After a failed commit nothing was kept and nothing is open. */
  bool (*begin)(struct db *db, struct fault *fault);
  bool (*commit)(struct db *db, struct fault *fault);
  void (*rollback)(struct db *db);

  /* Fills in what only this engine knows. */
  void (*measure)(struct db_house *house, struct db_figures *figures);

  /* One durable transaction around `work`, run once. */
  bool (*write)(struct db_house *house, db_work *work, void *context, struct fault *fault);

  /* `work` in a savepoint of a begun transaction. *ret_lost becomes true when that whole transaction is gone. */
  bool (*savepoint)(struct db *db, db_work *work, void *context, struct fault *fault, bool *ret_lost);

  /* ret_rows and ret_changes may be NULL. */
  bool (*run)(struct db *db, struct arena *arena, struct fault *fault, const struct db_call *call,
              struct db_rows *ret_rows, int64_t *ret_changes);
  /* run, of which the answer may be taken with a later one; NULL = there is no such thing. */
  bool (*run_later)(struct db *db, struct fault *fault, const struct db_call *call);
  bool (*run_many)(struct db *db, struct arena *arena, struct fault *fault, const struct db_call *first, size_t rows);

  /* For migrations: many statements without arguments; a lock until the end of the transaction; what the engine wants
   * to check (when something was `changed`) or to hand out before the commit. */
  bool (*script)(struct db *db, const char *text, struct fault *fault);
  bool (*lock_schema)(struct db *db, struct fault *fault);
  bool (*finish_schema)(struct db *db, struct arena *arena, bool changed, struct fault *fault);
  /* The second lock, before the next statement; NULL = there is none. sight NULL: all. */
  bool (*see)(struct db *db, const struct db_sight *sight, struct fault *fault);
  bool (*upkeep)(struct db *db, moment_t now, struct fault *fault); /* NULL = there is none */
  const char *table_known;                                          /* a query that gives a row when table $1 exists */
};

extern const struct db_driver db_sqlite, db_pgsql;

/* Every engine's house begins with this. */
struct db_house {
  const struct db_driver *driver;
  struct arena *arena; /* holds the house itself; used by db_open only */
  struct db_pool readers;
  _Atomic int64_t statements, works;
};

/* The tables to which the application may only add. */
extern const char *const db_append_only[];
/* Of these the one of which a row may go after all: when vernietigd_logboek says so, which a trigger asks. */
extern const char db_destroyable[];
/* The table with which migrations are kept; the application only reads it. */
extern const char db_versions_table[];

/* Of the arenas of houses and connections: they hold what the code itself brings, not what users type. */
enum { DB_ARENA_MAX = 16 * 1024 * 1024 };

/* A fault with the house's words for its class; the detail is for the log and never holds a value of a row. */
bool db_fault(struct fault *fault, enum fault_class class, const char *detail_format, ...)
    __attribute__((format(printf, 3, 4)));

/* Runs `work` on a begun transaction; false as well when a statement failed that `work` did not tell of. */
bool db_work_run(struct db *db, db_work *work, void *context, struct fault *fault);

#endif
