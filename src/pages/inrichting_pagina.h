/* What the screens of the inrichting share. */
#ifndef PAGES_INRICHTING_PAGINA_H
#define PAGES_INRICHTING_PAGINA_H

#include "render/inrichting_schermen.h"

#include "scherm.h"

/* The frame with the way back: `diep` 1 = to all tables, 2 = to those and to `tabel`. */
const struct kader *inrichting_kader(struct bezoek *bezoek, const char *titel, size_t diep,
                                     const struct kruimel *tabel);

/* The day of the query, today without one. */
struct dagkeuze gekozen_dag(struct bezoek *bezoek, const char *naam);
/* "24-3-2026" */
struct str dag_getypt(struct arena *arena, dag_t dag);

#endif
