/* Inside of connect/brp: the three questions as JSON, and the answers as structs. No network here. */
#ifndef CONNECT_BRP_INTERN_H
#define CONNECT_BRP_INTERN_H

#include "base/buf.h"
#include "connect/brp.h"

enum { BRP_VRAAG_MAX = 16 * 1024, BRP_ANTWOORD_MAX = 4 * 1024 * 1024, BRP_PERSONEN_MAX = 30, BRP_VERWANTEN_MAX = 64 };

/* Reads the answer with status 200. FAULT_OUTSIDE when it is not what the interface promises. */
bool brp_lees_personen(struct arena *arena, struct str json, struct brp_personen *ret_personen, struct fault *fault);

/* Turns a refusal (any other status) into a fault; returns false. */
bool brp_lees_weigering(struct arena *arena, long status, struct str json, struct fault *fault);

/* What the user reads when the register cannot be reached; returns false. `why` is for the log. */
bool brp_onbereikbaar(struct fault *fault, const char *why);

#endif
