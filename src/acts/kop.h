/* The head of a household for the acts that show one of its tabs. */
#ifndef ACTS_KOP_H
#define ACTS_KOP_H

#include "acts/huishouden_kop.h"
#include "store/toegang.h"

/* Who lives there (huishouden_leden, the dead too) and its active casus (id 0 = none) were read already. Within a toegang for the
 * household; what that does not allow is left out. */
bool huishouden_kop_lezen(struct tx *tx, struct toegang *toegang, enum grond grond, int64_t huishouden,
                          const struct persoon *leden, size_t lid_aantal, const struct casus *casus,
                          struct huishouden_kop *ret_kop, struct fault *fault);

#endif
