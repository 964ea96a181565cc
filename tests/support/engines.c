#include "engines.h"

#include <ftw.h>
#include <libpq-fe.h>
#include <pthread.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "db/db_migrate.h"

enum { ADDRESS_MAX = 512, ARENA_MAX = 64 * 1024 * 1024 };

struct bench {
  struct testdb base;
  char name[64]; /* of the database in PostgreSQL */
  bool given;    /* not made by this process */
  char where[ADDRESS_MAX];
};

static char server[ADDRESS_MAX]; /* of its database `postgres` */
static PGconn *to_server;        /* for making and dropping databases there */
static int made;                 /* databases by this process */

/* The shipped schema on each engine, of which a test gets a copy, for the migrations take longer than most tests. That
 * of tools/vormen.sh, or one that this process makes for itself and breaks when it ends. */
static struct bench *moulds[2];
static const char given_name[] = "schakel_vorm";

/* The server. */

static bool start_server(void) {
  char command[ADDRESS_MAX];
  snprintf(command, sizeof command, "'%s/tools/pgproef.sh' start %d", SCHAKEL_ROOT, (int)getpid());
  FILE *out = popen(command, "re");
  if (!out) return false;
  bool good = fgets(server, sizeof server, out) != NULL;
  good = pclose(out) == 0 && good;
  server[strcspn(server, "\n")] = '\0';
  return good;
}

static bool find_server(void) {
  if (server[0]) return true;
  const char *given = getenv("SCHAKEL_TEST_PG");
  if (!given || !*given) return start_server();
  return (size_t)snprintf(server, sizeof server, "%s", given) < sizeof server;
}

/* The address of another database on the server. */
static void address_of(const char *database, char *ret_address, size_t size) {
  const char *slash = strchr(strstr(server, "://") + 3, '/');
  const char *rest = strchr(slash, '?');
  snprintf(ret_address, size, "%.*s/%s%s", (int)(slash - server), server, database, rest ? rest : "");
}

/* One statement on a connection that is kept for the next one, which finds nothing of this one: as if it were new. A
 * test may have broken it. */
static struct str pgsql_kept(PGconn **connection, const char *address, struct arena *arena, const char *sql,
                             bool *ret_good) {
  if (!*connection) *connection = PQconnectdb(address);
  PGresult *result = PQexec(*connection, sql);
  if (PQstatus(*connection) != CONNECTION_OK) {
    PQclear(result);
    PQreset(*connection);
    result = PQexec(*connection, sql);
  }
  ExecStatusType status = PQresultStatus(result);
  *ret_good = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
  struct str first = {0};
  if (status == PGRES_TUPLES_OK && PQntuples(result) > 0) first = str_copy(arena, str_of(PQgetvalue(result, 0, 0)));
  PQclear(result);
  result = PQexec(*connection, "DISCARD ALL");
  if (PQresultStatus(result) != PGRES_COMMAND_OK) PQreset(*connection);
  PQclear(result);
  return first;
}

/* Several at once each have one. */
static struct str pgsql_as_owner(struct testdb *t, const char *sql, bool *ret_good) {
  static pthread_mutex_t kept = PTHREAD_MUTEX_INITIALIZER;
  if (pthread_mutex_trylock(&kept) == 0) {
    struct str first = pgsql_kept(&t->owner, t->where, t->arena, sql, ret_good);
    pthread_mutex_unlock(&kept);
    return first;
  }
  PGconn *own = NULL;
  struct str first = pgsql_kept(&own, t->where, t->arena, sql, ret_good);
  PQfinish(own);
  return first;
}

static bool on_server(const struct bench *bench, const char *sql) {
  bool good;
  pgsql_kept(&to_server, server, bench->base.arena, sql, &good);
  return good;
}

static struct str sqlite_once(struct arena *arena, const char *folder, const char *sql, bool *ret_good) {
  sqlite3 *handle = NULL;
  sqlite3_stmt *stmt = NULL;
  struct str first = {0};
  int code = sqlite3_open_v2(str_format(arena, "%s/schakel.db", folder).ptr, &handle, SQLITE_OPEN_READWRITE, NULL);
  if (code == SQLITE_OK) code = sqlite3_busy_timeout(handle, 5000);
  if (code == SQLITE_OK) code = sqlite3_prepare_v2(handle, sql, -1, &stmt, NULL);
  if (code == SQLITE_OK) code = sqlite3_step(stmt);
  if (code == SQLITE_ROW) first = str_copy(arena, str_of((const char *)sqlite3_column_text(stmt, 0)));
  *ret_good = code == SQLITE_ROW || code == SQLITE_DONE;
  sqlite3_finalize(stmt);
  sqlite3_close(handle);
  return first;
}

struct str testdb_as_owner(struct testdb *t, const char *sql, bool *ret_good) {
  bool good;
  struct str first =
      t->engine == DB_SQLITE ? sqlite_once(t->arena, t->where, sql, &good) : pgsql_as_owner(t, sql, &good);
  if (ret_good)
    *ret_good = good;
  else if (!good)
    fail_msg("refused: %s", sql);
  return first;
}

/* Databases. */

static const char *create_sqlite(struct bench *bench) {
  const char *parent = getenv("TMPDIR");
  snprintf(bench->where, sizeof bench->where, "%s/schakel-proef.XXXXXX", parent ? parent : "/tmp");
  return mkdtemp(bench->where) ? NULL : "no folder could be made for the database";
}

static const char *create_pgsql(struct bench *bench, const char *template) {
  if (!find_server()) return "no PostgreSQL: install Debian's package postgresql, or set SCHAKEL_TEST_PG";
  char sql[256];
  snprintf(bench->name, sizeof bench->name, "proef_%d_%d", (int)getpid(), ++made);
  snprintf(sql, sizeof sql,
           "CREATE DATABASE %s TEMPLATE %s ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' STRATEGY file_copy", bench->name,
           template);
  bool good = on_server(bench, sql);
  address_of(bench->name, bench->where, sizeof bench->where);
  return good ? NULL : "the test server makes no database";
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *walk) {
  (void)status, (void)kind, (void)walk;
  return remove(path);
}

static void drop(const struct bench *bench) {
  if (bench->given) return;
  if (bench->base.engine == DB_SQLITE) {
    nftw(bench->where, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
    return;
  }
  char sql[256];
  PQfinish(bench->base.owner);
  snprintf(sql, sizeof sql, "DROP DATABASE IF EXISTS %s WITH (FORCE)", bench->name);
  on_server(bench, sql);
  snprintf(sql, sizeof sql, "DROP ROLE IF EXISTS schakel_app_%s", bench->name);
  on_server(bench, sql);
}

static const char *copy_file(const char *from_folder, const char *to_folder) {
  char from[ADDRESS_MAX + 16], to[ADDRESS_MAX + 16], bytes[65536];
  snprintf(from, sizeof from, "%s/schakel.db", from_folder);
  snprintf(to, sizeof to, "%s/schakel.db", to_folder);
  FILE *in = fopen(from, "rbe"), *out = fopen(to, "wbe");
  bool good = in && out && chmod(to, 0600) == 0;
  for (size_t size; good && (size = fread(bytes, 1, sizeof bytes, in)) > 0;) good = fwrite(bytes, 1, size, out) == size;
  good = good && !ferror(in);
  if (in) fclose(in);
  if (out) good = fclose(out) == 0 && good;
  return good ? NULL : "the database could not be copied";
}

/* An empty database, or a copy of the mould. */
static const char *create(struct bench *bench, const struct bench *mould) {
  if (bench->base.engine == DB_PGSQL) return create_pgsql(bench, mould ? mould->name : "template0");
  const char *wrong = create_sqlite(bench);
  return wrong || !mould ? wrong : copy_file(mould->where, bench->where);
}

static struct bench *new_bench(enum db_engine engine) {
  struct arena *arena = arena_create(ARENA_MAX);
  struct bench *bench = NEW(arena, struct bench);
  bench->base = (struct testdb){.engine = engine, .where = bench->where, .arena = arena};
  fault_init(&bench->base.fault);
  return bench;
}

static void destroy(struct bench *bench) {
  db_close(bench->base.house);
  drop(bench);
  arena_destroy(bench->base.arena);
}

/* Open, and with these migrations; NULL = the shipped ones, of which a copy has all but its rights. */
static const char *fill(struct bench *bench, const struct embedded *files, const struct bench *mould) {
  struct testdb *t = &bench->base;
  int applied;
  const char *wrong = create(bench, mould);
  if (wrong) return wrong;
  bool good = db_open(str_of(bench->where), true, NULL, &t->house, &t->fault) &&
              (files ? db_migrate_files(t->house, files, t->arena, &applied, &t->fault)
                     : db_migrate(t->house, t->arena, &applied, &t->fault));
  return good ? NULL : t->fault.detail;
}

static void break_moulds(void) {
  for (size_t i = 0; i < sizeof moulds / sizeof *moulds; i++)
    if (moulds[i]) destroy(moulds[i]);
}

static bool find_mould(struct bench *mould) {
  const char *folder = getenv("SCHAKEL_TEST_VORM");
  if (!folder || !*folder) return false;
  snprintf(mould->name, sizeof mould->name, "%s", given_name);
  snprintf(mould->where, sizeof mould->where, "%s/leeg", folder);
  mould->given = true;
  return true;
}

static const char *make_mould(enum db_engine engine, struct bench **ret_mould) {
  struct bench *mould = new_bench(engine);
  const char *wrong = find_mould(mould) ? NULL : fill(mould, NULL, NULL);
  db_close(mould->base.house);
  mould->base.house = NULL;
  *ret_mould = mould;
  return wrong;
}

static int set_up(void **state, enum db_engine engine) {
  const struct embedded *files = *state;
  struct bench *bench = new_bench(engine), **mould = &moulds[engine == DB_PGSQL];
  const char *wrong = NULL;
  if (!moulds[0] && !moulds[1]) atexit(break_moulds);
  if (!files && !*mould) wrong = make_mould(engine, mould);
  if (!wrong) wrong = fill(bench, files, files ? NULL : *mould);
  if (wrong) {
    print_error("# %s\n", wrong);
    destroy(bench);
    return -1;
  }
  *state = &bench->base;
  return 0;
}

int testdb_sqlite(void **state) {
  return set_up(state, DB_SQLITE);
}

int testdb_pgsql(void **state) {
  return set_up(state, DB_PGSQL);
}

int testdb_done(void **state) {
  destroy(*state);
  return 0;
}
