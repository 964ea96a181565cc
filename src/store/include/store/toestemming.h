/* Consents and what those who must say yes said. Workers read and write them with INFO_TOESTEMMING; a resident in Mijn
 * Schakel with INFO_EIGEN, and only what is about him or asked of him. */
#ifndef STORE_TOESTEMMING_H
#define STORE_TOESTEMMING_H

#include "domain/toestemming.h"
#include "store/toegang.h"

enum { TOESTEMMING_LIJST = 200 };

/* With its stemmen, which need public ids of their own. */
bool toestemming_bewaren(struct toegang *toegang, const struct toestemming *t, struct fault *fault);
bool toestemming_lezen(struct toegang *toegang, struct str publiek, struct toestemming *ret_toestemming,
                       struct fault *fault);
/* Of everybody in a household, the newest first; two statements. */
bool toestemmingen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct toestemming **ret_toestemmingen,
                                  size_t *ret_aantal, struct fault *fault);

/* What somebody said, instead of what stood there. FAULT_STALE when the consent changed since `t->versie`. */
bool stem_opnemen(struct toegang *toegang, const struct toestemming *t, const struct stem *stem, struct fault *fault);
/* Who must say yes today, instead of who had to: those who said yes and still must, keep their yes. */
bool stemmen_vernieuwen(struct toegang *toegang, const struct toestemming *t, struct str artikel,
                        const struct stem *stemmen, size_t aantal, struct fault *fault);
/* `wie`: who withdraws it. What rests on it and on nothing else stops in the same transaction, and its recipients must
 * be told (deling.h); `ret_gestopt`: how many stopped. */
bool toestemming_intrekken(struct toegang *toegang, const struct toestemming *t, struct str wie, struct str reden,
                           int64_t *ret_gestopt, struct fault *fault);

/* --- Mijn Schakel: INFO_EIGEN; `persoon` is the resident whom the account stands for --- */

/* What is about him, and what is asked of him about another (his child); of the household of the toegang. */
bool toestemmingen_eigen(struct toegang *toegang, int64_t persoon, struct toestemming **ret_toestemmingen,
                         size_t *ret_aantal, struct fault *fault);
/* His own yes or no. FAULT_ABSENT when he is not asked, FAULT_STALE when the consent changed since `t->versie` or his
 * answer was given already. */
bool stem_online(struct toegang *toegang, const struct toestemming *t, int64_t persoon, enum stem_stand stand,
                 struct fault *fault);
/* As toestemming_intrekken, by one who said yes or whose data it is about. */
bool toestemming_online_intrekken(struct toegang *toegang, const struct toestemming *t, int64_t persoon,
                                  struct str reden, int64_t *ret_gestopt, struct fault *fault);

#endif
