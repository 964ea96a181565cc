#include "acts/agenda_inzien.h"
#include "acts/keuzes.h"
#include "render/tpl_agenda.h"
#include "scherm.h"

enum { WEEK = 7 };

/* What the address asks for; what it does not say or says wrong is today, the week, one's own. */
struct blad {
  dag_t dag;
  int dagen;
  int64_t team;
};

static struct blad read_query(const struct bezoek *bezoek) {
  const struct paren *query = &bezoek->request->query;
  struct blad blad = {.dag = vandaag_van(bezoek), .dagen = WEEK};
  dag_lees_iso(paren_waarde(query, S("dag")), &blad.dag);
  str_to_i64(paren_waarde(query, S("team")), &blad.team);
  if (str_eq(paren_waarde(query, S("beeld")), S("dag"))) blad.dagen = 1;
  return blad;
}

static struct str address(struct bezoek *bezoek, dag_t dag, int dagen, int64_t team) {
  struct arena *arena = arena_van(bezoek);
  return str_format(arena, "/agenda?dag=%.*s&beeld=%s%.*s", STR_ARG(dag_iso(arena, dag)), dagen == 1 ? "dag" : "week",
                    STR_ARG(team ? str_format(arena, "&team=%lld", (long long)team) : (struct str){0}));
}

/* One's own diary, and for who leads a team that of his teams. */
static struct tab *whose(struct bezoek *bezoek, const struct blad *blad, size_t *ret_aantal) {
  const struct actor *actor = &bezoek->sessie.actor;
  struct tab *tabs = NEW_ARRAY(arena_van(bezoek), struct tab, ACTOR_TEAMS_MAX + 1);
  struct team *teams;
  size_t count = 0, total = 0;
  tabs[count++] = (struct tab){
      .naam = S("Mijn agenda"), .pad = address(bezoek, blad->dag, blad->dagen, 0), .hier = blad->team == 0};
  *ret_aantal = 0;
  if (!teams_kiezen(&bezoek->werk, &teams, &total, &bezoek->fault)) return NULL;
  for (size_t i = 0; i < total && actor->rol == ROL_TEAMLEIDER; i++)
    for (size_t t = 0; t < actor->team_aantal; t++)
      if (actor->teams[t] == teams[i].id)
        tabs[count++] = (struct tab){.naam = str_join(arena_van(bezoek), S("Team "), teams[i].naam),
                                     .pad = address(bezoek, blad->dag, blad->dagen, teams[i].id),
                                     .hier = blad->team == teams[i].id};
  *ret_aantal = count;
  return tabs;
}

/* The list is by hour, so each day is a run of it. */
static struct agenda_dag *split_in_days(struct bezoek *bezoek, const struct agenda_inzien_uit *uit, dag_t van,
                                        int dagen) {
  struct agenda_dag *list = NEW_ARRAY(arena_van(bezoek), struct agenda_dag, (size_t)dagen);
  size_t at = 0;
  for (int i = 0; i < dagen; i++) {
    list[i] = (struct agenda_dag){
        .dag = van + i, .id = str_format(arena_van(bezoek), "dag-%d", i + 1), .afspraken = &uit->afspraken[at]};
    while (at < uit->aantal && dag_van_moment(uit->afspraken[at].begint) == van + i) at++, list[i].aantal++;
  }
  return list;
}

bool agenda_tonen(struct bezoek *bezoek) {
  struct blad blad = read_query(bezoek);
  dag_t van = blad.dagen == WEEK ? blad.dag - (dag_van_de_week(blad.dag) - 1) : blad.dag;
  struct agenda_inzien_in in = {.van = van, .tot = van + blad.dagen - 1, .team = blad.team};
  struct agenda_inzien_uit uit;
  if (!agenda_inzien(&bezoek->werk, &in, &uit, &bezoek->fault)) return false;
  struct agenda_beeld beeld = {.dagen = split_in_days(bezoek, &uit, van, blad.dagen),
                               .dag_aantal = (size_t)blad.dagen,
                               .van_team = blad.team != 0,
                               .vorige = address(bezoek, van - blad.dagen, blad.dagen, blad.team),
                               .nu = address(bezoek, vandaag_van(bezoek), blad.dagen, blad.team),
                               .volgende = address(bezoek, van + blad.dagen, blad.dagen, blad.team),
                               .vandaag = vandaag_van(bezoek)};
  const struct tab shape[] = {
      {.naam = S("Week"), .pad = address(bezoek, blad.dag, WEEK, blad.team), .hier = blad.dagen == WEEK},
      {.naam = S("Dag"), .pad = address(bezoek, blad.dag, 1, blad.team), .hier = blad.dagen == 1}};
  beeld.beeld = shape;
  beeld.wie = whose(bezoek, &blad, &beeld.wie_aantal);
  if (!beeld.wie) return false;
  tpl_agenda(&bezoek->response->body, kader_van(bezoek, "Agenda", "/agenda"), &beeld);
  return true;
}
