#include "voordeur.h"

#include "store/gebruiker.h"
#include "store/persoon.h"

#include "teams.h"

bool voordeur_persoon(struct tx *tx, const struct werk *werk, struct str publiek, int64_t *ret_persoon,
                      int64_t *ret_huishouden, struct fault *fault) {
  struct toegang *toegang;
  struct persoon persoon;
  int64_t huishouden;
  *ret_persoon = *ret_huishouden = 0;
  if (publiek.len == 0) return true;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "persoon bij contact of signaal",
                                              .grond = GROND_AANMELDING,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON,
                                              .over = OVER_ZOEKEN},
                      &toegang, fault) ||
      !persoon_lezen(toegang, publiek, &persoon, fault) ||
      !huishouden_van_persoon(toegang, persoon.id, &huishouden, fault))
    return false;
  *ret_persoon = persoon.id;
  *ret_huishouden = huishouden;
  return true;
}

static bool find_team(struct tx *tx, int64_t team, struct str *ret_naam, struct fault *fault) {
  struct team *teams;
  size_t count;
  if (!teams_van_vandaag(tx, &teams, &count, fault)) return false;
  for (size_t i = 0; i < count; i++)
    if (teams[i].id == team) {
      *ret_naam = teams[i].naam;
      return true;
    }
  return fault_add(fault, "team", S("Kies een team uit de lijst."));
}

bool voordeur_voor(struct tx *tx, int64_t team, struct str collega, int64_t *ret_gebruiker, struct str *ret_naam,
                   struct fault *fault) {
  struct collega *collegas;
  size_t count;
  *ret_gebruiker = 0;
  *ret_naam = (struct str){0};
  if (team && collega.len) return fault_add(fault, "collega", S("Kies een team of een collega, niet allebei."));
  if (team) return find_team(tx, team, ret_naam, fault);
  if (collega.len == 0) return true;
  if (!collegas_lezen(tx, &collegas, &count, fault)) return false;
  for (size_t i = 0; i < count; i++)
    if (str_eq(collegas[i].publiek, collega)) {
      *ret_gebruiker = collegas[i].gebruiker;
      *ret_naam = collegas[i].naam;
      return true;
    }
  return fault_add(fault, "collega", S("Kies een collega uit de lijst."));
}
