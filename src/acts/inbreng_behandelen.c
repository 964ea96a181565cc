#include "acts/inbreng_behandelen.h"

#include "store/casus.h"
#include "store/inbreng.h"
#include "store/plan.h"

#include "grond.h"
#include "uitvoeren.h"

static bool open(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, struct str publiek,
                 struct toegang **ret_toegang, int64_t *ret_huishouden, struct inbreng *ret_inbreng,
                 struct fault *fault) {
  struct toegang_vraag vraag = {.act = act,
                                .grond = grond_van(werk->actor, handeling),
                                .handeling = handeling,
                                .informatie = INFO_MELDING,
                                .informatie_ook = INFO_PERSOON | INFO_CASUS | INFO_VERHELDERING | INFO_PLAN};
  return toegang_vragen_via(tx, werk->actor, WEGWIJZER_INBRENG, publiek, &vraag, ret_huishouden, ret_toegang, fault) &&
         inbreng_lezen(*ret_toegang, *ret_huishouden, publiek, ret_inbreng, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  int64_t huishouden;
  struct inbreng_uit uit;
  if (!open(tx, werk, "inbreng van inwoner inzien", HANDELING_ZIEN, *(const struct str *)in, &toegang, &huishouden,
            &uit.inbreng, fault))
    return false;
  uit.mag_doen =
      toegang_mag_ook(toegang, HANDELING_DOEN, inbreng_informatie(uit.inbreng.soort) | INFO_MELDING, GROND_HULPVRAAG);
  *(struct inbreng_uit *)ret_uit = uit;
  return true;
}

bool inbreng_inzien(const struct werk *werk, struct str inbreng, struct inbreng_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, &inbreng, ret_uit, fault);
}

struct settling {
  struct str inbreng;
  int64_t versie;
  bool als_doel;
};

/* In the words of who proposed it, as his own goal. */
static bool add_goal(const struct werk *werk, struct toegang *toegang, const struct inbreng *inbreng,
                     int64_t huishouden, struct fault *fault) {
  struct casus casus;
  struct plan plan;
  if (inbreng->soort != INBRENG_DOEL)
    return fault_set(fault, FAULT_INPUT, S("Alleen een doel kan in het plan."), "no goal");
  if (!casus_van_huishouden(toegang, huishouden, &casus, fault) || !plan_van_casus(toegang, casus.id, &plan, fault))
    return false;
  if (plan.id != inbreng->plan)
    return fault_set(fault, FAULT_STALE, S("Dit plan is intussen beëindigd."), "plan has ended");
  return plandoel_bewaren(toegang, &plan,
                          &(struct plan_doel){.publiek = werk_id(werk),
                                              .persoon = inbreng->persoon,
                                              .woorden = inbreng->tekst,
                                              .eigen = true,
                                              .gewicht = 1},
                          fault);
}

static bool settle(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct settling *settling = in;
  struct toegang *toegang;
  struct inbreng inbreng;
  int64_t huishouden;
  if (!open(tx, werk, "inbreng van inwoner gezien", HANDELING_DOEN, settling->inbreng, &toegang, &huishouden, &inbreng,
            fault))
    return false;
  *ret_uitkomst = inbreng.huishouden;
  inbreng.versie = settling->versie;
  return inbreng_gezien(toegang, &inbreng, fault) &&
         (!settling->als_doel || add_goal(werk, toegang, &inbreng, huishouden, fault));
}

bool inbreng_afhandelen(const struct werk *werk, struct str inbreng, int64_t versie, bool als_doel,
                        struct str *ret_huishouden, struct fault *fault) {
  struct settling settling = {inbreng, versie, als_doel};
  return act_schrijven_eenmaal(werk, settle, &settling, ret_huishouden, fault);
}
