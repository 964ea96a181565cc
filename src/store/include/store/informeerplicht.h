/* Whom we must still tell that we hold something about him that came from another (AVG art. 14): INFO_TOESTEMMING to
 * read and to close; who takes such data in begins it with the toegang that he has for that (INFO_PERSOON). A signal
 * has its own for whom it is about (store/signaal.h); what came along with one is only for who weighs it: INFO_SIGNAAL.
 */
#ifndef STORE_INFORMEERPLICHT_H
#define STORE_INFORMEERPLICHT_H

#include "domain/informeren.h"
#include "store/toegang.h"

/* One that is still open for this person, household and source is enough. */
bool informeerplicht_beginnen(struct toegang *toegang, const struct informeerplicht *plicht, struct fault *fault);
bool informeerplicht_lezen(struct toegang *toegang, struct str publiek, struct informeerplicht *ret_plicht,
                           struct fault *fault);
bool informeerplichten_van_huishouden(struct toegang *toegang, int64_t huishouden, struct informeerplicht **ret_rijen,
                                      size_t *ret_aantal, struct fault *fault);
/* Told, or not yet with a reason and a day to look again. `brief`: public id of the letter, "" = none. FAULT_STALE when
 * it changed since `was->versie`. */
bool informeerplicht_zetten(struct toegang *toegang, const struct informeerplicht *was, enum informeren stand,
                            struct str tekst, dag_t dag, struct str brief, struct fault *fault);

#endif
