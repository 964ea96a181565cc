/* Noodtoegang: somebody is in danger now, and nobody who may look is there. Who opens a file in an emergency writes
 * down why, reads until the clock is over, and is always looked at afterwards (AVG art. 6 lid 1 onder d, nog te
 * toetsen; S1a-175). How long it
 * lasts the municipality says; where it says nothing there is no noodtoegang. */
#ifndef DOMAIN_NOODTOEGANG_H
#define DOMAIN_NOODTOEGANG_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"

struct noodtoegang {
  int64_t id, huishouden, gebruiker;
  struct str publiek, naam;   /* public id; who opened it */
  struct str reden;           /* key of the inrichting */
  struct str reden_naam;      /* as people read it */
  struct str toelichting;     /* in his own words */
  bool besloten;              /* also what membership never opens: the compartments */
  struct str besloten_waarom; /* asked apart */
  moment_t vanaf, tot;        /* to the millisecond; `tot` itself is over */
  struct str huishouden_pad;  /* public id */
  bool gezien;                /* who is told of it has read it */
};

/* How long it still lasts, a begun minute is a minute; 0 when it is over. */
int64_t noodtoegang_minuten(moment_t tot, moment_t nu);
/* What stands apart has a reason of its own, and a reason without the tick is a mistake. Faults on "besloten" and
 * "besloten_waarom". */
bool noodtoegang_toetsen(const struct noodtoegang *nood, struct fault *fault);

#endif
