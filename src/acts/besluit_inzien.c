#include "beschikking.h"
#include "grond.h"
#include "store/aanvraag.h"
#include "store/besluitverzoek.h"
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

/* Of what was taken: the letters that went out. */
static bool read_letters(const struct besluit_zaak *zaak, struct besluit_inzien_uit *uit, struct fault *fault) {
  struct besluit_brief *brieven;
  size_t aantal;
  if (!besluit_brieven(zaak->toegang, zaak->huishouden, &brieven, &aantal, fault)) return false;
  uit->ontvangers = NEW_ARRAY(tx_arena(zaak->tx), struct str, aantal + 1);
  uit->brieven = NEW_ARRAY(tx_arena(zaak->tx), struct str, aantal + 1);
  for (size_t i = 0; i < aantal; i++) {
    if (brieven[i].besluit != zaak->besluit.id) continue;
    uit->ontvangers[uit->ontvanger_aantal] = brieven[i].aan;
    uit->brieven[uit->ontvanger_aantal++] = brieven[i].document;
  }
  return true;
}

/* The letter as it would go out today, to the first of those who get it. */
static bool foresee(const struct besluit_zaak *zaak, struct besluit_inzien_uit *uit, struct fault *fault) {
  struct ontvanger *ontvangers;
  size_t aantal;
  struct besluit b = zaak->besluit;
  if (!beschikking_ontvangers(zaak, false, &ontvangers, &aantal, fault)) return false;
  uit->ontvangers = NEW_ARRAY(tx_arena(zaak->tx), struct str, aantal + 1);
  for (size_t i = 0; i < aantal; i++) uit->ontvangers[uit->ontvanger_aantal++] = ontvangers[i].naam;
  if (!aantal || !b.id || (besluit_kent_toe(b.soort) && (b.vanaf == DAG_GEEN || b.tot == DAG_GEEN)) ||
      (besluit_eindigt(b.soort) && b.tot == DAG_GEEN))
    return true;
  if (b.tekenaar_aantal == 0 && uit->bevoegd.mag)
    b.tekenaars[b.tekenaar_aantal++] =
        (struct besluit_handtekening){zaak->werk->actor->gebruiker, zaak->werk->actor->naam, uit->bevoegd.functie, 0};
  besluit_voltooien(zaak, &b, &uit->bevoegd, DAG_GEEN);
  uit->voorbeeld = beschikking_brief(
      tx_arena(zaak->tx), &(struct beschikking){&b, &zaak->vorig, &ontvangers[0].aan, ontvangers[0].over_ander});
  return true;
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
  bool taken = uit.besluit.stand == BESLUITSTAND_GENOMEN;
  if (!(taken ? read_letters(&zaak, &uit, fault) : foresee(&zaak, &uit, fault)) ||
      (uit.besluit.id &&
       !verzoeken_van_besluit(zaak.toegang, &zaak.besluit, &uit.verzoeken, &uit.verzoek_aantal, fault)))
    return false;
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
  if (!toegang_wegwijzer(tx, WEGWIJZER_HUISHOUDEN, *(const struct str *)in, &huishouden, fault) ||
      !toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "besluiten inzien",
                                              .grond = grond_van(werk->actor, HANDELING_ZIEN),
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_AANVRAAG,
                                              .over = OVER_HUISHOUDEN,
                                              .huishouden = huishouden},
                      &toegang, fault) ||
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
