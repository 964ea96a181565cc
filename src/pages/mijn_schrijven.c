#include "acts/mijn_schrijven.h"

#include "render/mijn_dossier.h"
#include "render/tpl_mijn_plan.h"
#include "render/tpl_mijn_vertellen.h"

#include "mijn_pagina.h"

/* A form for one text, filled with what he may still change; what was typed in another form of the page is not his. */
static struct mijn_schrijf_beeld writing(struct bezoek *bezoek, struct str actie, const struct veld *velden,
                                         const char *stap, const struct inbreng *nu, const char *knop) {
  struct formulier *form = NEW(arena_van(bezoek), struct formulier);
  struct mijn_tekst_in in = {nu->tekst};
  bool sent = stap_gestuurd(bezoek, stap), stale = sent && bezoek->fault.class == FAULT_STALE;
  *form = formulier_van(bezoek, actie, velden, MIJN_TEKST_VELDEN, knop);
  form->versie = str_format(arena_van(bezoek), "%lld", (long long)nu->versie);
  form->zonder_grond = true;
  if (!sent) {
    struct paren *values = NEW(arena_van(bezoek), struct paren);
    *values = formulier_waarden(arena_van(bezoek), velden, MIJN_TEKST_VELDEN, &in);
    form->waarden = values;
  }
  if (!sent || stale) form->fault = NULL;
  return (struct mijn_schrijf_beeld){.formulier = form, .stap = str_of(stap), .nu = stale ? nu->tekst : S("")};
}

/* --- before the first talk --- */

/* Of more than one question on a page each has a field of its own. */
static const struct veld *story_field(struct bezoek *bezoek, struct str melding) {
  struct veld *veld = NEW(arena_van(bezoek), struct veld);
  *veld = mijn_vertellen_velden[0];
  veld->naam = str_c(arena_van(bezoek), str_join(arena_van(bezoek), S("verhaal-"), melding));
  return veld;
}

static bool show_stories(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct mijn_vertellen_uit uit;
  fault_init(&bezoek->fault);
  if (!mijn_vertellen_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct mijn_verhaal_beeld *verhalen = NEW_ARRAY(arena_van(bezoek), struct mijn_verhaal_beeld, uit.verhaal_aantal + 1);
  for (size_t i = 0; i < uit.verhaal_aantal; i++) {
    const struct mijn_verhaal *v = &uit.verhalen[i];
    verhalen[i] = (struct mijn_verhaal_beeld){
        .woorden = v->woorden,
        .ontvangen = v->ontvangen,
        .gelezen = v->gelezen,
        .schrijven = writing(bezoek, pad_van(bezoek, "mijn/vertellen", v->melding, ""), story_field(bezoek, v->melding),
                             str_c(arena_van(bezoek), v->melding), &v->nu, v->nu.id ? "Veranderen" : "Versturen")};
  }
  struct mijn_vertellen_beeld beeld = {.wie = mijn_voor_van(&uit.wie),
                                       .verhalen = verhalen,
                                       .verhaal_aantal = uit.verhaal_aantal,
                                       .mag_doen = uit.wie.voor.zicht.doen};
  tpl_mijn_vertellen(&bezoek->response->body, kader_van(bezoek, "Wat wilt u vertellen?", "/mijn/vertellen"), &beeld);
  return true;
}

bool mijn_vertellen_tonen(struct bezoek *bezoek) {
  return show_stories(bezoek);
}

bool mijn_vertellen_doen(struct bezoek *bezoek) {
  struct mijn_tekst_in in = {0};
  struct str melding;
  if (!formulier_lezen(bezoek, story_field(bezoek, bezoek->request->param), MIJN_TEKST_VELDEN, &in) ||
      !mijn_vertellen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &melding,
                      &bezoek->fault))
    return fout_op_ding(bezoek) && show_stories(bezoek);
  response_redirect(bezoek->response, S("/mijn/vertellen?klaar=mijn-verstuurd"));
  return true;
}

/* --- the plan --- */

static const struct mijn_taak_beeld *own_tasks(struct bezoek *bezoek, const struct mijn_plan_uit *uit,
                                               size_t *ret_count) {
  struct mijn_taak_beeld *tasks = NEW_ARRAY(arena_van(bezoek), struct mijn_taak_beeld, uit->inhoud.afspraak_aantal + 1);
  size_t count = 0;
  for (size_t i = 0; i < uit->inhoud.afspraak_aantal; i++) {
    const struct plan_afspraak *a = &uit->inhoud.afspraken[i];
    if (a->weg || a->stand != STAND_OPEN || a->soort != WIE_BEWONER || a->wie != uit->wie.voor.persoon) continue;
    bool here = bezoek->request->method == METHOD_POST && str_eq(bezoek->request->param, a->publiek);
    tasks[count++] = (struct mijn_taak_beeld){.afspraak = a,
                                              .fout = here ? fault_of(&bezoek->fault, "reden") : S(""),
                                              .getypt = here ? formulier_waarde(bezoek, "reden") : S("")};
  }
  *ret_count = count;
  return tasks;
}

bool mijn_plan_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct mijn_plan_uit uit;
  struct id inzending = id_new(NULL);
  static const struct inbreng niets = {0};
  fault_init(&bezoek->fault);
  if (!mijn_plan_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  bool of_task = typed.class == FAULT_STALE && !stap_gestuurd(bezoek, "woorden");
  struct mijn_plan_beeld beeld = {
      .wie = mijn_voor_van(&uit.wie),
      .plan = uit.plan.id != 0,
      .regels = uit.regels,
      .regel_aantal = uit.regel_aantal,
      .inzending = str_copy(arena_van(bezoek), id_str(&inzending)),
      .woorden = writing(bezoek, S("/mijn/plan"), mijn_woorden_velden, "woorden", &uit.woorden,
                         uit.woorden.id ? "Veranderen" : "Versturen"),
      .doel = writing(bezoek, S("/mijn/plan"), mijn_doel_velden, "doel", &niets, "Doel voorstellen"),
      .inbreng = uit.inbreng,
      .inbreng_aantal = uit.inbreng_aantal,
      .let_op = of_task ? typed.message : S(""),
      .mag_doen = uit.wie.voor.zicht.doen,
      .vandaag = vandaag_van(bezoek)};
  beeld.afspraken = own_tasks(bezoek, &uit, &beeld.afspraak_aantal);
  tpl_mijn_plan(&bezoek->response->body, kader_van(bezoek, "Mijn plan", "/mijn/plan"), &beeld);
  return true;
}

static bool done(struct bezoek *bezoek) {
  response_redirect(bezoek->response, S("/mijn/plan?klaar=mijn-verstuurd"));
  return true;
}

bool mijn_plan_doen(struct bezoek *bezoek) {
  struct mijn_tekst_in in = {0};
  struct str plan;
  bool doel = stap_gestuurd(bezoek, "doel");
  if (!formulier_lezen(bezoek, doel ? mijn_doel_velden : mijn_woorden_velden, MIJN_TEKST_VELDEN, &in) ||
      !(doel ? mijn_plan_doel(&bezoek->werk, &in, &plan, &bezoek->fault)
             : mijn_plan_woorden(&bezoek->werk, versie_van(bezoek, "versie"), &in, &plan, &bezoek->fault)))
    return fout_op_ding(bezoek) && mijn_plan_tonen(bezoek);
  return done(bezoek);
}

bool mijn_taak_doen(struct bezoek *bezoek) {
  struct mijn_taak_in in = {0};
  struct str plan;
  if (!formulier_lezen(bezoek, mijn_taak_velden, mijn_taak_velden_aantal, &in) ||
      !mijn_taak(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &plan, &bezoek->fault))
    return fout_op_ding(bezoek) && mijn_plan_tonen(bezoek);
  return done(bezoek);
}
