#include "kop.h"

#include "store/persoon.h"
#include "store/routekaart.h"

#include "plan_werk.h"

/* What each tab shows at least. */
static const unsigned tab_informatie[TAB_AANTAL] = {
    [TAB_OVERZICHT] = INFO_PERSOON | INFO_MELDING,
    [TAB_VERHELDERING] = INFO_VERHELDERING,
    [TAB_PLAN] = INFO_PLAN,
    [TAB_ONDERSTEUNING] = INFO_CASUS,
    [TAB_BESLUITEN] = INFO_AANVRAAG,
    [TAB_CONTACT] = INFO_NOTITIE,
    [TAB_TIJDLIJN] = INFO_MELDING | INFO_CASUS,
    [TAB_DOCUMENTEN] = INFO_DOCUMENT,
    [TAB_TOESTEMMING] = INFO_TOESTEMMING,
    [TAB_LOGBOEK] = INFO_LOGBOEK,
};

static bool read_map(struct toegang *toegang, int64_t huishouden, const struct casus *casus, struct huishouden_kop *kop,
                     struct fault *fault) {
  struct route_veiligheid veiligheid;
  kop->aanspreekpunt = casus->aanspreekpunt_naam;
  if (!routekaart_van_huishouden(toegang, huishouden, &kop->kaart, &kop->kaart_aantal, fault) ||
      !veiligheid_bij_melding(toegang, huishouden, &veiligheid, fault))
    return false;
  kop->veilig = veiligheid.antwoord;
  kop->veilig_op = veiligheid.op;
  return casus->id == 0 || plan_regisseur(toegang, casus->id, &kop->regie, fault);
}

/* A household is called after the first who is alive, else after the first. */
static const struct persoon *named_after(const struct persoon *leden, size_t aantal) {
  for (size_t i = 0; i < aantal; i++)
    if (leden[i].overleden == DEELDATUM_GEEN) return &leden[i];
  return aantal ? leden : NULL;
}

bool huishouden_kop_lezen(struct tx *tx, struct toegang *toegang, enum grond grond, int64_t huishouden,
                          const struct persoon *leden, size_t lid_aantal, const struct casus *casus,
                          struct huishouden_kop *ret_kop, struct fault *fault) {
  struct huishouden_kop kop = {.eerste = named_after(leden, lid_aantal), .veilig_op = DAG_GEEN};
  unsigned kaart = INFO_CASUS | INFO_MELDING;
  for (unsigned tab = 0; tab < TAB_AANTAL; tab++)
    if (toegang_mag_ook(toegang, HANDELING_ZIEN, tab_informatie[tab], grond)) kop.tabs |= 1U << tab;
  kop.kaart_zien = (toegang_informatie(toegang) & kaart) == kaart;
  if (!huishouden_publiek(tx, huishouden, &kop.publiek, fault) ||
      (kop.kaart_zien && !read_map(toegang, huishouden, casus, &kop, fault)))
    return false;
  *ret_kop = kop;
  return true;
}
