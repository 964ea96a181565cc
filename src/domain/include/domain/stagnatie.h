/* Signs that a casus is stuck, from what was recorded anyway (S2-88): nothing moves, people disagree, or nobody has an
 * answer in sight. From when on each of them counts is a threshold of the municipality; without one it does not count.
 */
#ifndef DOMAIN_STAGNATIE_H
#define DOMAIN_STAGNATIE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/datum.h"
#include "domain/veld.h"

/* Everything that has a threshold of its own in the inrichting. Days, but for what is counted. */
enum sein {
  SEIN_PLAN = 1,    /* since the casus began, while no plan was agreed */
  SEIN_AFSPRAKEN,   /* how many afspraken of the plan are past their day */
  SEIN_GESCHIL,     /* since people disagree about who directs */
  SEIN_WACHTEN,     /* since a question waits */
  SEIN_WISSELINGEN, /* how often somebody else took over a running traject */
  SEIN_REGISTRATIE, /* until a registration of a worker expires (domain/medewerker.h) */
  SEIN_TOEWIJZING,  /* until help of a provider ends (domain/toewijzing.h) */
  SEIN_EINDE
};
extern const struct keuze seinen[];
enum { DREMPEL_UIT = -1 };

struct stagnatie_feiten {
  dag_t begonnen_op;
  bool plan;            /* one was agreed and has not ended */
  int64_t te_laat;      /* afspraken past their day */
  dag_t geschil, wacht; /* since when; DAG_GEEN = there is none */
  int64_t wisselingen;
};
struct stagnatie {
  enum sein sein;
  int64_t waarde; /* days or how many */
};
/* Which signs there are on this day. `drempels` by enum sein. */
size_t stagnatie_zoeken(const struct stagnatie_feiten *feiten, const int64_t drempels[SEIN_EINDE], dag_t vandaag,
                        struct stagnatie ret_seinen[SEIN_EINDE]);
/* "Er is na 60 dagen nog geen plan vastgesteld." */
struct str stagnatie_tekst(struct arena *arena, const struct stagnatie *sein);

/* A casus with signs, for lists. */
struct stagnatie_rij {
  struct str casus, huishouden, naam; /* public ids, and the name of who lives there */
  struct stagnatie seinen[SEIN_EINDE];
  size_t aantal;
};

#endif
