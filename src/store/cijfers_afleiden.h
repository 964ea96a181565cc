/* Deriving afgeleid_telling. */
#ifndef STORE_CIJFERS_AFLEIDEN_H
#define STORE_CIJFERS_AFLEIDEN_H

#include "intern.h"

/* All of it anew, from the meldingen. */
bool telling_herbouwen(struct tx *tx, struct fault *fault);

/* So many on a day of that line and team: a day, or the first day of a month that lies wholly in the period. A number
 * can be below 0, for what changed since stands beside what was derived. */
#define TELLING_VAN                                                                                                    \
  "(SELECT dag, rapportagelijn, team, aantal FROM afgeleid_telling WHERE grof = 1 AND dag BETWEEN $1 AND $2 "          \
  "UNION ALL SELECT dag, rapportagelijn, team, aantal FROM afgeleid_telling WHERE grof = 0 AND dag BETWEEN $3 AND $4 " \
  "UNION ALL SELECT dag, rapportagelijn, team, aantal FROM afgeleid_telling WHERE grof = 0 AND dag BETWEEN $5 AND $6 " \
  "UNION ALL SELECT dag, rapportagelijn, team, CAST(sum(aantal) AS BIGINT) FROM afgeleid_telling_sinds "               \
  "WHERE dag BETWEEN $3 AND $6 GROUP BY dag, rapportagelijn, team) "
enum { TELLING_ARGS = 6 };
/* $1 to $2: its whole months; $3 to $4 and $5 to $6: the days before and after them. $3 and $6 are its own ends. */
void telling_van_periode(dag_t van, dag_t tot, struct db_arg ret_args[TELLING_ARGS]);

#endif
