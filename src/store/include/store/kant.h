/* A traject that hangs under the casus of the other household of a child too (domain/kant.h). All of it is INFO_CASUS.
 * Which household the other one is never leaves this room but as a number to ask a toegang for. */
#ifndef STORE_KANT_H
#define STORE_KANT_H

#include "domain/casus.h"
#include "domain/kant.h"
#include "store/toegang.h"

/* Another household where everybody of a traject of this casus lives today and that is not shielded from it. */
struct kant_plek {
  int64_t traject, huishouden;
  bool bezig;          /* it was offered there, or hangs there */
  deeldatum_t geboren; /* of the oldest whom the traject is for */
};
bool kant_plekken(struct toegang *toegang, const struct casus *casus, struct kant_plek **ret_plekken,
                  size_t *ret_aantal, struct fault *fault);

/* What this household offered, was offered, and what hangs on either side. Only of trajecten that run, as long as the
 * child lives on the other side and nobody shielded the two from each other. */
bool kanten_van_huishouden(struct toegang *toegang, int64_t huishouden, struct kant **ret_kanten, size_t *ret_aantal,
                           struct fault *fault);
/* One of these. FAULT_ABSENT when it is not there any more. */
bool kant_lezen(struct toegang *toegang, struct str publiek, struct kant *ret_kant, struct fault *fault);

bool kant_aanbieden(struct toegang *toegang, const struct kant *kant, struct fault *fault);
/* It hangs under this casus of the other side from now on. */
bool kant_aannemen(struct toegang *toegang, const struct kant *kant, int64_t casus, struct fault *fault);
/* From either side, also before it was taken up. FAULT_STALE when it changed since `kant`. */
bool kant_afhalen(struct toegang *toegang, const struct kant *kant, struct str reden, struct fault *fault);

/* The side of a kant where the actor works, the one that runs the traject first. */
bool toegang_wegwijzer_kant(struct tx *tx, const struct actor *actor, struct str publiek, int64_t *ret_huishouden,
                            struct fault *fault);

/* Goals of the people of a shared traject as the other side last agreed them: nothing else of its plan. `woorden` stay
 * empty, they stand in `inhoud`. */
bool doelen_andere_kant(struct toegang *toegang, int64_t huishouden, struct kant_doel **ret_doelen, size_t *ret_aantal,
                        struct fault *fault);

#endif
