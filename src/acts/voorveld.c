#include "acts/voorveld.h"

#include "store/bereik.h"
#include "store/concept.h"
#include "store/huishouden.h"
#include "store/melding.h"
#include "store/notitie.h"
#include "store/opname.h"
#include "store/overdracht.h"
#include "store/persoon.h"
#include "store/verheldering.h"

#include "concept_sleutel.h"
#include "kop.h"
#include "uitvoeren.h"

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct voorveld_uit uit = {.huishouden.publiek = *(const struct str *)in};
  const struct casus geen = {0};
  struct toegang *toegang;
  int64_t id, notities;
  if (!toegang_vragen_via(
          tx, werk->actor, WEGWIJZER_HUISHOUDEN, uit.huishouden.publiek,
          &(struct toegang_vraag){.act = "partner: vraag verhelderen",
                                  .grond = GROND_SAMENWERKING,
                                  .handeling = HANDELING_ZIEN,
                                  .informatie = INFO_PERSOON | INFO_MELDING | INFO_NOTITIE | INFO_VERHELDERING},
          &id, &toegang, fault) ||
      !huishouden_leden(toegang, id, &uit.leden, &uit.lid_aantal, fault) ||
      !bereik_van_huishouden(toegang, id, &uit.bereiken, &uit.bereik_aantal, fault) ||
      !meldingen_van_huishouden(toegang, id, &uit.meldingen, &uit.melding_aantal, fault) ||
      !opnames_lezen(toegang, id, uit.meldingen, uit.melding_aantal, fault) ||
      !overdrachten_van_mij(toegang, id, &uit.overdrachten, &uit.overdracht_aantal, fault) ||
      !notities_van_huishouden(toegang, id, 0, &uit.notities, &uit.notitie_aantal, &notities, fault) ||
      !verhelderingen_van_huishouden(toegang, id, &uit.verhelderingen, &uit.verheldering_aantal, fault) ||
      !concept_lezen(tx, werk->actor->gebruiker, concept_van_notitie(werk->arena, uit.huishouden.publiek), &uit.concept,
                     &uit.concept_op, fault) ||
      !huishouden_kop_lezen(tx, toegang, GROND_SAMENWERKING, id, uit.leden, uit.lid_aantal, &geen, &uit.kop, fault))
    return false;
  uit.huishouden.id = id;
  *(struct voorveld_uit *)ret_uit = uit;
  return true;
}

bool voorveld_inzien(const struct werk *werk, struct str huishouden, struct voorveld_uit *ret_uit,
                     struct fault *fault) {
  return act_lezen(werk, look, &huishouden, ret_uit, fault);
}
