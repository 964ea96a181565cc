/* What the acts on a vraagverheldering share. */
#ifndef ACTS_VERHELDEREN_WERK_H
#define ACTS_VERHELDEREN_WERK_H

#include "domain/verheldering.h"
#include "inrichting/inrichting.h"
#include "store/verheldering.h"

#include "uitvoeren.h"

/* The right to see it or to work on it, with all that it is made of; the casus and the plan come along for who may see
 * those. `ook_nodig`: kinds without which it is refused. */
bool verhelderen_vragen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                        unsigned ook_nodig, int64_t huishouden, struct toegang **ret_toegang, struct fault *fault);
/* For changing one that is being made; the household is held. FAULT_STALE when it was finished. */
bool verhelderen_openen(struct tx *tx, const struct werk *werk, const char *act, struct str publiek,
                        struct toegang **ret_toegang, struct verheldering *ret_verheldering, struct fault *fault);
/* The same by one part of it. */
bool verhelderen_deel_openen(struct tx *tx, const struct werk *werk, const char *act, struct str publiek,
                             struct toegang **ret_toegang, struct verheldering *ret_verheldering,
                             struct verheldering_deel *ret_deel, struct fault *fault);

/* What is known of this part already: from the clarification before this one, else, for what goes on, from the words
 * of the melding. ret_uit: where it comes from, "" = nothing is known. */
bool verhelderen_bekend(struct tx *tx, struct toegang *toegang, const struct verheldering *verheldering,
                        const struct verheldering_deel *deel, struct deel_inhoud *ret_bekend, struct str *ret_uit,
                        struct fault *fault);

/* The parts of the newest vraagverheldering of this casus; none when it has no vraagverheldering. */
bool verhelderen_nieuwste(struct toegang *toegang, int64_t huishouden, int64_t casus,
                          struct verheldering_deel **ret_delen, size_t *ret_aantal, struct fault *fault);

/* The scale of the municipality on that day; NULL = none. */
const struct meetschaal_rij *meetschaal_van(struct arena *arena, const struct inrichting *inrichting, dag_t dag);

#endif
