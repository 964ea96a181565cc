/* Where the rows and cells of a table stand in its bytes. As base/csv.h reads them, but going on after a row of the
 * wrong length, and remembering places so that one row can be changed with every other byte kept. */
#ifndef INRICHTING_REGELS_H
#define INRICHTING_REGELS_H

#include "inrichting/fouten.h"

struct cel {
  struct str tekst;  /* what it says */
  size_t van, einde; /* its bytes, quotes included */
};

struct regel {
  size_t nummer; /* as a spreadsheet shows it */
  const struct cel *cel;
};

struct regels {
  size_t kolommen;
  const struct cel *kop;
  size_t aantal;
  const struct regel *regel; /* only those with the right number of cells */
};

/* False when there was a fault. When the header could be read the good rows are there all the same; otherwise
 * `kolommen` is 0. */
bool regels_lezen(struct arena *arena, struct str bestand, struct str bytes, struct regels *ret_regels,
                  struct inrichting_fouten *fouten);

#endif
