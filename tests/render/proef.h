/* What proef.html shows. */
#ifndef TESTS_PROEF_H
#define TESTS_PROEF_H

#include <stdbool.h>

#include "base/str.h"

struct proef {
  struct str tekst, adres;
  bool aan;
  const struct str *woorden;
  size_t aantal;
};

#endif
