/* What the acts on own support share. */
#ifndef ACTS_ONDERSTEUNING_WERK_H
#define ACTS_ONDERSTEUNING_WERK_H

#include "acts/ondersteuning_geven.h"
#include "inrichting/recht.h"

#include "uitvoeren.h"

/* The products of the law of the traject (of all when it has none) that the team may do itself, if need be with a
 * reason. */
size_t steunproducten(struct arena *arena, const struct inrichting *inrichting, const struct trajectsoort_rij *soort,
                      dag_t dag, const struct product_rij ***ret_producten);
/* Under the Jeugdwet it is told which help it is, where there is something to choose. */
bool steunproduct_nodig(const struct trajectsoort_rij *soort, size_t product_aantal);
/* Goals of the active plan of the casus, and those that were chosen before. */
bool steundoelen(struct tx *tx, struct toegang *toegang, int64_t casus, const struct ondersteuning *was,
                 struct steundoel **ret_doelen, size_t *ret_aantal, struct fault *fault);

#endif
