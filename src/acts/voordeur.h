/* What the acts of the front door share: what comes in and is no melding. */
#ifndef ACTS_VOORDEUR_H
#define ACTS_VOORDEUR_H

#include "domain/persoon.h"
#include "store/toegang.h"

#include "acts/werk.h"

/* The right to one kind of information there; whose a row is the store looks at itself. */
static inline bool voordeur_toegang(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                                    unsigned informatie, struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(
      tx, werk->actor,
      &(struct toegang_vraag){
          .act = act, .grond = GROND_VOORDEUR, .handeling = handeling, .informatie = informatie, .over = OVER_ZOEKEN},
      ret_toegang, fault);
}

/* The person of that public id and the household he lives in; both 0 when `publiek` is empty. */
bool voordeur_persoon(struct tx *tx, const struct werk *werk, struct str publiek, int64_t *ret_persoon,
                      int64_t *ret_huishouden, struct fault *fault);

/* For whom something is: a team of today or a colleague, on the fields "team" and "collega". Both empty gives 0 and 0;
 * both filled in is a fault. ret_naam: as people read it. */
bool voordeur_voor(struct tx *tx, int64_t team, struct str collega, int64_t *ret_gebruiker, struct str *ret_naam,
                   struct fault *fault);

#endif
