/* What the acts on needs share. */
#ifndef ACTS_OPLOSSING_WERK_H
#define ACTS_OPLOSSING_WERK_H

#include "acts/oplossing.h"
#include "domain/casus.h"
#include "inrichting/werk.h"

#include "uitvoeren.h"

/* The need that a place names, with what stands around it. */
struct behoefte_plaats {
  struct toegang *toegang;
  int64_t huishouden;
  const struct inrichting *inrichting;
  struct behoefte behoefte; /* id 0 = nothing was written of it; then casus or melding, person and subject are there */
  struct str verheldering;  /* public id; "" = none */
  struct str wens, zorg, vraag;
};
/* FAULT_STALE for changing what belongs to a casus or a melding that was closed. */
bool behoefte_openen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                     const struct oplossing_plek *plek, struct behoefte_plaats *ret_plaats, struct fault *fault);

/* The steps under a law today, in their order; at most AFWEGING_MAX. */
size_t afweging_vragen(struct arena *arena, const struct inrichting *inrichting, int wet, dag_t dag,
                       struct afweging_vraag **ret_vragen);

/* The needs of a household within a toegang for INFO_VERHELDERING; `casus` may have id 0. */
bool oplossingen_verzamelen(struct tx *tx, struct toegang *toegang, int64_t huishouden, const struct casus *casus,
                            struct oplossingen *ret_oplossingen, struct fault *fault);

#endif
