/* Gates inside an act. */
#ifndef ACTS_POORT_H
#define ACTS_POORT_H

#include "inrichting/poort.h"

#include "uitvoeren.h"

/* False with FAULT_RULE and the rule's id when a gate stops the act, and with a fault on `veld` when it asks for a
 * reason and `reden` is empty. A gate that only shows lets through. */
bool poort_open(struct tx *tx, struct str trajectsoort, enum poort_handeling handeling, bool spoed,
                const struct poort_feiten *feiten, const char *veld, struct str reden, struct fault *fault);

/* The kind that was chosen, or else the first of today that is of this law; NULL when there is none. */
const struct trajectsoort_rij *trajectsoort_voor(struct arena *arena, const struct inrichting *inrichting,
                                                 struct str soort, enum wet wet, dag_t dag);

#endif
