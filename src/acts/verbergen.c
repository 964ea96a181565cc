#include "acts/verbergen.h"

#include "store/casus.h"
#include "store/huishouden.h"
#include "store/persoon.h"
#include "store/verbergen.h"

#include "wie_weet_werk.h"

#define PLEK(veld) .plek = offsetof(struct verbergen_in, veld)
const struct veld verbergen_velden[] = {
    {"ding", "Wat verbergt u?", VELD_REGEL, .max = 60, .verplicht = "regel VERBERGEN", .leeg = "Kies wat u verbergt.",
     PLEK(ding)},
    {"voor", "Voor wie?", VELD_ID, .uitleg = "Leeg betekent: voor iedereen in dit huishouden.", PLEK(voor)},
    {"grond", "Waarom mag dat?", VELD_KEUZE, .keuzes = verberg_gronden, .verplicht = "AVG art. 23 (nog te toetsen)",
     .leeg = "Kies waarom het mag.", PLEK(grond)},
    {"reden", "Wat is hier de reden?", VELD_TEKST, .max = 2000, .verplicht = "AVG art. 23 (nog te toetsen)",
     .leeg = "Schrijf op waarom.", PLEK(reden)},
    {"overlegd", "Met welke professional hebt u overlegd?", VELD_REGEL, .max = 200, PLEK(overlegd)},
    {"tot", "Wanneer bekijkt u dit opnieuw?", VELD_DAG, .verplicht = "Jeugdwet art. 7.3.2 lid 4",
     .leeg = "Vul in wanneer u dit opnieuw bekijkt.", .uitleg = "Het blijft verborgen tot u dan beslist.", PLEK(tot)},
};
const size_t verbergen_velden_aantal = sizeof verbergen_velden / sizeof verbergen_velden[0];
#undef PLEK

const struct keuze verberging_keuzes[] = {{VERBERGING_OPHEFFEN, "opheffen", "Niet meer verbergen"},
                                          {VERBERGING_LANGER, "langer", "Nog verborgen houden"},
                                          {0, NULL, NULL}};
#define PLEK(veld) .plek = offsetof(struct verberging_in, veld)
const struct veld verberging_velden[] = {
    {"keus", "Wat besluit u?", VELD_KEUZE, .keuzes = verberging_keuzes, .verplicht = "regel VERBERGEN",
     .leeg = "Kies wat u besluit.", PLEK(keus)},
    {"tot", "Wanneer bekijkt u dit weer?", VELD_DAG, PLEK(tot)},
    {"reden", "Waarom?", VELD_TEKST, .max = 2000, .verplicht = "AVG art. 23 (nog te toetsen)",
     .leeg = "Schrijf op waarom.", PLEK(reden)},
};
const size_t verberging_velden_aantal = sizeof verberging_velden / sizeof verberging_velden[0];
#undef PLEK

bool verbergen_mag(struct toegang *toegang, const struct werk *werk, int64_t huishouden, bool *ret_mag,
                   struct fault *fault) {
  struct casus casus;
  struct regie *regie;
  size_t aantal;
  int64_t wie = werk->actor->gebruiker;
  *ret_mag = toegang_mag_ook(toegang, HANDELING_DOEN, INFO_TOESTEMMING, GROND_HULPVRAAG);
  if (!*ret_mag || !(toegang_informatie(toegang) & INFO_CASUS)) return true;
  if (!casus_van_huishouden(toegang, huishouden, &casus, fault)) return false;
  if (casus.id == 0 || casus.aanspreekpunt == wie) return true;
  if (!regie_van_casus(toegang, casus.id, &regie, &aantal, fault)) return false;
  *ret_mag = false;
  for (size_t i = 0; i < aantal; i++)
    *ret_mag |= regie[i].soort == REGIE_CASUS && regie[i].tot == DAG_OPEN && regie[i].gebruiker == wie;
  return true;
}

static bool only_director(struct toegang *toegang, const struct werk *werk, int64_t huishouden, struct fault *fault) {
  bool mag;
  if (!verbergen_mag(toegang, werk, huishouden, &mag, fault)) return false;
  fault->rule = mag ? NULL : "VERBERGEN";
  return mag || fault_set(fault, FAULT_RULE,
                          S("Alleen wie de regie heeft of het aanspreekpunt is, mag iets verbergen. Overleg met hem of "
                            "haar."),
                          "not the director");
}

struct hiding {
  struct str publiek;
  int64_t versie;
  const void *in;
};

static bool choose_thing(struct tx *tx, struct toegang *toegang, int64_t huishouden, struct str sleutel,
                         struct ding *ret_ding, struct fault *fault) {
  struct ding *dingen;
  size_t aantal;
  if (!dingen_om_te_verbergen(tx, toegang, huishouden, &dingen, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(ding_sleutel(tx_arena(tx), &dingen[i]), sleutel)) {
      *ret_ding = dingen[i];
      return true;
    }
  fault_add(fault, "ding", S("Kies iets uit de lijst."));
  return fault->class == FAULT_INPUT;
}

static bool hide(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct hiding *hiding = in_;
  const struct verbergen_in *in = hiding->in;
  struct toegang *toegang;
  struct persoon voor = {0};
  struct verberging v = {.publiek = werk_id(werk),
                         .grond = in->grond > 0 ? (enum verberg_grond)in->grond : 0,
                         .reden = in->reden,
                         .overlegd = in->overlegd,
                         .tot = in->tot};
  *ret_uitkomst = hiding->publiek;
  if (!wie_weet_via(tx, werk, "verbergen", HANDELING_DOEN, WEGWIJZER_HUISHOUDEN, hiding->publiek, &v.huishouden,
                    &toegang, fault) ||
      !only_director(toegang, werk, v.huishouden, fault) ||
      !choose_thing(tx, toegang, v.huishouden, in->ding, &v.ding, fault) ||
      (in->voor.len && !wie_weet_persoon(toegang, v.huishouden, in->voor, &voor, fault)))
    return false;
  v.voor = voor.id;
  return verberging_toetsen(&v, werk_vandaag(werk), fault) && verberging_bewaren(toegang, &v, fault);
}

bool verbergen(const struct werk *werk, struct str huishouden, const struct verbergen_in *in,
               struct str *ret_huishouden, struct fault *fault) {
  struct hiding hiding = {.publiek = huishouden, .in = in};
  return act_schrijven_eenmaal(werk, hide, &hiding, ret_huishouden, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct str *publiek = in;
  struct verberging_inzien_uit uit = {0};
  struct toegang *toegang;
  int64_t huishouden;
  if (!wie_weet_via(tx, werk, "verborgen deel inzien", HANDELING_ZIEN, WEGWIJZER_VERBERGING, *publiek, &huishouden,
                    &toegang, fault) ||
      !verberging_lezen(toegang, *publiek, &uit.verberging, fault) ||
      !verbergen_mag(toegang, werk, huishouden, &uit.mag_doen, fault))
    return false;
  *(struct verberging_inzien_uit *)ret_uit = uit;
  return true;
}

bool verberging_inzien(const struct werk *werk, struct str verberging, struct verberging_inzien_uit *ret_uit,
                       struct fault *fault) {
  return act_lezen(werk, look, &verberging, ret_uit, fault);
}

static bool decide(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct hiding *hiding = in_;
  const struct verberging_in *in = hiding->in;
  struct toegang *toegang;
  struct verberging v;
  int64_t huishouden;
  if (!wie_weet_via(tx, werk, "opnieuw kijken naar wat verborgen is", HANDELING_DOEN, WEGWIJZER_VERBERGING,
                    hiding->publiek, &huishouden, &toegang, fault) ||
      !only_director(toegang, werk, huishouden, fault) || !verberging_lezen(toegang, hiding->publiek, &v, fault))
    return false;
  v.versie = hiding->versie;
  *ret_uitkomst = v.huishouden_publiek;
  if (in->keus == VERBERGING_OPHEFFEN) return verberging_opheffen(toegang, &v, in->reden, fault);
  struct verberging wordt = v;
  wordt.tot = in->tot;
  wordt.reden = in->reden;
  return verberging_toetsen(&wordt, werk_vandaag(werk), fault) &&
         verberging_verlengen(toegang, &v, in->tot, in->reden, fault);
}

bool verberging_beslissen(const struct werk *werk, struct str verberging, int64_t versie,
                          const struct verberging_in *in, struct str *ret_huishouden, struct fault *fault) {
  struct hiding hiding = {verberging, versie, in};
  return act_schrijven_eenmaal(werk, decide, &hiding, ret_huishouden, fault);
}
