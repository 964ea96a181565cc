/* Self-reliance of a casus then and now, for the acts that show it. */
#ifndef ACTS_LEEFGEBIEDEN_WERK_H
#define ACTS_LEEFGEBIEDEN_WERK_H

#include "acts/verhelderen.h"
#include "domain/evaluatie.h"
#include "store/toegang.h"

/* Needs INFO_PLAN | INFO_VERHELDERING. `ret_schaal` stays empty when the municipality has no scale today. */
bool leefgebieden_toen_nu(struct tx *tx, struct toegang *toegang, int64_t casus, struct toen_nu **ret_scores,
                          size_t *ret_aantal, struct schaal *ret_schaal, struct fault *fault);

#endif
