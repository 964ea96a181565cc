/* How the municipality has time written down. */
#ifndef ACTS_TIJD_WERK_H
#define ACTS_TIJD_WERK_H

#include "inrichting/werk.h"

#include "uitvoeren.h"

bool tijd_wijze(struct tx *tx, enum tijdbesteding *ret_wijze, struct fault *fault);

#endif
