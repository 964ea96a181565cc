/* Closing a casus or a traject and taking it up again. All of it is INFO_CASUS; what is open is also INFO_MELDING,
 * INFO_PLAN and INFO_NOTITIE. */
#ifndef STORE_AFSLUITEN_H
#define STORE_AFSLUITEN_H

#include "domain/afsluiten.h"
#include "store/toegang.h"

/* What is open for a casus, or with a traject only what belongs to that one. Also what the actor may not see, and then
 * without what it is. Three statements. */
bool openstaand_lezen(struct toegang *toegang, const struct casus *casus, const struct traject *traject,
                      struct openstaand **ret_rijen, size_t *ret_aantal, struct fault *fault);

/* Closes it; the plan that is active ends with it and its planned days lapse. FAULT_STALE when it was changed since. */
bool casus_sluiten(struct toegang *toegang, const struct casus *casus, struct str reden, struct str toelichting,
                   struct str reden_naam, struct fault *fault);
/* Active again, under `team`, with the plan that ended with it. FAULT_STALE as above. */
bool casus_heropenen(struct toegang *toegang, const struct casus *casus, int64_t team, struct str reden,
                     struct fault *fault);
/* Its workers are done with it; their relations are the act's affair. FAULT_STALE as above. */
bool traject_sluiten(struct toegang *toegang, const struct casus *casus, const struct traject *traject,
                     struct str reden, struct str toelichting, struct fault *fault);
/* Runs again, done by `werker`. FAULT_STALE as above. */
bool traject_heropenen(struct toegang *toegang, const struct casus *casus, const struct traject *traject,
                       int64_t werker, struct str reden, struct fault *fault);

#endif
