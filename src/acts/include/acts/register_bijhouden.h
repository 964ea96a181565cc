/* Asking the national register what changed for everybody with open work: deaths, moves, names. In small batches and
 * never inside a transaction. Nothing is closed by itself. */
#ifndef ACTS_REGISTER_BIJHOUDEN_H
#define ACTS_REGISTER_BIJHOUDEN_H

#include "acts/werk.h"

struct bijgehouden {
  int64_t gevraagd, veranderd, overleden, vertrokken, onbekend; /* onbekend: the register does not know the BSN */
};
/* FAULT_OUTSIDE when the register is silent: what was done before that holds, the rest stays as it was; ret_uit then
 * tells how far it came. */
bool register_bijhouden(const struct werk *werk, struct bijgehouden *ret_uit, struct fault *fault);

#endif
