/* Sessions of workers, residents and partners. Logging in comes before any right, so these take the tx; a session is
 * found by the SHA-256 of its cookie, and whose it is decides what it may end. */
#ifndef STORE_SESSIE_H
#define STORE_SESSIE_H

#include "domain/gebruiker.h"
#include "store/toegang.h"

struct sessie_begin {
  int64_t gebruiker;
  struct str cookie, csrf, publiek, apparaat;
  enum sessie_stap stap;
  /* Of an identity provider, for when it ends the session: which provider, its name of the session and of the person;
   * "" when he came with a password. */
  struct str bron, bron_sessie, bron_wie;
};
bool sessie_beginnen(struct tx *tx, const struct sessie_begin *begin, struct fault *fault);
bool sessie_eindigen(struct tx *tx, struct str cookie, struct fault *fault);
/* The running session with its user and the teams he is in on the day of the tx. False with FAULT_ABSENT when there is
 * none, when its time is over (sessie_voorbij) or the account is off. */
bool sessie_zoeken(struct tx *tx, struct str cookie, struct sessie *ret_sessie, struct fault *fault);
bool sessie_gezien(struct tx *tx, struct str cookie, struct fault *fault);
/* The same session under a new key, once he may do more than before. FAULT_ABSENT when the old one is gone. */
bool sessie_vernieuwen(struct tx *tx, struct str cookie, struct str nieuw, struct str csrf, enum sessie_stap stap,
                       struct fault *fault);
/* Whose session this was that ended by itself less than SESSIE_NAZIT ago; his teams are not looked up. FAULT_ABSENT
 * when it was ended by hand, when its csrf is another or the account is off. */
enum { SESSIE_NAZIT = 12 * 60 * 60 * 1000 };
bool sessie_verlopen_zoeken(struct tx *tx, struct str cookie, struct str csrf, struct sessie *ret_sessie,
                            struct fault *fault);

/* Where somebody is logged in, newest use first. `cookie` is the session that asks: it is marked as his own. */
bool sessies_van(struct tx *tx, int64_t gebruiker, struct str cookie, struct sessie **ret_sessies, size_t *ret_aantal,
                 struct fault *fault);
/* Ends one of his own; that of another is left alone. */
bool sessie_van_eindigen(struct tx *tx, int64_t gebruiker, struct str publiek, struct fault *fault);
/* Ends all of his but this one; "" ends all. */
bool sessies_eindigen(struct tx *tx, int64_t gebruiker, struct str behalve, struct fault *fault);
/* The provider says that this person, or this session of his, is over there; either may be "". */
bool sessies_van_bron_eindigen(struct tx *tx, struct str bron, struct str bron_sessie, struct str bron_wie,
                               struct fault *fault);

/* How many sessions are running now, by realm. */
bool sessies_tellen(struct tx *tx, int64_t ret_aantal[RIJK_AANTAL], struct fault *fault);

#endif
