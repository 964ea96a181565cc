#include "persoon_plek.h"

#include "store/persoon.h"

#include "grond.h"

bool persoon_vragen(struct tx *tx, const struct werk *werk, const struct persoon_vraag *in,
                    struct persoon_gevraagd *ret_gevraagd, struct fault *fault) {
  struct persoon_gevraagd uit = {0};
  struct toegang_vraag vraag = {.act = in->act,
                                .grond = in->bij_vraag ? GROND_AANMELDING : grond_van(werk->actor, in->handeling),
                                .handeling = in->handeling,
                                .informatie = INFO_PERSOON | in->ook_nodig,
                                .adresdoel = in->adresdoel,
                                .over = in->bij_vraag ? OVER_ZOEKEN : OVER_HUISHOUDEN};
  if (in->handeling == HANDELING_DOEN) vraag.informatie |= INFO_MELDING;
  if (!toegang_wegwijzer(tx, WEGWIJZER_PERSOON, in->persoon, &uit.huishouden_id, fault)) {
    if (!in->bij_vraag || fault->class != FAULT_ABSENT) return false;
    fault_init(fault);
  }
  vraag.huishouden = uit.huishouden_id;
  if (!toegang_vragen(tx, werk->actor, &vraag, &uit.toegang, fault) ||
      !persoon_lezen(uit.toegang, in->persoon, &uit.persoon, fault) ||
      (uit.huishouden_id && !huishouden_publiek(tx, uit.huishouden_id, &uit.huishouden, fault)))
    return false;
  *ret_gevraagd = uit;
  return true;
}

bool persoon_dezelfde(const struct persoon *nu, struct str publiek, struct fault *fault) {
  return str_eq(nu->publiek, publiek) ||
         fault_set(fault, FAULT_STALE,
                   S("Deze inwoner is intussen samengevoegd met een andere. Hieronder ziet u wat er nu van die inwoner "
                     "bekend is."),
                   "merged meanwhile");
}
