/* What is wrong in the files of an inrichting: everything, not only the first, each with its file, row and column. */
#ifndef INRICHTING_FOUTEN_H
#define INRICHTING_FOUTEN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"

/* So many are kept; past that they are only counted. */
enum { INRICHTING_FOUTEN_MAX = 10000 };

struct inrichting_fout {
  struct str bestand; /* "team.csv" */
  size_t rij;         /* as a spreadsheet shows it: the header is row 1; 0 = the whole file */
  struct str kolom;   /* its name, or its number when it has none; empty = the whole row */
  struct str bericht; /* Dutch */
};

struct inrichting_fouten {
  struct arena *arena; /* set by the caller, the rest zero */
  struct inrichting_fout *fout;
  size_t aantal; /* found */
  size_t bewaard, ruimte;
};

/* Returns false. */
bool fouten_bij(struct inrichting_fouten *fouten, struct inrichting_fout fout);
/* "team.csv rij 4, kolom vanaf" */
struct str fout_plek(struct arena *arena, const struct inrichting_fout *fout);
/* In the order of file and row. */
void fouten_ordenen(struct inrichting_fouten *fouten);

#endif
