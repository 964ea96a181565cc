/* The demo municipality: made-up households whose questions come in and are worked on by running the real acts, day
 * after day, with a clock and ids of its own. Everything in it is invented; how many there are of everything comes from
 * the caller.
 *
 * The same seed and measure give the same rows, secrets and salts aside. */
#ifndef DEMO_DEMO_H
#define DEMO_DEMO_H

#include "acts/werk.h"
#include "base/embedded.h"

enum { DEMO_JAREN_MAX = 8, DEMO_LIJNEN_MAX = 8, DEMO_PLAATSEN_MAX = 16, DEMO_LOKETTEN = 2 };

struct demo_plaats {
  struct str naam, postcode; /* the four digits */
};

/* One line of the figures. */
struct demo_lijn {
  struct str team;                                       /* key of its team in the inrichting */
  struct str kort;                                       /* in names to log in with */
  const struct demo_plaats *plaatsen[DEMO_PLAATSEN_MAX]; /* where its residents live; one can be there more often */
  size_t plaats_aantal;
  struct str voorziening_rol; /* key of the role that decides on these; "" = that of a professional */
  bool voorzieningen;         /* mostly questions with one provision as answer */
  int werkers;
  int meldingen[DEMO_JAREN_MAX]; /* per calendar year, from that of `van` on */
  int actief;                    /* trajecten that run on the last day */
};

struct demo_loket {
  struct str team, kort;
};

/* Looks that somebody will have to examine (domain/keuring.h). */
enum demo_blik {
  BLIK_EIGEN,     /* his own household */
  BLIK_COLLEGA,   /* that of a colleague */
  BLIK_BUUR,      /* a neighbour */
  BLIK_NAAM,      /* a namesake */
  BLIK_OPGEZOCHT, /* somebody looked up, and nothing came of it */
  BLIK_NACHT,     /* his own work, at night */
  BLIK_NOOD,      /* in an emergency */
  BLIK_NIEUWS,    /* somebody in the news */
  BLIK_VEEL,      /* very many in a day */
  BLIKKEN
};

/* What happens beside the questions: who may know what, and what people outside do themselves. */
enum demo_voorval {
  VOORVAL_TOESTEMMING,      /* a consent is asked, in each of its three kinds in turn, and given */
  VOORVAL_GEWEIGERD,        /* asked and refused */
  VOORVAL_HUISARTS,         /* something is shared with a huisarts */
  VOORVAL_SCHOOL,           /* with a school */
  VOORVAL_INGETROKKEN,      /* shared, and the consent is withdrawn */
  VOORVAL_VERBERGEN,        /* a part is kept from the household */
  VOORVAL_INWONER,          /* a resident with an account in Mijn Schakel */
  VOORVAL_STEUN,            /* one of them lets somebody look along */
  VOORVAL_PARTNER_HUISARTS, /* the huisarts with an account is invited for a household */
  VOORVAL_PARTNER_SCHOOL,
  VOORVAL_WEBVRAAG,    /* a question that came over the website */
  VOORVAL_WEB_OPZIJ,   /* sent over the website and put aside */
  VOORVAL_WEB_NIEUW,   /* waits for the desk on the last morning */
  VOORVAL_INTREKKEN,   /* a question is withdrawn, so that its file may go after some weeks */
  VOORVAL_VERZOEK,     /* a resident asks something about his data */
  VOORVAL_VERNIETIGEN, /* a file is proposed for destruction */
  VOORVALLEN
};

struct demo_maat {
  dag_t van;   /* the first day */
  moment_t nu; /* where it ends, and where the clock of the demo begins */
  struct demo_lijn *lijnen;
  size_t lijn_aantal;
  struct demo_loket loketten[DEMO_LOKETTEN]; /* of adults, of youth */
  const struct demo_plaats *plaatsen;
  size_t plaats_aantal;
  int blikken[BLIKKEN]; /* so many of each are planted */
  int voorvallen[VOORVALLEN];
};

/* From the files periode, plaats, lijn, meldingen, loket, blik and voorval of a municipality (inrichtingen/NAAM/demo);
 * the row after the last has no name. FAULT_INPUT says which row of which file is wrong. */
bool demo_maat_lezen(struct arena *arena, const struct embedded *files, struct demo_maat *ret_maat,
                     struct fault *fault);

struct demo_begin {
  struct store *store;
  struct arena *arena;          /* lives as long as the demo */
  const struct embedded *files; /* the inrichting; the row after the last has no name */
  const struct demo_maat *maat;
  int64_t zaad;
  struct str wachtwoord; /* of every account */
};

struct demo_account {
  struct str inlognaam, naam;
  struct str waarvoor; /* a team, or what somebody from outside is */
  enum rol rol;
};

struct demo;
/* Takes the inrichting in, makes the accounts and draws up what will happen. */
bool demo_beginnen(const struct demo_begin *begin, struct demo **ret_demo, struct fault *fault);
/* So many steps further; *ret_klaar when that was all. */
bool demo_verder(struct demo *demo, int stappen, bool *ret_klaar, struct fault *fault);
/* How far it is. */
dag_t demo_vandaag(const struct demo *demo);
/* One for each role and team to look around with. */
const struct demo_account *demo_accounts(const struct demo *demo, size_t *ret_aantal);

#endif
