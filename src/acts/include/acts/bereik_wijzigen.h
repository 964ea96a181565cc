/* How a person is reached: looking, and writing down what he says of it. From his file (the ground is the question that
 * is handled) or while his question is recorded (the ground is finding out who asks; then the desk may do it too). */
#ifndef ACTS_BEREIK_WIJZIGEN_H
#define ACTS_BEREIK_WIJZIGEN_H

#include "acts/werk.h"
#include "domain/bereik.h"
#include "domain/persoon.h"

struct bereik_plek {
  struct str persoon; /* public id */
  bool bij_vraag;     /* while recording a question */
};

struct bereik_inzien_uit {
  struct persoon persoon;
  struct str huishouden; /* public id; "" when he has none */
  struct persoon_bereik bereik;
};
bool bereik_inzien(const struct werk *werk, struct bereik_plek plek, struct bereik_inzien_uit *ret_uit,
                   struct fault *fault);

/* Read into struct bereik itself. */
extern const struct veld bereik_velden[];
extern const size_t bereik_velden_aantal;
/* FAULT_STALE when somebody changed it since `versie` or when this person was merged with another meanwhile. The
 * outcome is the public id of the person. */
bool bereik_wijzigen(const struct werk *werk, struct bereik_plek plek, int64_t versie, const struct bereik *in,
                     struct str *ret_persoon, struct fault *fault);

struct contactmiddel_in {
  struct str middel; /* public id; "" = a new one */
  struct str waarde, van_wie;
  struct veiligheid veilig;
  bool vervalt; /* it no longer holds */
};
extern const struct veld contactmiddel_velden[];
extern const size_t contactmiddel_velden_aantal;
bool contactmiddel_opslaan(const struct werk *werk, struct bereik_plek plek, int64_t versie,
                           const struct contactmiddel_in *in, struct str *ret_persoon, struct fault *fault);

#endif
