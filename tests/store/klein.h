/* A small database for the tests of db.h, and what they do with it again and again. */
#ifndef TESTS_KLEIN_H
#define TESTS_KLEIN_H

#include "engines.h"

/* Tables ding, deel, teller (rows 1 and 2 with waarde 0) and logboek (row 1). */
extern const struct embedded klein_files[];

#define BOTH(test) ON_BOTH_WITH(test, klein_files)
#define ONLY(test, engine)                                                                                             \
  { #test, test, testdb_##engine, testdb_done, (void *)klein_files }

/* One statement in one transaction of its own; ret_changes may be NULL. */
bool write_counted(struct testdb *t, int64_t *ret_changes, const char *sql, const struct db_arg *args, size_t count);
#define WRITE(t, sql, ...) write_counted((t), NULL, (sql), DB_ARGS_(__VA_ARGS__))
#define WRITE_PLAIN(t, sql) write_counted((t), NULL, (sql), NULL, 0)

bool try_read(struct testdb *t, const char *sql, struct db_rows *ret_rows);
struct db_rows read_all(struct testdb *t, const char *sql);
int64_t read_int(struct testdb *t, const char *sql); /* of one row */

bool add_ding(struct testdb *t, const char *naam);
void assert_str(struct str have, struct str want);
/* Refused with this class, with words for the user, and without PERSONAL in the detail for the log. */
void assert_refused(struct testdb *t, bool done, enum fault_class class);
#define PERSONAL "999990019"

#endif
