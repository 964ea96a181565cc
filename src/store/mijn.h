/* What belongs to a worker by its own row and not by a relation to a household: SQL in which $1 is the worker and $2
 * the day. */
#ifndef STORE_MIJN_H
#define STORE_MIJN_H

#define MIJN_TEAMS "(SELECT l.team FROM lidmaatschap l WHERE l.gebruiker = $1 AND l.vanaf <= $2 AND l.tot >= $2)"

#endif
