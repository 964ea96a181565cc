/* Own support: what the team does itself (domain/ondersteuning.h). All of it is INFO_PLAN. */
#ifndef STORE_ONDERSTEUNING_H
#define STORE_ONDERSTEUNING_H

#include "domain/casus.h"
#include "domain/ondersteuning.h"
#include "store/toegang.h"

/* Most of one household, and of one worker, that are shown. */
enum { ONDERSTEUNING_LIJST = 200 };

/* Those of a casus, running ones first. `trajecten` are those that the actor may know of: what hangs under another one
 * is left out. Two statements. */
bool ondersteuningen_van_casus(struct toegang *toegang, int64_t casus, const struct traject *trajecten,
                               size_t traject_aantal, struct ondersteuning **ret_rijen, size_t *ret_aantal,
                               struct fault *fault);
bool ondersteuning_lezen(struct toegang *toegang, struct str publiek, struct ondersteuning *ret_rij,
                         struct fault *fault);
bool ondersteuning_bewaren(struct toegang *toegang, const struct ondersteuning *rij, struct fault *fault);
/* Also its end. FAULT_STALE when it was changed since `was`. */
bool ondersteuning_wijzigen(struct toegang *toegang, const struct ondersteuning *was, const struct ondersteuning *wordt,
                            struct fault *fault);
/* Does the actor give anything, or keep an eye on aftercare, that has not ended? */
bool ondersteunt_zelf(struct toegang *toegang, bool *ret_ja, struct fault *fault);
/* What the actor himself gives and has not ended, the first to end on top; in households that he may see. Two
 * statements. */
bool ondersteuningen_van_mij(struct toegang *toegang, struct ondersteuning **ret_rijen, size_t *ret_aantal,
                             struct fault *fault);

#endif
