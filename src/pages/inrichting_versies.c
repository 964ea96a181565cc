#include "acts/inrichting_tonen.h"
#include "acts/inrichting_voorstel.h"
#include "inrichting_pagina.h"
#include "render/tpl_inrichting_proef.h"
#include "render/tpl_inrichting_versies.h"

/* ---- versions ---- */

static void add_choice(struct bezoek *bezoek, struct versies_scherm *scherm, struct optie *keuzes, int64_t nr) {
  struct arena *arena = arena_van(bezoek);
  keuzes[scherm->keuze_aantal++] =
      (struct optie){.waarde = str_format(arena, "%lld", (long long)nr), .label = versie_woorden(arena, nr)};
}

static bool stands_here(const struct inrichting_versies *versies, int64_t nr) {
  return versies->aantal && nr <= versies->rijen[0].nr && nr >= versies->rijen[versies->aantal - 1].nr;
}

/* The versions of this page, what comes with the program, and what is compared already. */
static void fill_choices(struct bezoek *bezoek, struct versies_scherm *scherm, const int64_t *compared, size_t count) {
  const struct inrichting_versies *versies = &scherm->versies;
  struct optie *keuzes = NEW_ARRAY(arena_van(bezoek), struct optie, versies->aantal + count + 1);
  for (size_t i = 0; i < versies->aantal; i++) add_choice(bezoek, scherm, keuzes, versies->rijen[i].nr);
  for (size_t i = 0; i < count; i++)
    if (compared[i] && !stands_here(versies, compared[i]) && (i == 0 || compared[i] != compared[0]))
      add_choice(bezoek, scherm, keuzes, compared[i]);
  add_choice(bezoek, scherm, keuzes, 0);
  scherm->keuzes = keuzes;
}

bool versies_tonen(struct bezoek *bezoek) {
  const struct paren *query = &bezoek->request->query;
  struct inrichting_vergelijken_uit uit;
  int64_t twee[2] = {0, 0};
  bool kiest =
      str_to_i64(paren_waarde(query, S("van")), &twee[0]) && str_to_i64(paren_waarde(query, S("naar")), &twee[1]);
  if (!inrichting_versies_vergelijken(&bezoek->werk, kiest ? twee[0] : 0, kiest ? twee[1] : 0, bladzijde_van(bezoek),
                                      &uit, &bezoek->fault))
    return false;
  struct lijst lijst = {.pad = S("/beheer/inrichting/versies"),
                        .wat = S("versies"),
                        .query = query,
                        .totaal = uit.versies.totaal,
                        .pagina = (size_t)bladzijde_van(bezoek),
                        .per_pagina = VERSIES_BLAD};
  struct versies_scherm scherm = {
      .versies = uit.versies, .lijst = &lijst, .verschillen = {uit.verschillen, uit.aantal, uit.totaal}};
  if (kiest) {
    scherm.van = str_format(arena_van(bezoek), "%lld", (long long)twee[0]);
    scherm.naar = str_format(arena_van(bezoek), "%lld", (long long)twee[1]);
  }
  fill_choices(bezoek, &scherm, twee, kiest ? 2 : 0);
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
