#include "acts/mijn_dossier.h"

#include "render/mijn_dossier.h"
#include "render/tpl_mijn_besluiten.h"
#include "render/tpl_mijn_bezwaar.h"
#include "render/tpl_mijn_verslag.h"

#include "mijn_pagina.h"

bool mijn_besluiten_tonen(struct bezoek *bezoek) {
  struct mijn_besluiten_uit uit;
  if (!mijn_besluiten_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  struct mijn_besluiten_beeld beeld = {.wie = mijn_voor_van(&uit.wie),
                                       .besluiten = uit.besluiten,
                                       .besluit_aantal = uit.besluit_aantal,
                                       .geschillen = uit.geschillen,
                                       .geschil_aantal = uit.geschil_aantal,
                                       .vandaag = vandaag_van(bezoek)};
  tpl_mijn_besluiten(&bezoek->response->body, kader_van(bezoek, "Besluiten", "/mijn/besluiten"), &beeld);
  return true;
}

/* What the address chose already. */
static struct paren as_asked(struct bezoek *bezoek) {
  struct paar *rij = NEW_ARRAY(arena_van(bezoek), struct paar, 2);
  rij[0] = (struct paar){S("soort"), paren_waarde(&bezoek->request->query, S("soort"))};
  rij[1] = (struct paar){S("tegen"), paren_waarde(&bezoek->request->query, S("tegen"))};
  return (struct paren){rij, 2};
}

bool mijn_bezwaar_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct mijn_besluiten_uit uit;
  fault_init(&bezoek->fault);
  if (!mijn_besluiten_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct optie *tegen = NEW_ARRAY(arena_van(bezoek), struct optie, uit.voorwerp_aantal + 1);
  for (size_t i = 0; i < uit.voorwerp_aantal; i++)
    tegen[i] = (struct optie){.waarde = uit.voorwerpen[i].publiek, .label = uit.voorwerpen[i].naam};
  struct formulier form =
      formulier_van(bezoek, S("/mijn/bezwaar"), mijn_geschil_velden, mijn_geschil_velden_aantal, "Versturen");
  struct paren asked = as_asked(bezoek);
  if (!form.waarden) form.waarden = &asked;
  form.zonder_grond = true;
  form.terug = S("/mijn/besluiten");
  struct mijn_bezwaar_beeld beeld = {
      .wie = mijn_voor_van(&uit.wie), .formulier = &form, .tegen = tegen, .tegen_aantal = uit.voorwerp_aantal};
  tpl_mijn_bezwaar(&bezoek->response->body, kader_van(bezoek, "Niet eens of niet tevreden", "/mijn/besluiten"), &beeld);
  return true;
}

bool mijn_bezwaar_doen(struct bezoek *bezoek) {
  struct mijn_geschil_in in = {0};
  struct str geschil;
  if (!formulier_lezen(bezoek, mijn_geschil_velden, mijn_geschil_velden_aantal, &in) ||
      !mijn_geschil_insturen(&bezoek->werk, &in, &geschil, &bezoek->fault))
    return fout_op_formulier(bezoek) && mijn_bezwaar_tonen(bezoek);
  verder_naar(bezoek, "mijn/ontvangen", geschil, "");
  return true;
}

/* --- the verslag --- */

static bool show_report(struct bezoek *bezoek, struct str versie) {
  struct fault typed = bezoek->fault;
  struct mijn_verslag_uit uit;
  size_t fields;
  fault_init(&bezoek->fault);
  if (!mijn_verslag_inzien(&bezoek->werk, versie, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  const struct veld *velden = mijn_reactie_velden(arena_van(bezoek), uit.regels, uit.regel_aantal, &fields);
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "mijn/verslag", uit.versie ? uit.versie->publiek : S("geen"), ""), velden,
                    fields, "Versturen");
  struct mijn_verslag_beeld beeld = {.wie = mijn_voor_van(&uit.wie),
                                     .verslagen = uit.verslagen,
                                     .verslag_aantal = uit.verslag_aantal,
                                     .versie = uit.versie,
                                     .regels = uit.regels,
                                     .regel_aantal = uit.regel_aantal,
                                     .formulier = uit.versie && uit.wie.voor.zicht.doen ? &form : NULL};
  tpl_mijn_verslag(&bezoek->response->body, kader_van(bezoek, "Het verslag", "/mijn/verslag"), &beeld);
  return true;
}

bool mijn_verslag_tonen(struct bezoek *bezoek) {
  return show_report(bezoek, bezoek->request->param);
}

bool mijn_verslag_doen(struct bezoek *bezoek) {
  struct mijn_verslag_uit uit;
  struct mijn_reactie_in in = {0};
  struct str versie;
  size_t fields;
  if (!mijn_verslag_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  const struct veld *velden = mijn_reactie_velden(arena_van(bezoek), uit.regels, uit.regel_aantal, &fields);
  if (!formulier_lezen(bezoek, velden, fields, &in) ||
      !mijn_verslag_reageren(&bezoek->werk, bezoek->request->param, &in, &versie, &bezoek->fault))
    return fout_op_formulier(bezoek) && show_report(bezoek, bezoek->request->param);
  verder_naar(bezoek, "mijn/verslag", versie, "mijn-verstuurd");
  return true;
}
