/* Who decides for a person, with the row of the law's table that was in force on that day. */
#ifndef ACTS_WIE_BESLIST_H
#define ACTS_WIE_BESLIST_H

#include "domain/beslissen.h"
#include "store/store.h"

/* `rijen` may be of several persons; only his count. */
struct wie_beslist wie_beslist_op(const struct tx *tx, const struct persoon *persoon, enum wet wet,
                                  enum toestemming_soort soort, const struct vertegenwoordiging *rijen, size_t aantal);
/* For the one line beside somebody: help, under the law of his age (Jeugdwet art. 1.1, nog te toetsen). */
struct wie_beslist wie_beslist_over_hulp(const struct tx *tx, const struct persoon *persoon,
                                         const struct vertegenwoordiging *rijen, size_t aantal);

#endif
