/* A diary: of oneself, or for who leads a team of all in it. */
#ifndef ACTS_AGENDA_INZIEN_H
#define ACTS_AGENDA_INZIEN_H

#include "acts/werk.h"
#include "domain/afspraak.h"

struct agenda_inzien_in {
  dag_t van, tot; /* tot: the last day included */
  int64_t team;   /* 0 = one's own */
};
struct agenda_inzien_uit {
  struct afspraak *afspraken; /* by hour; without household where it may not be seen */
  size_t aantal;
};
bool agenda_inzien(const struct werk *werk, const struct agenda_inzien_in *in, struct agenda_inzien_uit *ret_uit,
                   struct fault *fault);

#endif
