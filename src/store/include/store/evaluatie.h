/* Evaluaties of a plan and the scores for self-reliance. Scores are INFO_PLAN | INFO_VERHELDERING, the rest is
 * INFO_PLAN; planning one is planevaluatie_bewaren (store/plan.h). */
#ifndef STORE_EVALUATIE_H
#define STORE_EVALUATIE_H

#include "domain/evaluatie.h"
#include "domain/plan.h"
#include "store/toegang.h"

/* FAULT_ABSENT when this plan has none with that public id. */
bool evaluatie_lezen(struct toegang *toegang, const struct plan *plan, struct str publiek,
                     struct evaluatie *ret_evaluatie, struct fault *fault);
bool evaluatie_doelen(struct toegang *toegang, int64_t evaluatie, struct evaluatie_doel **ret_doelen,
                      size_t *ret_aantal, struct fault *fault);

/* A score that is given now; `gevoelig` as the part of the vraagverheldering is that asks it. */
struct meting_nieuw {
  int64_t persoon;
  struct str leefgebied;
  int64_t score;
  bool gevoelig;
};
/* It was held: a planned one, or with id 0 one that was not. FAULT_STALE when somebody was first. */
bool evaluatie_bewaren(struct toegang *toegang, const struct plan *plan, const struct evaluatie *evaluatie,
                       const struct evaluatie_doel *doelen, size_t doel_aantal, const struct meting_nieuw *metingen,
                       size_t meting_aantal, struct fault *fault);
/* This one, and with id 0 every one of the plan that is still to come, will not be held. FAULT_STALE as above. */
bool evaluatie_vervallen(struct toegang *toegang, const struct plan *plan, const struct evaluatie *evaluatie,
                         struct fault *fault);

/* All scores of a casus: those of the newest version of each part of its vraagverhelderingen and those of evaluaties,
 * by person and life domain, the oldest first. Sensitive ones only for who works on a traject of the casus. */
bool metingen_van_casus(struct toegang *toegang, int64_t casus, struct meting **ret_metingen, size_t *ret_aantal,
                        struct fault *fault);

/* The next day on which the running plan of a casus is looked at; DAG_GEEN = none is planned (S2-233). `ret_loopt`:
 * does a plan or support run, that ought to be looked at? */
bool evaluatie_volgende(struct toegang *toegang, int64_t casus, bool *ret_loopt, dag_t *ret_dag, struct fault *fault);

/* When people last looked at the running plan of a household; DAG_GEEN = not yet. `ret_doelen`: has it goals? */
bool evaluatie_laatste(struct toegang *toegang, int64_t huishouden, bool *ret_doelen, dag_t *ret_dag,
                       struct fault *fault);

#endif
