/* What matters now in a household: everything that waits for somebody as one line, each with at most one next step. */
#ifndef RENDER_NU_H
#define RENDER_NU_H

#include "render/schermen.h"

struct nu_regel {
  const char *icoon;
  struct str wat, waarom;
  struct str pad; /* where it stands in full; "" = nowhere else */
  struct str merk;
  enum toon toon;            /* of `merk`; "" = none */
  dag_t uiterlijk;           /* DAG_GEEN = no day */
  struct str doen, doen_pad; /* the next step, as a link; "" = nothing to be done by him */
  struct str versie;         /* "" = a link, else the step is sent to `doen_pad` with this version */
};
struct nu_beeld {
  const struct nu_regel *rijen;
  size_t aantal;
  struct str token;
  struct str spoed; /* where help is given at once; "" = not by him */
  dag_t vandaag;
};

#endif
