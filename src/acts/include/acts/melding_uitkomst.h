/* How the first contact ended, when that is said after the question was recorded. What follows from it is the same as
 * at the desk (domain/triage.h). The outcome is the public id of the household. */
#ifndef ACTS_MELDING_UITKOMST_H
#define ACTS_MELDING_UITKOMST_H

#include "acts/werk.h"
#include "domain/triage.h"

extern const struct veld melding_uitkomst_velden[];
extern const size_t melding_uitkomst_velden_aantal;

bool melding_uitkomst(const struct werk *werk, struct str melding, int64_t versie, const struct uitkomst_in *in,
                      struct str *ret_huishouden, struct fault *fault);

#endif
