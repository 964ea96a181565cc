#include "plan_pagina.h"

#include "domain/gas.h"
#include "render/tpl_plan.h"

#include "dossierkop.h"

bool plan_bekijken(struct bezoek *bezoek, const struct plan_inzien_in *in, struct plan_inzien_uit *ret_uit) {
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!plan_inzien(&bezoek->werk, in, ret_uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  return true;
}

void naar_plan(struct bezoek *bezoek, struct str huishouden, const char *klaar, struct str deel) {
  response_redirect(bezoek->response, str_format(arena_van(bezoek), "/huishouden/%.*s/plan?klaar=%s%s%.*s",
                                                 STR_ARG(huishouden), klaar, deel.len ? "#d-" : "", STR_ARG(deel)));
}

struct deel_plek plek_van(struct bezoek *bezoek, const char *veld, struct str concept) {
  return (struct deel_plek){.deel = bezoek->request->param, .concept = concept, .versie = versie_van(bezoek, veld)};
}

struct optie *bewoner_opties(struct bezoek *bezoek, const struct plan_inzien_uit *uit) {
  struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, uit->lid_aantal + 1);
  for (size_t i = 0; i < uit->lid_aantal; i++)
    opties[i] =
        (struct optie){.waarde = uit->leden[i].publiek, .label = persoon_naam(arena_van(bezoek), &uit->leden[i])};
  return opties;
}

static void fill_part(struct bezoek *bezoek, const struct plan_inhoud *inhoud, struct plan_vak_beeld *vak) {
  struct arena *arena = arena_van(bezoek);
  struct plan_tekst_beeld *teksten = NEW_ARRAY(arena, struct plan_tekst_beeld, PLANTEKST_EINDE);
  struct plan_doel *doelen = NEW_ARRAY(arena, struct plan_doel, inhoud->doel_aantal + 1);
  struct plan_afspraak *afspraken = NEW_ARRAY(arena, struct plan_afspraak, inhoud->afspraak_aantal + 1);
  for (int soort = 1; soort < PLANTEKST_EINDE; soort++)
    if (plan_teksten[soort].vak == vak->vak)
      teksten[vak->tekst_aantal++] =
          (struct plan_tekst_beeld){&inhoud->teksten[soort], str_of(plan_teksten[soort].vraag)};
  for (size_t i = 0; i < inhoud->doel_aantal; i++)
    if (vak->vak == VAK_BEREIKEN && !inhoud->doelen[i].weg) doelen[vak->doel_aantal++] = inhoud->doelen[i];
  for (size_t i = 0; i < inhoud->afspraak_aantal; i++)
    if (!inhoud->afspraken[i].weg && planafspraak_vak(&inhoud->afspraken[i]) == vak->vak)
      afspraken[vak->afspraak_aantal++] = inhoud->afspraken[i];
  struct plan_oplossing *oplossingen = NEW_ARRAY(arena, struct plan_oplossing, inhoud->oplossing_aantal + 1);
  for (size_t i = 0; i < inhoud->oplossing_aantal; i++)
    if (inhoud->oplossingen[i].vak == vak->vak) oplossingen[vak->oplossing_aantal++] = inhoud->oplossingen[i];
  vak->oplossingen = oplossingen;
  vak->teksten = teksten;
  vak->doelen = doelen;
  vak->afspraken = afspraken;
}

static struct plan_beeld view_of(struct bezoek *bezoek, const struct plan_inzien_uit *uit) {
  struct arena *arena = arena_van(bezoek);
  struct plan_vak_beeld *vakken = NEW_ARRAY(arena, struct plan_vak_beeld, VAK_EINDE);
  bool active = uit->plan.id && uit->plan.geeindigd_op == DAG_GEEN;
  struct plan_beeld beeld = {.huishouden = uit->huishouden,
                             .naam = uit->naam,
                             .woord = uit->woord,
                             .publiek = uit->plan.publiek,
                             .regisseur = uit->regisseur,
                             .inzet = uit->inzet,
                             .token = bezoek->sessie.csrf,
                             .mag_doen = uit->mag_doen && active,
                             .casus = uit->casus.id != 0,
                             .leeg = uit->plan.id == 0,
                             .evaluaties = uit->inhoud.evaluaties,
                             .evaluatie_aantal = uit->inhoud.evaluatie_aantal,
                             .versies = uit->versies,
                             .versie_aantal = uit->versie_aantal,
                             .eerder = uit->eerder,
                             .eerder_aantal = uit->eerder_aantal,
                             .elders = uit->elders,
                             .elders_aantal = uit->elders_aantal,
                             .vandaag = vandaag_van(bezoek)};
  if (uit->t_bekend) beeld.t_score = gas_tekst(arena, uit->t_honderdsten);
  for (int vak = VAK_VRAAG; vak < VAK_EINDE && !beeld.leeg; vak++) {
    struct plan_vak_beeld *part = &vakken[beeld.vak_aantal++];
    *part = (struct plan_vak_beeld){
        .vak = (enum plan_vak)vak, .kop = str_of(plan_vakken[vak]), .id = str_format(arena, "h-vak-%d", vak)};
    fill_part(bezoek, &uit->inhoud, part);
  }
  beeld.vakken = vakken;
  return beeld;
}

static struct optie *wish_options(struct bezoek *bezoek, const struct plan_inzien_uit *uit) {
  struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, uit->wens_aantal + 1);
  for (size_t i = 0; i < uit->wens_aantal; i++)
    opties[i] =
        (struct optie){.waarde = uit->wensen[i].deel,
                       .label = uit->wensen[i].woorden,
                       .uitleg = str_format(arena_van(bezoek), "%.*s, %.*s", STR_ARG(uit->wensen[i].persoon_naam),
                                            STR_ARG(uit->wensen[i].leefgebied_naam))};
  return opties;
}

bool plan_tonen(struct bezoek *bezoek) {
  struct plan_inzien_uit uit;
  bool of_household = str_starts(bezoek->request->path, S("/huishouden/"));
  struct str id = bezoek->request->param;
  struct plan_inzien_in in = {
      .huishouden = of_household ? id : (struct str){0}, .deel = of_household ? (struct str){0} : id, .kop = true};
  if (!plan_bekijken(bezoek, &in, &uit)) return false;
  struct plan_beeld beeld = view_of(bezoek, &uit);
  struct formulier begin = formulier_van(bezoek, pad_van(bezoek, "huishouden", uit.huishouden, "plan"),
                                         plan_beginnen_velden, plan_beginnen_velden_aantal, "Plan beginnen"),
                   look = formulier_van(bezoek, pad_van(bezoek, "plan", uit.plan.publiek, "evaluatie"),
                                        planevaluatie_velden, planevaluatie_velden_aantal, "Dag opslaan");
  if (uit.mag_doen && beeld.leeg && beeld.casus) beeld.beginnen = &begin;
  beeld.wensen = wish_options(bezoek, &uit);
  beeld.wens_aantal = uit.wens_aantal;
  if (beeld.mag_doen) beeld.evaluatie = &look;
  if (uit.plan.geeindigd_op == DAG_GEEN) beeld.kop = dossierkop_van(bezoek, &uit.kop, TAB_PLAN);
  tpl_plan(&bezoek->response->body, kader_van(bezoek, "Plan", "/werk"), &beeld);
  return true;
}

bool plan_beginnen_doen(struct bezoek *bezoek) {
  struct plan_beginnen_in in = {0};
  struct str huishouden;
  const struct paren *form = &bezoek->request->form;
  for (size_t i = 0; i < form->aantal && in.wens_aantal < PLAN_WENSEN_MAX; i++)
    if (str_eq(form->rij[i].naam, S("wens"))) in.wensen[in.wens_aantal++] = form->rij[i].waarde;
  if (!formulier_lezen(bezoek, plan_beginnen_velden, plan_beginnen_velden_aantal, &in) ||
      !plan_beginnen(&bezoek->werk, bezoek->request->param, &in, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && plan_tonen(bezoek);
  naar_plan(bezoek, huishouden, "plan-begonnen", (struct str){0});
  return true;
}

bool planevaluatie_doen(struct bezoek *bezoek) {
  struct planevaluatie_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, planevaluatie_velden, planevaluatie_velden_aantal, &in) ||
      !planevaluatie_plannen(&bezoek->werk, bezoek->request->param, &in, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && plan_tonen(bezoek);
  naar_plan(bezoek, huishouden, "plan", (struct str){0});
  return true;
}

bool planafspraak_gedaan_doen(struct bezoek *bezoek) {
  struct deel_plek plek = plek_van(bezoek, "versie", (struct str){0});
  struct planafspraak_stand_in in = {.stand = STAND_GEDAAN};
  struct str huishouden;
  if (!planafspraak_afvinken(&bezoek->werk, &plek, &in, &huishouden, &bezoek->fault)) return false;
  naar_plan(bezoek, huishouden, "plan", plek.deel);
  return true;
}

bool plandoel_weg_doen(struct bezoek *bezoek) {
  struct deel_plek plek = plek_van(bezoek, "basis", (struct str){0});
  struct str huishouden;
  if (!plandoel_weghalen(&bezoek->werk, &plek, &huishouden, &bezoek->fault)) return false;
  naar_plan(bezoek, huishouden, "plan-weg", (struct str){0});
  return true;
}

bool planafspraak_weg_doen(struct bezoek *bezoek) {
  struct deel_plek plek = plek_van(bezoek, "basis", (struct str){0});
  struct str huishouden;
  if (!planafspraak_weghalen(&bezoek->werk, &plek, &huishouden, &bezoek->fault)) return false;
  naar_plan(bezoek, huishouden, "plan-weg", (struct str){0});
  return true;
}
