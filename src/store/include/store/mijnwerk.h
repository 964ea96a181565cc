/* What a worker has to do and which households are his, gathered in a fixed number of statements. Rights stand in the
 * statements: a line needs a relation that suffices. INFO_PERSOON, INFO_MELDING, INFO_CASUS and INFO_PLAN, OVER_LIJST.
 */
#ifndef STORE_MIJNWERK_H
#define STORE_MIJNWERK_H

#include "domain/mijnwerk.h"
#include "store/toegang.h"

/* What is late or within MIJNWERK_DAGEN, of himself and of whom he stands in for; the first by day. One statement, to
 * which every source is one row. */
enum { WERKPOSTEN_MAX = 300 };
bool werkposten_lezen(struct toegang *toegang, struct werkpost **ret_posten, size_t *ret_aantal, struct fault *fault);

/* Since when something is new to him (domain/mijnwerk.h). One statement. */
bool mijnwerk_sinds_lezen(struct toegang *toegang, dag_t *ret_sinds, struct fault *fault);

/* His households by name with what others did there from `sinds` on; INFO_NOTITIE too. Two statements. */
bool caseload_lezen(struct toegang *toegang, dag_t sinds, struct caseloadregel **ret_regels, size_t *ret_aantal,
                    struct fault *fault);

#endif
