/* Who tries to log in and how often it failed, and on which devices an account was used before. Whoever tries is known
 * by a key that the act makes: a keyed hash, so that nothing of what was typed can be read here. */
#ifndef STORE_INLOGPOGING_H
#define STORE_INLOGPOGING_H

#include "store/toegang.h"

/* Until when this one must wait; 0 when he need not. */
bool inlogpoging_dicht(struct tx *tx, struct str sleutel, moment_t *ret_tot, struct fault *fault);
/* One failure more; after INLOGGEN_POGINGEN in a row he waits for INLOGGEN_WACHT. */
bool inlogpoging_mislukt(struct tx *tx, struct str sleutel, struct fault *fault);
bool inlogpoging_vergeten(struct tx *tx, struct str sleutel, struct fault *fault);

/* Was this account used before in the browser with this cookie? */
bool apparaat_bekend(struct tx *tx, struct str cookie, int64_t gebruiker, bool *ret_bekend, struct fault *fault);
/* From now on it was; a device that was not used for APPARAAT_DAGEN is forgotten. */
enum { APPARAAT_DAGEN = 180 };
bool apparaat_onthouden(struct tx *tx, struct str cookie, int64_t gebruiker, struct fault *fault);
bool apparaten_vergeten(struct tx *tx, int64_t gebruiker, struct fault *fault);

#endif
