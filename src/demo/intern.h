/* What only this room knows: the demo while it runs. */
#ifndef DEMO_INTERN_H
#define DEMO_INTERN_H

#include "demo/demo.h"
#include "rooster.h"
#include "verhaal.h"

enum { MINUUT = 60000, LOKET_WERKERS = 2 };

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

struct gebeurtenis {
  moment_t op;
  int volgnummer;          /* of two at the same moment the one that was planned first */
  struct dossier *dossier; /* NULL: the weekly meeting of a line */
  size_t lijn;
};

struct demo {
  struct demo_begin begin;
  struct arena *arena, *kladblok; /* the second is emptied after every step */
  struct kans ids;
  int64_t bsn;
  dag_t vandaag;
  struct actor systeem;
  struct werker loket[DEMO_LOKETTEN][LOKET_WERKERS]; /* adults, youth */
  struct werker privacy;
  struct lijn lijnen[DEMO_LIJNEN_MAX];
  struct dossier *dossiers;
  size_t dossier_aantal, binnen; /* so many questions came in */
  struct gebeurtenis *hoop;      /* a heap: the next one first */
  size_t hoop_aantal;
  int volgnummer;
  struct demo_account *accounts;
  size_t account_aantal;
};

struct werk werk_van(struct demo *demo, const struct actor *actor, moment_t op);
const struct demo_lijn *lijnmaat(const struct demo *demo, size_t lijn);

/* medewerkers.c: the accounts, as they were made on the first day. */
bool medewerkers_maken(struct demo *demo, struct fault *fault);

/* The dossier goes on at that moment, if that is before the end of the demo. */
void demo_plannen(struct demo *demo, struct dossier *d, moment_t op);

/* What a dossier does next, at `op`. *ret_weer is when it goes on; 0 = it is done. */
typedef bool stap_doen(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault);
stap_doen vraag_opnemen; /* opnemen.c: at the desk */
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
moment_t werkdagen_later(struct dossier *d, moment_t op, int van, int tot);
/* Keeps a public id that an act gave. */
void id_overnemen(char ret_id[ID_LENGTH + 1], struct str publiek);
/* The household has no open question any more. */
void gezin_vrij(struct dossier *d);

#endif
