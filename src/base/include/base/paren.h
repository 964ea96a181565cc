/* Names with values as a form, a query or a draft brings them: in the order in which they came, names may repeat. */
#ifndef BASE_PAREN_H
#define BASE_PAREN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

struct paar {
  struct str naam, waarde;
};

struct paren {
  const struct paar *rij;
  size_t aantal;
};

/* The first value of that name, or the empty str. */
struct str paren_waarde(const struct paren *paren, struct str naam);
/* False, output untouched, when the name is not there. */
bool paren_zoek(const struct paren *paren, struct str naam, struct str *ret_waarde);

#endif
