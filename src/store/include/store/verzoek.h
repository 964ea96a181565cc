/* What residents ask about their own data (domain/verzoek.h). All of it is INFO_VERZOEK; what a resident asks online is
 * INFO_EIGEN. */
#ifndef STORE_VERZOEK_H
#define STORE_VERZOEK_H

#include "domain/verzoek.h"
#include "store/toegang.h"

enum { VERZOEK_LIJST = 300 };
/* All that are open or still to be carried out, the first last day on top; with `klaar` those that are over, the newest
 * first. The terms are reckoned. One statement. */
bool verzoeken_lezen(struct toegang *toegang, bool klaar, struct verzoek **ret_verzoeken, size_t *ret_aantal,
                     struct fault *fault);
bool verzoek_lezen(struct toegang *toegang, struct str publiek, struct verzoek *ret_verzoek, struct fault *fault);

bool gegevensverzoek_bewaren(struct toegang *toegang, const struct verzoek *verzoek, struct fault *fault);
/* The same by the resident himself or who stands for him, about the person that his toegang (INFO_EIGEN) is for: what
 * is asked and in which words; who, how and when follow. */
bool verzoek_van_inwoner(struct toegang *toegang, const struct verzoek *verzoek, struct fault *fault);
/* Of the person of the toegang (INFO_EIGEN), the newest first: of himself all of it, of another only what this
 * account asked: what one parent asks is not for the other. */
bool verzoeken_van_inwoner(struct toegang *toegang, struct verzoek **ret_verzoeken, size_t *ret_aantal,
                           struct fault *fault);
/* Whatever differs from `was` of: identity, extension, advice, decision, statement, carrying out. FAULT_STALE when
 * somebody changed it since. */
bool verzoek_wijzigen(struct toegang *toegang, const struct verzoek *was, const struct verzoek *wordt,
                      struct fault *fault);
/* A copy was made for it. */
bool verzoek_heeft_kopie(struct toegang *toegang, int64_t verzoek, bool *ret_er_is, struct fault *fault);

#endif
