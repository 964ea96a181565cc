/* Goal attainment scaling: how far each goal of a plan is reached, from −2 to +2 where 0 is what was agreed, and one
 * T-score over all of them (Kiresuk & Sherman 1968). Only where the municipality uses it. */
#ifndef DOMAIN_GAS_H
#define DOMAIN_GAS_H

#include "base/arena.h"
#include "domain/veld.h"

enum { GAS_LAAGSTE = -2, GAS_HOOGSTE = 2, GAS_GEWICHT_MAX = 9 };

/* The choices of a form: value 1 is −2, value 5 is +2; 0 is no score yet. */
extern const struct keuze gas_scores[];
static inline int gas_score(int keuze) {
  return keuze - 3;
}

struct gas_doel {
  int score; /* GAS_LAAGSTE..GAS_HOOGSTE */
  int64_t gewicht;
};

/* T = 50 + 10·Σ(w·x) / √((1 − ρ)·Σw² + ρ·(Σw)²) with ρ = 0.30, in hundredths, rounded to the nearest. False when no
 * goal has weight. */
bool gas_t_score(const struct gas_doel *doelen, size_t aantal, int64_t *ret_honderdsten);
struct str gas_tekst(struct arena *arena, int64_t honderdsten); /* "62,40" */

#endif
