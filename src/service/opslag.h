/* What a subcommand does on the data. */
#ifndef SERVICE_OPSLAG_H
#define SERVICE_OPSLAG_H

#include "acts/werk.h"

typedef bool opslag_werk(const struct werk *werk, void *in, struct fault *fault);

/* Opens the store at `where`, does the work as the command line, now, and closes it; the arena of the work holds at
 * most `geheugen` bytes. Gives the exit code; what went wrong stands on standard error. */
int opslag_doen(struct str where, size_t geheugen, opslag_werk *doen, void *in);

#endif
