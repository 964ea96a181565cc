/* Offering a melding inside another act, as with the outcome of triage. */
#ifndef ACTS_OVERDRACHT_BEGINNEN_H
#define ACTS_OVERDRACHT_BEGINNEN_H

#include "acts/overdragen.h"
#include "store/toegang.h"

/* The melding is open, and the actor stands in relation to its household (his team has it, or he recorded it today).
 * Faults on the fields of overdragen_velden. */
bool overdracht_aanbieden(struct tx *tx, const struct werk *werk, const struct melding *melding,
                          const struct overdragen_in *in, struct fault *fault);

#endif
