/* What every act gets: the store, the clock, who acts, and the world outside. Acts never trust a page: the same act
 * serves page, job, command line and test. Reading is an act too. */
#ifndef ACTS_WERK_H
#define ACTS_WERK_H

#include "base/clock.h"
#include "base/fault.h"
#include "base/id.h"
#include "domain/access.h"
#include "domain/veld.h"

struct store;
struct brp;
struct clamd;
struct sleutel;
struct lezing;

struct werk {
  struct store *store;
  struct arena *arena;
  struct moment_van_werk wanneer;
  const struct actor *actor;          /* NULL only before logging in */
  struct brp *brp;                    /* NULL = there is no register to ask */
  struct id (*nieuw_id)(void *reeks); /* where new public ids come from */
  void *reeks;                        /* that are not from the operating system: which ones; else NULL */
  struct clamd *clamd;                /* NULL = nobody scans what is attached */
  const struct sleutel *sleutel;      /* of this installation (base/secret.h); NULL where nobody logs in */
  struct lezing *lezing;              /* with werk_samen_lezen; else NULL, and each act reads by itself */
  struct str inzending;               /* key of the form that brought this; "" = none, then twice is twice */
};

struct str werk_id(const struct werk *werk); /* a new public id in the arena */
dag_t werk_vandaag(const struct werk *werk);

/* From here on the acts read together (store/store.h): one view, and one commit for all that was looked at. Ended by
 * werk_gelezen; only when that is true may anything be shown. */
void werk_samen_lezen(struct werk *werk);
bool werk_gelezen(struct werk *werk, struct fault *fault);

#endif
