/* The register of what was missing. It is INFO_LEEMTE and tells of nobody; which household met it, only the file of
 * that household says. */
#ifndef STORE_LEEMTE_H
#define STORE_LEEMTE_H

#include "domain/leemte.h"
#include "store/toegang.h"

enum { LEEMTE_BLAD = 50 };

/* Under the household of the toegang when it is for one. */
bool leemte_bewaren(struct toegang *toegang, const struct leemte *leemte, struct fault *fault);
/* The newest first, a page of them; "" = every life domain, every area. */
bool leemten_lezen(struct toegang *toegang, struct str leefgebied, struct str gebied, int64_t overslaan,
                   struct leemte **ret_leemten, size_t *ret_aantal, int64_t *ret_totaal, struct fault *fault);
/* Counted by life domain and area with the same choice, most first. */
bool leemten_tellen(struct toegang *toegang, struct str leefgebied, struct str gebied,
                    struct leemte_telling **ret_tellingen, size_t *ret_aantal, struct fault *fault);
/* What one household met: part of its file, INFO_VERHELDERING. */
bool leemten_van_huishouden(struct toegang *toegang, int64_t huishouden, struct leemte **ret_leemten,
                            size_t *ret_aantal, struct fault *fault);

#endif
