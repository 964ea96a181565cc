/* The second lock: what the database itself lets the application see of households (docs/decisions/0014). */
#ifndef STORE_TWEEDE_SLOT_H
#define STORE_TWEEDE_SLOT_H

#include "intern.h"

/* Asked once the gate let him through: from here on this unit of work sees the words of those households only with
 * which the actor has some relation, unless his right rests on none. What was opened wide stays so. */
bool tweede_slot(struct toegang *toegang, struct fault *fault);
/* For what concerns households of others by its nature: two that become one, somebody who moves. The gate decided. */
bool tweede_slot_open(struct tx *tx, struct fault *fault);

#endif
