/* What residents and partners may expect of the team, and what not: lines made from the tables that also decide where a
 * question goes, what is given and by when (S0-09, S1a-06). Made by inrichting/verwachting.h. */
#ifndef DOMAIN_VERWACHTING_H
#define DOMAIN_VERWACHTING_H

#include <stdbool.h>

#include "domain/contactpunt.h"

struct verwacht {
  struct str wat, wie, meer; /* the last may be empty */
};
struct verwachtlijst {
  const struct verwacht *rijen;
  size_t aantal;
};

struct verwachting {
  struct verwachtlijst wel;           /* a question · which team of ours */
  struct verwachtlijst elders;        /* a question that somebody else answers · who · what that is */
  struct verwachtlijst geld;          /* a question about money · who helps, and when · who does not */
  struct verwachtlijst vrij;          /* what is there without a besluit · of whom · what it is */
  struct verwachtlijst voorzieningen; /* what a besluit can give · under which law · what it costs him */
  struct verwachtlijst termijnen;     /* what is waited for · how long at most */
  struct verwachtlijst wegen;         /* a way in · why not, "" when it is open */
  struct verwachtlijst inloop;        /* where one can walk in · of whom · where it is */
  struct verwachtlijst
      verwijzers; /* who brings a question for another · where it goes, or why not · what the law lets him */
  struct contactpunten nu, team, klacht, steun;
  bool formulier; /* a question can be sent from the website */
};

#endif
