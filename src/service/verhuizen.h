/* Carrying a municipality elsewhere, and looking whether it arrived whole. */
#ifndef SERVICE_VERHUIZEN_H
#define SERVICE_VERHUIZEN_H

#include <stdbool.h>

#include "base/str.h"

/* Copies with progress on standard output, compares, reads every chain of the logboek in the new place, and prints the
 * checkpoint that both share. Gives the exit code; what went wrong stands on standard error. */
int verhuizen(struct str van, struct str naar, bool sluiten);

#endif
