/* A child that is not born yet: it belongs to the household of its mother. When it is born its details are filled in
 * like those of anybody (acts/gegevens_wijzigen.h), and its history stays with it. */
#ifndef ACTS_ONGEBOREN_H
#define ACTS_ONGEBOREN_H

#include "acts/werk.h"

struct ongeboren_in {
  dag_t verwacht;
  struct str voornamen, geslachtsnaam;
  struct str verteld_door;
};
extern const struct veld ongeboren_velden[];
extern const size_t ongeboren_velden_aantal;
/* The outcome is the public id of the child. */
bool ongeboren_opnemen(const struct werk *werk, struct str moeder, const struct ongeboren_in *in, struct str *ret_kind,
                       struct fault *fault);

/* The child will not be born. It stays in the household, so that nobody asks after it; no letter goes to it.
 * FAULT_STALE as with the other details. The outcome is its public id. */
bool ongeboren_niet_geboren(const struct werk *werk, struct str kind, int64_t versie, struct str *ret_kind,
                            struct fault *fault);

#endif
