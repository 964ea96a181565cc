#include "domain/beslissen.h"
#include "inrichting/kaart.h"
#include "store/casus.h"
#include "store/concept.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/melding.h"
#include "store/oplossing.h"
#include "store/persoon.h"
#include "store/verheldering.h"

#include "concept_sleutel.h"
#include "oplossing_werk.h"
#include "verhelderen_werk.h"

struct str concept_sleutel_oplossing(struct arena *arena, struct str deel) {
  return concept_van_oplossing(arena, deel);
}

#define WAT(naam, label, trede, hulp)                                                                                  \
  { naam, label, VELD_TEKST, .max = 1000, .uitleg = hulp, .plek = offsetof(struct oplossing_in, wat[TREDE_##trede]) }
#define PLEK(veld) .plek = offsetof(struct oplossing_in, veld)
static const struct veld vaste_velden[] = {
    {"wet", "Onder welke wet kijkt u?", VELD_KEUZE, .keuzes = wetten, PLEK(wet)},
    WAT("eigen_kracht", "Wat doet de inwoner zelf?", EIGEN_KRACHT, NULL),
    WAT("netwerk", "Wat doen mensen eromheen?", NETWERK, NULL),
    WAT("vrij", "Wat is er vrij toegankelijk?", VRIJ, "Hulp in de buurt waar geen besluit voor nodig is"),
    {"aanbod", "Uit de sociale kaart", VELD_REGEL, .max = 60, PLEK(aanbod)},
    WAT("team", "Wat doet het team zelf?", TEAM, NULL),
    WAT("maatwerk", "Welk maatwerk is nodig?", MAATWERK,
        "In de Wmo heet dit een maatwerkvoorziening, in de Jeugdwet een individuele voorziening"),
    {"product", "Welk product?", VELD_REGEL, .max = 60, PLEK(product)},
    {"reden", "Waarom is er maatwerk terwijl niet alles is bekeken?", VELD_REGEL, .max = 500, PLEK(reden)},
};
enum { VASTE_VELDEN = sizeof vaste_velden / sizeof vaste_velden[0] };
#undef PLEK

size_t afweging_vragen(struct arena *arena, const struct inrichting *inrichting, int wet, dag_t dag,
                       struct afweging_vraag **ret_vragen) {
  const struct afwegingsstap_rij *const *stappen;
  size_t aantal = afweging_voor(arena, inrichting, wet, dag, &stappen);
  if (aantal > AFWEGING_MAX) aantal = AFWEGING_MAX;
  struct afweging_vraag *vragen = NEW_ARRAY(arena, struct afweging_vraag, aantal + 1);
  for (size_t i = 0; i < aantal; i++)
    vragen[i] = (struct afweging_vraag){
        .sleutel = stappen[i]->id,
        .vraag = stappen[i]->vraag,
        .artikel = stappen[i]->artikel,
        .gewicht = (enum gewicht)stappen[i]->gewicht,
        .veld = str_c(arena, str_join(arena, S("stap_"), stappen[i]->id)),
    };
  *ret_vragen = vragen;
  return aantal;
}

static void make_fields(struct arena *arena, struct oplossing_inzien_uit *uit) {
  struct veld *velden = NEW_ARRAY(arena, struct veld, VASTE_VELDEN + uit->vraag_aantal);
  for (size_t i = 0; i < VASTE_VELDEN; i++) velden[uit->veld_aantal++] = vaste_velden[i];
  for (size_t i = 0; i < uit->vraag_aantal; i++) {
    const struct afweging_vraag *vraag = &uit->vragen[i];
    velden[uit->veld_aantal++] =
        (struct veld){.naam = vraag->veld,
                      .label = str_c(arena, vraag->vraag),
                      .soort = VELD_TEKST,
                      .max = 1000,
                      .uitleg = vraag->artikel.len ? str_c(arena, vraag->artikel) : NULL,
                      .plek = offsetof(struct oplossing_in, antwoorden) + i * sizeof(struct afweging_antwoord) +
                              offsetof(struct afweging_antwoord, tekst)};
  }
  uit->velden = velden;
}

static struct str answer_of(const struct behoefte *b, struct str stap) {
  for (size_t i = 0; i < b->antwoord_aantal; i++)
    if (str_eq(b->antwoorden[i].stap, stap)) return b->antwoorden[i].tekst;
  return (struct str){0};
}

static struct oplossing_in kept_of(const struct oplossing_inzien_uit *uit) {
  const struct behoefte *b = &uit->behoefte;
  struct oplossing_in in = {.wet = (int)b->wet,
                            .aanbod = b->oplossingen[TREDE_VRIJ].aanbod,
                            .product = b->oplossingen[TREDE_MAATWERK].product,
                            .reden = b->reden,
                            .antwoord_aantal = uit->vraag_aantal};
  for (int trede = 1; trede < TREDE_EINDE; trede++) in.wat[trede] = b->oplossingen[trede].wat;
  for (size_t i = 0; i < uit->vraag_aantal; i++)
    in.antwoorden[i] = (struct afweging_antwoord){uit->vragen[i].sleutel, answer_of(b, uit->vragen[i].sleutel)};
  return in;
}

static bool from_part(struct toegang *toegang, struct str publiek, struct behoefte_plaats *plaats,
                      struct fault *fault) {
  struct verheldering verheldering;
  struct verheldering_deel deel;
  if (!verheldering_deel_lezen(toegang, publiek, &verheldering, &deel, fault)) return false;
  if (deel.vraag != VRAAG_GEBIED) return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet."), "part is no need");
  if (!behoefte_zoeken(toegang, verheldering.casus, 0, deel.persoon, deel.leefgebied, &plaats->behoefte, fault))
    return false;
  plaats->verheldering = verheldering.publiek;
  plaats->wens = deel.inhoud.tekst[TEKST_WENS];
  plaats->zorg = deel.inhoud.tekst[TEKST_ZORG];
  if (!plaats->behoefte.id)
    plaats->behoefte = (struct behoefte){.casus = verheldering.casus,
                                         .persoon = deel.persoon,
                                         .persoon_naam = deel.persoon_naam,
                                         .waarover = deel.leefgebied,
                                         .gevoelig = deel.inhoud.gevoelig};
  return true;
}

static bool from_melding(struct tx *tx, const struct oplossing_plek *plek, struct behoefte_plaats *plaats,
                         struct fault *fault) {
  struct toegang *toegang = plaats->toegang;
  struct melding melding;
  if (!melding_lezen(toegang, plek->publiek, &melding, fault)) return false;
  if (plek->waarover.len && !onderwerp_op(plaats->inrichting, plek->waarover, tx_vandaag(tx)))
    return fault_set(fault, FAULT_ABSENT, S("Dit onderwerp bestaat niet."), "no such subject");
  if (!behoefte_zoeken(toegang, 0, melding.id, melding.persoon, plek->waarover, &plaats->behoefte, fault)) return false;
  plaats->vraag = melding.woorden;
  if (!plaats->behoefte.id)
    plaats->behoefte = (struct behoefte){.melding = melding.id,
                                         .persoon = melding.persoon,
                                         .persoon_naam = melding.persoon_naam,
                                         .waarover = plek->waarover,
                                         .wet = melding.wet};
  return true;
}

/* What a need of a casus was told to be, in the newest vraagverheldering that has it. */
static bool told_of(struct toegang *toegang, struct behoefte_plaats *plaats, struct fault *fault) {
  struct verheldering *alle;
  struct verheldering_deel *delen;
  size_t aantal, deel_aantal;
  if (!plaats->behoefte.casus) return true;
  if (!verhelderingen_van_huishouden(toegang, plaats->huishouden, &alle, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal && !plaats->verheldering.len; i++) {
    if (alle[i].casus != plaats->behoefte.casus) continue;
    if (!verheldering_delen(toegang, &alle[i], &delen, &deel_aantal, fault)) return false;
    for (size_t j = 0; j < deel_aantal; j++) {
      if (delen[j].persoon != plaats->behoefte.persoon || !str_eq(delen[j].leefgebied, plaats->behoefte.waarover))
        continue;
      plaats->verheldering = alle[i].publiek;
      plaats->wens = delen[j].inhoud.tekst[TEKST_WENS];
      plaats->zorg = delen[j].inhoud.tekst[TEKST_ZORG];
    }
  }
  return true;
}

/* A casus or melding that was closed stays as it was. */
static bool still_open(struct toegang *toegang, const struct behoefte_plaats *plaats, struct fault *fault) {
  struct casus casus = {0};
  struct melding *meldingen;
  size_t aantal;
  bool open = false;
  if (!casus_van_huishouden(toegang, plaats->huishouden, &casus, fault) ||
      !meldingen_van_huishouden(toegang, plaats->huishouden, &meldingen, &aantal, fault))
    return false;
  if (plaats->behoefte.casus) open = casus.id == plaats->behoefte.casus;
  for (size_t i = 0; i < aantal; i++)
    open |= meldingen[i].id == plaats->behoefte.melding && meldingen[i].gesloten_op == DAG_GEEN;
  return open || fault_set(fault, FAULT_STALE, S("Dit is intussen gesloten."), "casus or melding is closed");
}

bool behoefte_openen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                     const struct oplossing_plek *plek, struct behoefte_plaats *ret_plaats, struct fault *fault) {
  static const enum wegwijzer wegen[] = {WEGWIJZER_VERHELDERING_DEEL, WEGWIJZER_MELDING, WEGWIJZER_BEHOEFTE};
  struct behoefte_plaats plaats = {0};
  bool found = false;
  if (!toegang_wegwijzer(tx, wegen[plek->langs], plek->publiek, &plaats.huishouden, fault) ||
      !verhelderen_vragen(tx, werk, act, handeling, INFO_CASUS | INFO_PLAN, plaats.huishouden, &plaats.toegang,
                          fault) ||
      (handeling == HANDELING_DOEN && !huishouden_vasthouden(plaats.toegang, plaats.huishouden, fault)) ||
      !inrichting_geldend(tx, &plaats.inrichting, fault))
    return false;
  switch (plek->langs) {
  case OPLOSSING_DEEL:
    found = from_part(plaats.toegang, plek->publiek, &plaats, fault);
    break;
  case OPLOSSING_MELDING:
    found = from_melding(tx, plek, &plaats, fault);
    break;
  case OPLOSSING_BEHOEFTE:
    found = behoefte_lezen(plaats.toegang, plek->publiek, &plaats.behoefte, fault) &&
            told_of(plaats.toegang, &plaats, fault);
    break;
  }
  if (!found || (handeling == HANDELING_DOEN && !still_open(plaats.toegang, &plaats, fault))) return false;
  *ret_plaats = plaats;
  return true;
}

/* Under which law it is most likely weighed, until somebody says so: that of an open question of this person, else the
 * Jeugdwet for a child, else that of an open question of the household. */
static enum wet likely_law(const struct melding *meldingen, size_t aantal, const struct persoon *persoon, int64_t wie,
                           dag_t vandaag) {
  int leeftijd = persoon ? beslis_leeftijd(persoon->geboren, vandaag) : -1;
  for (size_t i = 0; i < aantal; i++)
    if (meldingen[i].gesloten_op == DAG_GEEN && meldingen[i].persoon == wie) return meldingen[i].wet;
  if (leeftijd >= 0 && leeftijd < 18) return WET_JEUGDWET;
  for (size_t i = 0; i < aantal; i++)
    if (meldingen[i].gesloten_op == DAG_GEEN) return meldingen[i].wet;
  return WET_GEEN;
}

static void add_offer(struct oplossing_inzien_uit *uit, const struct aanbod_rij *rij) {
  for (size_t i = 0; i < uit->aanbod_aantal; i++)
    if (str_eq(uit->aanbod[i].sleutel, rij->id)) return;
  uit->aanbod[uit->aanbod_aantal++] = (struct keus){.sleutel = rij->id, .naam = rij->naam};
}

/* What the sociale kaart has for this subject, or for the subjects of this life domain, place and age (S0-142, S0-143);
 * with what was chosen before. */
static void fill_offers(struct arena *arena, const struct inrichting *inrichting, const struct persoon *persoon,
                        dag_t dag, struct oplossing_inzien_uit *uit) {
  const struct rij *const *onderwerpen, *const *alle;
  const struct aanbod_rij *const *past;
  const struct behoefte *b = &uit->behoefte;
  struct str known = b->oplossingen[TREDE_VRIJ].aanbod;
  struct aanbod_vraag vraag = {.leeftijd = persoon ? beslis_leeftijd(persoon->geboren, dag) : -1};
  size_t aantal = inrichting_in_kracht(arena, inrichting, TABEL_ONDERWERP, dag, &onderwerpen);
  if (persoon && !persoon->geheim) vraag.plaats = persoon->adres.woonplaats;
  uit->aanbod = NEW_ARRAY(arena, struct keus, inrichting_in_kracht(arena, inrichting, TABEL_AANBOD, dag, &alle) + 2);
  for (size_t i = 0; i < aantal; i++) {
    const struct onderwerp_rij *onderwerp = (const struct onderwerp_rij *)onderwerpen[i];
    if (!str_eq(b->waarover, b->casus ? onderwerp->leefgebied : onderwerp->id)) continue;
    vraag.onderwerp = onderwerp->id;
    size_t n = aanbod_voor(arena, inrichting, &vraag, dag, &past);
    for (size_t j = 0; j < n; j++) add_offer(uit, past[j]);
  }
  if (known.len) add_offer(uit, &(struct aanbod_rij){.id = known, .naam = b->oplossingen[TREDE_VRIJ].aanbod_naam});
}

static void fill_products(struct arena *arena, const struct inrichting *inrichting, int wet, dag_t dag,
                          struct oplossing_inzien_uit *uit) {
  const struct rij *const *rijen;
  size_t aantal = inrichting_in_kracht(arena, inrichting, TABEL_PRODUCT, dag, &rijen);
  uit->producten = NEW_ARRAY(arena, struct keus, aantal + 1);
  for (size_t i = 0; i < aantal; i++) {
    const struct product_rij *rij = (const struct product_rij *)rijen[i];
    if (rij->wet == wet) uit->producten[uit->product_aantal++] = (struct keus){.sleutel = rij->id, .naam = rij->naam};
  }
}

static struct str subject_name(const struct behoefte_plaats *plaats, dag_t dag) {
  const struct behoefte *b = &plaats->behoefte;
  const struct leefgebied_rij *gebied =
      b->casus ? inrichting_op(plaats->inrichting, TABEL_LEEFGEBIED, b->waarover, dag) : NULL;
  const struct onderwerp_rij *onderwerp = b->melding ? onderwerp_op(plaats->inrichting, b->waarover, dag) : NULL;
  return gebied ? gebied->naam : onderwerp ? onderwerp->naam : b->waarover;
}

/* Steps, offers and products, for the law that was asked or fits best. */
static bool fill_choices(struct tx *tx, const struct behoefte_plaats *plaats, int wet, struct oplossing_inzien_uit *uit,
                         struct fault *fault) {
  struct arena *arena = tx_arena(tx);
  dag_t vandaag = tx_vandaag(tx);
  struct melding *meldingen;
  struct persoon *leden;
  const struct persoon *persoon = NULL;
  size_t melding_aantal, lid_aantal;
  if (!meldingen_van_huishouden(plaats->toegang, plaats->huishouden, &meldingen, &melding_aantal, fault) ||
      !huishouden_leden(plaats->toegang, plaats->huishouden, &leden, &lid_aantal, fault))
    return false;
  for (size_t i = 0; i < lid_aantal; i++)
    if (leden[i].id == uit->behoefte.persoon) persoon = &leden[i];
  if (!uit->behoefte.wet)
    uit->behoefte.wet = likely_law(meldingen, melding_aantal, persoon, uit->behoefte.persoon, vandaag);
  if (!keuze_van(wetten, wet)) wet = (int)uit->behoefte.wet;
  uit->vraag_aantal = afweging_vragen(arena, plaats->inrichting, wet, vandaag, &uit->vragen);
  fill_offers(arena, plaats->inrichting, persoon, vandaag, uit);
  fill_products(arena, plaats->inrichting, wet, vandaag, uit);
  make_fields(arena, uit);
  return true;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct oplossing_inzien_in *in = in_;
  struct behoefte_plaats plaats;
  if (!behoefte_openen(tx, werk, "oplossing inzien", HANDELING_ZIEN, &in->plek, &plaats, fault)) return false;
  struct oplossing_inzien_uit uit = {.behoefte = plaats.behoefte,
                                     .verheldering = plaats.verheldering,
                                     .wens = plaats.wens,
                                     .zorg = plaats.zorg,
                                     .vraag = plaats.vraag};
  if (!uit.behoefte.waarover_naam.len) uit.behoefte.waarover_naam = subject_name(&plaats, tx_vandaag(tx));
  if (!fill_choices(tx, &plaats, in->wet, &uit, fault) ||
      !huishouden_publiek(tx, plaats.huishouden, &uit.huishouden, fault) ||
      (in->concept.len &&
       !concept_lezen(tx, werk->actor->gebruiker, in->concept, &uit.concept, &uit.concept_op, fault)))
    return false;
  uit.mag_doen = toegang_mag_ook(plaats.toegang, HANDELING_DOEN, INFO_VERHELDERING, GROND_HULPVRAAG);
  uit.bewaard = kept_of(&uit);
  *(struct oplossing_inzien_uit *)ret_uit = uit;
  return true;
}

bool oplossing_inzien(const struct werk *werk, const struct oplossing_inzien_in *in,
                      struct oplossing_inzien_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, in, ret_uit, fault);
}
