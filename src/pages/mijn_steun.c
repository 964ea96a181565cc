#include "acts/inwoner_steun.h"
#include "acts/inwoner_uitnodigen.h"
#include "acts/mijn_doen.h"
#include "render/brief_tekst.h"
#include "render/html.h"
#include "render/tpl_meekijken.h"
#include "render/tpl_mijn_steun.h"
#include "render/tpl_mijn_uitnodigen.h"

#include "mijn_pagina.h"

/* Where somebody goes with a code. */
static struct str mijn_adres(struct bezoek *bezoek) {
  return str_format(arena_van(bezoek), "%s%.*s/mijn", bezoek->omgeving->https ? "https://" : "",
                    STR_ARG(bezoek->request->header_host));
}

/* --- the resident lets somebody look along --- */

static bool show_support(struct bezoek *bezoek, const struct mijn_code_beeld *code) {
  struct fault typed = bezoek->fault;
  struct mijn_wie wie;
  fault_init(&bezoek->fault);
  if (!mijn_wie_inzien(&bezoek->werk, &wie, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form =
      formulier_van(bezoek, S("/mijn/steun"), mijn_steun_velden, mijn_steun_velden_aantal, "Code maken");
  form.zonder_grond = true;
  form.terug = S("/mijn/gekeken");
  struct mijn_steun_beeld beeld = {.wie = mijn_voor_van(&wie), .formulier = &form};
  if (code) beeld.code = *code;
  tpl_mijn_steun(&bezoek->response->body, kader_van(bezoek, "Iemand laten meekijken", "/mijn/gekeken"), &beeld);
  return true;
}

bool mijn_steun_tonen(struct bezoek *bezoek) {
  return show_support(bezoek, NULL);
}

/* The answer to the form itself shows the code: no other page can, for it is not kept. */
bool mijn_steun_doen(struct bezoek *bezoek) {
  struct inwoner_steun_in in = {0};
  struct mijn_code_beeld code = {.adres = mijn_adres(bezoek), .jaar = S("het geboortejaar van wie u helpt")};
  if (!formulier_lezen(bezoek, mijn_steun_velden, mijn_steun_velden_aantal, &in) ||
      !mijn_steun_vragen(&bezoek->werk, &in, &code.code, &bezoek->fault))
    return fout_op_formulier(bezoek) && mijn_steun_tonen(bezoek);
  code.voor = in.naam;
  code.tot = in.tot;
  return show_support(bezoek, &code);
}

bool mijn_steun_stop_doen(struct bezoek *bezoek) {
  if (!mijn_steun_stoppen(&bezoek->werk, bezoek->request->param, &bezoek->fault)) return false;
  response_redirect(bezoek->response, S("/mijn/gekeken?klaar=mijn-steun-stop"));
  return true;
}

/* --- a worker lets the resident in --- */

static struct mijn_meekijker *along_of(struct bezoek *bezoek, const struct inwoner_steun_uit *uit) {
  struct mijn_meekijker *rijen = NEW_ARRAY(arena_van(bezoek), struct mijn_meekijker, uit->aantal + 1);
  for (size_t i = 0; i < uit->aantal; i++)
    rijen[i] = (struct mijn_meekijker){.publiek = uit->rijen[i].publiek,
                                       .naam = uit->rijen[i].naam,
                                       .door = uit->rijen[i].door,
                                       .vertegenwoordigt = uit->rijen[i].vertegenwoordigt,
                                       .mag_doen = uit->rijen[i].mag_doen,
                                       .tot = uit->rijen[i].tot};
  return rijen;
}

static bool show_invitation(struct bezoek *bezoek, const struct mijn_code_beeld *code) {
  struct fault typed = bezoek->fault;
  struct inwoneraccount_uit uit;
  struct inwoner_steun_uit mee;
  fault_init(&bezoek->fault);
  if (!inwoneraccount_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault) ||
      !inwoner_steun_inzien(&bezoek->werk, bezoek->request->param, &mee, &bezoek->fault))
    return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "persoon", uit.persoon.publiek, "mijn"),
                                        inwoner_uitnodigen_velden, inwoner_uitnodigen_velden_aantal, "Code maken");
  form.terug = pad_van(bezoek, "persoon", uit.persoon.publiek, "");
  struct inwoner_uitnodigen_in voorstel = {.hoe = -1, .tot = uit.code_tot};
  struct paren nu =
      formulier_waarden(arena_van(bezoek), inwoner_uitnodigen_velden, inwoner_uitnodigen_velden_aantal, &voorstel);
  if (!form.waarden) form.waarden = &nu;
  struct mijn_uitnodigen_beeld beeld = {.persoon = &uit.persoon,
                                        .naam = persoon_naam(arena_van(bezoek), &uit.persoon),
                                        .account = &uit.account,
                                        .formulier = &form,
                                        .meekijkers = along_of(bezoek, &mee),
                                        .meekijker_aantal = mee.aantal};
  if (code) beeld.code = *code, beeld.code.voor = beeld.naam;
  tpl_mijn_uitnodigen(&bezoek->response->body, kader_van(bezoek, "Mijn Schakel voor een inwoner", "/werk"), &beeld);
  return true;
}

bool mijn_uitnodigen_tonen(struct bezoek *bezoek) {
  return show_invitation(bezoek, NULL);
}

/* The answer to the form is the letter itself: it is kept nowhere, for it bears the code. */
static bool send_letter(struct bezoek *bezoek, const struct brieftekst *brief) {
  struct buf html;
  struct str pdf;
  buf_init(&html, arena_van(bezoek), HTML_MAX);
  brief_schrijven(&html, bezoek->omgeving->gemeente, brief);
  if (!inwonerbrief_pdf(&bezoek->werk, buf_str(&html), &pdf, &bezoek->fault)) return false;
  bezoek->response->type = "application/pdf";
  response_header(bezoek->response, "Content-Disposition", S("attachment; filename=\"brief-inlogcode.pdf\""));
  buf_add(&bezoek->response->body, pdf);
  return true;
}

bool mijn_uitnodigen_doen(struct bezoek *bezoek) {
  struct inwoner_uitnodigen_in in = {.adres = mijn_adres(bezoek)};
  struct inwoneruitnodiging uit;
  if (!formulier_lezen(bezoek, inwoner_uitnodigen_velden, inwoner_uitnodigen_velden_aantal, &in) ||
      !inwoner_uitnodigen(&bezoek->werk, bezoek->request->param, &in, &uit, &bezoek->fault))
    return fout_op_formulier(bezoek) && mijn_uitnodigen_tonen(bezoek);
  if (uit.per_brief && uit.code.len) return send_letter(bezoek, &uit.brief);
  struct mijn_code_beeld code = {.code = uit.code, .adres = in.adres, .jaar = S("uw geboortejaar"), .tot = in.tot};
  return show_invitation(bezoek, &code);
}

bool mijn_stop_doen(struct bezoek *bezoek) {
  if (!inwoneraccount_stoppen(&bezoek->werk, bezoek->request->param, &bezoek->fault)) return false;
  verder_naar(bezoek, "persoon", bezoek->request->param, "mijn-stop");
  return true;
}

/* --- a worker lets somebody look along --- */

static struct optie *choices_of(struct bezoek *bezoek, const struct inwoner_steun_uit *uit) {
  struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, uit->keuze_aantal + 1);
  opties[0] = (struct optie){.label = S("Nee")};
  for (size_t i = 0; i < uit->keuze_aantal; i++)
    opties[i + 1] = (struct optie){.waarde = uit->keuzes[i].publiek,
                                   .label = str_format(arena_van(bezoek), "%.*s: %.*s",
                                                       STR_ARG(vertegenwoordiging_naam(uit->keuzes[i].soort)),
                                                       STR_ARG(uit->keuzes[i].naam))};
  return opties;
}

static bool show_along(struct bezoek *bezoek, const struct mijn_code_beeld *code) {
  struct fault typed = bezoek->fault;
  struct inwoneraccount_uit wie;
  struct inwoner_steun_uit uit;
  fault_init(&bezoek->fault);
  if (!inwoneraccount_inzien(&bezoek->werk, bezoek->request->param, &wie, &bezoek->fault) ||
      !inwoner_steun_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault))
    return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "persoon", wie.persoon.publiek, "meekijken"),
                                        inwoner_steun_velden, inwoner_steun_velden_aantal, "Code maken");
  form.terug = pad_van(bezoek, "persoon", wie.persoon.publiek, "mijn");
  form.nodig = "naam";
  struct meekijken_beeld beeld = {.persoon = wie.persoon.publiek,
                                  .naam = persoon_naam(arena_van(bezoek), &wie.persoon),
                                  .formulier = &form,
                                  .keuzes = choices_of(bezoek, &uit),
                                  .keuze_aantal = uit.keuze_aantal + 1};
  if (code) beeld.code = *code;
  tpl_meekijken(&bezoek->response->body, kader_van(bezoek, "Laten meekijken", "/werk"), &beeld);
  return true;
}

bool meekijken_tonen(struct bezoek *bezoek) {
  return show_along(bezoek, NULL);
}

bool meekijken_doen(struct bezoek *bezoek) {
  struct inwoner_steun_in in = {0};
  struct mijn_code_beeld code = {.adres = mijn_adres(bezoek), .jaar = S("het geboortejaar van wie u helpt")};
  if (!formulier_lezen(bezoek, inwoner_steun_velden, inwoner_steun_velden_aantal, &in) ||
      !inwoner_steun_geven(&bezoek->werk, bezoek->request->param, &in, &code.code, &bezoek->fault))
    return fout_op_formulier(bezoek) && meekijken_tonen(bezoek);
  code.voor = in.naam.len ? in.naam : S("de vertegenwoordiger");
  code.tot = in.tot;
  return show_along(bezoek, &code);
}

bool meekijken_stop_doen(struct bezoek *bezoek) {
  if (!inwoner_steun_stoppen(&bezoek->werk, bezoek->request->param, formulier_waarde(bezoek, "wie"), &bezoek->fault))
    return false;
  response_redirect(bezoek->response, pad_van(bezoek, "persoon", bezoek->request->param, "mijn"));
  return true;
}
