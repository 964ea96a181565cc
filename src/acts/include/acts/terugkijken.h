/* A look back at one file: who leads the team asks somebody who watches over quality, with a reason and a last
 * day. He reads the file until then, and writes his finding and nothing else. */
#ifndef ACTS_TERUGKIJKEN_H
#define ACTS_TERUGKIJKEN_H

#include "acts/werk.h"
#include "domain/terugblik.h"

struct terugblik_vragen_in {
  struct str aan;
  struct str reden;
  dag_t tot;
};
extern const struct veld terugblik_vragen_velden[];
extern const size_t terugblik_vragen_velden_aantal;

struct terugblik_huishouden_uit {
  struct str huishouden;
  struct medewerker *medewerkers; /* who can be asked */
  size_t medewerker_aantal;
  struct terugblik *eerder; /* what was asked before, and what was found */
  size_t eerder_aantal;
};
bool terugblik_huishouden_inzien(const struct werk *werk, struct str huishouden,
                                 struct terugblik_huishouden_uit *ret_uit, struct fault *fault);
bool terugblik_vragen(const struct werk *werk, struct str huishouden, const struct terugblik_vragen_in *in,
                      struct str *ret_huishouden, struct fault *fault);

struct terugblikken_uit {
  struct terugblik *lijst;
  size_t aantal;
};
/* The files that the actor was asked to look back at. */
bool terugblikken_inzien(const struct werk *werk, struct terugblikken_uit *ret_uit, struct fault *fault);

struct terugblik_bevinden_in {
  struct str bevinding;
};
extern const struct veld terugblik_bevinden_velden[];
extern const size_t terugblik_bevinden_velden_aantal;
/* One of them, with the public id of its household. */
bool terugblik_inzien(const struct werk *werk, struct str terugblik, struct terugblik *ret_terugblik,
                      struct fault *fault);
bool terugblik_bevinden_doen(const struct werk *werk, struct str terugblik, int64_t versie,
                             const struct terugblik_bevinden_in *in, struct str *ret_terugblik, struct fault *fault);

#endif
