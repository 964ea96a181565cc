#include "acts/ongeboren.h"
#include "acts/verblijf_wijzigen.h"
#include "render/tpl_niet_geboren.h"
#include "render/tpl_ongeboren.h"
#include "render/tpl_verblijf.h"

#include "persoon_scherm.h"

static struct verblijf_in values_of(const struct verblijf *v) {
  if (!v) return (struct verblijf_in){.soort = -1, .vanaf = DAG_GEEN, .tot = DAG_GEEN, .brieven = BRIEVEN_THUIS};
  return (struct verblijf_in){.verblijf = v->publiek,
                              .soort = v->soort,
                              .naam = v->naam,
                              .plaats = v->plaats,
                              .vanaf = v->vanaf,
                              .tot = v->tot,
                              .brieven = v->brieven,
                              .postadres = v->postadres,
                              .geheim = v->geheim};
}

static const struct verblijf *chosen(const struct persoon_gegevens_uit *uit, struct str welk) {
  for (size_t i = 0; i < uit->verblijf_aantal; i++)
    if (str_eq(uit->verblijven[i].publiek, welk)) return &uit->verblijven[i];
  return NULL;
}

bool verblijf_tonen(struct bezoek *bezoek) {
  struct persoon_gegevens_uit uit;
  if (!gegevens_bekijken(bezoek, &uit)) return false;
  bool sent = bezoek->request->method == METHOD_POST;
  struct persoon_formulier beeld = {.persoon = &uit.persoon,
                                    .welk = sent ? formulier_waarde(bezoek, "verblijf")
                                                 : paren_waarde(&bezoek->request->query, S("welk"))};
  const struct verblijf *found = chosen(&uit, beeld.welk);
  struct verblijf_in now = values_of(found);
  struct paren nu = formulier_waarden(arena_van(bezoek), verblijf_velden, verblijf_velden_aantal, &now);
  struct persoon_vorm vorm =
      persoon_vorm_van(bezoek, &uit.persoon, "verblijf", verblijf_velden, verblijf_velden_aantal, "Opslaan");
  vorm.nu = &nu;
  vorm.versie = found ? found->versie : 0;
  beeld.afgeschermd = found && found->afgeschermd;
  struct formulier form = persoon_formulier_van(bezoek, &vorm, &beeld);
  beeld.formulier = &form;
  tpl_verblijf(&bezoek->response->body, kader_van(bezoek, "Verblijft ergens anders", "/werk"), &beeld);
  return true;
}

bool verblijf_doen(struct bezoek *bezoek) {
  struct verblijf_in in = {0};
  struct str persoon;
  if (!formulier_lezen(bezoek, verblijf_velden, verblijf_velden_aantal, &in) ||
      !verblijf_opslaan(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &persoon,
                        &bezoek->fault))
    return opnieuw_tonen(bezoek, verblijf_tonen);
  verder_naar(bezoek, "persoon", persoon, "verblijf");
  return true;
}

bool ongeboren_tonen(struct bezoek *bezoek) {
  struct persoon_gegevens_uit uit;
  if (!gegevens_bekijken(bezoek, &uit)) return false;
  struct persoon_vorm vorm =
      persoon_vorm_van(bezoek, &uit.persoon, "ongeboren", ongeboren_velden, ongeboren_velden_aantal, "Kind toevoegen");
  struct persoon_formulier beeld = {.persoon = &uit.persoon};
  struct formulier form = persoon_formulier_van(bezoek, &vorm, &beeld);
  beeld.formulier = &form;
  tpl_ongeboren(&bezoek->response->body, kader_van(bezoek, "Ongeboren kind toevoegen", "/werk"), &beeld);
  return true;
}

bool ongeboren_doen(struct bezoek *bezoek) {
  struct ongeboren_in in = {0};
  struct str kind;
  if (!formulier_lezen(bezoek, ongeboren_velden, ongeboren_velden_aantal, &in) ||
      !ongeboren_opnemen(&bezoek->werk, bezoek->request->param, &in, &kind, &bezoek->fault))
    return fout_op_formulier(bezoek) && ongeboren_tonen(bezoek);
  verder_naar(bezoek, "persoon", kind, "ongeboren");
  return true;
}

bool niet_geboren_tonen(struct bezoek *bezoek) {
  struct persoon_gegevens_uit uit;
  if (!gegevens_bekijken(bezoek, &uit)) return false;
  struct persoon_vorm vorm = persoon_vorm_van(bezoek, &uit.persoon, "niet-geboren", NULL, 0, "Opslaan");
  struct persoon_formulier beeld = {.persoon = &uit.persoon};
  struct formulier form = persoon_formulier_van(bezoek, &vorm, &beeld);
  beeld.formulier = &form;
  tpl_niet_geboren(&bezoek->response->body, kader_van(bezoek, "Het kind wordt niet geboren", "/werk"), &beeld);
  return true;
}

bool niet_geboren_doen(struct bezoek *bezoek) {
  struct str kind;
  if (!ongeboren_niet_geboren(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &kind,
                              &bezoek->fault))
    return false;
  verder_naar(bezoek, "persoon", kind, "stil");
  return true;
}
