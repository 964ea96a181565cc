/* What workers are and have for their work (domain/vakgegevens.h). All of it is INFO_GEBRUIKER. */
#ifndef STORE_VAKGEGEVENS_H
#define STORE_VAKGEGEVENS_H

#include "domain/vakgegevens.h"
#include "store/toegang.h"

/* FAULT_ABSENT when there is no such account. */
bool vakgegevens_lezen(struct toegang *toegang, struct str gebruiker, struct vakgegevens *ret_vak, struct fault *fault);
/* FAULT_STALE when it was changed since `was`. */
bool vakgegevens_zetten(struct toegang *toegang, const struct vakgegevens *was, const struct vakgegevens *wordt,
                        struct fault *fault);
/* Of who works in the actor's teams today and whose registration is about to expire, has expired or is missing; what is
 * missing first, then by day. */
bool registraties_lezen(struct toegang *toegang, struct vakgegevens **ret_rijen, size_t *ret_aantal,
                        struct fault *fault);

#endif
