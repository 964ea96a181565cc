#include "acts/mijn_werk_inzien.h"

#include "store/adviesvraag.h"
#include "store/contact.h"
#include "store/mijnwerk.h"
#include "store/ondersteuning.h"
#include "store/overleg.h"
#include "store/routekaart.h"
#include "store/signaal.h"

#include "uitvoeren.h"
#include "voordeur.h"

/* What waits at the front door for him and his teams. */
struct deur {
  struct terugbelverzoek *terugbellen;
  struct signaal *signalen;
  struct adviesvraag *adviezen;
  size_t terugbel_aantal, signaal_aantal, advies_aantal;
};

static bool read_door(struct tx *tx, const struct werk *werk, struct deur *deur, struct fault *fault) {
  struct toegang *toegang;
  return voordeur_toegang(tx, werk, "voordeur inzien", HANDELING_ZIEN, INFO_CONTACT | INFO_SIGNAAL | INFO_ADVIES,
                          &toegang, fault) &&
         terugbelverzoeken_lezen(toegang, &deur->terugbellen, &deur->terugbel_aantal, fault) &&
         signalen_lezen(toegang, &deur->signalen, &deur->signaal_aantal, fault) &&
         adviesvragen_lezen(toegang, &deur->adviezen, &deur->advies_aantal, fault);
}

/* All sources as one list. */
static void gather(const struct werk *werk, const struct werkpost *posten, size_t aantal, const struct deur *deur,
                   struct mijn_werk_uit *uit) {
  size_t room = aantal + deur->terugbel_aantal + deur->signaal_aantal + deur->advies_aantal, count = aantal;
  struct werkpost *alle = NEW_ARRAY(werk->arena, struct werkpost, room + 1);
  for (size_t i = 0; i < aantal; i++) alle[i] = posten[i];
  for (size_t i = 0; i < deur->terugbel_aantal; i++) alle[count++] = werkpost_van_terugbel(&deur->terugbellen[i]);
  for (size_t i = 0; i < deur->signaal_aantal; i++) alle[count++] = werkpost_van_signaal(&deur->signalen[i]);
  for (size_t i = 0; i < deur->advies_aantal; i++) alle[count++] = werkpost_van_advies(&deur->adviezen[i]);
  uit->te_doen = werkposten_sorteren(alle, count, werk_vandaag(werk));
  uit->posten = alle;
  uit->post_aantal = count;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct mijn_werk_uit uit = {0};
  struct deur deur = {0};
  struct werkpost *posten;
  struct route_regel *route;
  size_t aantal, route_aantal;
  struct toegang *toegang;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "mijn werk inzien",
                                              .grond = GROND_HULPVRAAG,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON | INFO_MELDING | INFO_CASUS | INFO_PLAN |
                                                            INFO_AANVRAAG | INFO_NOTITIE | INFO_TOESTEMMING,
                                              .over = OVER_LIJST},
                      &toegang, fault) ||
      !overleggen_vandaag(toegang, &uit.overleggen, &uit.overleg_aantal, fault) ||
      !werkposten_lezen(toegang, &posten, &aantal, fault) || !mijnwerk_sinds_lezen(toegang, &uit.sinds, fault) ||
      !caseload_lezen(toegang, uit.sinds, &uit.caseload, &uit.caseload_aantal, fault) ||
      !ondersteunt_zelf(toegang, &uit.ondersteunt, fault) ||
      !routekaart_van_werker(toegang, &route, &route_aantal, fault) || !read_door(tx, werk, &deur, fault))
    return false;
  caseload_plaatsen(uit.caseload, uit.caseload_aantal, route, route_aantal);
  gather(werk, posten, aantal, &deur, &uit);
  *(struct mijn_werk_uit *)ret_uit = uit;
  return true;
}

bool mijn_werk_inzien(const struct werk *werk, struct mijn_werk_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, NULL, ret_uit, fault);
}
