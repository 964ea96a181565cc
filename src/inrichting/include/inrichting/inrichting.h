/* The inrichting of one municipality: its tables, checked as a whole, above the tables of national law.
 *
 * A folder is one municipality and a file is one table; a table that is not there is empty. What counts is the row in
 * force on the day of the act, also afterwards. */
#ifndef INRICHTING_INRICHTING_H
#define INRICHTING_INRICHTING_H

#include "base/embedded.h"
#include "inrichting/nationaal.h"

struct inrichting {
  const struct nationaal *nationaal;
  struct tabelset eigen;
};

/* Reads and checks all files (the row after the last has no name; names that do not end in .csv are passed over). The
 * bytes and `nationaal` must live as long as the inrichting. False when there was a fault; every fault of every file is
 * in `fouten`, ordered. */
bool inrichting_lezen(struct arena *arena, const struct embedded *files, const struct nationaal *nationaal,
                      struct inrichting *ret_inrichting, struct inrichting_fouten *fouten);

/* The inrichting that comes with the program, for as long as a municipality has none of its own: channels, life domains
 * and outcomes, no teams. */
extern const struct embedded standaard_files[];

/* The files byte for byte as they were read; the row after the last has no name. */
const struct embedded *inrichting_exporteren(struct arena *arena, const struct inrichting *inrichting);

/* The row of that key in force on that day: the municipality's own, otherwise that of the law; NULL when there is none.
 * The typed lookups (team_op and so on) stand with their tables. */
const void *inrichting_op(const struct inrichting *inrichting, enum tabel_nr nr, struct str sleutel, dag_t dag);

/* The rows of a table in force on that day, in the order of the file: the municipality's own, then those of the law
 * that have no row of the municipality in their place. */
size_t inrichting_in_kracht(struct arena *arena, const struct inrichting *inrichting, enum tabel_nr nr, dag_t dag,
                            const struct rij *const **ret_rijen);

#endif
