/* How many lines the work lists have: afgeleid_werktelling, as afgeleid_telling is (cijfers_afleiden.c). */
#ifndef STORE_WERKTELLING_H
#define STORE_WERKTELLING_H

#include "intern.h"

/* Of lines without a last day those of so many meldingen are counted together; else their reeks is 0. */
enum { WERKTELLING_REEKS = 4096 };
#define WERKTELLING_REEKS_VAN "CASE WHEN laatste_dag = 2147483647 THEN melding / 4096 ELSE 0 END "
_Static_assert(WERKTELLING_REEKS == 4096 && DAG_OPEN == 2147483647, "the literals in WERKTELLING_REEKS_VAN");
#define WERKTELLING_NIEMAND "CASE WHEN behandelaar IS NULL THEN 1 ELSE 0 END "

/* Of the team $1 so many lines of a rang, last day and reeks; niemand 1: nobody has them. */
#define WERKTELLING                                                                                                    \
  "SELECT rang, laatste_dag, reeks, niemand, aantal FROM afgeleid_werktelling WHERE team = $1 UNION ALL SELECT rang, " \
  "laatste_dag, reeks, niemand, CAST(sum(aantal) AS BIGINT) FROM afgeleid_werktelling_sinds WHERE team = $1 "          \
  "GROUP BY rang, laatste_dag, reeks, niemand "

/* The first team of which something changed since it was derived; *ret_some is false when there is none. */
bool werktelling_afleiden(struct tx *tx, bool *ret_some, struct fault *fault);
bool werktelling_herbouwen(struct tx *tx, struct fault *fault);
/* Counts the lines one by one and compares. */
bool werktelling_narekenen(struct tx *tx, bool *ret_klopt, struct fault *fault);

#endif
