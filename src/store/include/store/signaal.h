/* Signals. The team that weighs sees them, and who took one in only that day; in the file of a household that team sees
 * them too, by the relation it gets with the signal (RELATIE_SIGNAAL). Rows of the logboek about a signal name the
 * person and not the household: who leads another team there would read in its logboek that there is one. */
#ifndef STORE_SIGNAAL_H
#define STORE_SIGNAAL_H

#include "domain/signaal.h"
#include "store/toegang.h"

/* With the reporter apart. The team that weighs comes to stand in relation to the household, when there is one. */
bool signaal_bewaren(struct toegang *toegang, const struct signaal *signaal, const struct melder *melder,
                     struct fault *fault);
/* FAULT_ACCESS when it is not his to see. ret_weegt: he is of the team that weighs. */
bool signaal_lezen(struct toegang *toegang, struct str publiek, struct signaal *ret_signaal, bool *ret_weegt,
                   struct fault *fault);
/* Does this worker, or a team of his, work in the household it is about? Told from the relations and not asked at the
 * gate of the household: that there is a signal stands in no logboek that the resident may read. */
bool signaal_dossier(struct toegang *toegang, const struct signaal *signaal, bool *ret_dossier, struct fault *fault);
bool signaal_wegingen(struct toegang *toegang, const struct signaal *signaal, struct signaal_weging **ret_wegingen,
                      size_t *ret_aantal, struct fault *fault);
/* Who told it; the reason for looking goes into the logboek. */
bool signaal_melder(struct toegang *toegang, const struct signaal *signaal, struct str reden, struct melder *ret_melder,
                    struct fault *fault);

/* Writes the weighing down and brings the signal to `stand`; with `naar_team` (0 = stays) another team weighs from now
 * on. FAULT_STALE when somebody was first. */
bool signaal_wegen(struct toegang *toegang, const struct signaal *signaal, const struct signaal_weging *weging,
                   enum signaal_stand stand, int64_t naar_team, struct fault *fault);
bool signaal_informeren(struct toegang *toegang, const struct signaal *signaal, enum informeren wat, struct str tekst,
                        dag_t dag, struct fault *fault);

/* What the actor's teams have to weigh or to tell, oldest first, at most SIGNAAL_LIJST. */
enum { SIGNAAL_LIJST = 100 };
bool signalen_lezen(struct toegang *toegang, struct signaal **ret_signalen, size_t *ret_aantal, struct fault *fault);
bool signalen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct signaal **ret_signalen,
                             size_t *ret_aantal, struct fault *fault);

#endif
