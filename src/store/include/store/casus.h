/* Casussen with their trajecten and who directs them. All of it is INFO_CASUS. */
#ifndef STORE_CASUS_H
#define STORE_CASUS_H

#include "domain/casus.h"
#include "domain/regie.h"
#include "store/toegang.h"

/* The active casus of a household; id 0 = none. */
bool casus_van_huishouden(struct toegang *toegang, int64_t huishouden, struct casus *ret_casus, struct fault *fault);
bool casus_lezen(struct toegang *toegang, struct str publiek, struct casus *ret_casus, struct fault *fault);
/* Begins one; fills id and versie. FAULT_RETRY when another began at the same moment: the act runs again and finds it.
 */
bool casus_beginnen(struct toegang *toegang, const struct casus *casus, struct casus *ret_casus, struct fault *fault);
bool casus_aanspreekpunt_zetten(struct toegang *toegang, const struct casus *casus, int64_t gebruiker,
                                struct fault *fault);

/* Those that are closed, the newest first, with the name of why. */
bool casussen_gesloten(struct toegang *toegang, int64_t huishouden, struct casus **ret_casussen, size_t *ret_aantal,
                       struct fault *fault);

struct traject_nieuw {
  struct str publiek, soort;
  int64_t casus, melding; /* melding 0 = none */
  const int64_t *personen;
  size_t persoon_aantal;
  int64_t werker, tweede; /* tweede 0 = nobody */
  struct str tweede_niet; /* why nobody goes along where two are asked */
  bool spoed;
};
bool traject_beginnen(struct toegang *toegang, const struct traject_nieuw *nieuw, dag_t op, struct fault *fault);
bool traject_lezen(struct toegang *toegang, struct str publiek, struct traject *ret_traject, struct fault *fault);
/* Those of a casus, running ones first. What lies in a compartment of its own (trajectsoort) is left out for who does
 * not work on it. */
bool trajecten_van_casus(struct toegang *toegang, int64_t casus, struct traject **ret_trajecten, size_t *ret_aantal,
                         struct fault *fault);
/* Does he work on a traject of this household, give it support or watch over its aftercare? */
bool werkt_bij_huishouden(struct toegang *toegang, int64_t gebruiker, int64_t huishouden, bool *ret_werkt,
                          struct fault *fault);
/* Another worker or a second one (0 = nobody) from `vanaf` on. FAULT_STALE when it was changed since `traject`. */
bool traject_werkers_zetten(struct toegang *toegang, const struct traject *traject, int64_t werker, int64_t tweede,
                            struct str tweede_niet, dag_t vanaf, struct fault *fault);

/* Does a running traject answer this melding? */
bool traject_voor_melding(struct toegang *toegang, int64_t melding, bool *ret_loopt, struct fault *fault);
/* The first of the actor's teams that has this household; 0 when none has. */
bool eigen_team_bij(struct toegang *toegang, int64_t huishouden, int64_t *ret_team, struct fault *fault);

/* All directions of a casus, newest first; the one in force has tot DAG_OPEN. */
bool regie_van_casus(struct toegang *toegang, int64_t casus, struct regie **ret_regie, size_t *ret_aantal,
                     struct fault *fault);
/* Gives a direction from today on; the holder of that kind until now ends. */
bool regie_zetten(struct toegang *toegang, int64_t casus, const struct regie *regie, struct fault *fault);

#endif
