#include "acts/nazorg_geven.h"

#include "domain/dossier.h"
#include "store/casus.h"
#include "store/huishouden.h"
#include "store/nazorg.h"
#include "store/persoon.h"

#include "casus_werk.h"
#include "plan_werk.h"

#define PLEK(veld) .plek = offsetof(struct nazorg_in, veld)
const struct veld nazorg_velden[] = {
    {"wie", "Wie houdt contact?", VELD_KEUZE, .keuzes = nazorgwies, .verplicht = "regel NAZORG",
     .leeg = "Kies wie contact houdt.", PLEK(wie)},
    {"naam", "Wie is dat?", VELD_REGEL, .max = 200, .uitleg = "Bijvoorbeeld: buurvrouw Ans, of het buurthuis",
     PLEK(naam)},
    {"om_de", "Om de hoeveel?", VELD_GETAL, PLEK(om_de)},
    {"eenheid", "Weken of maanden?", VELD_KEUZE, .keuzes = nazorgeenheden, PLEK(eenheid)},
    {"volgende", "Wanneer is het volgende contact?", VELD_DAG,
     .uitleg = "Leeg betekent: zo vaak als u hierboven kiest.", PLEK(volgende)},
    {"werker", "Wie van het team volgt dit?", VELD_ID, PLEK(werker)},
    {"waarop", "Waar letten wij op?", VELD_TEKST, .max = 1000, PLEK(waarop)},
};
const size_t nazorg_velden_aantal = sizeof nazorg_velden / sizeof nazorg_velden[0];
#undef PLEK

#define PLEK(veld) .plek = offsetof(struct nazorgcontact_in, veld)
const struct veld nazorgcontact_velden[] = {
    {"gaat", "Hoe gaat het?", VELD_KEUZE, .keuzes = nazorggaten, .verplicht = "regel NAZORG",
     .leeg = "Kies hoe het gaat.", PLEK(gaat)},
    {"woorden", "Wat hoorde u?", VELD_TEKST, .max = 2000, PLEK(woorden)},
    {"hoe", "Hoe was het contact?", VELD_KEUZE, .keuzes = contactvormen, PLEK(hoe)},
    {"gehouden_op", "Op welke dag?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(gehouden_op)},
    {"volgende", "Wanneer is het volgende contact?", VELD_DAG, PLEK(volgende)},
};
const size_t nazorgcontact_velden_aantal = sizeof nazorgcontact_velden / sizeof nazorgcontact_velden[0];
#undef PLEK

const struct veld nazorg_einde_velden[] = {
    {"eindreden", "Waarom stopt de nazorg?", VELD_REGEL, .max = 500, .verplicht = "regel NAZORG",
     .leeg = "Schrijf op waarom de nazorg stopt.", .plek = offsetof(struct nazorg_einde_in, eindreden)},
};
const size_t nazorg_einde_velden_aantal = 1;

struct in {
  struct str publiek; /* of the casus or of the aftercare */
  int64_t versie;
  const void *velden;
};

static struct nazorg value_of(const struct werk *werk, const struct nazorg_in *in, const struct nazorg *was) {
  struct nazorg n = *was;
  n.wie = in->wie > 0 ? (enum nazorgwie)in->wie : 0;
  n.naam = in->naam;
  n.waarop = in->waarop;
  n.om_de = in->om_de;
  n.eenheid = in->om_de && in->eenheid > 0 ? in->eenheid : 0;
  n.volgende = in->volgende;
  if (in->werker.len == 0) n.werker = (struct medewerker){.id = werk->actor->gebruiker, .naam = werk->actor->naam};
  return n;
}

/* Faults of all fields at once; then the first moment by the interval when no day was named. */
static bool check(struct tx *tx, struct toegang *toegang, const struct nazorg_in *in, const struct nazorg *was,
                  struct nazorg *n, struct fault *fault) {
  dag_t vandaag = tx_vandaag(tx);
  if (in->werker.len && was->id && str_eq(in->werker, was->werker.publiek))
    n->werker = was->werker;
  else if (in->werker.len)
    collega_kiezen(toegang, n->huishouden_id, in->werker, "werker", &n->werker, fault);
  /* A moment that is late may stay as it stands. */
  bool same = was->id && in->volgende != DAG_GEEN && in->volgende == was->volgende;
  nazorg_toetsen(n, same ? in->volgende : vandaag, fault);
  if (fault->class != FAULT_NONE) return false;
  if (n->volgende == DAG_GEEN) n->volgende = nazorg_daarna(n, vandaag);
  return true;
}

static bool begin(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct in *in = in_;
  struct nazorg was = {.publiek = werk_id(werk), .begonnen_op = werk_vandaag(werk), .geeindigd_op = DAG_GEEN};
  struct toegang *toegang;
  struct casus casus;
  if (!toegang_wegwijzer(tx, WEGWIJZER_CASUS, in->publiek, &was.huishouden_id, fault) ||
      !plan_vragen(tx, werk, "nazorg beginnen", HANDELING_DOEN, was.huishouden_id, &toegang, fault) ||
      !huishouden_vasthouden(toegang, was.huishouden_id, fault) || !casus_lezen(toegang, in->publiek, &casus, fault))
    return false;
  was.casus = casus.id;
  struct nazorg n = value_of(werk, in->velden, &was);
  return check(tx, toegang, in->velden, &was, &n, fault) && nazorg_bewaren(toegang, &n, fault) &&
         traject_werker_toelaten(toegang, n.werker.id, n.huishouden_id, werk_vandaag(werk), fault) &&
         huishouden_publiek(tx, n.huishouden_id, ret_uitkomst, fault);
}

bool nazorg_beginnen(const struct werk *werk, struct str casus, const struct nazorg_in *in, struct str *ret_huishouden,
                     struct fault *fault) {
  return act_schrijven_eenmaal(werk, begin, &(struct in){casus, 0, in}, ret_huishouden, fault);
}

/* One that has not ended, of the version that was read; the household is held. */
static bool open_one(struct tx *tx, const struct werk *werk, const char *act, const struct in *in,
                     struct toegang **ret_toegang, struct nazorg *ret_was, struct fault *fault) {
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, WEGWIJZER_NAZORG, in->publiek, &huishouden, fault) ||
      !plan_vragen(tx, werk, act, HANDELING_DOEN, huishouden, ret_toegang, fault) ||
      !huishouden_vasthouden(*ret_toegang, huishouden, fault) ||
      !nazorg_lezen(*ret_toegang, in->publiek, ret_was, fault))
    return false;
  if (ret_was->geeindigd_op != DAG_GEEN)
    return fault_set(fault, FAULT_STALE, S("Deze nazorg is intussen gestopt."), "aftercare has ended");
  ret_was->versie = in->versie;
  return true;
}

static bool change(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct in *in = in_;
  struct toegang *toegang;
  struct nazorg was;
  if (!open_one(tx, werk, "nazorg veranderen", in, &toegang, &was, fault)) return false;
  struct nazorg n = value_of(werk, in->velden, &was);
  dag_t vandaag = werk_vandaag(werk);
  return check(tx, toegang, in->velden, &was, &n, fault) && nazorg_wijzigen(toegang, &was, &n, fault) &&
         traject_werker_toelaten(toegang, n.werker.id, n.huishouden_id, vandaag, fault) &&
         (n.werker.id == was.werker.id || werker_loslaten(toegang, was.werker.id, n.huishouden_id, vandaag, fault)) &&
         huishouden_publiek(tx, n.huishouden_id, ret_uitkomst, fault);
}

bool nazorg_veranderen(const struct werk *werk, struct str nazorg, int64_t versie, const struct nazorg_in *in,
                       struct str *ret_huishouden, struct fault *fault) {
  return act_schrijven_eenmaal(werk, change, &(struct in){nazorg, versie, in}, ret_huishouden, fault);
}

static bool hold(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct in *in = in_;
  const struct nazorgcontact_in *velden = in->velden;
  struct toegang *toegang;
  struct nazorg was;
  dag_t vandaag = werk_vandaag(werk);
  if (!open_one(tx, werk, "contact van nazorg opschrijven", in, &toegang, &was, fault)) return false;
  struct nazorgcontact contact = {.gehouden_op = velden->gehouden_op == DAG_GEEN ? vandaag : velden->gehouden_op,
                                  .hoe = velden->hoe > 0 ? velden->hoe : 0,
                                  .gaat = velden->gaat > 0 ? (enum nazorggaat)velden->gaat : 0,
                                  .woorden = velden->woorden};
  if (!nazorgcontact_toetsen(&contact, velden->volgende, vandaag, fault)) return false;
  struct nazorg n = was;
  n.volgende = velden->volgende != DAG_GEEN ? velden->volgende : nazorg_daarna(&was, contact.gehouden_op);
  return nazorg_wijzigen(toegang, &was, &n, fault) && nazorgcontact_bewaren(toegang, &was, &contact, fault) &&
         huishouden_publiek(tx, n.huishouden_id, ret_uitkomst, fault);
}

bool nazorgcontact_houden(const struct werk *werk, struct str nazorg, int64_t versie, const struct nazorgcontact_in *in,
                          struct str *ret_huishouden, struct fault *fault) {
  return act_schrijven_eenmaal(werk, hold, &(struct in){nazorg, versie, in}, ret_huishouden, fault);
}

static bool end(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                struct fault *fault) {
  const struct in *in = in_;
  struct toegang *toegang;
  struct nazorg was;
  if (!open_one(tx, werk, "nazorg beëindigen", in, &toegang, &was, fault)) return false;
  struct nazorg n = was;
  n.volgende = DAG_GEEN;
  n.geeindigd_op = werk_vandaag(werk);
  n.eindreden = ((const struct nazorg_einde_in *)in->velden)->eindreden;
  return nazorg_wijzigen(toegang, &was, &n, fault) &&
         werker_loslaten(toegang, n.werker.id, n.huishouden_id, werk_vandaag(werk), fault) &&
         huishouden_publiek(tx, n.huishouden_id, ret_uitkomst, fault);
}

bool nazorg_beeindigen(const struct werk *werk, struct str nazorg, int64_t versie, const struct nazorg_einde_in *in,
                       struct str *ret_huishouden, struct fault *fault) {
  return act_schrijven_eenmaal(werk, end, &(struct in){nazorg, versie, in}, ret_huishouden, fault);
}

struct vraag {
  struct str casus, nazorg;
};

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct vraag *vraag = in;
  struct nazorg_vorm_uit uit = {0};
  struct toegang *toegang;
  int64_t huishouden;
  bool new_one = vraag->casus.len > 0;
  if (!toegang_wegwijzer(tx, new_one ? WEGWIJZER_CASUS : WEGWIJZER_NAZORG, new_one ? vraag->casus : vraag->nazorg,
                         &huishouden, fault) ||
      !plan_vragen(tx, werk, "nazorg inzien", HANDELING_ZIEN, huishouden, &toegang, fault) ||
      (!new_one && (!nazorg_lezen(toegang, vraag->nazorg, &uit.nazorg, fault) ||
                    !nazorgcontacten_lezen(toegang, &uit.nazorg, &uit.contacten, &uit.contact_aantal, fault))) ||
      !medewerkers_bij_huishouden(toegang, huishouden, &uit.medewerkers, &uit.medewerker_aantal, fault) ||
      !huishouden_publiek(tx, huishouden, &uit.huishouden, fault))
    return false;
  *(struct nazorg_vorm_uit *)ret_uit = uit;
  return true;
}

bool nazorg_vorm_inzien(const struct werk *werk, struct str casus, struct str nazorg, struct nazorg_vorm_uit *ret_uit,
                        struct fault *fault) {
  struct vraag vraag = {casus, nazorg};
  return act_lezen(werk, look, &vraag, ret_uit, fault);
}

static bool look_mine(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct nazorgen_uit uit = {0};
  struct toegang *toegang;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "mijn nazorg inzien",
                                              .grond = GROND_HULPVRAAG,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON | INFO_PLAN,
                                              .over = OVER_LIJST},
                      &toegang, fault) ||
      !nazorg_van_mij(toegang, &uit.rijen, &uit.aantal, fault))
    return false;
  *(struct nazorgen_uit *)ret_uit = uit;
  return true;
}

bool nazorgen_inzien(const struct werk *werk, struct nazorgen_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look_mine, NULL, ret_uit, fault);
}
