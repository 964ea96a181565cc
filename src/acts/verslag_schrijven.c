#include "domain/brief.h"
#include "inrichting/poort.h"
#include "inrichting/recht.h"
#include "store/concept.h"
#include "store/document.h"
#include "store/inrichting.h"
#include "store/persoon.h"
#include "store/verslag.h"

#include "concept_sleutel.h"
#include "geadresseerde.h"
#include "verslag_werk.h"

#define PLEK(veld) .plek = offsetof(struct verslag_versturen_in, veld)
const struct veld verslag_versturen_velden[] = {
    {"hoe", "Hoe krijgt de inwoner het verslag?", VELD_KEUZE, .keuzes = verzend_hoes, .verplicht = "regel VERSLAG-HOE",
     .leeg = "Kies hoe de inwoner het verslag krijgt.", PLEK(hoe)},
    {"dag", "Op welke dag?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(dag)},
};
const size_t verslag_versturen_velden_aantal = sizeof verslag_versturen_velden / sizeof verslag_versturen_velden[0];
#undef PLEK

static bool pass_gate(struct tx *tx, struct toegang *toegang, const struct melding *melding, struct str reden,
                      struct fault *fault) {
  struct poort_dicht dicht;
  bool shut;
  if (!verslag_poort(tx, toegang, melding, &dicht, &shut, fault)) return false;
  if (!shut) return true;
  if (poort_gewicht(&dicht) == GEWICHT_REDEN)
    return reden.len > 0 || fault_add(fault, "poort_reden",
                                      str_format(tx_arena(tx), "%.*s Schrijf op waarom u nu toch verder gaat.",
                                                 STR_ARG(dicht.regel->tekst)));
  fault_set(fault, FAULT_RULE, dicht.regel->tekst, "gate is shut");
  fault->rule = str_c(tx_arena(tx), dicht.regel->id);
  return false;
}

/* Only a provision of the law of this question. */
static bool check_product(struct tx *tx, const struct melding *melding, struct str product, struct fault *fault) {
  const struct inrichting *inrichting;
  if (product.len == 0) return true;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  const struct product_rij *rij = product_op(inrichting, product, tx_vandaag(tx));
  return (rij && rij->wet == (int)melding->wet) || fault_add(fault, "product", S("Kies een voorziening uit de lijst."));
}

static struct str typed(const struct verslag_in *in, struct str sleutel, struct str kept) {
  for (size_t i = 0; i < in->punt_aantal; i++)
    if (str_eq(in->punten[i].sleutel, sleutel)) return in->teksten[i];
  return kept;
}

static bool fill(struct tx *tx, const struct werk *werk, const struct melding *melding, const struct verslag_in *in,
                 struct verslag *verslag, struct fault *fault) {
  bool nieuw[VERSLAG_PUNTEN_MAX];
  struct navraag *advies = &verslag->navragen[NAVRAAG_ADVIES], *offerte = &verslag->navragen[NAVRAAG_OFFERTE];
  if (!verslag_punten(tx, melding, verslag, nieuw, fault)) return false;
  if (!verslag->publiek.len) verslag->publiek = werk_id(werk);
  for (size_t i = 0; i < verslag->punt_aantal; i++)
    verslag->punten[i].tekst = typed(in, verslag->punten[i].sleutel, verslag->punten[i].tekst);
  verslag->product = in->product;
  *advies = (struct navraag){.bij = in->advies_bij,
                             .gevraagd_op = in->advies_gevraagd,
                             .ontvangen_op = in->advies_ontvangen,
                             .bedrag = -1,
                             .tekst = in->advies_tekst};
  *offerte = (struct navraag){
      .bij = in->offerte_bij, .gevraagd_op = in->offerte_gevraagd, .ontvangen_op = in->offerte_ontvangen, .bedrag = -1};
  if (in->offerte_bedrag.len && !bedrag_lezen(in->offerte_bedrag, &offerte->bedrag))
    fault_add(fault, "offerte_bedrag", S("Schrijf een bedrag in euro zo: 1.250,00."));
  return true;
}

/* All that keeps it from going out; gives the day of sending. */
static dag_t check_sending(const struct werk *werk, const struct melding *melding, const struct verslag *verslag,
                           const struct verslag_versturen_in *in, struct fault *fault) {
  const struct navraag *advies = &verslag->navragen[NAVRAAG_ADVIES];
  dag_t vandaag = werk_vandaag(werk), dag = in->dag == DAG_GEEN ? vandaag : in->dag;
  verslag_toetsen(werk->arena, verslag, fault);
  if (advies->bij.len && advies->ontvangen_op == DAG_GEEN)
    fault_add(fault, "advies_ontvangen", S("Dit advies is er nog niet. Bewaar de pagina en ga later verder."));
  if (dag > vandaag) fault_add(fault, "dag", S("Deze dag is nog niet geweest."));
  if (dag < melding->ontvangen) fault_add(fault, "dag", S("Deze dag ligt voor de dag waarop de vraag binnenkwam."));
  return dag;
}

bool verslag_bewaren_binnen(struct tx *tx, const struct werk *werk, struct toegang *toegang,
                            const struct melding *melding, const struct verslag *was, int64_t versie,
                            const struct verslag_in *in, const struct verslag_versturen_in *versturen,
                            struct verslag *ret_verslag, struct fault *fault) {
  struct verslag wordt = *was;
  if (was->versie != versie)
    return fault_set(fault, FAULT_STALE,
                     S("Iemand anders heeft dit net ook veranderd. U ziet hieronder beide teksten."), "stale verslag");
  if ((!was->id && !pass_gate(tx, toegang, melding, in->poort_reden, fault) && fault->class != FAULT_INPUT) ||
      !fill(tx, werk, melding, in, &wordt, fault))
    return false;
  check_product(tx, melding, in->product, fault);
  navragen_toetsen(wordt.navragen, werk_vandaag(werk), fault);
  if (versturen) {
    if (in->product.len == 0) fault_add(fault, "product", S("Kies om welke voorziening het gaat."));
    check_sending(werk, melding, &wordt, versturen, fault);
  }
  return fault->class == FAULT_NONE && verslag_bewaren(toegang, was, &wordt, ret_verslag, fault) &&
         concept_bewaren(tx, werk->actor->gebruiker, concept_van_verslag(werk->arena, melding->publiek),
                         (struct str){0}, fault);
}

struct writing {
  struct str melding;
  int64_t versie;
  const void *in;
};

static bool write(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct writing *writing = in_;
  struct toegang *toegang;
  struct melding melding;
  struct verslag was, verslag;
  *ret_uitkomst = writing->melding;
  return verslag_openen(tx, werk, "verslag schrijven", HANDELING_DOEN, false, writing->melding, &toegang, &melding,
                        &was, fault) &&
         verslag_bewaren_binnen(tx, werk, toegang, &melding, &was, writing->versie, writing->in, NULL, &verslag, fault);
}

bool verslag_schrijven(const struct werk *werk, struct str melding, int64_t versie, const struct verslag_in *in,
                       struct str *ret_melding, struct fault *fault) {
  struct writing writing = {melding, versie, in};
  return act_schrijven_eenmaal(werk, write, &writing, ret_melding, fault);
}

/* The letter to who it is about; "" when there is nobody to write to. */
static bool make_letter(struct tx *tx, const struct werk *werk, struct toegang *toegang, const struct melding *melding,
                        const struct verslag_regel *regels, size_t aantal, dag_t dag, struct str *ret_document,
                        struct fault *fault) {
  struct persoon persoon;
  struct geadresseerde aan;
  struct str let_op;
  bool aanvraag;
  *ret_document = (struct str){0};
  if (!persoon_lezen(toegang, melding->persoon_publiek, &persoon, fault)) return false;
  if (!persoon_krijgt_brief(&persoon)) return true;
  if (!geadresseerde_lezen(tx, werk, toegang, melding->huishouden, &persoon, &aan, &let_op, fault) ||
      !verslag_tekenen_vraagt_aan(tx, &aanvraag, fault))
    return false;
  struct brieftekst brief =
      teambrief(werk->arena, melding_nummer(werk->arena, melding->ontvangen, melding->id),
                melding->wet == WET_WMO ? S("Verslag van ons onderzoek") : S("Verslag van ons gesprek"),
                verslag_tekst(werk->arena, melding, regels, aantal, aanvraag), &aan, dag);
  struct document document = {.publiek = werk_id(werk),
                              .soort = DOCUMENT_VERSLAG,
                              .naam = str_format(werk->arena, "Verslag %.*s.pdf", STR_ARG(brief.kenmerk)),
                              .mediatype = S("application/pdf"),
                              .let_op = let_op,
                              .op = werk->wanneer.nu};
  *ret_document = document.publiek;
  return brief_bewaren(toegang, melding->huishouden, melding->id, &document, werk->actor->gebruiker, &brief, fault);
}

bool verslag_versturen_binnen(struct tx *tx, const struct werk *werk, struct toegang *toegang,
                              const struct melding *melding, const struct verslag *verslag,
                              const struct verslag_versturen_in *in, struct str *ret_versie, struct fault *fault) {
  struct verslag_versie *versies;
  struct verslag_regel *regels;
  size_t eerder;
  struct verslag_versie versie = {
      .publiek = werk_id(werk), .op_dag = check_sending(werk, melding, verslag, in, fault), .hoe = in->hoe};
  if (fault->class != FAULT_NONE || !verslagversies_lezen(toegang, verslag, &versies, &eerder, fault)) return false;
  size_t aantal = verslag_regels(werk->arena, verslag, &regels);
  versie.nummer = eerder ? versies[0].nummer + 1 : 1;
  versie.inhoud = verslag_inhoud(werk->arena, regels, aantal);
  *ret_versie = versie.publiek;
  return make_letter(tx, werk, toegang, melding, regels, aantal, versie.op_dag, &versie.document, fault) &&
         verslagversie_bewaren(toegang, verslag, melding, &versie, fault);
}

static bool send(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct writing *writing = in_;
  struct toegang *toegang;
  struct melding melding;
  struct verslag verslag;
  bool nieuw[VERSLAG_PUNTEN_MAX];
  return verslag_openen(tx, werk, "verslag versturen", HANDELING_DOEN, true, writing->melding, &toegang, &melding,
                        &verslag, fault) &&
         (verslag.id ||
          fault_set(fault, FAULT_RULE, S("Schrijf en bewaar eerst het verslag."), "nothing was written yet")) &&
         verslag_punten(tx, &melding, &verslag, nieuw, fault) &&
         verslag_versturen_binnen(tx, werk, toegang, &melding, &verslag, writing->in, ret_uitkomst, fault);
}

bool verslag_versturen(const struct werk *werk, struct str melding, const struct verslag_versturen_in *in,
                       struct str *ret_versie, struct fault *fault) {
  struct writing writing = {.melding = melding, .in = in};
  return act_schrijven_eenmaal(werk, send, &writing, ret_versie, fault);
}
