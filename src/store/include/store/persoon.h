/* Persons and the households they live in. */
#ifndef STORE_PERSOON_H
#define STORE_PERSOON_H

#include "domain/dossier.h"
#include "domain/persoon.h"
#include "store/toegang.h"

/* Finding a person in our own register, needs INFO_PERSOON: by what is certain (BSN, address, date of birth, case
 * number), or by a name that may be misspelt, best fit first (domain/zoeknaam.h). Who has a secret or shielded address
 * is not found by an address. At most `hoogstens` (up to PERSONEN_GEVONDEN_MAX); each is in the logboek as seen.
 * ret_meer: there were more. */
enum { PERSONEN_GEVONDEN_MAX = 50 };
bool personen_zoeken(struct toegang *toegang, const struct zoekvraag *vraag, size_t hoogstens,
                     struct persoon **ret_personen, size_t *ret_aantal, bool *ret_meer, struct fault *fault);

/* The numbers of all whose address is shielded, so that what the national register brings does not tell it after all.
 */
bool bsns_afgeschermd(struct toegang *toegang, struct str **ret_bsns, size_t *ret_aantal, struct fault *fault);
/* Of a search on an address: the addresses there that somebody keeps secret or that are shielded. None for any other
 * search. They are for comparing, never for showing. */
bool adressen_geheim(struct toegang *toegang, const struct zoekvraag *vraag, struct adres **ret_adressen,
                     size_t *ret_aantal, struct fault *fault);

/* The same of at most POSTCODES_MAX postcodes, where the register found people. */
enum { POSTCODES_MAX = 10 };
bool adressen_geheim_op(struct toegang *toegang, const struct str *postcodes, size_t postcode_aantal,
                        struct adres **ret_adressen, size_t *ret_aantal, struct fault *fault);

bool persoon_lezen(struct toegang *toegang, struct str publiek, struct persoon *ret_persoon, struct fault *fault);

/* Takes a person in, or brings the one with the same BSN up to date; changed fields go to the logboek.
 * `persoon->publiek` is the new public id, used only when he was not known. What the register says wins from what was
 * told; what was told never overwrites what the register said. */
bool persoon_bewaren(struct toegang *toegang, const struct persoon *persoon, struct persoon *ret_bewaard,
                     struct fault *fault);

/* The household he lives in on the day of the tx; *ret_huishouden = 0 when there is none. */
bool huishouden_van_persoon(struct toegang *toegang, int64_t persoon, int64_t *ret_huishouden, struct fault *fault);
/* The same for a question that goes to this team: of who lives in two households the one where the team works already.
 */
bool huishouden_voor_vraag(struct toegang *toegang, int64_t persoon, int64_t team, int64_t *ret_huishouden,
                           struct fault *fault);
/* Public id of a person. */
bool persoon_publiek(struct tx *tx, int64_t persoon, struct str *ret_publiek, struct fault *fault);
/* Public id of a household. */
bool huishouden_publiek(struct tx *tx, int64_t huishouden, struct str *ret_publiek, struct fault *fault);
/* Hold the row of this person or household until the end of the transaction. An act that decides over several rows
 * about him or it
 * ("was this the last open melding?") takes it first; who comes second runs again and sees what the first one did. */
bool persoon_vasthouden(struct toegang *toegang, int64_t persoon, struct fault *fault);
bool huishouden_vasthouden(struct toegang *toegang, int64_t huishouden, struct fault *fault);

#endif
