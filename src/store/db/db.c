#include "db/db.h"

#include <assert.h>
#include <stdarg.h>
#include <time.h>

#include "base/clock.h"
#include "db/db_driver.h"

const char *const db_append_only[] = {
    "logboek", "logboek_persoon", "logboek_inhoud", "logboek_controlepunt", "vernietigd_logboek", NULL};
const char db_destroyable[] = "logboek_inhoud";
const char db_versions_table[] = "schema_versie";

static _Thread_local int64_t statements;
static _Thread_local bool transaction_open;

int64_t db_statements_of_thread(void) {
  return statements;
}

bool db_transaction_open(void) {
  return transaction_open;
}

static struct str message_of(enum fault_class class) {
  switch (class) {
  case FAULT_STALE:
    return S("Iemand anders heeft dit net ook bewaard. Kijk opnieuw en probeer het dan nog eens.");
  case FAULT_RULE:
    return S("Dit kan zo niet worden bewaard: de gegevens passen niet bij elkaar.");
  case FAULT_BUSY:
  case FAULT_RETRY:
    return S("Het is nu te druk. Uw wijziging is niet bewaard. Probeer het zo nog eens.");
  default:
    return S("Er ging iets mis in Schakel. Probeer het nog eens. Lukt het niet? Bel dan uw beheerder.");
  }
}

bool db_fault(struct fault *fault, enum fault_class class, const char *detail_format, ...) {
  char detail[FAULT_DETAIL_MAX];
  va_list args;
  va_start(args, detail_format);
  vsnprintf(detail, sizeof detail, detail_format, args);
  va_end(args);
  return fault_set(fault, class, message_of(class), "%s", detail);
}

bool db_open(struct str where, bool create, const struct db_settings *settings, struct db_house **ret_house,
             struct fault *fault) {
  bool server = str_starts(where, S("postgresql://")) || str_starts(where, S("postgres://"));
  const struct db_driver *driver = server ? &db_pgsql : &db_sqlite;
  return driver->open(where, create, settings, ret_house, fault);
}

void db_close(struct db_house *house) {
  if (house) house->driver->close(house);
}

enum db_engine db_engine_of(const struct db_house *house) {
  return house->driver->engine;
}

int64_t db_writer_number(const struct db *db) {
  assert(db->use == DB_WRITE);
  return db->writer_number;
}

/* Statements. */

/* PostgreSQL takes no U+0000 in text and no statement after a failed one; so neither does SQLite. */
static bool may_run(struct db *db, struct fault *fault, const struct db_call *call) {
  if (db->failed) /* who gathers what is wrong in several fields may get here with what went wrong before */
    return fault->class != FAULT_NONE ? false
                                      : db_fault(fault, FAULT_INTERNAL, "statement after a failed one: %s", call->sql);
  for (size_t i = 0; i < call->count; i++) {
    const struct db_arg *arg = &call->args[i];
    if (arg->type == DB_TEXT && !arg->null && str_has(arg->bytes, '\0')) {
      db->failed = true;
      return db_fault(fault, FAULT_INTERNAL, "U+0000 in the text of $%zu: %s", i + 1, call->sql);
    }
  }
  return true;
}

static bool outcome(struct db *db, bool good, struct fault *fault) {
  if (good) return true;
  db->failed = true;
  if (fault->class == FAULT_RETRY && db->use == DB_READ && !db->gone) fault->class = FAULT_BUSY;
  return false;
}

static bool run(struct db *db, struct arena *arena, struct fault *fault, const struct db_call *call,
                struct db_rows *ret_rows, int64_t *ret_changes) {
  statements++;
  db->house->statements++;
  return may_run(db, fault, call) &&
         outcome(db, db->house->driver->run(db, arena, fault, call, ret_rows, ret_changes), fault);
}

const char *db_composed(struct db *db, const char *sql) {
  return db_cache_text(&db->statements, sql);
}

bool db_query_args(struct db *db, struct arena *arena, struct fault *fault, struct db_rows *ret_rows, const char *sql,
                   const struct db_arg *args, size_t count) {
  return run(db, arena, fault, &(struct db_call){sql, args, count}, ret_rows, NULL);
}

bool db_exec_args(struct db *db, struct arena *arena, struct fault *fault, int64_t *ret_changes, const char *sql,
                  const struct db_arg *args, size_t count) {
  return run(db, arena, fault, &(struct db_call){sql, args, count}, NULL, ret_changes);
}

bool db_exec_later_args(struct db *db, struct arena *arena, struct fault *fault, const char *sql,
                        const struct db_arg *args, size_t count) {
  const struct db_driver *driver = db->house->driver;
  struct db_call call = {sql, args, count};
  if (!driver->run_later) return run(db, arena, fault, &call, NULL, NULL);
  statements++;
  db->house->statements++;
  return may_run(db, fault, &call) && outcome(db, driver->run_later(db, fault, &call), fault);
}

bool db_exec_many(struct db *db, struct arena *arena, struct fault *fault, const char *sql, const struct db_arg *args,
                  size_t per_row, size_t rows) {
  if (rows == 0) return true;
  statements++;
  db->house->statements++;
  struct db_call all = {sql, args, per_row * rows}, first = {sql, args, per_row};
  return may_run(db, fault, &all) && outcome(db, db->house->driver->run_many(db, arena, fault, &first, rows), fault);
}

static const struct db_cell *cell(const struct db_rows *rows, size_t row, size_t column) {
  assert(row < rows->count && column < rows->columns);
  return &rows->cells[row * rows->columns + column];
}

int64_t db_int(const struct db_rows *rows, size_t row, size_t column) {
  const struct db_cell *at = cell(rows, row, column);
  assert(at->null || at->type == DB_INT);
  return at->number;
}

struct str db_text(const struct db_rows *rows, size_t row, size_t column) {
  const struct db_cell *at = cell(rows, row, column);
  assert(at->null || at->type != DB_INT);
  return at->bytes;
}

bool db_null(const struct db_rows *rows, size_t row, size_t column) {
  return cell(rows, row, column)->null;
}

dag_t db_dag(const struct db_rows *rows, size_t row, size_t column) {
  return db_null(rows, row, column) ? DAG_GEEN : (dag_t)db_int(rows, row, column);
}

/* Transactions. */

bool db_read_begin(struct db_house *house, struct db **ret_db, struct fault *fault) {
  assert(!transaction_open);
  transaction_open = db_pool_begin(&house->readers, ret_db, fault);
  return transaction_open;
}

void db_read_end(struct db_house *house, struct db *db) {
  house->driver->rollback(db);
  db_pool_give(&house->readers, db);
  transaction_open = false;
}

bool db_work_run(struct db *db, db_work *work, void *context, struct fault *fault) {
  db->failed = false;
  if (!work(db, context, fault)) return false;
  return !db->failed || db_fault(fault, FAULT_INTERNAL, "a statement failed, but its work went on");
}

bool db_write_within(struct db *db, db_work *work, void *context, struct fault *fault) {
  bool lost = false;
  assert(transaction_open && db->use == DB_WRITE && !db->failed);
  bool kept = db->house->driver->savepoint(db, work, context, fault, &lost);
  db->failed = lost;
  return kept;
}

bool db_upkeep(struct db *db, moment_t now, struct fault *fault) {
  const struct db_driver *driver = db->house->driver;
  return !driver->upkeep || driver->upkeep(db, now, fault);
}

bool db_see_of(struct db *db, const struct db_sight *sight, struct fault *fault) {
  const struct db_driver *driver = db->house->driver;
  db->sees_part = driver->see != NULL;
  return !driver->see || driver->see(db, sight, fault);
}

bool db_see_all(struct db *db, struct fault *fault) {
  if (!db->sees_part) return true;
  db->sees_part = false;
  return db->house->driver->see(db, NULL, fault);
}

/* Once is nearly always enough; where many fight over one row a few more spare people a page that says "try again". */
enum { RERUNS = 4 };

bool db_write(struct db_house *house, db_work *work, void *context, struct fault *fault) {
  assert(!transaction_open);
  transaction_open = true;
  bool kept = house->driver->write(house, work, context, fault);
  for (int again = 0; again < RERUNS && !kept && fault->class == FAULT_RETRY; again++) {
    fault_init(fault);
    kept = house->driver->write(house, work, context, fault);
  }
  if (!kept && fault->class == FAULT_RETRY) fault->class = FAULT_BUSY;
  if (kept) house->works++;
  transaction_open = false;
  return kept;
}

void db_measure(struct db_house *house, struct db_figures *ret) {
  *ret = (struct db_figures){
      .statements = house->statements, .works = house->works, .commits = house->works, .bytes = -1, .bytes_free = -1};
  db_pool_measure(&house->readers, &ret->readers);
  house->driver->measure(house, ret);
}

/* While the database is away it is asked five times a second. */
bool db_write_keyed(struct db_house *house, db_work *work, void *context, struct fault *fault) {
  const struct timespec pause = {.tv_nsec = 200000000};
  if (db_write(house, work, context, fault)) return true;
  if (fault->class != FAULT_UNSURE) return false;
  struct fault lost = *fault;
  for (int64_t until = clock_steady_us() + DB_UNSURE_WAIT_S * (int64_t)1000000; clock_steady_us() < until;) {
    fault_init(fault);
    if (db_write(house, work, context, fault)) return true;
    if (fault->class != FAULT_BUSY && fault->class != FAULT_UNSURE) return false;
    nanosleep(&pause, NULL);
  }
  *fault = lost;
  return false;
}
