/* Casussen that may be stuck, found in what was recorded anyway (domain/stagnatie.h). A casus of which stagnation was
 * written down and is not finished is left out: somebody works on it. All of it is INFO_CASUS. */
#ifndef STORE_STAGNATIE_H
#define STORE_STAGNATIE_H

#include "domain/stagnatie.h"
#include "store/toegang.h"

enum { STAGNATIE_LIJST = 200 };

/* `ret_seinen` has room for SEIN_EINDE. */
bool stagnatie_van_casus(struct toegang *toegang, int64_t casus, struct stagnatie *ret_seinen, size_t *ret_aantal,
                         struct fault *fault);
/* Those of the households of the actor's teams, the oldest casus first, at most STAGNATIE_LIJST. None without a
 * threshold. */
bool stagnaties_lezen(struct toegang *toegang, struct stagnatie_rij **ret_rijen, size_t *ret_aantal,
                      struct fault *fault);

#endif
