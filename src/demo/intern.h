/* What only this room knows: the demo while it runs. */
#ifndef DEMO_INTERN_H
#define DEMO_INTERN_H

#include "base/secret.h"
#include "demo/demo.h"
#include "rooster.h"
#include "verhaal.h"

enum { MINUUT = 60000, LOKET_WERKERS = 2, PRIVACY_WERKERS = 2 };
/* A resident, who looks along with him, and two partners. */
enum { BUITEN_ACCOUNTS = 4 };

struct werker {
  struct str publiek, naam;
  struct actor actor;
};

struct lijn {
  int64_t team;
  struct werker *werkers; /* the first has the account to look around with */
  size_t aantal;
  struct werker leider;
  struct dossier **wachtend; /* who waits for the meeting */
  size_t wachtend_aantal;
  struct gezin **gezinnen; /* who asked something here before */
  size_t gezin_aantal;
};

struct voorval; /* voorvallen.h */

struct gebeurtenis {
  moment_t op;
  int volgnummer;          /* of two at the same moment the one that was planned first */
  struct dossier *dossier; /* of these two at most one; neither: the weekly meeting of a line */
  struct voorval *voorval;
  size_t lijn;
};

struct demo {
  struct demo_begin begin;
  struct arena *arena, *kladblok; /* the second is emptied after every step */
  struct kans ids;
  struct sleutel sleutel; /* of this run: nobody who guesses has to be known later */
  int64_t bsn;
  dag_t vandaag;
  struct actor systeem;
  struct werker loket[DEMO_LOKETTEN][LOKET_WERKERS]; /* adults, youth */
  struct werker privacy[PRIVACY_WERKERS];
  struct lijn lijnen[DEMO_LIJNEN_MAX];
  struct dossier *dossiers;
  size_t dossier_aantal, binnen; /* so many questions came in */
  struct gebeurtenis *hoop;      /* a heap: the next one first */
  size_t hoop_aantal;
  int volgnummer;
  struct voorval *voorvallen;
  size_t voorval_aantal;
  struct demo_account *accounts;
  size_t account_aantal;
};

struct werk werk_van(struct demo *demo, const struct actor *actor, moment_t op);
const struct demo_lijn *lijnmaat(const struct demo *demo, size_t lijn);

/* medewerkers.c: the accounts, as they were made on the first day. */
bool medewerkers_maken(struct demo *demo, struct fault *fault);
/* One more to look around with; `waarvoor`: a team, or what somebody from outside is. */
void demo_account_tonen(struct demo *demo, enum rol rol, struct str inlognaam, struct str naam, struct str waarvoor);

/* What is planned goes on at that moment, if that is before the end of the demo. */
void demo_plannen(struct demo *demo, struct dossier *d, moment_t op);
void demo_voorval_plannen(struct demo *demo, struct voorval *voorval, moment_t op);

/* voorvallen.c: what happens beside the questions. */
void voorvallen_maken(struct demo *demo);
bool voorval_verder(struct demo *demo, struct voorval *voorval, moment_t op, moment_t *ret_weer, struct fault *fault);

/* What a dossier does next, at `op`. *ret_weer is when it goes on; 0 = it is done. */
typedef bool stap_doen(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault);
stap_doen vraag_opnemen; /* opnemen.c: at the desk */
stap_doen vraag_sturen;  /* opnemen.c: over the form on the website; the desk takes it up later */
stap_doen vraag_verder;  /* verloop.c: all that comes after it */

/* ochtend.c: what waits on the last morning. */
bool ochtend_maken(struct demo *demo, struct fault *fault);

/* blikken.c: looks for the privacy officer, and the review that finds them. */
bool blikken_maken(struct demo *demo, struct fault *fault);

/* overleg.c */
void overleg_wachten(struct demo *demo, struct dossier *d);
bool overleg_houden(struct demo *demo, size_t lijn, moment_t op, struct fault *fault);
stap_doen van_de_wachtlijst;

struct verteller verteller_van(struct demo *demo, struct dossier *d, moment_t op);
/* So many working days later, at a time of the day on which people work; never after the end of the demo but once. */
moment_t werkdagen_later(struct kans *kans, moment_t op, int van, int tot);
/* Keeps a public id that an act gave. */
void id_overnemen(char ret_id[ID_LENGTH + 1], struct str publiek);
/* The household has no open question any more. */
void gezin_vrij(struct dossier *d);

#endif
