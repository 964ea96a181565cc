/* Whom somebody can call or go to, as a row of the inrichting says. */
#ifndef DOMAIN_CONTACTPUNT_H
#define DOMAIN_CONTACTPUNT_H

#include <stddef.h>

#include "base/str.h"

struct contactpunt {
  struct str naam, waarvoor, telefoon, adres, wanneer; /* the last three may be empty */
};
struct contactpunten {
  const struct contactpunt *rijen;
  size_t aantal;
};

#endif
