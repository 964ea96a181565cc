#include "acts/gegevens_wijzigen.h"

#include "acts/persoon_opnemen.h"
#include "store/bereik.h"
#include "store/opgave.h"
#include "store/huishouden.h"
#include "store/persoon.h"
#include "store/splitsen.h"
#include "store/verblijf.h"

#include "persoon_plek.h"
#include "register.h"

#define PLEK(veld) .plek = offsetof(struct gegevens_in, veld)
const struct veld gegevens_velden[] = {
    {"voornamen", "Voornaam of voornamen", VELD_REGEL, PLEK(voornamen)},
    {"voorvoegsel", "Tussenvoegsel", VELD_REGEL, .max = 20, PLEK(voorvoegsel)},
    {"geslachtsnaam", "Achternaam", VELD_REGEL, PLEK(geslachtsnaam)},
    {"geboren", "Geboortedatum", VELD_DEELDATUM, PLEK(geboren)},
    {"verwacht", "Wanneer wordt het kind verwacht?", VELD_DAG,
     .uitleg = "De uitgerekende datum. Is het kind geboren? Vul dan de geboortedatum in.", PLEK(verwacht)},
    {"geslacht", "Geslacht", VELD_KEUZE, .keuzes = geslachten, PLEK(geslacht)},
    {"postcode", "Postcode", VELD_REGEL, .max = 7, PLEK(postcode)},
    {"huisnummer", "Huisnummer", VELD_REGEL, .max = 10, PLEK(huisnummer)},
    {"straat", "Straat", VELD_REGEL, .max = 80, PLEK(straat)},
    {"woonplaats", "Woonplaats", VELD_REGEL, .max = 80, PLEK(woonplaats)},
    {"bsn", "BSN", VELD_BSN, .uitleg = "Negen cijfers. Laat leeg als u het niet weet.", PLEK(bsn)},
    {"geen_bsn", "Waarom is er geen BSN?", VELD_KEUZE, .keuzes = geen_bsn_redenen, PLEK(geen_bsn)},
    {"ander_nummer", "Ander nummer", VELD_REGEL, .max = 40, .uitleg = "Bijvoorbeeld een v-nummer", PLEK(ander_nummer)},
    {"verteld_door", "Wie vertelt dit?", VELD_REGEL, .max = 120, .verplicht = "AVG art. 5 lid 1 onder d",
     .leeg = "Schrijf op wie dit vertelt.", .uitleg = "Bijvoorbeeld: mevrouw zelf", PLEK(verteld_door)},
    {"verteld_op", "Wanneer?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(verteld_op)},
};
const size_t gegevens_velden_aantal = sizeof gegevens_velden / sizeof gegevens_velden[0];

/* Who lives with somebody whose address is secret would give it away: the household decides what is shown. */
static bool as_housemate(struct toegang *toegang, int64_t huishouden, struct persoon *persoon, struct fault *fault) {
  struct persoon *leden;
  size_t aantal;
  if (!huishouden_leden(toegang, huishouden, &leden, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++)
    if (leden[i].id == persoon->id) *persoon = leden[i];
  return true;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct persoon_vraag vraag = {
      .act = "gegevens van een persoon inzien", .handeling = HANDELING_ZIEN, .persoon = *(const struct str *)in};
  struct persoon_gevraagd g;
  struct persoon_gegevens_uit uit = {0};
  if (!persoon_vragen(tx, werk, &vraag, &g, fault) || !as_housemate(g.toegang, g.huishouden_id, &g.persoon, fault) ||
      !opgaven_lezen(g.toegang, &g.persoon, &uit.opgaven, &uit.opgave_aantal, fault) ||
      !bereik_lezen(g.toegang, g.persoon.id, &uit.bereik, fault) ||
      !verblijven_van_persoon(g.toegang, &g.persoon, &uit.verblijven, &uit.verblijf_aantal, fault) ||
      !samenvoegingen_van_persoon(g.toegang, g.persoon.id, &uit.samenvoegingen, &uit.samenvoeging_aantal, fault))
    return false;
  uit.persoon = g.persoon;
  uit.huishouden = g.huishouden;
  uit.mag_doen = toegang_mag_ook(g.toegang, HANDELING_DOEN, INFO_PERSOON | INFO_MELDING, GROND_HULPVRAAG);
  *(struct persoon_gegevens_uit *)ret_uit = uit;
  return true;
}

bool persoon_gegevens_inzien(const struct werk *werk, struct str persoon, struct persoon_gegevens_uit *ret_uit,
                             struct fault *fault) {
  return act_lezen(werk, look, &persoon, ret_uit, fault);
}

struct gegevens_in gegevens_van_persoon(struct arena *arena, const struct persoon_gegevens_uit *uit) {
  struct persoon told = opgave_over(arena, &uit->persoon, uit->opgaven, uit->opgave_aantal);
  const struct keuze *geslacht = keuze_met_code(geslachten, told.geslacht);
  return (struct gegevens_in){.voornamen = told.voornamen,
                              .voorvoegsel = told.voorvoegsel,
                              .geslachtsnaam = told.geslachtsnaam,
                              .geslacht = geslacht ? geslacht->waarde : -1,
                              .geboren = told.geboren,
                              .verwacht = told.verwacht ? told.verwacht : DAG_GEEN,
                              .bsn = told.bsn,
                              .geen_bsn = told.geen_bsn,
                              .ander_nummer = told.ander_nummer,
                              .straat = told.adres.straat,
                              .huisnummer = told.adres.huisnummer,
                              .postcode = told.adres.postcode,
                              .woonplaats = told.adres.woonplaats,
                              .verteld_op = DAG_GEEN};
}

/* What does not depend on who it is about; all faults at once. */
static bool check(const struct werk *werk, const struct gegevens_in *in, struct str *ret_postcode,
                  struct fault *fault) {
  dag_t latest = deeldatum_laatste_dag(in->geboren), vandaag = werk_vandaag(werk);
  if (latest != DAG_GEEN && deeldatum_volledig(in->geboren) && latest > vandaag)
    fault_add(fault, "geboren", S("Deze geboortedatum ligt in de toekomst."));
  if (in->postcode.len && !postcode_normaal(werk->arena, in->postcode, ret_postcode))
    fault_add(fault, "postcode", S("Vul een postcode in zoals 4131 AB."));
  if (in->verteld_op != DAG_GEEN && in->verteld_op > vandaag)
    fault_add(fault, "verteld_op", S("Deze dag is nog niet geweest."));
  if (in->bsn.len && in->geen_bsn > 0) fault_add(fault, "geen_bsn", S("U vulde een BSN in. Haal deze reden dan weg."));
  return fault->field_count == 0;
}

struct change {
  struct str persoon;
  int64_t versie;
  const struct gegevens_in *in;
  struct str postcode;
};

/* The person as the form says he is. A secret address was not shown, so what stands in the form is not about it. */
static struct persoon typed(const struct werk *werk, const struct change *change, const struct persoon *was) {
  const struct gegevens_in *in = change->in;
  const struct keuze *geslacht = keuze_van(geslachten, in->geslacht);
  struct persoon p = *was;
  p.voornamen = in->voornamen;
  if (!str_eq(was->voornamen, in->voornamen)) p.voorletters = voorletters_van(werk->arena, in->voornamen);
  p.voorvoegsel = in->voorvoegsel;
  p.geslachtsnaam = in->geslachtsnaam;
  if (geslacht) p.geslacht = str_of(geslacht->code);
  p.geboren = in->geboren;
  if (was->verwacht) p.verwacht = in->geboren != DEELDATUM_GEEN || in->verwacht == DAG_GEEN ? 0 : in->verwacht;
  p.geen_bsn = in->geen_bsn;
  p.ander_nummer = in->ander_nummer;
  if (!was->geverifieerd_op) p.bsn = in->bsn;
  if (was->geheim) return p;
  p.adres.straat = in->straat;
  p.adres.huisnummer = in->huisnummer;
  p.adres.postcode = change->postcode;
  p.adres.woonplaats = in->woonplaats;
  return p;
}

static const struct opgave *find(const struct opgave *opgaven, size_t aantal, enum opgave_veld veld) {
  for (size_t i = 0; i < aantal; i++)
    if (opgaven[i].veld == veld) return &opgaven[i];
  return NULL;
}

/* Per field that differs from what was told last: the source, or of a register value what stands beside it. */
static bool keep_told(const struct werk *werk, struct toegang *toegang, const struct change *change,
                      const struct persoon *was, const struct persoon *wordt, struct fault *fault) {
  struct opgave *opgaven;
  size_t aantal;
  if (!opgaven_lezen(toegang, was, &opgaven, &aantal, fault)) return false;
  struct persoon told = opgave_over(werk->arena, was, opgaven, aantal);
  for (enum opgave_veld veld = OPGAVE_VOORNAMEN; veld <= OPGAVE_WOONPLAATS; veld++) {
    if (was->geheim && opgave_van_adres(veld)) continue;
    struct str before = opgave_waarde(werk->arena, &told, veld), now = opgave_waarde(werk->arena, wordt, veld);
    const struct opgave *old = find(opgaven, aantal, veld);
    if (str_eq(before, now)) continue;
    bool agrees = was->bron == BRON_REGISTER && str_eq(now, opgave_waarde(werk->arena, was, veld));
    struct opgave nieuw = {.veld = veld,
                           .waarde = now,
                           .verteld_door = change->in->verteld_door,
                           .verteld_op =
                               change->in->verteld_op == DAG_GEEN ? werk_vandaag(werk) : change->in->verteld_op};
    struct str oud = was->bron == BRON_REGISTER ? (old ? old->waarde : (struct str){0}) : now;
    if (agrees ? !opgave_vervalt(toegang, was->id, old, fault) : !opgave_bewaren(toegang, was->id, &nieuw, oud, fault))
      return false;
  }
  return true;
}

static bool is_stale(const struct persoon *nu, int64_t versie, struct fault *fault) {
  if (nu->versie == versie) return false;
  fault_set(fault, FAULT_STALE,
            S("De gegevens van deze persoon zijn intussen veranderd, door een collega of door de basisregistratie."),
            "stale details");
  return true;
}

static bool save(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct change *change = in;
  const struct persoon_vraag vraag = {.act = "gegevens van een persoon wijzigen",
                                      .handeling = HANDELING_DOEN,
                                      .persoon = change->persoon,
                                      .adresdoel = ADRESDOEL_BRIEF};
  struct persoon_gevraagd g;
  if (!persoon_vragen(tx, werk, &vraag, &g, fault) || !persoon_dezelfde(&g.persoon, change->persoon, fault) ||
      is_stale(&g.persoon, change->versie, fault) || !persoon_vasthouden(g.toegang, g.persoon.id, fault))
    return false;
  struct persoon housemate = g.persoon, was = g.persoon;
  if (!as_housemate(g.toegang, g.huishouden_id, &housemate, fault)) return false;
  was.geheim = housemate.geheim;
  struct persoon wordt = typed(werk, change, &was);
  bool unborn = wordt.verwacht || wordt.niet_geboren;
  if (wordt.geslachtsnaam.len == 0 && !unborn) return fault_add(fault, "geslachtsnaam", S("Vul de achternaam in."));
  if (was.verwacht && !wordt.verwacht && wordt.geboren == DEELDATUM_GEEN)
    return fault_add(fault, "verwacht", S("Vul in wanneer het kind wordt verwacht, of wanneer het is geboren."));
  if (!keep_told(werk, g.toegang, change, &was, &wordt, fault)) return false;
  struct persoon values = wordt;
  if (was.bron == BRON_REGISTER) {
    values = g.persoon;
    values.geen_bsn = wordt.geen_bsn;
    values.ander_nummer = wordt.ander_nummer;
  }
  values.geheim = g.persoon.geheim;
  *ret_uitkomst = was.publiek;
  return gegevens_wijzigen(g.toegang, &g.persoon, &values, fault) && gegevens_versie_ophogen(g.toegang, was.id, fault);
}

bool gegevens_opslaan(const struct werk *werk, struct str persoon, int64_t versie, const struct gegevens_in *in,
                      struct str *ret_persoon, struct fault *fault) {
  struct change change = {.persoon = persoon, .versie = versie, .in = in};
  return check(werk, in, &change.postcode, fault) && act_schrijven_eenmaal(werk, save, &change, ret_persoon, fault);
}

struct register_in {
  struct str persoon;
  const struct persoon *nu;
};

static bool take_over(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                      struct fault *fault) {
  const struct register_in *in = in_;
  const struct persoon_vraag vraag = {
      .act = "overnemen uit de basisregistratie", .handeling = HANDELING_DOEN, .persoon = in->persoon};
  struct persoon_gevraagd g;
  struct persoon bewaard;
  if (!persoon_vragen(tx, werk, &vraag, &g, fault) || !persoon_dezelfde(&g.persoon, in->persoon, fault)) return false;
  if (!str_eq(g.persoon.bsn, in->nu->bsn))
    return fault_set(fault, FAULT_STALE, S("Het BSN van deze persoon is intussen veranderd."), "number changed");
  *ret_uitkomst = g.persoon.publiek;
  return persoon_bewaren(g.toegang, in->nu, &bewaard, fault);
}

bool gegevens_overnemen(const struct werk *werk, struct str persoon, struct str *ret_persoon, struct fault *fault) {
  struct persoon_gegevens_uit uit;
  if (!persoon_gegevens_inzien(werk, persoon, &uit, fault)) return false;
  if (uit.persoon.bsn.len == 0)
    return fault_set(fault, FAULT_RULE, S("Vul eerst het BSN van deze persoon in."), "no number");
  struct persoon nu;
  struct str uitleg = {0};
  enum register_stand stand = register_raadplegen(werk, uit.persoon.bsn, &nu, &uitleg);
  if (stand == REGISTER_STIL) return fault_set(fault, FAULT_OUTSIDE, uitleg, "register is silent");
  if (stand == REGISTER_NIET_GEVRAAGD)
    return fault_set(fault, FAULT_RULE, S("De basisregistratie kent niemand met dit BSN. Kijk of het klopt."),
                     "number unknown in register");
  return act_schrijven(werk, take_over, &(struct register_in){persoon, &nu}, ret_persoon, fault);
}
