#include "base/paren.h"

bool paren_zoek(const struct paren *paren, struct str naam, struct str *ret_waarde) {
  for (size_t i = 0; i < paren->aantal; i++) {
    if (!str_eq(paren->rij[i].naam, naam)) continue;
    *ret_waarde = paren->rij[i].waarde;
    return true;
  }
  return false;
}

struct str paren_waarde(const struct paren *paren, struct str naam) {
  struct str waarde = {0};
  paren_zoek(paren, naam, &waarde);
  return waarde;
}
