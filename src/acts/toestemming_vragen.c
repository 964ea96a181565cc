#include "acts/wie_weet_wat.h"

#include "base/text.h"
#include "store/deling.h"
#include "store/document.h"
#include "store/huishouden.h"
#include "store/persoon.h"
#include "store/toestemming.h"
#include "store/vertegenwoordiging.h"

#include "wie_beslist.h"
#include "wie_weet_werk.h"

enum { VOLWASSEN = 18 };

/* S4-316: giver, recipient, information, purpose, period; S4-317: per person. */
#define PLEK(veld) .plek = offsetof(struct toestemming_in, veld)
const struct veld toestemming_velden[] = {
    {"persoon", "Over wie gaat het?", VELD_ID, .verplicht = "regel TOESTEMMING", .leeg = "Kies over wie het gaat.",
     PLEK(persoon)},
    {"soort", "Waarvoor vraagt u toestemming?", VELD_KEUZE, .keuzes = toestemmingen, .verplicht = "regel TOESTEMMING",
     .leeg = "Kies waarvoor.", PLEK(soort)},
    {"deelgenoot", "Wie mag het weten?", VELD_KEUZE, .keuzes = deelgenoot_soorten, PLEK(deelgenoot)},
    {"naam", "Naam", VELD_REGEL, .max = 200, PLEK(naam)},
    {"organisatie", "Organisatie", VELD_REGEL, .max = 200, PLEK(organisatie)},
    {"adres", "Postadres", VELD_TEKST, .max = 400, .uitleg = "Daarheen gaat de brief als de toestemming stopt.",
     PLEK(adres)},
    {"partner", "Of een partner met een account", VELD_ID, PLEK(partner)},
    {"team", "Team", VELD_GETAL, PLEK(team)},
    {"collega", "Collega", VELD_ID, PLEK(collega)},
    {"gegevens", "Om welke gegevens gaat het?", VELD_REGEL, .max = 200, PLEK(gegevens)},
    {"doel", "Waarvoor is dat nodig?", VELD_TEKST, .max = 1000, .verplicht = "AVG art. 5 lid 1 onder b",
     .leeg = "Schrijf op waarvoor het nodig is.", PLEK(doel)},
    {"tot", "Tot en met welke dag?", VELD_DAG, .verplicht = "regel TOESTEMMING",
     .leeg = "Vul in tot wanneer het geldt.", PLEK(tot)},
    {"vanaf", "Vanaf welke dag?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(vanaf)},
    {"wet", "Onder welke wet?", VELD_KEUZE, .keuzes = wetten,
     .uitleg = "Leeg betekent: tot 18 jaar de Jeugdwet, daarna de Wmo.", PLEK(wet)},
    {"onbekwaam", "Deze inwoner kan dit nu niet zelf overzien", VELD_JA, PLEK(onbekwaam)},
    {"uitzondering", "Mag het zonder een ja? Waarom?", VELD_KEUZE, .keuzes = beslis_uitzonderingen,
     .uitleg = "Alleen bij hulp onder de Jeugdwet.", PLEK(uitzondering)},
    {"uitzondering_tekst", "Waarom geldt dat hier?", VELD_TEKST, .max = 1000, PLEK(uitzondering_tekst)},
};
const size_t toestemming_velden_aantal = sizeof toestemming_velden / sizeof toestemming_velden[0];
#undef PLEK

#define PLEK(veld) .plek = offsetof(struct stem_in, veld)
const struct veld stem_velden[] = {
    {"stem", "Van wie is dit antwoord?", VELD_ID, .verplicht = "regel TOESTEMMING", .leeg = "Kies wie dit zei.",
     PLEK(stem)},
    {"wie", "Wie zei dit?", VELD_REGEL, .max = 200, PLEK(wie)},
    {"antwoord", "Wat is het antwoord?", VELD_KEUZE, .keuzes = stem_antwoorden, .verplicht = "regel TOESTEMMING",
     .leeg = "Kies ja of nee.", PLEK(antwoord)},
    {"hoe", "Hoe is het gezegd?", VELD_KEUZE, .keuzes = stem_hoes_gehoord, .verplicht = "AVG art. 7 lid 1",
     .leeg = "Kies hoe het is gezegd.", PLEK(hoe)},
    {"op_dag", "Op welke dag?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(op_dag)},
    {"document", "Het document met de handtekening", VELD_ID, PLEK(document)},
};
const size_t stem_velden_aantal = sizeof stem_velden / sizeof stem_velden[0];
#undef PLEK

const struct veld *stem_velden_voor(struct arena *arena, bool onbekend, size_t *ret_aantal) {
  struct veld *velden = NEW_ARRAY(arena, struct veld, stem_velden_aantal);
  *ret_aantal = 0;
  for (size_t i = 0; i < stem_velden_aantal; i++)
    if (onbekend || !str_eq(str_of(stem_velden[i].naam), S("wie"))) velden[(*ret_aantal)++] = stem_velden[i];
  return velden;
}

const struct veld intrekken_velden[] = {
    {"wie", "Wie trekt de toestemming in?", VELD_REGEL, .max = 200, .verplicht = "AVG art. 7 lid 3",
     .leeg = "Vul in wie de toestemming intrekt.", .plek = offsetof(struct intrekken_in, wie)},
    {"reden", "Wilt u er iets bij schrijven?", VELD_TEKST, .max = 1000,
     .uitleg = "Intrekken mag altijd, ook zonder reden.", .plek = offsetof(struct intrekken_in, reden)},
};
const size_t intrekken_velden_aantal = sizeof intrekken_velden / sizeof intrekken_velden[0];

static unsigned kinds_of(struct str codes) {
  unsigned gegevens = 0;
  struct str code;
  while (str_cut(&codes, ',', &code)) {
    const struct keuze *k = keuze_met_code(gegevens_keuzes, code);
    if (k) gegevens |= (unsigned)k->waarde;
  }
  return gegevens;
}

/* Who must say yes today about this; false in *ret_past when the exception does not hold. */
static bool deciders(struct tx *tx, struct toegang *toegang, const struct persoon *persoon, const struct toestemming *t,
                     struct wie_beslist *ret_wie, bool *ret_past, struct fault *fault) {
  struct vertegenwoordiging *rijen;
  size_t aantal;
  if (!vertegenwoordigingen_van_persoon(toegang, persoon->id, &rijen, &aantal, fault)) return false;
  const struct beslisgeval geval = {t->wet, t->soort, t->onbekwaam, t->uitzondering};
  *ret_past = wie_beslist_bij(tx, persoon, &geval, rijen, aantal, ret_wie);
  return true;
}

static struct stem *votes_of(const struct werk *werk, const struct wie_beslist *wie) {
  struct stem *stemmen = NEW_ARRAY(werk->arena, struct stem, wie->beslisser_aantal + 1);
  for (size_t i = 0; i < wie->beslisser_aantal; i++)
    stemmen[i] = (struct stem){.publiek = werk_id(werk), .wie = wie->beslissers[i], .stand = STEM_GEVRAAGD};
  return stemmen;
}

static struct toestemming value_of(const struct werk *werk, const struct toestemming_in *in, int64_t huishouden,
                                   const struct persoon *persoon) {
  int leeftijd = beslis_leeftijd(persoon->geboren, werk_vandaag(werk));
  bool minor = leeftijd >= 0 && leeftijd < VOLWASSEN;
  return (struct toestemming){.publiek = werk_id(werk),
                              .huishouden = huishouden,
                              .persoon = persoon->id,
                              .soort = (enum toestemming_soort)in->soort,
                              .wet = in->wet > 0 ? (enum wet)in->wet
                                     : minor     ? WET_JEUGDWET
                                                 : WET_WMO,
                              .gegevens = kinds_of(in->gegevens),
                              .doel = in->doel,
                              .vanaf = in->vanaf == DAG_GEEN ? werk_vandaag(werk) : in->vanaf,
                              .tot = in->tot,
                              .onbekwaam = in->onbekwaam,
                              .uitzondering = in->uitzondering > 0 ? (enum beslis_uitzondering)in->uitzondering : 0,
                              .uitzondering_tekst = in->uitzondering_tekst,
                              .ingetrokken_op = DAG_GEEN};
}

struct asking {
  struct str publiek; /* of the household or of the consent */
  int64_t versie;
  const void *in;
};

static bool ask_consent(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                        struct fault *fault) {
  const struct asking *asking = in_;
  const struct toestemming_in *in = asking->in;
  struct toegang *toegang;
  struct persoon persoon;
  struct wie_beslist wie;
  int64_t huishouden;
  bool past;
  if (!wie_weet_via(tx, werk, "toestemming vragen", HANDELING_DOEN, WEGWIJZER_HUISHOUDEN, asking->publiek, &huishouden,
                    &toegang, fault) ||
      !wie_weet_persoon(toegang, huishouden, in->persoon, &persoon, fault))
    return false;
  struct toestemming t = value_of(werk, in, huishouden, &persoon);
  const struct deelgenoot_in aan = {in->deelgenoot,  in->team,  in->collega, in->naam,
                                    in->organisatie, in->adres, in->partner};
  if (t.soort != TOESTEMMING_HULP && !deelgenoot_kiezen(tx, toegang, huishouden, &aan, &t.aan, fault)) return false;
  if (!deciders(tx, toegang, &persoon, &t, &wie, &past, fault)) return false;
  if (!past)
    fault_add(fault, "uitzondering",
              S("Deze uitzondering geldt hier niet, door de leeftijd of door waar het om gaat."));
  if (!wie.beslisser_aantal && !t.uitzondering)
    fault_add(fault, "persoon", S("Voor deze inwoner kan niemand toestemming geven."));
  if (!toestemming_toetsen(&t, werk_vandaag(werk), fault)) return false;
  t.artikel = wie.artikel;
  t.stemmen = votes_of(werk, &wie);
  t.stem_aantal = wie.beslisser_aantal;
  *ret_uitkomst = t.publiek;
  return toestemming_bewaren(toegang, &t, fault);
}

bool toestemming_vragen(const struct werk *werk, struct str huishouden, const struct toestemming_in *in,
                        struct str *ret_toestemming, struct fault *fault) {
  struct asking asking = {.publiek = huishouden, .in = in};
  return act_schrijven_eenmaal(werk, ask_consent, &asking, ret_toestemming, fault);
}

/* One consent for work, with the household held and the version that was seen. */
static bool open_one(struct tx *tx, const struct werk *werk, const char *act, const struct asking *asking,
                     int64_t *ret_huishouden, struct toegang **ret_toegang, struct toestemming *ret_toestemming,
                     struct fault *fault) {
  if (!wie_weet_via(tx, werk, act, HANDELING_DOEN, WEGWIJZER_TOESTEMMING, asking->publiek, ret_huishouden, ret_toegang,
                    fault) ||
      !toestemming_lezen(*ret_toegang, asking->publiek, ret_toestemming, fault))
    return false;
  ret_toestemming->versie = asking->versie;
  return true;
}

static bool find_document(struct toegang *toegang, int64_t huishouden, struct str publiek, struct stem *stem,
                          struct fault *fault) {
  struct document *documenten;
  size_t aantal;
  if (publiek.len == 0) return true;
  if (!documenten_van_huishouden(toegang, huishouden, &documenten, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(documenten[i].publiek, publiek) && documenten[i].soort == DOCUMENT_BIJLAGE)
      stem->document = documenten[i].id;
  return stem->document || fault_add(fault, "document", S("Kies een document uit de lijst."));
}

static bool answer(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct asking *asking = in_;
  const struct stem_in *in = asking->in;
  struct toegang *toegang;
  struct toestemming t;
  struct stem stem = {0};
  int64_t huishouden;
  if (!open_one(tx, werk, "antwoord op toestemming opschrijven", asking, &huishouden, &toegang, &t, fault))
    return false;
  for (size_t i = 0; i < t.stem_aantal; i++)
    if (str_eq(t.stemmen[i].publiek, in->stem)) stem = t.stemmen[i];
  if (!stem.id) return fault_add(fault, "stem", S("Kies wie dit zei."));
  if (!stem.wie.wie && in->wie.len) stem.wie.naam = in->wie;
  stem.stand = (enum stem_stand)in->antwoord;
  stem.hoe = (enum stem_hoe)in->hoe;
  stem.op_dag = in->op_dag == DAG_GEEN ? werk_vandaag(werk) : in->op_dag;
  stem.document = 0;
  if (stem.hoe == STEM_PAPIER && !find_document(toegang, huishouden, in->document, &stem, fault)) return false;
  *ret_uitkomst = asking->publiek;
  return stem_toetsen(&stem, werk_vandaag(werk), fault) && stem_opnemen(toegang, &t, &stem, fault);
}

bool stem_opschrijven(const struct werk *werk, struct str toestemming, int64_t versie, const struct stem_in *in,
                      struct str *ret_toestemming, struct fault *fault) {
  struct asking asking = {toestemming, versie, in};
  return act_schrijven_eenmaal(werk, answer, &asking, ret_toestemming, fault);
}

static bool renew(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct asking *asking = in_;
  struct toegang *toegang;
  struct toestemming t;
  struct persoon persoon;
  struct wie_beslist wie;
  int64_t huishouden;
  bool past;
  *ret_uitkomst = asking->publiek;
  return open_one(tx, werk, "toestemming opnieuw vragen", asking, &huishouden, &toegang, &t, fault) &&
         persoon_lezen(toegang, t.persoon_publiek, &persoon, fault) &&
         deciders(tx, toegang, &persoon, &t, &wie, &past, fault) &&
         stemmen_vernieuwen(toegang, &t, wie.artikel, votes_of(werk, &wie), wie.beslisser_aantal, fault);
}

bool toestemming_vernieuwen(const struct werk *werk, struct str toestemming, int64_t versie,
                            struct str *ret_toestemming, struct fault *fault) {
  struct asking asking = {.publiek = toestemming, .versie = versie};
  return act_schrijven_eenmaal(werk, renew, &asking, ret_toestemming, fault);
}

static bool withdraw(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                     struct fault *fault) {
  const struct asking *asking = in_;
  const struct intrekken_in *in = asking->in;
  struct toegang *toegang;
  struct toestemming t;
  struct deling *delingen;
  size_t aantal;
  int64_t huishouden, gestopt;
  *ret_uitkomst = asking->publiek;
  return open_one(tx, werk, "toestemming intrekken", asking, &huishouden, &toegang, &t, fault) &&
         toestemming_intrekken(toegang, &t, in->wie, in->reden, &gestopt, fault) &&
         delingen_te_melden(toegang, t.id, &delingen, &aantal, fault) &&
         gestopt_melden(tx, werk, toegang, huishouden, delingen, aantal, fault);
}

bool toestemming_terugnemen(const struct werk *werk, struct str toestemming, int64_t versie,
                            const struct intrekken_in *in, struct str *ret_toestemming, struct fault *fault) {
  struct asking asking = {toestemming, versie, in};
  return act_schrijven_eenmaal(werk, withdraw, &asking, ret_toestemming, fault);
}

static bool add_shares(struct toegang *toegang, int64_t huishouden, struct toestemming_inzien_uit *uit,
                       struct fault *fault) {
  struct deling *alle;
  size_t aantal;
  if (!delingen_van_huishouden(toegang, huishouden, &alle, &aantal, fault)) return false;
  uit->delingen = alle;
  for (size_t i = 0; i < aantal; i++)
    if (alle[i].toestemming == uit->toestemming.id) uit->delingen[uit->deling_aantal++] = alle[i];
  return true;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct str *publiek = in;
  struct toestemming_inzien_uit uit = {0};
  struct toegang *toegang;
  struct persoon persoon;
  int64_t huishouden;
  bool past;
  if (!wie_weet_via(tx, werk, "toestemming inzien", HANDELING_ZIEN, WEGWIJZER_TOESTEMMING, *publiek, &huishouden,
                    &toegang, fault) ||
      !toestemming_lezen(toegang, *publiek, &uit.toestemming, fault) ||
      !persoon_lezen(toegang, uit.toestemming.persoon_publiek, &persoon, fault) ||
      !deciders(tx, toegang, &persoon, &uit.toestemming, &uit.nu, &past, fault) ||
      !add_shares(toegang, huishouden, &uit, fault) ||
      (toegang_informatie(toegang) & INFO_DOCUMENT &&
       !documenten_van_huishouden(toegang, huishouden, &uit.documenten, &uit.document_aantal, fault)))
    return false;
  uit.opnieuw = toestemming_opnieuw(&uit.toestemming, uit.nu.beslissers, uit.nu.beslisser_aantal, tx_vandaag(tx));
  uit.mag_doen = toegang_mag_ook(toegang, HANDELING_DOEN, INFO_TOESTEMMING, GROND_HULPVRAAG);
  *(struct toestemming_inzien_uit *)ret_uit = uit;
  return true;
}

bool toestemming_inzien(const struct werk *werk, struct str toestemming, struct toestemming_inzien_uit *ret_uit,
                        struct fault *fault) {
  return act_lezen(werk, look, &toestemming, ret_uit, fault);
}
