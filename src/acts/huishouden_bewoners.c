#include "acts/huishouden_bewoners.h"

#include "store/afspraak.h"
#include "store/huishouden.h"
#include "store/melding.h"
#include "store/persoon.h"

#include "bewoners.h"
#include "grond.h"
#include "informeren_werk.h"

#define PLEK(veld) .plek = offsetof(struct bewoner_in, veld)
const struct veld bewoner_velden[] = {
    {"persoon", "Wie woont hier?", VELD_ID, .verplicht = "regel BEWONER-WIE", .leeg = "Kies wie hier woont.",
     PLEK(persoon)},
    {"rol", "Wat is deze inwoner in het huishouden?", VELD_KEUZE, .keuzes = lidrollen, PLEK(rol)},
    {"vanaf", "Sinds wanneer?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(vanaf)},
};
const size_t bewoner_velden_aantal = sizeof bewoner_velden / sizeof bewoner_velden[0];
#undef PLEK

#define PLEK(veld) .plek = offsetof(struct lid_in, veld)
const struct veld lid_velden[] = {
    {"rol", "Wat is deze inwoner in het huishouden?", VELD_KEUZE, .keuzes = lidrollen, PLEK(rol)},
    {"vanaf", "Sinds wanneer woont de inwoner hier?", VELD_DAG, .verplicht = "AVG art. 5 lid 1 onder d", PLEK(vanaf)},
    {"einde", "Waarom woont de inwoner hier niet meer?", VELD_KEUZE, .keuzes = lideinden,
     .uitleg = "Alleen invullen als de inwoner hier niet meer woont.", PLEK(einde)},
    {"tot", "Wat was de laatste dag hier?", VELD_DAG, PLEK(tot)},
    {"afschermen", "De twee huishoudens mogen elkaars adres niet weten", VELD_JA,
     .uitleg =
         "Bijvoorbeeld bij ouders van wie de een niet mag weten waar de ander woont. Schakel toont dan aan geen van "
         "beide kanten waar de andere kant is. Staat dat al in een brief of verslag? Dat blijft staan.",
     PLEK(afschermen)},
};
const size_t lid_velden_aantal = sizeof lid_velden / sizeof lid_velden[0];

bool bewoners_vragen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                     unsigned informatie, struct str publiek, int64_t *ret_huishouden, struct toegang **ret_toegang,
                     struct fault *fault) {
  return toegang_vragen_via(
      tx, werk->actor, WEGWIJZER_HUISHOUDEN, publiek,
      &(struct toegang_vraag){.act = act, .grond = GROND_HULPVRAAG, .handeling = handeling, .informatie = informatie},
      ret_huishouden, ret_toegang, fault);
}

bool bewoners_toevoegen_vragen(struct tx *tx, const struct werk *werk, const char *act, struct str publiek,
                               int64_t *ret_huishouden, struct toegang **ret_toegang, struct fault *fault) {
  struct toegang_vraag vraag = {.act = act,
                                .grond = GROND_HULPVRAAG,
                                .handeling = HANDELING_DOEN,
                                .informatie = INFO_MELDING,
                                .informatie_ook = INFO_PERSOON,
                                .over = OVER_HUISHOUDEN};
  if (!toegang_wegwijzer(tx, WEGWIJZER_HUISHOUDEN, publiek, ret_huishouden, fault)) return false;
  vraag.huishouden = *ret_huishouden;
  if (!toegang_vragen(tx, werk->actor, &vraag, ret_toegang, fault)) return false;
  if (toegang_informatie(*ret_toegang) & INFO_PERSOON) return true;
  vraag.grond = GROND_AANMELDING;
  vraag.informatie |= INFO_PERSOON;
  return toegang_vragen(tx, werk->actor, &vraag, ret_toegang, fault);
}

bool bewoners_lezen(struct toegang *toegang, struct tx *tx, int64_t huishouden, struct str publiek,
                    struct bewoners_uit *ret_uit, struct fault *fault) {
  struct bewoners_uit uit = {.huishouden = publiek, .id = huishouden};
  if (!huishouden_versie(toegang, huishouden, &uit.versie, fault) ||
      !huishouden_bewoners(toegang, huishouden, &uit.leden, &uit.aantal, fault))
    return false;
  uit.nu = huishouden_nu(tx, uit.leden, uit.aantal);
  *ret_uit = uit;
  return true;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct str publiek = *(const struct str *)in;
  struct toegang *toegang;
  int64_t huishouden;
  return bewoners_vragen(tx, werk, "bewoners inzien", HANDELING_ZIEN, INFO_PERSOON, publiek, &huishouden, &toegang,
                         fault) &&
         bewoners_lezen(toegang, tx, huishouden, publiek, ret_uit, fault);
}

bool bewoners_inzien(const struct werk *werk, struct str huishouden, struct bewoners_uit *ret_uit,
                     struct fault *fault) {
  return act_lezen(werk, look, &huishouden, ret_uit, fault);
}

const struct lid *bewoner_zoeken(const struct bewoners_uit *uit, struct str persoon) {
  for (size_t i = 0; i < uit->aantal; i++)
    if (str_eq(uit->leden[i].persoon.publiek, persoon)) return &uit->leden[i];
  return NULL;
}

bool bewoner_bewaren(struct toegang *toegang, const struct werk *werk, const struct persoon *persoon,
                     const struct lidmaatschap *lid, struct fault *fault) {
  struct lidmaatschap *andere;
  size_t aantal;
  return persoon_vasthouden(toegang, persoon->id, fault) &&
         lidmaatschappen(toegang, lid->huishouden, persoon->id, &andere, &aantal, fault) &&
         lidmaatschap_toetsen(lid, andere, aantal, persoon, werk_vandaag(werk), fault) &&
         lid_bewaren(toegang, lid, persoon_naam(werk->arena, persoon), fault);
}

/* Who lets go of a household cannot come to its appointments any more, so those are called off first. */
static bool no_appointments(struct toegang *toegang, int64_t huishouden, int64_t team, struct fault *fault) {
  int64_t count;
  if (!afspraken_komend(toegang, huishouden, team, &count, fault)) return false;
  if (count == 0) return true;
  fault->rule = "AFSPRAAK-OPEN";
  return fault_set(fault, FAULT_RULE,
                   S("Er staat nog een afspraak met dit huishouden. Zeg die eerst af, of sluit de melding daarna."),
                   "appointments to come");
}

bool team_loslaten(struct toegang *toegang, int64_t huishouden, int64_t team, dag_t tot, struct fault *fault) {
  int64_t open;
  dag_t bezwaar_tot;
  if (!werk_open(toegang, huishouden, team, &open, &bezwaar_tot, fault)) return false;
  if (open > 0) return true;
  return no_appointments(toegang, huishouden, team, fault) &&
         relatie_eindigen(toegang, team, huishouden, RELATIE_SOORT_TEAM, bezwaar_tot > tot ? bezwaar_tot : tot, fault);
}

struct change {
  struct str huishouden, persoon;
  int64_t versie;
  const void *in;
};

static bool add(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                struct fault *fault) {
  const struct change *change = in_;
  const struct bewoner_in *in = change->in;
  struct toegang *toegang;
  struct persoon persoon;
  int64_t huishouden;
  if (!bewoners_toevoegen_vragen(tx, werk, "bewoner toevoegen", change->huishouden, &huishouden, &toegang, fault) ||
      !huishouden_ophogen(toegang, huishouden, change->versie, fault) ||
      !persoon_lezen(toegang, in->persoon, &persoon, fault))
    return false;
  struct lidmaatschap lid = {.huishouden = huishouden,
                             .persoon = persoon.id,
                             .vanaf = in->vanaf == DAG_GEEN ? werk_vandaag(werk) : in->vanaf,
                             .tot = DAG_OPEN,
                             .rol = in->rol > 0 ? (enum lidrol)in->rol : LID_ONBEKEND,
                             .vanaf_bekend = in->vanaf != DAG_GEEN};
  return bewoner_bewaren(toegang, werk, &persoon, &lid, fault) &&
         informeren_na_signaal(tx, werk, toegang, huishouden, &persoon, fault) &&
         huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool bewoner_toevoegen(const struct werk *werk, struct str huishouden, int64_t versie, const struct bewoner_in *in,
                       struct str *ret_huishouden, struct fault *fault) {
  struct change change = {.huishouden = huishouden, .versie = versie, .in = in};
  return act_schrijven_eenmaal(werk, add, &change, ret_huishouden, fault);
}

struct lid_in lid_ingevuld(const struct lid *lid) {
  const struct lidmaatschap *l = &lid->lidmaatschap;
  return (struct lid_in){.rol = l->rol ? (int)l->rol : -1,
                         .vanaf = l->vanaf,
                         .tot = l->tot == DAG_OPEN ? DAG_GEEN : l->tot,
                         .einde = l->einde ? (int)l->einde : -1,
                         .afschermen = lid->afgeschermd};
}

/* The last one cannot leave while somebody still works for this household: where would the questions be? */
static bool somebody_stays(struct toegang *toegang, const struct bewoners_uit *nu, const struct lid *lid,
                           const struct lidmaatschap *wordt, dag_t vandaag, struct fault *fault) {
  int64_t open;
  bool leaves = lidmaatschap_loopt(&lid->lidmaatschap, vandaag) && !(wordt->tot > vandaag);
  if (!leaves || nu->nu > 1) return true;
  if (!werk_van_huishouden(toegang, nu->id, &open, fault)) return false;
  return open == 0 || fault_add(fault, "tot",
                                S("Dit is de laatste bewoner en er wordt hier nog gewerkt. Sluit eerst de vragen en de "
                                  "casus, of kies Verhuizen: dan gaan de vragen "
                                  "ze mee."));
}

static bool check(struct toegang *toegang, const struct werk *werk, const struct bewoners_uit *nu,
                  const struct lid *lid, const struct lidmaatschap *wordt, struct fault *fault) {
  struct lidmaatschap *all, *others;
  size_t count, kept = 0;
  if (!lidmaatschappen(toegang, nu->id, lid->persoon.id, &all, &count, fault)) return false;
  others = NEW_ARRAY(werk->arena, struct lidmaatschap, count + 1);
  for (size_t i = 0; i < count; i++)
    if (all[i].vanaf != lid->lidmaatschap.vanaf) others[kept++] = all[i];
  lidmaatschap_toetsen(wordt, others, kept, &lid->persoon, werk_vandaag(werk), fault);
  return somebody_stays(toegang, nu, lid, wordt, werk_vandaag(werk), fault) && fault->class == FAULT_NONE;
}

static bool mend(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct change *change = in_;
  const struct lid_in *in = change->in;
  struct toegang *toegang;
  struct bewoners_uit nu;
  int64_t huishouden;
  if (!bewoners_vragen(tx, werk, "bewoner verbeteren", HANDELING_DOEN, INFO_PERSOON | INFO_MELDING, change->huishouden,
                       &huishouden, &toegang, fault) ||
      !huishouden_ophogen(toegang, huishouden, change->versie, fault) ||
      !bewoners_lezen(toegang, tx, huishouden, change->huishouden, &nu, fault))
    return false;
  const struct lid *lid = bewoner_zoeken(&nu, change->persoon);
  if (!lid || lid->lidmaatschap.huishouden != huishouden)
    return fault_set(fault, FAULT_ABSENT, S("Deze inwoner woont hier niet."), "no such member");
  struct lidmaatschap wordt = lid->lidmaatschap;
  wordt.rol = in->rol > 0 ? (enum lidrol)in->rol : LID_ONBEKEND;
  wordt.vanaf = in->vanaf;
  wordt.vanaf_bekend |= in->vanaf != lid->lidmaatschap.vanaf; /* the day of recording stood there already */
  wordt.tot = in->tot == DAG_GEEN ? DAG_OPEN : in->tot;
  wordt.einde = in->einde > 0 ? (enum lideinde)in->einde : EINDE_GEEN;
  if (wordt.einde == EINDE_VERGISSING && in->tot != DAG_GEEN) wordt.tot = wordt.vanaf - 1;
  struct str naam = persoon_naam(werk->arena, &lid->persoon);
  if (!check(toegang, werk, &nu, lid, &wordt, fault) || !lid_wijzigen(toegang, &lid->lidmaatschap, &wordt, naam, fault))
    return false;
  bool shield = in->afschermen && (lid->elders || lid->afgeschermd);
  if (shield != lid->afgeschermd && !afscherming_zetten(toegang, huishouden, &lid->persoon, shield, fault))
    return false;
  return huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool lid_verbeteren(const struct werk *werk, struct str huishouden, struct str persoon, int64_t versie,
                    const struct lid_in *in, struct str *ret_huishouden, struct fault *fault) {
  struct change change = {.huishouden = huishouden, .persoon = persoon, .versie = versie, .in = in};
  return act_schrijven_eenmaal(werk, mend, &change, ret_huishouden, fault);
}
