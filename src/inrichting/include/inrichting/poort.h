/* The gates of a kind of traject: what must be there before an act, and how heavily (S1b-229, S0-105, S0-106). */
#ifndef INRICHTING_POORT_H
#define INRICHTING_POORT_H

#include "inrichting/werk.h"

/* What is there already. */
struct poort_feiten {
  bool overleg, verheldering, verslag, plan, consult, toestemming, veiligheid, tweede_professional;
};

/* A gate that is still shut. */
struct poort_dicht {
  const struct poort_rij *poort;
  const struct regel_rij *regel; /* its weight and words; NULL: the gate names no rule, so it only shows */
};

/* Those that are shut for this act, the heaviest first. In urgency only those that say so themselves. */
size_t poorten_dicht(struct arena *arena, const struct inrichting *inrichting, struct str trajectsoort,
                     enum poort_handeling handeling, bool spoed, const struct poort_feiten *feiten, dag_t dag,
                     struct poort_dicht **ret_dicht);

/* hint, reden, stop or wet. */
enum gewicht poort_gewicht(const struct poort_dicht *dicht);

#endif
