/* "Ik ben er niet": a worker is away from one day to another, and a colleague takes over what cannot wait. */
#ifndef DOMAIN_AFWEZIGHEID_H
#define DOMAIN_AFWEZIGHEID_H

#include "base/datum.h"
#include "base/fault.h"
#include "domain/werkoverdracht.h"
#include "domain/veld.h"

/* Optional, and with purpose no word about health: that somebody is ill is no affair of a list of the team (AVG art.
 * 9).
 */
extern const struct keuze afwezigheidsoorten[];

struct afwezigheid {
  int64_t id;
  struct str publiek;
  struct medewerker wie, vervanger; /* vervanger.id 0 = nobody */
  dag_t vanaf, tot;                 /* tot: the last day included */
  int soort;                        /* 0 = not told */
  bool termijnen, afspraken;        /* what the stand-in takes over */
  bool vervanger_weg;               /* the stand-in is away himself on one of these days */
};

/* The days follow each other, do not lie wholly in the past and are at most a year; a stand-in is somebody else and
 * takes over at least one thing. Faults on "vanaf", "tot", "vervanger" and "termijnen". */
bool afwezigheid_toetsen(const struct afwezigheid *afwezigheid, dag_t vandaag, struct fault *fault);

#endif
