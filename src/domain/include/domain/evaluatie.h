/* Looking together how it goes: goals, self-reliance again, whether the residents are content, and what follows from it
 * for the plan (S4-198..200, S2-233). What was looked at on a day stays as it was. */
#ifndef DOMAIN_EVALUATIE_H
#define DOMAIN_EVALUATIE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/str.h"
#include "domain/veld.h"

/* What follows (S4-199); going on as it is, is ours. Stored numbers. */
enum evaluatie_uitkomst {
  EVALUATIE_BEEINDIGEN = 1,
  EVALUATIE_INTENSIVEREN,
  EVALUATIE_AFSCHALEN,
  EVALUATIE_ANDERS,
  EVALUATIE_VOORTZETTEN
};
extern const struct keuze evaluatie_uitkomsten[];
extern const struct keuze evaluatie_tevreden[]; /* the one question */
extern const struct keuze doel_standen[];       /* how far a goal is, where it has no GAS score */

struct evaluatie {
  int64_t id; /* 0 = it was not planned and is held now */
  struct str publiek;
  dag_t dag;         /* planned for */
  dag_t gehouden_op; /* DAG_GEEN = still to come */
  struct str met_wie;
  int tevreden; /* of evaluatie_tevreden; 0 = not said */
  struct str tevreden_woorden;
  enum evaluatie_uitkomst uitkomst;
  struct str toelichting;
  struct str door; /* who held it */
  int64_t versie;
};

/* The day is not still to come, and the next one is. A plan that ends is not looked at again. */
bool evaluatie_toetsen(dag_t gehouden_op, enum evaluatie_uitkomst uitkomst, dag_t volgende, dag_t vandaag,
                       struct fault *fault);

/* How a goal was found. */
struct evaluatie_doel {
  int64_t doel;
  int stand; /* of doel_standen, or of gas_scores where `gas`; 0 = not looked at */
  bool gas;
};

/* One score for self-reliance, of a vraagverheldering or of an evaluatie. */
struct meting {
  int64_t persoon;
  struct str persoon_naam;
  struct str leefgebied, leefgebied_naam; /* key, and what the inrichting calls it */
  int64_t score;
  dag_t op;
};

/* Of one person and life domain: the first score and the newest. */
struct toen_nu {
  const struct meting *toen, *nu; /* the same one when it was measured once */
};
/* `metingen` with those of one person and life domain together, the oldest first. */
size_t metingen_toen_nu(struct arena *arena, const struct meting *metingen, size_t aantal, struct toen_nu **ret_rijen);

#endif
