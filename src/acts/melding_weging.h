/* What the tables of the day say about a question that is being recorded. */
#ifndef ACTS_MELDING_WEGING_H
#define ACTS_MELDING_WEGING_H

#include "acts/melding_opnemen.h"
#include "domain/advies.h"
#include "domain/persoon.h"
#include "inrichting/voorstel.h"

#include "uitvoeren.h"

/* The proposal for somebody. A secret address leads to no team of an area, for that would tell where he lives. */
struct voorstel weging_voorstel(struct arena *arena, const struct inrichting *inrichting, const struct persoon *persoon,
                                const struct loket_keuzes *keuzes, struct str kanaal, struct str verwijzer, dag_t dag);
/* The same with what the sociale kaart and the money help say, as a screen shows it. */
bool weging_advies(struct tx *tx, const struct persoon *persoon, const struct loket_keuzes *keuzes, struct str kanaal,
                   struct str verwijzer, dag_t ontvangen, struct advies *ret_advies, struct fault *fault);

/* The offers alone, with those that were taken up. */
const struct aanbod *weging_aanbod(struct arena *arena, const struct inrichting *inrichting,
                                   const struct persoon *persoon, const struct loket_keuzes *keuzes, dag_t dag,
                                   size_t *ret_aantal);

#endif
