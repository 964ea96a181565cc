/* Writing down where somebody stays for a time, and where his letters go meanwhile. */
#ifndef ACTS_VERBLIJF_WIJZIGEN_H
#define ACTS_VERBLIJF_WIJZIGEN_H

#include "acts/werk.h"
#include "domain/persoon.h"
#include "domain/verblijf.h"

struct verblijf_in {
  struct str verblijf; /* public id; "" = a new one */
  int soort;
  struct str naam, plaats;
  dag_t vanaf, tot;
  int brieven;
  struct str postadres;
  bool geheim;
};
extern const struct veld verblijf_velden[];
extern const size_t verblijf_velden_aantal;

/* FAULT_STALE when it changed since `versie`. Of a place that this worker did not get to see, empty fields leave it as
 * it is. The outcome is the public id of the person. */
bool verblijf_opslaan(const struct werk *werk, struct str persoon, int64_t versie, const struct verblijf_in *in,
                      struct str *ret_persoon, struct fault *fault);

#endif
