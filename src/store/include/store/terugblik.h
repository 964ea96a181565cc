/* Files that somebody was asked to look back at (INFO_TERUGBLIK). He reads the file itself by RELATIE_KWALITEIT, which
 * runs from the asking until the last day or the finding. */
#ifndef STORE_TERUGBLIK_H
#define STORE_TERUGBLIK_H

#include "domain/terugblik.h"
#include "store/toegang.h"

enum { TERUGBLIK_LIJST = 100 };

bool terugblik_bewaren(struct toegang *toegang, const struct terugblik *terugblik, struct fault *fault);
/* Of the household of the toegang. FAULT_ABSENT when there is none. */
bool terugblik_lezen(struct toegang *toegang, struct str publiek, struct terugblik *ret_terugblik, struct fault *fault);
/* His own answer, and only his; he may mend it while the file is open to him. FAULT_STALE when another version stands
 * there. */
bool terugblik_bevinden(struct toegang *toegang, const struct terugblik *terugblik, struct str bevinding,
                        struct fault *fault);
bool terugblikken_van_huishouden(struct toegang *toegang, int64_t huishouden, struct terugblik **ret_lijst,
                                 size_t *ret_aantal, struct fault *fault);
/* What he was asked, in files that are still open to him; the one that closes first first. */
bool terugblikken_aan(struct toegang *toegang, struct terugblik **ret_lijst, size_t *ret_aantal, struct fault *fault);
/* Who can be asked. */
bool kwaliteitsmedewerkers(struct tx *tx, struct medewerker **ret_medewerkers, size_t *ret_aantal, struct fault *fault);

#endif
