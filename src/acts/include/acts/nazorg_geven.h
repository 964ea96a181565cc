/* Aftercare of a household: who keeps in touch, when, and what was heard (S1a-160). Outcomes are the public id of the
 * household. */
#ifndef ACTS_NAZORG_GEVEN_H
#define ACTS_NAZORG_GEVEN_H

#include "acts/werk.h"
#include "domain/nazorg.h"

struct nazorg_in {
  int wie, eenheid; /* -1 = not told */
  struct str naam, waarop;
  struct str werker; /* public id; "" = the actor */
  int64_t om_de;
  dag_t volgende; /* DAG_GEEN = by the interval */
};
extern const struct veld nazorg_velden[];
extern const size_t nazorg_velden_aantal;
/* Of a casus, also when that is closed. */
bool nazorg_beginnen(const struct werk *werk, struct str casus, const struct nazorg_in *in, struct str *ret_huishouden,
                     struct fault *fault);
bool nazorg_veranderen(const struct werk *werk, struct str nazorg, int64_t versie, const struct nazorg_in *in,
                       struct str *ret_huishouden, struct fault *fault);

struct nazorgcontact_in {
  dag_t gehouden_op; /* DAG_GEEN = today */
  int hoe, gaat;     /* -1 = not told */
  struct str woorden;
  dag_t volgende; /* DAG_GEEN = by the interval */
};
extern const struct veld nazorgcontact_velden[];
extern const size_t nazorgcontact_velden_aantal;
/* A moment was kept; the next one is planned. */
bool nazorgcontact_houden(const struct werk *werk, struct str nazorg, int64_t versie, const struct nazorgcontact_in *in,
                          struct str *ret_huishouden, struct fault *fault);

struct nazorg_einde_in {
  struct str eindreden;
};
extern const struct veld nazorg_einde_velden[];
extern const size_t nazorg_einde_velden_aantal;
bool nazorg_beeindigen(const struct werk *werk, struct str nazorg, int64_t versie, const struct nazorg_einde_in *in,
                       struct str *ret_huishouden, struct fault *fault);

struct nazorg_vorm_uit {
  struct str huishouden;
  struct nazorg nazorg; /* id 0 = a new one */
  struct nazorgcontact *contacten;
  size_t contact_aantal;
  struct medewerker *medewerkers;
  size_t medewerker_aantal;
};
/* Of a casus (for a new one), or of an aftercare; the other is "". */
bool nazorg_vorm_inzien(const struct werk *werk, struct str casus, struct str nazorg, struct nazorg_vorm_uit *ret_uit,
                        struct fault *fault);

struct nazorgen_uit {
  struct nazorg *rijen;
  size_t aantal;
};
/* What the actor himself watches over, what is due first on top. */
bool nazorgen_inzien(const struct werk *werk, struct nazorgen_uit *ret_uit, struct fault *fault);

#endif
