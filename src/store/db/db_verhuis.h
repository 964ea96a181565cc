/* A whole database, row by row, to another place: from either engine to either engine. Private to the store. */
#ifndef STORE_DB_VERHUIS_H
#define STORE_DB_VERHUIS_H

#include "db/db.h"
#include "store/verhuis.h"

/* Copies every table but that of the migrations, which both places have been through. `naar` is empty, or what an
 * earlier call left there: each table goes on after the last row that is there. Then both places are read once more and
 * compared by number and SHA-256 of the rows of each table; the numbering of ids goes along; the references of `naar`
 * are checked. Only after that `naar` may be opened (db_verhuis_stand). With `sluiten` nobody can write in `van` from
 * the start (they hear FAULT_BUSY), so that nothing is acknowledged there that stays behind; when it stops halfway
 * `van` goes on as before. Without, it is one consistent view of a place that goes on working.
 *
 * False with FAULT_RULE (`naar` holds something else, another schema, or differs afterwards) or what the engines give.
 */
bool db_verhuis(struct db_house *van, struct db_house *naar, const struct verhuis_in *in, struct verhuis_uit *ret_uit,
                struct fault *fault);

enum db_verhuis_stand { VERHUIS_GEEN, VERHUIS_BEZIG /* is being filled */, VERHUIS_WEG /* lives elsewhere now */ };
bool db_verhuis_stand_van(struct db_house *house, struct arena *arena, enum db_verhuis_stand *ret_stand,
                          struct fault *fault);

/* What each engine calls it. */
struct db_verhuis_taal {
  /* Table, column, type as enum db_type (-1 = another), place in the key from 1, 0 = none. What is derived comes last:
   * triggers write in it while the rest arrives, and what they wrote makes way for what the old place has. */
  const char *columns;
  const char *sequences;    /* table, last number given out */
  const char *set_sequence; /* table $1, last number $2 */
  const char *begin_view;   /* scripts: one consistent view; the same with everybody else kept from writing */
  const char *begin_alone;
  const char *close; /* script: no row comes into the logboek any more, and so nothing at all */
  /* Room for the rows of the logboek between two moments $1 and $2, and a query that has a row when that can be asked;
   * NULL = it needs none. */
  const char *room, *room_known;
  const char *start;  /* script: the mark that it is being filled; references are not looked at meanwhile */
  const char *finish; /* script: they are again, and no number was given out yet */
};
extern const struct db_verhuis_taal db_verhuis_sqlite, db_verhuis_pgsql;

/* The marks. */
#define VERHUIS_TABEL_BEZIG "verhuis_bezig"
#define VERHUIS_TABEL_WEG "verhuisd"

#endif
