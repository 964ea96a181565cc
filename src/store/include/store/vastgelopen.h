/* Casussen that are stuck and disputes about direction. All of it is INFO_CASUS. */
#ifndef STORE_VASTGELOPEN_H
#define STORE_VASTGELOPEN_H

#include "domain/vastgelopen.h"
#include "store/toegang.h"

/* All of a casus, the newest first. */
bool vastgelopen_van_casus(struct toegang *toegang, int64_t casus, struct vastgelopen **ret_rijen, size_t *ret_aantal,
                           struct fault *fault);
bool vastgelopen_lezen(struct toegang *toegang, struct str publiek, struct vastgelopen *ret_vast, struct fault *fault);
bool vastgelopen_bewaren(struct toegang *toegang, const struct vastgelopen *vast, struct fault *fault);
/* FAULT_STALE when it was changed since `was`. */
bool vastgelopen_wijzigen(struct toegang *toegang, const struct vastgelopen *was, const struct vastgelopen *wordt,
                          struct fault *fault);
/* Of all households that the actor may see, what runs first; at most KNELPUNTEN_LIJST (S2-89). One statement. */
enum { KNELPUNTEN_LIJST = 200 };
bool knelpunten_lezen(struct toegang *toegang, struct vastgelopen **ret_rijen, size_t *ret_aantal, struct fault *fault);

#endif
