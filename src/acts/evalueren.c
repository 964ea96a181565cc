#include "acts/evalueren.h"

#include "domain/gas.h"
#include "inrichting/werk.h"
#include "store/concept.h"
#include "store/evaluatie.h"
#include "store/inrichting.h"
#include "store/persoon.h"
#include "store/plan.h"

#include "leefgebieden_werk.h"
#include "plan_werk.h"
#include "verhelderen_werk.h"

#define PLEK(veld) .plek = offsetof(struct evaluatie_houden_in, veld)
const struct veld evaluatie_velden[] = {
    {"dag", "Wanneer was dit?", VELD_DAG, .uitleg = "Leeg: vandaag", PLEK(dag)},
    {"met_wie", "Met wie keek u hoe het gaat?", VELD_REGEL, .max = 300, .verplicht = "regel EVALUATIE",
     .leeg = "Schrijf op wie erbij waren.", PLEK(met_wie)},
    {"tevreden", "Bent u tevreden over de hulp?", VELD_KEUZE, .keuzes = evaluatie_tevreden, PLEK(tevreden)},
    {"tevreden_woorden", "Wat zegt de inwoner daarover?", VELD_TEKST, .max = 2000, .uitleg = "In eigen woorden",
     PLEK(tevreden_woorden)},
    {"uitkomst", "Wat spreken wij af?", VELD_KEUZE, .keuzes = evaluatie_uitkomsten, .verplicht = "regel EVALUATIE",
     .leeg = "Kies wat er nu gebeurt.", PLEK(uitkomst)},
    {"toelichting", "Toelichting", VELD_TEKST, .max = 4000, PLEK(toelichting)},
    {"volgende", "Wanneer kijken wij weer?", VELD_DAG, PLEK(volgende)},
};
const size_t evaluatie_velden_aantal = sizeof evaluatie_velden / sizeof evaluatie_velden[0];
#undef PLEK

static bool lives_here(const struct plan_inzien_uit *plan, int64_t persoon) {
  for (size_t i = 0; i < plan->lid_aantal; i++)
    if (plan->leden[i].id == persoon) return true;
  return false;
}

static const struct meting *newest(const struct evaluatie_inzien_uit *uit, const struct verheldering_deel *deel) {
  for (size_t i = 0; i < uit->score_aantal; i++)
    if (uit->scores[i].nu->persoon == deel->persoon && str_eq(uit->scores[i].nu->leefgebied, deel->leefgebied))
      return uit->scores[i].nu;
  return NULL;
}

/* What was asked in the newest vraagverheldering, of who still lives here. */
static bool read_domains(struct tx *tx, struct toegang *toegang, struct evaluatie_inzien_uit *uit,
                         struct fault *fault) {
  const struct plan_inzien_uit *plan = &uit->plan;
  struct verheldering_deel *delen;
  size_t deel_aantal;
  if (!verhelderen_nieuwste(toegang, plan->casus.huishouden, plan->plan.casus, &delen, &deel_aantal, fault))
    return false;
  uit->gebieden = NEW_ARRAY(tx_arena(tx), struct evaluatie_gebied, deel_aantal + 1);
  for (size_t i = 0; i < deel_aantal; i++) {
    const struct verheldering_deel *deel = &delen[i];
    if (deel->vraag != VRAAG_GEBIED || deel->afgeschermd || !lives_here(plan, deel->persoon)) continue;
    uit->gebieden[uit->gebied_aantal++] =
        (struct evaluatie_gebied){.deel = deel->publiek,
                                  .persoon = deel->persoon,
                                  .persoon_naam = deel->persoon_naam,
                                  .leefgebied = deel->leefgebied,
                                  .leefgebied_naam = plan_leefgebied(plan, deel->leefgebied),
                                  .gevoelig = deel->inhoud.gevoelig,
                                  .nu = newest(uit, deel)};
  }
  return true;
}

static bool read_scores(struct tx *tx, struct toegang *toegang, struct evaluatie_inzien_uit *uit, struct fault *fault) {
  return leefgebieden_toen_nu(tx, toegang, uit->plan.plan.casus, &uit->scores, &uit->score_aantal, &uit->schaal,
                              fault) &&
         (uit->schaal.naam.len == 0 || read_domains(tx, toegang, uit, fault));
}

static int64_t weight_of(const struct plan_inhoud *inhoud, int64_t doel) {
  for (size_t i = 0; i < inhoud->doel_aantal; i++)
    if (inhoud->doelen[i].id == doel) return inhoud->doelen[i].gewicht;
  return 0;
}

static bool read_held(struct tx *tx, struct toegang *toegang, struct evaluatie_inzien_uit *uit, struct fault *fault) {
  size_t aantal = 0;
  if (!evaluatie_doelen(toegang, uit->evaluatie.id, &uit->doelen, &uit->doel_aantal, fault)) return false;
  struct gas_doel *scores = NEW_ARRAY(tx_arena(tx), struct gas_doel, uit->doel_aantal + 1);
  for (size_t i = 0; i < uit->doel_aantal; i++)
    if (uit->doelen[i].gas)
      scores[aantal++] =
          (struct gas_doel){gas_score(uit->doelen[i].stand), weight_of(&uit->plan.inhoud, uit->doelen[i].doel)};
  uit->t_bekend = gas_t_score(scores, aantal, &uit->t_honderdsten);
  return true;
}

/* The one that is meant, with all that its page shows. */
static bool read_all(struct tx *tx, struct toegang *toegang, struct str deel, struct evaluatie_inzien_uit *uit,
                     struct fault *fault) {
  uit->evaluatie = (struct evaluatie){.publiek = deel, .gehouden_op = DAG_GEEN, .dag = DAG_GEEN};
  uit->plan.casus.huishouden = uit->plan.plan.huishouden;
  return (str_eq(deel, uit->plan.plan.publiek) ||
          evaluatie_lezen(toegang, &uit->plan.plan, deel, &uit->evaluatie, fault)) &&
         plan_verzamelen(tx, toegang, &uit->plan, fault) && read_scores(tx, toegang, uit, fault) &&
         read_held(tx, toegang, uit, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct evaluatie_inzien_in *in = in_;
  struct evaluatie_inzien_uit uit = {0};
  struct toegang *toegang;
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, WEGWIJZER_PLAN, in->deel, &huishouden, fault) ||
      !plan_vragen(tx, werk, "evaluatie inzien", HANDELING_ZIEN, huishouden, &toegang, fault) ||
      !plan_lezen(toegang, in->deel, &uit.plan.plan, fault) || !read_all(tx, toegang, in->deel, &uit, fault) ||
      !huishouden_publiek(tx, huishouden, &uit.plan.huishouden, fault))
    return false;
  uit.plan.mag_doen = toegang_mag_ook(toegang, HANDELING_DOEN, INFO_PLAN, GROND_HULPVRAAG);
  if (in->concept.len &&
      !concept_lezen(tx, werk->actor->gebruiker, in->concept, &uit.plan.concept, &uit.plan.concept_op, fault))
    return false;
  *(struct evaluatie_inzien_uit *)ret_uit = uit;
  return true;
}

bool evaluatie_inzien(const struct werk *werk, const struct evaluatie_inzien_in *in,
                      struct evaluatie_inzien_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, in, ret_uit, fault);
}

/* The goals that were looked at, as the municipality scores them. */
static size_t chosen_goals(const struct werk *werk, const struct evaluatie_houden_in *in,
                           const struct evaluatie_inzien_uit *nu, struct evaluatie_doel **ret_doelen,
                           struct fault *fault) {
  struct evaluatie_doel *doelen = NEW_ARRAY(werk->arena, struct evaluatie_doel, in->doel_aantal + 1);
  size_t aantal = 0;
  bool good = true;
  for (size_t i = 0; i < in->doel_aantal; i++) {
    const struct keuze *stand = keuze_met_code(nu->plan.gas ? gas_scores : doel_standen, in->doelen[i].code);
    const struct plan_doel *doel = NULL;
    if (in->doelen[i].code.len == 0) continue;
    for (size_t j = 0; j < nu->plan.inhoud.doel_aantal; j++)
      if (str_eq(nu->plan.inhoud.doelen[j].publiek, in->doelen[i].doel)) doel = &nu->plan.inhoud.doelen[j];
    if (stand && doel && !doel->weg)
      doelen[aantal++] = (struct evaluatie_doel){doel->id, stand->waarde, nu->plan.gas};
    else
      good = false;
  }
  if (!good) fault_add(fault, "doelen", S("Kies bij elk doel hoe ver het is. Een doel is intussen veranderd."));
  *ret_doelen = doelen;
  return aantal;
}

static size_t chosen_scores(const struct werk *werk, const struct evaluatie_houden_in *in,
                            const struct evaluatie_inzien_uit *nu, struct meting_nieuw **ret_metingen,
                            struct fault *fault) {
  struct meting_nieuw *metingen = NEW_ARRAY(werk->arena, struct meting_nieuw, in->score_aantal + 1);
  size_t aantal = 0;
  bool good = true;
  for (size_t i = 0; i < in->score_aantal; i++) {
    const struct evaluatie_gebied *gebied = NULL;
    int64_t score;
    if (in->scores[i].score.len == 0) continue;
    for (size_t j = 0; j < nu->gebied_aantal; j++)
      if (str_eq(nu->gebieden[j].deel, in->scores[i].deel)) gebied = &nu->gebieden[j];
    if (gebied && str_to_i64(in->scores[i].score, &score) && score >= nu->schaal.laagste && score <= nu->schaal.hoogste)
      metingen[aantal++] = (struct meting_nieuw){gebied->persoon, gebied->leefgebied, score, gebied->gevoelig};
    else
      good = false;
  }
  if (!good) fault_add(fault, "scores", S("Kies een score van de schaal, bij een leefgebied dat hier is gevraagd."));
  *ret_metingen = metingen;
  return aantal;
}

/* Where goals have a score, the newest one is the score of the goal. */
static bool set_goals(struct toegang *toegang, const struct plan_inhoud *inhoud, const struct evaluatie_doel *doelen,
                      size_t aantal, struct fault *fault) {
  for (size_t i = 0; i < aantal; i++)
    for (size_t j = 0; j < inhoud->doel_aantal; j++) {
      struct plan_doel wordt = inhoud->doelen[j];
      if (wordt.id != doelen[i].doel || !doelen[i].gas || wordt.gas == doelen[i].stand) continue;
      wordt.gas = doelen[i].stand;
      if (!plandoel_zetten(toegang, &inhoud->doelen[j], &wordt, fault)) return false;
    }
  return true;
}

static bool plan_days(const struct werk *werk, struct toegang *toegang, const struct plan *plan,
                      const struct evaluatie_houden_in *in, struct fault *fault) {
  struct plan_evaluatie volgende = {.publiek = werk_id(werk), .dag = in->volgende};
  if (in->uitkomst == EVALUATIE_BEEINDIGEN) return evaluatie_vervallen(toegang, plan, &(struct evaluatie){0}, fault);
  return in->volgende == DAG_GEEN || planevaluatie_bewaren(toegang, plan, &volgende, fault);
}

struct hold {
  const struct deel_plek *plek;
  const struct evaluatie_houden_in *in;
};

static bool hold(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct hold *hold = in_;
  const struct evaluatie_houden_in *in = hold->in;
  struct evaluatie_inzien_uit nu = {0};
  struct evaluatie_doel *doelen;
  struct meting_nieuw *metingen;
  struct toegang *toegang;
  struct plan *plan = &nu.plan.plan;
  if (!plan_openen(tx, werk, "evaluatie houden", hold->plek->deel, &toegang, plan, fault) ||
      !huishouden_vasthouden(toegang, plan->huishouden, fault) || !read_all(tx, toegang, hold->plek->deel, &nu, fault))
    return false;
  struct evaluatie evaluatie = {.id = nu.evaluatie.id,
                                .publiek = nu.evaluatie.id ? nu.evaluatie.publiek : werk_id(werk),
                                .gehouden_op = in->dag == DAG_GEEN ? werk_vandaag(werk) : in->dag,
                                .met_wie = in->met_wie,
                                .tevreden = in->tevreden > 0 ? in->tevreden : 0,
                                .tevreden_woorden = in->tevreden_woorden,
                                .uitkomst = (enum evaluatie_uitkomst)in->uitkomst,
                                .toelichting = in->toelichting,
                                .versie = hold->plek->versie};
  size_t doel_aantal = chosen_goals(werk, in, &nu, &doelen, fault);
  size_t meting_aantal = chosen_scores(werk, in, &nu, &metingen, fault);
  return evaluatie_toetsen(evaluatie.gehouden_op, evaluatie.uitkomst, in->volgende, werk_vandaag(werk), fault) &&
         evaluatie_bewaren(toegang, plan, &evaluatie, doelen, doel_aantal, metingen, meting_aantal, fault) &&
         set_goals(toegang, &nu.plan.inhoud, doelen, doel_aantal, fault) && plan_days(werk, toegang, plan, in, fault) &&
         (hold->plek->concept.len == 0 ||
          concept_bewaren(tx, werk->actor->gebruiker, hold->plek->concept, (struct str){0}, fault)) &&
         huishouden_publiek(tx, plan->huishouden, ret_uitkomst, fault);
}

bool evaluatie_houden(const struct werk *werk, const struct deel_plek *plek, const struct evaluatie_houden_in *in,
                      struct str *ret_huishouden, struct fault *fault) {
  struct hold alles = {plek, in};
  return act_schrijven_eenmaal(werk, hold, &alles, ret_huishouden, fault);
}

static bool lapse(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct deel_plek *plek = in;
  struct toegang *toegang;
  struct plan plan;
  struct evaluatie evaluatie;
  if (!plan_openen(tx, werk, "evaluatie laten vervallen", plek->deel, &toegang, &plan, fault) ||
      !evaluatie_lezen(toegang, &plan, plek->deel, &evaluatie, fault))
    return false;
  evaluatie.versie = plek->versie;
  return evaluatie_vervallen(toegang, &plan, &evaluatie, fault) &&
         huishouden_publiek(tx, plan.huishouden, ret_uitkomst, fault);
}

bool evaluatie_laten_vervallen(const struct werk *werk, const struct deel_plek *plek, struct str *ret_huishouden,
                               struct fault *fault) {
  return act_schrijven_eenmaal(werk, lapse, plek, ret_huishouden, fault);
}
