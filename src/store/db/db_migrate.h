/* The migrations as a list of files, so that tests can bring their own. db_migrate and db_schema_current use the
 * shipped ones. */
#ifndef STORE_DB_MIGRATE_H
#define STORE_DB_MIGRATE_H

#include "base/embedded.h"
#include "db/db.h"

/* `files` as tools/embed.c makes them: NNNN-name.sql for both engines, numbered from 0001 without gaps, and beside it,
 * when an engine needs more, NNNN-name.sqlite.sql or NNNN-name.pgsql.sql, which runs after it in the same transaction.
 */
bool db_migrate_files(struct db_house *house, const struct embedded *files, struct arena *arena, int *ret_applied,
                      struct fault *fault);
bool db_files_applied(struct db_house *house, const struct embedded *files, struct arena *arena, bool *ret_applied,
                      struct fault *fault);

/* The version that a database is at: 0 = nothing was applied. Refuses what does not fit this program. */
bool db_schema_version(struct db_house *house, struct arena *arena, int *ret_version, struct fault *fault);
/* The shipped migrations up to that version. */
bool db_migrate_to(struct db_house *house, int version, struct arena *arena, struct fault *fault);

#endif
