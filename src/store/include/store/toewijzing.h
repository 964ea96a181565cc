/* Orders to providers (domain/toewijzing.h). All of it is INFO_AANVRAAG. */
#ifndef STORE_TOEWIJZING_H
#define STORE_TOEWIJZING_H

#include "domain/toewijzing.h"
#include "store/toegang.h"

/* Most of one household, and of one list, that are shown. */
enum { TOEWIJZING_LIJST = 500 };

/* Those of a household, what ends last on top; one statement. */
bool toewijzingen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct toewijzing **ret_rijen,
                                 size_t *ret_aantal, struct fault *fault);
bool toewijzing_lezen(struct toegang *toegang, struct str publiek, struct toewijzing *ret_toewijzing,
                      struct fault *fault);
/* All orders of that product for a person, in whichever household, without the one of `behalve` (0 = all). */
bool toewijzingen_naast(struct toegang *toegang, int64_t persoon, struct str product, int64_t behalve,
                        struct toewijzing **ret_rijen, size_t *ret_aantal, struct fault *fault);
/* What runs or is to come, and what was paid in advance and not settled, in the households that the actor may see; what
 * ends first on top. One statement. */
bool toewijzingen_lopend(struct toegang *toegang, struct toewijzing **ret_rijen, size_t *ret_aantal,
                         struct fault *fault);

bool toewijzing_bewaren(struct toegang *toegang, const struct toewijzing *toewijzing, struct fault *fault);
/* FAULT_STALE when it was changed since `was`. For whom, what, of whom and the titel stay. */
bool toewijzing_wijzigen(struct toegang *toegang, const struct toewijzing *was, const struct toewijzing *wordt,
                         struct fault *fault);

#endif
