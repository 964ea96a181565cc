/* The second factor of an account: a secret that makes codes by time, and codes on paper for when the telephone is
 * gone. The secret comes and goes sealed (base/secret.h); only the act opens it. */
#ifndef STORE_TWEEDE_FACTOR_H
#define STORE_TWEEDE_FACTOR_H

#include "store/toegang.h"

struct tweede_factor {
  struct str geheim; /* sealed; "" = he has none */
  bool bevestigd;    /* a code was typed once, so his app has it too */
  int64_t laatste_stap;
  moment_t op;
  size_t herstelcodes; /* that are left */
};
/* Takes the tx: it is asked before anybody is in, or by who it is about. */
bool tweede_factor_lezen(struct tx *tx, int64_t gebruiker, struct tweede_factor *ret_factor, struct fault *fault);
/* A new secret that still has to be confirmed, in the place of one that never was. */
bool tweede_factor_bewaren(struct tx *tx, int64_t gebruiker, struct str geheim, struct fault *fault);
/* This step was used, and with it the secret is confirmed; false with FAULT_STALE when that step or a later one was
 * used in the meantime. */
bool tweede_factor_gebruiken(struct tx *tx, int64_t gebruiker, int64_t stap, struct fault *fault);
bool tweede_factor_weg(struct tx *tx, int64_t gebruiker, struct fault *fault);

/* In the place of those that were there. */
bool herstelcodes_bewaren(struct tx *tx, int64_t gebruiker, const struct str *codes, size_t aantal,
                          struct fault *fault);
/* Takes this one; ret_goed tells whether it was there. */
bool herstelcode_gebruiken(struct tx *tx, int64_t gebruiker, struct str code, bool *ret_goed, struct fault *fault);

/* The functional administrator takes the second factor of somebody away, with the reason in the logboek; his sessions
 * end. */
bool tweede_factor_herstellen(struct toegang *toegang, struct str publiek, struct str reden, struct fault *fault);

#endif
