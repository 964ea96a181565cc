/* Inside of the file of persons: found by BSN, or gone through one by one. */
#ifndef PROEF_BRP_BESTAND_H
#define PROEF_BRP_BESTAND_H

#include "base/json.h"
#include "proef/brp_proef.h"

/* The person in storage form, or NULL. */
const json_t *brp_bestand_zoek(const struct brp_bestand *bestand, struct str bsn);
const json_t *brp_bestand_persoon(const struct brp_bestand *bestand, size_t i); /* in order of BSN */

#endif
