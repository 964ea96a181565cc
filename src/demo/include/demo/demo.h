/* The demo municipality: made-up households whose questions come in and are worked on by running the real acts, day
 * after day, with a clock and ids of its own. Everything in it is invented; how many there are of everything comes from
 * the caller.
 *
 * The same seed and measure give the same rows, secrets and salts aside. */
#ifndef DEMO_DEMO_H
#define DEMO_DEMO_H

#include "acts/werk.h"
#include "base/embedded.h"

enum { DEMO_JAREN_MAX = 8, DEMO_LIJNEN_MAX = 8 };

/* One line of the figures. */
struct demo_lijn {
  const char *team;            /* key of its team in the inrichting */
  const char *const *plaatsen; /* where its residents live; NULL after the last */
  const char *kort;            /* in names to log in with */
  bool voorzieningen;          /* mostly questions with one provision as answer */
  int werkers;
  int meldingen[DEMO_JAREN_MAX]; /* per calendar year, from that of `van` on */
  int actief;                    /* trajecten that run on the last day */
};

struct demo_maat {
  dag_t van;   /* the first day */
  moment_t nu; /* where it ends, and where the clock of the demo begins */
  const struct demo_lijn *lijnen;
  size_t lijn_aantal;
};

/* 2021 to 31 May 2024, half past eight: S0-74, S0-75. */
extern const struct demo_maat demo_vijfheerenlanden;

struct demo_begin {
  struct store *store;
  struct arena *arena;          /* lives as long as the demo */
  const struct embedded *files; /* the inrichting; the row after the last has no name */
  const struct demo_maat *maat;
  int64_t zaad;
  struct str wachtwoord; /* of every account */
};

struct demo_account {
  struct str inlognaam, naam, team;
  enum rol rol;
};

struct demo;
/* Takes the inrichting in, makes the accounts and draws up what will happen. */
bool demo_beginnen(const struct demo_begin *begin, struct demo **ret_demo, struct fault *fault);
/* Everything of the next day on which something happens; *ret_klaar when that was all. */
bool demo_dag(struct demo *demo, bool *ret_klaar, struct fault *fault);
/* How far it is. */
dag_t demo_vandaag(const struct demo *demo);
/* One for each role and team to look around with. */
const struct demo_account *demo_accounts(const struct demo *demo, size_t *ret_aantal);

#endif
