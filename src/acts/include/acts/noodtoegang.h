/* Opening a file in an emergency, ending that, and who is told of it. */
#ifndef ACTS_NOODTOEGANG_H
#define ACTS_NOODTOEGANG_H

#include "acts/keuzes.h"
#include "acts/werk.h"
#include "domain/noodtoegang.h"

struct nood_in {
  struct str reden; /* key of the inrichting */
  struct str toelichting;
  bool besloten;
  struct str besloten_waarom;
};
extern const struct veld nood_velden[];
extern const size_t nood_velden_aantal;

/* Which reasons there are; none = the municipality has set no length, and then there is no noodtoegang. */
struct nood_voorbereiden_uit {
  struct keus *redenen; /* each with how long it lasts in its name */
  size_t reden_aantal;
};
bool nood_voorbereiden(const struct werk *werk, struct str huishouden, struct nood_voorbereiden_uit *ret_uit,
                       struct fault *fault);
/* From a hit of a search: the household of this person; FAULT_ABSENT when he has none. */
bool nood_huishouden_van(const struct werk *werk, struct str persoon, struct str *ret_huishouden, struct fault *fault);
/* The outcome is the household. */
bool nood_beginnen(const struct werk *werk, struct str huishouden, const struct nood_in *in, struct str *ret_huishouden,
                   struct fault *fault);
bool nood_eindigen(const struct werk *werk, struct str huishouden, struct str *ret_huishouden, struct fault *fault);

/* For the vast aanspreekpunt and who leads a team there; having read it takes it off Mijn werk. */
bool nood_inzien(const struct werk *werk, struct str nood, struct noodtoegang *ret_nood, struct fault *fault);
bool nood_gelezen(const struct werk *werk, struct str nood, struct str *ret_huishouden, struct fault *fault);

#endif
