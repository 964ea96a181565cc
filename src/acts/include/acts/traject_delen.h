/* A traject of a child of two households under both casussen (domain/kant.h): offered from the side that runs it, taken
 * up by who works on the other side, taken off from either. Who works on both sides does the first two at once.
 * Outcomes are the public id of the household from which it was done. */
#ifndef ACTS_TRAJECT_DELEN_H
#define ACTS_TRAJECT_DELEN_H

#include "acts/werk.h"
#include "domain/kant.h"

struct traject_delen_in {
  struct str traject; /* public id */
  int grond;          /* enum kant_grond */
  struct str reden;
};
extern const struct veld traject_delen_velden[];
extern const size_t traject_delen_velden_aantal;
/* To every other household where all whom it is for live, and that is not shielded from this one. FAULT_RULE when there
 * is none. Nothing of that household comes back. */
bool traject_delen(const struct werk *werk, const struct traject_delen_in *in, struct str *ret_huishouden,
                   struct fault *fault);

struct kant_uit {
  struct str huishouden; /* where the actor stands */
  struct kant kant;
  bool hier; /* it is run from there */
};
bool kant_inzien(const struct werk *werk, struct str kant, struct kant_uit *ret_uit, struct fault *fault);

/* Hangs it under the casus of the other side, which begins when there is none. */
bool kant_erbij_nemen(const struct werk *werk, struct str kant, int64_t versie, struct str *ret_huishouden,
                      struct fault *fault);

struct kant_eraf_in {
  struct str reden;
};
extern const struct veld kant_eraf_velden[];
extern const size_t kant_eraf_velden_aantal;
bool kant_eraf_halen(const struct werk *werk, struct str kant, int64_t versie, const struct kant_eraf_in *in,
                     struct str *ret_huishouden, struct fault *fault);

#endif
