/* The store: the only room with SQL. Opened once per process; everything else happens inside a unit of work (struct tx)
 * that the acts get from store_lezen and store_schrijven. Nobody outside this room ever holds a connection.
 *
 * What touches a person's data takes a struct toegang first (store/toegang.h); what does not takes the struct tx. */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/datum.h"
#include "base/fault.h"
#include "base/str.h"

struct store;
struct tx;

/* `where`: a folder (SQLite, schakel.db in it) or postgresql://…. Refuses a schema that is not that of this program,
 * with a message that says which command to run. The caller closes it; close takes NULL. */
bool store_open(struct str where, struct store **ret_store, struct fault *fault);
void store_close(struct store *store);

/* Makes the folder when needed and brings the schema to the newest version. ret_applied: migrations run. */
bool store_migrate(struct str where, struct arena *arena, int *ret_applied, struct fault *fault);

typedef bool store_werk(struct tx *tx, const void *in, void *ret_uit, struct fault *fault);

/* Runs `werk` on one consistent view. The looks it took at people's data (store/toegang.h) are in the logboek, on disk,
 * before this returns; when that fails it returns false and nothing may be shown. Refusals are recorded too. */
bool store_lezen(struct store *store, struct arena *arena, struct moment_van_werk wanneer, store_werk *werk,
                 const void *in, void *ret_uit, struct fault *fault);

/* Several reads of one page: they see one view, and their looks come in the logboek together, with one commit instead
 * of one each. The view begins with the first read. Nothing of it may be shown before lezing_sluiten said true; until
 * then the thread writes nothing and asks nothing of the world outside. A read that fails closes it by itself; a next
 * one begins a new view. */
struct lezing;
struct lezing *lezing_beginnen(struct store *store, struct arena *arena, struct moment_van_werk wanneer);
bool lezing_lezen(struct lezing *lezing, store_werk *werk, const void *in, void *ret_uit, struct fault *fault);
bool lezing_sluiten(struct lezing *lezing, struct fault *fault);

/* Runs `werk` in one durable transaction with its rows of the logboek. It can run twice (serialisation failure), so it
 * sets its outputs last. Refuses to commit when the arena is spent. */
bool store_schrijven(struct store *store, struct arena *arena, struct moment_van_werk wanneer, store_werk *werk,
                     const void *in, void *ret_uit, struct fault *fault);

/* The same for a `werk` that begins with inzending_zoeken: when the connection to the database is lost while it commits
 * and nobody knows whether it was done, its key tells. */
bool store_schrijven_eenmaal(struct store *store, struct arena *arena, struct moment_van_werk wanneer, store_werk *werk,
                             const void *in, void *ret_uit, struct fault *fault);

/* Runs `doen` with everything that it does by store_lezen and store_schrijven in one durable transaction, so that many
 * acts cost one commit. Each is still kept or rolled back by itself and has its rows of the logboek. For who has the
 * store to himself: the demo, an import. `doen` is run once: what clashes with somebody else gives FAULT_BUSY. */
typedef bool store_bundel(void *context, struct fault *fault);
bool store_bundelen(struct store *store, store_bundel *doen, void *context, struct fault *fault);

struct arena *tx_arena(const struct tx *tx);
moment_t tx_nu(const struct tx *tx);   /* the clock of the work */
moment_t tx_echt(const struct tx *tx); /* the real clock */
dag_t tx_vandaag(const struct tx *tx); /* the day of tx_nu in Amsterdam */

/* A form is taken in once: true with its earlier outcome when this key was seen before. */
bool inzending_zoeken(struct tx *tx, int64_t gebruiker, struct str sleutel, bool *ret_gezien, struct str *ret_uitkomst,
                      struct fault *fault);
bool inzending_bewaren(struct tx *tx, int64_t gebruiker, struct str sleutel, struct str uitkomst, struct fault *fault);

/* Connect asserts with this that it is not called inside a transaction. */
bool store_transactie_open(void);
/* Statements of this thread, so that tests can count what a list costs. */
int64_t store_opdrachten_geteld(void);

/* Made-up data carries a clock of its own, a fact of the database: where it begins, or where somebody went on with it
 * since. 0 = these are real data. */
bool store_demo_klok(struct store *store, struct arena *arena, moment_t *ret_nu, struct fault *fault);
/* These are made-up data from now on. */
bool store_demo_maken(struct store *store, struct arena *arena, moment_t nu, struct fault *fault);

/* Fills the tables named afgeleid_ anew from what they are derived from. */
bool store_herbouw(struct store *store, struct arena *arena, struct moment_van_werk wanneer, struct fault *fault);

#endif
