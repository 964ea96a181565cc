#include "acts/mijn_toestemming.h"
#include "render/tpl_mijn_toestemming.h"

#include "mijn_pagina.h"

bool mijn_toestemming_tonen(struct bezoek *bezoek) {
  struct mijn_toestemmingen_uit uit;
  if (!mijn_toestemmingen_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  struct mijn_toestemming_beeld *rijen = NEW_ARRAY(arena_van(bezoek), struct mijn_toestemming_beeld, uit.aantal + 1);
  for (size_t i = 0; i < uit.aantal; i++)
    rijen[i] = (struct mijn_toestemming_beeld){.publiek = uit.rijen[i].publiek,
                                               .titel = uit.rijen[i].titel,
                                               .over = uit.rijen[i].over,
                                               .gegevens = uit.rijen[i].gegevens,
                                               .doel = uit.rijen[i].doel,
                                               .stand = keuze_label(toestemming_standen, (int)uit.rijen[i].stand),
                                               .tot = uit.rijen[i].tot,
                                               .gevraagd = uit.rijen[i].gevraagd,
                                               .intrekbaar = uit.rijen[i].intrekbaar,
                                               .versie = uit.rijen[i].versie};
  struct mijn_toestemmingen_beeld beeld = {
      .wie = mijn_voor_van(&uit.wie), .rijen = rijen, .aantal = uit.aantal, .mag_doen = uit.wie.voor.zicht.doen};
  tpl_mijn_toestemming(&bezoek->response->body, kader_van(bezoek, "Toestemming", "/mijn/toestemming"), &beeld);
  return true;
}

bool mijn_toestemming_doen(struct bezoek *bezoek) {
  struct mijn_antwoord_in in = {0};
  if (!formulier_lezen(bezoek, mijn_antwoord_velden, mijn_antwoord_velden_aantal, &in) ||
      !mijn_toestemming_antwoorden(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in,
                                   &bezoek->fault))
    return false;
  response_redirect(bezoek->response, S("/mijn/toestemming?klaar=opgeslagen"));
  return true;
}
