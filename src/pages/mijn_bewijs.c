#include "acts/mijn_bewijs.h"

#include "render/brief_tekst.h"
#include "render/html.h"
#include "render/mijn_dossier.h"
#include "render/tpl_mijn_bewijs.h"

#include "mijn_pagina.h"

bool mijn_bewijs_sturen(struct bezoek *bezoek, const struct bewijs *bewijs) {
  struct brieftekst brief = bewijs_brief(arena_van(bezoek), bewijs);
  struct buf html;
  struct str pdf;
  buf_init(&html, arena_van(bezoek), HTML_MAX);
  brief_schrijven(&html, bezoek->omgeving->gemeente, &brief);
  if (!mijn_bewijs_pdf(&bezoek->werk, buf_str(&html), &pdf, &bezoek->fault)) return false;
  bezoek->response->type = "application/pdf";
  response_header(bezoek->response, "Content-Disposition", S("attachment; filename=\"bewijs.pdf\""));
  buf_add(&bezoek->response->body, pdf);
  return true;
}

/* The receipt on a screen, or as PDF at the address that ends with /bewijs. */
static bool show(struct bezoek *bezoek, const struct mijn_bewijs_uit *uit, const char *pad, struct str terug,
                 struct str terug_tekst) {
  if (str_ends(bezoek->request->path, S("/bewijs"))) return mijn_bewijs_sturen(bezoek, &uit->bewijs);
  struct mijn_bewijs_beeld beeld = {.wie = mijn_voor_van(&uit->wie),
                                    .bewijs = &uit->bewijs,
                                    .pdf = pad_van(bezoek, pad, bezoek->request->param, "bewijs"),
                                    .terug = terug,
                                    .terug_tekst = terug_tekst};
  tpl_mijn_bewijs(&bezoek->response->body,
                  kader_van(bezoek, "Wij hebben het ontvangen", str_c(arena_van(bezoek), terug)), &beeld);
  return true;
}

bool mijn_ontvangst_tonen(struct bezoek *bezoek) {
  struct mijn_bewijs_uit uit;
  return mijn_bewijs_van_geschil(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault) &&
         show(bezoek, &uit, "mijn/ontvangen", S("/mijn/besluiten"), S("Naar de besluiten"));
}

bool mijn_ingetrokken_tonen(struct bezoek *bezoek) {
  struct mijn_bewijs_uit uit;
  return mijn_bewijs_van_intrekken(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault) &&
         show(bezoek, &uit, "mijn/ingetrokken", S("/mijn"), S("Naar mijn vraag"));
}
