/* The columns of vakgegevens v in a query, and the value of such a row; what the keys are called comes from the
 * inrichting of today. */
#ifndef STORE_VAK_RIJ_H
#define STORE_VAK_RIJ_H

#include "domain/stagnatie.h"
#include "domain/vakgegevens.h"

#include "intern.h"

#define VAK "v.discipline, v.uren, v.skj, v.skj_tot, v.big, v.big_tot, v.aandacht, v.versie, v.functies"

struct vak_bron {
  const struct inrichting *inrichting;
  int64_t drempel; /* of SEIN_REGISTRATIE */
};
bool vak_bron_lezen(struct tx *tx, struct vak_bron *ret_bron, struct fault *fault);
/* From column `from` on; nothing told when the row has no vakgegevens. */
struct vakgegevens vak_van_rij(struct tx *tx, const struct vak_bron *bron, const struct db_rows *rows, size_t i,
                               size_t from);

#endif
