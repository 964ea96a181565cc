/* The outline of a household in which a colleague works: that there is help and who gives it, and nothing of what it is
 * about (S4-315). */
#ifndef DOMAIN_OMTREK_H
#define DOMAIN_OMTREK_H

#include "domain/gebruiker.h"
#include "domain/routekaart.h"

struct omtrek_werker {
  struct medewerker wie;
  struct str team;    /* one he is in; "" = none */
  bool aanspreekpunt; /* of the household */
};

struct omtrek {
  struct str huishouden; /* public id */
  struct str namen;      /* of who lives there; "" for who may know no more than that somebody works there */
  bool casus;
  enum fase fase; /* the furthest; FASE_GEEN = no traject that he may know of, or not his to know */
  struct omtrek_werker *werkers;
  size_t werker_aantal;
};

#endif
