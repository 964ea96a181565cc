/* The form of one row: its fields from the description of the table, and what was filled in as it is kept in a
 * proposal. */
#ifndef ACTS_RIJFORMULIER_H
#define ACTS_RIJFORMULIER_H

#include "acts/inrichting_voorstel.h"
#include "inrichting/inrichting.h"

/* "cel_leeftijd_van" */
const char *cel_veld(struct arena *arena, const struct kolom *kolom);
/* Is this column filled in with that act? The key of a row stays, and its first day is the day of the change. */
bool cel_gevraagd(const struct kolom *kolom, enum rij_daad daad);
/* What was filled in for a column, as it goes into the file. */
struct str cel_waarde(struct arena *arena, const struct kolom *kolom, const struct paren *waarden);

struct str rijformulier_json(struct arena *arena, const struct rij_voorstellen_in *in);
/* False when it is not one of ours. */
bool rijformulier_van_json(struct arena *arena, struct str json, struct rij_voorstellen_in *ret_in);

#endif
