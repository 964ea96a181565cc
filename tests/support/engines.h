/* Every test of the store, the acts and what builds on them runs on both engines, each time on a fresh database:
 *
 *   static void test_teams(void **state) {
 *     struct testdb *t = *state;
 *     …db_write(t->house, work, context, &t->fault)…
 *   }
 *   const struct CMUnitTest tests[] = {ON_BOTH(test_teams), …};
 *   return RUN_TESTS(tests);
 *
 * PostgreSQL is the server of SCHAKEL_TEST_PG, or one that this program starts for itself (tools/pgproef.sh) and that
 * goes away with it. It is never left out: without it the tests fail. */
#ifndef TESTS_ENGINES_H
#define TESTS_ENGINES_H

#include "tap.h"

#include "base/arena.h"
#include "base/embedded.h"
#include "base/fault.h"
#include "db/db.h"

struct testdb {
  enum db_engine engine;
  const char *where; /* for db_open or --data */
  struct db_house *house;
  struct arena *arena;
  struct fault fault;
  struct pg_conn *owner; /* for testdb_as_owner */
};

/* Set-ups; *state is NULL for the shipped schema, or the list of migrations to begin with (that of only {0} gives an
 * empty one). */
int testdb_sqlite(void **state);
int testdb_pgsql(void **state);
int testdb_done(void **state);

#define ON_BOTH_WITH(test, files)                                                                                      \
  {#test " on sqlite", test, testdb_sqlite, testdb_done, (void *)(files)}, {                                           \
#test " on postgresql", test, testdb_pgsql, testdb_done, (void *)(files)                                           \
  }
#define ON_BOTH(test) ON_BOTH_WITH(test, NULL)

/* A statement beside the house, as the owner of the database: looks and damage that the application itself may not do.
 * The first cell of the first row as text, or the empty str; ret_good tells whether it was accepted, NULL = it must be.
 */
struct str testdb_as_owner(struct testdb *t, const char *sql, bool *ret_good);

#define ASSERT_DONE(t, call)                                                                                           \
  do {                                                                                                                 \
    if (!(call)) fail_msg("%s: %s", fault_class_name((t)->fault.class), (t)->fault.detail);                            \
  } while (0)

#endif
