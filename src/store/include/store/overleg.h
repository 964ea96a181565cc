/* Meetings of a team with their agenda. A meeting is read by who is in the team today; the lines about a household only
 * by who stands in relation to it. All of it is INFO_CASUS, with INFO_PERSOON and INFO_MELDING for the agenda. */
#ifndef STORE_OVERLEG_H
#define STORE_OVERLEG_H

#include "domain/overleg.h"
#include "store/toegang.h"

bool overleg_bewaren(struct toegang *toegang, const struct overleg *overleg, struct fault *fault);
/* FAULT_ACCESS when the actor is not of its team. */
bool overleg_lezen(struct toegang *toegang, struct str publiek, struct overleg *ret_overleg, struct fault *fault);
/* Of the actor's teams, the newest first; at most OVERLEG_LIJST. */
enum { OVERLEG_LIJST = 60, AGENDA_MAX = 300 };
bool overleggen_lezen(struct toegang *toegang, struct overleg **ret_overleggen, size_t *ret_aantal,
                      struct fault *fault);
/* Those of today that run. */
bool overleggen_vandaag(struct toegang *toegang, struct overleg **ret_overleggen, size_t *ret_aantal,
                        struct fault *fault);
/* Who of the team was there. */
bool overleg_aanwezigen(struct toegang *toegang, const struct overleg *overleg, struct medewerker **ret_wie,
                        size_t *ret_aantal, struct fault *fault);
/* Keeps who was there, the guests and whether the resident was; FAULT_STALE when it was changed since. */
bool overleg_aanwezig_zetten(struct toegang *toegang, const struct overleg *overleg, const struct str *wie,
                             size_t aantal, struct str gasten, bool inwoner_erbij, struct fault *fault);
/* FAULT_STALE as above. */
bool overleg_afsluiten(struct toegang *toegang, const struct overleg *overleg, struct fault *fault);

/* The agenda: what was not spoken of yet (the undiscussed open meldingen of the team, the term that ends first first,
 * then what people put there), then what was. Two statements. `kort`: only the order, which tells nothing of anybody
 * and is no look. */
bool overleg_agenda(struct toegang *toegang, const struct overleg *overleg, bool kort, struct agendapunt **ret_punten,
                    size_t *ret_aantal, struct fault *fault);

/* The line of that melding in this meeting; id 0 when it has none yet. */
bool overleg_punt_van_melding(struct toegang *toegang, int64_t overleg, int64_t melding, struct agendapunt *ret_punt,
                              struct fault *fault);
bool overleg_punt_lezen(struct toegang *toegang, int64_t overleg, struct str publiek, struct agendapunt *ret_punt,
                        struct fault *fault);
bool overleg_punt_toevoegen(struct toegang *toegang, const struct overleg *overleg, const struct agendapunt *punt,
                            struct fault *fault);
/* What was agreed; `was` is the line as it was read (id 0 = none: it is made). FAULT_STALE when somebody was first. */
bool overleg_punt_bespreken(struct toegang *toegang, int64_t overleg, const struct agendapunt *was,
                            const struct agendapunt *wordt, struct fault *fault);

/* Did the team speak of this melding, so that it may go on? S0-105. */
bool melding_besproken(struct toegang *toegang, int64_t melding, bool *ret_besproken, struct fault *fault);

#endif
