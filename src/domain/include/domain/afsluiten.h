/* Ending the work for a household, and taking it up again: only with a reason, and with nothing left open (S4-199,
 * S4-200). */
#ifndef DOMAIN_AFSLUITEN_H
#define DOMAIN_AFSLUITEN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/datum.h"
#include "base/fault.h"
#include "base/str.h"
#include "domain/casus.h"

/* How a casus ends that became one with another: no row of sluitreden. */
#define SLUITREDEN_SAMENGEVOEGD "samengevoegd"

/* What can be open, in the order in which it is shown. */
enum open_soort {
  OPEN_TRAJECT = 1,
  OPEN_MELDING,
  OPEN_ONDERSTEUNING,
  OPEN_PLANAFSPRAAK,
  OPEN_EVALUATIE,
  OPEN_AFSPRAAK,
  OPEN_TERUGBELLEN,
  OPEN_ADVIES,
  OPEN_VASTGELOPEN,
  OPEN_KANT,
  OPEN_TAAK,
  OPEN_AANVRAAG,   /* without a besluit; it goes on after closing, so it stops nobody who says why */
  OPEN_TOEWIJZING, /* help of a provider that nobody planned to look at (S2-233) */
  OPEN_SOORTEN
};
extern const char *const open_namen[OPEN_SOORTEN]; /* as people read it */

struct openstaand {
  enum open_soort soort;
  struct str publiek; /* "" = not for who looks: somebody else has to finish it */
  struct str wat;
  dag_t dag; /* DAG_GEEN = none */
};

/* How many of these stop the closing. */
size_t sluiten_gestopt(const struct openstaand *open, size_t aantal);
/* FAULT_RULE while anything stops it; with an aanvraag only the toelichting is asked: a fault on that field. */
bool sluiten_toetsen(const struct openstaand *open, size_t aantal, struct str toelichting, struct fault *fault);
/* A casus that ended because two turned out to be one goes on under the other one, and a household has one active casus
 * (S0-11). */
bool heropenen_toetsen(const struct casus *casus, bool loopt_er_een, struct fault *fault);

#endif
