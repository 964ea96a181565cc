/* What was missing: telling it, from a household or without one, and the register. */
#ifndef ACTS_LEEMTE_H
#define ACTS_LEEMTE_H

#include "acts/keuzes.h"
#include "acts/werk.h"
#include "domain/leemte.h"

struct leemte_in {
  struct str wat, leefgebied, gebied; /* leefgebied and gebied: keys, or "" */
  int64_t leeftijd_van, leeftijd_tot;
  bool toch;
};
extern const struct veld leemte_velden[];
extern const size_t leemte_velden_aantal;
/* `huishouden` "" = of none. The outcome is its public id. */
bool leemte_melden(const struct werk *werk, struct str huishouden, const struct leemte_in *in,
                   struct str *ret_huishouden, struct fault *fault);

struct leemten_in {
  struct str leefgebied, gebied; /* "" = all */
  int64_t bladzijde;             /* from 1 */
};
struct leemten_uit {
  struct leemte *leemten;
  size_t aantal;
  int64_t totaal;
  int per_bladzijde;
  struct leemte_telling *tellingen;
  size_t telling_aantal;
  struct keus *leefgebieden, *gebieden; /* of today */
  size_t leefgebied_aantal, gebied_aantal;
};
bool leemten_inzien(const struct werk *werk, const struct leemten_in *in, struct leemten_uit *ret_uit,
                    struct fault *fault);

#endif
