#include "acts/casus_voeren.h"

#include "store/casus.h"
#include "store/persoon.h"

#include "casus_werk.h"

const struct veld traject_bemannen_velden[] = {
    {"werker", "Wie doet dit?", VELD_ID, .verplicht = "regel TRAJECT", .leeg = "Kies wie dit doet.",
     .plek = offsetof(struct traject_bemannen_in, werker)},
    {"tweede", "Wie gaat er mee?", VELD_ID, .plek = offsetof(struct traject_bemannen_in, tweede)},
    {"tweede_niet", "Waarom gaat er niemand mee?", VELD_REGEL, .max = 500,
     .plek = offsetof(struct traject_bemannen_in, tweede_niet)},
    {"versie", "Versie", VELD_GETAL, .plek = offsetof(struct traject_bemannen_in, versie)},
};
const size_t traject_bemannen_velden_aantal = sizeof traject_bemannen_velden / sizeof traject_bemannen_velden[0];

static bool man(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                struct fault *fault) {
  const struct traject_bemannen_in *in = in_;
  struct toegang *toegang;
  struct traject traject;
  struct medewerker werker, tweede;
  int64_t huishouden;
  dag_t vandaag = werk_vandaag(werk);
  if (!toegang_wegwijzer(tx, WEGWIJZER_TRAJECT, in->traject, &huishouden, fault) ||
      !casus_vragen(tx, werk, "traject bemannen", huishouden, &toegang, fault) ||
      !huishouden_vasthouden(toegang, huishouden, fault) || !traject_lezen(toegang, in->traject, &traject, fault))
    return false;
  if (traject.versie != in->versie || traject.gesloten_op != DAG_GEEN)
    return fault_set(fault, FAULT_STALE,
                     S("Iemand anders heeft dit traject net veranderd. Kijk eerst wat er nu staat."), "stale traject");
  collega_kiezen(toegang, huishouden, in->werker, "werker", &werker, fault);
  collega_kiezen(toegang, huishouden, in->tweede, "tweede", &tweede, fault);
  if (tweede.id && tweede.id == werker.id) fault_add(fault, "tweede", S("Kies iemand anders dan wie het doet."));
  if (fault->class != FAULT_NONE) return false;
  return traject_werkers_zetten(toegang, &traject, werker.id, tweede.id, in->tweede_niet, vandaag, fault) &&
         traject_werker_toelaten(toegang, werker.id, huishouden, vandaag, fault) &&
         traject_werker_toelaten(toegang, tweede.id, huishouden, vandaag, fault) &&
         werker_loslaten(toegang, traject.werker, huishouden, vandaag, fault) &&
         werker_loslaten(toegang, traject.tweede, huishouden, vandaag, fault) &&
         huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool traject_bemannen(const struct werk *werk, const struct traject_bemannen_in *in, struct str *ret_huishouden,
                      struct fault *fault) {
  return act_schrijven_eenmaal(werk, man, in, ret_huishouden, fault);
}
