/* Logging in and out. Whoever guesses a password or a code is held off by name, and on a device that the account was
 * used on before by that device: so nobody can keep the owner out by failing in his name. */
#ifndef ACTS_INLOGGEN_H
#define ACTS_INLOGGEN_H

#include "acts/werk.h"
#include "domain/gebruiker.h"

struct inloggen_in {
  struct str inlognaam, wachtwoord;
};
extern const struct veld inloggen_velden[];
extern const size_t inloggen_velden_aantal;

/* Where somebody comes from. */
struct herkomst {
  struct str apparaat;    /* the cookie that says which browser this is; "" = none yet */
  struct str browser;     /* what the browser says of itself */
  unsigned tweede_factor; /* 1 << enum rol: who may only come in with a second factor */
};

struct ingelogd {
  struct str cookie; /* for the browser; the store keeps its hash only */
  struct str csrf;
  struct str apparaat;   /* for the browser: which one it is from now on; "" while logging in is not complete */
  enum sessie_stap stap; /* SESSIE_OPEN when nothing more is asked */
};

/* FAULT_INPUT without saying which of the two was wrong. A name that does not exist costs as much time as one that
 * does, is held off after as many failures, and leaves nothing that can be read. */
bool inloggen(const struct werk *werk, const struct inloggen_in *in, const struct herkomst *herkomst,
              struct ingelogd *ret_ingelogd, struct fault *fault);
bool uitloggen(const struct werk *werk, struct str cookie, struct fault *fault);

/* The session of a cookie; keeps it alive (at most one write in SESSIE_BIJWERKEN). FAULT_ABSENT = log in again. */
bool sessie_openen(const struct werk *werk, struct str cookie, struct sessie *ret_sessie, struct fault *fault);

/* Where he is logged in, and ending that: one session by its public id, or all but the one of `cookie`. */
struct sessies_uit {
  struct sessie *sessies;
  size_t aantal;
};
bool sessies_inzien(const struct werk *werk, struct str cookie, struct sessies_uit *ret_uit, struct fault *fault);
bool sessie_beeindigen(const struct werk *werk, struct str sessie, struct fault *fault);
bool sessies_beeindigen(const struct werk *werk, struct str cookie, struct fault *fault);

#endif
