/* How an act runs: its one function inside a unit of work. */
#ifndef ACTS_UITVOEREN_H
#define ACTS_UITVOEREN_H

#include "acts/werk.h"
#include "store/toegang.h"

/* The unit of work with what the act was called with. */
typedef bool act_lezer(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault);
typedef bool act_schrijver(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                           struct fault *fault);

/* Runs a reading act on one consistent view; what it saw is in the logboek before this returns. */
bool act_lezen(const struct werk *werk, act_lezer *doen, const void *in, void *ret_uit, struct fault *fault);
/* Runs a changing act in one transaction. Its outcome is a public id: where to look now. */
bool act_schrijven(const struct werk *werk, act_schrijver *doen, const void *in, struct str *ret_uitkomst,
                   struct fault *fault);
/* The same for an act that a form brings: when this form was taken in before (its `inzending` was seen) the earlier
 * outcome comes back and nothing changes. */
bool act_schrijven_eenmaal(const struct werk *werk, act_schrijver *doen, const void *in, struct str *ret_uitkomst,
                           struct fault *fault);

#endif
