/* Who decides for a person, with the row of the law's table that was in force on that day. */
#ifndef ACTS_WIE_BESLIST_H
#define ACTS_WIE_BESLIST_H

#include "domain/beslissen.h"
#include "store/store.h"

/* What is decided: under which law and of which kind, and what is known of the matter. */
struct beslisgeval {
  enum wet wet;
  enum toestemming_soort soort;
  bool onbekwaam;
  enum beslis_uitzondering uitzondering;
};
/* `rijen` may be of several persons; only his count. False when the exception does not hold here; the verdict is then
 * that without it. */
bool wie_beslist_bij(const struct tx *tx, const struct persoon *persoon, const struct beslisgeval *geval,
                     const struct vertegenwoordiging *rijen, size_t aantal, struct wie_beslist *ret_wie);
struct wie_beslist wie_beslist_op(const struct tx *tx, const struct persoon *persoon, enum wet wet,
                                  enum toestemming_soort soort, const struct vertegenwoordiging *rijen, size_t aantal);
/* For the one line beside somebody: help, under the law of his age (Jeugdwet art. 1.1, nog te toetsen). */
struct wie_beslist wie_beslist_over_hulp(const struct tx *tx, const struct persoon *persoon,
                                         const struct vertegenwoordiging *rijen, size_t aantal);

#endif
