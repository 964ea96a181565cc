/* Aftercare of households (domain/nazorg.h). All of it is INFO_PLAN. */
#ifndef STORE_NAZORG_H
#define STORE_NAZORG_H

#include "domain/nazorg.h"
#include "store/toegang.h"

/* Most of one household and of one worker, and most contacts of one, that are shown. */
enum { NAZORG_LIJST = 200 };

/* Of all casussen of the household, closed ones too; what runs first. */
bool nazorg_van_huishouden(struct toegang *toegang, int64_t huishouden, struct nazorg **ret_rijen, size_t *ret_aantal,
                           struct fault *fault);
bool nazorg_lezen(struct toegang *toegang, struct str publiek, struct nazorg *ret_nazorg, struct fault *fault);
/* What was heard, the newest first. */
bool nazorgcontacten_lezen(struct toegang *toegang, const struct nazorg *nazorg, struct nazorgcontact **ret_contacten,
                           size_t *ret_aantal, struct fault *fault);
bool nazorg_bewaren(struct toegang *toegang, const struct nazorg *nazorg, struct fault *fault);
/* Also its end and the next moment. FAULT_STALE when it was changed since `was`. */
bool nazorg_wijzigen(struct toegang *toegang, const struct nazorg *was, const struct nazorg *wordt,
                     struct fault *fault);
bool nazorgcontact_bewaren(struct toegang *toegang, const struct nazorg *nazorg, const struct nazorgcontact *contact,
                           struct fault *fault);
/* What the actor himself watches over, what is due first on top; in households that he may see. */
bool nazorg_van_mij(struct toegang *toegang, struct nazorg **ret_rijen, size_t *ret_aantal, struct fault *fault);

#endif
