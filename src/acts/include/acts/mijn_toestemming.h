/* Consents in Mijn Schakel (S4-312, S4-316): what is asked of the resident, what he gave, and taking it back. */
#ifndef ACTS_MIJN_TOESTEMMING_H
#define ACTS_MIJN_TOESTEMMING_H

#include "acts/mijn_inzien.h"
#include "domain/toestemming.h"

/* As he may know it: of what others answered only whether it holds. */
struct mijn_toestemming {
  struct str publiek;
  struct str titel, doel, over, gegevens; /* over: whose data, "" = his own */
  dag_t tot;
  enum toestemming_stand stand;
  bool gevraagd; /* of him, and he did not answer yet */
  bool intrekbaar;
  int64_t versie;
};
struct mijn_toestemmingen_uit {
  struct mijn_wie wie;
  struct mijn_toestemming *rijen;
  size_t aantal;
};
bool mijn_toestemmingen_inzien(const struct werk *werk, struct mijn_toestemmingen_uit *ret_uit, struct fault *fault);

enum mijn_antwoord { MIJN_ANTWOORD_JA = 1, MIJN_ANTWOORD_NEE, MIJN_ANTWOORD_INTREKKEN };
struct mijn_antwoord_in {
  int antwoord; /* enum mijn_antwoord */
};
extern const struct veld mijn_antwoord_velden[];
extern const size_t mijn_antwoord_velden_aantal;
/* FAULT_STALE when it changed since `versie` or he answered already. Withdrawing closes at once what rested on it
 * alone. */
bool mijn_toestemming_antwoorden(const struct werk *werk, struct str toestemming, int64_t versie,
                                 const struct mijn_antwoord_in *in, struct fault *fault);

#endif
