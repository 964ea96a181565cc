/* Data about somebody came from another: the act that takes them in says so. */
#ifndef ACTS_INFORMEREN_WERK_H
#define ACTS_INFORMEREN_WERK_H

#include "domain/informeren.h"

#include "uitvoeren.h"

/* Within a toegang for doing with INFO_PERSOON. `wat`: which data, for the letter. The term is that of the inrichting
 * (avg-informeren); without one it has no last day. */
bool informeerplicht_maken(struct tx *tx, const struct werk *werk, struct toegang *toegang, int64_t huishouden,
                           int64_t persoon, enum informeer_bron bron, struct str wat, struct fault *fault);

/* Who comes to live in a household about which a team of the actor weighs or weighed a signal did not give us his data
 * himself; of who is under twelve his parents were told (Jeugdwet art. 7.3.15 lid 1). Elsewhere nothing happens. */
bool informeren_na_signaal(struct tx *tx, const struct werk *werk, struct toegang *toegang, int64_t huishouden,
                           const struct persoon *persoon, struct fault *fault);

#endif
