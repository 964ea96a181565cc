/* What a resident reads of himself in Mijn Schakel: INFO_EIGEN, the person of the toegang (store/inwoner.h). Every list
 * is one statement. What a worker hid from him stays out (store/verborgen.h). */
#ifndef STORE_INWONER_VRAAG_H
#define STORE_INWONER_VRAAG_H

#include "domain/mijn_schakel.h"
#include "store/toegang.h"

/* His questions, open ones first, then the newest; at most 50. Where each stands is told by routekaart_van_inwoner. */
bool vragen_van_inwoner(struct toegang *toegang, struct mijn_vraag **ret_vragen, size_t *ret_aantal,
                        struct fault *fault);
/* What he promised in a plan that was agreed and did not do yet, and what he was asked to send; by day. */
bool taken_van_inwoner(struct toegang *toegang, struct mijn_taak **ret_taken, size_t *ret_aantal, struct fault *fault);

/* Teams and workers who may look today in the households where he lives, and why. */
bool kijkers_van_inwoner(struct toegang *toegang, struct mijn_kijker **ret_kijkers, size_t *ret_aantal,
                         struct fault *fault);
/* Who looked at him from the moment `van` up to `tot`, the newest first, at most MIJN_LOG_MAX; without what tells of
 * something that is hidden from him, and without signals: of those somebody tells him himself. */
bool blikken_van_inwoner(struct toegang *toegang, moment_t van, moment_t tot, struct mijn_blik **ret_blikken,
                         size_t *ret_aantal, struct fault *fault);

#endif
