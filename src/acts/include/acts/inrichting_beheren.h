/* The functional administrator keeps the inrichting: takes files in, gives them out, sees its versions. */
#ifndef ACTS_INRICHTING_BEHEREN_H
#define ACTS_INRICHTING_BEHEREN_H

#include "acts/werk.h"
#include "base/embedded.h"
#include "inrichting/fouten.h"
#include "store/inrichting.h"

struct inrichting_stand {
  int64_t versie; /* 0 = the municipality has none of its own yet */
  const struct inrichting *inrichting;
  const struct embedded *files; /* as they were taken in; those of the program when versie is 0 */
};
/* What is in force now. */
bool inrichting_inzien(const struct werk *werk, struct inrichting_stand *ret_stand, struct fault *fault);

struct inrichting_invoeren_in {
  const struct embedded *files; /* the row after the last has no name */
  bool geheel;    /* these are all: what is not among them goes away; otherwise they replace their namesakes */
  int64_t versie; /* what the user saw */
  struct str waarom;
};
/* Takes the files in as a new version, or nothing at all: FAULT_INPUT when something is wrong in them, all of it in
 * `fouten`; FAULT_STALE when the inrichting is not the one of `versie` any more. The number of the version in force
 * afterwards, the same as before when nothing differs. */
bool inrichting_invoeren(const struct werk *werk, const struct inrichting_invoeren_in *in,
                         struct inrichting_fouten *fouten, int64_t *ret_versie, struct fault *fault);

#endif
