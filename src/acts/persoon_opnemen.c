#include "acts/persoon_opnemen.h"

#include "acts/persoon_zoeken.h"
#include "store/persoon.h"

#include "gezag.h"
#include "persoon_getypt.h"
#include "register.h"
#include "uitvoeren.h"

enum geslacht_keuze { GESLACHT_VROUW = 1, GESLACHT_MAN, GESLACHT_ONBEKEND };

const struct keuze geslachten[] = {{GESLACHT_VROUW, "v", "Vrouw"},
                                   {GESLACHT_MAN, "m", "Man"},
                                   {GESLACHT_ONBEKEND, "o", "Anders of onbekend"},
                                   {0, NULL, NULL}};

#define PLEK(veld) .plek = offsetof(struct persoon_invoeren_in, veld)
const struct veld persoon_invoeren_velden[] = {
    {"voornamen", "Voornaam of voornamen", VELD_REGEL, PLEK(voornamen)},
    {"voorvoegsel", "Tussenvoegsel", VELD_REGEL, .max = 20, .uitleg = "Bijvoorbeeld: van der", PLEK(voorvoegsel)},
    {"geslachtsnaam", "Achternaam", VELD_REGEL, .verplicht = "Wmo 2015 art. 2.3.2 lid 1",
     .leeg = "Vul de achternaam in.", PLEK(geslachtsnaam)},
    {"geslacht", "Geslacht", VELD_KEUZE, .keuzes = geslachten, PLEK(geslacht)},
    {"geboren", "Geboortedatum", VELD_DEELDATUM, .uitleg = "Bijvoorbeeld 24-3-1980. Alleen het jaar mag ook.",
     PLEK(geboren)},
    {"bsn", "BSN", VELD_BSN, .uitleg = "Negen cijfers. Laat leeg als u het niet weet.", PLEK(bsn)},
    {"straat", "Straat", VELD_REGEL, .max = 80, PLEK(straat)},
    {"huisnummer", "Huisnummer", VELD_REGEL, .max = 10, PLEK(huisnummer)},
    {"postcode", "Postcode", VELD_REGEL, .max = 7, PLEK(postcode)},
    {"woonplaats", "Woonplaats", VELD_REGEL, .max = 80, PLEK(woonplaats)},
};
const size_t persoon_invoeren_velden_aantal = sizeof persoon_invoeren_velden / sizeof persoon_invoeren_velden[0];

bool persoon_getypt_bewaren(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                            struct fault *fault) {
  const struct persoon *persoon = in;
  struct toegang *toegang;
  struct persoon bewaard;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "persoon opnemen",
                                              .grond = GROND_AANMELDING,
                                              .handeling = HANDELING_DOEN,
                                              .informatie = INFO_PERSOON,
                                              .over = OVER_ZOEKEN},
                      &toegang, fault) ||
      !persoon_bewaren(toegang, persoon, &bewaard, fault) ||
      !gezag_bewaren(werk, toegang, bewaard.id, persoon->gezag, fault))
    return false;
  *ret_uitkomst = bewaard.publiek;
  return true;
}

static const struct gevonden *chosen(const struct zoekuitkomst *uitkomst, struct str keus) {
  for (size_t i = 0; i < uitkomst->aantal; i++)
    if (same_secret(uitkomst->personen[i].keus, keus)) return &uitkomst->personen[i];
  return NULL;
}

bool persoon_overnemen(const struct werk *werk, const struct persoon_overnemen_in *in, struct str *ret_persoon,
                       struct fault *fault) {
  struct zoekuitkomst uitkomst;
  if (!persoon_zoeken(werk, in->zoekopdracht, &uitkomst, fault)) return false;
  const struct gevonden *gevonden = chosen(&uitkomst, in->keus);
  if (!gevonden)
    return fault_set(fault, FAULT_ABSENT, S("Deze persoon staat niet meer in de uitkomst. Zoek opnieuw."),
                     "choice not found");
  struct persoon persoon = gevonden->persoon;
  struct str uitleg;
  bool fresh = persoon.bsn.len && register_raadplegen(werk, persoon.bsn, &persoon, &uitleg) == REGISTER_ANTWOORDDE;
  if (!fresh && gevonden->in_schakel) {
    *ret_persoon = gevonden->persoon.publiek;
    return true;
  }
  persoon.publiek = werk_id(werk);
  if (!fresh) persoon.geverifieerd_op = 0;
  return act_schrijven(werk, persoon_getypt_bewaren, &persoon, ret_persoon, fault);
}

bool persoon_getypt_keuren(const struct werk *werk, const struct persoon_invoeren_in *in, struct persoon *persoon,
                           struct fault *fault) {
  dag_t latest = deeldatum_laatste_dag(in->geboren);
  bool only_future = latest != DAG_GEEN && deeldatum_volledig(in->geboren) && latest > werk_vandaag(werk);
  if (only_future) fault_add(fault, "geboren", S("Deze geboortedatum ligt in de toekomst."));
  if (in->postcode.len && !postcode_normaal(werk->arena, in->postcode, &persoon->adres.postcode))
    fault_add(fault, "postcode", S("Vul een postcode in zoals 4131 AB."));
  return fault->field_count == 0;
}

struct persoon persoon_getypt(const struct werk *werk, const struct persoon_invoeren_in *in) {
  const struct keuze *geslacht = keuze_van(geslachten, in->geslacht);
  return (struct persoon){
      .publiek = werk_id(werk),
      .bsn = in->bsn,
      .voornamen = in->voornamen,
      .voorletters = voorletters_van(werk->arena, in->voornamen),
      .voorvoegsel = in->voorvoegsel,
      .geslachtsnaam = in->geslachtsnaam,
      .geslacht = geslacht ? str_of(geslacht->code) : S("o"),
      .geboren = in->geboren,
      .overleden = DEELDATUM_GEEN,
      .bron = BRON_EIGEN_OPGAVE,
      .adres = {.straat = in->straat, .huisnummer = in->huisnummer, .woonplaats = in->woonplaats},
  };
}

bool persoon_invoeren(const struct werk *werk, const struct persoon_invoeren_in *in, struct str *ret_persoon,
                      struct fault *fault) {
  struct persoon persoon = persoon_getypt(werk, in);
  return persoon_getypt_keuren(werk, in, &persoon, fault) &&
         act_schrijven_eenmaal(werk, persoon_getypt_bewaren, &persoon, ret_persoon, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = "persoon inzien",
                                                .grond = GROND_AANMELDING,
                                                .handeling = HANDELING_ZIEN,
                                                .informatie = INFO_PERSOON,
                                                .over = OVER_ZOEKEN},
                        &toegang, fault) &&
         persoon_lezen(toegang, *(const struct str *)in, ret_uit, fault);
}

bool persoon_inzien(const struct werk *werk, struct str publiek, struct persoon *ret_persoon, struct fault *fault) {
  return act_lezen(werk, look, &publiek, ret_persoon, fault);
}
