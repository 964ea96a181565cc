/* What belongs to a worker by its own row and not by a relation to a household: SQL in which $1 is the worker and $2
 * the day. */
#ifndef STORE_MIJN_H
#define STORE_MIJN_H

#define TEAMS_VAN(wie, dag)                                                                                            \
  "(SELECT l.team FROM lidmaatschap l WHERE l.gebruiker = " wie " AND l.vanaf <= " dag " AND l.tot >= " dag ")"
#define MIJN_TEAMS TEAMS_VAN("$1", "$2")

#endif
