/* Vraagverhelderingen with their parts, visits and own plans. All of it is INFO_VERHELDERING. A sensitive part is open
 * to who works on a traject of the casus; for others it is `afgeschermd`, and reading or writing it alone is refused.
 */
#ifndef STORE_VERHELDERING_H
#define STORE_VERHELDERING_H

#include "domain/verheldering.h"
#include "store/toegang.h"

bool verheldering_lezen(struct toegang *toegang, struct str publiek, struct verheldering *ret_verheldering,
                        struct fault *fault);
/* All of a household, of every casus, newest first. */
bool verhelderingen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct verheldering **ret_rij,
                                   size_t *ret_aantal, struct fault *fault);
/* Has this casus a clarification that was finished? */
bool verheldering_afgerond(struct toegang *toegang, int64_t casus, bool *ret_afgerond, struct fault *fault);

/* Begins one with a part for each main question; `delen` are their public ids. FAULT_RETRY when another began at the
 * same moment. */
bool verheldering_maken(struct toegang *toegang, int64_t casus, struct str publiek, const struct str *delen,
                        struct fault *fault);
/* FAULT_STALE when it was finished already. */
bool verheldering_sluiten(struct toegang *toegang, const struct verheldering *verheldering, struct fault *fault);

/* Does the actor work on a traject of this casus today? */
bool verheldering_werkt_mee(struct toegang *toegang, int64_t casus, bool *ret_werkt, struct fault *fault);

/* Its parts with their newest texts: main questions first, then by person; what is shielded comes last, so that its
 * place does not tell whose it is. */
bool verheldering_delen(struct toegang *toegang, const struct verheldering *verheldering,
                        struct verheldering_deel **ret_delen, size_t *ret_aantal, struct fault *fault);
/* One part, and the clarification it belongs to. FAULT_ACCESS when it is sensitive and not for the actor. */
bool verheldering_deel_lezen(struct toegang *toegang, struct str publiek, struct verheldering *ret_verheldering,
                             struct verheldering_deel *ret_deel, struct fault *fault);
/* What stood in a version of it; empty for version 0. */
bool verheldering_deel_versie(struct toegang *toegang, const struct verheldering_deel *deel, int64_t versie,
                              struct deel_inhoud *ret_inhoud, struct fault *fault);
/* Keeps the next version. FAULT_RETRY when another was first. */
bool verheldering_deel_bewaren(struct toegang *toegang, const struct verheldering_deel *deel,
                               const struct deel_inhoud *inhoud, struct fault *fault);
/* A life domain of a person; nothing when it is there already. */
bool verheldering_gebied_toevoegen(struct toegang *toegang, int64_t verheldering, struct str publiek, int64_t persoon,
                                   struct str leefgebied, int waarom, struct fault *fault);

bool verheldering_bezoek_bewaren(struct toegang *toegang, int64_t verheldering,
                                 const struct verheldering_bezoek *bezoek, struct fault *fault);
/* Newest first, with who was there. */
bool verheldering_bezoeken(struct toegang *toegang, int64_t verheldering, struct verheldering_bezoek **ret_bezoeken,
                           size_t *ret_aantal, struct fault *fault);

/* `document` must be of the household of the toegang: FAULT_ABSENT otherwise. */
bool eigen_plan_bewaren(struct toegang *toegang, int64_t verheldering, const struct eigen_plan *plan,
                        struct fault *fault);
bool eigen_plannen(struct toegang *toegang, int64_t verheldering, struct eigen_plan **ret_plannen, size_t *ret_aantal,
                   struct fault *fault);

#endif
