/* What may be expected of the team on a day, from the rows in force that day. Where a question goes is asked of
 * voorstel_maken, as the desk asks it, for every area and for a child and an adult: what is promised here cannot differ
 * from what happens there (S0-09, S1a-06). */
#ifndef INRICHTING_VERWACHTING_H
#define INRICHTING_VERWACHTING_H

#include "domain/verwachting.h"
#include "inrichting/kaart.h"

struct verwachting verwachting_maken(struct arena *arena, const struct inrichting *inrichting, dag_t dag);

struct contactpunten contactpunten_van(struct arena *arena, const struct inrichting *inrichting,
                                       enum contactpunt_soort soort, dag_t dag);

#endif
