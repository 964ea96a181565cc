/* The letters of a besluit: to the resident and to who stands for him, each at the address that is safe. */
#ifndef ACTS_BESCHIKKING_H
#define ACTS_BESCHIKKING_H

#include "domain/beschikking.h"

#include "besluit_werk.h"

struct ontvanger {
  struct geadresseerde aan;
  struct str naam, let_op;
  bool over_ander; /* who stands for the resident */
};
/* Everybody who gets the besluit (Awb art. 3:41, nog te toetsen): the resident himself unless only others decide at his
 * age, and all who stand for him today. `adressen`: with where it goes, for a toegang that may write letters. */
bool beschikking_ontvangers(const struct besluit_zaak *zaak, bool adressen, struct ontvanger **ret_ontvangers,
                            size_t *ret_aantal, struct fault *fault);
/* Can it be given to each of them in that way? A letter by post needs an address that is safe. Faults on "hoe". */
bool beschikking_bereikt(struct arena *arena, const struct ontvanger *ontvangers, size_t aantal, int hoe,
                         struct fault *fault);
bool beschikking_versturen(const struct besluit_zaak *zaak, const struct besluit *besluit,
                           const struct ontvanger *ontvangers, size_t aantal, struct fault *fault);

#endif
