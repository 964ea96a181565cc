/* What is there already of a traject, for its gates: one place, so that every gate is asked with the same facts. */
#ifndef ACTS_FEITEN_H
#define ACTS_FEITEN_H

#include "domain/casus.h"
#include "inrichting/poort.h"

#include "uitvoeren.h"

/* The toegang covers INFO_VERHELDERING and INFO_PLAN. */
bool poort_feiten_van_traject(struct toegang *toegang, const struct casus *casus, const struct traject *traject,
                              struct poort_feiten *ret_feiten, struct fault *fault);

/* For what concerns the whole casus: one running line of work for which the act may begin is enough, urgent work by its
 * own gates; without any there is no gate. False with the fault of the last gate that was shut; a reason that is
 * missing is a fault on "poort_reden". */
bool poort_open_voor_casus(struct tx *tx, struct toegang *toegang, const struct casus *casus,
                           enum poort_handeling handeling, struct str reden, struct fault *fault);

#endif
