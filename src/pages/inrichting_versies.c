#include "acts/inrichting_tonen.h"
#include "acts/inrichting_voorstel.h"
#include "inrichting_pagina.h"
#include "render/tpl_inrichting_proef.h"
#include "render/tpl_inrichting_versies.h"

/* ---- versions ---- */

static void fill_choices(struct bezoek *bezoek, struct versies_scherm *scherm) {
  struct arena *arena = arena_van(bezoek);
  struct optie *keuzes = NEW_ARRAY(arena, struct optie, scherm->aantal + 1);
  for (size_t i = 0; i < scherm->aantal; i++)
    keuzes[scherm->keuze_aantal++] =
        (struct optie){.waarde = str_format(arena, "%lld", (long long)scherm->versies[i].nr),
                       .label = versie_woorden(arena, scherm->versies[i].nr)};
  keuzes[scherm->keuze_aantal++] = (struct optie){.waarde = S("0"), .label = versie_woorden(arena, 0)};
  scherm->keuzes = keuzes;
}

bool versies_tonen(struct bezoek *bezoek) {
  const struct paren *query = &bezoek->request->query;
  struct inrichting_vergelijken_uit uit;
  int64_t van = 0, naar = 0;
  bool kiest = str_to_i64(paren_waarde(query, S("van")), &van) && str_to_i64(paren_waarde(query, S("naar")), &naar);
  if (!inrichting_versies_vergelijken(&bezoek->werk, kiest ? van : 0, kiest ? naar : 0, &uit, &bezoek->fault))
    return false;
  struct versies_scherm scherm = {
      .versies = uit.versies, .aantal = uit.versie_aantal, .verschillen = {uit.verschillen, uit.aantal, uit.totaal}};
  if (kiest) {
    scherm.van = str_format(arena_van(bezoek), "%lld", (long long)van);
    scherm.naar = str_format(arena_van(bezoek), "%lld", (long long)naar);
  }
  fill_choices(bezoek, &scherm);
  tpl_inrichting_versies(&bezoek->response->body, inrichting_kader(bezoek, "Versies van de inrichting", 1, NULL),
                         &scherm);
  return true;
}

/* ---- trying ---- */

static bool show_trial(struct bezoek *bezoek, struct str voorstel, struct str actie) {
  struct proberen_uit uit;
  struct dagkeuze op = gekozen_dag(bezoek, "op");
  if (!voorstel_proberen(&bezoek->werk, voorstel, op.dag, &uit, &bezoek->fault)) return false;
  struct proef_scherm scherm = {.actie = actie,
                                .voorstel = voorstel.len ? &uit.voorstel : NULL,
                                .op = op,
                                .van = uit.van,
                                .tot = uit.tot,
                                .totaal = uit.totaal,
                                .anders = uit.anders,
                                .tellingen = uit.tellingen,
                                .telling_aantal = uit.telling_aantal,
                                .verschillen = uit.verschillen,
                                .verschil_aantal = uit.verschil_aantal};
  tpl_inrichting_proef(&bezoek->response->body, inrichting_kader(bezoek, "Proef", 1, NULL), &scherm);
  return true;
}

bool proef_tonen(struct bezoek *bezoek) {
  return show_trial(bezoek, (struct str){0}, S("/beheer/inrichting/proef"));
}

bool voorstel_proef_tonen(struct bezoek *bezoek) {
  struct str id = bezoek->request->param;
  return show_trial(bezoek, id, pad_van(bezoek, "beheer/voorstel", id, "proef"));
}
