#include "plan_pagina.h"

#include "acts/concept_bewaren.h"
#include "acts/evalueren.h"
#include "domain/gas.h"
#include "render/evaluatie.h"
#include "render/tpl_evaluatie.h"
#include "render/tpl_evaluatie_gehouden.h"

#include "dossierkop.h"
#include "toen_nu.h"

#define DOEL "doel-"
#define SCORE "score-"

static struct str key_of(struct bezoek *bezoek) {
  return concept_sleutel_plan(arena_van(bezoek), "evaluatie", bezoek->request->param);
}

static bool look(struct bezoek *bezoek, struct evaluatie_inzien_uit *ret_uit) {
  struct fault typed = bezoek->fault;
  struct evaluatie_inzien_in in = {.deel = bezoek->request->param, .concept = key_of(bezoek)};
  fault_init(&bezoek->fault);
  if (!evaluatie_inzien(&bezoek->werk, &in, ret_uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  return true;
}

/* The choices of a table, in its order. */
static struct optie *options_of(struct bezoek *bezoek, const struct keuze *keuzes, size_t *ret_aantal) {
  size_t count = 0;
  while (keuzes[count].label) count++;
  struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, count + 1);
  for (size_t i = 0; i < count; i++)
    opties[i] = (struct optie){.waarde = str_of(keuzes[i].code), .label = str_of(keuzes[i].label)};
  *ret_aantal = count;
  return opties;
}

static struct str whose(const struct plan_doel *doel) {
  return doel->persoon ? doel->persoon_naam : S("Wij samen");
}

static struct str chosen(const struct formulier *form, struct str naam) {
  return form->waarden ? paren_waarde(form->waarden, naam) : (struct str){0};
}

static void add_goals(struct bezoek *bezoek, const struct evaluatie_inzien_uit *uit, const struct formulier *form,
                      struct evaluatie_beeld *beeld) {
  const struct plan_inhoud *inhoud = &uit->plan.inhoud;
  struct evaluatie_rij *rijen = NEW_ARRAY(arena_van(bezoek), struct evaluatie_rij, inhoud->doel_aantal + 1);
  size_t aantal;
  struct optie *opties = options_of(bezoek, uit->plan.gas ? gas_scores : doel_standen, &aantal);
  for (size_t i = 0; i < inhoud->doel_aantal; i++) {
    const struct plan_doel *doel = &inhoud->doelen[i];
    if (doel->weg) continue;
    struct str naam = str_join(arena_van(bezoek), S(DOEL), doel->publiek);
    rijen[beeld->doel_aantal++] = (struct evaluatie_rij){
        .naam = naam,
        .wie = whose(doel),
        .label = doel->woorden,
        .gekozen = chosen(form, naam),
        .bij = uit->plan.gas && doel->gas
                   ? str_format(arena_van(bezoek), "Was: %.*s", STR_ARG(keuze_label(gas_scores, doel->gas)))
                   : (struct str){0},
        .opties = opties,
        .optie_aantal = aantal};
  }
  beeld->doelen = rijen;
}

static void add_domains(struct bezoek *bezoek, const struct evaluatie_inzien_uit *uit, const struct formulier *form,
                        struct evaluatie_beeld *beeld) {
  struct arena *arena = arena_van(bezoek);
  struct evaluatie_rij *rijen = NEW_ARRAY(arena, struct evaluatie_rij, uit->gebied_aantal + 1);
  size_t count = uit->gebied_aantal ? (size_t)(uit->schaal.hoogste - uit->schaal.laagste + 1) : 0;
  struct optie *opties = NEW_ARRAY(arena, struct optie, count + 1);
  for (size_t i = 0; i < count; i++) {
    struct str score = str_format(arena, "%lld", (long long)(uit->schaal.laagste + (int64_t)i));
    opties[i] = (struct optie){.waarde = score, .label = score};
  }
  for (size_t i = 0; i < uit->gebied_aantal; i++) {
    const struct evaluatie_gebied *gebied = &uit->gebieden[i];
    struct str naam = str_join(arena, S(SCORE), gebied->deel);
    rijen[beeld->gebied_aantal++] =
        (struct evaluatie_rij){.naam = naam,
                               .wie = gebied->persoon_naam,
                               .label = gebied->leefgebied_naam,
                               .gekozen = chosen(form, naam),
                               .bij = gebied->nu ? str_format(arena, "Was %lld op %.*s", (long long)gebied->nu->score,
                                                              STR_ARG(dag_lang(arena, gebied->nu->op)))
                                                 : (struct str){0},
                               .opties = opties,
                               .optie_aantal = count};
  }
  beeld->gebieden = rijen;
}

static bool show_form(struct bezoek *bezoek, const struct evaluatie_inzien_uit *uit) {
  struct str id = bezoek->request->param;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "plan", id, "evalueren"), evaluatie_velden,
                                        evaluatie_velden_aantal, "Evaluatie opslaan");
  struct paren draft = concept_ontleden(arena_van(bezoek), uit->plan.concept);
  form.concept = key_of(bezoek);
  form.terug = pad_van(bezoek, "huishouden", uit->plan.huishouden, "plan");
  form.versie = str_format(arena_van(bezoek), "%lld", (long long)uit->evaluatie.versie);
  if (!form.waarden && draft.aantal) form.waarden = &draft;
  if (draft.aantal) form.opgeslagen = moment_klok(arena_van(bezoek), uit->plan.concept_op);
  struct evaluatie_beeld beeld = {.huishouden = uit->plan.huishouden,
                                  .naam = uit->plan.naam,
                                  .schaal = schaal_tekst(arena_van(bezoek), &uit->schaal),
                                  .token = bezoek->sessie.csrf,
                                  .versie = form.versie,
                                  .gepland = uit->evaluatie.dag,
                                  .formulier = &form};
  if (uit->evaluatie.id) beeld.weg = pad_van(bezoek, "plan", id, "evalueren/vervallen");
  add_goals(bezoek, uit, &form, &beeld);
  add_domains(bezoek, uit, &form, &beeld);
  tpl_evaluatie(&bezoek->response->body, kader_van(bezoek, "Hoe gaat het nu?", "/werk"), &beeld);
  return true;
}

static bool show_held(struct bezoek *bezoek, const struct evaluatie_inzien_uit *uit) {
  struct arena *arena = arena_van(bezoek);
  const struct plan_inhoud *inhoud = &uit->plan.inhoud;
  struct evaluatie_rij *doelen = NEW_ARRAY(arena, struct evaluatie_rij, uit->doel_aantal + 1);
  struct evaluatie_gehouden_beeld beeld = {
      .huishouden = uit->plan.huishouden,
      .naam = uit->plan.naam,
      .evaluatie = &uit->evaluatie,
      .doelen = doelen,
      .scores = toen_nu_van(bezoek, uit->scores, uit->score_aantal, &uit->schaal),
  };
  for (size_t i = 0; i < uit->doel_aantal; i++)
    for (size_t j = 0; j < inhoud->doel_aantal; j++)
      if (inhoud->doelen[j].id == uit->doelen[i].doel)
        doelen[beeld.doel_aantal++] = (struct evaluatie_rij){
            .wie = whose(&inhoud->doelen[j]),
            .label = inhoud->doelen[j].woorden,
            .gekozen = keuze_label(uit->doelen[i].gas ? gas_scores : doel_standen, uit->doelen[i].stand)};
  if (uit->t_bekend) beeld.t_score = gas_tekst(arena, uit->t_honderdsten);
  tpl_evaluatie_gehouden(&bezoek->response->body, kader_van(bezoek, "Evaluatie", "/werk"), &beeld);
  return true;
}

bool evaluatie_tonen(struct bezoek *bezoek) {
  struct evaluatie_inzien_uit uit;
  if (!look(bezoek, &uit)) return false;
  if (uit.evaluatie.gehouden_op != DAG_GEEN || !uit.plan.mag_doen || uit.plan.plan.geeindigd_op != DAG_GEEN)
    return show_held(bezoek, &uit);
  return show_form(bezoek, &uit);
}

static void read_rows(const struct bezoek *bezoek, struct evaluatie_houden_in *in) {
  const struct paren *form = &bezoek->request->form;
  for (size_t i = 0; i < form->aantal; i++) {
    struct str naam = form->rij[i].naam, waarde = form->rij[i].waarde;
    if (str_starts(naam, S(DOEL)) && in->doel_aantal < EVALUATIE_DELEN_MAX)
      in->doelen[in->doel_aantal++] = (struct evaluatie_doel_in){str_part(naam, sizeof DOEL - 1, naam.len), waarde};
    if (str_starts(naam, S(SCORE)) && in->score_aantal < EVALUATIE_DELEN_MAX)
      in->scores[in->score_aantal++] = (struct evaluatie_score_in){str_part(naam, sizeof SCORE - 1, naam.len), waarde};
  }
}

bool evaluatie_doen(struct bezoek *bezoek) {
  struct evaluatie_houden_in *in = NEW(arena_van(bezoek), struct evaluatie_houden_in);
  struct deel_plek plek = plek_van(bezoek, "versie", key_of(bezoek));
  struct str huishouden;
  read_rows(bezoek, in);
  if (!formulier_lezen(bezoek, evaluatie_velden, evaluatie_velden_aantal, in) ||
      !evaluatie_houden(&bezoek->werk, &plek, in, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && evaluatie_tonen(bezoek);
  if (in->uitkomst == EVALUATIE_BEEINDIGEN)
    verder_naar_tab(bezoek, huishouden, TAB_ONDERSTEUNING, "evaluatie-einde");
  else
    naar_plan(bezoek, huishouden, "evaluatie", plek.deel);
  return true;
}

bool evaluatie_vervallen_doen(struct bezoek *bezoek) {
  struct deel_plek plek = plek_van(bezoek, "versie", (struct str){0});
  struct str huishouden;
  if (!evaluatie_laten_vervallen(&bezoek->werk, &plek, &huishouden, &bezoek->fault)) return false;
  naar_plan(bezoek, huishouden, "evaluatie-weg", (struct str){0});
  return true;
}
