/* Who has which work: taking a question up, handing work to a colleague who accepts it or gives it back, and the whole
 * of what a worker carries. Outcomes are the public id of the household, but for werk_overdragen. */
#ifndef ACTS_WERK_OVERDRAGEN_H
#define ACTS_WERK_OVERDRAGEN_H

#include "acts/werk.h"
#include "domain/melding.h"
#include "domain/werkoverdracht.h"

/* "Ik pak dit op". FAULT_RULE with words when a colleague has it. */
bool melding_oppakken(const struct werk *werk, struct str melding, int64_t versie, struct str *ret_huishouden,
                      struct fault *fault);

struct werkoverdracht_regel {
  struct str melding, afspraak; /* public ids; one is "" */
  struct str naar;              /* public id of another receiver than that of all; may be "" */
  struct str woorden;           /* words of its own beside those of all; may be "" */
};
struct werk_overdragen_in {
  struct str naar; /* public id of the receiver of all */
  dag_t per;       /* DAG_GEEN = today */
  struct str woorden;
  struct str van; /* public id of the worker whose appointments these are; "" = the actor */
  const struct werkoverdracht_regel *regels;
  size_t aantal;
};
extern const struct veld werk_overdragen_velden[];
extern const size_t werk_overdragen_velden_aantal;
/* All lines in one transaction, or none. The giver keeps each until it is accepted. A fault on a line stands on the
 * field "naar-<public id>". The outcome is the public id of the household of the last line. */
bool werk_overdragen(const struct werk *werk, const struct werk_overdragen_in *in, struct str *ret_huishouden,
                     struct fault *fault);

bool werkoverdracht_aannemen(const struct werk *werk, struct str werkoverdracht, struct str *ret_huishouden,
                             struct fault *fault);
struct werkoverdracht_terug_in {
  struct str reden;
};
extern const struct veld werkoverdracht_terug_velden[];
extern const size_t werkoverdracht_terug_velden_aantal;
bool werkoverdracht_teruggeven(const struct werk *werk, struct str werkoverdracht,
                               const struct werkoverdracht_terug_in *in, struct str *ret_huishouden,
                               struct fault *fault);

/* A question with the colleagues who can have it. */
struct melding_geven_uit {
  struct melding melding;
  struct str huishouden;
  struct medewerker *medewerkers;
  size_t aantal;
};
bool melding_geven_inzien(const struct werk *werk, struct str melding, struct melding_geven_uit *ret_uit,
                          struct fault *fault);

/* What a worker carries; of himself, or of a colleague of the team that the actor leads. `medewerker` "" = himself. */
struct werkvoorraad_uit {
  struct medewerker wie;
  struct werkstuk *stukken;
  size_t aantal;
  struct medewerker *collegas; /* of the teams of that worker, himself too */
  size_t collega_aantal;
};
bool werkvoorraad_inzien(const struct werk *werk, struct str medewerker, struct werkvoorraad_uit *ret_uit,
                         struct fault *fault);

#endif
