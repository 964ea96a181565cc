/* Accounts: made by the functional administrator or on the command line. */
#ifndef ACTS_GEBRUIKERS_BEHEREN_H
#define ACTS_GEBRUIKERS_BEHEREN_H

#include "acts/werk.h"
#include "domain/gebruiker.h"

struct gebruiker_maken_in {
  struct str naam, inlognaam, wachtwoord;
  int rol;
  int64_t team; /* 0 = none */
};
extern const struct veld gebruiker_maken_velden[];
extern const size_t gebruiker_maken_velden_aantal;
/* The outcome is the public id of the account. Names for logging in are folded: lower case, no accents. */
bool gebruiker_aanmaken(const struct werk *werk, const struct gebruiker_maken_in *in, struct str *ret_gebruiker,
                        struct fault *fault);

struct gebruikers_inzien_uit {
  struct gebruiker *gebruikers;
  size_t aantal;
};
bool gebruikers_inzien(const struct werk *werk, struct gebruikers_inzien_uit *ret_uit, struct fault *fault);

/* Off: cannot log in any more and is thrown out at once; nothing of what he did is lost. Nobody turns himself off
 * (FAULT_RULE). */
bool gebruiker_schakelen(const struct werk *werk, struct str gebruiker, bool actief, struct fault *fault);

struct wachtwoord_in {
  struct str wachtwoord;
};
extern const struct veld wachtwoord_velden[];
extern const size_t wachtwoord_velden_aantal;
bool wachtwoord_zetten(const struct werk *werk, struct str gebruiker, const struct wachtwoord_in *in,
                       struct fault *fault);

/* A new team. FAULT_INPUT when the name is taken. */
bool team_aanmaken(const struct werk *werk, struct str naam, int64_t *ret_team, struct fault *fault);
/* The team of that name or of that key in the inrichting, made when there is none. */
bool team_zoeken_of_aanmaken(const struct werk *werk, struct str naam, int64_t *ret_team, struct fault *fault);

#endif
