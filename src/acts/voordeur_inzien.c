#include "acts/voordeur_inzien.h"

#include "store/adviesvraag.h"
#include "store/contact.h"
#include "store/signaal.h"
#include "store/webvraag.h"

#include "uitvoeren.h"
#include "voordeur.h"

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct toegang *toegang;
  struct voordeur_inzien_uit uit;
  if (!voordeur_toegang(tx, werk, "voordeur inzien", HANDELING_ZIEN,
                        INFO_CONTACT | INFO_SIGNAAL | INFO_ADVIES | INFO_WEBVRAAG, &toegang, fault) ||
      !terugbelverzoeken_lezen(toegang, &uit.terugbellen, &uit.terugbel_aantal, fault) ||
      !signalen_lezen(toegang, &uit.signalen, &uit.signaal_aantal, fault) ||
      !adviesvragen_lezen(toegang, &uit.adviezen, &uit.advies_aantal, fault) ||
      !webvragen_lezen(toegang, &uit.webvragen, &uit.webvraag_aantal, fault))
    return false;
  *(struct voordeur_inzien_uit *)ret_uit = uit;
  return true;
}

bool voordeur_inzien(const struct werk *werk, struct voordeur_inzien_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, NULL, ret_uit, fault);
}
