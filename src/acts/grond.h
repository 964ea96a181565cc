/* On which ground an act comes near the file of a household: who leads the team also looks at what has ended, and
 * changes nothing on that ground but that a casus goes on again; who watches over quality looks back. A partner comes
 * as far as something was opened to him. */
#ifndef ACTS_GROND_H
#define ACTS_GROND_H

#include "domain/access.h"

static inline enum grond grond_van(const struct actor *actor, enum handeling handeling) {
  if (actor->rol == ROL_PARTNER) return GROND_SAMENWERKING;
  if (actor->rol == ROL_KWALITEIT) return GROND_KWALITEIT;
  return handeling == HANDELING_ZIEN && actor->rol == ROL_TEAMLEIDER ? GROND_LEIDING : GROND_HULPVRAAG;
}

#endif
