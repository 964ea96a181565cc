/* Questions from the form on the website. Who has no account writes one and reads none; a row is read by the desk that
 * it is for: who is in its team, and who works at the desk without belonging to a team. What is for no team is read by
 * the desk and by who leads a team. All need INFO_WEBVRAAG. */
#ifndef STORE_WEBVRAAG_H
#define STORE_WEBVRAAG_H

#include "domain/webvraag.h"
#include "store/toegang.h"

/* `inzending`: the key of the form. Sent before under that key: nothing is written, and ret_publiek is that row.
 * FAULT_BUSY when more came in within the hour than people send (WEBVRAAG_PER_UUR). */
bool webvraag_bewaren(struct toegang *toegang, struct str inzending, const struct webvraag *vraag,
                      struct str *ret_publiek, struct fault *fault);

/* What the sender is shown afterwards: number and day, nothing of what was told, so it takes no right. FAULT_ABSENT. */
bool webvraag_ontvangst(struct tx *tx, struct str publiek, int64_t *ret_id, dag_t *ret_ontvangen, bool *ret_spoed,
                        struct fault *fault);

/* FAULT_ACCESS when it is for another desk, or is not there. */
bool webvraag_lezen(struct toegang *toegang, struct str publiek, struct webvraag *ret_vraag, struct fault *fault);
/* Those that wait for the actor: urgent ones first, then the oldest. At most VOORDEUR_LIJST. */
bool webvragen_lezen(struct toegang *toegang, struct webvraag **ret_vragen, size_t *ret_aantal, struct fault *fault);

/* What became of it: the melding or signaal with that public id, or put aside. FAULT_STALE when somebody was first. */
struct webvraag_afloop {
  enum webvraag_stand stand;
  int reden;
  struct str toelichting;
  struct str ding; /* public id of the melding or the signaal */
};
bool webvraag_afdoen(struct toegang *toegang, const struct webvraag *vraag, const struct webvraag_afloop *afloop,
                     struct fault *fault);

#endif
