/* What is there already of a traject, for its gates: one place, so that every gate is asked with the same facts. */
#ifndef ACTS_FEITEN_H
#define ACTS_FEITEN_H

#include "domain/casus.h"
#include "inrichting/poort.h"

#include "uitvoeren.h"

/* The toegang covers INFO_VERHELDERING and INFO_PLAN. */
bool poort_feiten_van_traject(struct toegang *toegang, const struct casus *casus, const struct traject *traject,
                              struct poort_feiten *ret_feiten, struct fault *fault);

#endif
