/* "Ik ben er niet": telling when one is away and who stands in. The outcome is the public id of the absence. */
#ifndef ACTS_AFWEZIG_ZIJN_H
#define ACTS_AFWEZIG_ZIJN_H

#include "acts/werk.h"
#include "domain/afwezigheid.h"

struct afwezig_in {
  dag_t vanaf, tot;
  int soort;            /* -1 = not told */
  struct str vervanger; /* public id; "" = nobody */
  bool termijnen, afspraken;
};
extern const struct veld afwezig_velden[];
extern const size_t afwezig_velden_aantal;

bool afwezig_melden(const struct werk *werk, const struct afwezig_in *in, struct str *ret_afwezigheid,
                    struct fault *fault);
/* One's own, or of somebody in the team that one leads. */
bool afwezig_intrekken(const struct werk *werk, struct str afwezigheid, struct str *ret_afwezigheid,
                       struct fault *fault);

struct afwezig_inzien_uit {
  struct afwezigheid *lijst; /* one's own; for who leads a team those of the whole team */
  size_t aantal;
  struct medewerker *collegas;
  size_t collega_aantal;
  /* For who leads a team: the terms of who is away that end while he is, and who covers them. */
  struct werkstuk *termijnen;
  size_t termijn_aantal;
};
bool afwezig_inzien(const struct werk *werk, struct afwezig_inzien_uit *ret_uit, struct fault *fault);

#endif
