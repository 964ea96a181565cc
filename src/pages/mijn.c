#include "render/tpl_mijn.h"

#include "mijn_pagina.h"

bool mijn_tonen(struct bezoek *bezoek) {
  struct mijn_inzien_uit uit;
  if (!mijn_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  struct mijn_beeld beeld = {.wie = mijn_voor_van(&uit.wie)};
  tpl_mijn(&bezoek->response->body, kader_van(bezoek, "Waar staat mijn vraag?", "/mijn"), &beeld);
  return true;
}

bool mijn_voor_doen(struct bezoek *bezoek) {
  if (!mijn_voor_kiezen(&bezoek->werk, formulier_waarde(bezoek, "persoon"), cookie_van(bezoek, COOKIE_NAAM),
                        &bezoek->fault))
    return false;
  response_redirect(bezoek->response, S("/mijn"));
  return true;
}
