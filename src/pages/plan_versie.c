#include "plan_pagina.h"

#include "render/tpl_plan_deel.h"
#include "render/tpl_plan_vaststellen.h"
#include "render/tpl_plan_vergelijken.h"
#include "render/tpl_plan_versie.h"

/* Fields of the form that stand outside the table of the act: one for each who lives there. */
static struct str agreed_field(struct bezoek *bezoek, const struct persoon *lid) {
  return formulier_waarde(bezoek, str_c(arena_van(bezoek), str_join(arena_van(bezoek), S("akkoord-"), lid->publiek)));
}

bool plan_vaststellen_tonen(struct bezoek *bezoek) {
  struct plan_inzien_uit uit;
  if (!plan_bekijken(bezoek, &(struct plan_inzien_in){.deel = bezoek->request->param}, &uit)) return false;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "plan", uit.plan.publiek, "vaststellen"),
                                        plan_vaststellen_velden, plan_vaststellen_velden_aantal, "Plan vaststellen");
  struct plan_akkoord_rij *rijen = NEW_ARRAY(arena_van(bezoek), struct plan_akkoord_rij, uit.lid_aantal + 1);
  form.terug = pad_van(bezoek, "huishouden", uit.huishouden, "plan");
  for (size_t i = 0; i < uit.lid_aantal; i++)
    rijen[i] = (struct plan_akkoord_rij){.publiek = uit.leden[i].publiek,
                                         .naam = persoon_naam(arena_van(bezoek), &uit.leden[i]),
                                         .gekozen = agreed_field(bezoek, &uit.leden[i])};
  struct plan_vaststellen_beeld beeld = {.huishouden = uit.huishouden,
                                         .formulier = &form,
                                         .rijen = rijen,
                                         .aantal = uit.lid_aantal,
                                         .fout = fault_of(&bezoek->fault, "akkoord")};
  tpl_plan_vaststellen(&bezoek->response->body, kader_van(bezoek, "Plan vaststellen", "/werk"), &beeld);
  return true;
}

static void read_agreed(const struct bezoek *bezoek, struct plan_vaststellen_in *in) {
  const struct paren *form = &bezoek->request->form;
  for (size_t i = 0; i < form->aantal && in->akkoord_aantal < PLAN_AKKOORDEN_MAX; i++) {
    struct str naam = form->rij[i].naam;
    if (!str_starts(naam, S("akkoord-")) || form->rij[i].waarde.len == 0) continue;
    const struct keuze *hoe = keuze_met_code(akkoord_hoes, form->rij[i].waarde);
    in->akkoorden[in->akkoord_aantal++] =
        (struct plan_akkoord_in){str_part(naam, S("akkoord-").len, naam.len), hoe ? hoe->waarde : 0};
  }
}

bool plan_vaststellen_doen(struct bezoek *bezoek) {
  struct plan_vaststellen_in in = {0};
  struct str versie;
  bool good = formulier_lezen(bezoek, plan_vaststellen_velden, plan_vaststellen_velden_aantal, &in);
  read_agreed(bezoek, &in);
  if (!good || !plan_vaststellen(&bezoek->werk, bezoek->request->param, &in, &versie, &bezoek->fault))
    return fout_op_formulier(bezoek) && plan_vaststellen_tonen(bezoek);
  response_redirect(bezoek->response,
                    str_format(arena_van(bezoek), "/plan/%.*s/versie?klaar=plan-vast", STR_ARG(versie)));
  return true;
}

static bool look(struct bezoek *bezoek, struct planversie_inzien_uit *ret_uit) {
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!planversie_inzien(&bezoek->werk, bezoek->request->param, ret_uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  return true;
}

static struct plan_versie_beeld view_of(struct bezoek *bezoek, const struct planversie_inzien_uit *uit) {
  struct plan_vak_regels *vakken = NEW_ARRAY(arena_van(bezoek), struct plan_vak_regels, uit->regel_aantal + 1);
  struct plan_versie_beeld beeld = {.huishouden = uit->plan.huishouden,
                                    .woord = uit->plan.woord,
                                    .versie = uit->versie,
                                    .vorige = uit->vorige,
                                    .vakken = vakken,
                                    .verschillen = uit->verschillen,
                                    .verschil_aantal = uit->verschil_aantal};
  for (size_t i = 0; i < uit->regel_aantal; i++) {
    const struct plan_regel *regel = &uit->regels[i];
    if (i == 0 || regel->vak != regel[-1].vak)
      vakken[beeld.vak_aantal++] = (struct plan_vak_regels){.kop = str_of(plan_vakken[regel->vak]), .regels = regel};
    vakken[beeld.vak_aantal - 1].aantal++;
  }
  for (size_t i = 0; i < uit->verschil_aantal; i++) beeld.veranderd += uit->verschillen[i].wat != REGEL_GELIJK;
  return beeld;
}

bool planversie_tonen(struct bezoek *bezoek) {
  struct planversie_inzien_uit uit;
  if (!look(bezoek, &uit)) return false;
  struct plan_versie_beeld beeld = view_of(bezoek, &uit);
  struct formulier letter = formulier_van(bezoek, pad_van(bezoek, "plan", uit.versie->publiek, "versie"),
                                          planversie_brief_velden, planversie_brief_velden_aantal, "PDF maken");
  struct paren first = {&(struct paar){S("persoon"), uit.plan.lid_aantal ? uit.plan.leden[0].publiek : S("")}, 1};
  if (!letter.waarden) letter.waarden = &first;
  beeld.personen = bewoner_opties(bezoek, &uit.plan);
  beeld.persoon_aantal = uit.plan.lid_aantal;
  if (uit.plan.mag_doen && uit.plan.lid_aantal) beeld.brief = &letter;
  tpl_plan_versie(&bezoek->response->body, kader_van(bezoek, "Plan", "/werk"), &beeld);
  return true;
}

bool planversie_brief_doen(struct bezoek *bezoek) {
  struct planversie_brief_in in = {0};
  struct str document;
  if (!formulier_lezen(bezoek, planversie_brief_velden, planversie_brief_velden_aantal, &in) ||
      !planversie_brief(&bezoek->werk, bezoek->request->param, &in, &document, &bezoek->fault))
    return fout_op_formulier(bezoek) && planversie_tonen(bezoek);
  verder_naar(bezoek, "document", document, "");
  return true;
}

bool plan_vergelijken_tonen(struct bezoek *bezoek) {
  struct planversie_inzien_uit uit;
  if (!look(bezoek, &uit)) return false;
  if (!uit.vorige)
    return fault_set(&bezoek->fault, FAULT_ABSENT, S("Dit is de eerste versie van het plan."), "no version before");
  struct plan_versie_beeld beeld = view_of(bezoek, &uit);
  bezoek->kader.breed = true;
  tpl_plan_vergelijken(&bezoek->response->body, kader_van(bezoek, "Plan vergelijken", "/werk"), &beeld);
  return true;
}

bool plan_beeindigen_tonen(struct bezoek *bezoek) {
  struct plan_inzien_uit uit;
  if (!plan_bekijken(bezoek, &(struct plan_inzien_in){.deel = bezoek->request->param}, &uit)) return false;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "plan", uit.plan.publiek, "beeindigen"),
                                        plan_beeindigen_velden, plan_beeindigen_velden_aantal, "Plan beëindigen");
  form.terug = pad_van(bezoek, "huishouden", uit.huishouden, "plan");
  struct plan_deel_beeld beeld = {
      .soort = PLANFORM_EINDE, .titel = S("Plan beëindigen"), .huishouden = uit.huishouden, .formulier = &form};
  tpl_plan_deel(&bezoek->response->body, kader_van(bezoek, "Plan beëindigen", "/werk"), &beeld);
  return true;
}

bool plan_beeindigen_doen(struct bezoek *bezoek) {
  struct plan_beeindigen_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, plan_beeindigen_velden, plan_beeindigen_velden_aantal, &in) ||
      !plan_beeindigen(&bezoek->werk, bezoek->request->param, &in, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && plan_beeindigen_tonen(bezoek);
  naar_plan(bezoek, huishouden, "plan-einde", (struct str){0});
  return true;
}
