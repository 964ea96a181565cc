/* What the screens of the register of missing offers show. */
#ifndef RENDER_LEEMTE_H
#define RENDER_LEEMTE_H

#include "domain/leemte.h"
#include "render/schermen.h"

struct leemte_beeld {
  struct str huishouden; /* public id; "" = of none */
  const struct formulier *formulier;
  const struct optie *leefgebieden, *gebieden;
  size_t leefgebied_aantal, gebied_aantal;
};
struct leemten_beeld {
  const struct leemte *leemten;
  size_t aantal;
  const struct leemte_telling *tellingen;
  size_t telling_aantal;
  const struct lijst *lijst;
};

#endif
