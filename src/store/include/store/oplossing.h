/* Needs and where their answers lie. All of it is INFO_VERHELDERING. The need of a life domain that is shielded in the
 * vraagverheldering is only there for who works on a traject of the casus. */
#ifndef STORE_OPLOSSING_H
#define STORE_OPLOSSING_H

#include "domain/oplossing.h"
#include "store/toegang.h"

/* By its own public id. FAULT_ACCESS when it is shielded and not for the actor. */
bool behoefte_lezen(struct toegang *toegang, struct str publiek, struct behoefte *ret_behoefte, struct fault *fault);
/* The one of this casus or melding (the other 0), person and subject; id 0 when nothing was written yet. */
bool behoefte_zoeken(struct toegang *toegang, int64_t casus, int64_t melding, int64_t persoon, struct str waarover,
                     struct behoefte *ret_behoefte, struct fault *fault);
/* Of a casus (0 = of none) and of the open meldingen of the household, by person; without those that are shielded from
 * the actor. Names of life domains, offers and products are those of the day on which they were written. A fixed number
 * of statements. */
bool behoeften_van_huishouden(struct toegang *toegang, int64_t huishouden, int64_t casus,
                              struct behoefte **ret_behoeften, size_t *ret_aantal, struct fault *fault);

/* Keeps a need whole, a new one (`was->id` 0) too: `oplossingen` have a public id each. FAULT_STALE when it was changed
 * since `was->versie`, FAULT_RETRY when another began it at the same moment. */
bool behoefte_bewaren(struct toegang *toegang, const struct behoefte *was, const struct behoefte *wordt,
                      struct fault *fault);

#endif
