/* How a resident comes into Mijn Schakel: once with a code on paper and the year of birth, and from then on with a name
 * and password of his own when he wants that. The real clock counts. */
#ifndef ACTS_MIJN_INLOGGEN_H
#define ACTS_MIJN_INLOGGEN_H

#include "acts/inloggen.h"

struct mijn_code_in {
  struct str code;
  int64_t geboortejaar;
};
extern const struct veld mijn_code_velden[];
extern const size_t mijn_code_velden_aantal;

/* FAULT_INPUT without saying which of the two was wrong; a code that does not exist costs as much time as one that
 * does. After INLOGGEN_POGINGEN failures this code waits INLOGGEN_WACHT; who does not have the paper does not know its
 * first part, so that nobody can shut another out by trying. */
bool mijn_code_inloggen(const struct werk *werk, const struct mijn_code_in *in, const struct herkomst *herkomst,
                        struct ingelogd *ret_ingelogd, struct fault *fault);

/* Who is logged in already takes on somebody else with the code that he was given: one account for all whom he helps
 * (S4-300). From then on he looks for that person; `cookie` is of the session. The year of birth is that of whom he
 * helps; refused as above, and a code of somebody's own account too. */
extern const struct veld mijn_erbij_velden[];
extern const size_t mijn_erbij_velden_aantal;
bool mijn_code_erbij(const struct werk *werk, const struct mijn_code_in *in, struct str cookie, struct fault *fault);

extern const struct veld mijn_inloggen_velden[];
extern const size_t mijn_inloggen_velden_aantal;
/* As `inloggen`, among the names that residents chose: those of workers are not among them. */
bool mijn_inloggen(const struct werk *werk, const struct inloggen_in *in, const struct herkomst *herkomst,
                   struct ingelogd *ret_ingelogd, struct fault *fault);

struct mijn_wachtwoord_in {
  struct str inlognaam, wachtwoord;
};
extern const struct veld mijn_wachtwoord_velden[];
extern const size_t mijn_wachtwoord_velden_aantal;
/* His own name and password, for next time. */
bool mijn_wachtwoord_zetten(const struct werk *werk, const struct mijn_wachtwoord_in *in, struct fault *fault);

#endif
