/* What reading and writing a besluit share. */
#ifndef STORE_BESLUIT_RIJ_H
#define STORE_BESLUIT_RIJ_H

#include "domain/besluit.h"

#include "intern.h"

/* SHA-256 over all that was decided, with its texts and who signed. */
struct str besluit_hash(struct arena *arena, const struct besluit *besluit);

#endif
