/* What a resident did or asked in Mijn Schakel and a worker must know (domain/inwonerbericht.h). */
#ifndef STORE_INWONERBERICHT_H
#define STORE_INWONERBERICHT_H

#include "domain/inwonerbericht.h"
#include "store/toegang.h"

/* INFO_EIGEN: about the person of the toegang, in the household where he lives. Takes publiek, soort, afspraak, tekst.
 */
bool inwonerbericht_bewaren(struct toegang *toegang, const struct inwonerbericht *bericht, struct fault *fault);

/* By who works in the household: INFO_MELDING. */
bool inwonerbericht_lezen(struct toegang *toegang, struct str publiek, struct inwonerbericht *ret_bericht,
                          struct fault *fault);
/* Those of a household that nobody has seen yet, the oldest first. */
bool inwonerberichten_open(struct toegang *toegang, int64_t huishouden, struct inwonerbericht **ret_berichten,
                           size_t *ret_aantal, struct fault *fault);
/* Somebody has seen it; who was later changes nothing. */
bool inwonerbericht_gezien(struct toegang *toegang, const struct inwonerbericht *bericht, struct fault *fault);

#endif
