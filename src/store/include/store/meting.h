/* What who looks after a server asks of the store: does it work, and how busy is it? Only numbers, of nobody. */
#ifndef STORE_METING_H
#define STORE_METING_H

#include "domain/inlog.h"
#include "store/store.h"

struct store_verbindingen {
  int64_t open, in_gebruik, hoogstens, wachtend;
};

/* Since the store was opened. */
struct store_meting {
  int64_t opdrachten;      /* statements */
  int64_t werken, commits; /* changes that were kept, and what kept them: fewer, when changes share one */
  int64_t commit_us;       /* SQLite: how long those took together */
  int64_t beurten;         /* SQLite: changes that wait for their turn */
  struct store_verbindingen lezers, schrijvers; /* SQLite has one writer: 0 */
  int64_t bytes, vrij;                          /* of the data, and left on their disk; -1 = not on this machine */
};
void store_meten(struct store *store, struct store_meting *ret_meting);

/* Asks the database something, and whether its schema is still that of this program. */
struct store_toestand {
  bool antwoordt, schema;
  int64_t sessies[RIJK_AANTAL]; /* running now */
};
void store_toestand_lezen(struct store *store, struct arena *arena, moment_t nu, struct store_toestand *ret_toestand);

#endif
