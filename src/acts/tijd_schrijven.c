#include "acts/tijd_schrijven.h"

#include "store/inrichting.h"
#include "store/tijd.h"

#include "tijd_werk.h"

#define WEEK(naam, label, taak)                                                                                        \
  { naam, label, VELD_GETAL, .plek = offsetof(struct tijdweek_in, minuten) + sizeof(int64_t) * (taak) }
const struct veld tijdweek_velden[] = {
    WEEK("verhelderen", "Vraagverheldering", KERNTAAK_VERHELDEREN),
    WEEK("preventie", "Preventie en voorlichting", KERNTAAK_PREVENTIE),
    WEEK("ondersteunen", "Ondersteuning", KERNTAAK_ONDERSTEUNEN),
    WEEK("toeleiden", "Toeleiden naar passende ondersteuning", KERNTAAK_TOELEIDEN),
    WEEK("regie", "Casusregie", KERNTAAK_REGIE),
};
const size_t tijdweek_velden_aantal = sizeof tijdweek_velden / sizeof tijdweek_velden[0];

bool tijd_wijze(struct tx *tx, enum tijdbesteding *ret_wijze, struct fault *fault) {
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  const struct tijdbesteding_rij *rij = inrichting_op(inrichting, TABEL_TIJDBESTEDING, S("tijd"), tx_vandaag(tx));
  *ret_wijze = rij ? (enum tijdbesteding)rij->soort : TIJD_UIT;
  return true;
}

static bool ask(struct tx *tx, const struct werk *werk, const char *act, enum grond grond, enum handeling handeling,
                struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = act,
                                                .grond = grond,
                                                .handeling = handeling,
                                                .informatie = INFO_PERSOON | INFO_CASUS,
                                                .over = OVER_LIJST},
                        ret_toegang, fault);
}

static bool is_off(struct fault *fault) {
  return fault_set(fault, FAULT_RULE, S("In deze gemeente schrijft u geen tijd op."), "time is not written here");
}

struct in {
  dag_t dag;
  const struct tijdweek_in *velden;
};

static bool write_week(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                       struct fault *fault) {
  const struct in *in = in_;
  const char *names[KERNTAAK_EINDE] = {0};
  enum tijdbesteding wijze;
  struct toegang *toegang;
  for (int taak = 1; taak < KERNTAAK_EINDE; taak++) names[taak] = tijdweek_velden[taak - 1].naam;
  if (!tijd_wijze(tx, &wijze, fault)) return false;
  if (wijze != TIJD_PER_WEEK) return is_off(fault);
  if (week_begin(in->dag) > werk_vandaag(werk))
    return fault_set(fault, FAULT_RULE, S("Deze week moet nog komen."), "a week that has to begin");
  if (!ask(tx, werk, "tijd schrijven", GROND_HULPVRAAG, HANDELING_DOEN, &toegang, fault) ||
      !tijdweek_toetsen(in->velden->minuten, names, fault) ||
      !tijdweek_zetten(toegang, week_begin(in->dag), in->velden->minuten, fault))
    return false;
  *ret_uitkomst = dag_iso(werk->arena, week_begin(in->dag));
  return true;
}

bool tijdweek_schrijven(const struct werk *werk, dag_t dag, const struct tijdweek_in *in, struct str *ret_maandag,
                        struct fault *fault) {
  return act_schrijven_eenmaal(werk, write_week, &(struct in){dag, in}, ret_maandag, fault);
}

enum { WEEK_LAATSTE = 6 };

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct tijd_uit uit = {.maandag = week_begin(*(const dag_t *)in), .leidt = werk->actor->rol == ROL_TEAMLEIDER};
  enum tijdbesteding wijze;
  struct toegang *toegang, *leiding;
  dag_t zondag = uit.maandag + WEEK_LAATSTE;
  int64_t self;
  if (!tijd_wijze(tx, &wijze, fault)) return false;
  if (wijze == TIJD_UIT) return is_off(fault);
  uit.per_week = wijze == TIJD_PER_WEEK;
  if (!ask(tx, werk, "eigen tijd inzien", GROND_HULPVRAAG, HANDELING_ZIEN, &toegang, fault) ||
      !tijdweek_lezen(toegang, uit.maandag, uit.minuten, fault) ||
      !tijdsommen(toegang, uit.maandag, zondag, false, &uit.taken, &uit.taak_aantal, &uit.huishoudens, &uit.huis_aantal,
                  &self, fault))
    return false;
  if (uit.leidt && (!ask(tx, werk, "tijd van het team inzien", GROND_LEIDING, HANDELING_ZIEN, &leiding, fault) ||
                    !tijdsommen(leiding, uit.maandag, zondag, true, &uit.team_taken, &uit.team_taak_aantal,
                                &uit.team_huishoudens, &uit.team_huis_aantal, &uit.team_wie, fault)))
    return false;
  *(struct tijd_uit *)ret_uit = uit;
  return true;
}

bool tijd_inzien(const struct werk *werk, dag_t dag, struct tijd_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, &dag, ret_uit, fault);
}
