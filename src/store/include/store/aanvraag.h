/* What was applied for. All of it is INFO_AANVRAAG; that there is one belongs to the course of the melding. */
#ifndef STORE_AANVRAAG_H
#define STORE_AANVRAAG_H

#include "domain/aanvraag.h"
#include "store/toegang.h"

/* The clock of the melding is derived again. */
bool aanvraag_bewaren(struct toegang *toegang, const struct melding *melding, const struct aanvraag *aanvraag,
                      struct fault *fault);
/* Is there an aanvraag on this melding that has no besluit yet? */
bool aanvraag_loopt(struct toegang *toegang, int64_t melding, bool *ret_loopt, struct fault *fault);
/* All of a household, the newest first, with the names of their products and the last day of their clock. */
bool aanvragen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct aanvraag **ret_aanvragen,
                              size_t *ret_aantal, struct fault *fault);

#endif
