/* What the screens of closing and taking up again show. */
#ifndef RENDER_AFSLUITEN_H
#define RENDER_AFSLUITEN_H

#include "domain/afsluiten.h"
#include "render/schermen.h"

struct open_rij {
  struct str naam, wat, pad; /* pad: one click away; "" = somebody else has to finish it */
  dag_t dag;
};
struct afsluiten_beeld {
  struct str titel, huishouden, naam;
  struct str wat; /* which traject, and since when; "" = the casus */
  const struct open_rij *open;
  size_t open_aantal;
  const struct formulier *formulier; /* NULL while something that is open stops it */
  const struct optie *redenen;
  size_t reden_aantal;
  bool casus_ook;
};

#endif
