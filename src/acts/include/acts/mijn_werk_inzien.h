/* The start of a worker's day: what he must do, what lay forgotten, and his households with what changed in them. */
#ifndef ACTS_MIJN_WERK_INZIEN_H
#define ACTS_MIJN_WERK_INZIEN_H

#include "acts/werk.h"
#include "domain/mijnwerk.h"
#include "domain/overleg.h"

struct mijn_werk_uit {
  struct overleg *overleggen; /* of today, of his teams */
  size_t overleg_aantal;
  struct werkpost *posten; /* in their order; the first `te_doen` of them are to do, the rest lay forgotten */
  size_t te_doen, post_aantal;
  struct caseloadregel *caseload; /* every household that is his, by id */
  size_t caseload_aantal;
  dag_t sinds;      /* from when on something is new to him */
  bool ondersteunt; /* he gives support himself, or keeps an eye on aftercare */
};
/* A fixed number of statements, however much there is. FAULT_ACCESS for who has no households: the desk. */
bool mijn_werk_inzien(const struct werk *werk, struct mijn_werk_uit *ret_uit, struct fault *fault);

#endif
