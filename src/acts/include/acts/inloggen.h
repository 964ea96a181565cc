/* Logging in and out. */
#ifndef ACTS_INLOGGEN_H
#define ACTS_INLOGGEN_H

#include "acts/werk.h"
#include "domain/gebruiker.h"

struct inloggen_in {
  struct str inlognaam, wachtwoord;
};
extern const struct veld inloggen_velden[];
extern const size_t inloggen_velden_aantal;

struct ingelogd {
  struct str cookie; /* for the browser; the store keeps its hash only */
  struct str csrf;
};

/* After this many failures in a row the account is closed for a while. */
enum { INLOGGEN_POGINGEN = 5, INLOGGEN_WACHT = 15 * 60 * 1000 };

/* FAULT_INPUT without saying which of the two was wrong. A name that does not exist costs as much time as one that
 * does. */
bool inloggen(const struct werk *werk, const struct inloggen_in *in, struct ingelogd *ret_ingelogd,
              struct fault *fault);
bool uitloggen(const struct werk *werk, struct str cookie, struct fault *fault);

/* The session of a cookie; keeps it alive (at most one write in SESSIE_BIJWERKEN). FAULT_ABSENT = log in again. */
bool sessie_openen(const struct werk *werk, struct str cookie, struct sessie *ret_sessie, struct fault *fault);

#endif
