#include "domain/triage.h"
#include "inrichting/loket.h"
#include "inrichting/recht.h"
#include "inrichting/teksten.h"
#include "store/aanvraag.h"
#include "store/casus.h"
#include "store/concept.h"
#include "store/inrichting.h"
#include "store/netwerk.h"
#include "store/oplossing.h"
#include "store/opname.h"
#include "store/persoon.h"
#include "store/verheldering.h"
#include "store/verslag.h"

#include "concept_sleutel.h"
#include "verslag_werk.h"

struct str concept_sleutel_verslag(struct arena *arena, struct str melding) {
  return concept_van_verslag(arena, melding);
}

#define PLEK(veld) .plek = offsetof(struct verslag_in, veld)
static const struct veld vaste_velden[] = {
    {"product", "Om welke voorziening gaat het?", VELD_REGEL, .max = 60, PLEK(product)},
    {"advies_bij", "Aan wie is advies gevraagd?", VELD_REGEL, .max = 200,
     .uitleg = "Bijvoorbeeld: de onafhankelijk arts van het keuringsbureau", PLEK(advies_bij)},
    {"advies_gevraagd", "Gevraagd op", VELD_DAG, PLEK(advies_gevraagd)},
    {"advies_ontvangen", "Antwoord gekregen op", VELD_DAG, PLEK(advies_ontvangen)},
    {"advies_tekst", "Wat is het advies?", VELD_TEKST, .max = 2000, PLEK(advies_tekst)},
    {"offerte_bij", "Aan wie is een offerte gevraagd?", VELD_REGEL, .max = 200, PLEK(offerte_bij)},
    {"offerte_gevraagd", "Gevraagd op", VELD_DAG, PLEK(offerte_gevraagd)},
    {"offerte_ontvangen", "Offerte gekregen op", VELD_DAG, PLEK(offerte_ontvangen)},
    {"offerte_bedrag", "Bedrag in euro", VELD_REGEL, .max = 16, .uitleg = "Bijvoorbeeld 1.250,00",
     PLEK(offerte_bedrag)},
    {"poort_reden", "Waarom begint u nu al?", VELD_REGEL, .max = 500, PLEK(poort_reden)},
};
#undef PLEK
#define PLEK(veld) .plek = offsetof(struct korte_weg_in, veld)
static const struct veld slot_velden[] = {
    {"hoe", "Hoe krijgt de inwoner het verslag?", VELD_KEUZE, .keuzes = verzend_hoes, .verplicht = "regel VERSLAG-HOE",
     .leeg = "Kies hoe de inwoner het verslag krijgt.", PLEK(hoe)},
    {"dag", "Op welke dag?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(dag)},
    {"van", "Wie vraagt dit aan?", VELD_REGEL, .max = 200, .verplicht = "Awb art. 4:2",
     .leeg = "Vul in wie dit aanvraagt.", PLEK(van)},
    {"aanvraag_hoe", "Hoe is het aangevraagd?", VELD_KEUZE, .keuzes = aanvraag_hoes, .verplicht = "Awb art. 4:1",
     .leeg = "Kies hoe het is aangevraagd.", PLEK(aanvraag_hoe)},
    {"ontvangen", "Wanneer kwam de aanvraag?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(ontvangen)},
};
#undef PLEK
enum {
  VASTE_VELDEN = sizeof vaste_velden / sizeof vaste_velden[0],
  SLOT_VELDEN = sizeof slot_velden / sizeof slot_velden[0],
};

/* One table for the form: what is always asked, the points of today, and the end of the short way. */
static void make_fields(struct arena *arena, struct verslag_inzien_uit *uit) {
  struct veld *velden = NEW_ARRAY(arena, struct veld, VASTE_VELDEN + VERSLAG_PUNTEN_MAX + SLOT_VELDEN);
  size_t n = 0;
  for (size_t i = 0; i < VASTE_VELDEN; i++) velden[n++] = vaste_velden[i];
  for (size_t i = 0; i < uit->verslag.punt_aantal; i++) {
    const struct verslag_punt *punt = &uit->verslag.punten[i];
    velden[n++] = (struct veld){.naam = str_c(arena, str_join(arena, S("punt-"), punt->sleutel)),
                                .label = str_c(arena, punt->vraag),
                                .soort = VELD_TEKST,
                                .max = 4000,
                                .plek = offsetof(struct verslag_in, teksten) + i * sizeof(struct str)};
  }
  uit->verslag_veld_aantal = n;
  for (size_t i = 0; i < SLOT_VELDEN; i++) velden[n++] = slot_velden[i];
  uit->velden = velden;
  uit->veld_aantal = n;
}

/* The provision that goes with a subject of the question, while nobody chose one. */
static bool read_product(struct tx *tx, struct toegang *toegang, struct verslag_inzien_uit *uit, struct fault *fault) {
  const struct inrichting *inrichting;
  if (uit->verslag.id) return true;
  if (!inrichting_geldend(tx, &inrichting, fault) ||
      !opnames_lezen(toegang, uit->melding.huishouden, &uit->melding, 1, fault))
    return false;
  const struct opname *opname = uit->melding.opname;
  for (size_t i = 0; opname && i < opname->onderwerp_aantal && uit->verslag.product.len == 0; i++) {
    const struct onderwerp_rij *rij = onderwerp_op(inrichting, opname->onderwerpen[i].sleutel, tx_vandaag(tx));
    if (rij) uit->verslag.product = rij->product;
  }
  return true;
}

/* What the inrichting says: its word, its provisions, what a signature means. */
static bool read_setup(struct tx *tx, struct verslag_inzien_uit *uit, struct fault *fault) {
  const struct inrichting *inrichting;
  const struct rij *const *rijen;
  struct arena *arena = tx_arena(tx);
  dag_t vandaag = tx_vandaag(tx);
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  uit->onderzoek_tot =
      uit->melding.wet == WET_WMO ? termijn_van_wet(inrichting, WET_WMO, uit->melding.ontvangen) : DAG_GEEN;
  struct str woord = woord_voor(inrichting, S("verslag"), vandaag);
  uit->woord = !str_eq(woord, S("verslag"))  ? woord
               : uit->melding.wet == WET_WMO ? S("Onderzoeksverslag")
                                             : S("Verslag");
  size_t alle = inrichting_in_kracht(arena, inrichting, TABEL_PRODUCT, vandaag, &rijen);
  uit->producten = NEW_ARRAY(arena, struct keus, alle + 1);
  for (size_t i = 0; i < alle; i++) {
    const struct product_rij *product = (const struct product_rij *)rijen[i];
    if (product->wet != (int)uit->melding.wet) continue;
    uit->producten[uit->product_aantal++] = (struct keus){.sleutel = product->id, .naam = product->naam};
    if (str_eq(product->id, uit->verslag.product)) uit->product_naam = product->naam;
  }
  return verslag_tekenen_vraagt_aan(tx, &uit->tekenen_is_aanvraag, fault);
}

/* The parts of the vraagverheldering of the casus that runs; older ones may tell what is no longer so. */
static bool read_clarification(struct toegang *toegang, struct verslag_inzien_uit *uit, struct verslag_bekend *bekend,
                               int64_t *ret_casus, struct fault *fault) {
  struct casus casus;
  struct verheldering *alle;
  struct verheldering_deel *delen;
  size_t aantal;
  if (!casus_van_huishouden(toegang, uit->melding.huishouden, &casus, fault) ||
      !verhelderingen_van_huishouden(toegang, uit->melding.huishouden, &alle, &aantal, fault))
    return false;
  *ret_casus = casus.id;
  uit->verhelderd = aantal > 0 && casus.id && alle[0].casus == casus.id;
  if (!uit->verhelderd) return true;
  if (!verheldering_delen(toegang, &alle[0], &delen, &bekend->deel_aantal, fault)) return false;
  bekend->delen = delen;
  return true;
}

/* Fills what was never kept; what somebody left empty stays empty. */
static bool propose(struct tx *tx, struct toegang *toegang, struct verslag_inzien_uit *uit, struct fault *fault) {
  struct verslag_bekend bekend = {.melding = &uit->melding, .product = uit->product_naam};
  struct verslag_punt *punten = uit->verslag.punten;
  struct netwerklid *netwerk;
  struct behoefte *behoeften;
  int64_t casus;
  size_t alle;
  bool nieuw[VERSLAG_PUNTEN_MAX];
  if (!verslag_punten(tx, &uit->melding, &uit->verslag, nieuw, fault) ||
      !read_clarification(toegang, uit, &bekend, &casus, fault) ||
      !behoeften_van_huishouden(toegang, uit->melding.huishouden, casus, &behoeften, &bekend.behoefte_aantal, fault) ||
      !netwerk_van_huishouden(toegang, uit->melding.huishouden, &netwerk, &alle, fault))
    return false;
  for (size_t i = 0; i < alle; i++)
    if (netwerklid_loopt(&netwerk[i], tx_vandaag(tx)) && !netwerk[i].overleden)
      netwerk[uit->netwerk_aantal++] = netwerk[i];
  uit->netwerk = netwerk;
  bekend.netwerk = netwerk;
  bekend.behoeften = behoeften;
  bekend.netwerk_aantal = uit->netwerk_aantal;
  for (size_t i = 0; i < uit->verslag.punt_aantal; i++) {
    if (!nieuw[i]) continue;
    verslag_voorstellen(tx_arena(tx), &punten[i], 1, &bekend);
    uit->voorgesteld |= punten[i].tekst.len > 0;
  }
  return true;
}

static bool read_sent(struct tx *tx, struct toegang *toegang, struct str versie, struct verslag_inzien_uit *uit,
                      struct fault *fault) {
  uit->verstuurd_op = DAG_GEEN;
  if (uit->verslag.id && !verslagversies_lezen(toegang, &uit->verslag, &uit->versies, &uit->versie_aantal, fault))
    return false;
  for (size_t i = 0; i < uit->versie_aantal; i++) {
    if (str_eq(uit->versies[i].publiek, versie)) uit->versie = &uit->versies[i];
    uit->verstuurd_op = uit->versies[i].op_dag;
  }
  uit->regel_aantal = uit->versie ? verslag_inhoud_lezen(tx_arena(tx), uit->versie->inhoud, &uit->regels)
                                  : verslag_regels(tx_arena(tx), &uit->verslag, &uit->regels);
  return true;
}

static bool read_gate(struct tx *tx, struct toegang *toegang, struct verslag_inzien_uit *uit, struct fault *fault) {
  struct poort_dicht dicht;
  bool shut;
  if (!verslag_poort(tx, toegang, &uit->melding, &dicht, &shut, fault)) return false;
  if (!shut || uit->verslag.id) return true;
  uit->wacht_op = dicht.regel->tekst;
  uit->reden_vragen = poort_gewicht(&dicht) == GEWICHT_REDEN;
  return true;
}

static bool find_melding(struct tx *tx, const struct werk *werk, const struct verslag_inzien_in *in,
                         struct str *ret_melding, struct fault *fault) {
  struct toegang *toegang;
  int64_t huishouden;
  if (in->melding.len) {
    *ret_melding = in->melding;
    return true;
  }
  return toegang_wegwijzer(tx, WEGWIJZER_VERSLAG, in->versie, &huishouden, fault) &&
         verslag_vragen(tx, werk, "verslag inzien", HANDELING_ZIEN, false, huishouden, &toegang, fault) &&
         verslagversie_melding(toegang, in->versie, ret_melding, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct verslag_inzien_in *in = in_;
  struct verslag_inzien_uit uit = {0};
  struct toegang *toegang;
  struct str publiek;
  if (!find_melding(tx, werk, in, &publiek, fault) ||
      !verslag_openen(tx, werk, "verslag inzien", HANDELING_ZIEN, false, publiek, &toegang, &uit.melding, &uit.verslag,
                      fault) ||
      !huishouden_publiek(tx, uit.melding.huishouden, &uit.huishouden, fault) ||
      !persoon_lezen(toegang, uit.melding.persoon_publiek, &uit.persoon, fault) ||
      !read_product(tx, toegang, &uit, fault) || !read_setup(tx, &uit, fault) || !propose(tx, toegang, &uit, fault) ||
      !read_sent(tx, toegang, in->versie, &uit, fault) || !read_gate(tx, toegang, &uit, fault) ||
      !aanvragen_van_huishouden(toegang, uit.melding.huishouden, &uit.aanvragen, &uit.aanvraag_aantal, fault) ||
      !concept_lezen(tx, werk->actor->gebruiker, concept_van_verslag(werk->arena, publiek), &uit.concept,
                     &uit.concept_op, fault))
    return false;
  uit.mag_doen = uit.melding.gesloten_op == DAG_GEEN &&
                 toegang_mag_ook(toegang, HANDELING_DOEN, INFO_VERHELDERING | INFO_AANVRAAG, GROND_HULPVRAAG);
  make_fields(werk->arena, &uit);
  *(struct verslag_inzien_uit *)ret_uit = uit;
  return true;
}

bool verslag_inzien(const struct werk *werk, const struct verslag_inzien_in *in, struct verslag_inzien_uit *ret_uit,
                    struct fault *fault) {
  return act_lezen(werk, look, in, ret_uit, fault);
}
