#include "acts/mijn_verzoek.h"

#include "render/mijn_dossier.h"
#include "render/tpl_mijn_bewijs.h"
#include "render/tpl_mijn_verzoeken.h"

#include "mijn_pagina.h"

#define HIER "/mijn/verzoeken"

bool mijn_verzoeken_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct mijn_verzoeken_uit uit;
  fault_init(&bezoek->fault);
  if (!mijn_verzoeken_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form =
      formulier_van(bezoek, S(HIER), mijn_verzoek_velden, mijn_verzoek_velden_aantal, "Verzoek sturen");
  form.zonder_grond = true;
  struct mijn_verzoeken_beeld beeld = {.wie = mijn_voor_van(&uit.wie),
                                       .verzoeken = uit.verzoeken,
                                       .aantal = uit.aantal,
                                       .formulier = uit.wie.voor.zicht.doen ? &form : NULL};
  tpl_mijn_verzoeken(&bezoek->response->body, kader_van(bezoek, "Verzoeken over uw gegevens", HIER), &beeld);
  return true;
}

bool mijn_verzoeken_doen(struct bezoek *bezoek) {
  struct mijn_verzoek_in in = {.soort = -1};
  struct str verzoek;
  if (!formulier_lezen(bezoek, mijn_verzoek_velden, mijn_verzoek_velden_aantal, &in) ||
      !mijn_verzoek_sturen(&bezoek->werk, &in, &verzoek, &bezoek->fault))
    return fout_op_formulier(bezoek) && mijn_verzoeken_tonen(bezoek);
  verder_naar(bezoek, "mijn/verzoek", verzoek, "");
  return true;
}

bool mijn_verzoek_tonen(struct bezoek *bezoek) {
  struct mijn_verzoek_uit uit;
  struct str id = bezoek->request->param;
  if (!mijn_verzoek_inzien(&bezoek->werk, id, &uit, &bezoek->fault)) return false;
  if (str_ends(bezoek->request->path, S("/bewijs"))) return mijn_bewijs_sturen(bezoek, &uit.bewijs.bewijs);
  struct mijn_bewijs_beeld beeld = {.wie = mijn_voor_van(&uit.bewijs.wie),
                                    .bewijs = &uit.bewijs.bewijs,
                                    .pdf = pad_van(bezoek, "mijn/verzoek", id, "bewijs"),
                                    .antwoord = uit.antwoord,
                                    .terug = S(HIER),
                                    .terug_tekst = S("Naar al uw verzoeken")};
  if (uit.kopie.op) beeld.kopie = pad_van(bezoek, "mijn/verzoek", id, "kopie");
  tpl_mijn_bewijs(&bezoek->response->body, kader_van(bezoek, "Uw verzoek", HIER), &beeld);
  return true;
}

bool mijn_kopie_tonen(struct bezoek *bezoek) {
  struct mijn_verzoek_uit uit;
  bool json = str_ends(bezoek->request->path, S("/json"));
  if (!mijn_verzoek_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  if (!uit.kopie.op) return fault_set(&bezoek->fault, FAULT_ABSENT, S("Er is hier geen kopie."), "no copy for him");
  bezoek->response->type = json ? "application/json" : "application/pdf";
  response_header(bezoek->response, "Content-Disposition",
                  json ? S("attachment; filename=\"kopie.json\"") : S("attachment; filename=\"kopie.pdf\""));
  buf_add(&bezoek->response->body, json ? uit.kopie.json : uit.kopie.pdf);
  return true;
}
