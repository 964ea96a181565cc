/* Values on their way to PostgreSQL and back, in binary form. */
#ifndef STORE_DB_PGSQL_VALUES_H
#define STORE_DB_PGSQL_VALUES_H

#include <libpq-fe.h>

#include "db/db_driver.h"

enum { PGSQL_ARGS_MAX = 64 };

/* Arguments as libpq wants them; numbers in the byte order of the network. */
struct pgsql_values {
  const char *at[PGSQL_ARGS_MAX];
  int length[PGSQL_ARGS_MAX], binary[PGSQL_ARGS_MAX];
  uint64_t number[PGSQL_ARGS_MAX];
};

/* The type that PostgreSQL is to take an argument for. */
Oid pgsql_type(const struct db_arg *arg);

/* Points to the bytes of the call, which must stay; FAULT_INTERNAL when one is too long. */
bool pgsql_fill(struct pgsql_values *values, const struct db_call *call, struct fault *fault);

/* The rows, copied into the arena. FAULT_INTERNAL for a column of another type than integer, text or bytes, FAULT_BUSY
 * when the arena is spent. */
bool pgsql_rows(struct arena *arena, struct fault *fault, const PGresult *result, const char *sql,
                struct db_rows *ret_rows);

int64_t pgsql_changes(PGresult *result); /* how many rows a statement changed; 0 for a SELECT */

#endif
