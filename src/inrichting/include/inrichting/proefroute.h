/* Where a question would go by an inrichting on a day: the same rule as at the desk, asked without anything changing.
 */
#ifndef INRICHTING_PROEFROUTE_H
#define INRICHTING_PROEFROUTE_H

#include "inrichting/loket.h"

enum { ROUTE_BESTEMMINGEN_MAX = 8 };

/* What is known of a question. */
struct routevraag {
  const struct str *onderwerpen; /* keys of subjects */
  size_t aantal;
  struct str team;      /* key of the team that has it; decides when no subject does */
  struct str team_naam; /* of a team that stands in no table, whose key is "" */
  struct str plaats;    /* of residence; "" = unknown */
  int leeftijd;         /* -1 = unknown */
};

struct routeuitkomst {
  struct str sleutel; /* the same for two questions that go to the same places */
  struct str naam;    /* "Gebiedsteam Noord", "Loket en Welzijn"; a sentence when no row says */
};

/* Each subject goes where its row says (S0-38, S0-39, S4-47); a question with several goes to all of those places. One
 * without subjects stays with its team, or with what follows that team (S0-94); a team of before there was an
 * inrichting stays as it is. */
struct routeuitkomst route_van(struct arena *arena, const struct inrichting *inrichting, const struct routevraag *vraag,
                               dag_t dag);

#endif
