/* A table of the inrichting: a CSV file whose columns are fields (domain/veld.h), read into an array of structs. */
#ifndef INRICHTING_TABEL_H
#define INRICHTING_TABEL_H

#include "domain/veld.h"

struct tabel {
  const char *bestand; /* its file name, for messages */
  const struct veld *kolommen;
  size_t aantal_kolommen;
  size_t rij_grootte; /* sizeof the struct that `plek` of the columns points into */
};

/* The header holds exactly the columns, in any order. Everything lives in the arena. On failure each fault of each row is a
 * field of the fault (as many as fit), named "termijn.csv rij 3, kolom lengte"; the rows count as a spreadsheet shows them. */
bool tabel_lezen(struct arena *arena, const struct tabel *tabel, struct str bytes, void **ret_rijen, size_t *ret_aantal,
                 struct fault *fault);

/* Adds a fault of a row that was read; `rij` counts from 0. Returns false. */
bool tabel_fout(struct arena *arena, const struct tabel *tabel, size_t rij, const char *kolom, struct str bericht,
                struct fault *fault);

#endif
