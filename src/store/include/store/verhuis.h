/* Everything of a municipality to another place, of either engine: for a move, a backup and its restore. */
#ifndef STORE_VERHUIS_H
#define STORE_VERHUIS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/fault.h"
#include "base/str.h"

/* Rows of `tabel` that arrived, of all that it has. Called now and then. */
typedef void verhuis_melden(void *context, struct str tabel, int64_t gedaan, int64_t totaal);

struct verhuis_in {
  struct str van, naar;   /* as for store_open */
  bool sluiten;           /* the old place takes nothing more from the first row on, and never again once all is over */
  verhuis_melden *melden; /* may be NULL */
  void *context;
};

struct verhuis_uit {
  int64_t tabellen, rijen;
};

/* Copies everything and compares both places afterwards, row by row; `naar` is new, or what an earlier call left there
 * when it stopped halfway, and then it goes on from there. It is not to be opened before all is over. The old place may
 * be of an earlier version of this program: `naar` is brought to that version first; migrate it afterwards. False with
 * FAULT_RULE when `naar` holds something else or is not the same in the end, FAULT_BUSY when a place is out of reach or
 * full; nothing is lost then, and calling it again goes on. */
bool store_verhuizen(const struct verhuis_in *in, struct arena *arena, struct verhuis_uit *ret_uit,
                     struct fault *fault);

#endif
