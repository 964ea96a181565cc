/* The waiting list of a team: open meldingen that wait. The list joins on the relations that suffice; one line is read
 * through the household. All of it is INFO_CASUS with INFO_MELDING. */
#ifndef STORE_WACHTLIJST_H
#define STORE_WACHTLIJST_H

#include "domain/wachtlijst.h"
#include "store/toegang.h"

/* Of the meldingen of a team, in their order (domain/wachtlijst.h). One statement. FAULT_ACCESS for a team that the
 * actor is not in. */
bool wachtlijst_van_team(struct toegang *toegang, int64_t team, struct wachtregel **ret_regels, size_t *ret_aantal,
                         struct fault *fault);
bool wachtregel_lezen(struct toegang *toegang, struct str publiek, struct wachtregel *ret_regel, struct fault *fault);
/* The running one of a melding; id 0 when it does not wait. */
bool wachtregel_van_melding(struct toegang *toegang, int64_t melding, struct wachtregel *ret_regel,
                            struct fault *fault);

/* FAULT_RETRY when somebody put it there at the same moment. */
bool wachtlijst_zetten(struct toegang *toegang, const struct wachtregel *regel, struct fault *fault);
/* Why, how urgent, with two, who keeps in touch and what bridges. FAULT_STALE when it was changed since `was`. */
bool wachtlijst_wijzigen(struct toegang *toegang, const struct wachtregel *was, const struct wachtregel *wordt,
                         struct fault *fault);
/* Whatever waits of this melding waits no more; nothing happens when nothing did. */
bool wachtlijst_beeindigen(struct toegang *toegang, int64_t melding, enum wacht_einde einde, struct str reden,
                           struct fault *fault);

/* Planned contacts, the first first. */
bool wachtcontacten_lezen(struct toegang *toegang, const struct wachtregel *regel, struct wachtcontact **ret_contacten,
                          size_t *ret_aantal, struct fault *fault);
bool wachtcontact_plannen(struct toegang *toegang, const struct wachtregel *regel, struct str publiek, dag_t dag,
                          struct fault *fault);
/* FAULT_STALE when it was marked as done already. */
bool wachtcontact_doen(struct toegang *toegang, const struct wachtregel *regel, struct str publiek, struct str tekst,
                       struct fault *fault);

#endif
