#include "acts/agenda_inzien.h"

#include "store/afspraak.h"

#include "uitvoeren.h"

static bool read_diary(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct agenda_inzien_in *in = in_;
  struct agenda_inzien_uit uit;
  struct toegang *toegang;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = in->team ? "agenda van het team inzien" : "agenda inzien",
                                              .grond = in->team ? GROND_LEIDING : GROND_HULPVRAAG,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON | INFO_MELDING,
                                              .over = OVER_LIJST},
                      &toegang, fault) ||
      !agenda_lezen(toegang, in->team ? AGENDA_TEAM : AGENDA_MEDEWERKER, in->team ? in->team : werk->actor->gebruiker,
                    moment_van_dag(in->van), moment_van_dag(in->tot + 1), &uit.afspraken, &uit.aantal, fault))
    return false;
  *(struct agenda_inzien_uit *)ret_uit = uit;
  return true;
}

bool agenda_inzien(const struct werk *werk, const struct agenda_inzien_in *in, struct agenda_inzien_uit *ret_uit,
                   struct fault *fault) {
  return act_lezen(werk, read_diary, in, ret_uit, fault);
}
