/* The national terms as the store has them loaded, for acts that name a last day. */
#ifndef STORE_TERMIJNEN_H
#define STORE_TERMIJNEN_H

#include "domain/melding.h"
#include "store/store.h"

/* Last day of the clock that a melding under this law starts; DAG_GEEN when the law sets none. */
dag_t termijn_van_wet(const struct tx *tx, enum wet wet, dag_t ontvangen);
/* Last day of deciding on an aanvraag under this law that came in that day (Wmo 2015 art. 2.3.5 lid 2, Awb art. 4:13);
 * DAG_GEEN when the law sets none. */
dag_t besluit_laatste_dag(const struct tx *tx, enum wet wet, dag_t ontvangen);
/* Last day of a term by its name in the national table; DAG_GEEN when there is none of that name. */
dag_t termijn_op_naam(const struct tx *tx, struct str naam, dag_t gebeurtenis);

#endif
