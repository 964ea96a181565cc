/* Changing a row of a table from a day on, as a functional administrator does. */
#ifndef INRICHTING_WIJZIGEN_H
#define INRICHTING_WIJZIGEN_H

#include "base/paren.h"
#include "inrichting/inrichting.h"

/* Ends the row of that key (as in struct rij) that is in force on `vanaf` the day before, and adds a row from `vanaf`
 * on with the values of the old one, those of `waarden` instead where given (name of the column and its text; not
 * vanaf). Without a row in force a new one is begun. The new row ends where the old one did unless `tot` is given.
 * Every other byte stays. False, with the faults that reading the result would give, when the table cannot be read
 * before or after. */
bool tabel_rij_wijzigen(struct arena *arena, const struct tabel *tabel, struct str bytes, struct str sleutel,
                        dag_t vanaf, const struct paren *waarden, struct str *ret_bytes,
                        struct inrichting_fouten *fouten);

/* The same in a whole inrichting; refuses all that inrichting_lezen would refuse. A table of which the municipality has
 * no file yet gets one. */
bool inrichting_rij_wijzigen(struct arena *arena, const struct inrichting *inrichting, enum tabel_nr nr,
                             struct str sleutel, dag_t vanaf, const struct paren *waarden, struct str *ret_bytes,
                             struct inrichting_fouten *fouten);

/* Other values for the row of that key that is in force on that day, in its place: an end (`tot`), or what was wrong in
 * a row that has not begun. Every other byte stays. */
bool inrichting_rij_verbeteren(struct arena *arena, const struct inrichting *inrichting, enum tabel_nr nr,
                               struct str sleutel, dag_t dag, const struct paren *waarden, struct str *ret_bytes,
                               struct inrichting_fouten *fouten);

#endif
