/* Partners: their organisations, accounts and invitations. Workers write them with INFO_TOESTEMMING (who
 * may be told what) and, where the household must know them, INFO_PERSOON; a partner reads what is of himself with
 * INFO_GEDEELD. */
#ifndef STORE_PARTNER_H
#define STORE_PARTNER_H

#include "domain/partner.h"
#include "domain/plan.h"
#include "store/gebruiker.h"
#include "store/toegang.h"

/* The organisation as a team, made when it was not there. `sleutel`: of the inrichting, or "" with only a name.
 * FAULT_INPUT on "organisatie_naam" when a team of our own has that name. */
bool partner_organisatie(struct toegang *toegang, struct str sleutel, struct str naam, int64_t *ret_team,
                         struct fault *fault);
/* The organisation in which somebody has an account that is on; id 0 when there is none. */
bool partner_organisatie_zoeken(struct tx *tx, struct str sleutel, struct str naam, struct team *ret_team,
                                struct fault *fault);

/* The agreement of the organisation in which the actor works, as it is in force today; NULL when there is none. */
struct partner_rij;
bool partner_overeenkomst(struct tx *tx, const struct actor *actor, const struct partner_rij **ret_overeenkomst,
                          struct fault *fault);

/* The account with this name in that organisation, made when it was not there (then without a password: he chooses one
 * with his code). FAULT_INPUT on "inlognaam" when it is of somebody of another organisation. */
bool partner_openen(struct toegang *toegang, const struct partner *partner, struct partner *ret_partner,
                    struct fault *fault);

/* The new one, or a later day and purpose for the one that runs; the relation runs along. */
bool partner_uitnodiging_bewaren(struct toegang *toegang, const struct partneruitnodiging *uitnodiging,
                                 struct fault *fault);
/* From today on no longer. FAULT_STALE when it changed since its `versie` or is over. */
bool partner_uitnodiging_eindigen(struct toegang *toegang, const struct partneruitnodiging *uitnodiging,
                                  struct fault *fault);
bool partner_uitnodiging_lezen(struct toegang *toegang, struct str publiek, struct partneruitnodiging *ret_uitnodiging,
                               struct fault *fault);
/* Of a household, what runs first; at most PARTNER_LIJST. */
enum { PARTNER_LIJST = 100 };
bool partner_uitnodigingen_lezen(struct toegang *toegang, int64_t huishouden,
                                 struct partneruitnodiging **ret_uitnodigingen, size_t *ret_aantal,
                                 struct fault *fault);

/* Who were invited for somebody of this household and take part today, by name: who can promise something in the plan
 * (INFO_PLAN). */
bool partners_bij_huishouden(struct toegang *toegang, int64_t huishouden, struct partner **ret_partners,
                             size_t *ret_aantal, struct fault *fault);

/* What partners reported that nobody of the household has seen, and what was seen, the newest first. */
bool partner_berichten_lezen(struct toegang *toegang, int64_t huishouden, struct partnerbericht **ret_berichten,
                             size_t *ret_aantal, struct fault *fault);
bool partner_bericht_gezien(struct toegang *toegang, int64_t huishouden, struct str publiek, struct fault *fault);

/* --- the partner himself: INFO_GEDEELD --- */

/* His own account. */
bool partner_zelf(struct toegang *toegang, struct partner *ret_partner, struct fault *fault);
/* What he brought in over the form, the newest first: who it is about, when, and what came of it. */
bool partner_ingebracht(struct toegang *toegang, struct partner_ingebracht **ret_ingebracht, size_t *ret_aantal,
                        struct fault *fault);
/* For whom he was invited and may take part today. */
bool partner_mijn(struct toegang *toegang, struct partneruitnodiging **ret_uitnodigingen, size_t *ret_aantal,
                  struct fault *fault);
bool partner_mijn_lezen(struct toegang *toegang, struct str publiek, struct partneruitnodiging *ret_uitnodiging,
                        struct fault *fault);
/* Who he can ring: the workers of the household who are there today, by name. */
bool partner_contact(struct toegang *toegang, int64_t huishouden, struct str *ret_namen, struct fault *fault);
/* What he tells of his afspraak, or of the whole (`afspraak` NULL); with an afspraak its stand becomes that of
 * `bericht`. FAULT_STALE when it changed since its `versie`. */
bool partner_bericht_bewaren(struct toegang *toegang, const struct partneruitnodiging *uitnodiging,
                             const struct plan_afspraak *afspraak, const struct partnerbericht *bericht,
                             struct fault *fault);
/* His own afspraken of the plan that was agreed on with the household, what is open first. */
bool partner_afspraken(struct toegang *toegang, int64_t huishouden, struct plan_afspraak **ret_afspraken,
                       size_t *ret_aantal, struct fault *fault);

/* The password that he chose with his code (store/inlogcode.h). */
bool partner_wachtwoord(struct tx *tx, int64_t account, struct str wachtwoord_hash, struct fault *fault);

#endif
