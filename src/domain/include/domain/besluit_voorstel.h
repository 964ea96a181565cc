/* What is known already fills the voorstel, so that nobody types it again (S2-140, S4-191): verslag, ladder and plan.
 */
#ifndef DOMAIN_BESLUIT_VOORSTEL_H
#define DOMAIN_BESLUIT_VOORSTEL_H

#include "domain/besluit.h"
#include "domain/oplossing.h"
#include "domain/verslag.h"

struct besluit_bekend {
  const struct verslag *verslag; /* with the points of its law; id 0 = none */
  const struct behoefte *behoeften;
  size_t behoefte_aantal;
  struct str passend;    /* why this help fits best, in the plan (S1a-146); "" = nothing */
  struct str aanbieders; /* who gives the product by contract (S4-195); "" = not known */
};
/* Only what is empty. */
void besluit_voorstellen(struct arena *arena, struct besluit *besluit, const struct besluit_bekend *bekend);

#endif
