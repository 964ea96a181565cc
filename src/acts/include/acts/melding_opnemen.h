/* Recording a question at the desk. The melding comes on the work list of its team, the receipt is confirmed by letter,
 * and for a Wmo-melding the clock of six weeks starts (Wmo 2015 art. 2.3.2 lid 1). The outcome is the public id of the
 * household. */
#ifndef ACTS_MELDING_OPNEMEN_H
#define ACTS_MELDING_OPNEMEN_H

#include "acts/werk.h"
#include "domain/melding.h"

struct melding_opnemen_in {
  struct str persoon; /* public id */
  struct str woorden;
  struct str bereikbaar; /* how and when he is best reached; optional */
  int wet;
  struct str kanaal; /* key of a row of the inrichting */
  dag_t ontvangen;
  int64_t team;
};
extern const struct veld melding_opnemen_velden[];
extern const size_t melding_opnemen_velden_aantal;

bool melding_opnemen(const struct werk *werk, const struct melding_opnemen_in *in, struct str *ret_huishouden,
                     struct fault *fault);

#endif
