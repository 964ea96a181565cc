/* Looking at a plan together: goals, self-reliance again, whether the residents are content, and what follows from it
 * (S4-198, S4-199). Outcomes are the public id of the household. */
#ifndef ACTS_EVALUEREN_H
#define ACTS_EVALUEREN_H

#include "acts/plan_schrijven.h"
#include "acts/verhelderen.h"
#include "domain/evaluatie.h"

enum { EVALUATIE_DELEN_MAX = 200 };

/* What can be scored again: a person and life domain of the newest vraagverheldering of the casus. */
struct evaluatie_gebied {
  struct str deel; /* public id of the part of the vraagverheldering */
  int64_t persoon;
  struct str persoon_naam, leefgebied, leefgebied_naam;
  bool gevoelig;
  const struct meting *nu; /* the newest score; NULL = none yet */
};

struct evaluatie_inzien_in {
  struct str deel;    /* public id of the evaluatie; of the plan for one that was not planned */
  struct str concept; /* key of the draft that goes with the form; "" = none */
};
struct evaluatie_inzien_uit {
  struct plan_inzien_uit plan;
  struct evaluatie evaluatie;    /* id 0 = it was not planned */
  struct evaluatie_doel *doelen; /* of one that was held */
  size_t doel_aantal;
  int64_t t_honderdsten; /* of its GAS scores */
  bool t_bekend;
  struct evaluatie_gebied *gebieden; /* empty where the municipality has no scale */
  size_t gebied_aantal;
  struct toen_nu *scores; /* of the casus: then and now */
  size_t score_aantal;
  struct schaal schaal;
};
bool evaluatie_inzien(const struct werk *werk, const struct evaluatie_inzien_in *in,
                      struct evaluatie_inzien_uit *ret_uit, struct fault *fault);

struct evaluatie_doel_in {
  struct str doel; /* public id */
  struct str code; /* of doel_standen, or of gas_scores where goals are scored; "" = not looked at */
};
struct evaluatie_score_in {
  struct str deel;  /* public id of the part of the vraagverheldering */
  struct str score; /* as typed; "" = not scored */
};
struct evaluatie_houden_in {
  dag_t dag; /* DAG_GEEN = today */
  struct str met_wie;
  int tevreden;
  struct str tevreden_woorden;
  int uitkomst;
  struct str toelichting;
  dag_t volgende; /* the next time; DAG_GEEN = none is planned now */
  struct evaluatie_doel_in doelen[EVALUATIE_DELEN_MAX];
  size_t doel_aantal;
  struct evaluatie_score_in scores[EVALUATIE_DELEN_MAX];
  size_t score_aantal;
};
extern const struct veld evaluatie_velden[];
extern const size_t evaluatie_velden_aantal;
/* Of a plan that is active. Days that were planned lapse when the outcome is to end. Faults on "doelen" and "scores"
 * for what is not of this plan or not on the scale; FAULT_STALE when somebody was first. */
bool evaluatie_houden(const struct werk *werk, const struct deel_plek *plek, const struct evaluatie_houden_in *in,
                      struct str *ret_huishouden, struct fault *fault);
/* A planned one that will not be held. */
bool evaluatie_laten_vervallen(const struct werk *werk, const struct deel_plek *plek, struct str *ret_huishouden,
                               struct fault *fault);

#endif
