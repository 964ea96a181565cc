#include "besluit_werk.h"
#include "grond.h"
#include "store/aanvraag.h"
#include "store/persoon.h"

static void list_choices(const struct besluit_zaak *zaak, struct besluit_inzien_uit *uit) {
  struct arena *arena = tx_arena(zaak->tx);
  const struct rij *const *rijen;
  size_t alle = inrichting_in_kracht(arena, zaak->inrichting, TABEL_PRODUCT, tx_vandaag(zaak->tx), &rijen);
  uit->producten = NEW_ARRAY(arena, struct keus, alle + 1);
  for (size_t i = 0; i < alle; i++) {
    const struct product_rij *product = (const struct product_rij *)rijen[i];
    if (product->wet == (int)zaak->besluit.wet)
      uit->producten[uit->product_aantal++] = (struct keus){.sleutel = product->id, .naam = product->naam};
  }
  uit->collegas = NEW_ARRAY(arena, struct keus, zaak->tekenaar_aantal + 1);
  for (size_t i = 0; i < zaak->tekenaar_aantal; i++)
    if (zaak->tekenaars[i].geregistreerd)
      uit->collegas[uit->collega_aantal++] =
          (struct keus){.sleutel = zaak->tekenaars[i].publiek, .naam = zaak->tekenaars[i].naam};
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct besluit_bevinding bevindingen[BEVINDINGEN_MAX];
  struct besluit_inzien_uit uit = {0};
  struct besluit_zaak zaak;
  struct besluit_feiten feiten;
  if (!besluit_openen(tx, werk, "besluit inzien", HANDELING_ZIEN, in, &zaak, fault) ||
      !huishouden_publiek(tx, zaak.huishouden, &uit.huishouden, fault) ||
      !besluit_feiten_lezen(&zaak, &zaak.besluit, &feiten, fault))
    return false;
  uit.besluit = zaak.besluit;
  uit.vorig = zaak.vorig;
  uit.aanvraag = zaak.aanvraag;
  uit.kan_zin = feiten.kan_zin;
  uit.kan_pgb = feiten.kan_pgb;
  uit.mag_doen = toegang_mag_ook(zaak.toegang, HANDELING_DOEN, INFO_AANVRAAG | INFO_DOCUMENT, GROND_HULPVRAAG);
  uit.bevoegd = besluit_bevoegdheid(&zaak, &zaak.besluit);
  if (uit.besluit.id && uit.besluit.stand != BESLUITSTAND_GENOMEN)
    uit.melding_aantal = besluit_regels(&zaak, &zaak.besluit, &feiten, &uit.meldingen, bevindingen);
  list_choices(&zaak, &uit);
  *(struct besluit_inzien_uit *)ret_uit = uit;
  return true;
}

bool besluit_inzien(const struct werk *werk, const struct besluit_plek *plek, struct besluit_inzien_uit *ret_uit,
                    struct fault *fault) {
  return act_lezen(werk, look, plek, ret_uit, fault);
}

static bool list(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct besluiten_inzien_uit uit = {0};
  struct toegang *toegang;
  int64_t huishouden;
  if (!toegang_vragen_via(tx, werk->actor, WEGWIJZER_HUISHOUDEN, *(const struct str *)in,
                          &(struct toegang_vraag){.act = "besluiten inzien",
                                                  .grond = grond_van(werk->actor, HANDELING_ZIEN),
                                                  .handeling = HANDELING_ZIEN,
                                                  .informatie = INFO_AANVRAAG},
                          &huishouden, &toegang, fault) ||
      !besluiten_van_huishouden(toegang, huishouden, &uit.besluiten, &uit.besluit_aantal, fault) ||
      !aanvragen_van_huishouden(toegang, huishouden, &uit.aanvragen, &uit.aanvraag_aantal, fault))
    return false;
  uit.mag_doen = toegang_mag_ook(toegang, HANDELING_DOEN, INFO_AANVRAAG | INFO_DOCUMENT, GROND_HULPVRAAG);
  *(struct besluiten_inzien_uit *)ret_uit = uit;
  return true;
}

bool besluiten_inzien(const struct werk *werk, struct str huishouden, struct besluiten_inzien_uit *ret_uit,
                      struct fault *fault) {
  return act_lezen(werk, list, &huishouden, ret_uit, fault);
}
