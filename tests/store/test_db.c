/* The contract of db.h, on both engines: values, faults, rights, opening. Transactions are in test_transactions.c. */
#include "klein.h"

#include "db/db_migrate.h"

static const char search[] = "CREATE VIRTUAL TABLE zoek USING fts5 (woorden, content = '', tokenize = 'unicode61');";

/* Values. */

static const char insert_thing[] = "INSERT INTO ding (naam, aantal, inhoud, actief) VALUES ($1, $2, $3, $4)";

static void test_values_come_back(void **state) {
  struct testdb *t = *state;
  static const struct {
    struct str name;
    int64_t number;
    struct str blob;
  } things[] = {
      {S_INIT(""), 0, S_INIT("")},
      {S_INIT("Jos\xc3\xa9 d'Ancona \xf0\x9f\x8f\xa0"), INT64_MAX, S_INIT("\x00\x01\x00")},
      {S_INIT("%_\\\"';--"), INT64_MIN, S_INIT("\xff\xfe\x00\xff")},
  };
  for (size_t i = 0; i < 3; i++)
    ASSERT_DONE(t, WRITE(t, insert_thing, A_TEXT(things[i].name), A_INT(things[i].number), A_BLOB(things[i].blob),
                         A_INT(i % 2)));
  struct db_rows rows = read_all(t, "SELECT naam, aantal, inhoud, actief, id FROM ding ORDER BY id");
  assert_int_equal(rows.count, 3);
  assert_int_equal(rows.columns, 5);
  for (size_t i = 0; i < 3; i++) {
    assert_str(db_text(&rows, i, 0), things[i].name);
    assert_int_equal(db_int(&rows, i, 1), things[i].number);
    assert_str(db_text(&rows, i, 2), things[i].blob);
    assert_int_equal(db_int(&rows, i, 3), i % 2);
    for (size_t column = 0; column < 5; column++) assert_false(db_null(&rows, i, column));
  }
}

static void test_null_is_not_empty(void **state) {
  struct testdb *t = *state;
  ASSERT_DONE(t, WRITE(t, insert_thing, A_TEXT(S("leeg")), A_DAG(DAG_GEEN), A_BLOB_OF(S("")), A_INT(0)));
  ASSERT_DONE(t, WRITE(t, insert_thing, A_TEXT(S("vol")), A_DAG(20000), A_BLOB((struct str){0}), A_INT(0)));
  struct db_rows rows = read_all(t, "SELECT aantal, inhoud FROM ding ORDER BY naam");
  assert_true(db_null(&rows, 0, 0) && db_null(&rows, 0, 1));
  assert_int_equal(db_int(&rows, 0, 0), 0);
  assert_int_equal(db_text(&rows, 0, 1).len, 0);
  assert_int_equal(db_dag(&rows, 0, 0), DAG_GEEN);
  assert_false(db_null(&rows, 1, 1));
  assert_int_equal(db_dag(&rows, 1, 0), 20000);
  assert_false(WRITE(t, "INSERT INTO ding (naam, actief) VALUES ($1, 1)", A_TEXT_OF(S(""))));
}

static void test_numbers_of_every_kind(void **state) {
  struct testdb *t = *state;
  struct db_rows rows =
      read_all(t, "SELECT 1, count(*), CAST(sum(waarde) AS BIGINT), 1 < 2, NULL, CAST(-5 AS SMALLINT) FROM teller");
  static const int64_t want[] = {1, 2, 0, 1, 0, -5};
  for (size_t i = 0; i < 6; i++) assert_int_equal(db_int(&rows, 0, i), want[i]);
  assert_true(db_null(&rows, 0, 4));
  assert_false(try_read(t, "SELECT 1.5", &rows));
  assert_int_equal(t->fault.class, FAULT_INTERNAL);
}

static bool scattered_work(struct db *db, void *context, struct fault *fault) {
  struct testdb *t = context;
  struct db_rows rows;
  if (!db_query(db, t->arena, fault, &rows,
                "INSERT INTO ding (aantal, naam, actief) VALUES ($2, $1, $3 * $3) RETURNING id, naam, aantal",
                A_TEXT(S("verspreid")), A_INT(7), A_INT(1)))
    return false;
  assert_true(rows.count == 1 && db_int(&rows, 0, 0) > 0 && db_int(&rows, 0, 2) == 7);
  assert_str(db_text(&rows, 0, 1), S("verspreid"));
  return true;
}

static void test_placeholders_in_any_order(void **state) {
  struct testdb *t = *state;
  ASSERT_DONE(t, db_write(t->house, scattered_work, t, &t->fault));
}

static void test_text_sorts_by_its_bytes(void **state) {
  struct testdb *t = *state;
  static const char *const names[] = {"b", "B", "a b", "ab", "\xc3\xa9", "z"};
  for (size_t i = 0; i < 6; i++) ASSERT_DONE(t, add_ding(t, names[i]));
  struct db_rows rows = read_all(t, "SELECT naam FROM ding ORDER BY naam");
  static const char *const sorted[] = {"B", "a b", "ab", "b", "z", "\xc3\xa9"};
  for (size_t i = 0; i < 6; i++) assert_str(db_text(&rows, i, 0), str_of(sorted[i]));
  rows = read_all(t, "SELECT naam FROM ding WHERE naam LIKE 'b%'");
  assert_int_equal(rows.count, 1);
}

static void test_changes_are_counted(void **state) {
  struct testdb *t = *state;
  static const struct {
    const char *sql;
    int64_t changes;
  } rows[] = {{"UPDATE teller SET waarde = waarde + 1", 2},
              {"DELETE FROM teller WHERE id = 99", 0},
              {"SELECT id FROM teller", 0}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    int64_t changes = -1;
    ASSERT_DONE(t, write_counted(t, &changes, rows[i].sql, NULL, 0));
    assert_int_equal(changes, rows[i].changes);
  }
}

/* Faults. */

static void test_faults_have_their_class(void **state) {
  struct testdb *t = *state;
  const char *name = PERSONAL;
  ASSERT_DONE(t, add_ding(t, name));
  assert_refused(t, add_ding(t, name), FAULT_STALE);
  assert_refused(t, WRITE(t, "INSERT INTO deel (ding, nr) VALUES ($1, $2)", A_INT(999990019), A_INT(1)), FAULT_RULE);
  assert_refused(t, WRITE(t, "INSERT INTO deel (ding, nr) SELECT id, $1 FROM ding", A_INT(-999990019)), FAULT_RULE);
  assert_refused(t, WRITE(t, "INSERT INTO ding (naam, actief) VALUES ($1, $2)", A_TEXT(S("x")), A_INT(2)), FAULT_RULE);
  assert_refused(t,
                 WRITE(t, "INSERT INTO ding (naam, actief) VALUES ($1, $2)", A_TEXT(str_of(name)), A_INT_OF(0, true)),
                 FAULT_INTERNAL);
  assert_refused(t, WRITE(t, "INSERT INTO ding (naam, actief) VALUES ($1, 1)", A_TEXT(S("999990019\0x"))),
                 FAULT_INTERNAL);
  assert_refused(t, WRITE(t, "INSERT INTO nergens (naam) VALUES ($1)", A_TEXT(str_of(name))), FAULT_INTERNAL);
  assert_refused(t, WRITE(t, "INSERT INTO ding (naam, actief) VALUES ($1, $2)", A_TEXT(str_of(name))), FAULT_INTERNAL);
  assert_refused(t, WRITE_PLAIN(t, "DELETE FROM deel; DELETE FROM ding"), FAULT_INTERNAL);
  assert_int_equal(read_int(t, "SELECT count(*) FROM ding"), 1);
}

static bool stubborn_work(struct db *db, void *context, struct fault *fault) {
  struct testdb *t = context;
  struct db_rows rows;
  db_exec(db, t->arena, fault, NULL, "INSERT INTO teller (id, waarde) VALUES ($1, 0)", A_INT(50));
  assert_false(db_exec(db, t->arena, fault, NULL, "INSERT INTO teller (id, waarde) VALUES ($1, 0)", A_INT(1)));
  assert_false(db_query_args(db, t->arena, fault, &rows, "SELECT 1 FROM teller", NULL, 0));
  assert_int_equal(fault->class, FAULT_STALE); /* what went wrong first stays */
  fault_init(fault);
  assert_false(db_query_args(db, t->arena, fault, &rows, "SELECT 1 FROM teller", NULL, 0));
  assert_int_equal(fault->class, FAULT_INTERNAL);
  return true;
}

static void test_nothing_follows_a_failed_statement(void **state) {
  struct testdb *t = *state;
  assert_false(db_write(t->house, stubborn_work, t, &t->fault));
  assert_int_equal(t->fault.class, FAULT_INTERNAL);
  assert_int_equal(read_int(t, "SELECT count(*) FROM teller"), 2);
}

/* Many rows. */

struct many {
  struct testdb *t;
  size_t rows, broken; /* index of a row that repeats a key; rows = none */
};

static bool many_work(struct db *db, void *context, struct fault *fault) {
  const struct many *many = context;
  struct db_arg *args = NEW_ARRAY(many->t->arena, struct db_arg, 2 * many->rows);
  for (size_t i = 0; i < many->rows; i++) {
    args[2 * i] = A_INT(i == many->broken ? 100 : 100 + i);
    args[2 * i + 1] = A_INT(i);
  }
  return db_exec_many(db, many->t->arena, fault, "INSERT INTO teller (id, waarde) VALUES ($1, $2)", args, 2,
                      many->rows);
}

static void test_many_rows_at_once(void **state) {
  struct testdb *t = *state;
  struct many many = {t, 1000, 1000};
  int64_t before = db_statements_of_thread();
  ASSERT_DONE(t, db_write(t->house, many_work, &many, &t->fault));
  assert_int_equal(db_statements_of_thread() - before, 1);
  assert_int_equal(read_int(t, "SELECT CAST(sum(waarde) AS BIGINT) FROM teller"), 999 * 1000 / 2);
  ASSERT_DONE(t, WRITE_PLAIN(t, "DELETE FROM teller WHERE id >= 100"));
  many.broken = 700;
  assert_refused(t, db_write(t->house, many_work, &many, &t->fault), FAULT_STALE);
  assert_int_equal(read_int(t, "SELECT count(*) FROM teller"), 2);
  fault_init(&t->fault);
  many.rows = many.broken = 0;
  ASSERT_DONE(t, db_write(t->house, many_work, &many, &t->fault));
}

/* Rights. */

static void test_the_logboek_only_grows(void **state) {
  struct testdb *t = *state;
  ASSERT_DONE(t, WRITE(t, "INSERT INTO logboek (nr, tekst) VALUES ($1, $2)", A_INT(2), A_TEXT(S("twee"))));
  assert_refused(t, WRITE_PLAIN(t, "UPDATE logboek SET tekst = 'x'"), FAULT_INTERNAL);
  assert_refused(t, WRITE_PLAIN(t, "DELETE FROM logboek"), FAULT_INTERNAL);
  assert_refused(
      t, WRITE_PLAIN(t, "INSERT INTO logboek (nr, tekst) VALUES (1, 'x') ON CONFLICT (nr) DO UPDATE SET tekst = 'x'"),
      FAULT_INTERNAL);
  assert_refused(t, WRITE_PLAIN(t, "DROP TABLE logboek"), FAULT_INTERNAL);
  assert_int_equal(read_int(t, "SELECT count(*) FROM logboek WHERE tekst IN ('een', 'twee')"), 2);
}

static void test_writers_leave_the_schema_alone(void **state) {
  struct testdb *t = *state;
  static const char *const both[] = {
      "CREATE TABLE x (a BIGINT)", "ALTER TABLE ding ADD COLUMN x BIGINT",
      "DROP INDEX ding_naam",      "CREATE INDEX x ON ding (aantal)",
      "CREATE VIEW x AS SELECT 1", "UPDATE schema_versie SET versie = 0",
      "DELETE FROM schema_versie", "INSERT INTO schema_versie (bestand, versie, sha256) VALUES ('x', 9, 'x')"};
  static const char *const sqlite[] = {"ATTACH 'x.db' AS x",
                                       "PRAGMA foreign_keys = OFF",
                                       "PRAGMA writable_schema = ON",
                                       "PRAGMA journal_mode = DELETE",
                                       "VACUUM",
                                       "UPDATE sqlite_master SET sql = NULL"};
  for (size_t i = 0; i < sizeof both / sizeof *both; i++) assert_refused(t, WRITE_PLAIN(t, both[i]), FAULT_INTERNAL);
  if (t->engine == DB_SQLITE)
    for (size_t i = 0; i < sizeof sqlite / sizeof *sqlite; i++)
      assert_refused(t, WRITE_PLAIN(t, sqlite[i]), FAULT_INTERNAL);
}

static void test_readers_only_read(void **state) {
  struct testdb *t = *state;
  static const char *const writes[] = {
      "UPDATE teller SET waarde = 9",        "DELETE FROM teller",
      "CREATE TABLE x (a BIGINT)",           "INSERT INTO teller (id, waarde) VALUES (9, 9)",
      "CREATE TEMPORARY TABLE x (a BIGINT)", "UPDATE sqlite_master SET sql = NULL"};
  struct db_rows rows;
  for (size_t i = 0; i < sizeof writes / sizeof *writes; i++)
    assert_refused(t, try_read(t, writes[i], &rows), FAULT_INTERNAL);
  assert_int_equal(read_int(t, "SELECT CAST(sum(waarde) AS BIGINT) FROM teller"), 0);
}

/* The full-text index is a table that keeps other tables; the rights of readers and writers leave it room to work. */
static void test_search_in_sqlite_works_under_these_rights(void **state) {
  struct testdb *t = *state;
  for (int i = 0; i < 50; i++)
    ASSERT_DONE(t, WRITE(t, "INSERT INTO zoek (rowid, woorden) VALUES ($1, $2)", A_INT(i),
                         A_TEXT(i % 2 ? S("hulp thuis") : S("schuld"))));
  ASSERT_DONE(t, WRITE(t, "INSERT INTO zoek (zoek, rowid, woorden) VALUES ('delete', $1, $2)", A_INT(1),
                       A_TEXT(S("hulp thuis"))));
  ASSERT_DONE(t, WRITE_PLAIN(t, "INSERT INTO zoek (zoek) VALUES ('optimize')"));
  assert_int_equal(read_int(t, "SELECT count(*) FROM zoek WHERE zoek MATCH 'hulp'"), 24);
  assert_refused(t, WRITE(t, "SELECT count(*) FROM zoek WHERE zoek MATCH $1", A_TEXT(S("999990019\""))),
                 FAULT_INTERNAL);
}

/* Counting, closing, opening. */

static void test_statements_are_counted(void **state) {
  struct testdb *t = *state;
  int64_t before = db_statements_of_thread();
  read_int(t, "SELECT count(*) FROM ding");
  assert_int_equal(db_statements_of_thread() - before, 1);
  ASSERT_DONE(t, add_ding(t, "een"));
  assert_int_equal(db_statements_of_thread() - before, 2);
}

static void test_too_many_rows_are_refused(void **state) {
  struct testdb *t = *state;
  struct many many = {t, 1000, 1000};
  ASSERT_DONE(t, db_write(t->house, many_work, &many, &t->fault));
  struct arena *small = arena_create(20000);
  struct db *db;
  struct db_rows rows;
  ASSERT_DONE(t, db_read_begin(t->house, &db, &t->fault));
  assert_refused(t, db_query_args(db, small, &t->fault, &rows, "SELECT id, waarde FROM teller", NULL, 0), FAULT_BUSY);
  db_read_end(t->house, db);
  arena_destroy(small);
}

static void test_what_was_written_is_there_after_reopening(void **state) {
  struct testdb *t = *state;
  ASSERT_DONE(t, add_ding(t, "blijft"));
  db_close(t->house);
  t->house = NULL;
  ASSERT_DONE(t, db_open(str_of(t->where), false, NULL, &t->house, &t->fault));
  assert_int_equal(db_engine_of(t->house), t->engine);
  assert_int_equal(read_int(t, "SELECT count(*) FROM ding WHERE naam = 'blijft'"), 1);
}

static void test_a_place_without_database(void **state) {
  struct testdb *t = *state;
  struct db_house *none = NULL;
  struct str where = str_format(t->arena, "%s/nergens", t->where);
  assert_refused(t, db_open(where, false, NULL, &none, &t->fault), FAULT_ABSENT);
  fault_init(&t->fault);
  assert_refused(t, db_open(S("postgresql://localhost:1/x?host=/nergens"), false, NULL, &none, &t->fault), FAULT_BUSY);
  fault_init(&t->fault);
  assert_refused(t, db_open(S(""), true, NULL, &none, &t->fault), FAULT_INPUT);
  fault_init(&t->fault);
  assert_refused(t, db_open(str_format(t->arena, "%s/a/b", t->where), true, NULL, &none, &t->fault), FAULT_BUSY);
  assert_null(none);
  fault_init(&t->fault);
  ASSERT_DONE(t, db_open(where, true, NULL, &none, &t->fault));
  db_close(none);
  db_close(NULL);
}

static void test_a_database_that_sorts_otherwise_is_refused(void **state) {
  struct testdb *t = *state;
  const char *query = strchr(t->where, '?'),
             *slash = strrchr(str_c(t->arena, str_part(str_of(t->where), 0, (size_t)(query - t->where))), '/');
  const char *name = str_format(t->arena, "%s_utf8", slash + 1).ptr;
  struct str where = str_format(t->arena, "postgresql:///%s%s", name, query);
  struct db_house *none = NULL;
  testdb_as_owner(
      t,
      str_format(t->arena,
                 "CREATE DATABASE %s TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'", name)
          .ptr,
      NULL);
  assert_refused(t, db_open(where, false, NULL, &none, &t->fault), FAULT_INPUT);
  testdb_as_owner(t, str_format(t->arena, "DROP DATABASE %s", name).ptr, NULL);
  assert_true(str_find(t->fault.message, S("LC_COLLATE 'C'"), &(size_t){0}));
}

/* The address of the test database, with more behind it. */
static struct str where_with(struct testdb *t, const char *more) {
  return str_format(t->arena, "%s&%s", t->where, more);
}

static struct str setting_of(struct testdb *t, struct str where, const char *sql) {
  struct db_house *mine = t->house;
  struct db_rows rows;
  fault_init(&t->fault);
  t->house = NULL;
  ASSERT_DONE(t, db_open(where, false, NULL, &t->house, &t->fault));
  rows = read_all(t, sql);
  db_close(t->house);
  t->house = mine;
  return db_text(&rows, 0, 0);
}

static void test_the_administrator_says_how_long_is_waited(void **state) {
  struct testdb *t = *state;
  static const char ask[] =
      "SELECT current_setting('statement_timeout') || ' ' || current_setting('lock_timeout') || ' ' || "
      "current_setting('idle_in_transaction_session_timeout')";
  assert_str(setting_of(t, str_of(t->where), ask), S("30s 5s 1min"));
  assert_str(setting_of(t, where_with(t, "options=-c%20statement_timeout%3D7s"), ask), S("7s 5s 1min"));
}

/* The one that takes writes is found among several; one that only reads is none. */
static void test_of_several_servers_the_one_that_writes_is_taken(void **state) {
  struct testdb *t = *state;
  struct str rest = str_of(t->where), before, where;
  struct db_house *none = NULL;
  size_t at;
  assert_true(str_find(rest, S("host="), &at));
  before = str_part(rest, 0, at + 5);
  where = str_format(t->arena, "%.*s/nergens,%s", STR_ARG(before), rest.ptr + at + 5);
  assert_str(setting_of(t, where, "SELECT 'hier'"), S("hier"));
  where = where_with(t, "options=-c%20default_transaction_read_only%3Don");
  assert_refused(t, db_open(where, false, NULL, &none, &t->fault), FAULT_BUSY);
}

/* The servers log in as a role that is nothing but a member of the application's: it does not own what it works in. */
static void test_a_server_needs_not_be_the_owner(void **state) {
  struct testdb *t = *state;
  struct db_house *owner = t->house;
  struct db_rows rows = read_all(t, "SELECT CAST(current_database() AS TEXT)");
  const char *name = str_c(t->arena, db_text(&rows, 0, 0));
  const char *role = str_format(t->arena, "dienst_%s", name).ptr;
  struct str without = str_of(t->where), where, user;
  testdb_as_owner(t, str_format(t->arena, "CREATE ROLE %s LOGIN IN ROLE schakel_app_%s", role, name).ptr, NULL);
  assert_true(str_find(without, S("user="), &(size_t){0}));
  str_cut(&without, '?', &where);
  where = str_format(t->arena, "%.*s?user=%s", STR_ARG(where), role);
  while (str_cut(&without, '&', &user))
    if (!str_starts(user, S("user="))) where = str_format(t->arena, "%.*s&%.*s", STR_ARG(where), STR_ARG(user));
  t->house = NULL;
  ASSERT_DONE(t, db_open(where, false, NULL, &t->house, &t->fault));
  ASSERT_DONE(t, add_ding(t, "van de dienst"));
  assert_refused(t, WRITE_PLAIN(t, "DELETE FROM logboek"), FAULT_INTERNAL);
  assert_refused(t, WRITE_PLAIN(t, "DROP TABLE ding"), FAULT_INTERNAL);
  assert_false(db_migrate_files(t->house, klein_files, t->arena, &(int){0}, &t->fault));
  db_close(t->house);
  t->house = owner;
  testdb_as_owner(t, str_format(t->arena, "DROP ROLE %s", role).ptr, NULL);
}

int main(void) {
  const struct embedded files_with_search[] = {
      klein_files[0], {"0001-proef.sqlite.sql", search, sizeof search - 1}, {0}};
  const struct CMUnitTest tests[] = {
      BOTH(test_values_come_back),
      BOTH(test_null_is_not_empty),
      BOTH(test_numbers_of_every_kind),
      BOTH(test_placeholders_in_any_order),
      BOTH(test_text_sorts_by_its_bytes),
      BOTH(test_changes_are_counted),
      BOTH(test_faults_have_their_class),
      BOTH(test_nothing_follows_a_failed_statement),
      BOTH(test_many_rows_at_once),
      BOTH(test_the_logboek_only_grows),
      BOTH(test_writers_leave_the_schema_alone),
      BOTH(test_readers_only_read),
      {"test_search_in_sqlite_works_under_these_rights", test_search_in_sqlite_works_under_these_rights, testdb_sqlite,
       testdb_done, (void *)files_with_search},
      BOTH(test_statements_are_counted),
      BOTH(test_too_many_rows_are_refused),
      BOTH(test_what_was_written_is_there_after_reopening),
      ONLY(test_a_place_without_database, sqlite),
      ONLY(test_a_database_that_sorts_otherwise_is_refused, pgsql),
      ONLY(test_the_administrator_says_how_long_is_waited, pgsql),
      ONLY(test_of_several_servers_the_one_that_writes_is_taken, pgsql),
      ONLY(test_a_server_needs_not_be_the_owner, pgsql),
  };
  return RUN_TESTS(tests);
}
