/* Clocks of a household (domain/klok.h): what they began with, what made them stand still or longer. With a melding it
 * is INFO_MELDING, otherwise INFO_AANVRAAG. */
#ifndef STORE_KLOK_H
#define STORE_KLOK_H

#include "domain/klok.h"
#include "store/toegang.h"

/* All of the household that the actor may see: those that run first, then by last day. Two statements. */
enum { KLOKKEN_MAX = 200 };
bool klokken_van_huishouden(struct toegang *toegang, int64_t huishouden, struct klok **ret_klokken, size_t *ret_aantal,
                            struct fault *fault);
/* That of one thing by its public id, of the household of the toegang. FAULT_ABSENT when it has none. */
bool klok_lezen(struct toegang *toegang, enum klokbron bron, struct str publiek, struct klok *ret_klok,
                struct fault *fault);
/* That to which this step belongs, and the step. */
bool klokstap_lezen(struct toegang *toegang, struct str publiek, struct klok *ret_klok,
                    const struct klokstap **ret_stap, struct fault *fault);

/* The clock is derived again. */
bool klokstap_bewaren(struct toegang *toegang, const struct klok *klok, const struct klokstap *stap,
                      struct fault *fault);
/* FAULT_STALE when somebody else changed it since that version. */
bool klokstap_beeindigen(struct toegang *toegang, const struct klok *klok, const struct klokstap *stap, int64_t versie,
                         dag_t klaar_op, struct fault *fault);

#endif
