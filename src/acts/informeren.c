#include "acts/informeren.h"

#include "domain/dossier.h"
#include "inrichting/recht.h"
#include "store/document.h"
#include "store/huishouden.h"
#include "store/informeerplicht.h"
#include "store/inrichting.h"
#include "store/persoon.h"

#include "geadresseerde.h"
#include "informeren_werk.h"
#include "wie_weet_werk.h"

enum { TWAALF = 12 };

#define PLEK(veld) .plek = offsetof(struct informeren_beginnen_in, veld)
const struct veld informeren_beginnen_velden[] = {
    {"persoon", "Wie moet het weten?", VELD_ID, .verplicht = "AVG art. 14 (nog te toetsen)",
     .leeg = "Kies wie het moet weten.", PLEK(persoon)},
    {"bron", "Van wie kwamen de gegevens?", VELD_KEUZE, .keuzes = informeer_bronnen_kiezen,
     .verplicht = "AVG art. 14 (nog te toetsen)", .leeg = "Kies van wie de gegevens kwamen.", PLEK(bron)},
    {"wat", "Welke gegevens?", VELD_TEKST, .max = 1000, .verplicht = "AVG art. 14 (nog te toetsen)",
     .leeg = "Schrijf op welke gegevens.", .uitleg = "Zo komt het in de brief aan deze inwoner.", PLEK(wat)},
};
const size_t informeren_beginnen_velden_aantal =
    sizeof informeren_beginnen_velden / sizeof informeren_beginnen_velden[0];
#undef PLEK

#define PLEK(veld) .plek = offsetof(struct plicht_in, veld)
const struct veld plicht_velden[] = {
    {"informeren", "Weet de inwoner dat wij deze gegevens hebben?", VELD_KEUZE, .keuzes = informeren_keuzes,
     .verplicht = "AVG art. 14 (nog te toetsen)", .leeg = "Kies of het is verteld.", PLEK(informeren)},
    {"informeren_tekst", "Hoe is het verteld, of waarom nu nog niet?", VELD_TEKST, .max = 2000,
     .verplicht = "AVG art. 14 (nog te toetsen)", .leeg = "Schrijf op hoe het is verteld, of waarom nu nog niet.",
     PLEK(informeren_tekst)},
    {"informeren_dag", "Op welke dag verteld, of wanneer bekijkt u dit opnieuw?", VELD_DAG,
     .verplicht = "AVG art. 14 (nog te toetsen)", .leeg = "Vul een dag in.", PLEK(informeren_dag)},
};
const size_t plicht_velden_aantal = sizeof plicht_velden / sizeof plicht_velden[0];
#undef PLEK

bool informeerplicht_maken(struct tx *tx, const struct werk *werk, struct toegang *toegang, int64_t huishouden,
                           int64_t persoon, enum informeer_bron bron, struct str wat, struct fault *fault) {
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  struct informeerplicht p = {.publiek = werk_id(werk),
                              .huishouden = huishouden,
                              .persoon = persoon,
                              .bron = bron,
                              .wat = wat,
                              .ontvangen = werk_vandaag(werk),
                              .uiterlijk = termijn_laatste_dag(inrichting, S("avg-informeren"), werk_vandaag(werk))};
  return informeerplicht_beginnen(toegang, &p, fault);
}

bool informeren_na_signaal(struct tx *tx, const struct werk *werk, struct toegang *toegang, int64_t huishouden,
                           const struct persoon *persoon, struct fault *fault) {
  int leeftijd = beslis_leeftijd(persoon->geboren, werk_vandaag(werk));
  if (!toegang_mag_ook(toegang, HANDELING_ZIEN, INFO_SIGNAAL, GROND_HULPVRAAG) || (leeftijd >= 0 && leeftijd < TWAALF))
    return true;
  return informeerplicht_maken(tx, werk, toegang, huishouden, persoon->id, INFORMEER_SIGNAAL,
                               S("Wie u bent, en met wie u woont."), fault);
}

struct beginnen {
  struct str huishouden;
  const struct informeren_beginnen_in *in;
};

static bool begin(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct beginnen *beginnen = in_;
  const struct informeren_beginnen_in *in = beginnen->in;
  struct toegang *toegang;
  struct persoon persoon;
  int64_t huishouden;
  *ret_uitkomst = beginnen->huishouden;
  return wie_weet_via(tx, werk, "informeren als taak zetten", HANDELING_DOEN, WEGWIJZER_HUISHOUDEN,
                      beginnen->huishouden, &huishouden, &toegang, fault) &&
         wie_weet_persoon(toegang, huishouden, in->persoon, &persoon, fault) &&
         informeerplicht_maken(tx, werk, toegang, huishouden, persoon.id, (enum informeer_bron)in->bron, in->wat,
                               fault);
}

bool informeren_beginnen(const struct werk *werk, struct str huishouden, const struct informeren_beginnen_in *in,
                         struct str *ret_huishouden, struct fault *fault) {
  struct beginnen beginnen = {huishouden, in};
  return act_schrijven_eenmaal(werk, begin, &beginnen, ret_huishouden, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct str *publiek = in;
  struct plicht_inzien_uit uit = {0};
  struct toegang *toegang;
  int64_t huishouden;
  if (!wie_weet_via(tx, werk, "informeren inzien", HANDELING_ZIEN, WEGWIJZER_INFORMEERPLICHT, *publiek, &huishouden,
                    &toegang, fault) ||
      !informeerplicht_lezen(toegang, *publiek, &uit.plicht, fault))
    return false;
  uit.mag_doen = toegang_mag_ook(toegang, HANDELING_DOEN, INFO_TOESTEMMING, GROND_HULPVRAAG);
  *(struct plicht_inzien_uit *)ret_uit = uit;
  return true;
}

bool plicht_inzien(const struct werk *werk, struct str plicht, struct plicht_inzien_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, &plicht, ret_uit, fault);
}

struct telling {
  struct str publiek;
  int64_t versie;
  const struct plicht_in *in;
};

static bool open_one(struct tx *tx, const struct werk *werk, const struct telling *telling, int64_t *ret_huishouden,
                     struct toegang **ret_toegang, struct informeerplicht *ret_plicht, struct str *ret_uitkomst,
                     struct fault *fault) {
  if (!wie_weet_via(tx, werk, "inwoner informeren", HANDELING_DOEN, WEGWIJZER_INFORMEERPLICHT, telling->publiek,
                    ret_huishouden, ret_toegang, fault) ||
      !informeerplicht_lezen(*ret_toegang, telling->publiek, ret_plicht, fault))
    return false;
  ret_plicht->versie = telling->versie;
  *ret_uitkomst = ret_plicht->huishouden_publiek;
  return true;
}

static bool settle(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct telling *telling = in_;
  const struct plicht_in *in = telling->in;
  enum informeren wat = (enum informeren)in->informeren;
  struct toegang *toegang;
  struct informeerplicht p;
  int64_t huishouden;
  return open_one(tx, werk, telling, &huishouden, &toegang, &p, ret_uitkomst, fault) &&
         informeren_toetsen(wat, in->informeren_tekst, in->informeren_dag, p.ontvangen, werk_vandaag(werk), fault) &&
         informeerplicht_zetten(toegang, &p, wat, in->informeren_tekst, in->informeren_dag, (struct str){0}, fault);
}

bool plicht_afhandelen(const struct werk *werk, struct str plicht, int64_t versie, const struct plicht_in *in,
                       struct str *ret_huishouden, struct fault *fault) {
  struct telling telling = {plicht, versie, in};
  return act_schrijven_eenmaal(werk, settle, &telling, ret_huishouden, fault);
}

static bool write_letter(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                         struct fault *fault) {
  const struct telling *telling = in_;
  struct arena *arena = tx_arena(tx);
  struct toegang *toegang;
  struct informeerplicht p;
  struct persoon persoon;
  struct geadresseerde aan;
  struct document document = {
      .publiek = werk_id(werk), .soort = DOCUMENT_GEGEVENS, .mediatype = S("application/pdf"), .op = werk->wanneer.nu};
  int64_t huishouden;
  if (!open_one(tx, werk, telling, &huishouden, &toegang, &p, ret_uitkomst, fault) ||
      !persoon_lezen(toegang, p.persoon_publiek, &persoon, fault))
    return false;
  if (!persoon_krijgt_brief(&persoon))
    return fault_set(fault, FAULT_RULE, S("Aan deze inwoner kan geen brief. Vertel het in een gesprek."), "no letter");
  if (!geadresseerde_lezen(tx, werk, toegang, huishouden, &persoon, &aan, &document.let_op, fault)) return false;
  struct brieftekst brief = teambrief(arena, (struct str){0}, S("Wij hebben gegevens over u gekregen"),
                                      informeren_brief(arena, &p), &aan, werk_vandaag(werk));
  document.naam = str_format(arena, "Gegevens over u, %.*s.pdf", STR_ARG(p.persoon_naam));
  return brief_bewaren(toegang, huishouden, 0, &document, werk->actor->gebruiker, &brief, fault) &&
         informeerplicht_zetten(toegang, &p, INFORMEREN_VERTELD, S("Met een brief"), werk_vandaag(werk),
                                document.publiek, fault);
}

bool plicht_brief(const struct werk *werk, struct str plicht, int64_t versie, struct str *ret_huishouden,
                  struct fault *fault) {
  struct telling telling = {.publiek = plicht, .versie = versie};
  return act_schrijven_eenmaal(werk, write_letter, &telling, ret_huishouden, fault);
}
