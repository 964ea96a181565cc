#include "acts/inwonerbericht.h"

#include "store/inwonerbericht.h"

#include "grond.h"
#include "uitvoeren.h"

static bool open_it(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                    struct str publiek, struct toegang **ret_toegang, struct inwonerbericht *ret_bericht,
                    struct fault *fault) {
  int64_t huishouden;
  return toegang_vragen_via(tx, werk->actor, WEGWIJZER_INWONERBERICHT, publiek,
                            &(struct toegang_vraag){.act = act,
                                                    .grond = grond_van(werk->actor, handeling),
                                                    .handeling = handeling,
                                                    .informatie = INFO_MELDING},
                            &huishouden, ret_toegang, fault) &&
         inwonerbericht_lezen(*ret_toegang, publiek, ret_bericht, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  struct inwonerbericht_uit *uit = ret_uit;
  if (!open_it(tx, werk, "bericht van inwoner inzien", HANDELING_ZIEN, *(const struct str *)in, &toegang, &uit->bericht,
               fault))
    return false;
  uit->mag_doen = toegang_mag_ook(toegang, HANDELING_DOEN, INFO_MELDING, GROND_HULPVRAAG);
  return true;
}

bool inwonerbericht_inzien(const struct werk *werk, struct str bericht, struct inwonerbericht_uit *ret_uit,
                           struct fault *fault) {
  return act_lezen(werk, look, &bericht, ret_uit, fault);
}

static bool tick(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                 struct fault *fault) {
  struct toegang *toegang;
  struct inwonerbericht bericht;
  *ret_uitkomst = *(const struct str *)in;
  return open_it(tx, werk, "bericht van inwoner afvinken", HANDELING_DOEN, *ret_uitkomst, &toegang, &bericht, fault) &&
         inwonerbericht_gezien(toegang, &bericht, fault);
}

bool inwonerbericht_afvinken(const struct werk *werk, struct str bericht, struct fault *fault) {
  struct str nothing;
  return act_schrijven(werk, tick, &bericht, &nothing, fault);
}
