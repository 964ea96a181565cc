/* A leemte: an offer that was not there (S0-144). The register of them is counted without names. */
#ifndef DOMAIN_LEEMTE_H
#define DOMAIN_LEEMTE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "base/str.h"

enum { LEEMTE_LEEFTIJD_MAX = 120 };

struct leemte {
  int64_t id;
  struct str publiek;
  struct str wat;                         /* what was missing */
  struct str leefgebied, leefgebied_naam; /* "" = not said */
  struct str gebied, gebied_naam;         /* "" = everywhere */
  int64_t leeftijd_van, leeftijd_tot;     /* tot 0 = and older */
  bool toch;                              /* so specialist help was used instead */
  bool huishouden;                        /* it was met in a household */
  dag_t op;
};

/* Ages that can be, the youngest first. All faults at once. */
bool leemte_toetsen(const struct leemte *leemte, struct fault *fault);
/* "van 12 tot en met 17 jaar", "vanaf 65 jaar", "tot en met 11 jaar", "alle leeftijden". */
struct str leemte_leeftijd(struct arena *arena, const struct leemte *leemte);

/* How many of one life domain in one area. */
struct leemte_telling {
  struct str leefgebied_naam, gebied_naam; /* "" = not said, everywhere */
  int64_t aantal, toch;
};

#endif
