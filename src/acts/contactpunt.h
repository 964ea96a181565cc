/* The contact points of the inrichting, as screens show them. */
#ifndef ACTS_CONTACTPUNT_H
#define ACTS_CONTACTPUNT_H

#include "domain/contactpunt.h"
#include "inrichting/kaart.h"

static inline struct contactpunten contactpunten_van(struct arena *arena, const struct inrichting *inrichting,
                                                     enum contactpunt_soort soort, dag_t dag) {
  const struct contactpunt_rij *const *rijen;
  size_t count = contactpunten(arena, inrichting, soort, dag, &rijen);
  struct contactpunt *punten = NEW_ARRAY(arena, struct contactpunt, count + 1);
  for (size_t i = 0; i < count; i++)
    punten[i] = (struct contactpunt){rijen[i]->naam, rijen[i]->waarvoor, rijen[i]->telefoon, rijen[i]->adres,
                                     rijen[i]->wanneer};
  return (struct contactpunten){punten, count};
}

#endif
