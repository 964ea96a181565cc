#include "acts/wie_weet_wat.h"

#include "inrichting/recht.h"
#include "store/casus.h"
#include "store/deling.h"
#include "store/huishouden.h"
#include "store/informeerplicht.h"
#include "store/inrichting.h"
#include "store/partner.h"
#include "store/persoon.h"
#include "store/toestemming.h"
#include "store/verbergen.h"
#include "store/vertegenwoordiging.h"

#include "grond.h"
#include "kop.h"
#include "wie_beslist.h"
#include "wie_weet_werk.h"

/* Everybody with who decides for him, from one list of who stands for whom. */
static void add_residents(struct tx *tx, const struct persoon *leden, size_t aantal,
                          const struct vertegenwoordiging *rijen, size_t rij_aantal, struct wie_weet_wat_uit *uit) {
  uit->bewoners = NEW_ARRAY(tx_arena(tx), struct wie_weet_bewoner, aantal + 1);
  for (size_t i = 0; i < aantal; i++) {
    struct wie_beslist hulp = wie_beslist_over_hulp(tx, &leden[i], rijen, rij_aantal);
    uit->bewoners[uit->bewoner_aantal++] = (struct wie_weet_bewoner){
        leden[i], hulp, wie_beslist_op(tx, &leden[i], hulp.wet, TOESTEMMING_GEHEIM, rijen, rij_aantal)};
    uit->bewoners[i].persoon.adres = (struct adres){0};
  }
}

static void judge_consents(struct tx *tx, const struct persoon *leden, size_t aantal,
                           const struct vertegenwoordiging *rijen, size_t rij_aantal, struct wie_weet_wat_uit *uit) {
  uit->opnieuw = NEW_ARRAY(tx_arena(tx), bool, uit->toestemming_aantal + 1);
  for (size_t i = 0; i < uit->toestemming_aantal; i++) {
    const struct toestemming *t = &uit->toestemmingen[i];
    const struct beslisgeval geval = {t->wet, t->soort, t->onbekwaam, t->uitzondering};
    for (size_t j = 0; j < aantal; j++) {
      struct wie_beslist nu;
      if (leden[j].id != t->persoon) continue;
      wie_beslist_bij(tx, &leden[j], &geval, rijen, rij_aantal, &nu);
      uit->opnieuw[i] = toestemming_opnieuw(t, nu.beslissers, nu.beslisser_aantal, tx_vandaag(tx));
    }
  }
}

static void name_tasks(struct tx *tx, struct deling *delingen, size_t aantal) {
  for (size_t i = 0; i < aantal; i++) {
    const struct wettelijke_taak_rij *taak =
        delingen[i].taak.len ? wettelijke_taak_op(tx_nationaal(tx), delingen[i].taak, dag_van_moment(delingen[i].op))
                             : NULL;
    if (taak) delingen[i].taak_naam = taak->naam;
  }
}

static bool read_all(struct tx *tx, const struct werk *werk, struct toegang *toegang, int64_t huishouden,
                     struct wie_weet_wat_uit *uit, struct fault *fault) {
  struct persoon *leden;
  struct vertegenwoordiging *rijen;
  struct casus casus = {0};
  size_t aantal, rij_aantal;
  enum grond grond = grond_van(werk->actor, HANDELING_ZIEN);
  if (!huishouden_leden(toegang, huishouden, &leden, &aantal, fault) ||
      (toegang_informatie(toegang) & INFO_CASUS && !casus_van_huishouden(toegang, huishouden, &casus, fault)) ||
      !huishouden_kop_lezen(tx, toegang, grond, huishouden, leden, aantal, &casus, &uit->kop, fault) ||
      !vertegenwoordigingen_van_huishouden(toegang, huishouden, &rijen, &rij_aantal, fault) ||
      !toestemmingen_van_huishouden(toegang, huishouden, &uit->toestemmingen, &uit->toestemming_aantal, fault) ||
      !delingen_van_huishouden(toegang, huishouden, &uit->delingen, &uit->deling_aantal, fault) ||
      !verbergingen_van_huishouden(toegang, huishouden, &uit->verbergingen, &uit->verberging_aantal, fault) ||
      !informeerplichten_van_huishouden(toegang, huishouden, &uit->plichten, &uit->plicht_aantal, fault) ||
      !verbergen_mag(toegang, werk, huishouden, &uit->mag_verbergen, fault))
    return false;
  add_residents(tx, leden, aantal, rijen, rij_aantal, uit);
  judge_consents(tx, leden, aantal, rijen, rij_aantal, uit);
  name_tasks(tx, uit->delingen, uit->deling_aantal);
  return true;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct str *publiek = in;
  struct wie_weet_wat_uit uit = {0};
  struct toegang *toegang;
  int64_t huishouden;
  if (!wie_weet_via(tx, werk, "wie weet wat inzien", HANDELING_ZIEN, WEGWIJZER_HUISHOUDEN, *publiek, &huishouden,
                    &toegang, fault) ||
      !read_all(tx, werk, toegang, huishouden, &uit, fault))
    return false;
  uit.mag_doen = toegang_mag_ook(toegang, HANDELING_DOEN, INFO_TOESTEMMING, GROND_HULPVRAAG);
  *(struct wie_weet_wat_uit *)ret_uit = uit;
  return true;
}

bool wie_weet_wat_inzien(const struct werk *werk, struct str huishouden, struct wie_weet_wat_uit *ret_uit,
                         struct fault *fault) {
  return act_lezen(werk, look, &huishouden, ret_uit, fault);
}

struct form {
  struct str huishouden;
  bool verbergen;
};

static bool things_of(struct tx *tx, struct toegang *toegang, int64_t huishouden, bool verbergen,
                      struct delen_vorm_uit *uit, struct fault *fault) {
  struct ding_inhoud *alle;
  if (verbergen) return dingen_om_te_verbergen(tx, toegang, huishouden, &uit->dingen, &uit->ding_aantal, fault);
  if (!dingen_om_te_delen(tx, toegang, huishouden, NULL, uit->leden, uit->lid_aantal, &alle, &uit->ding_aantal, fault))
    return false;
  uit->dingen = NEW_ARRAY(tx_arena(tx), struct ding, uit->ding_aantal + 1);
  for (size_t i = 0; i < uit->ding_aantal; i++) uit->dingen[i] = alle[i].ding;
  return true;
}

static bool look_at_form(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct form *form = in;
  struct delen_vorm_uit uit = {.huishouden = form->huishouden};
  struct toestemming *alle;
  struct toegang *toegang;
  int64_t huishouden;
  size_t aantal;
  if (!wie_weet_via(tx, werk, form->verbergen ? "verbergen voorbereiden" : "delen voorbereiden", HANDELING_ZIEN,
                    WEGWIJZER_HUISHOUDEN, form->huishouden, &huishouden, &toegang, fault) ||
      !huishouden_leden(toegang, huishouden, &uit.leden, &uit.lid_aantal, fault) ||
      !toestemmingen_van_huishouden(toegang, huishouden, &alle, &aantal, fault) ||
      !things_of(tx, toegang, huishouden, form->verbergen, &uit, fault) ||
      (toegang_informatie(toegang) & INFO_PLAN &&
       !partners_bij_huishouden(toegang, huishouden, &uit.partners, &uit.partner_aantal, fault)))
    return false;
  uit.toestemmingen = alle;
  for (size_t i = 0; i < aantal; i++)
    if (alle[i].soort != TOESTEMMING_HULP && toestemming_geldt(&alle[i], tx_vandaag(tx)))
      uit.toestemmingen[uit.toestemming_aantal++] = alle[i];
  *(struct delen_vorm_uit *)ret_uit = uit;
  return true;
}

bool delen_vorm_inzien(const struct werk *werk, struct str huishouden, bool verbergen, struct delen_vorm_uit *ret_uit,
                       struct fault *fault) {
  struct form form = {huishouden, verbergen};
  return act_lezen(werk, look_at_form, &form, ret_uit, fault);
}

struct taken {
  struct taakkeuze *rij;
  size_t aantal;
};

static bool list_tasks(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in, (void)fault;
  struct taken *uit = ret_uit;
  const struct wettelijke_taak_rij *const *rijen;
  uit->aantal = wettelijke_taken(werk->arena, tx_nationaal(tx), tx_vandaag(tx), &rijen);
  uit->rij = NEW_ARRAY(werk->arena, struct taakkeuze, uit->aantal + 1);
  for (size_t i = 0; i < uit->aantal; i++)
    uit->rij[i] = (struct taakkeuze){rijen[i]->id, rijen[i]->naam, rijen[i]->rij.bron, rijen[i]->waarvoor};
  return true;
}

bool taken_kiezen(const struct werk *werk, struct taakkeuze **ret_taken, size_t *ret_aantal, struct fault *fault) {
  struct taken taken = {0};
  if (!act_lezen(werk, list_tasks, NULL, &taken, fault)) return false;
  *ret_taken = taken.rij;
  *ret_aantal = taken.aantal;
  return true;
}
