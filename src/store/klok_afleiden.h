/* Deriving afgeleid_klok. */
#ifndef STORE_KLOK_AFLEIDEN_H
#define STORE_KLOK_AFLEIDEN_H

#include "domain/klok.h"

#include "intern.h"

/* The clocks of a melding and of its aanvragen. ret_laatste: the first last day of those that run; DAG_OPEN = none
 * runs, or all stand still. */
bool klokken_afleiden(struct tx *tx, const struct melding *melding, dag_t *ret_laatste, struct fault *fault);
/* One row, as it stands now. Without a term of that name there is no clock. */
bool klok_afleiden(struct tx *tx, struct klok *klok, struct fault *fault);

/* The clock of a geschil, by its id. */
bool geschil_klok_afleiden(struct tx *tx, int64_t geschil, struct fault *fault);
/* Of all, in the order of their ids; those of aanvragen must be there. */
bool geschil_klokken_herbouwen(struct tx *tx, struct fault *fault);

#endif
