#include "domain/gas.h"
#include "inrichting/loket.h"
#include "inrichting/poort.h"
#include "inrichting/teksten.h"
#include "store/casus.h"
#include "store/concept.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/kant.h"
#include "store/medewerker.h"
#include "store/partner.h"
#include "store/netwerk.h"
#include "store/oplossing.h"
#include "store/persoon.h"
#include "store/plan.h"

#include "concept_sleutel.h"
#include "feiten.h"
#include "grond.h"
#include "kop.h"
#include "plan_werk.h"

struct str concept_sleutel_plan(struct arena *arena, const char *soort, struct str deel) {
  return concept_van_plan(arena, soort, deel);
}

struct str plan_leefgebied(const struct plan_inzien_uit *uit, struct str sleutel) {
  for (size_t i = 0; i < uit->gebied_aantal; i++)
    if (str_eq(uit->gebieden[i].sleutel, sleutel)) return uit->gebieden[i].naam;
  return sleutel;
}

/* What the inrichting says: the word for a plan, the life domains and whether goals are scored. */
static bool read_setup(struct tx *tx, struct plan_inzien_uit *uit, struct fault *fault) {
  const struct inrichting *inrichting;
  const struct rij *const *rijen;
  struct arena *arena = tx_arena(tx);
  dag_t vandaag = tx_vandaag(tx);
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  struct str woord = woord_voor(inrichting, S("plan"), vandaag);
  uit->woord = str_eq(woord, S("plan")) ? S("Plan") : woord;
  uit->gebied_aantal = inrichting_in_kracht(arena, inrichting, TABEL_LEEFGEBIED, vandaag, &rijen);
  uit->gebieden = NEW_ARRAY(arena, struct keus, uit->gebied_aantal + 1);
  for (size_t i = 0; i < uit->gebied_aantal; i++) {
    const struct leefgebied_rij *gebied = (const struct leefgebied_rij *)rijen[i];
    uit->gebieden[i] = (struct keus){.sleutel = gebied->id, .naam = gebied->naam};
  }
  return plan_met_gas(tx, &uit->gas, fault);
}

/* Who can be given something to do. */
static bool read_people(struct tx *tx, struct toegang *toegang, int64_t huishouden, struct plan_inzien_uit *uit,
                        struct fault *fault) {
  struct netwerklid *netwerk;
  size_t alle;
  if (!plan_bewoners(toegang, huishouden, &uit->leden, &uit->lid_aantal, fault) ||
      !netwerk_van_huishouden(toegang, huishouden, &netwerk, &alle, fault) ||
      !medewerkers_bij_huishouden(toegang, huishouden, &uit->medewerkers, &uit->medewerker_aantal, fault) ||
      !partners_bij_huishouden(toegang, huishouden, &uit->partners, &uit->partner_aantal, fault))
    return false;
  uit->netwerk = netwerk;
  for (size_t i = 0; i < alle; i++)
    if (netwerklid_loopt(&netwerk[i], tx_vandaag(tx)) && !netwerk[i].overleden)
      netwerk[uit->netwerk_aantal++] = netwerk[i];
  if (uit->lid_aantal) uit->naam = persoon_naam(tx_arena(tx), &uit->leden[0]);
  return true;
}

/* The first gate that keeps support from beginning, of the lines of work that run (S0-106). */
static bool read_gate(struct tx *tx, struct toegang *toegang, struct plan_inzien_uit *uit, struct fault *fault) {
  const struct inrichting *inrichting;
  struct traject *trajecten;
  size_t aantal;
  if (!inrichting_geldend(tx, &inrichting, fault) ||
      !trajecten_van_casus(toegang, uit->casus.id, &trajecten, &aantal, fault))
    return false;
  for (size_t i = 0; i < aantal && uit->inzet.len == 0; i++) {
    struct poort_feiten feiten;
    struct poort_dicht *dicht;
    if (trajecten[i].gesloten_op != DAG_GEEN || trajecten[i].kant) continue;
    if (!poort_feiten_van_traject(toegang, &uit->casus, &trajecten[i], &feiten, fault)) return false;
    size_t shut = poorten_dicht(tx_arena(tx), inrichting, trajecten[i].soort, POORT_INZET, false, &feiten,
                                tx_vandaag(tx), &dicht);
    for (size_t j = 0; j < shut && uit->inzet.len == 0; j++)
      if (dicht[j].poort->eerst == EERST_PLAN && dicht[j].regel) uit->inzet = dicht[j].regel->tekst;
  }
  return true;
}

static void weigh_goals(struct arena *arena, struct plan_inzien_uit *uit) {
  struct gas_doel *doelen = NEW_ARRAY(arena, struct gas_doel, uit->inhoud.doel_aantal + 1);
  size_t aantal = 0;
  for (size_t i = 0; i < uit->inhoud.doel_aantal; i++) {
    const struct plan_doel *doel = &uit->inhoud.doelen[i];
    if (!doel->weg && doel->gas) doelen[aantal++] = (struct gas_doel){gas_score(doel->gas), doel->gewicht};
  }
  uit->t_bekend = uit->gas && gas_t_score(doelen, aantal, &uit->t_honderdsten);
}

/* Where the answers lie, each under its heading. What is shielded stays out: everybody who agrees reads a plan. */
static bool read_answers(struct tx *tx, struct toegang *toegang, struct plan_inzien_uit *uit, struct fault *fault) {
  struct arena *arena = tx_arena(tx);
  struct behoefte *behoeften;
  size_t aantal;
  if (uit->plan.geeindigd_op != DAG_GEEN) return true;
  if (!behoeften_van_huishouden(toegang, uit->plan.huishouden, uit->plan.casus, &behoeften, &aantal, fault))
    return false;
  uit->inhoud.oplossingen = NEW_ARRAY(arena, struct plan_oplossing, aantal * TREDE_EINDE + 1);
  for (int trede = 1; trede < TREDE_EINDE; trede++)
    for (size_t i = 0; i < aantal; i++) {
      const struct behoefte *b = &behoeften[i];
      const struct oplossing *o = &b->oplossingen[trede];
      struct str bij = o->aanbod_naam.len ? o->aanbod_naam : o->product_naam;
      if (o->wat.len == 0 || b->gevoelig) continue;
      uit->inhoud.oplossingen[uit->inhoud.oplossing_aantal++] = (struct plan_oplossing){
          .sleutel = o->publiek,
          .vak = trede_vak((enum trede)trede),
          .kop = b->waarover_naam.len
                     ? str_format(arena, "%.*s, %.*s", STR_ARG(b->persoon_naam), STR_ARG(b->waarover_naam))
                     : b->persoon_naam,
          .tekst = o->wat,
          .bij = str_eq(bij, o->wat) ? (struct str){0} : bij};
    }
  return true;
}

bool plan_verzamelen(struct tx *tx, struct toegang *toegang, struct plan_inzien_uit *uit, struct fault *fault) {
  int64_t huishouden = uit->casus.huishouden;
  if (!read_setup(tx, uit, fault) || !read_people(tx, toegang, huishouden, uit, fault)) return false;
  if (uit->casus.id &&
      (!read_gate(tx, toegang, uit, fault) || !plan_regisseur(toegang, uit->casus.id, &uit->regisseur, fault)))
    return false;
  if (!plannen_geeindigd(toegang, huishouden, &uit->eerder, &uit->eerder_aantal, fault)) return false;
  if (uit->plan.id == 0) return true;
  if (!plan_inhoud_lezen(toegang, &uit->plan, &uit->inhoud, fault) || !read_answers(tx, toegang, uit, fault) ||
      !planversies_lezen(toegang, &uit->plan, &uit->versies, &uit->versie_aantal, fault))
    return false;
  for (size_t i = 0; i < uit->inhoud.doel_aantal; i++)
    uit->inhoud.doelen[i].leefgebied_naam = plan_leefgebied(uit, uit->inhoud.doelen[i].leefgebied);
  weigh_goals(tx_arena(tx), uit);
  return true;
}

/* What the other household of a child agreed for it; what was changed since is not agreed, and not shown here. */
static bool read_other_side(struct tx *tx, struct toegang *toegang, int64_t huishouden, struct plan_inzien_uit *uit,
                            struct fault *fault) {
  struct kant_doel *doelen;
  size_t alle;
  if (!doelen_andere_kant(toegang, huishouden, &doelen, &alle, fault)) return false;
  uit->elders = doelen;
  for (size_t i = 0; i < alle; i++) {
    struct plan_regel *regels;
    size_t aantal = planregels_uit_inhoud(tx_arena(tx), doelen[i].inhoud, &regels);
    for (size_t j = 0; j < aantal; j++) {
      if (!str_eq(regels[j].sleutel, doelen[i].sleutel)) continue;
      doelen[i].woorden = regels[j].tekst;
      doelen[uit->elders_aantal++] = doelen[i];
      break;
    }
  }
  return true;
}

static bool read_wishes(struct tx *tx, struct toegang *toegang, struct plan_inzien_uit *uit, struct fault *fault) {
  if (!plan_wensen(tx, toegang, uit, &uit->wensen, &uit->wens_aantal, fault)) return false;
  for (size_t i = 0; i < uit->wens_aantal; i++)
    uit->wensen[i].leefgebied_naam = plan_leefgebied(uit, uit->wensen[i].leefgebied);
  return true;
}

static bool read_head(struct tx *tx, const struct werk *werk, struct toegang *toegang, int64_t huishouden,
                      struct plan_inzien_uit *uit, struct fault *fault) {
  struct persoon *leden;
  size_t aantal;
  return huishouden_leden(toegang, huishouden, &leden, &aantal, fault) &&
         huishouden_kop_lezen(tx, toegang, grond_van(werk->actor, HANDELING_ZIEN), huishouden, leden, aantal,
                              &uit->casus, &uit->kop, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct plan_inzien_in *in = in_;
  struct plan_inzien_uit uit = {0};
  struct toegang *toegang;
  int64_t huishouden;
  enum wegwijzer weg = in->huishouden.len ? WEGWIJZER_HUISHOUDEN : WEGWIJZER_PLAN;
  if (!toegang_wegwijzer(tx, weg, in->huishouden.len ? in->huishouden : in->deel, &huishouden, fault) ||
      !plan_vragen(tx, werk, "plan inzien", HANDELING_ZIEN, huishouden, &toegang, fault) ||
      !casus_van_huishouden(toegang, huishouden, &uit.casus, fault))
    return false;
  uit.casus.huishouden = huishouden;
  uit.plan.geeindigd_op = DAG_GEEN;
  uit.mag_doen = toegang_mag_ook(toegang, HANDELING_DOEN, INFO_PLAN, GROND_HULPVRAAG);
  if (in->huishouden.len == 0 && !plan_lezen(toegang, in->deel, &uit.plan, fault)) return false;
  if (in->huishouden.len && uit.casus.id && !plan_van_casus(toegang, uit.casus.id, &uit.plan, fault)) return false;
  if (in->huishouden.len && !read_other_side(tx, toegang, huishouden, &uit, fault)) return false;
  if (!plan_verzamelen(tx, toegang, &uit, fault) || !huishouden_publiek(tx, huishouden, &uit.huishouden, fault))
    return false;
  if (uit.casus.id && !uit.plan.id && !read_wishes(tx, toegang, &uit, fault)) return false;
  if ((in->huishouden.len || in->kop) && !read_head(tx, werk, toegang, huishouden, &uit, fault)) return false;
  if (in->concept.len && !concept_lezen(tx, werk->actor->gebruiker, in->concept, &uit.concept, &uit.concept_op, fault))
    return false;
  *(struct plan_inzien_uit *)ret_uit = uit;
  return true;
}

bool plan_inzien(const struct werk *werk, const struct plan_inzien_in *in, struct plan_inzien_uit *ret_uit,
                 struct fault *fault) {
  return act_lezen(werk, look, in, ret_uit, fault);
}
