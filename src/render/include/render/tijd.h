/* What the screen of time shows. */
#ifndef RENDER_TIJD_H
#define RENDER_TIJD_H

#include "domain/tijd.h"
#include "render/schermen.h"

struct tijd_sommen_beeld {
  const struct tijdsom *taken, *huishoudens;
  size_t taak_aantal, huis_aantal;
};
struct tijd_beeld {
  dag_t maandag;
  struct str vorige, nu, volgende; /* addresses of other weeks; volgende "" = that has to begin */
  const struct formulier *week;    /* NULL = time is written per contact */
  struct tijd_sommen_beeld eigen, team;
  bool leidt;
  int64_t team_wie;
};

#endif
