/* Mijn Schakel: what a resident asks about his own data, how it stands, and the copy that he gets (domain/verzoek.h).
 */
#ifndef ACTS_MIJN_VERZOEK_H
#define ACTS_MIJN_VERZOEK_H

#include "acts/mijn_bewijs.h"
#include "domain/kopie.h"
#include "domain/verzoek.h"

struct mijn_verzoek_in {
  int soort;
  struct str woorden;
};
extern const struct veld mijn_verzoek_velden[];
extern const size_t mijn_verzoek_velden_aantal;
/* For himself or for whom he stands. The outcome is the public id of the request. */
bool mijn_verzoek_sturen(const struct werk *werk, const struct mijn_verzoek_in *in, struct str *ret_verzoek,
                         struct fault *fault);

struct mijn_verzoeken_uit {
  struct mijn_wie wie;
  struct verzoek *verzoeken; /* the newest first */
  size_t aantal;
};
bool mijn_verzoeken_inzien(const struct werk *werk, struct mijn_verzoeken_uit *ret_uit, struct fault *fault);

struct mijn_verzoek_uit {
  struct mijn_bewijs_uit bewijs;
  struct str antwoord;         /* the words of our letter; "" = there is none yet */
  struct bewaarde_kopie kopie; /* op 0 = none for him */
};
/* The copy is for the resident and who stands for him, not for who supports him. */
bool mijn_verzoek_inzien(const struct werk *werk, struct str verzoek, struct mijn_verzoek_uit *ret_uit,
                         struct fault *fault);

#endif
