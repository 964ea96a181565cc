/* Who lives in a household: looking, adding, correcting and ending. Each change carries the version of the household
 * that its user saw; FAULT_STALE when it changed since. The outcome is the public id of the household. */
#ifndef ACTS_HUISHOUDEN_BEWONERS_H
#define ACTS_HUISHOUDEN_BEWONERS_H

#include "acts/werk.h"
#include "domain/huishouden.h"

struct bewoners_uit {
  struct str huishouden;
  int64_t id, versie;
  struct lid *leden; /* who lives there today first */
  size_t aantal, nu;
};
/* Who may change who lives there. */
bool bewoners_inzien(const struct werk *werk, struct str huishouden, struct bewoners_uit *ret_uit, struct fault *fault);
/* His newest membership; NULL when he never lived there. */
const struct lid *bewoner_zoeken(const struct bewoners_uit *uit, struct str persoon);

struct bewoner_in {
  struct str persoon;
  int rol;     /* enum lidrol; -1 = not told */
  dag_t vanaf; /* DAG_GEEN = today */
};
extern const struct veld bewoner_velden[];
extern const size_t bewoner_velden_aantal;
/* Where else he lives stays as it is: a child of two households lives in both. */
bool bewoner_toevoegen(const struct werk *werk, struct str huishouden, int64_t versie, const struct bewoner_in *in,
                       struct str *ret_huishouden, struct fault *fault);

struct lid_in {
  int rol;
  dag_t vanaf, tot; /* tot DAG_GEEN = lives there still */
  int einde;        /* enum lideinde; -1 = none */
  bool afschermen;
};
extern const struct veld lid_velden[];
extern const size_t lid_velden_aantal;
struct lid_in lid_ingevuld(const struct lid *lid);
/* By the rules of lidmaatschap_toetsen. The last one cannot leave while meldingen are open. `afschermen` counts for who
 * lives elsewhere too. */
bool lid_verbeteren(const struct werk *werk, struct str huishouden, struct str persoon, int64_t versie,
                    const struct lid_in *in, struct str *ret_huishouden, struct fault *fault);

#endif
