#include "plan_werk.h"

#include "inrichting/werk.h"
#include "store/casus.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/plan.h"

#include "grond.h"

bool plan_vragen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, int64_t huishouden,
                 struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = act,
                                                .grond = grond_van(werk->actor, handeling),
                                                .handeling = handeling,
                                                .informatie = INFO_PERSOON | INFO_MELDING | INFO_CASUS | INFO_NETWERK |
                                                              INFO_VERHELDERING | INFO_PLAN,
                                                .over = OVER_HUISHOUDEN,
                                                .huishouden = huishouden},
                        ret_toegang, fault);
}

bool plan_openen(struct tx *tx, const struct werk *werk, const char *act, struct str publiek,
                 struct toegang **ret_toegang, struct plan *ret_plan, struct fault *fault) {
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, WEGWIJZER_PLAN, publiek, &huishouden, fault) ||
      !plan_vragen(tx, werk, act, HANDELING_DOEN, huishouden, ret_toegang, fault) ||
      !plan_lezen(*ret_toegang, publiek, ret_plan, fault))
    return false;
  return ret_plan->geeindigd_op == DAG_GEEN ||
         fault_set(fault, FAULT_STALE, S("Dit plan is intussen beëindigd."), "plan has ended");
}

bool plan_bewoners(struct toegang *toegang, int64_t huishouden, struct persoon **ret_leden, size_t *ret_aantal,
                   struct fault *fault) {
  struct persoon *leden;
  size_t alle, aantal = 0;
  if (!huishouden_leden(toegang, huishouden, &leden, &alle, fault)) return false;
  for (size_t i = 0; i < alle; i++)
    if (leden[i].overleden == DEELDATUM_GEEN) leden[aantal++] = leden[i];
  *ret_leden = leden;
  *ret_aantal = aantal;
  return true;
}

bool plan_regisseur(struct toegang *toegang, int64_t casus, struct str *ret_naam, struct fault *fault) {
  struct regie *regie;
  size_t aantal;
  struct str naam = {0};
  if (!regie_van_casus(toegang, casus, &regie, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++)
    if (regie[i].soort == REGIE_CASUS && regie[i].tot == DAG_OPEN) naam = regie[i].naam;
  *ret_naam = naam;
  return true;
}

bool plan_met_gas(struct tx *tx, bool *ret_gas, struct fault *fault) {
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  const struct doelmeting_rij *rij = inrichting_op(inrichting, TABEL_DOELMETING, S("doelen"), tx_vandaag(tx));
  *ret_gas = rij && rij->soort == DOELMETING_GAS;
  return true;
}
