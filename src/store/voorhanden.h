/* What there is of a household at all. A page about a whole household reads twenty kinds of things of which most
 * households have few; asked once which, the others need no statement of their own. */
#ifndef STORE_VOORHANDEN_H
#define STORE_VOORHANDEN_H

#include "intern.h"

/* In the order of the columns in voorhanden.c. */
enum voorhanden {
  VOORHANDEN_AFSCHERMING,
  VOORHANDEN_VERTEGENWOORDIGING,
  VOORHANDEN_NETWERK,
  VOORHANDEN_VERBLIJF,
  VOORHANDEN_REGISTERBERICHT,
  VOORHANDEN_SPOED,
  VOORHANDEN_ADVIES,
  VOORHANDEN_VERSLAG,
  VOORHANDEN_KLOKSTAP, /* of a melding */
  VOORHANDEN_AANVRAAG,
  VOORHANDEN_GESCHIL,
  VOORHANDEN_OVERDRACHT,
  VOORHANDEN_KANT,
  VOORHANDEN_NAZORG,
  VOORHANDEN_REGIE,
  VOORHANDEN_AFSPRAAK,
  VOORHANDEN_AANTAL
};

/* Is it known that there is nothing of this kind in the household of this toegang? */
static inline bool niets_van(const struct toegang *toegang, enum voorhanden soort) {
  return toegang->niets >> soort & 1;
}

static inline bool geen_rijen(struct db_rows *ret_rows) {
  *ret_rows = (struct db_rows){0};
  return true;
}

/* TX_QUERY for the household of the toegang, of a kind of which there may be nothing: then without asking. What is
 * asked may hold no row that the column of this kind does not know of. */
#define TX_QUERY_ALS(toegang, soort, fault, ret_rows, sql, ...)                                                        \
  (niets_van((toegang), (soort)) ? geen_rijen(ret_rows)                                                                \
                                 : TX_QUERY((toegang)->tx, (fault), (ret_rows), sql, __VA_ARGS__))

#endif
