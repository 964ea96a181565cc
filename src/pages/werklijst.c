#include "werklijst.h"

#include "render/tpl_werk_team.h"

static const struct kolom kolommen[] = {
    {.naam = S_INIT("Inwoner")}, {.naam = S_INIT("Vraag")},           {.naam = S_INIT("Wet")},
    {.naam = S_INIT("Wie")},     {.naam = S_INIT("Laatste contact")}, {.naam = S_INIT("Termijn")},
};

static struct tab *team_tabs(struct bezoek *bezoek, const struct werklijst_inzien_uit *uit,
                             struct werklijst_beeld *beeld, bool here) {
  struct tab *tabs = NEW_ARRAY(arena_van(bezoek), struct tab, uit->team_aantal + 1);
  for (size_t i = 0; i < uit->team_aantal; i++) {
    bool shown = uit->teams[i].id == uit->team;
    tabs[i] = (struct tab){
        .naam = uit->teams[i].naam,
        .hier = here && shown,
        .pad = str_format(arena_van(bezoek), "%.*s?team=%lld", STR_ARG(beeld->pad), (long long)uit->teams[i].id)};
    if (shown) beeld->team = uit->teams[i].naam;
  }
  return tabs;
}

/* In the order of enum werklijst_van. */
static const struct {
  const char *naam, *sleutel;
} keuzes[] = {{"Van het team", ""}, {"Nog van niemand", "niemand"}, {"Van mij", "mij"}};
enum { KEUZES = sizeof keuzes / sizeof keuzes[0] };

static enum werklijst_van which(const struct bezoek *bezoek) {
  struct str van = paren_waarde(&bezoek->request->query, S("van"));
  for (size_t i = 1; i < KEUZES; i++)
    if (str_eq(van, str_of(keuzes[i].sleutel))) return (enum werklijst_van)i;
  return WERKLIJST_VAN_TEAM;
}

static struct tab *which_tabs(struct bezoek *bezoek, const struct werklijst_inzien_uit *uit, struct str pad,
                              enum werklijst_van van, bool here) {
  struct tab *tabs = NEW_ARRAY(arena_van(bezoek), struct tab, KEUZES);
  for (size_t i = 0; i < KEUZES; i++)
    tabs[i] = (struct tab){.naam = str_of(keuzes[i].naam),
                           .teller = i == WERKLIJST_VAN_NIEMAND ? (size_t)uit->lijst.van_niemand : 0,
                           .pad = str_format(arena_van(bezoek), "%.*s?team=%lld%s%s", STR_ARG(pad),
                                             (long long)uit->team, i ? "&van=" : "", keuzes[i].sleutel),
                           .hier = here && i == van};
  return tabs;
}

static struct lijst *list_of(struct bezoek *bezoek, struct str pad, const struct werklijst_inzien_in *in,
                             const struct werklijst_inzien_uit *uit) {
  struct lijst *lijst = NEW(arena_van(bezoek), struct lijst);
  *lijst = (struct lijst){.pad = pad,
                          .wat = S("meldingen"),
                          .query = &bezoek->request->query,
                          .kolommen = kolommen,
                          .kolom_aantal = sizeof kolommen / sizeof kolommen[0],
                          .totaal = (size_t)uit->lijst.totaal,
                          .pagina = (size_t)in->bladzijde,
                          .per_pagina = WERKLIJST_BLAD};
  return lijst;
}

bool werklijst_beeld(struct bezoek *bezoek, enum werklijst_deel deel, struct werklijst_inzien_uit *ret_uit,
                     struct werklijst_beeld *beeld) {
  struct werklijst_inzien_in in = {.bladzijde = bladzijde_van(bezoek), .van = which(bezoek), .deel = deel};
  bool here = deel != WERKLIJST_DAG;
  str_to_i64(paren_waarde(&bezoek->request->query, S("team")), &in.team);
  if (!werklijst_inzien(&bezoek->werk, &in, ret_uit, &bezoek->fault)) return false;
  beeld->regels = ret_uit->lijst.regels;
  beeld->aantal = ret_uit->lijst.aantal;
  beeld->te_laat = ret_uit->lijst.te_laat;
  beeld->deze_week = ret_uit->lijst.deze_week;
  beeld->totaal = ret_uit->lijst.totaal;
  beeld->teams = team_tabs(bezoek, ret_uit, beeld, here);
  beeld->team_aantal = ret_uit->team_aantal;
  beeld->welk = which_tabs(bezoek, ret_uit, beeld->pad, in.van, here);
  beeld->welk_aantal = KEUZES;
  beeld->keus = in.van;
  beeld->lijst = list_of(bezoek, beeld->pad, &in, ret_uit);
  beeld->vandaag = vandaag_van(bezoek);
  return true;
}

bool werklijst_tonen(struct bezoek *bezoek) {
  struct werklijst_inzien_uit uit;
  struct werklijst_beeld beeld = {.pad = S("/werk/team")};
  if (!werklijst_beeld(bezoek, WERKLIJST_LIJST, &uit, &beeld)) return false;
  bezoek->kader.breed = true;
  tpl_werk_team(&bezoek->response->body, kader_van(bezoek, "Werk van het team", "/werk"), &beeld);
  return true;
}
