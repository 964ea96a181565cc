/* What the screens of help that cannot wait show. */
#ifndef RENDER_SPOED_H
#define RENDER_SPOED_H

#include "domain/spoed.h"
#include "render/schermen.h"

/* Who has the mandate for a product; wie "" = nobody. */
struct mandaat_rij_beeld {
  struct str product, wie;
};
struct spoed_beeld {
  struct str huishouden;
  struct str persoon; /* "" = it is chosen in the form */
  const struct formulier *formulier;
  const struct optie *personen, *besluiters, *producten;
  size_t persoon_aantal, besluiter_aantal, product_aantal;
  const struct mandaat_rij_beeld *mandaten;
};
struct spoed_zien_beeld {
  struct str huishouden;
  const struct spoed *spoed;
  const struct formulier *formulier; /* NULL = it is not asked of him */
};
/* On the page of the household. */
struct spoed_blok_beeld {
  const struct spoed *rijen;
  size_t aantal;
  dag_t vandaag;
};

#endif
