/* "Toch twee mensen": undoing a merge. What each of the two brought goes back to him; what was written down since stays
 * with the one who stayed, unless the user says otherwise. */
#ifndef ACTS_PERSOON_SPLITSEN_H
#define ACTS_PERSOON_SPLITSEN_H

#include "acts/werk.h"
#include "domain/persoon.h"
#include "domain/samenvoegen.h"

struct splitsen_uit {
  struct persoon persoon; /* the one who stayed */
  struct str huishouden;
  struct samenvoeging_geweest geweest;
  const struct splits_stuk *later; /* since the merge */
  size_t later_aantal;
  bool kan_mee;       /* the other has a household that they can go to */
  struct str bezwaar; /* why it cannot be undone, Dutch; "" = it can */
};
bool splitsen_inzien(const struct werk *werk, struct str persoon, struct str samenvoeging, struct splitsen_uit *ret_uit,
                     struct fault *fault);

struct splitsen_in {
  struct str reden;
  struct str mee; /* public ids of what goes to the other, with commas between */
};
extern const struct veld splitsen_velden[];
extern const size_t splitsen_velden_aantal;
/* FAULT_RULE when the old values are no longer in the logboek; FAULT_STALE when it was undone meanwhile. The outcome is
 * the public id of the one who stayed. */
bool persoon_splitsen(const struct werk *werk, struct str persoon, struct str samenvoeging,
                      const struct splitsen_in *in, struct str *ret_persoon, struct fault *fault);

#endif
