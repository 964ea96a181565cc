/* Appointments as a file for a diary elsewhere (RFC 5545), by libical. That diary is not ours, so it tells as little as
 * will do: the kind, the hours in UTC, the place when it is an office, and the address of the appointment here. No
 * name, no words of anybody, no address of a resident. */
#ifndef RENDER_ICS_H
#define RENDER_ICS_H

#include "base/buf.h"
#include "domain/afspraak.h"

/* `hier`: "https://schakel.example", before the address of each. False when there is no memory for it. */
bool ics_schrijven(struct buf *out, const struct afspraak *afspraken, size_t aantal, struct str hier);

#endif
