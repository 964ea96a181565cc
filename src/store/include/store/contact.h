/* Short contacts and requests to ring back. Whose they are says the row itself: who wrote it and his teams, or for whom
 * it is; what is of no team is the desk's. All need INFO_CONTACT. */
#ifndef STORE_CONTACT_H
#define STORE_CONTACT_H

#include "domain/contact.h"
#include "store/toegang.h"

bool contact_bewaren(struct toegang *toegang, const struct contact *contact, struct fault *fault);
/* FAULT_ACCESS when it is of another team. */
bool contact_lezen(struct toegang *toegang, struct str publiek, struct contact *ret_contact, struct fault *fault);
/* Those that became lines of this household's story, newest first; needs INFO_NOTITIE. */
bool contacten_van_huishouden(struct toegang *toegang, int64_t huishouden, struct contact **ret_contacten,
                              size_t *ret_aantal, struct fault *fault);
/* Has one of the actor's teams a relation with this household today? */
bool eigen_team_relatie(struct toegang *toegang, int64_t huishouden, bool *ret_relatie, struct fault *fault);

bool terugbelverzoek_bewaren(struct toegang *toegang, const struct terugbelverzoek *verzoek, struct fault *fault);
/* FAULT_ACCESS when it is neither for the actor nor written by him. */
bool terugbelverzoek_lezen(struct toegang *toegang, struct str publiek, struct terugbelverzoek *ret_verzoek,
                           struct terugbelpoging **ret_pogingen, size_t *ret_aantal, struct fault *fault);
/* Writes the attempt down; FAULT_STALE when somebody was first. */
bool terugbelpoging_bewaren(struct toegang *toegang, const struct terugbelverzoek *verzoek,
                            const struct terugbelpoging *poging, bool klaar, struct fault *fault);
/* Those still to be done for the actor, his teams, and the desk when he is of it: first what was promised first. At
 * most VOORDEUR_LIJST. */
enum { VOORDEUR_LIJST = 100 };
bool terugbelverzoeken_lezen(struct toegang *toegang, struct terugbelverzoek **ret_verzoeken, size_t *ret_aantal,
                             struct fault *fault);

#endif
