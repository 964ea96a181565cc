/* What a resident sees in Mijn Schakel, for himself or for whom he may look. */
#ifndef ACTS_MIJN_INZIEN_H
#define ACTS_MIJN_INZIEN_H

#include "acts/werk.h"
#include "domain/inwoner.h"

/* Stands on every page: for whom he looks now, and for whom he could. */
struct mijn_wie {
  struct inwoner_persoon voor;
  const struct inwoner_persoon *personen;
  size_t persoon_aantal;
};

struct mijn_inzien_uit {
  struct mijn_wie wie;
};
bool mijn_inzien(const struct werk *werk, struct mijn_inzien_uit *ret_uit, struct fault *fault);

/* From now on he looks for this person; `cookie` is of the session. */
bool mijn_voor_kiezen(const struct werk *werk, struct str persoon, struct str cookie, struct fault *fault);

#endif
