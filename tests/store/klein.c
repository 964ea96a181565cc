#include "klein.h"

static const char schema[] =
    "CREATE TABLE ding (id @id, naam @text NOT NULL, aantal @int, inhoud @blob, actief @bool NOT NULL) @table;\n"
    "CREATE UNIQUE INDEX ding_naam ON ding (naam);\n"
    "CREATE TABLE deel (ding @ref NOT NULL REFERENCES ding (id), nr @int NOT NULL CHECK (nr > 0), PRIMARY KEY (ding, "
    "nr)) @keyed;\n"
    "CREATE INDEX deel_nr ON deel (nr);\n"
    "CREATE TABLE teller (id @int NOT NULL PRIMARY KEY, waarde @int NOT NULL) @keyed;\n"
    "INSERT INTO teller (id, waarde) VALUES (1, 0);\n"
    "INSERT INTO teller (id, waarde) VALUES (2, 0);\n"
    "CREATE TABLE logboek (nr @int NOT NULL PRIMARY KEY, tekst @text NOT NULL) @keyed;\n"
    "INSERT INTO logboek (nr, tekst) VALUES (1, 'een');\n";
const struct embedded klein_files[] = {{"0001-proef.sql", schema, sizeof schema - 1}, {0}};

struct one {
  struct testdb *t;
  const char *sql;
  const struct db_arg *args;
  size_t count;
  int64_t changes;
};

static bool one_work(struct db *db, void *context, struct fault *fault) {
  struct one *one = context;
  return db_exec_args(db, one->t->arena, fault, &one->changes, one->sql, one->args, one->count);
}

bool write_counted(struct testdb *t, int64_t *ret_changes, const char *sql, const struct db_arg *args, size_t count) {
  struct one one = {t, sql, args, count, 0};
  fault_init(&t->fault);
  if (!db_write(t->house, one_work, &one, &t->fault)) return false;
  if (ret_changes) *ret_changes = one.changes;
  return true;
}

bool try_read(struct testdb *t, const char *sql, struct db_rows *ret_rows) {
  struct db *db;
  fault_init(&t->fault);
  if (!db_read_begin(t->house, &db, &t->fault)) return false;
  bool good = db_query_args(db, t->arena, &t->fault, ret_rows, sql, NULL, 0);
  db_read_end(t->house, db);
  return good;
}

struct db_rows read_all(struct testdb *t, const char *sql) {
  struct db_rows rows = {0};
  ASSERT_DONE(t, try_read(t, sql, &rows));
  return rows;
}

int64_t read_int(struct testdb *t, const char *sql) {
  struct db_rows rows = read_all(t, sql);
  assert_int_equal(rows.count, 1);
  return db_int(&rows, 0, 0);
}

void assert_str(struct str have, struct str want) {
  assert_int_equal(have.len, want.len);
  if (want.len) assert_memory_equal(have.ptr, want.ptr, want.len);
}

bool add_ding(struct testdb *t, const char *naam) {
  return WRITE(t, "INSERT INTO ding (naam, actief) VALUES ($1, $2)", A_TEXT(str_of(naam)), A_INT(1));
}

void assert_refused(struct testdb *t, bool done, enum fault_class class) {
  assert_false(done);
  if (t->fault.class != class) fail_msg("%s: %s", fault_class_name(t->fault.class), t->fault.detail);
  assert_true(t->fault.message.len > 0);
  assert_null(strstr(t->fault.detail, PERSONAL));
}
