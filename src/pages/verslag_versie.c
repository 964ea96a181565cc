#include "render/tpl_aanvraag.h"
#include "render/tpl_verslag_versie.h"
#include "verslag_pagina.h"

enum which { GEEN, REAGEREN, TEKENEN };

/* The form with the name of who it is about already in it; only the one that was sent keeps what was typed. */
static struct formulier make_form(struct bezoek *bezoek, const struct verslag_inzien_uit *uit, const char *pad,
                                  const struct veld *velden, size_t aantal, const char *knop, bool sent,
                                  struct paren *name) {
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "verslag", bezoek->request->param, pad), velden, aantal, knop);
  struct paar *naam = NEW(arena_van(bezoek), struct paar);
  *naam = (struct paar){S("naam"), persoon_naam(arena_van(bezoek), &uit->persoon)};
  *name = (struct paren){naam, 1};
  if (sent) return form;
  form.waarden = name;
  form.fault = NULL;
  return form;
}

static bool show(struct bezoek *bezoek, enum which which) {
  struct verslag_inzien_uit uit;
  struct paren name, other;
  if (!verslag_bekijken(bezoek, &(struct verslag_inzien_in){.versie = bezoek->request->param}, &uit)) return false;
  struct formulier remark = make_form(bezoek, &uit, "reactie", verslag_reageren_velden, verslag_reageren_velden_aantal,
                                      "Opmerking opslaan", which == REAGEREN, &name);
  struct formulier sign = make_form(bezoek, &uit, "tekenen", verslag_tekenen_velden, verslag_tekenen_velden_aantal,
                                    "Handtekening opslaan", which == TEKENEN, &other);
  struct verslag_versie_beeld beeld = {.huishouden = uit.huishouden,
                                       .woord = uit.woord,
                                       .melding = uit.melding.publiek,
                                       .versie = uit.versie,
                                       .regels = uit.regels,
                                       .regel_aantal = uit.regel_aantal,
                                       .tekenen_is_aanvraag = uit.tekenen_is_aanvraag,
                                       .mag_aanvragen =
                                           uit.mag_doen && uit.product_aantal &&
                                           !is_aangevraagd(uit.aanvragen, uit.aanvraag_aantal, uit.melding.id),
                                       .producten = opties_van(bezoek, uit.producten, uit.product_aantal),
                                       .product_aantal = uit.product_aantal};
  if (uit.mag_doen) beeld.reageren = &remark, beeld.tekenen = &sign;
  tpl_verslag_versie(&bezoek->response->body, kader_van(bezoek, "Verslag", "/werk"), &beeld);
  return true;
}

bool verslagversie_tonen(struct bezoek *bezoek) {
  return show(bezoek, GEEN);
}

bool verslag_reageren_doen(struct bezoek *bezoek) {
  struct verslag_reageren_in in = {0};
  struct str versie;
  if (!formulier_lezen(bezoek, verslag_reageren_velden, verslag_reageren_velden_aantal, &in) ||
      !verslag_reageren(&bezoek->werk, bezoek->request->param, &in, &versie, &bezoek->fault))
    return fout_op_formulier(bezoek) && show(bezoek, REAGEREN);
  verder_naar(bezoek, "verslag", versie, "opgeslagen");
  return true;
}

bool verslag_tekenen_doen(struct bezoek *bezoek) {
  struct verslag_tekenen_in in = {0};
  struct str versie;
  if (!formulier_lezen(bezoek, verslag_tekenen_velden, verslag_tekenen_velden_aantal, &in) ||
      !verslag_tekenen(&bezoek->werk, bezoek->request->param, &in, &versie, &bezoek->fault))
    return fout_op_formulier(bezoek) && show(bezoek, TEKENEN);
  verder_naar(bezoek, "verslag", versie, "opgeslagen");
  return true;
}

bool aanvraag_tonen(struct bezoek *bezoek) {
  struct verslag_inzien_uit uit;
  struct str id = bezoek->request->param;
  if (!verslag_bekijken(bezoek, &(struct verslag_inzien_in){.melding = id}, &uit)) return false;
  struct aanvraag_in known = {
      .product = uit.verslag.product, .van = persoon_naam(arena_van(bezoek), &uit.persoon), .ontvangen = DAG_GEEN};
  struct paren values = formulier_waarden(arena_van(bezoek), aanvraag_velden, aanvraag_velden_aantal, &known);
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "melding", id, "aanvraag"), aanvraag_velden,
                                        aanvraag_velden_aantal, "Aanvraag opslaan");
  form.terug = pad_van(bezoek, "melding", id, "verslag");
  if (!form.waarden) form.waarden = &values;
  struct aanvraag_beeld beeld = {.huishouden = uit.huishouden,
                                 .melding = &uit.melding,
                                 .formulier = &form,
                                 .producten = opties_van(bezoek, uit.producten, uit.product_aantal),
                                 .product_aantal = uit.product_aantal};
  tpl_aanvraag(&bezoek->response->body, kader_van(bezoek, "Aanvraag opnemen", "/werk"), &beeld);
  return true;
}

bool aanvraag_doen(struct bezoek *bezoek) {
  struct aanvraag_in in = {0};
  struct str melding;
  if (!formulier_lezen(bezoek, aanvraag_velden, aanvraag_velden_aantal, &in) ||
      !aanvraag_opnemen(&bezoek->werk, bezoek->request->param, &in, &melding, &bezoek->fault))
    return fout_op_formulier(bezoek) && aanvraag_tonen(bezoek);
  response_redirect(bezoek->response,
                    str_join(arena_van(bezoek), pad_van(bezoek, "melding", melding, "verslag"), S("?klaar=aanvraag")));
  return true;
}
