/* What residents brought in through Mijn Schakel. The resident's own functions need INFO_EIGEN and ask for the person
 * of the toegang; those of workers need INFO_MELDING of the household, and what inbreng_informatie says of the kind. */
#ifndef STORE_INBRENG_H
#define STORE_INBRENG_H

#include "domain/inbreng.h"
#include "store/toegang.h"

enum { INBRENG_LIJST = 50 };

/* Of the person of the toegang about this question or this plan (the other is 0), the newest first. */
bool inbreng_van_inwoner(struct toegang *toegang, int64_t melding, int64_t plan, struct inbreng **ret_lijst,
                         size_t *ret_aantal, struct fault *fault);
/* One of the person of the toegang that this account or he himself sent; FAULT_ABSENT. */
bool inbreng_van_inwoner_lezen(struct toegang *toegang, struct str publiek, struct inbreng *ret_inbreng,
                               struct fault *fault);
/* `inbreng->id` 0: a new one; without melding or plan it is of the household where he lives. Else its text changes,
 * while nobody saw it: FAULT_STALE when somebody else wrote since `versie`, or a worker saw it meanwhile. */
bool inbreng_bewaren(struct toegang *toegang, const struct inbreng *inbreng, struct fault *fault);

/* --- workers --- */
/* FAULT_ACCESS when this kind is not for him. */
bool inbreng_lezen(struct toegang *toegang, int64_t huishouden, struct str publiek, struct inbreng *ret_inbreng,
                   struct fault *fault);
/* FAULT_STALE when it was changed since `inbreng->versie`. */
bool inbreng_gezien(struct toegang *toegang, const struct inbreng *inbreng, struct fault *fault);

#endif
