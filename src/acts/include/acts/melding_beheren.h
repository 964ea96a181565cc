/* What happens to a melding after it came in: it is ended with a reason, or moved when it was put on the wrong person.
 * The outcome of both is the public id of the household where it is now. */
#ifndef ACTS_MELDING_BEHEREN_H
#define ACTS_MELDING_BEHEREN_H

#include "acts/werk.h"
#include "domain/melding.h"

struct melding_inzien_uit {
  struct melding melding;
  struct str huishouden; /* public id */
};
bool melding_inzien(const struct werk *werk, struct str melding, struct melding_inzien_uit *ret_uit,
                    struct fault *fault);

struct melding_sluiten_in {
  int reden;
  struct str toelichting, instemming_wie, instemming_hoe;
  dag_t instemming_op;
};
extern const struct veld melding_sluiten_velden[];
extern const size_t melding_sluiten_velden_aantal;
/* By the rules of sluiting_toetsen (domain/melding.h). With the last open melding of a team its relation to the
 * household ends. */
bool melding_sluiten(const struct werk *werk, struct str melding, int64_t versie, const struct melding_sluiten_in *in,
                     struct str *ret_huishouden, struct fault *fault);

struct melding_verplaatsen_in {
  struct str persoon; /* public id of the right person */
  struct str reden;
};
extern const struct veld melding_verplaatsen_velden[];
extern const size_t melding_verplaatsen_velden_aantal;
/* The letter to the wrong person lapses and the right one gets a letter; both persons stand in the logboek. */
bool melding_verplaatsen(const struct werk *werk, struct str melding, int64_t versie,
                         const struct melding_verplaatsen_in *in, struct str *ret_huishouden, struct fault *fault);

#endif
