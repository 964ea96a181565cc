#include "acts/casus_inzien.h"

#include "inrichting/werk.h"
#include "store/casus.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/medewerker.h"
#include "store/melding.h"
#include "store/persoon.h"
#include "store/stagnatie.h"
#include "store/vastgelopen.h"

#include "casus_werk.h"
#include "overleg_werk.h"

static bool read_holders(struct tx *tx, struct casus_vorm_uit *uit, struct fault *fault) {
  const struct inrichting *inrichting;
  const struct rij *const *rijen;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  size_t regels = inrichting_in_kracht(tx_arena(tx), inrichting, TABEL_REGIEREGEL, tx_vandaag(tx), &rijen), count = 0;
  bool any = false;
  for (size_t i = 0; i < regels; i++) any |= ((const struct regieregel_rij *)rijen[i])->regie == REGIE_CASUS;
  uit->houders = NEW_ARRAY(tx_arena(tx), struct houder_keus, HOUDER_VRIJWILLIGER + 1);
  for (int houder = HOUDER_INWONER; houder <= HOUDER_VRIJWILLIGER; houder++) {
    const struct regieregel_rij *regel = regie_voor(inrichting, REGIE_CASUS, (enum regie_houder)houder, (struct str){0},
                                                    (struct str){0}, tx_vandaag(tx));
    uit->houders[count++] = (struct houder_keus){.houder = houder,
                                                 .mag = regel ? regel->mag != REGIE_NEE : !any,
                                                 .uitleg = regel ? regel->uitleg : (struct str){0}};
  }
  uit->houder_aantal = count;
  return true;
}

static bool read_members(struct tx *tx, struct toegang *toegang, int64_t huishouden, struct casus_vorm_uit *uit,
                         struct fault *fault) {
  struct lid *leden;
  size_t aantal;
  if (!huishouden_bewoners(toegang, huishouden, &leden, &aantal, fault)) return false;
  uit->lid_aantal = huishouden_nu(tx, leden, aantal);
  uit->leden = NEW_ARRAY(tx_arena(tx), struct persoon, uit->lid_aantal + 1);
  for (size_t i = 0; i < uit->lid_aantal; i++) uit->leden[i] = leden[i].persoon;
  return true;
}

struct vraag {
  enum casus_via via;
  struct str publiek;
};

/* The thing that the form is about. */
static bool read_thing(struct toegang *toegang, const struct vraag *vraag, struct casus_vorm_uit *uit,
                       struct fault *fault) {
  switch (vraag->via) {
  case VIA_MELDING:
    return melding_lezen(toegang, vraag->publiek, &uit->melding, fault);
  case VIA_CASUS:
    return casus_lezen(toegang, vraag->publiek, &uit->casus, fault) &&
           stagnatie_van_casus(toegang, uit->casus.id, uit->seinen, &uit->sein_aantal, fault);
  case VIA_TRAJECT:
    return traject_lezen(toegang, vraag->publiek, &uit->traject, fault);
  case VIA_VASTGELOPEN:
    return vastgelopen_lezen(toegang, vraag->publiek, &uit->vast, fault);
  case VIA_HUISHOUDEN:
    break;
  }
  return true;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  static const enum wegwijzer wegen[] = {[VIA_HUISHOUDEN] = WEGWIJZER_HUISHOUDEN,
                                         [VIA_MELDING] = WEGWIJZER_MELDING,
                                         [VIA_CASUS] = WEGWIJZER_CASUS,
                                         [VIA_TRAJECT] = WEGWIJZER_TRAJECT,
                                         [VIA_VASTGELOPEN] = WEGWIJZER_VASTGELOPEN};
  const struct vraag *vraag = in;
  struct casus_vorm_uit uit = {0};
  struct casus vorige;
  struct toegang *toegang;
  int64_t huishouden;
  if (!toegang_vragen_via(tx, werk->actor, wegen[vraag->via], vraag->publiek,
                          &(struct toegang_vraag){.act = "casus inzien",
                                                  .grond = GROND_HULPVRAAG,
                                                  .handeling = HANDELING_ZIEN,
                                                  .informatie = INFO_PERSOON | INFO_MELDING | INFO_CASUS},
                          &huishouden, &toegang, fault) ||
      !casus_van_huishouden(toegang, huishouden, &uit.casus, fault) ||
      !casus_heropenbaar(toegang, huishouden, &vorige, fault) || !read_thing(toegang, vraag, &uit, fault) ||
      !read_members(tx, toegang, huishouden, &uit, fault) ||
      !belasting_bij_huishouden(toegang, huishouden, &uit.collegas, &uit.collega_aantal, fault) ||
      !trajectsoorten_kiezen(tx, &uit.soorten, &uit.soort_aantal, fault) || !read_holders(tx, &uit, fault) ||
      !huishouden_publiek(tx, huishouden, &uit.huishouden, fault))
    return false;
  uit.heropenbaar = vorige.id != 0;
  *(struct casus_vorm_uit *)ret_uit = uit;
  return true;
}

bool casus_vorm_inzien(const struct werk *werk, enum casus_via via, struct str publiek, struct casus_vorm_uit *ret_uit,
                       struct fault *fault) {
  struct vraag vraag = {via, publiek};
  return act_lezen(werk, look, &vraag, ret_uit, fault);
}

static bool look_stuck(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct knelpunten_uit uit;
  struct toegang *toegang;
  if (!overleg_vragen(tx, werk, "knelpunten inzien", HANDELING_ZIEN, &toegang, fault) ||
      !knelpunten_lezen(toegang, &uit.rijen, &uit.aantal, fault) ||
      !stagnaties_lezen(toegang, &uit.seinen, &uit.sein_aantal, fault))
    return false;
  *(struct knelpunten_uit *)ret_uit = uit;
  return true;
}

bool knelpunten_inzien(const struct werk *werk, struct knelpunten_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look_stuck, NULL, ret_uit, fault);
}
