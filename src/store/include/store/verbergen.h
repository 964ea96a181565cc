/* What is kept from a resident, or from all of a household (domain/verbergen.h): INFO_TOESTEMMING.
 *
 * What Mijn Schakel and the complete copy read leaves it out inside the query, with the macros of store/verborgen.h. */
#ifndef STORE_VERBERGEN_H
#define STORE_VERBERGEN_H

#include "domain/verbergen.h"
#include "store/toegang.h"

bool verberging_bewaren(struct toegang *toegang, const struct verberging *v, struct fault *fault);
bool verberging_lezen(struct toegang *toegang, struct str publiek, struct verberging *ret_verberging,
                      struct fault *fault);
/* Also what was lifted; what still hides first. */
bool verbergingen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct verberging **ret_verbergingen,
                                 size_t *ret_aantal, struct fault *fault);
/* Another day on which it is looked at again, with why. FAULT_STALE when it changed since `was->versie`. */
bool verberging_verlengen(struct toegang *toegang, const struct verberging *was, dag_t tot, struct str reden,
                          struct fault *fault);
bool verberging_opheffen(struct toegang *toegang, const struct verberging *was, struct str reden, struct fault *fault);

#endif
