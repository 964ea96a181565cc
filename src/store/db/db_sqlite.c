/* SQLite: a folder with schakel.db, one writer behind the queue, readers in a pool. Connections are never shared at the
 * same moment, so they go without SQLite's own locks. */
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "db/db_driver.h"
#include "db/db_queue.h"

enum { BUSY_MS = 5000, READERS = 8, CELLS_FIRST = 64 };

struct house {
  struct db_house base;
  char path[PATH_MAX];
  struct db *writer;
  struct db_queue *queue;
};

struct connection {
  struct db base;
  sqlite3 *handle;
};

struct statement {
  sqlite3_stmt *stmt;
  int places;  /* placeholders as SQLite numbers them */
  int highest; /* the n of the highest $n */
  int args[];  /* place - 1 → index of its argument */
};

static sqlite3 *handle_of(const struct db *db) {
  return ((const struct connection *)db)->handle;
}

/* Faults. Messages of SQLite are only taken over where they cannot hold a value of a row. */

static enum fault_class class_of(int code) {
  switch (code) {
  case SQLITE_CONSTRAINT_UNIQUE:
  case SQLITE_CONSTRAINT_PRIMARYKEY:
  case SQLITE_CONSTRAINT_ROWID:
    return FAULT_STALE;
  case SQLITE_CONSTRAINT_CHECK:
  case SQLITE_CONSTRAINT_FOREIGNKEY:
    return FAULT_RULE;
  }
  switch (code & 0xff) {
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
  case SQLITE_FULL:
  case SQLITE_NOMEM:
  case SQLITE_IOERR:
  case SQLITE_READONLY:
  case SQLITE_CANTOPEN:
  case SQLITE_CORRUPT: /* what reading that fails is called when the file system says EIO */
  case SQLITE_NOTADB:
    return FAULT_BUSY;
  default:
    return FAULT_INTERNAL;
  }
}

/* When it is the disk the user hears that, for then trying again helps nobody until somebody has looked at it. */
static bool tell_of_disk(struct fault *fault, int code) {
  switch (code & 0xff) {
  case SQLITE_FULL:
    fault->message = S("De schijf van Schakel is vol. Nu kan niets worden bewaard. Vraag de beheerder om ruimte te "
                       "maken; daarna gaat alles vanzelf weer.");
    break;
  case SQLITE_IOERR:
  case SQLITE_READONLY:
  case SQLITE_CANTOPEN:
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    fault->message = S("Er is iets mis met de schijf van Schakel. Nu kan niets worden bewaard. Vraag de beheerder om "
                       "ernaar te kijken; daarna gaat alles vanzelf weer.");
    break;
  }
  return false;
}

static bool fault_of_step(struct db *db, struct fault *fault, const char *sql) {
  int code = sqlite3_extended_errcode(handle_of(db));
  const char *what = (code & 0xff) == SQLITE_CONSTRAINT ? sqlite3_errmsg(handle_of(db)) : sqlite3_errstr(code);
  db_fault(fault, class_of(code), "sqlite %d, %s: %s", code, what, sql);
  return tell_of_disk(fault, code);
}

static bool fault_of_text(struct db *db, struct fault *fault, const char *sql) {
  sqlite3 *handle = handle_of(db);
  int code = sqlite3_extended_errcode(handle);
  db_fault(fault, class_of(code), "sqlite %d, %s: %s", code, sqlite3_errmsg(handle), sql);
  return tell_of_disk(fault, code);
}

/* Rights. */

static bool in_list(const char *const *list, const char *name) {
  for (; *list; list++)
    if (strcmp(*list, name) == 0) return true;
  return false;
}

static int reader_may(void *context, int action, const char *a, const char *b, const char *base, const char *trigger) {
  (void)context, (void)b, (void)base, (void)trigger;
  switch (action) {
  case SQLITE_SELECT:
  case SQLITE_READ:
  case SQLITE_FUNCTION:
  case SQLITE_RECURSIVE:
  case SQLITE_TRANSACTION:
    return SQLITE_OK;
  /* FTS5 reads the version, and SQLite goes through these motions when it declares a table of FTS5; DEFENSIVE stops a
   * real one. */
  case SQLITE_PRAGMA:
    return strcmp(a, "data_version") == 0 ? SQLITE_OK : SQLITE_DENY;
  case SQLITE_UPDATE:
    return strcmp(a, "sqlite_master") == 0 ? SQLITE_OK : SQLITE_DENY;
  default:
    return SQLITE_DENY;
  }
}

static int writer_may(void *context, int action, const char *a, const char *b, const char *base, const char *trigger) {
  switch (action) {
  case SQLITE_SAVEPOINT:
    return SQLITE_OK;
  case SQLITE_INSERT:
    return strcmp(a, db_versions_table) == 0 ? SQLITE_DENY : SQLITE_OK;
  case SQLITE_DELETE:
    if (strcmp(a, db_destroyable) == 0) return SQLITE_OK; /* a trigger refuses what may stay */
    /* fall through */
  case SQLITE_UPDATE:
    return in_list(db_append_only, a) || strcmp(a, db_versions_table) == 0 ? SQLITE_DENY : SQLITE_OK;
  default:
    return reader_may(context, action, a, b, base, trigger);
  }
}

/* Statements. */

static void drop_statement(void *prepared) {
  const struct statement *statement = prepared;
  sqlite3_finalize(statement->stmt);
}

static bool blank(const char *text) {
  return text[strspn(text, " \n\t;")] == '\0';
}

/* `$n` is a name to SQLite; which argument belongs to which of its own places is found once. */
static bool number_places(struct statement *statement) {
  for (int place = 1; place <= statement->places; place++) {
    const char *name = sqlite3_bind_parameter_name(statement->stmt, place);
    int64_t number;
    if (!name || name[0] != '$' || !str_to_i64(str_of(name + 1), &number) || number < 1 || number > INT16_MAX)
      return false;
    statement->args[place - 1] = (int)number - 1;
    if (number > statement->highest) statement->highest = (int)number;
  }
  return true;
}

static struct statement *prepare(struct db *db, struct fault *fault, const char *sql) {
  struct statement *statement = db_cache_find(&db->statements, sql);
  if (statement) return statement;
  sqlite3_stmt *stmt = NULL;
  const char *tail;
  if (sqlite3_prepare_v3(handle_of(db), sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, &tail) != SQLITE_OK) {
    fault_of_text(db, fault, sql);
    return NULL;
  }
  int places = sqlite3_bind_parameter_count(stmt);
  statement = arena_new(db->arena, sizeof *statement + (size_t)places * sizeof(int));
  statement->stmt = stmt;
  statement->places = places;
  if (!stmt || !blank(tail) || !number_places(statement)) {
    drop_statement(statement);
    db_fault(fault, FAULT_INTERNAL, "not one statement with $1, $2, …: %s", sql);
    return NULL;
  }
  db_cache_add(&db->statements, sql, statement);
  return statement;
}

static int bind_one(sqlite3_stmt *stmt, int place, const struct db_arg *arg) {
  if (arg->null) return sqlite3_bind_null(stmt, place);
  if (arg->type == DB_INT) return sqlite3_bind_int64(stmt, place, arg->number);
  const char *bytes = arg->bytes.len ? arg->bytes.ptr : ""; /* a NULL pointer would be bound as NULL */
  if (arg->type == DB_TEXT) return sqlite3_bind_text64(stmt, place, bytes, arg->bytes.len, SQLITE_STATIC, SQLITE_UTF8);
  return sqlite3_bind_blob64(stmt, place, bytes, arg->bytes.len, SQLITE_STATIC);
}

static bool bind_all(struct db *db, struct fault *fault, const struct statement *statement,
                     const struct db_call *call) {
  if ((size_t)statement->highest > call->count)
    return db_fault(fault, FAULT_INTERNAL, "%zu arguments are too few: %s", call->count, call->sql);
  for (int place = 1; place <= statement->places; place++)
    if (bind_one(statement->stmt, place, &call->args[statement->args[place - 1]]) != SQLITE_OK)
      return fault_of_step(db, fault, call->sql);
  return true;
}

static void release(const struct statement *statement) {
  sqlite3_reset(statement->stmt);
  sqlite3_clear_bindings(statement->stmt);
}

/* Rows. */

struct reading {
  struct arena *arena;
  struct db_cell *cells;
  size_t count, columns, room;
};

static void make_room(struct reading *reading) {
  size_t used = reading->count * reading->columns;
  if (used + reading->columns <= reading->room) return;
  size_t room = reading->room ? 2 * reading->room : CELLS_FIRST;
  while (room < used + reading->columns) room *= 2;
  struct db_cell *cells = NEW_ARRAY(reading->arena, struct db_cell, room);
  if (used) memcpy(cells, reading->cells, used * sizeof *cells);
  reading->cells = cells;
  reading->room = room;
}

static bool read_cell(struct arena *arena, sqlite3_stmt *stmt, int column, struct db_cell *ret_cell) {
  switch (sqlite3_column_type(stmt, column)) {
  case SQLITE_NULL:
    *ret_cell = (struct db_cell){.null = true};
    return true;
  case SQLITE_INTEGER:
    *ret_cell = (struct db_cell){.type = DB_INT, .number = sqlite3_column_int64(stmt, column)};
    return true;
  case SQLITE_TEXT:
    ret_cell->type = DB_TEXT;
    break;
  case SQLITE_BLOB:
    ret_cell->type = DB_BLOB;
    break;
  default:
    return false;
  }
  const void *bytes = sqlite3_column_blob(stmt, column);
  ret_cell->bytes = str_copy(arena, (struct str){bytes, (size_t)sqlite3_column_bytes(stmt, column)});
  return true;
}

static bool read_row(struct reading *reading, sqlite3_stmt *stmt, struct fault *fault, const char *sql) {
  make_room(reading);
  struct db_cell *row = &reading->cells[reading->count * reading->columns];
  for (size_t column = 0; column < reading->columns; column++)
    if (!read_cell(reading->arena, stmt, (int)column, &row[column]))
      return db_fault(fault, FAULT_INTERNAL, "column %zu is no integer, text or blob: %s", column, sql);
  if (arena_spent(reading->arena)) return db_fault(fault, FAULT_BUSY, "more rows than the arena may hold: %s", sql);
  reading->count++;
  return true;
}

static bool step_all(struct db *db, struct arena *arena, struct fault *fault, const struct db_call *call,
                     sqlite3_stmt *stmt, struct db_rows *ret_rows) {
  struct reading reading = {.arena = arena, .columns = (size_t)sqlite3_column_count(stmt)};
  int code;
  while ((code = sqlite3_step(stmt)) == SQLITE_ROW)
    if (ret_rows && !read_row(&reading, stmt, fault, call->sql)) return false;
  if (code != SQLITE_DONE) return fault_of_step(db, fault, call->sql);
  if (ret_rows) *ret_rows = (struct db_rows){reading.count, reading.columns, reading.cells};
  return true;
}

static bool sqlite_run(struct db *db, struct arena *arena, struct fault *fault, const struct db_call *call,
                       struct db_rows *ret_rows, int64_t *ret_changes) {
  struct statement *statement = prepare(db, fault, call->sql);
  if (!statement) return false;
  bool good = bind_all(db, fault, statement, call) && step_all(db, arena, fault, call, statement->stmt, ret_rows);
  if (good && ret_changes) *ret_changes = sqlite3_stmt_readonly(statement->stmt) ? 0 : sqlite3_changes64(handle_of(db));
  release(statement);
  return good;
}

static bool sqlite_run_many(struct db *db, struct arena *arena, struct fault *fault, const struct db_call *first,
                            size_t rows) {
  for (size_t row = 0; row < rows; row++) {
    struct db_call call = {first->sql, first->args + row * first->count, first->count};
    if (!sqlite_run(db, arena, fault, &call, NULL, NULL)) return false;
  }
  return true;
}

/* A statement of the house itself, without arguments. */
static bool plain(struct db *db, struct fault *fault, const char *sql) {
  return sqlite_run(db, NULL, fault, &(struct db_call){.sql = sql}, NULL, NULL);
}

static bool sqlite_script(struct db *db, const char *text, struct fault *fault) {
  return sqlite3_exec(handle_of(db), text, NULL, NULL, NULL) == SQLITE_OK || fault_of_text(db, fault, "script");
}

/* Transactions. */

static bool sqlite_begin(struct db *db, struct fault *fault) {
  return plain(db, fault, db->use == DB_READ ? "BEGIN" : "BEGIN IMMEDIATE");
}

/* SQLite itself rolls back after some faults (disk full, out of memory): then nothing is open any more. */
static bool lost(const struct db *db) {
  return sqlite3_get_autocommit(handle_of(db)) != 0;
}

static void sqlite_rollback(struct db *db) {
  struct fault ignored;
  fault_init(&ignored);
  if (!lost(db)) plain(db, &ignored, "ROLLBACK");
}

static bool sqlite_commit(struct db *db, struct fault *fault) {
  if (plain(db, fault, "COMMIT")) return true;
  sqlite_rollback(db);
  return false;
}

static bool savepoint_work(struct db *db, db_work *work, void *context, struct fault *fault, bool *ret_lost) {
  bool good =
      plain(db, fault, "SAVEPOINT werk") && db_work_run(db, work, context, fault) && plain(db, fault, "RELEASE werk");
  if (good) return true;
  struct fault ignored;
  fault_init(&ignored);
  if (!lost(db) && !(plain(db, &ignored, "ROLLBACK TO werk") && plain(db, &ignored, "RELEASE werk")))
    sqlite_rollback(db);
  *ret_lost = lost(db);
  return false;
}

static const struct db_group_steps group_steps = {sqlite_begin, savepoint_work, sqlite_commit, sqlite_rollback};

static bool sqlite_write(struct db_house *base, db_work *work, void *context, struct fault *fault) {
  return db_queue_run(((struct house *)base)->queue, work, context, fault);
}

/* Connections. */

/* No memory map and no larger cache for who reads: every look writes a row of the logboek, after which each reader maps
 * and reads the file anew (measured: Mijn werk took a quarter more CPU with the map, and as much with eight times the
 * cache). */
static const char settings_of_all[] = "PRAGMA journal_mode=WAL;"
                                      "PRAGMA synchronous=FULL;"
                                      "PRAGMA trusted_schema=OFF;"
                                      "PRAGMA case_sensitive_like=ON;"
                                      "PRAGMA mmap_size=0;";

/* Weighing every cell of every page that is read (cell_size_check) is for who writes: a reader reads a thousand pages
 * for one screen, and it took a fifth of its instructions. Migrations may rebuild tables, which needs foreign keys to
 * be off; they are checked before the commit. Of the cache for who writes 4 MB is enough: with 32 a save took as much
 * CPU, and filled they were a third of all memory of the program. What is deleted is overwritten: a file that was
 * destroyed can not be read back from the free pages. */
static const char *settings_of(enum db_use use) {
  static const char *const texts[] = {
      [DB_READ] = "PRAGMA foreign_keys=ON; PRAGMA query_only=ON;",
      [DB_WRITE] =
          "PRAGMA foreign_keys=ON; PRAGMA cache_size=-4096; PRAGMA secure_delete=ON; PRAGMA cell_size_check=ON;",
      [DB_MIGRATE] = "PRAGMA foreign_keys=OFF;",
  };
  return texts[use];
}

static void sqlite_disconnect(struct db *db) {
  db_cache_done(&db->statements, drop_statement);
  int code = sqlite3_close(handle_of(db));
  assert(code == SQLITE_OK);
  (void)code;
  arena_destroy(db->arena);
}

static bool set_up(struct connection *connection, struct fault *fault) {
  sqlite3 *handle = connection->handle;
  struct db *db = &connection->base;
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, BUSY_MS);
  if (sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL) != SQLITE_OK ||
      !sqlite_script(db, settings_of_all, fault) || !sqlite_script(db, settings_of(db->use), fault))
    return fault_set(fault, FAULT_BUSY,
                     S("De database kan niet worden gebruikt. Is de schijf vol, of is het bestand beschadigd?"),
                     "sqlite %d while setting up", sqlite3_extended_errcode(handle));
  if (db->use == DB_READ) sqlite3_set_authorizer(handle, reader_may, NULL);
  if (db->use == DB_WRITE) sqlite3_set_authorizer(handle, writer_may, NULL);
  return true;
}

/* Counting its memory costs SQLite a lock at every page that it reads; nobody here asks for the count. What a savepoint
 * may have to put back stays in memory: every act has one, and in a transaction of many acts (store_bundelen) a file
 * for it cost more than the acts. A bound instead of -1 would be taken from the heap whole, at every savepoint. */
static void set_up_engine(void) {
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, -1);
}

static bool sqlite_connect(struct db_house *base, enum db_use use, struct db **ret_db, struct fault *fault) {
  static pthread_once_t before_first = PTHREAD_ONCE_INIT;
  pthread_once(&before_first, set_up_engine);
  struct arena *arena = arena_create(DB_ARENA_MAX);
  struct connection *connection = NEW(arena, struct connection);
  connection->base =
      (struct db){.house = base, .arena = arena, .use = use, .writer_number = 1, .statements = {.arena = arena}};
  const char *path = ((struct house *)base)->path;
  int code = sqlite3_open_v2(path, &connection->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
  if (code != SQLITE_OK)
    fault_set(fault, FAULT_BUSY,
              S("De database kan niet worden geopend. Mag Schakel het bestand schakel.db lezen en schrijven?"),
              "sqlite %d on opening %s", code, path);
  if (code != SQLITE_OK || !set_up(connection, fault)) {
    sqlite_disconnect(&connection->base);
    return false;
  }
  *ret_db = &connection->base;
  return true;
}

/* The place. Only the owner may look into the file: SQLite gives its companions the same rights. */
static bool make_file(const char *folder, const char *path, struct fault *fault) {
  if (mkdir(folder, 0700) != 0 && errno != EEXIST)
    return fault_set(
        fault, FAULT_BUSY,
        S("De map voor de gegevens kan niet worden gemaakt. Bestaat de map erboven, en mag u daar schrijven?"),
        "mkdir %s: errno %d", folder, errno);
  int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0)
    return fault_set(fault, FAULT_BUSY,
                     S("In de map voor de gegevens kan geen bestand worden gemaakt. Mag u daar schrijven?"),
                     "open %s: errno %d", path, errno);
  close(file);
  return true;
}

static bool find_place(struct house *house, struct str where, bool create, struct fault *fault) {
  char folder[PATH_MAX];
  int length = snprintf(folder, sizeof folder, "%.*s", STR_ARG(where));
  int whole = snprintf(house->path, sizeof house->path, "%.*s/schakel.db", STR_ARG(where));
  if (length <= 0 || whole >= PATH_MAX || str_has(where, '\0'))
    return fault_set(fault, FAULT_INPUT, S("De naam van de map voor de gegevens is leeg of te lang."),
                     "folder of %zu bytes", where.len);
  if (create) return make_file(folder, house->path, fault);
  if (access(house->path, F_OK) == 0) return true;
  return fault_set(fault, FAULT_ABSENT, S("In deze map staat nog geen database. Maak die eerst, met: schakel migrate"),
                   "no %s", house->path);
}

static void sqlite_close(struct db_house *base) {
  struct house *house = (struct house *)base;
  db_pool_done(&base->readers);
  db_queue_destroy(house->queue);
  if (house->writer) sqlite_disconnect(house->writer);
  arena_destroy(base->arena);
}

static bool sqlite_open_house(struct str where, bool create, const struct db_settings *settings,
                              struct db_house **ret_house, struct fault *fault) {
  struct arena *arena = arena_create(DB_ARENA_MAX);
  struct house *house = NEW(arena, struct house);
  house->base.driver = &db_sqlite;
  house->base.arena = arena;
  db_pool_init(&house->base.readers, &house->base, DB_READ,
               settings && settings->readers ? settings->readers : READERS);
  if (!find_place(house, where, create, fault) || !sqlite_connect(&house->base, DB_WRITE, &house->writer, fault)) {
    sqlite_close(&house->base);
    return false;
  }
  house->queue = db_queue_create(arena, house->writer, &group_steps);
  *ret_house = &house->base;
  return true;
}

static int64_t size_of(const char *path) {
  struct stat stat_of;
  return stat(path, &stat_of) == 0 ? (int64_t)stat_of.st_size : 0;
}

static void sqlite_measure(struct db_house *base, struct db_figures *figures) {
  struct house *house = (struct house *)base;
  char wal[PATH_MAX + 4];
  struct statvfs disk;
  snprintf(wal, sizeof wal, "%s-wal", house->path);
  figures->bytes = size_of(house->path) + size_of(wal);
  if (statvfs(house->path, &disk) == 0) figures->bytes_free = (int64_t)(disk.f_bavail * disk.f_frsize);
  db_queue_measure(house->queue, figures);
}

/* Migrations: the write lock itself is the lock; foreign keys are looked after at the end. */

static bool sqlite_lock_schema(struct db *db, struct fault *fault) {
  (void)db, (void)fault;
  return true;
}

static bool sqlite_finish_schema(struct db *db, struct arena *arena, bool changed, struct fault *fault) {
  struct db_rows broken;
  if (!changed) return true; /* with 500,000 cases looking after every reference takes minutes */
  if (!sqlite_run(db, arena, fault, &(struct db_call){.sql = "PRAGMA foreign_key_check"}, &broken, NULL)) return false;
  if (broken.count == 0) return true;
  struct str table = db_text(&broken, 0, 0);
  return db_fault(fault, FAULT_INTERNAL, "%zu broken references, the first in %.*s", broken.count, STR_ARG(table));
}

const struct db_driver db_sqlite = {
    .engine = DB_SQLITE,
    .open = sqlite_open_house,
    .close = sqlite_close,
    .connect = sqlite_connect,
    .disconnect = sqlite_disconnect,
    .begin = sqlite_begin,
    .commit = sqlite_commit,
    .rollback = sqlite_rollback,
    .measure = sqlite_measure,
    .write = sqlite_write,
    .savepoint = savepoint_work,
    .run = sqlite_run,
    .run_many = sqlite_run_many,
    .script = sqlite_script,
    .lock_schema = sqlite_lock_schema,
    .finish_schema = sqlite_finish_schema,
    .table_known = "SELECT name FROM sqlite_master WHERE type = 'table' AND name = $1",
};
