/* The head and the tabs of a household. A new tab is a row in enum huishouden_tab (acts/huishouden_kop.h), one for its
 * right in acts/huishouden_kop.c and one for its name and address in pages/dossierkop.c. */
#ifndef PAGES_DOSSIERKOP_H
#define PAGES_DOSSIERKOP_H

#include "acts/huishouden_kop.h"

#include "scherm.h"

/* As wide as the window; `hier` is the tab that is shown. */
const struct dossierkop *dossierkop_van(struct bezoek *bezoek, const struct huishouden_kop *kop,
                                        enum huishouden_tab hier);
/* 303 to a tab of a household, with the code of the message that is shown there ("" = none). */
void verder_naar_tab(struct bezoek *bezoek, struct str huishouden, enum huishouden_tab tab, const char *klaar);

#endif
