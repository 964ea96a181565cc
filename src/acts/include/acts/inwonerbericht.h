/* A worker reads what a resident did or asked in Mijn Schakel, and ticks it off for all who work there. */
#ifndef ACTS_INWONERBERICHT_H
#define ACTS_INWONERBERICHT_H

#include "acts/werk.h"
#include "domain/inwonerbericht.h"

struct inwonerbericht_uit {
  struct inwonerbericht bericht;
  bool mag_doen;
};
bool inwonerbericht_inzien(const struct werk *werk, struct str bericht, struct inwonerbericht_uit *ret_uit,
                           struct fault *fault);
bool inwonerbericht_afvinken(const struct werk *werk, struct str bericht, struct fault *fault);

#endif
