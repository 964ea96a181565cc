/* What the screens of needs and their answers show. */
#ifndef RENDER_OPLOSSING_H
#define RENDER_OPLOSSING_H

#include "domain/leemte.h"
#include "domain/oplossing.h"
#include "render/schermen.h"

/* A step of the weighing: the field that it has in the form. */
struct stap_beeld {
  const char *veld;
};
struct oplossing_beeld {
  struct str huishouden, persoon, waarover;
  struct str wens, zorg, vraag; /* as they were told; may be empty */
  struct str basis;
  const struct formulier *formulier; /* NULL = only to be read */
  const struct behoefte *behoefte;
  const struct stap_beeld *stappen;
  size_t stap_aantal;
  bool reden; /* a step asks a reason when it is passed over */
  const struct optie *aanbod, *producten;
  size_t aanbod_aantal, product_aantal;
  bool gelijktijdig;
  struct verschillen verschillen;
};

/* One line of the needs of a household. */
struct behoefte_rij {
  struct str kop; /* the person; "" = the same as the line before */
  struct str pad; /* where it is written */
  struct str gezegd;
  bool gesloten;
  const struct behoefte *behoefte;
};
struct oplossingen_beeld {
  struct str huishouden, naam;
  bool mag_doen;
  const struct behoefte_rij *rijen;
  size_t aantal, open;
  const size_t *tellen; /* by trede */
  const struct leemte *leemten;
  size_t leemte_aantal;
};

#endif
