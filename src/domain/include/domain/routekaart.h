/* Where a household is on the routekaart (S1a-18, S1a-20): derived per line of work from what was recorded, never set
 * by hand. The latest fact tells; so going back is normal, and clocks run on. */
#ifndef DOMAIN_ROUTEKAART_H
#define DOMAIN_ROUTEKAART_H

#include <stddef.h>
#include <stdint.h>

#include "base/datum.h"
#include "base/str.h"

/* The phases in the words of the resident. The sixth, "Blijvend leren en verbeteren", is not of a household. */
enum fase { FASE_GEEN, FASE_MISSCHIEN, FASE_STELLEN, FASE_WELKE, FASE_HELPT, FASE_ZELF, FASE_EINDE };
extern const char *const fase_namen[FASE_EINDE];

/* Steps within the phases, by the number that the routekaart gives them. */
enum stap {
  STAP_GEEN,
  STAP_TOEGANKELIJK = 3,
  STAP_TRIAGE,
  STAP_VERHELDEREN,
  STAP_PLAN,
  STAP_ONDERSTEUNEN,
  STAP_BIJHOUDEN,
  STAP_VINGER_AAN_DE_POLS,
  STAP_EINDE
};
extern const char *const stap_namen[STAP_EINDE]; /* "" for the numbers that no line of work has */

/* What was recorded, in the order in which things happen on one day. A new kind of fact is a row here, in
 * domain/routekaart.c and in store/routekaart.c. */
enum route_feit_soort {
  ROUTE_GEMELD = 1,         /* the question came in */
  ROUTE_GETRIEERD,          /* triage had an outcome */
  ROUTE_TRAJECT,            /* a team took it up */
  ROUTE_VERHELDERING,       /* the vraagverheldering was begun */
  ROUTE_ONDERZOEK,          /* the verslag of the onderzoek was begun */
  ROUTE_VERHELDERING_KLAAR, /* the vraagverheldering was finished */
  ROUTE_VERSLAG,            /* the verslag went out */
  ROUTE_ANDERE_AANPAK,      /* it was looked at together, and it must be done another way */
  ROUTE_PLAN,               /* a plan was begun */
  ROUTE_PLAN_VASTGESTELD,   /* and agreed */
  ROUTE_ONDERSTEUNING,      /* support began */
  ROUTE_EVALUATIE,          /* it was looked at together how it goes, with any other outcome */
  ROUTE_NAZORG,             /* after-care began */
  ROUTE_FEIT_EINDE
};
struct route_feit {
  enum route_feit_soort soort;
  dag_t op;
};

struct route_plek {
  enum fase fase; /* FASE_GEEN: nothing was recorded */
  enum stap stap;
  dag_t sinds; /* the day on which this phase began, this time */
};
/* `feiten` in any order. */
struct route_plek route_bepalen(const struct route_feit *feiten, size_t aantal);

/* One line of work on the routekaart, or a question that nobody took up yet. */
struct route_regel {
  int64_t traject; /* 0 = a question without one */
  int64_t melding; /* 0 = a line of work without one */
  int64_t huishouden;
  struct str wat; /* "Wmo-onderzoek", "Vraag" */
  struct str wie; /* names with ", " between */
  struct route_plek plek;
};

/* "1 dag", "12 dagen": how long it is in this phase. */
struct str route_hoe_lang(struct arena *arena, const struct route_plek *plek, dag_t vandaag);

#endif
