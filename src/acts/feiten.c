#include "feiten.h"

#include "store/overleg.h"
#include "store/plan.h"
#include "store/verheldering.h"

bool poort_feiten_van_traject(struct toegang *toegang, const struct casus *casus, const struct traject *traject,
                              struct poort_feiten *ret_feiten, struct fault *fault) {
  struct poort_feiten feiten = {.tweede_professional = traject->tweede != 0};
  if (traject->melding && !melding_besproken(toegang, traject->melding, &feiten.overleg, fault)) return false;
  if (!verheldering_afgerond(toegang, casus->id, &feiten.verheldering, fault) ||
      !plan_vastgesteld(toegang, casus->id, &feiten.plan, fault))
    return false;
  *ret_feiten = feiten;
  return true;
}
