/* Holidays by law and the days on which nothing falls due: Algemene termijnenwet (ATW) art. 3. */
#ifndef DOMAIN_FEESTDAG_H
#define DOMAIN_FEESTDAG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/datum.h"

/* The years for which the holidays are known; outside them no day is a holiday. */
enum { FEESTDAG_JAAR_MIN = 1990, FEESTDAG_JAAR_MAX = 2100 };

enum feestdag {
  FEESTDAG_GEEN,
  FEESTDAG_NIEUWJAARSDAG,
  FEESTDAG_GOEDE_VRIJDAG,
  FEESTDAG_TWEEDE_PAASDAG,
  FEESTDAG_KONINGSDAG, /* 27 April, 26 April when that is a Sunday; until 2013 30 April, 29 April when that is a Sunday
                        */
  FEESTDAG_BEVRIJDINGSDAG, /* every year */
  FEESTDAG_HEMELVAARTSDAG,
  FEESTDAG_TWEEDE_PINKSTERDAG,
  FEESTDAG_EERSTE_KERSTDAG,
  FEESTDAG_TWEEDE_KERSTDAG,
};

bool feestdagen_bekend(dag_t dag);
dag_t eerste_paasdag(int jaar);
enum feestdag feestdag_op(dag_t dag);
struct str feestdag_naam(dag_t dag); /* "Hemelvaartsdag", "Koninginnedag" until 2013; "" when it is none */

/* What differs from year to year: the days that a royal decree equates with a holiday, and what the municipality
 * agreed. */
struct kalender {
  const dag_t *gelijkgesteld; /* in order; ATW art. 3 lid 3 */
  size_t aantal;
  bool gelijkgesteld_vrij; /* an equated day is no working day of an agreement either; by itself it is one */
};

enum vrij { VRIJ_NIET, VRIJ_ZATERDAG, VRIJ_ZONDAG, VRIJ_FEESTDAG, VRIJ_GELIJKGESTELD };

/* Whether and why a statutory term cannot end on this day: ATW art. 1 and 3. */
enum vrij vrij_op(const struct kalender *kalender, dag_t dag);
/* A working day of an agreement: no Saturday, Sunday or holiday, Goede Vrijdag included. */
bool werkdag_op(const struct kalender *kalender, dag_t dag);

#endif
