/* What a resident did or asked in Mijn Schakel and a worker must know: it stands on Mijn werk of who works in his
 * household until one of them has seen it. A new kind is a row here and its words in inwonerbericht.c. */
#ifndef DOMAIN_INWONERBERICHT_H
#define DOMAIN_INWONERBERICHT_H

#include "base/datum.h"
#include "domain/veld.h"

enum inwonerbericht_soort {
  INWONERBERICHT_AFGEZEGD = 1, /* he called off an appointment */
  INWONERBERICHT_VERZETTEN,    /* he asks for another hour */
  INWONERBERICHT_INGETROKKEN,  /* he withdrew his question */
  INWONERBERICHT_PAPIER,       /* he wants everything on paper from now on, or no longer */
  INWONERBERICHT_STEUN,        /* he let somebody look along, or ended it */
  INWONERBERICHT_VRAAG,        /* he asks something else of the team */
  INWONERBERICHT_TOESTEMMING,  /* he said yes or no to a consent, or took it back */
};
extern const struct keuze inwonerberichten[]; /* what the worker reads */

struct inwonerbericht {
  struct str publiek;
  int64_t huishouden, persoon;
  struct str huishouden_publiek, persoon_naam;
  enum inwonerbericht_soort soort;
  int64_t afspraak; /* that it is about; 0 = none */
  int64_t melding;  /* the question that it is about; 0 = none */
  struct str afspraak_publiek, melding_publiek;
  struct str tekst; /* his own words; may be empty */
  struct str door;  /* whose account it was: himself, or who stands for him */
  moment_t op;
  moment_t gezien_op; /* 0 = not yet */
  struct str gezien_door;
};

#endif
