/* What the files of this driver know of each other. */
#ifndef STORE_DB_PGSQL_H
#define STORE_DB_PGSQL_H

#include "db/db_driver.h"

enum { PGSQL_NAME_MAX = 63 };

/* Of advisory locks: `schk` in ASCII. Number 0 locks the schema, the others are writers. */
enum { PGSQL_LOCKS = 0x7363686b, PGSQL_LOCK_SCHEMA = 0 };

struct pgsql_house {
  struct db_house base;
  struct db_pool writers;
  const char *address;
  char role[PGSQL_NAME_MAX + 1]; /* of the application */
};

/* Statements of the driver itself: text without arguments, and the first row's first cell of one with them. */
bool pgsql_plain(struct db *db, struct fault *fault, const char *sql);
bool pgsql_ask(struct db *db, struct fault *fault, int64_t *ret_number, const char *sql, const struct db_arg *args,
               size_t count);
const char *pgsql_user(struct db *db); /* who logged in */

/* Of the driver table. */
bool pgsql_lock_schema(struct db *db, struct fault *fault);
bool pgsql_finish_schema(struct db *db, struct arena *arena, bool changed, struct fault *fault);
bool pgsql_upkeep(struct db *db, moment_t now, struct fault *fault);

#endif
