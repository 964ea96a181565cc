/* The two engines behind one set of functions. Known in store/ only.
 *
 * One SQL text for both: `$1` placeholders, no dialect functions, explicit NULLS LAST, sums cast to BIGINT, no
 * statement after a failed one. A query brings all its rows at once into the arena, so there are no open cursors;
 * long tables are read in pages by key. Statements are prepared once per connection and kept by the address of their
 * text, which is therefore a literal, or what db_composed gave. */
#ifndef STORE_DB_H
#define STORE_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "base/str.h"

enum db_type { DB_INT, DB_TEXT, DB_BLOB };

struct db_arg {
  enum db_type type;
  bool null;
  int64_t number;
  struct str bytes;
};

#define A_INT(n) ((struct db_arg){.type = DB_INT, .number = (int64_t)(n)})
#define A_INT_OF(n, is_null) ((struct db_arg){.type = DB_INT, .number = (int64_t)(n), .null = (is_null)})
#define A_DAG(d) A_INT_OF((d), (d) == DAG_GEEN)
#define A_TEXT(s) ((struct db_arg){.type = DB_TEXT, .bytes = (s)})
#define A_TEXT_OF(s) ((struct db_arg){.type = DB_TEXT, .bytes = (s), .null = (s).len == 0}) /* "" is stored as NULL */
#define A_BLOB(s) ((struct db_arg){.type = DB_BLOB, .bytes = (s)})
#define A_BLOB_OF(s) ((struct db_arg){.type = DB_BLOB, .bytes = (s), .null = (s).len == 0})

struct db; /* one connection; used by one thread at a time */

struct db_cell {
  enum db_type type;
  bool null;
  int64_t number;
  struct str bytes;
};

struct db_rows {
  size_t count, columns;
  const struct db_cell *cells;
};

/* A text that was put together at run time, as one that stays: an equal text gives the same address for as long as the
 * connection lives. Only where there is a small number of different texts: values go in arguments. */
const char *db_composed(struct db *db, const char *sql);
/* Runs a statement and reads all its rows into the arena. False with FAULT_RETRY (serialisation failure, deadlock, the
 * connection was lost before anything was committed),
 * FAULT_STALE (unique index: the caller usually turns that into words), FAULT_RULE (check, foreign key), FAULT_BUSY
 * or FAULT_INTERNAL; no further statement may follow in that transaction. */
bool db_query_args(struct db *db, struct arena *arena, struct fault *fault, struct db_rows *ret_rows, const char *sql,
                   const struct db_arg *args, size_t count);
/* The same without rows; ret_changes may be NULL. */
bool db_exec_args(struct db *db, struct arena *arena, struct fault *fault, int64_t *ret_changes, const char *sql,
                  const struct db_arg *args, size_t count);
/* The same for what nobody waits for: in PostgreSQL it travels with the next statement or with the commit, and so may
 * its fault. */
bool db_exec_later_args(struct db *db, struct arena *arena, struct fault *fault, const char *sql,
                        const struct db_arg *args, size_t count);
/* The same statement for many rows of arguments: a loop in SQLite, one pipeline in PostgreSQL. Counts as one statement.
 */
bool db_exec_many(struct db *db, struct arena *arena, struct fault *fault, const char *sql, const struct db_arg *args,
                  size_t per_row, size_t rows);

#define DB_ARGS_(...)                                                                                                  \
  (const struct db_arg[]){__VA_ARGS__}, sizeof((const struct db_arg[]){__VA_ARGS__}) / sizeof(struct db_arg)
/* db_query(db, arena, fault, &rows, "SELECT …", A_INT(1), A_TEXT(s)); without arguments use the _args form with
 * NULL, 0. */
#define db_query(db, arena, fault, ret_rows, sql, ...)                                                                 \
  db_query_args((db), (arena), (fault), (ret_rows), (sql), DB_ARGS_(__VA_ARGS__))
#define db_exec_later(db, arena, fault, sql, ...)                                                                      \
  db_exec_later_args((db), (arena), (fault), (sql), DB_ARGS_(__VA_ARGS__))
#define db_exec(db, arena, fault, ret_changes, sql, ...)                                                               \
  db_exec_args((db), (arena), (fault), (ret_changes), (sql), DB_ARGS_(__VA_ARGS__))

/* Cells: 0 or "" when NULL. Views into the arena of the query. */
int64_t db_int(const struct db_rows *rows, size_t row, size_t column);
struct str db_text(const struct db_rows *rows, size_t row, size_t column); /* blobs too */
bool db_null(const struct db_rows *rows, size_t row, size_t column);
dag_t db_dag(const struct db_rows *rows, size_t row, size_t column); /* DAG_GEEN when NULL */

/* The second lock, in PostgreSQL only (docs/decisions/0014): from the next statement to the end of the transaction, or
 * to the next of these, rows of tables that have it are seen of households that have to do with these ids ("12,7"),
 * or all. A transaction begins with all. */
struct db_sight {
  struct str wie, personen; /* deelnemer and persoon */
  struct str over; /* the household that is asked about: looked up once, before the rows; gives no right; "" = none */
};
bool db_see_of(struct db *db, const struct db_sight *sight, struct fault *fault);
bool db_see_all(struct db *db, struct fault *fault);

/* An opened database: makes connections, keeps them, orders the writers. Safe from all threads. */
struct db_house;

enum db_engine { DB_SQLITE, DB_PGSQL };

struct db_settings {
  int readers; /* connections kept for reading; 0 = 8 */
  int writers; /* PostgreSQL: connections kept for writing; 0 = 8. SQLite has one */
};

/* `where`: a folder (the database is schakel.db in it; the folder is made when `create`) or postgresql://…. Does not
 * migrate. False with a message that says what to do. */
bool db_open(struct str where, bool create, const struct db_settings *settings, struct db_house **ret_house,
             struct fault *fault);
void db_close(struct db_house *house); /* takes NULL */
enum db_engine db_engine_of(const struct db_house *house);

/* A read transaction with one consistent view. Ended by db_read_end, always. */
bool db_read_begin(struct db_house *house, struct db **ret_db, struct fault *fault);
void db_read_end(struct db_house *house, struct db *db);

/* A read whose connection was lost gave FAULT_RETRY: the caller may begin anew, once.
 *
 * Runs `work` in one durable write transaction. SQLite: one writer behind a fair queue, a savepoint per work,
 * commits in groups: true means that the group is on disk. PostgreSQL: REPEATABLE READ on a connection of its own: two
 * who change the same row clash, and the later one gets FAULT_RETRY (docs/decisions/0007). When `work` or the commit
 * gives FAULT_RETRY it is rolled back and run again, a few times at most; then it becomes FAULT_BUSY. `work` returns
 * false to roll back. Is the connection lost while the server commits, then nobody knows whether it was done:
 * FAULT_UNSURE. */
typedef bool db_work(struct db *db, void *context, struct fault *fault);
bool db_write(struct db_house *house, db_work *work, void *context, struct fault *fault);
/* The same for a work that begins by looking whether it was done before, under a key that is unique in the database:
 * after a lost commit it is run again until it knows, at most DB_UNSURE_WAIT_S seconds (a standby may have to take
 * over); only then FAULT_UNSURE. */
enum { DB_UNSURE_WAIT_S = 10 };
bool db_write_keyed(struct db_house *house, db_work *work, void *context, struct fault *fault);

/* One work inside the write transaction that `db` has open already: it is kept or rolled back by itself, and is on disk
 * when the whole is. FAULT_RETRY comes through: the whole must be run again. */
bool db_write_within(struct db *db, db_work *work, void *context, struct fault *fault);

/* The number of the logboek chain that this writing connection owns while it is open: 1 in SQLite; in PostgreSQL the
 * lowest one that no other connection holds (an advisory lock). */
int64_t db_writer_number(const struct db *db);

/* How busy a house is and what it did since it was opened. */
struct db_pool_figures {
  int open, lent, max, waiting; /* connections; threads that wait for one */
};
struct db_figures {
  int64_t statements;                      /* that were run */
  int64_t works;                           /* that were kept */
  int64_t commits;                         /* that kept them: fewer, when works share one */
  int64_t commit_us;                       /* SQLite: how long those took together */
  int turns;                               /* SQLite: threads that wait to write */
  struct db_pool_figures readers, writers; /* SQLite: its one writer has no pool */
  int64_t bytes, bytes_free;               /* SQLite: of the files, and left on their disk; else -1 */
};
void db_measure(struct db_house *house, struct db_figures *ret);

/* Statements run by this thread since it started: tests count what a list costs. */
int64_t db_statements_of_thread(void);
/* True between db_read_begin/db_write and its end in this thread: connect/ asserts that it is false. */
bool db_transaction_open(void);

/* Brings the schema to the newest version (schema/NNNN-*.sql, embedded, checksummed, one transaction each), under a
 * lock. True when nothing was to be done. Refuses a database that is newer than the program or whose applied files
 * differ from the shipped ones. */
bool db_migrate(struct db_house *house, struct arena *arena, int *ret_applied, struct fault *fault);
/* What this engine wants done now and then: in PostgreSQL the parts of the logboek for the coming months. In a write
 * transaction. */
bool db_upkeep(struct db *db, moment_t now, struct fault *fault);
/* Whether the schema is at the version of this program. */
bool db_schema_current(struct db_house *house, struct arena *arena, bool *ret_current, struct fault *fault);

#endif
