/* Logging in at an identity provider: what is under way, and whose account belongs to whom there. Takes the tx, as it
 * comes before any right. */
#ifndef STORE_IDENTITEIT_H
#define STORE_IDENTITEIT_H

#include "domain/gebruiker.h"
#include "store/toegang.h"

/* What the browser that left for the provider must bring back. */
struct bronpoging {
  struct str bron, toestand, nonce, bewijs, naar; /* bewijs: the PKCE verifier; naar: where he wanted to go */
};
enum { BRONPOGING_DUUR = 10 * 60 * 1000 };
/* Under the hash of a cookie. */
bool bronpoging_bewaren(struct tx *tx, struct str cookie, const struct bronpoging *poging, struct fault *fault);
/* Takes it out: each is used once, also when it then fails. FAULT_ABSENT when there is none of BRONPOGING_DUUR. */
bool bronpoging_nemen(struct tx *tx, struct str cookie, struct bronpoging *ret_poging, struct fault *fault);

/* The account that is `onderwerp` at this provider; id 0 when there is none. */
bool identiteit_zoeken(struct tx *tx, struct str bron, struct str onderwerp, struct gebruiker *ret_gebruiker,
                       struct fault *fault);
/* The account of the resident with this BSN; id 0 when there is none. */
bool identiteit_met_bsn(struct tx *tx, struct str bsn, struct gebruiker *ret_gebruiker, struct fault *fault);
/* Is this account somebody at this provider already? */
bool identiteit_bezet(struct tx *tx, struct str bron, int64_t gebruiker, bool *ret_bezet, struct fault *fault);
/* From now on that is he. FAULT_STALE when it is somebody already. */
bool identiteit_bewaren(struct tx *tx, struct str bron, struct str onderwerp, int64_t gebruiker, struct fault *fault);

#endif
