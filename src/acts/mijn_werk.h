/* What every act of Mijn Schakel begins with. */
#ifndef ACTS_MIJN_WERK_H
#define ACTS_MIJN_WERK_H

#include "acts/mijn_inzien.h"
#include "store/inwoner.h"

#include "uitvoeren.h"

/* The right for what a resident does with what is at `plek`, and for whom he does it. */
bool mijn_vragen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                 struct inwoner_plek plek, struct mijn_wie *ret_wie, struct toegang **ret_toegang, struct fault *fault);

#endif
