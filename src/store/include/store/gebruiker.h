/* Accounts and teams. Logging in comes before any right, so what serves it takes the tx; seeing and changing accounts
 * takes a toegang with INFO_GEBRUIKER. */
#ifndef STORE_GEBRUIKER_H
#define STORE_GEBRUIKER_H

#include "domain/gebruiker.h"
#include "store/toegang.h"

/* inlognaam in lower case. FAULT_ABSENT when there is none. */
bool gebruiker_zoeken(struct tx *tx, struct str inlognaam, struct gebruiker *ret_gebruiker, struct fault *fault);
/* The account of a public id. */
bool gebruiker_lezen(struct toegang *toegang, struct str publiek, struct gebruiker *ret_gebruiker, struct fault *fault);
bool teams_lezen(struct tx *tx, struct team **ret_teams, size_t *ret_aantal, struct fault *fault);
bool team_zoeken(struct tx *tx, int64_t id, struct team *ret_team, struct fault *fault);
/* The team of that row of the inrichting; id 0 when there is none. */
bool team_met_sleutel(struct tx *tx, struct str sleutel, struct team *ret_team, struct fault *fault);
/* FAULT_INPUT when there is one with that name. */
bool team_maken(struct toegang *toegang, struct str naam, int64_t *ret_team, struct fault *fault);

/* Whom work can be handed to: workers with an account that is on, who are in a team today; by name. */
struct collega {
  int64_t gebruiker, team; /* the first of his teams by name */
  struct str publiek, naam, team_namen;
};
bool collegas_lezen(struct tx *tx, struct collega **ret_collegas, size_t *ret_aantal, struct fault *fault);

bool gebruikers_lezen(struct toegang *toegang, struct gebruiker **ret_gebruikers, size_t *ret_aantal,
                      struct fault *fault);
/* FAULT_INPUT on "inlognaam" when the name is taken. Teams: ids, from today on. */
bool gebruiker_maken(struct toegang *toegang, const struct gebruiker *gebruiker, const int64_t *teams,
                     size_t team_aantal, int64_t *ret_id, struct fault *fault);
bool gebruiker_aan_uit(struct toegang *toegang, struct str publiek, bool actief, struct fault *fault);
/* Ends his sessions, and no device of his is known any more. */
bool gebruiker_wachtwoord(struct toegang *toegang, struct str publiek, struct str wachtwoord_hash, struct fault *fault);

#endif
