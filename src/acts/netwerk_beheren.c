#include "acts/netwerk_beheren.h"

#include "store/huishouden.h"
#include "store/netwerk.h"
#include "store/persoon.h"

#include "grond.h"
#include "uitvoeren.h"

#define PLEK(veld) .plek = offsetof(struct netwerk_in, veld)
const struct veld netwerk_velden[] = {
    {"persoon", "Inwoner", VELD_ID, PLEK(persoon)},
    {"naam", "Naam", VELD_REGEL, .max = 100, PLEK(naam)},
    {"band", "Wie is dit voor het huishouden?", VELD_KEUZE, .keuzes = banden, .verplicht = "regel NETWERK-BAND",
     .leeg = "Kies wie dit is voor het huishouden.", PLEK(band)},
    {"mantelzorger", "Is mantelzorger", VELD_JA,
     .uitleg = "Zorgt langer en vaak voor iemand. Een mantelzorger kan zelf ook hulp nodig hebben.",
     PLEK(mantelzorger)},
    {"organisatie", "Organisatie", VELD_REGEL, .max = 100, .uitleg = "Van een professional of vrijwilliger.",
     PLEK(organisatie)},
    {"doet", "Wat doet hij of zij?", VELD_REGEL, .max = 200, .uitleg = "Bijvoorbeeld: boodschappen op zaterdag",
     PLEK(doet)},
    {"sterkte", "Hoe is de band?", VELD_KEUZE, .keuzes = bandsterkten,
     .uitleg = "Zoals het huishouden het zelf zegt. Leeg betekent: gewoon.", PLEK(sterkte)},
    {"telefoon", "Telefoon", VELD_REGEL, .max = 40, PLEK(telefoon)},
    {"vanaf", "Sinds wanneer?", VELD_DAG, PLEK(vanaf)},
    {"tot", "Tot en met wanneer?", VELD_DAG, .uitleg = "Leeg betekent: nog steeds.", PLEK(tot)},
};
const size_t netwerk_velden_aantal = sizeof netwerk_velden / sizeof netwerk_velden[0];

static bool ask(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, enum wegwijzer soort,
                struct str publiek, int64_t *ret_huishouden, struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen_via(tx, werk->actor, soort, publiek,
                            &(struct toegang_vraag){.act = act,
                                                    .grond = grond_van(werk->actor, handeling),
                                                    .handeling = handeling,
                                                    .informatie = INFO_NETWERK | INFO_PERSOON | INFO_MELDING},
                            ret_huishouden, ret_toegang, fault);
}

struct write {
  struct str publiek; /* of the household, or of the tie */
  int64_t versie;
  const struct netwerk_in *in;
};

/* Who is known is referred to, and does not live here himself. */
static bool find_person(struct arena *arena, struct toegang *toegang, int64_t huishouden, struct str publiek,
                        struct netwerklid *lid, struct fault *fault) {
  struct persoon persoon, *leden;
  size_t count;
  if (publiek.len == 0) return true;
  if (!persoon_lezen(toegang, publiek, &persoon, fault) ||
      !huishouden_leden(toegang, huishouden, &leden, &count, fault))
    return false;
  for (size_t i = 0; i < count; i++)
    if (leden[i].id == persoon.id) return fault_add(fault, "naam", S("Deze inwoner woont zelf in dit huishouden."));
  lid->persoon = persoon.id;
  lid->naam = persoon_naam(arena, &persoon);
  return true;
}

static bool not_twice(struct tx *tx, struct toegang *toegang, int64_t huishouden, const struct netwerklid *lid,
                      struct fault *fault) {
  struct netwerklid *leden;
  size_t count;
  if (!netwerk_van_huishouden(toegang, huishouden, &leden, &count, fault)) return false;
  if (count >= NETWERK_MAX)
    return fault_set(fault, FAULT_RULE, S("Dit netwerk is te groot voor Schakel. Verander wat er al staat."),
                     "network is full");
  for (size_t i = 0; i < count; i++)
    if (leden[i].id != lid->id && netwerklid_dubbel(tx_arena(tx), lid, &leden[i]))
      return fault_add(fault, "naam", S("Deze persoon staat al in dit netwerk. Verander wat er staat."));
  return true;
}

/* What was typed as a tie that may stand there, with the household held. */
static bool tie_of(struct tx *tx, const struct werk *werk, struct toegang *toegang, int64_t huishouden,
                   const struct netwerk_in *in, struct netwerklid *lid, struct fault *fault) {
  lid->naam = in->naam;
  lid->telefoon = in->telefoon;
  lid->organisatie = in->organisatie;
  lid->band = (enum band)in->band;
  lid->mantelzorger = in->mantelzorger;
  lid->doet = in->doet;
  lid->sterkte = in->sterkte < 0 ? STERKTE_GEWOON : (enum bandsterkte)in->sterkte;
  lid->vanaf = in->vanaf;
  lid->tot = in->tot == DAG_GEEN ? DAG_OPEN : in->tot;
  netwerklid_toetsen(lid, werk_vandaag(werk), fault);
  if (in->persoon.len == 0 && in->naam.len == 0)
    fault_add(fault, "naam", S("Vul een naam in, of zoek hierboven wie het is."));
  return fault->field_count == 0 && huishouden_vasthouden(toegang, huishouden, fault) &&
         find_person(tx_arena(tx), toegang, huishouden, in->persoon, lid, fault) &&
         not_twice(tx, toegang, huishouden, lid, fault);
}

static bool add(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst, struct fault *fault) {
  const struct write *write = in;
  struct toegang *toegang;
  int64_t huishouden;
  struct netwerklid lid = {.publiek = werk_id(werk)};
  return ask(tx, werk, "netwerk aanvullen", HANDELING_DOEN, WEGWIJZER_HUISHOUDEN, write->publiek, &huishouden, &toegang,
             fault) &&
         tie_of(tx, werk, toegang, huishouden, write->in, &lid, fault) &&
         netwerklid_bewaren(toegang, huishouden, &lid, fault) &&
         huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool netwerk_toevoegen(const struct werk *werk, struct str huishouden, const struct netwerk_in *in,
                       struct str *ret_huishouden, struct fault *fault) {
  struct write write = {.publiek = huishouden, .in = in};
  return act_schrijven_eenmaal(werk, add, &write, ret_huishouden, fault);
}

static bool change(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct write *write = in;
  struct toegang *toegang;
  int64_t huishouden;
  struct netwerklid was;
  if (!ask(tx, werk, "netwerk veranderen", HANDELING_DOEN, WEGWIJZER_NETWERK, write->publiek, &huishouden, &toegang,
           fault) ||
      !netwerklid_lezen(toegang, write->publiek, &was, fault))
    return false;
  if (was.versie != write->versie)
    return fault_set(fault, FAULT_STALE, S("Iemand anders heeft dit net veranderd."), "stale tie");
  struct netwerklid wordt = {.id = was.id, .publiek = was.publiek};
  return tie_of(tx, werk, toegang, huishouden, write->in, &wordt, fault) &&
         netwerklid_wijzigen(toegang, huishouden, &was, &wordt, fault) &&
         huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool netwerk_wijzigen(const struct werk *werk, struct str lid, int64_t versie, const struct netwerk_in *in,
                      struct str *ret_huishouden, struct fault *fault) {
  struct write write = {.publiek = lid, .versie = versie, .in = in};
  return act_schrijven_eenmaal(werk, change, &write, ret_huishouden, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  int64_t huishouden;
  struct netwerk_inzien_uit uit;
  struct str publiek = *(const struct str *)in;
  if (!ask(tx, werk, "netwerk inzien", HANDELING_ZIEN, WEGWIJZER_NETWERK, publiek, &huishouden, &toegang, fault) ||
      !netwerklid_lezen(toegang, publiek, &uit.lid, fault) ||
      !huishouden_publiek(tx, huishouden, &uit.huishouden, fault))
    return false;
  *(struct netwerk_inzien_uit *)ret_uit = uit;
  return true;
}

bool netwerk_inzien(const struct werk *werk, struct str lid, struct netwerk_inzien_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, &lid, ret_uit, fault);
}
