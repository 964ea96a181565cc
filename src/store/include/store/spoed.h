/* Help that could not wait and the tasks that stay after it. All of it is INFO_MELDING. */
#ifndef STORE_SPOED_H
#define STORE_SPOED_H

#include "domain/spoed.h"
#include "store/toegang.h"

/* Somebody who may be asked to decide: of the teams that have the household, with the role of his account and the keys
 * of his other roles, with a comma between. */
struct besluiter {
  struct medewerker wie;
  enum rol rol;
  struct str functies;
};
bool besluiters_bij_huishouden(struct toegang *toegang, int64_t huishouden, struct besluiter **ret_besluiters,
                               size_t *ret_aantal, struct fault *fault);

/* Keeps it with its tasks: the broad view for `voor` (0 = the whole team), and the decision when it was only asked.
 * `taken`: two public ids. */
bool spoed_bewaren(struct toegang *toegang, const struct spoed *spoed, int64_t team, int64_t voor,
                   const struct str taken[2], struct fault *fault);
bool spoed_lezen(struct toegang *toegang, struct str publiek, struct spoed *ret_spoed, struct fault *fault);
/* Of a household, the newest first. */
bool spoed_van_huishouden(struct toegang *toegang, int64_t huishouden, struct spoed **ret_rij, size_t *ret_aantal,
                          struct fault *fault);
/* Who decided, when, with or without mandate, and until when it lasts; closes the task to decide. FAULT_STALE when it
 * was decided or changed since `was->versie`. */
bool spoed_beslissen(struct toegang *toegang, const struct spoed *was, const struct spoed *wordt, struct fault *fault);

/* Open tasks of a household, of whichever team. */
bool taken_van_huishouden(struct toegang *toegang, int64_t huishouden, struct taak **ret_taken, size_t *ret_aantal,
                          struct fault *fault);
bool taak_lezen(struct toegang *toegang, struct str publiek, struct taak *ret_taak, struct fault *fault);
/* FAULT_STALE when it was closed or changed since `taak->versie`. */
bool taak_sluiten(struct toegang *toegang, const struct taak *taak, struct fault *fault);
/* Was a vraagverheldering of this household finished on that day or later? Needs INFO_VERHELDERING. */
bool verhelderd_sinds(struct toegang *toegang, int64_t huishouden, dag_t dag, bool *ret_ja, struct fault *fault);

#endif
