/* A request to ring somebody back: taken in at once, on top of the work of whom it is for until it is done. */
#ifndef ACTS_TERUGBELLEN_H
#define ACTS_TERUGBELLEN_H

#include "acts/werk.h"
#include "domain/contact.h"

struct terugbel_in {
  struct str persoon; /* public id; "" = only a name */
  struct str naam, nummer, wanneer, waarover;
  int64_t team;
  struct str collega;
  dag_t uiterlijk; /* what the caller was promised */
};
extern const struct veld terugbel_velden[];
extern const size_t terugbel_velden_aantal;

/* Team and colleague both empty: for the desk. The outcome is the public id of the request. */
bool terugbel_opnemen(const struct werk *werk, const struct terugbel_in *in, struct str *ret_verzoek,
                      struct fault *fault);

struct terugbel_inzien_uit {
  struct terugbelverzoek verzoek;
  struct terugbelpoging *pogingen;
  size_t poging_aantal;
};
bool terugbel_inzien(const struct werk *werk, struct str verzoek, struct terugbel_inzien_uit *ret_uit,
                     struct fault *fault);

struct poging_in {
  int uitkomst;
  struct str tekst;
};
extern const struct veld poging_velden[];
extern const size_t poging_velden_aantal;
bool terugbel_poging(const struct werk *werk, struct str verzoek, int64_t versie, const struct poging_in *in,
                     struct str *ret_verzoek, struct fault *fault);

#endif
