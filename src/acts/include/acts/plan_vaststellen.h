/* Agreeing on a plan: a version that never changes, compared with another, made into a letter; and ending the plan. */
#ifndef ACTS_PLAN_VASTSTELLEN_H
#define ACTS_PLAN_VASTSTELLEN_H

#include "acts/plan_schrijven.h"

enum { PLAN_AKKOORDEN_MAX = 32 };
struct plan_akkoord_in {
  struct str persoon; /* public id of who lives there */
  int hoe;            /* of akkoord_hoes */
};
struct plan_vaststellen_in {
  dag_t dag; /* DAG_GEEN = today */
  struct str deelnemers;
  struct plan_akkoord_in akkoorden[PLAN_AKKOORDEN_MAX];
  size_t akkoord_aantal;
};
extern const struct veld plan_vaststellen_velden[];
extern const size_t plan_vaststellen_velden_aantal;
/* Keeps the working version whole, with who agreed and who directs. The outcome is the public id of the version. Faults
 * on "akkoord" (nobody agreed, somebody who does not live there) and "dag"; FAULT_RULE for an empty plan. */
bool plan_vaststellen(const struct werk *werk, struct str plan, const struct plan_vaststellen_in *in,
                      struct str *ret_versie, struct fault *fault);

struct planversie_inzien_uit {
  struct plan_inzien_uit plan;
  const struct plan_versie *versie, *vorige; /* vorige: the one before; NULL = this is the first */
  struct plan_regel *regels;
  size_t regel_aantal;
  struct plan_verschil *verschillen; /* with vorige */
  size_t verschil_aantal;
};
bool planversie_inzien(const struct werk *werk, struct str versie, struct planversie_inzien_uit *ret_uit,
                       struct fault *fault);

struct planversie_brief_in {
  struct str persoon; /* public id of who gets it */
};
extern const struct veld planversie_brief_velden[];
extern const size_t planversie_brief_velden_aantal;
/* Makes a letter of a version, for somebody who lives there and is alive; it is a document of the household from then
 * on. The outcome is the public id of the document. */
bool planversie_brief(const struct werk *werk, struct str versie, const struct planversie_brief_in *in,
                      struct str *ret_document, struct fault *fault);

struct plan_beeindigen_in {
  struct str reden;
};
extern const struct veld plan_beeindigen_velden[];
extern const size_t plan_beeindigen_velden_aantal;
/* The outcome is the public id of the household. */
bool plan_beeindigen(const struct werk *werk, struct str plan, const struct plan_beeindigen_in *in,
                     struct str *ret_huishouden, struct fault *fault);

#endif
