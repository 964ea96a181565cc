/* What is kept from a resident for a while: an exception, with its ground, and a day on which it is looked at again.
 *
 * On that day it does not open by itself: what was shown cannot be taken back, and may bring somebody into danger. It
 * comes back as a task, and stays hidden until somebody decides. */
#ifndef DOMAIN_VERBERGEN_H
#define DOMAIN_VERBERGEN_H

#include "base/fault.h"
#include "domain/ding.h"

enum verberg_grond {
  VERBERG_NADEEL = 1, /* grave harm to himself; another professional was consulted: Jeugdwet art. 7.3.2 lid 4 */
  VERBERG_ANDER,      /* the privacy of another: Jeugdwet art. 7.3.10 */
  VERBERG_VEILIG,     /* safety of somebody, or an inquiry: AVG art. 23 and UAVG art. 41, nog te toetsen */
};
extern const struct keuze verberg_gronden[];
struct str verberg_artikel(enum verberg_grond grond);

struct verberging {
  int64_t id;
  struct str publiek;
  int64_t huishouden;
  struct str huishouden_publiek;
  struct ding ding;
  int64_t voor; /* 0 = from everybody in the household */
  struct str voor_publiek, voor_naam;
  enum verberg_grond grond;
  struct str reden;
  struct str overlegd; /* with whom; VERBERG_NADEEL asks for it */
  dag_t tot;           /* looked at again on that day */
  struct str door;
  moment_t op;
  dag_t opgeheven_op; /* DAG_GEEN = still hidden */
  struct str opgeheven_reden;
  int64_t versie;
};

bool verberging_toetsen(const struct verberging *v, dag_t vandaag, struct fault *fault);

#endif
