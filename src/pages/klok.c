#include "acts/klok.h"

#include "render/klok.h"
#include "render/tpl_invulblad.h"
#include "render/tpl_klok.h"
#include "render/voordeur.h"

#include "dossierkop.h"
#include "klok_pagina.h"

bool klokken_beeld(struct bezoek *bezoek, struct str huishouden, struct klokken_beeld *ret_beeld) {
  struct klokken_uit uit;
  if (!klokken_inzien(&bezoek->werk, huishouden, &uit, &bezoek->fault)) return false;
  struct klokken_beeld beeld = {.huishouden = huishouden,
                                .nu = uit.klokken,
                                .geschillen = uit.geschillen,
                                .geschil_aantal = uit.geschil_aantal,
                                .mag_doen = uit.mag_doen,
                                .vandaag = vandaag_van(bezoek)};
  while (beeld.nu_aantal < uit.klok_aantal && uit.klokken[beeld.nu_aantal].geeindigd_op == DAG_GEEN) beeld.nu_aantal++;
  beeld.klaar = uit.klokken + beeld.nu_aantal;
  beeld.klaar_aantal = uit.klok_aantal - beeld.nu_aantal;
  *ret_beeld = beeld;
  return true;
}

/* The address says what the clock belongs to. */
static enum klokbron source_of(const struct bezoek *bezoek) {
  if (str_starts(bezoek->request->path, S("/melding/"))) return KLOK_MELDING;
  return str_starts(bezoek->request->path, S("/aanvraag/")) ? KLOK_AANVRAAG : KLOK_GESCHIL;
}

/* The fields with only those choices that this clock allows. */
static struct veld *fields_for(struct bezoek *bezoek, const struct klok *klok, bool *ret_verdagen) {
  struct veld *velden = NEW_ARRAY(arena_van(bezoek), struct veld, klokstap_velden_aantal);
  struct keuze *keuzes = NEW_ARRAY(arena_van(bezoek), struct keuze, KLOK_AFSPRAAK + 1);
  size_t aantal = 0;
  for (const struct keuze *k = klokstap_soorten; k->label; k++)
    if (klokstap_past(klok, (enum klokstap_soort)k->waarde)) {
      keuzes[aantal++] = *k;
      *ret_verdagen |= k->waarde == KLOK_VERDAGEN;
    }
  for (size_t i = 0; i < klokstap_velden_aantal; i++) velden[i] = klokstap_velden[i];
  velden[0].keuzes = keuzes;
  return aantal ? velden : NULL;
}

bool klok_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct klok_uit uit;
  fault_init(&bezoek->fault);
  if (!klok_inzien(&bezoek->werk, source_of(bezoek), bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct klok_beeld beeld = {.klok = &uit.klok,
                             .uitleg = uit.uitleg,
                             .huishouden = uit.huishouden,
                             .mag_doen = uit.mag_doen,
                             .vandaag = vandaag_van(bezoek)};
  struct veld *velden = fields_for(bezoek, &uit.klok, &beeld.verdagen);
  struct formulier form;
  if (velden && uit.mag_doen && uit.klok.geeindigd_op == DAG_GEEN) {
    form = formulier_van(bezoek, klok_pad(arena_van(bezoek), &uit.klok), velden, klokstap_velden_aantal, "Vastleggen");
    beeld.stap = &form;
  }
  tpl_klok(&bezoek->response->body, kader_van(bezoek, "Termijn", "/werk"), &beeld);
  return true;
}

bool klok_doen(struct bezoek *bezoek) {
  struct klokstap_in in = {.soort = -1, .op = DAG_GEEN, .tot = DAG_GEEN};
  struct str ding;
  if (!formulier_lezen(bezoek, klokstap_velden, klokstap_velden_aantal, &in) ||
      !klokstap_zetten(&bezoek->werk, source_of(bezoek), bezoek->request->param, &in, &ding, &bezoek->fault))
    return fout_op_formulier(bezoek) && klok_tonen(bezoek);
  response_redirect(bezoek->response,
                    str_format(arena_van(bezoek), "%.*s?klaar=termijn%s", STR_ARG(bezoek->request->path),
                               klokstap_met_brief((enum klokstap_soort)in.soort) ? "-brief" : ""));
  return true;
}

bool klokstap_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct klokstap_uit uit;
  fault_init(&bezoek->fault);
  if (!klokstap_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "klokstap", uit.stap.publiek, ""),
                                        klokstap_einde_velden, klokstap_einde_velden_aantal, "De termijn loopt weer");
  form.versie = versie_tekst(bezoek, uit.stap.versie);
  form.terug = klok_pad(arena_van(bezoek), &uit.klok.klok);
  struct invulblad_beeld beeld = {
      .titel = S("De termijn loopt weer"),
      .inleiding = str_format(arena_van(bezoek), "%.*s: %.*s. %.*s", STR_ARG(uit.klok.klok.soort.omschrijving),
                              STR_ARG(uit.klok.klok.wat), STR_ARG(keuze_label(klokstap_soorten, (int)uit.stap.soort))),
      .formulier = &form,
      .vandaag = vandaag_van(bezoek)};
  tpl_invulblad(&bezoek->response->body, kader_van(bezoek, "De termijn loopt weer", "/werk"), &beeld);
  return true;
}

bool klokstap_doen(struct bezoek *bezoek) {
  struct klokstap_einde_in in = {DAG_GEEN};
  struct str huishouden;
  if (!formulier_lezen(bezoek, klokstap_einde_velden, klokstap_einde_velden_aantal, &in) ||
      !klokstap_afronden(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                         &bezoek->fault))
    return fout_op_formulier(bezoek) && klokstap_tonen(bezoek);
  verder_naar_tab(bezoek, huishouden, TAB_BESLUITEN, "termijn-loopt");
  return true;
}
