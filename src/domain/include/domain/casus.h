/* A casus: the work for one household under one director, with its lines of work (trajecten). At most one is active per
 * household (S0-11, S2-84). */
#ifndef DOMAIN_CASUS_H
#define DOMAIN_CASUS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/datum.h"
#include "base/str.h"

struct casus {
  int64_t id;
  struct str publiek;
  int64_t huishouden, team;
  struct str team_naam;
  int64_t aanspreekpunt; /* the worker whom the household knows: its vast aanspreekpunt */
  struct str aanspreekpunt_naam;
  dag_t begonnen_op;
  dag_t gesloten_op;                        /* DAG_GEEN = active */
  struct str sluitreden, sluit_toelichting; /* key */
  struct str sluitreden_naam;               /* as the inrichting called it; only where casussen are listed */
  int64_t versie;
};

struct traject {
  int64_t id;
  struct str publiek;
  struct str soort; /* key of trajectsoort */
  struct str naam;  /* as the inrichting calls it */
  int64_t melding;  /* 0 = it began without one */
  struct str melding_nummer;
  dag_t begonnen_op;
  dag_t laatste_dag;      /* of its clock; DAG_GEEN = none */
  int64_t werker, tweede; /* who does it, and who goes along (S0-98); tweede 0 = nobody */
  struct str werker_naam, tweede_naam;
  bool spoed;                               /* something had to be done at once */
  struct str personen;                      /* for whom, names with ", " between */
  dag_t gesloten_op;                        /* DAG_GEEN = it runs */
  struct str sluitreden, sluit_toelichting; /* key */
  struct str sluitreden_naam;               /* as the inrichting called it */
  int64_t
      kant; /* it is run from the other side, and hangs here for a child of both (domain/kant.h); 0 = it began here */
  int64_t versie;
};

#endif
