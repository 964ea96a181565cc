#include "beschikking.h"
#include "concept_sleutel.h"
#include "domain/besluit_voorstel.h"
#include "grond.h"
#include "inrichting/organisatie.h"
#include "kop.h"
#include "store/aanvraag.h"
#include "store/besluitverzoek.h"
#include "store/casus.h"
#include "store/concept.h"
#include "store/huishouden.h"
#include "store/oplossing.h"
#include "store/persoon.h"
#include "store/plan.h"
#include "store/verslag.h"
#include "verslag_werk.h"

struct str concept_sleutel_besluit(struct arena *arena, const struct besluit_plek *plek) {
  return concept_van_besluit(arena, plek->aanvraag.len  ? plek->aanvraag
                                    : plek->besluit.len ? plek->besluit
                                    : plek->spoed.len   ? plek->spoed
                                                        : plek->vorig);
}

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

/* "Zorg aan Huis, De Lek": who has a contract for it today. */
static struct str providers(const struct besluit_zaak *zaak, struct str product) {
  const struct contract_rij *const *rijen;
  struct arena *arena = tx_arena(zaak->tx);
  dag_t vandaag = tx_vandaag(zaak->tx);
  struct str namen = {0};
  size_t aantal = contracten_voor(arena, zaak->inrichting, product, vandaag, &rijen);
  for (size_t i = 0; i < aantal; i++) {
    const struct organisatie_rij *wie = organisatie_op(zaak->inrichting, rijen[i]->organisatie, vandaag);
    struct str naam = wie ? wie->naam : rijen[i]->organisatie;
    namen = namen.len ? str_format(arena, "%.*s, %.*s", STR_ARG(namen), STR_ARG(naam)) : naam;
  }
  return namen;
}

/* Verslag, ladder and plan fill what is new; what was kept stays as it was left. */
static bool propose(const struct besluit_zaak *zaak, struct besluit_inzien_uit *uit, struct fault *fault) {
  struct verslag verslag;
  struct behoefte *behoeften;
  struct casus casus;
  struct plan plan = {0};
  struct plan_inhoud inhoud = {0};
  bool nieuw[VERSLAG_PUNTEN_MAX];
  struct besluit_bekend bekend = {.verslag = &verslag};
  if (uit->besluit.id || !zaak->aanvraag.id) return true;
  if (!verslag_van_melding(zaak->toegang, &zaak->melding, &verslag, fault) ||
      !verslag_punten(zaak->tx, &zaak->melding, &verslag, nieuw, fault) ||
      !casus_van_huishouden(zaak->toegang, zaak->huishouden, &casus, fault) ||
      !behoeften_van_huishouden(zaak->toegang, zaak->huishouden, casus.id, &behoeften, &bekend.behoefte_aantal,
                                fault) ||
      (casus.id && !plan_van_casus(zaak->toegang, casus.id, &plan, fault)) ||
      (plan.id && !plan_inhoud_lezen(zaak->toegang, &plan, &inhoud, fault)))
    return false;
  bekend.behoeften = behoeften;
  bekend.aanbieders = providers(zaak, uit->besluit.product);
  bekend.passend = inhoud.teksten[PLANTEKST_PASSEND].tekst;
  besluit_voorstellen(tx_arena(zaak->tx), &uit->besluit, &bekend);
  uit->voorgesteld = uit->besluit.tekst[BESLUITTEKST_SITUATIE].len || uit->besluit.tekst[BESLUITTEKST_AFWEGING].len;
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
  if (!aantal || !b.id || !uit->bevoegd.eigen || b.stand == BESLUITSTAND_VERZOEK ||
      (besluit_kent_toe(b.soort) && (b.vanaf == DAG_GEEN || b.tot == DAG_GEEN)) ||
      (besluit_eindigt(b.soort) && b.tot == DAG_GEEN))
    return true;
  if (b.tekenaar_aantal == 0 && uit->bevoegd.mag)
    b.tekenaars[b.tekenaar_aantal++] =
        (struct besluit_handtekening){zaak->werk->actor->gebruiker, zaak->werk->actor->naam, uit->bevoegd.functie, 0};
  besluit_voltooien(zaak, &b, &uit->bevoegd, DAG_GEEN);
  uit->budget = besluit_budget(zaak, &b);
  uit->tarief = b.tarief;
  uit->bijdrage = b.bijdrage;
  uit->voorbeeld = beschikking_brief(tx_arena(zaak->tx), &(struct beschikking){&b, &zaak->vorig, &ontvangers[0].aan,
                                                                               uit->budget, ontvangers[0].over_ander});
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
  uit.melding = zaak.melding;
  uit.kan_zin = feiten.kan_zin;
  uit.kan_pgb = feiten.kan_pgb;
  uit.met_deskundige = feiten.deskundige_nodig;
  uit.mag_doen = toegang_mag_ook(zaak.toegang, HANDELING_DOEN, INFO_AANVRAAG | INFO_DOCUMENT, GROND_HULPVRAAG);
  uit.bevoegd = besluit_bevoegdheid(&zaak, &zaak.besluit);
  if (uit.besluit.id && uit.bevoegd.eigen &&
      (uit.besluit.stand == BESLUITSTAND_VOORSTEL || uit.besluit.stand == BESLUITSTAND_TWEEDE))
    uit.melding_aantal = besluit_regels(&zaak, &zaak.besluit, &feiten, &uit.meldingen, bevindingen);
  list_choices(&zaak, &uit);
  if (!propose(&zaak, &uit, fault) ||
      !concept_lezen(tx, werk->actor->gebruiker, concept_sleutel_besluit(werk->arena, in), &uit.concept,
                     &uit.concept_op, fault))
    return false;
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
  enum grond grond = grond_van(werk->actor, HANDELING_ZIEN);
  struct toegang *toegang;
  struct persoon *leden;
  struct casus casus;
  size_t lid_aantal;
  int64_t huishouden;
  if (!toegang_vragen_via(
          tx, werk->actor, WEGWIJZER_HUISHOUDEN, *(const struct str *)in,
          &(struct toegang_vraag){.act = "besluiten inzien",
                                  .grond = grond,
                                  .handeling = HANDELING_ZIEN,
                                  .informatie = INFO_PERSOON | INFO_MELDING | INFO_CASUS | INFO_AANVRAAG},
          &huishouden, &toegang, fault) ||
      !huishouden_leden(toegang, huishouden, &leden, &lid_aantal, fault) ||
      !casus_van_huishouden(toegang, huishouden, &casus, fault) ||
      !huishouden_kop_lezen(tx, toegang, grond, huishouden, leden, lid_aantal, &casus, &uit.kop, fault) ||
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
