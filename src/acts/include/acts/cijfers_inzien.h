/* Figures for who leads: how many meldingen came in and how many trajecten run, by line of report (domain/cijfers.h).
 */
#ifndef ACTS_CIJFERS_INZIEN_H
#define ACTS_CIJFERS_INZIEN_H

#include "acts/werk.h"
#include "domain/cijfers.h"

bool meldingen_tellen(const struct werk *werk, const struct periode *periode, struct cijfers *ret_cijfers,
                      struct fault *fault);
bool trajecten_tellen(const struct werk *werk, dag_t op, struct cijfers *ret_cijfers, struct fault *fault);

struct cijferzaken_in {
  enum cijfersoort soort;
  struct str lijn;        /* key */
  struct periode periode; /* of trajecten its last day counts */
  int64_t bladzijde;      /* from 1 */
};
struct cijferzaken_uit {
  struct str lijn_naam;
  int64_t geteld; /* what the figure says */
  struct cijferzaak *zaken;
  size_t aantal;
  int64_t totaal; /* how many of those the actor may see */
};
/* The cases behind one figure: the figure is for who leads, each case only for who stands in a relation to it. */
bool cijferzaken_inzien(const struct werk *werk, const struct cijferzaken_in *in, struct cijferzaken_uit *ret_uit,
                        struct fault *fault);

#endif
