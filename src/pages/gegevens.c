#include "acts/gegevens_wijzigen.h"
#include "render/tpl_gegevens.h"
#include "render/tpl_persoon.h"

#include "persoon_scherm.h"

/* Is there a secret that this worker may ask for: an address, or where somebody stays now? */
static bool asks_address(const struct persoon_gegevens_uit *uit, dag_t vandaag) {
  const struct verblijf *now = verblijf_op(uit->verblijven, uit->verblijf_aantal, vandaag);
  return uit->mag_doen && (uit->persoon.geheim || (now && now->afgeschermd));
}

bool persoon_tonen(struct bezoek *bezoek) {
  struct persoon_gegevens_uit uit;
  struct gegeven gegevens[DELEN];
  if (!gegevens_bekijken(bezoek, &uit)) return false;
  struct persoon_pagina beeld = {.persoon = &uit.persoon,
                                 .huishouden = uit.huishouden,
                                 .gegevens = gegevens,
                                 .gegeven_aantal = DELEN,
                                 .bereik = &uit.bereik,
                                 .verblijven = uit.verblijven,
                                 .verblijf_aantal = uit.verblijf_aantal,
                                 .samenvoegingen = uit.samenvoegingen,
                                 .samenvoeging_aantal = uit.samenvoeging_aantal,
                                 .mag_doen = uit.mag_doen,
                                 .adres_vragen = asks_address(&uit, vandaag_van(bezoek)),
                                 .vandaag = vandaag_van(bezoek)};
  gegevens_van(arena_van(bezoek), &uit.persoon, uit.opgaven, uit.opgave_aantal, gegevens, &beeld.anders);
  beeld.anders = beeld.anders && uit.persoon.bron == BRON_REGISTER;
  tpl_persoon(&bezoek->response->body, kader_van(bezoek, "Gegevens van deze persoon", "/werk"), &beeld);
  return true;
}

bool gegevens_tonen(struct bezoek *bezoek) {
  struct persoon_gegevens_uit uit;
  if (!gegevens_bekijken(bezoek, &uit)) return false;
  struct gegevens_in now = gegevens_van_persoon(arena_van(bezoek), &uit);
  struct paren nu = formulier_waarden(arena_van(bezoek), gegevens_velden, gegevens_velden_aantal, &now);
  struct persoon_vorm vorm =
      persoon_vorm_van(bezoek, &uit.persoon, "gegevens", gegevens_velden, gegevens_velden_aantal, "Opslaan");
  vorm.nu = &nu;
  struct persoon_formulier beeld = {.persoon = &uit.persoon};
  struct formulier form = persoon_formulier_van(bezoek, &vorm, &beeld);
  beeld.formulier = &form;
  tpl_gegevens(&bezoek->response->body, kader_van(bezoek, "Gegevens aanpassen", "/werk"), &beeld);
  return true;
}

bool gegevens_doen(struct bezoek *bezoek) {
  struct gegevens_in in = {0};
  struct str persoon;
  if (!formulier_lezen(bezoek, gegevens_velden, gegevens_velden_aantal, &in) ||
      !gegevens_opslaan(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &persoon,
                        &bezoek->fault))
    return opnieuw_tonen(bezoek, gegevens_tonen);
  verder_naar(bezoek, "persoon", persoon, "gegevens");
  return true;
}

bool overnemen_doen(struct bezoek *bezoek) {
  struct str persoon;
  if (!gegevens_overnemen(&bezoek->werk, bezoek->request->param, &persoon, &bezoek->fault)) return false;
  verder_naar(bezoek, "persoon", persoon, "overgenomen");
  return true;
}
