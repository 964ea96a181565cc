/* The second factor: an app that makes codes by time, and ten codes on paper for when the telephone is gone. */
#ifndef ACTS_TWEEDE_FACTOR_H
#define ACTS_TWEEDE_FACTOR_H

#include "acts/inloggen.h"

enum { HERSTELCODES = 10 }; /* such as "4f7k2-9m3xq" */

struct code_in {
  struct str code;
};
extern const struct veld code_velden[]; /* a code of the app, or one of the codes on paper */
extern const size_t code_velden_aantal;
extern const struct veld app_velden[]; /* a code of the app only */
extern const size_t app_velden_aantal;

/* Logging in, second half: the session of `cookie` stands at SESSIE_CODE. The session goes on under a new key.
 * FAULT_INPUT on "code"; after INLOGGEN_POGINGEN wrong ones he waits. */
bool inloggen_code(const struct werk *werk, struct str cookie, const struct code_in *in,
                   const struct herkomst *herkomst, struct ingelogd *ret_ingelogd, struct fault *fault);

struct tweede_factor_stand {
  bool aan;
  moment_t sinds;
  size_t herstelcodes; /* that are left */
};
bool tweede_factor_inzien(const struct werk *werk, struct tweede_factor_stand *ret_stand, struct fault *fault);

/* Setting up: the secret that the app must have, in base32; the same one until it is confirmed. `gebruiker` is who is
 * logged in, or stands at SESSIE_INSTELLEN. FAULT_RULE when he has one already, or when this installation has no
 * lasting key. */
bool tweede_factor_beginnen(const struct werk *werk, const struct actor *gebruiker, struct str *ret_geheim,
                            struct fault *fault);
/* The first code that the app made, or a later one for new codes on paper. The session of `cookie`, which is that of
 * this user, goes on under a new key; the codes on paper are shown this once and make older ones void. */
bool tweede_factor_bevestigen(const struct werk *werk, const struct actor *gebruiker, struct str cookie,
                              const struct code_in *in, const struct herkomst *herkomst, struct ingelogd *ret_ingelogd,
                              struct str ret_codes[HERSTELCODES], struct fault *fault);

/* The functional administrator takes it away from somebody who lost both, and says why. */
struct herstellen_in {
  struct str reden;
};
extern const struct veld herstellen_velden[];
extern const size_t herstellen_velden_aantal;
bool tweede_factor_weghalen(const struct werk *werk, struct str gebruiker, const struct herstellen_in *in,
                            struct fault *fault);

#endif
