/* The people around a household: adding, changing and ending a tie. The outcome of each is the public id of the
 * household. */
#ifndef ACTS_NETWERK_BEHEREN_H
#define ACTS_NETWERK_BEHEREN_H

#include "acts/werk.h"
#include "domain/netwerk.h"
#include "domain/persoon.h"

struct netwerk_in {
  struct str persoon; /* public id of who is known; "" = only a name */
  struct str naam, telefoon, organisatie;
  int band;
  bool mantelzorger;
  struct str doet;
  int sterkte;
  dag_t vanaf, tot; /* DAG_GEEN = not known; still so */
};
extern const struct veld netwerk_velden[];
extern const size_t netwerk_velden_aantal;

bool netwerk_toevoegen(const struct werk *werk, struct str huishouden, const struct netwerk_in *in,
                       struct str *ret_huishouden, struct fault *fault);
/* FAULT_STALE when it was changed since `versie`: read it again with netwerk_inzien to show both. */
bool netwerk_wijzigen(const struct werk *werk, struct str lid, int64_t versie, const struct netwerk_in *in,
                      struct str *ret_huishouden, struct fault *fault);

struct netwerk_inzien_uit {
  struct netwerklid lid;
  struct str huishouden;
};
bool netwerk_inzien(const struct werk *werk, struct str lid, struct netwerk_inzien_uit *ret_uit, struct fault *fault);

#endif
