/* What the acts on a plan share. */
#ifndef ACTS_PLAN_WERK_H
#define ACTS_PLAN_WERK_H

#include "acts/plan_vaststellen.h"

#include "uitvoeren.h"

/* The right to see the plan of a household or to work on it. */
bool plan_vragen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, int64_t huishouden,
                 struct toegang **ret_toegang, struct fault *fault);
/* For changing a plan that is active, by its public id or that of a part. FAULT_STALE when it ended. */
bool plan_openen(struct tx *tx, const struct werk *werk, const char *act, struct str publiek,
                 struct toegang **ret_toegang, struct plan *ret_plan, struct fault *fault);
/* All that a plan page shows, within a toegang for the household. */
bool plan_verzamelen(struct tx *tx, struct toegang *toegang, struct plan_inzien_uit *uit, struct fault *fault);
/* The living of those who live there. */
bool plan_bewoners(struct toegang *toegang, int64_t huishouden, struct persoon **ret_leden, size_t *ret_aantal,
                   struct fault *fault);
/* What people of the household wish by the newest vraagverheldering of the active casus, to begin a plan with. */
bool plan_wensen(struct tx *tx, struct toegang *toegang, const struct plan_inzien_uit *uit,
                 struct plan_wens **ret_wensen, size_t *ret_aantal, struct fault *fault);
/* The name of a life domain of today; the key when it is not one. */
struct str plan_leefgebied(const struct plan_inzien_uit *uit, struct str sleutel);
/* Who directs the casus now; "" = nobody. */
bool plan_regisseur(struct toegang *toegang, int64_t casus, struct str *ret_naam, struct fault *fault);
/* The lines of a version from its inhoud. */
size_t planregels_uit_inhoud(struct arena *arena, struct str inhoud, struct plan_regel **ret_regels);
/* Does the municipality score goals on that day? The table doelmeting says so. */
bool plan_met_gas(struct tx *tx, bool *ret_gas, struct fault *fault);

#endif
