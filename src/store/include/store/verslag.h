/* The verslag of an onderzoek: the working text with one version for all of it, and what was sent. All of it is
 * INFO_VERHELDERING; that it went out belongs to the course of the melding. */
#ifndef STORE_VERSLAG_H
#define STORE_VERSLAG_H

#include "domain/verslag.h"
#include "store/toegang.h"

/* The working text of a melding; id 0 = nothing was written yet. Of `ret_verslag->punten` only key and text are filled.
 */
bool verslag_van_melding(struct toegang *toegang, const struct melding *melding, struct verslag *ret_verslag,
                         struct fault *fault);
/* Writes it whole, and begins it when `was->id` is 0; fills id and versie of ret_verslag. FAULT_STALE when somebody
 * changed it since `was`, FAULT_RETRY when another began at the same moment. */
bool verslag_bewaren(struct toegang *toegang, const struct verslag *was, const struct verslag *wordt,
                     struct verslag *ret_verslag, struct fault *fault);

/* What was sent, with what was said about it and who signed; the newest first. Contents are held against their hashes:
 * FAULT_INTERNAL when one was changed. */
bool verslagversies_lezen(struct toegang *toegang, const struct verslag *verslag, struct verslag_versie **ret_versies,
                          size_t *ret_aantal, struct fault *fault);
/* `versie->nummer` is the next one; the household is held. The clock of the melding is derived again. */
bool verslagversie_bewaren(struct toegang *toegang, const struct verslag *verslag, const struct melding *melding,
                           const struct verslag_versie *versie, struct fault *fault);
bool verslagreactie_bewaren(struct toegang *toegang, const struct verslag_versie *versie,
                            const struct verslag_reactie *reactie, struct fault *fault);
bool verslaghandtekening_bewaren(struct toegang *toegang, const struct verslag_versie *versie,
                                 const struct verslag_handtekening *handtekening, struct fault *fault);

/* The melding of a version that was sent. */
bool verslagversie_melding(struct toegang *toegang, struct str versie, struct str *ret_melding, struct fault *fault);

/* The day on which the first verslag of this melding went out; DAG_GEEN = none did. */
bool verslag_verstuurd(struct toegang *toegang, int64_t melding, dag_t *ret_dag, struct fault *fault);

/* How far each melding of a household is, without a word of what it says: needs INFO_MELDING. One statement. */
bool verslagen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct verslag_stand **ret_standen,
                              size_t *ret_aantal, struct fault *fault);

#endif
