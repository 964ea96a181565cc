#include "acts/mijn_inzien.h"

#include "mijn_werk.h"

bool mijn_vragen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                 struct inwoner_plek plek, struct mijn_wie *ret_wie, struct toegang **ret_toegang,
                 struct fault *fault) {
  struct inwoner_persoon *personen;
  if (!inwoner_toegang(tx, werk->actor, act, handeling, plek, &ret_wie->voor, ret_toegang, fault) ||
      !inwoner_personen(*ret_toegang, &personen, &ret_wie->persoon_aantal, fault))
    return false;
  ret_wie->personen = personen;
  return true;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct toegang *toegang;
  struct mijn_inzien_uit uit;
  if (!mijn_vragen(tx, werk, "Mijn Schakel inzien", HANDELING_ZIEN, (struct inwoner_plek){INWONER_NU}, &uit.wie,
                   &toegang, fault))
    return false;
  *(struct mijn_inzien_uit *)ret_uit = uit;
  return true;
}

bool mijn_inzien(const struct werk *werk, struct mijn_inzien_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, NULL, ret_uit, fault);
}

struct choice {
  struct str persoon, cookie;
};

static bool choose(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  (void)ret_uitkomst;
  const struct choice *choice = in;
  struct toegang *toegang;
  struct inwoner_persoon voor;
  return inwoner_toegang(tx, werk->actor, "kijken voor", HANDELING_ZIEN,
                         (struct inwoner_plek){INWONER_PERSOON, choice->persoon}, &voor, &toegang, fault) &&
         inwoner_kiezen(toegang, choice->cookie, fault);
}

bool mijn_voor_kiezen(const struct werk *werk, struct str persoon, struct str cookie, struct fault *fault) {
  struct choice choice = {persoon, cookie};
  struct str nothing;
  return act_schrijven(werk, choose, &choice, &nothing, fault);
}
