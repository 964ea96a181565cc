/* PostgreSQL: pools of connections for reading and for writing, prepared statements, values in binary form. The
 * connection of the application takes a role that can neither change tables nor touch what is in the logboek. */
#include <libpq-fe.h>

#include "db/db_pgsql.h"
#include "db/db_pgsql_values.h"

enum { READERS = 8, WRITERS = 8, PIPELINE_ROWS = 128, VERSION_MIN = 150000 };

enum { WRITER_MAX = 4096, SEE_ARGS = 4 };

static const char role_prefix[] = "schakel_app_";

struct connection {
  struct db base;
  PGconn *conn;
  int prepared; /* how many; their names are numbers */
  int sent;     /* how many statements are under way of which the answer was not taken; the pipeline is open then */
  bool sees;    /* `see` is to be said before the next statement */
  struct db_arg see[SEE_ARGS];
};

struct statement {
  char name[16];
  size_t count;
  Oid types[PGSQL_ARGS_MAX];
};

static struct connection *connection_of(struct db *db) {
  return (struct connection *)db;
}

/* Faults. The words of the server may hold values of rows, so only those about the text of a statement are taken over.
 */

static enum fault_class class_of(const char *state) {
  static const struct {
    const char *state; /* a whole code or the two characters of its class */
    enum fault_class class;
  } classes[] = {
      {"40001", FAULT_RETRY}, {"40P01", FAULT_RETRY}, {"23505", FAULT_STALE}, {"23P01", FAULT_STALE},
      {"23503", FAULT_RULE},  {"23514", FAULT_RULE},  {"55P03", FAULT_BUSY},  {"57", FAULT_BUSY},
      {"53", FAULT_BUSY},     {"08", FAULT_BUSY},     {"58", FAULT_BUSY},     {"XX001", FAULT_BUSY},
      {"XX002", FAULT_BUSY},
  };
  for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
    if (strncmp(state, classes[i].state, strlen(classes[i].state)) == 0) return classes[i].class;
  return FAULT_INTERNAL;
}

/* What only an administrator can mend is told as such. */
static const struct {
  const char *state;
  struct str words;
} of_disk[] = {
    {"53100", S_INIT("De schijf van de database is vol. Nu kan niets worden bewaard. Vraag de beheerder om ruimte te "
                     "maken; daarna gaat alles vanzelf weer.")},
    {"58", S_INIT("Er is iets mis met de schijf van de database. Vraag de beheerder om ernaar te kijken; daarna gaat "
                  "alles vanzelf weer.")},
    {"XX00", S_INIT("Er is iets mis met de gegevens op de schijf van de database. Vraag de beheerder om ernaar te "
                    "kijken.")},
};

static bool tell_of_disk(struct fault *fault, const char *state) {
  for (size_t i = 0; i < sizeof of_disk / sizeof *of_disk; i++)
    if (fault->class == FAULT_BUSY && strncmp(state, of_disk[i].state, strlen(of_disk[i].state)) == 0)
      fault->message = of_disk[i].words;
  return false;
}

static const struct str away = S_INIT(
    "De database is even niet bereikbaar. Wat al was opgeslagen, is er nog. Probeer het over een minuut opnieuw.");

/* Whatever the server did not commit is rolled back, so it may be done again. */
static bool fault_of_loss(struct db *db, struct fault *fault) {
  db->gone = true;
  return fault_set(fault, FAULT_RETRY, away, "connection lost");
}

/* The server goes (57P…), or went over to following another one (25006: this one only reads now). */
static bool is_loss(const struct db *db, const char *state) {
  return strncmp(state, "57P0", 4) == 0 || (db->use != DB_READ && strcmp(state, "25006") == 0);
}

static bool fault_of_result(struct db *db, struct fault *fault, const PGresult *result, const char *sql) {
  const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  if (PQstatus(connection_of(db)->conn) != CONNECTION_OK || !state || is_loss(db, state))
    return fault_of_loss(db, fault);
  const char *where = PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME);
  if (!where && strncmp(state, "42", 2) == 0) where = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
  db_fault(fault, class_of(state), "sqlstate %s, %s: %s", state, where ? where : "-", sql);
  return tell_of_disk(fault, state);
}

static bool succeeded(const PGresult *result) {
  ExecStatusType status = PQresultStatus(result);
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
}

/* Takes the result. */
static bool finish(struct db *db, struct fault *fault, PGresult *result, const char *sql) {
  bool good = succeeded(result) || fault_of_result(db, fault, result, sql);
  PQclear(result);
  return good;
}

/* Up to the end of the pipeline; the first fault counts, what follows it was skipped by the server. */
static bool take_answers(struct db *db, struct fault *fault, const char *sql) {
  PGconn *conn = connection_of(db)->conn;
  bool good = true;
  for (bool end = false; !end && PQstatus(conn) == CONNECTION_OK;) {
    PGresult *result = PQgetResult(conn);
    if (!result) continue; /* between two statements */
    ExecStatusType status = PQresultStatus(result);
    end = status == PGRES_PIPELINE_SYNC;
    if (good && !end && !succeeded(result)) good = fault_of_result(db, fault, result, sql);
    PQclear(result);
  }
  return PQstatus(conn) == CONNECTION_OK ? good : fault_of_loss(db, fault);
}

/* Closes the pipeline, if it is open, and takes the answers that are still to come. */
static bool settle(struct db *db, struct fault *fault, const char *sql) {
  struct connection *connection = connection_of(db);
  if (!connection->sent) return true;
  connection->sent = 0;
  if (!PQpipelineSync(connection->conn)) return fault_of_loss(db, fault);
  bool good = take_answers(db, fault, sql);
  return PQexitPipelineMode(connection->conn) ? good : fault_of_loss(db, fault);
}

bool pgsql_plain(struct db *db, struct fault *fault, const char *sql) {
  return settle(db, fault, sql) && finish(db, fault, PQexec(connection_of(db)->conn, sql), sql);
}

/* Statements. */

static bool same_types(const struct statement *statement, const struct db_call *call) {
  if (statement->count != call->count) return false;
  for (size_t i = 0; i < call->count; i++)
    if (statement->types[i] != pgsql_type(&call->args[i])) return false;
  return true;
}

static struct statement *make_statement(struct connection *connection, const struct db_call *call) {
  struct statement *statement = NEW(connection->base.arena, struct statement);
  snprintf(statement->name, sizeof statement->name, "%d", ++connection->prepared);
  statement->count = call->count;
  for (size_t i = 0; i < call->count; i++) statement->types[i] = pgsql_type(&call->args[i]);
  return statement;
}

/* A statement has the types of its first call. */
static struct statement *prepare(struct db *db, struct fault *fault, const struct db_call *call) {
  struct connection *connection = connection_of(db);
  struct statement *statement = db_cache_find(&db->statements, call->sql);
  if (call->count > PGSQL_ARGS_MAX || (statement && !same_types(statement, call))) {
    db_fault(fault, FAULT_INTERNAL, "too many arguments or other ones than before: %s", call->sql);
    return NULL;
  }
  if (statement) return statement;
  if (!settle(db, fault, call->sql)) return NULL;
  statement = make_statement(connection, call);
  PGresult *result = PQprepare(connection->conn, statement->name, call->sql, (int)call->count, statement->types);
  if (!finish(db, fault, result, call->sql)) return NULL;
  db_cache_add(&db->statements, call->sql, statement);
  return statement;
}

/* The second lock: said in one journey with the next statement. */

static const char see_sql[] = "SELECT set_config('schakel.ruim', $1, true), set_config('schakel.wie', $2, true), "
                              "set_config('schakel.persoon', $3, true), set_config('schakel.over', $4, true)";

static bool pgsql_see(struct db *db, const struct db_sight *sight, struct fault *fault) {
  struct connection *connection = connection_of(db);
  const struct db_call call = {see_sql, connection->see, SEE_ARGS};
  connection->see[0] = A_TEXT(sight ? S("") : S("1"));
  connection->see[1] = A_TEXT(sight ? sight->wie : S(""));
  connection->see[2] = A_TEXT(sight ? sight->personen : S(""));
  connection->see[3] = A_TEXT(sight ? sight->over : S(""));
  connection->sees = prepare(db, fault, &call) != NULL;
  return connection->sees;
}

/* What counts of several answers: the first that failed, or the last one. */
static PGresult *take_last(PGconn *conn) {
  PGresult *kept = NULL;
  bool end = false;
  while (!end && PQstatus(conn) == CONNECTION_OK) {
    PGresult *result = PQgetResult(conn);
    end = result && PQresultStatus(result) == PGRES_PIPELINE_SYNC;
    if (!result || end || (kept && !succeeded(kept))) {
      PQclear(result);
      continue;
    }
    PQclear(kept);
    kept = result;
  }
  if (end) return kept;
  PQclear(kept); /* lost halfway: what came back is not the last one */
  return NULL;
}

static PGresult *run_prepared(struct connection *connection, const struct statement *statement,
                              const struct pgsql_values *values) {
  return PQexecPrepared(connection->conn, statement->name, (int)statement->count, values->at, values->length,
                        values->binary, 1);
}

/* With what goes before it, in one journey. */
static PGresult *run_along(struct connection *connection, const struct statement *statement,
                           const struct pgsql_values *values) {
  PGconn *conn = connection->conn;
  const struct statement *see = connection->sees ? db_cache_find(&connection->base.statements, see_sql) : NULL;
  struct pgsql_values said;
  struct fault none;
  PGresult *result = NULL;
  if (!PQenterPipelineMode(conn)) return NULL;
  bool sent = !see || (pgsql_fill(&said, &(struct db_call){see_sql, connection->see, SEE_ARGS}, &none) &&
                       PQsendQueryPrepared(conn, see->name, SEE_ARGS, said.at, said.length, said.binary, 1));
  sent = sent && PQsendQueryPrepared(conn, statement->name, (int)statement->count, values->at, values->length,
                                     values->binary, 1);
  connection->sees = false;
  connection->sent = 0;
  if (sent && PQpipelineSync(conn)) result = take_last(conn);
  PQexitPipelineMode(conn);
  return result;
}

static bool pgsql_run(struct db *db, struct arena *arena, struct fault *fault, const struct db_call *call,
                      struct db_rows *ret_rows, int64_t *ret_changes) {
  struct pgsql_values values;
  const struct statement *statement = prepare(db, fault, call);
  if (!statement || !pgsql_fill(&values, call, fault)) return false;
  struct connection *connection = connection_of(db);
  PGresult *result = connection->sees || connection->sent ? run_along(connection, statement, &values)
                                                          : run_prepared(connection, statement, &values);
  bool good = succeeded(result) || fault_of_result(db, fault, result, call->sql);
  if (good && ret_rows) good = pgsql_rows(arena, fault, result, call->sql, ret_rows);
  if (good && ret_changes) *ret_changes = pgsql_changes(result);
  PQclear(result);
  return good;
}

/* Sent, and that is all: its answer is taken with that of the next statement or of the commit. */
static bool pgsql_run_later(struct db *db, struct fault *fault, const struct db_call *call) {
  struct connection *connection = connection_of(db);
  struct pgsql_values values;
  if (connection->sees || connection->sent == PIPELINE_ROWS) return pgsql_run(db, NULL, fault, call, NULL, NULL);
  const struct statement *statement = prepare(db, fault, call);
  if (!statement || !pgsql_fill(&values, call, fault)) return false;
  if (!PQenterPipelineMode(connection->conn) ||
      !PQsendQueryPrepared(connection->conn, statement->name, (int)statement->count, values.at, values.length,
                           values.binary, 1))
    return fault_of_loss(db, fault);
  connection->sent++;
  return true;
}

/* Many rows: sent in one go, so that they cost one journey. Answers are short, so the server never waits for us to
 * read. */

static bool send_rows(struct db *db, struct fault *fault, const struct statement *statement,
                      const struct db_call *first, size_t rows) {
  PGconn *conn = connection_of(db)->conn;
  struct pgsql_values values;
  for (size_t row = 0; row < rows; row++) {
    struct db_call call = {first->sql, first->args + row * first->count, first->count};
    if (!same_types(statement, &call) || !pgsql_fill(&values, &call, fault))
      return db_fault(fault, FAULT_INTERNAL, "row %zu has other arguments: %s", row, call.sql);
    if (!PQsendQueryPrepared(conn, statement->name, (int)call.count, values.at, values.length, values.binary, 1))
      return fault_of_loss(db, fault);
  }
  return true;
}

static bool pipeline(struct db *db, struct fault *fault, const struct statement *statement, const struct db_call *first,
                     size_t rows) {
  PGconn *conn = connection_of(db)->conn;
  if (!PQenterPipelineMode(conn)) return fault_of_loss(db, fault);
  bool sent = send_rows(db, fault, statement, first, rows);
  connection_of(db)->sent = 0;
  if (!PQpipelineSync(conn)) return fault_of_loss(db, fault);
  bool good = sent ? take_answers(db, fault, first->sql) : (take_answers(db, &(struct fault){0}, first->sql), false);
  return PQexitPipelineMode(conn) ? good : fault_of_loss(db, fault);
}

static bool pgsql_run_many(struct db *db, struct arena *arena, struct fault *fault, const struct db_call *first,
                           size_t rows) {
  const struct statement *statement = prepare(db, fault, first);
  if (!statement) return false;
  if (connection_of(db)->sees && !pgsql_run(db, arena, fault, &(struct db_call){"SELECT 1", NULL, 0}, NULL, NULL))
    return false;
  for (size_t done = 0; done < rows; done += PIPELINE_ROWS) {
    struct db_call part = {first->sql, first->args + done * first->count, first->count};
    if (!pipeline(db, fault, statement, &part, rows - done < PIPELINE_ROWS ? rows - done : PIPELINE_ROWS)) return false;
  }
  return true;
}

static bool pgsql_script(struct db *db, const char *text, struct fault *fault) {
  return settle(db, fault, "script") && finish(db, fault, PQexec(connection_of(db)->conn, text), "script");
}

/* Transactions. */

/* A writer begins in one journey with its first statement: should the connection be lost by then, the work is run again
 * (db_write). */
static bool begin_along(struct db *db, struct fault *fault) {
  static const struct db_call calls[] = {{"BEGIN ISOLATION LEVEL REPEATABLE READ", NULL, 0},
                                         {"SET LOCAL schakel.ruim = '1'", NULL, 0}};
  for (size_t i = 0; i < 2; i++) /* before the first is sent, so that nothing is prepared in between */
    if (!prepare(db, fault, &calls[i])) return false;
  return pgsql_run_later(db, fault, &calls[0]) && pgsql_run_later(db, fault, &calls[1]);
}

static bool pgsql_begin(struct db *db, struct fault *fault) {
  static const char *const texts[] = {
      [DB_READ] = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL schakel.ruim = '1'",
      [DB_MIGRATE] = "BEGIN",
  };
  connection_of(db)->sees = false;
  if (db->use == DB_WRITE) return begin_along(db, fault);
  return pgsql_plain(db, fault, texts[db->use]);
}

static void pgsql_rollback(struct db *db) {
  struct fault ignored;
  fault_init(&ignored);
  if (!db->gone) settle(db, &ignored, "ROLLBACK");
  if (!db->gone && !pgsql_plain(db, &ignored, "ROLLBACK")) db->gone = true;
}

/* COMMIT, in one journey with what was sent before it. */
static PGresult *commit_along(struct connection *connection) {
  PGconn *conn = connection->conn;
  PGresult *result = NULL;
  connection->sent = 0;
  if (PQsendQueryParams(conn, "COMMIT", 0, NULL, NULL, NULL, NULL, 0) && PQpipelineSync(conn)) result = take_last(conn);
  PQexitPipelineMode(conn);
  return result;
}

/* When the connection falls away during the commit nobody knows whether it was done. A transaction in which a statement
 * failed answers ROLLBACK. */
static bool pgsql_commit(struct db *db, struct fault *fault) {
  bool along = connection_of(db)->sent > 0;
  PGresult *result = along ? commit_along(connection_of(db)) : PQexec(connection_of(db)->conn, "COMMIT");
  bool good = succeeded(result) || fault_of_result(db, fault, result, "COMMIT");
  if (good && strcmp(PQcmdStatus(result), "COMMIT") != 0)
    good = db_fault(fault, FAULT_INTERNAL, "a failed transaction was committed");
  PQclear(result);
  if (!good && along) pgsql_rollback(db); /* it failed before the COMMIT, which was skipped */
  if (!good && db->gone)
    fault_set(fault, FAULT_UNSURE,
              S("De verbinding met de database viel weg. Kijk eerst of uw wijziging is bewaard. Is dat niet zo? "
                "Probeer het dan nog eens."),
              "connection lost during commit");
  return good;
}

static bool savepoint_work(struct db *db, db_work *work, void *context, struct fault *fault, bool *ret_lost) {
  bool good = pgsql_plain(db, fault, "SAVEPOINT werk") && db_work_run(db, work, context, fault) &&
              pgsql_plain(db, fault, "RELEASE werk");
  if (good) return true;
  struct fault ignored;
  fault_init(&ignored);
  settle(db, &ignored, "ROLLBACK TO werk");
  *ret_lost = db->gone || !pgsql_plain(db, &ignored, "ROLLBACK TO werk") || !pgsql_plain(db, &ignored, "RELEASE werk");
  return false;
}

static bool pgsql_write(struct db_house *base, db_work *work, void *context, struct fault *fault) {
  struct db_pool *pool = &((struct pgsql_house *)base)->writers;
  struct db *db;
  if (!db_pool_begin(pool, &db, fault)) return false;
  bool kept = db_work_run(db, work, context, fault);
  if (kept)
    kept = pgsql_commit(db, fault);
  else
    pgsql_rollback(db);
  db_pool_give(pool, db);
  return kept;
}

static void pgsql_measure(struct db_house *house, struct db_figures *figures) {
  db_pool_measure(&((struct pgsql_house *)house)->writers, &figures->writers);
}

/* Connections. */

static const char settings_of_all[] =
    "SET client_min_messages = warning; SET search_path = public; SET client_encoding = 'UTF8';"
    "SET TimeZone = 'UTC'; SET jit = off;";

/* How long is waited, unless the administrator said otherwise in the address (options=-c…), or for this role or
 * database (ALTER … SET): then it is not 0. Migrations may take long; whoever waits for a user may not. */
#define WAITS(name, time) "SELECT set_config('" name "', '" time "', false) WHERE current_setting('" name "') = '0';"
static const char *settings_of(enum db_use use) {
  static const char users[] =
      WAITS("lock_timeout", "5s") WAITS("statement_timeout", "30s") WAITS("idle_in_transaction_session_timeout", "60s");
  return use == DB_MIGRATE ? WAITS("lock_timeout", "60s") : users;
}

static void drop_nothing(void *prepared) {
  (void)prepared; /* goes with its connection */
}

static void pgsql_disconnect(struct db *db) {
  db_cache_done(&db->statements, drop_nothing);
  PQfinish(connection_of(db)->conn);
  arena_destroy(db->arena);
}

const char *pgsql_user(struct db *db) {
  return PQuser(connection_of(db)->conn);
}

bool pgsql_ask(struct db *db, struct fault *fault, int64_t *ret_number, const char *sql, const struct db_arg *args,
               size_t count) {
  struct db_rows rows;
  if (!pgsql_run(db, db->arena, fault, &(struct db_call){sql, args, count}, &rows, NULL)) return false;
  *ret_number = rows.count ? db_int(&rows, 0, 0) : 0;
  return true;
}

/* The lock lasts as long as the connection. */
static bool claim_number(struct db *db, struct fault *fault) {
  for (int number = 1; number <= WRITER_MAX; number++) {
    int64_t ours;
    if (!pgsql_ask(db, fault, &ours, "SELECT pg_try_advisory_lock($1::int, $2::int)",
                   DB_ARGS_(A_INT(PGSQL_LOCKS), A_INT(number))))
      return false;
    if (!ours) continue;
    db->writer_number = number;
    return true;
  }
  return db_fault(fault, FAULT_BUSY, "all %d writer numbers are in use", WRITER_MAX);
}

static bool take_role(struct db *db, struct fault *fault) {
  char sql[PGSQL_NAME_MAX + 32];
  snprintf(sql, sizeof sql, "SET ROLE \"%s\"", ((const struct pgsql_house *)db->house)->role);
  if (pgsql_plain(db, fault, sql) || db->gone) return !db->gone;
  return fault_set(fault, FAULT_BUSY, S("De database is nog niet klaar voor gebruik. Doe eerst: schakel migrate"),
                   "%s was refused", sql);
}

static void say_nothing(void *context, const PGresult *notice) {
  (void)context, (void)notice;
}

/* What the address itself says goes before what stands before it. It may name several servers
 * (postgresql://een,twee/schakel): the one that takes writes is ours, also after a standby took over. A server that
 * fell silent is given up within twenty seconds. */
static PGconn *reach(const char *address) {
  const char *const names[] = {"connect_timeout",
                               "fallback_application_name",
                               "target_session_attrs",
                               "keepalives_idle",
                               "keepalives_interval",
                               "keepalives_count",
                               "tcp_user_timeout",
                               "dbname",
                               NULL};
  const char *const values[] = {"5", "schakel", "read-write", "5", "5", "3", "20000", address, NULL};
  PGconn *conn = PQconnectdbParams(names, values, 1);
  PQsetNoticeReceiver(conn, say_nothing, NULL);
  return conn;
}

static bool pgsql_connect(struct db_house *base, enum db_use use, struct db **ret_db, struct fault *fault) {
  struct arena *arena = arena_create(DB_ARENA_MAX);
  struct connection *connection = NEW(arena, struct connection);
  struct db *db = &connection->base;
  *db = (struct db){.house = base, .arena = arena, .use = use, .statements = {.arena = arena}};
  connection->conn = reach(((const struct pgsql_house *)base)->address);
  bool good = PQstatus(connection->conn) == CONNECTION_OK;
  if (!good)
    fault_set(fault, FAULT_BUSY,
              use == DB_MIGRATE ? S("De database is niet bereikbaar. Klopt het adres, en draait PostgreSQL?") : away,
              "%s", PQerrorMessage(connection->conn));
  good = good && pgsql_plain(db, fault, settings_of_all) && pgsql_plain(db, fault, settings_of(use));
  if (use == DB_WRITE) good = good && claim_number(db, fault);
  if (use != DB_MIGRATE) good = good && take_role(db, fault);
  if (good)
    *ret_db = db;
  else
    pgsql_disconnect(db);
  return good;
}

/* The place. */

/* Both engines sort text by its bytes, so the database must too. */
static bool check_place(struct db *db, struct fault *fault) {
  static const char sql[] =
      "SELECT datcollate IN ('C', 'POSIX') AND datlocprovider = 'c' AND pg_encoding_to_char(encoding) = 'UTF8'"
      " FROM pg_database WHERE datname = current_database()";
  int64_t fit;
  if (PQserverVersion(connection_of(db)->conn) < VERSION_MIN)
    return fault_set(fault, FAULT_INPUT, S("Deze PostgreSQL is te oud. Schakel heeft versie 15 of nieuwer nodig."),
                     "server %d", PQserverVersion(connection_of(db)->conn));
  if (!pgsql_ask(db, fault, &fit, sql, NULL, 0)) return false;
  return fit ||
         fault_set(
             fault, FAULT_INPUT,
             S("Deze database sorteert anders dan Schakel. Laat de beheerder een nieuwe maken: CREATE DATABASE schakel "
               "TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C'"),
             "collation or encoding of the database");
}

static bool name_role(struct pgsql_house *house, struct db *db, struct fault *fault) {
  const char *database = PQdb(connection_of(db)->conn);
  int length = snprintf(house->role, sizeof house->role, "%s%s", role_prefix, database);
  if (length <= PGSQL_NAME_MAX && !strchr(database, '"')) return true;
  return fault_set(fault, FAULT_INPUT,
                   S("De naam van de database is te lang (ten hoogste 51 tekens) of heeft een aanhalingsteken."),
                   "database name of %zu bytes", strlen(database));
}

static void pgsql_close(struct db_house *base) {
  struct pgsql_house *house = (struct pgsql_house *)base;
  db_pool_done(&base->readers);
  db_pool_done(&house->writers);
  arena_destroy(base->arena);
}

static bool look_at_place(struct pgsql_house *house, struct fault *fault) {
  struct db *db;
  if (!pgsql_connect(&house->base, DB_MIGRATE, &db, fault)) return false;
  bool good = check_place(db, fault) && name_role(house, db, fault);
  pgsql_disconnect(db);
  return good;
}

/* The administrator makes the database itself, so `create` has no meaning here. */
static bool pgsql_open(struct str where, bool create, const struct db_settings *settings, struct db_house **ret_house,
                       struct fault *fault) {
  (void)create;
  struct arena *arena = arena_create(DB_ARENA_MAX);
  struct pgsql_house *house = NEW(arena, struct pgsql_house);
  house->base.driver = &db_pgsql;
  house->base.arena = arena;
  house->address = str_c(arena, where);
  db_pool_init(&house->base.readers, &house->base, DB_READ,
               settings && settings->readers ? settings->readers : READERS);
  db_pool_init(&house->writers, &house->base, DB_WRITE, settings && settings->writers ? settings->writers : WRITERS);
  if (!look_at_place(house, fault)) {
    pgsql_close(&house->base);
    return false;
  }
  *ret_house = &house->base;
  return true;
}

const struct db_driver db_pgsql = {
    .engine = DB_PGSQL,
    .open = pgsql_open,
    .close = pgsql_close,
    .connect = pgsql_connect,
    .disconnect = pgsql_disconnect,
    .begin = pgsql_begin,
    .commit = pgsql_commit,
    .rollback = pgsql_rollback,
    .measure = pgsql_measure,
    .write = pgsql_write,
    .savepoint = savepoint_work,
    .run = pgsql_run,
    .run_later = pgsql_run_later,
    .run_many = pgsql_run_many,
    .script = pgsql_script,
    .lock_schema = pgsql_lock_schema,
    .finish_schema = pgsql_finish_schema,
    .see = pgsql_see,
    .upkeep = pgsql_upkeep,
    .table_known = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename = $1",
};
