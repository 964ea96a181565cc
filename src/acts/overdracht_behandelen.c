#include "acts/overdragen.h"

#include "store/gebruiker.h"
#include "store/melding.h"
#include "store/overdracht.h"
#include "store/persoon.h"

#include "grond.h"
#include "bewoners.h"
#include "uitvoeren.h"

#define PLEK(veld) .plek = offsetof(struct overdracht_stap_in, veld)
const struct veld overdracht_stap_velden[] = {
    {"na_te_gaan", "Wat gaat u nog na?", VELD_TEKST, .max = 2000,
     .uitleg = "Wat is nog niet zeker of niet gecontroleerd? Dit blijft bij de vraag staan.", PLEK(na_te_gaan)},
    {"vraag", "Wat wilt u nog weten?", VELD_TEKST, .max = 2000, PLEK(vraag)},
    {"aanvulling", "Wat vult u aan?", VELD_TEKST, .max = 4000, PLEK(aanvulling)},
    {"reden", "Waarom gaat de vraag terug?", VELD_TEKST, .max = 2000, PLEK(reden)},
    {"waarom", "Waarom trekt u de overdracht in?", VELD_TEKST, .max = 2000, PLEK(waarom)},
    {"verder", "Wat moet het team weten?", VELD_TEKST, .max = 4000,
     .uitleg = "Wat hebt u gedaan, wat is afgesproken met de inwoner, wat adviseert u?", PLEK(verder)},
    {"gesproken_met", "Wie heeft het overgenomen?", VELD_REGEL, .max = 200, PLEK(gesproken_met)},
    {"gesproken_op", "Op welke dag hebt u dit afgesproken?", VELD_DAG, PLEK(gesproken_op)},
};
const size_t overdracht_stap_velden_aantal = sizeof overdracht_stap_velden / sizeof overdracht_stap_velden[0];

static bool has_team(const struct actor *actor, int64_t team) {
  for (size_t i = 0; i < actor->team_aantal; i++)
    if (actor->teams[i] == team) return true;
  return false;
}

static unsigned parties_of(const struct actor *actor, const struct overdracht *o) {
  unsigned parties = 0;
  if (o->van_gebruiker == actor->gebruiker || has_team(actor, o->van_team)) parties |= PARTIJ_GEVER;
  if (o->naar_gebruiker == actor->gebruiker || (o->naar_team && has_team(actor, o->naar_team)))
    parties |= PARTIJ_ONTVANGER;
  return parties;
}

static struct toegang_vraag question(const char *act, const struct werk *werk, enum handeling handeling,
                                     unsigned informatie, int64_t huishouden) {
  return (struct toegang_vraag){.act = act,
                                .grond = grond_van(werk->actor, handeling),
                                .handeling = handeling,
                                .informatie = informatie,
                                .over = OVER_HUISHOUDEN,
                                .huishouden = huishouden};
}

/* Who is no party to it sees it only when the whole file is open to him. */
static bool open_handover(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                          struct str publiek, struct toegang **ret_toegang, struct overdracht *ret_overdracht,
                          struct fault *fault) {
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, WEGWIJZER_OVERDRACHT, publiek, &huishouden, fault)) return false;
  struct toegang_vraag vraag = question(act, werk, handeling, INFO_OVERDRACHT, huishouden);
  vraag.informatie_ook = INFO_MELDING;
  if (!toegang_vragen(tx, werk->actor, &vraag, ret_toegang, fault) ||
      !overdracht_lezen(*ret_toegang, publiek, ret_overdracht, fault))
    return false;
  struct toegang *whole;
  struct toegang_vraag file = question(act, werk, HANDELING_ZIEN, INFO_MELDING, huishouden);
  return parties_of(werk->actor, ret_overdracht) || toegang_vragen(tx, werk->actor, &file, &whole, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  struct overdracht_inzien_uit uit = {0};
  if (!open_handover(tx, werk, "overdracht inzien", HANDELING_ZIEN, *(const struct str *)in, &toegang, &uit.overdracht,
                     fault) ||
      !overdracht_verloop(toegang, &uit.overdracht, &uit.stappen, &uit.stap_aantal, fault))
    return false;
  unsigned parties = parties_of(werk->actor, &uit.overdracht);
  uit.namens = overdracht_namens(uit.overdracht.soort, parties);
  for (int stap = STAP_AANNEMEN; stap <= STAP_AANTAL; stap++)
    uit.kan[stap] = overdracht_na(uit.overdracht.stand, uit.overdracht.soort, parties, (enum overdracht_stap)stap) != 0;
  if (toegang_informatie(toegang) & INFO_MELDING &&
      !huishouden_publiek(tx, uit.overdracht.huishouden, &uit.huishouden, fault))
    return false;
  *(struct overdracht_inzien_uit *)ret_uit = uit;
  return true;
}

bool overdracht_inzien(const struct werk *werk, struct str overdracht, struct overdracht_inzien_uit *ret_uit,
                       struct fault *fault) {
  return act_lezen(werk, look, &overdracht, ret_uit, fault);
}

struct step {
  struct str overdracht;
  int64_t versie;
  enum overdracht_stap stap;
  const struct overdracht_stap_in *in;
};

static struct overdracht_woord words_of(const struct step *step) {
  const struct overdracht_stap_in *in = step->in;
  const struct str texts[STAP_AANTAL + 1] = {
      [STAP_AANNEMEN] = in->na_te_gaan, [STAP_VRAGEN] = in->vraag,     [STAP_AANVULLEN] = in->aanvulling,
      [STAP_TERUGGEVEN] = in->reden,    [STAP_INTREKKEN] = in->waarom, [STAP_DOORGEVEN] = in->verder};
  struct overdracht_woord woord = {.tekst = texts[step->stap], .gesproken_op = DAG_GEEN};
  if (step->stap == STAP_AANNEMEN) woord.gesproken_met = in->gesproken_met, woord.gesproken_op = in->gesproken_op;
  return woord;
}

/* Where it comes now: the team it was offered to; for a colleague the team that has it when he is in it, otherwise his
 * own. */
static int64_t receiving_team(const struct actor *actor, const struct overdracht *o, int64_t now) {
  if (o->naar_team) return o->naar_team;
  return has_team(actor, now) || actor->team_aantal == 0 ? now : actor->teams[0];
}

/* The melding moves on the ground of taking a question in: the receiver had no relation to the household yet. */
static bool take_over(struct tx *tx, const struct werk *werk, const struct overdracht *o, struct fault *fault) {
  struct toegang *toegang;
  struct melding melding;
  struct team team;
  struct toegang_vraag vraag = question("melding overnemen", werk, HANDELING_DOEN, INFO_MELDING, o->huishouden);
  dag_t vandaag = werk_vandaag(werk);
  vraag.grond = GROND_AANMELDING;
  if (!toegang_vragen(tx, werk->actor, &vraag, &toegang, fault) ||
      !huishouden_vasthouden(toegang, o->huishouden, fault) ||
      !melding_lezen(toegang, o->melding_publiek, &melding, fault) ||
      !team_zoeken(tx, receiving_team(werk->actor, o, melding.team), &team, fault))
    return false;
  if (team.id == melding.team) return true;
  return melding_naar_team(toegang, &melding, &team, fault) &&
         relatie_beginnen(toegang, team.id, o->huishouden, RELATIE_SOORT_TEAM, vandaag, DAG_OPEN, fault) &&
         team_loslaten(toegang, melding.huishouden, melding.team, vandaag, fault);
}

static bool take_step(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                      struct fault *fault) {
  const struct step *step = in;
  struct toegang *toegang;
  struct overdracht o;
  static const char *const acts[STAP_AANTAL + 1] = {
      [STAP_AANNEMEN] = "overdracht aannemen",          [STAP_VRAGEN] = "vraag bij overdracht",
      [STAP_AANVULLEN] = "overdracht aanvullen",        [STAP_TERUGGEVEN] = "overdracht teruggeven",
      [STAP_INTREKKEN] = "overdracht intrekken",        [STAP_AFRONDEN] = "teruggave gezien",
      [STAP_DOORGEVEN] = "vraag doorgeven aan het team"};
  if (!open_handover(tx, werk, acts[step->stap], HANDELING_DOEN, step->overdracht, &toegang, &o, fault)) return false;
  if (o.versie != step->versie)
    return fault_set(fault, FAULT_STALE, S("Iemand anders deed net iets met deze overdracht. Kijk wat er nu staat."),
                     "stale hand-over");
  unsigned partijen = parties_of(werk->actor, &o);
  enum overdracht_stand stand = overdracht_na(o.stand, o.soort, partijen, step->stap);
  if (!stand) return fault_set(fault, FAULT_RULE, S("Dit kan nu niet met deze overdracht."), "step not open");
  struct overdracht_woord woord = words_of(step);
  bool inside = step->stap == STAP_AANNEMEN && o.soort != OVERDRACHT_BUITEN;
  if (!overdracht_woord_toetsen(step->stap, overdracht_namens(o.soort, partijen), &woord,
                                dag_van_moment(o.aangeboden_op), werk_vandaag(werk), fault) ||
      !overdracht_verder(toegang, &o, step->stap, &woord, stand, fault) || (inside && !take_over(tx, werk, &o, fault)))
    return false;
  *ret_uitkomst = step->overdracht;
  return !inside || huishouden_publiek(tx, o.huishouden, ret_uitkomst, fault);
}

bool overdracht_behandelen(const struct werk *werk, struct str overdracht, int64_t versie, enum overdracht_stap stap,
                           const struct overdracht_stap_in *in, struct str *ret_uitkomst, struct fault *fault) {
  struct step step = {.overdracht = overdracht, .versie = versie, .stap = stap, .in = in};
  return act_schrijven_eenmaal(werk, take_step, &step, ret_uitkomst, fault);
}

static bool read_lists(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct toegang *toegang;
  struct overdrachtlijst lijst;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "overdrachten inzien",
                                              .grond = grond_van(werk->actor, HANDELING_DOEN),
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_OVERDRACHT,
                                              .over = OVER_LIJST},
                      &toegang, fault) ||
      !overdrachten_lezen(toegang, &lijst, fault))
    return false;
  struct overdrachten_inzien_uit uit = {.binnen = lijst.binnen, .binnen_aantal = lijst.binnen_aantal};
  uit.uit = NEW_ARRAY(werk->arena, struct overdracht, lijst.uit_aantal + 1);
  for (size_t i = 0; i < lijst.uit_aantal; i++) /* what goes from my team to me stands among what comes in */
    if (!(overdracht_loopt(lijst.uit[i].stand) && parties_of(werk->actor, &lijst.uit[i]) & PARTIJ_ONTVANGER))
      uit.uit[uit.uit_aantal++] = lijst.uit[i];
  *(struct overdrachten_inzien_uit *)ret_uit = uit;
  return true;
}

bool overdrachten_inzien(const struct werk *werk, struct overdrachten_inzien_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, read_lists, NULL, ret_uit, fault);
}
