/* Days and moments. A date is a whole number of days since 1970-01-01 (proleptic Gregorian); a moment is milliseconds
 * UTC. A day is a day in Europe/Amsterdam: datum_of_moment and moment_of_dag are the only place that knows the clock
 * changes. */
#ifndef BASE_DATUM_H
#define BASE_DATUM_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

typedef int32_t dag_t;    /* days since 1970-01-01 */
typedef int64_t moment_t; /* milliseconds UTC since 1970-01-01 */

/* No date. For an open end use DAG_OPEN, so that `dag <= tot` needs no special case. */
#define DAG_GEEN INT32_MIN
#define DAG_OPEN INT32_MAX

enum { JAAR_MIN = 1850, JAAR_MAX = 2199 };

struct datum {
  int jaar, maand, dag; /* 1-12, 1-31 */
};

bool datum_geldig(struct datum datum); /* exists, and the year lies in JAAR_MIN..JAAR_MAX */
dag_t dag_van(struct datum datum);     /* of a valid datum */
struct datum datum_van(dag_t dag);
int dag_van_de_week(dag_t dag); /* 1 = Monday .. 7 = Sunday */
int dagen_in_maand(int jaar, int maand);

/* Adds months (may be negative) and clamps to the last day of the month: 31 January + 1 month = 28 or 29 February. */
dag_t dag_plus_maanden(dag_t dag, int maanden);

/* "2026-03-24", or the Dutch "24-3-2026", "24-03-2026", "24 maart 2026". False when it is none of these or does not
 * exist. */
bool dag_lees(struct str tekst, dag_t *ret_dag);
/* Only "2026-03-24". */
bool dag_lees_iso(struct str tekst, dag_t *ret_dag);

struct str dag_iso(struct arena *arena, dag_t dag);           /* 2026-03-24; DAG_GEEN and DAG_OPEN give the empty str */
struct str dag_kort(struct arena *arena, dag_t dag);          /* di 24 maart 2026 */
struct str dag_lang(struct arena *arena, dag_t dag);          /* 24 maart 2026 */
struct str moment_kort(struct arena *arena, moment_t moment); /* di 24 maart 2026, 14:05, in Amsterdam */
struct str moment_klok(struct arena *arena, moment_t moment); /* 14:05, in Amsterdam */

/* Europe/Amsterdam by the European rule of 1996 (last Sunday of March and of October, 01:00 UTC); before 1996 the
 * winter time is used the year round, which is right to the hour but not more. */
dag_t dag_van_moment(moment_t moment);
/* When the clock goes to summer time in that year, and when back; for what must turn moments into days elsewhere. */
enum { ZOMERTIJD_EERSTE = 1996 };
void zomertijd(int jaar, moment_t *ret_vanaf, moment_t *ret_tot);
moment_t moment_van_dag(dag_t dag); /* the first moment of that day in Amsterdam */
/* The moment at which clocks in Amsterdam show that many minutes after midnight of that day. False when they never do
 * (the hour that is skipped in March); of the hour that comes twice in October the first one. */
bool moment_van_tijd(dag_t dag, int minuten, moment_t *ret_moment);
int minuten_van_moment(moment_t moment); /* what those clocks show then, in minutes after midnight */

/* A date of which day, month or the whole may be unknown, as the register has them: jjjjmmdd with zeros for what is
 * unknown, 0 = wholly unknown, DEELDATUM_GEEN = no date at all. */
typedef int32_t deeldatum_t;
#define DEELDATUM_GEEN (-1)

bool deeldatum_geldig(deeldatum_t datum);
/* "19750707", "19750700", "19750000", "00000000", and what dag_lees takes, and "1975", "07-1975" / "7-1975" /
 * "1975-07", "juli 1975" and "onbekend": so also whatever deeldatum_lang gives. */
bool deeldatum_lees(struct str tekst, deeldatum_t *ret_datum);
deeldatum_t deeldatum_van_dag(dag_t dag);
/* The latest day it can be: for rights that come with age. DAG_GEEN when wholly unknown or DEELDATUM_GEEN. */
dag_t deeldatum_laatste_dag(deeldatum_t datum);
bool deeldatum_volledig(deeldatum_t datum);
struct str deeldatum_lang(struct arena *arena, deeldatum_t datum); /* 7 juli 1975 · juli 1975 · 1975 · onbekend */
/* Age in whole years on a day, counted from the latest possible birthday; -1 when unknown or not yet born. */
int leeftijd_op(deeldatum_t geboren, dag_t dag);

#endif
