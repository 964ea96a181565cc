/* What residents and partners may expect of the team today: for anybody, and about nobody (S0-09, S1a-06). */
#ifndef ACTS_VERWACHTEN_INZIEN_H
#define ACTS_VERWACHTEN_INZIEN_H

#include "acts/werk.h"
#include "domain/verwachting.h"

bool verwachten_inzien(const struct werk *werk, struct verwachting *ret_verwachting, struct fault *fault);

#endif
