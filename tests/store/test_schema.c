/* After migrating, both engines have the same tables, columns, keys, references and indexes; SQLite is strict
 * everywhere; and what the logboek holds stays. */
#include "engines.h"

/* Each gives one column of lines. What an engine has for itself is left out: its own tables, those of the search
 * (zoek_…), and the parts of the logboek in PostgreSQL with the column that their key must have. */
static const char *const queries[][2] = {
    {
        "SELECT 'column ' || m.name || '.' || c.name || ' ' || lower(c.type) || CASE WHEN c.\"notnull\" OR c.pk THEN ' "
        "not null' ELSE '' END"
        " FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' "
        "AND substr(m.name, 1, 5) <> 'zoek_'",
        "SELECT 'column ' || t.relname || '.' || a.attname || ' ' || CASE format_type(a.atttypid, a.atttypmod) WHEN "
        "'bigint' THEN 'integer'"
        " WHEN 'bytea' THEN 'blob' ELSE format_type(a.atttypid, a.atttypmod) END || CASE WHEN a.attnotnull THEN ' not "
        "null' ELSE '' END"
        " FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped"
        " WHERE t.relkind IN ('r', 'p') AND NOT t.relispartition AND t.relnamespace = 'public'::regnamespace AND "
        "substr(t.relname, 1, 5) <> 'zoek_'",
    },
    {
        "SELECT 'key ' || name || ' (' || group_concat(col, ', ') || ')' FROM (SELECT m.name, c.name AS col FROM "
        "sqlite_master m"
        " JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.pk > 0 AND m.name NOT LIKE 'sqlite_%' AND "
        "substr(m.name, 1, 5) <> 'zoek_'"
        " ORDER BY m.name, c.pk) GROUP BY name",
        "SELECT 'key ' || t.relname || ' (' || (SELECT string_agg(a.attname, ', ' ORDER BY k.n) FROM unnest(c.conkey) "
        "WITH ORDINALITY k (num, n)"
        " JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.num"
        " WHERE t.relkind = 'r' OR a.attname <> 'op') || ')'"
        " FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid AND NOT t.relispartition WHERE c.contype = 'p' "
        "AND "
        "t.relnamespace = 'public'::regnamespace"
        " AND substr(t.relname, 1, 5) <> 'zoek_'",
    },
    {
        "SELECT 'reference ' || name || ' (' || group_concat(\"from\", ', ') || ') to ' || \"table\" || ' (' || "
        "group_concat(\"to\", ', ') || ') '"
        " || lower(on_delete) FROM (SELECT m.name, f.* FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f "
        "WHERE m.type = 'table'"
        " AND substr(m.name, 1, 5) <> 'zoek_' ORDER BY m.name, f.id, f.seq) GROUP BY name, id",
        "SELECT 'reference ' || t.relname || ' (' || (SELECT string_agg(a.attname, ', ' ORDER BY k.n) FROM "
        "unnest(c.conkey) WITH ORDINALITY k (num, n)"
        " JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num) || ') to ' || r.relname || ' ('"
        " || (SELECT string_agg(a.attname, ', ' ORDER BY k.n) FROM unnest(c.confkey) WITH ORDINALITY k (num, n)"
        " JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.num) || ') '"
        " || CASE c.confdeltype WHEN 'a' THEN 'no action' WHEN 'c' THEN 'cascade' WHEN 'r' THEN 'restrict' WHEN 'n' "
        "THEN 'set null' END"
        " FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class r ON r.oid = c.confrelid"
        " WHERE c.contype = 'f' AND t.relnamespace = 'public'::regnamespace AND substr(t.relname, 1, 5) <> 'zoek_'",
    },
    {
        "SELECT 'index ' || CASE origin WHEN 'c' THEN index_name ELSE '' END || ' on ' || name || ' (' || "
        "group_concat(col, ', ') || ')'"
        " || CASE WHEN \"unique\" THEN ' unique' ELSE '' END || CASE WHEN partial THEN ' partial' ELSE '' END"
        " FROM (SELECT m.name, l.name AS index_name, l.origin, l.\"unique\", l.partial, i.name AS col FROM "
        "sqlite_master m"
        " JOIN pragma_index_list(m.name) l JOIN pragma_index_info(l.name) i WHERE m.type = 'table' AND l.origin <> 'pk'"
        " AND substr(m.name, 1, 5) <> 'zoek_' ORDER BY l.name, i.seqno) GROUP BY index_name",
        "SELECT 'index ' || CASE WHEN EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = x.indexrelid AND "
        "c.contype = 'u') THEN ''"
        " ELSE i.relname END || ' on ' || t.relname || ' (' || (SELECT string_agg(a.attname, ', ' ORDER BY k.n)"
        " FROM unnest(x.indkey::smallint[]) WITH ORDINALITY k (num, n) JOIN pg_attribute a ON a.attrelid = t.oid AND "
        "a.attnum = k.num) || ')'"
        " || CASE WHEN x.indisunique THEN ' unique' ELSE '' END || CASE WHEN x.indpred IS NOT NULL THEN ' partial' "
        "ELSE '' END"
        " FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid"
        " WHERE NOT x.indisprimary AND NOT t.relispartition AND t.relnamespace = 'public'::regnamespace AND "
        "substr(t.relname, 1, 5) <> 'zoek_'",
    },
};

enum { QUERIES = sizeof queries / sizeof *queries };

/* All lines of one query, sorted by their bytes. */
static struct str lines_of(struct testdb *t, const char *query) {
  struct str sql =
      t->engine == DB_SQLITE
          ? str_format(t->arena, "SELECT group_concat(line, char(10)) FROM (SELECT line FROM (%s) ORDER BY line)",
                       str_format(t->arena, "SELECT NULL AS line WHERE 0 UNION ALL %s", query).ptr)
          : str_format(t->arena,
                       "SELECT string_agg(line, E'\\n' ORDER BY line COLLATE \"C\") FROM (%s) AS lines (line)", query);
  return testdb_as_owner(t, sql.ptr, NULL);
}

/* The next line, or what stands for none. */
static struct str next_line(struct str *rest) {
  struct str line;
  return str_cut(rest, '\n', &line) ? line : S("nothing more");
}

static void assert_same_lines(struct str here, struct str there) {
  while (here.ptr || there.ptr) {
    struct str a = next_line(&here), b = next_line(&there);
    if (!str_eq(a, b)) fail_msg("sqlite has %.*s, postgresql has %.*s", STR_ARG(a), STR_ARG(b));
  }
}

static void test_both_engines_have_the_same_schema(void **state) {
  (void)state;
  void *small = NULL, *large = NULL;
  assert_int_equal(testdb_sqlite(&small), 0);
  assert_int_equal(testdb_pgsql(&large), 0);
  for (size_t i = 0; i < QUERIES; i++) {
    struct str here = lines_of(small, queries[i][DB_SQLITE]);
    assert_true(here.len > 0);
    assert_same_lines(here, lines_of(large, queries[i][DB_PGSQL]));
  }
  testdb_done(&small);
  testdb_done(&large);
}

static void test_every_table_of_sqlite_is_strict(void **state) {
  struct testdb *t = *state;
  struct str loose =
      testdb_as_owner(t,
                      "SELECT coalesce(group_concat(name), '') FROM pragma_table_list WHERE schema = 'main'"
                      " AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
                      NULL);
  assert_string_equal(loose.ptr, "");
}

static void test_no_reference_waits_for_the_commit(void **state) {
  struct testdb *t = *state;
  struct str late =
      testdb_as_owner(t, "SELECT coalesce(string_agg(conname, ', '), '') FROM pg_constraint WHERE condeferrable", NULL);
  assert_string_equal(late.ptr, "");
}

static const char *const logboek[] = {"logboek", "logboek_persoon", "logboek_inhoud", "logboek_controlepunt",
                                      "vernietigd_logboek"};
/* What may go after all, when vernietigd_logboek says so, is refused row by row. */
static const char a_content[] =
    "INSERT INTO logboek_inhoud (schrijver, nr, zout, inhoud) SELECT 1, 1, hash, '' FROM keten";

struct attempt {
  struct testdb *t;
  const char *sql;
};

static bool attempt_work(struct db *db, void *context, struct fault *fault) {
  const struct attempt *attempt = context;
  return db_exec_args(db, attempt->t->arena, fault, NULL, attempt->sql, NULL, 0);
}

/* Statements are kept by the address of their text: every text here has its own. */
static void test_the_application_cannot_touch_the_logboek(void **state) {
  struct testdb *t = *state;
  testdb_as_owner(
      t, t->engine == DB_SQLITE ? "INSERT INTO keten VALUES (1, 1, x'00')" : "INSERT INTO keten VALUES (1, 1, '')",
      NULL);
  testdb_as_owner(t, a_content, NULL);
  for (size_t i = 0; i < sizeof logboek / sizeof *logboek; i++) {
    struct attempt change = {t, str_format(t->arena, "UPDATE %s SET nr = 0", logboek[i]).ptr};
    struct attempt removal = {t, str_format(t->arena, "DELETE FROM %s", logboek[i]).ptr};
    assert_false(db_write(t->house, attempt_work, &change, &t->fault));
    assert_int_equal(t->fault.class, FAULT_INTERNAL);
    assert_false(db_write(t->house, attempt_work, &removal, &t->fault));
    assert_true(t->fault.class == FAULT_INTERNAL || t->fault.class == FAULT_RULE);
  }
}

static void test_nor_can_the_owner_in_postgresql(void **state) {
  struct testdb *t = *state;
  testdb_as_owner(t, "INSERT INTO keten VALUES (1, 1, '')", NULL);
  testdb_as_owner(t, a_content, NULL);
  for (size_t i = 0; i < sizeof logboek / sizeof *logboek; i++) {
    const char *const tries[] = {str_format(t->arena, "UPDATE %s SET nr = 0", logboek[i]).ptr,
                                 str_format(t->arena, "DELETE FROM %s", logboek[i]).ptr,
                                 str_format(t->arena, "TRUNCATE %s", logboek[i]).ptr};
    for (size_t k = 0; k < 3; k++) {
      bool good;
      testdb_as_owner(t, tries[k], &good);
      if (good) fail_msg("accepted: %s", tries[k]);
    }
  }
}

/* The logboek in PostgreSQL lies in parts of a month. */

static const char two_rows[] =
    "INSERT INTO logboek (schrijver, nr, op, wie, naam, rol, grond, act, informatie, uitkomst, vorige, hash) VALUES "
    "(1, 1, 1768435200000, 0, '', '', '', '', '', '', '', ''), " /* 15 January 2026 */
    "(1, 2, 1769904000000, 0, '', '', '', '', '', '', '', '')";  /* 1 February, the first moment */

static void test_every_month_has_a_part_of_the_logboek(void **state) {
  struct testdb *t = *state;
  static const char *const parts[] = {"logboek_2026_01", "logboek_2026_02", "logboek_rest"};
  assert_string_equal(testdb_as_owner(t, "SELECT logboek_maanden(1768435200000, 1769904000000)", NULL).ptr, "2");
  assert_string_equal(testdb_as_owner(t, "SELECT logboek_maanden(1768435200000, 1769904000000)", NULL).ptr, "0");
  testdb_as_owner(t, two_rows, NULL);
  assert_string_equal(
      testdb_as_owner(t, "SELECT string_agg(tableoid::regclass::text, ' ' ORDER BY nr) FROM logboek", NULL).ptr,
      "logboek_2026_01 logboek_2026_02");
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    const char *const tries[] = {str_format(t->arena, "UPDATE %s SET nr = 0", parts[i]).ptr,
                                 str_format(t->arena, "DELETE FROM %s", parts[i]).ptr,
                                 str_format(t->arena, "TRUNCATE %s", parts[i]).ptr};
    for (size_t k = i == 2 ? 2 : 0; k < 3; k++) { /* no row stands in the last one */
      bool good;
      testdb_as_owner(t, tries[k], &good);
      if (good) fail_msg("accepted: %s", tries[k]);
    }
    struct attempt look = {t, str_format(t->arena, "SELECT nr FROM %s", parts[i]).ptr};
    assert_false(db_write(t->house, attempt_work, &look, &t->fault));
  }
}

static bool upkeep_work(struct db *db, void *context, struct fault *fault) {
  const moment_t *now = context;
  return db_upkeep(db, *now, fault);
}

static void test_the_application_makes_the_months_ahead(void **state) {
  struct testdb *t = *state;
  moment_t now = INT64_C(2524608000000); /* 1 January 2050 */
  ASSERT_DONE(t, db_write(t->house, upkeep_work, &now, &t->fault));
  assert_string_equal(
      testdb_as_owner(t,
                      "SELECT count(*) FROM pg_class WHERE relispartition AND relname LIKE 'logboek@_2050@_0%' "
                      "ESCAPE '@' AND relkind = 'r'",
                      NULL)
          .ptr,
      "4");
}

/* A database from before has all its rows afterwards, in the month that they are of. */
static void test_a_logboek_from_before_is_divided(void **state) {
  struct testdb *t = *state;
  int applied = 0;
  testdb_as_owner(t, two_rows, NULL);
  ASSERT_DONE(t, db_migrate(t->house, t->arena, &applied, &t->fault));
  assert_true(applied > 0);
  assert_string_equal(
      testdb_as_owner(t, "SELECT string_agg(tableoid::regclass || ' ' || nr, ', ' ORDER BY nr) FROM logboek", NULL).ptr,
      "logboek_2026_01 1, logboek_2026_02 2");
}

/* The shipped migrations up to the one that divided it. */
static struct embedded undivided[256];
extern const struct embedded schema_files[];

static void fill_undivided(void) {
  size_t count = 0;
  for (const struct embedded *file = schema_files; !str_ends(str_of(file->name), S("-servers.sql")); file++)
    undivided[count++] = *file;
}

static void test_the_shipped_schema_is_current(void **state) {
  struct testdb *t = *state;
  bool current = false;
  int applied = -1;
  ASSERT_DONE(t, db_schema_current(t->house, t->arena, &current, &t->fault));
  assert_true(current);
  ASSERT_DONE(t, db_migrate(t->house, t->arena, &applied, &t->fault));
  assert_int_equal(applied, 0);
}

static void test_an_empty_database_is_not_current(void **state) {
  struct testdb *t = *state;
  bool current = true;
  ASSERT_DONE(t, db_schema_current(t->house, t->arena, &current, &t->fault));
  assert_false(current);
}

static const struct embedded empty[] = {{0}};

int main(void) {
  fill_undivided();
  const struct CMUnitTest tests[] = {
      {"test_every_month_has_a_part_of_the_logboek", test_every_month_has_a_part_of_the_logboek, testdb_pgsql,
       testdb_done, NULL},
      {"test_the_application_makes_the_months_ahead", test_the_application_makes_the_months_ahead, testdb_pgsql,
       testdb_done, NULL},
      {"test_a_logboek_from_before_is_divided", test_a_logboek_from_before_is_divided, testdb_pgsql, testdb_done,
       undivided},
      cmocka_unit_test(test_both_engines_have_the_same_schema),
      {"test_every_table_of_sqlite_is_strict", test_every_table_of_sqlite_is_strict, testdb_sqlite, testdb_done, NULL},
      {"test_no_reference_waits_for_the_commit", test_no_reference_waits_for_the_commit, testdb_pgsql, testdb_done,
       NULL},
      ON_BOTH(test_the_application_cannot_touch_the_logboek),
      {"test_nor_can_the_owner_in_postgresql", test_nor_can_the_owner_in_postgresql, testdb_pgsql, testdb_done, NULL},
      ON_BOTH(test_the_shipped_schema_is_current),
      ON_BOTH_WITH(test_an_empty_database_is_not_current, empty),
  };
  return RUN_TESTS(tests);
}
