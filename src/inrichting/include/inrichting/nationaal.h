/* The tables of national law that the program carries with it (inrichtingen/nationaal/); a municipality cannot weaken
 * them. */
#ifndef INRICHTING_NATIONAAL_H
#define INRICHTING_NATIONAAL_H

#include "base/embedded.h"
#include "domain/termijn.h"
#include "inrichting/tabel.h"

struct tabelset {
  struct inhoud tabel[TABEL_AANTAL];
};

struct nationaal {
  const struct termijnsoort *termijnen; /* as they stand in termijn.csv; a name can have several rows, each for its own
                                           days */
  size_t aantal_termijnen;
  struct kalender kalender;
  struct tabelset wet; /* all its tables */
};

/* Reads the carried tables into the arena, which must live as long as `ret_nationaal`. */
bool nationaal_laden(struct arena *arena, struct nationaal *ret_nationaal, struct fault *fault);

/* The same of given files. False with each fault of each row named, as many as a fault holds: "termijn.csv rij 3, kolom
 * lengte". */
bool nationaal_lezen(struct arena *arena, const struct embedded *files, struct nationaal *ret_nationaal,
                     struct fault *fault);

/* The row of that name in force for an event on that day; NULL when there is none. */
const struct termijnsoort *nationaal_termijn(const struct nationaal *nationaal, struct str naam, dag_t op);

#endif
