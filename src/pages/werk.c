#include "acts/dossier_inzien.h"
#include "render/tpl_werk.h"
#include "scherm.h"

static const struct kolom kolommen[] = {
    {.naam = S_INIT("Inwoner")}, {.naam = S_INIT("Vraag")},           {.naam = S_INIT("Wet")},
    {.naam = S_INIT("Wie")},     {.naam = S_INIT("Laatste contact")}, {.naam = S_INIT("Termijn")},
};

static struct tab *team_tabs(struct bezoek *bezoek, const struct werklijst_inzien_uit *uit, struct werk_beeld *beeld) {
  struct tab *tabs = NEW_ARRAY(arena_van(bezoek), struct tab, uit->team_aantal + 1);
  for (size_t i = 0; i < uit->team_aantal; i++) {
    bool here = uit->teams[i].id == uit->team;
    tabs[i] = (struct tab){.naam = uit->teams[i].naam,
                           .hier = here,
                           .pad = str_format(arena_van(bezoek), "/werk?team=%lld", (long long)uit->teams[i].id)};
    if (here) beeld->team = uit->teams[i].naam;
  }
  return tabs;
}

/* All of the team, or one's own. */
static struct tab *which_tabs(struct bezoek *bezoek, int64_t team, bool van_mij) {
  struct tab *tabs = NEW_ARRAY(arena_van(bezoek), struct tab, 2);
  tabs[0] = (struct tab){.naam = S("Van het team"),
                         .pad = str_format(arena_van(bezoek), "/werk?team=%lld", (long long)team),
                         .hier = !van_mij};
  tabs[1] = (struct tab){.naam = S("Van mij"),
                         .pad = str_format(arena_van(bezoek), "/werk?team=%lld&van=mij", (long long)team),
                         .hier = van_mij};
  return tabs;
}

bool werk_tonen(struct bezoek *bezoek) {
  struct werklijst_inzien_in in = {.bladzijde = bladzijde_van(bezoek),
                                   .van_mij = str_eq(paren_waarde(&bezoek->request->query, S("van")), S("mij"))};
  struct werklijst_inzien_uit uit;
  if (bezoek->sessie.actor.rol == ROL_LOKET && bezoek->sessie.actor.team_aantal == 0)
    return fault_set(
        &bezoek->fault, FAULT_ACCESS,
        S("Deze pagina is voor een andere rol dan de uwe. Een loket heeft een werklijst als het een team is."),
        "desk without a team");
  str_to_i64(paren_waarde(&bezoek->request->query, S("team")), &in.team);
  if (!werklijst_inzien(&bezoek->werk, &in, &uit, &bezoek->fault)) return false;
  struct lijst lijst = {.pad = S("/werk"),
                        .wat = S("meldingen"),
                        .query = &bezoek->request->query,
                        .kolommen = kolommen,
                        .kolom_aantal = sizeof kolommen / sizeof kolommen[0],
                        .totaal = (size_t)uit.lijst.totaal,
                        .pagina = (size_t)in.bladzijde,
                        .per_pagina = WERKLIJST_BLAD};
  struct werk_beeld beeld = {.regels = uit.lijst.regels,
                             .aantal = uit.lijst.aantal,
                             .te_laat = uit.lijst.te_laat,
                             .deze_week = uit.lijst.deze_week,
                             .totaal = uit.lijst.totaal,
                             .lijst = &lijst,
                             .vandaag = vandaag_van(bezoek),
                             .welk = which_tabs(bezoek, uit.team, in.van_mij),
                             .van_mij = in.van_mij,
                             .afspraken = uit.vandaag,
                             .afspraak_aantal = uit.vandaag_aantal,
                             .vervangen = uit.vervangen,
                             .vervangen_aantal = uit.vervangen_aantal,
                             .werkoverdrachten = uit.werkoverdrachten,
                             .werkoverdracht_aantal = uit.werkoverdracht_aantal,
                             .taken = uit.taken,
                             .taak_aantal = uit.taak_aantal,
                             .termijnen = uit.termijnen,
                             .termijn_aantal = uit.termijn_aantal,
                             .team_aantal = uit.team_aantal};
  if (!overdrachten_beeld(bezoek, &beeld.overdrachten) || !voordeur_beeld(bezoek, &beeld.voordeur)) return false;
  beeld.teams = team_tabs(bezoek, &uit, &beeld);
  bezoek->kader.breed = true;
  tpl_werk(&bezoek->response->body, kader_van(bezoek, "Mijn werk", "/werk"), &beeld);
  return true;
}
