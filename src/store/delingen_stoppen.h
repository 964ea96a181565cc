/* A consent is withdrawn: what rests on it alone stops, in the same transaction. */
#ifndef STORE_DELINGEN_STOPPEN_H
#define STORE_DELINGEN_STOPPEN_H

#include "intern.h"

bool delingen_stoppen_met(struct tx *tx, int64_t toestemming, struct str wie, int64_t *ret_gestopt,
                          struct fault *fault);

#endif
