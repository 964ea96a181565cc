/* Plans: the working version in parts, each with its own version, and what was agreed. All of it is INFO_PLAN. Every
 * change of a part is refused with FAULT_STALE when it was changed since the version that is handed in. */
#ifndef STORE_PLAN_H
#define STORE_PLAN_H

#include "domain/plan.h"
#include "store/toegang.h"

/* Most that one plan can have of each, what was taken out included. */
enum { PLAN_DELEN_MAX = 200 };

/* The active plan of a casus; id 0 = none. */
bool plan_van_casus(struct toegang *toegang, int64_t casus, struct plan *ret_plan, struct fault *fault);
/* By its own public id, or that of any part or version of it. */
bool plan_lezen(struct toegang *toegang, struct str publiek, struct plan *ret_plan, struct fault *fault);
/* Plans of a household that have ended, the newest first. */
bool plannen_geeindigd(struct toegang *toegang, int64_t huishouden, struct plan **ret_plannen, size_t *ret_aantal,
                       struct fault *fault);
/* `teksten`: a new public id for each text. FAULT_RETRY when another began at the same moment. */
bool plan_maken(struct toegang *toegang, int64_t casus, struct str publiek, const struct str teksten[PLANTEKST_EINDE],
                struct fault *fault);
bool plan_eindigen(struct toegang *toegang, const struct plan *plan, struct str reden, struct fault *fault);

/* The whole working version; five statements, whatever its length. */
bool plan_inhoud_lezen(struct toegang *toegang, const struct plan *plan, struct plan_inhoud *ret_inhoud,
                       struct fault *fault);
/* Open afspraken of the active plan of a household, by whose they are and by day. */
bool planafspraken_open(struct toegang *toegang, int64_t huishouden, struct plan_afspraak **ret_afspraken,
                        size_t *ret_aantal, struct fault *fault);

bool plantekst_zetten(struct toegang *toegang, const struct plan_tekst *was, const struct plan_tekst *wordt,
                      struct fault *fault);
bool plandoel_bewaren(struct toegang *toegang, const struct plan *plan, const struct plan_doel *doel,
                      struct fault *fault);
/* Also brings back what was taken out. */
bool plandoel_zetten(struct toegang *toegang, const struct plan_doel *was, const struct plan_doel *wordt,
                     struct fault *fault);
bool planafspraak_bewaren(struct toegang *toegang, const struct plan *plan, const struct plan_afspraak *afspraak,
                          struct fault *fault);
bool planafspraak_zetten(struct toegang *toegang, const struct plan_afspraak *was, const struct plan_afspraak *wordt,
                         struct fault *fault);
bool planevaluatie_bewaren(struct toegang *toegang, const struct plan *plan, const struct plan_evaluatie *evaluatie,
                           struct fault *fault);

/* What was agreed, with who agreed; the newest first. Their contents are held against their hashes: FAULT_INTERNAL when
 * one was changed. */
bool planversies_lezen(struct toegang *toegang, const struct plan *plan, struct plan_versie **ret_versies,
                       size_t *ret_aantal, struct fault *fault);
/* `versie->nummer` is the next one of the plan; the household is held. */
bool planversie_bewaren(struct toegang *toegang, const struct plan *plan, const struct plan_versie *versie,
                        struct fault *fault);
/* Is there a plan that was agreed and has not ended? */
bool plan_vastgesteld(struct toegang *toegang, int64_t casus, bool *ret_vastgesteld, struct fault *fault);

#endif
