#include "feiten.h"

#include "store/casus.h"
#include "store/overleg.h"
#include "store/plan.h"
#include "store/verheldering.h"
#include "store/verslag.h"

#include "poort.h"

bool poort_feiten_van_traject(struct toegang *toegang, const struct casus *casus, const struct traject *traject,
                              struct poort_feiten *ret_feiten, struct fault *fault) {
  struct poort_feiten feiten = {.tweede_professional = traject->tweede != 0};
  if (traject->melding && !melding_besproken(toegang, traject->melding, &feiten.overleg, fault)) return false;
  if (traject->melding) {
    dag_t verstuurd;
    if (!verslag_verstuurd(toegang, traject->melding, &verstuurd, fault)) return false;
    feiten.verslag = verstuurd != DAG_GEEN;
  }
  if (!verheldering_afgerond(toegang, casus->id, &feiten.verheldering, fault) ||
      !plan_vastgesteld(toegang, casus->id, &feiten.plan, fault))
    return false;
  *ret_feiten = feiten;
  return true;
}

bool poort_open_voor_casus(struct tx *tx, struct toegang *toegang, const struct casus *casus,
                           enum poort_handeling handeling, struct str reden, struct fault *fault) {
  struct traject *trajecten;
  size_t aantal;
  if (!trajecten_van_casus(toegang, casus->id, &trajecten, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++) {
    struct poort_feiten feiten;
    if (trajecten[i].gesloten_op != DAG_GEEN || trajecten[i].kant) continue; /* a shared one has its gates there */
    fault_init(fault);
    if (!poort_feiten_van_traject(toegang, casus, &trajecten[i], &feiten, fault)) return false;
    if (poort_open(tx, trajecten[i].soort, handeling, trajecten[i].spoed, &feiten, "poort_reden", reden, fault))
      return true;
    if (fault->class != FAULT_RULE && fault->class != FAULT_INPUT) return false;
  }
  return fault->class == FAULT_NONE;
}
