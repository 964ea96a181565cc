/* Counting (domain/cijfers.h). What comes out says nothing of anybody, so a toegang with INFO_CIJFERS is enough. */
#ifndef STORE_CIJFERS_H
#define STORE_CIJFERS_H

#include "domain/cijfers.h"
#include "store/toegang.h"

/* Meldingen by line and day of receipt. */
bool meldingen_groepen(struct toegang *toegang, const struct periode *periode, struct telgroep **ret_groepen,
                       size_t *ret_aantal, struct fault *fault);
/* Trajecten that ran on that day, by line. */
bool trajecten_groepen(struct toegang *toegang, dag_t op, struct telgroep **ret_groepen, size_t *ret_aantal,
                       struct fault *fault);

/* The cases behind one figure that the actor may see, newest first, CIJFERS_BLAD at once; *ret_totaal counts all of them.
 * For trajecten the last day of the period is the day. A toegang over a list, on the ground of leading. */
bool cijferzaken_lezen(struct toegang *toegang, enum cijfersoort soort, struct str lijn, const struct periode *periode,
                       int64_t overslaan, struct cijferzaak **ret_zaken, size_t *ret_aantal, int64_t *ret_totaal,
                       struct fault *fault);

#endif
