#include "acts/agenda_inzien.h"
#include "acts/melding_opnemen.h"
#include "render/tpl_agenda.h"
#include "scherm.h"

enum { WEEK = 7 };

/* What the address asks for; what it does not say or says wrong is today, the week, one's own. */
struct keus {
  dag_t dag;
  int dagen;
  int64_t team;
};

static struct keus read_query(const struct bezoek *bezoek) {
  const struct paren *query = &bezoek->request->query;
  struct keus keus = {.dag = vandaag_van(bezoek), .dagen = WEEK};
  dag_lees_iso(paren_waarde(query, S("dag")), &keus.dag);
  str_to_i64(paren_waarde(query, S("team")), &keus.team);
  if (str_eq(paren_waarde(query, S("beeld")), S("dag"))) keus.dagen = 1;
  return keus;
}

static struct str address(struct bezoek *bezoek, dag_t dag, int dagen, int64_t team) {
  struct arena *arena = arena_van(bezoek);
  return str_format(arena, "/agenda?dag=%.*s&beeld=%s%.*s", STR_ARG(dag_iso(arena, dag)), dagen == 1 ? "dag" : "week",
                    STR_ARG(team ? str_format(arena, "&team=%lld", (long long)team) : (struct str){0}));
}

/* One's own diary, and for who leads a team that of his teams. */
static struct tab *whose(struct bezoek *bezoek, const struct keus *keus, size_t *ret_aantal) {
  const struct actor *actor = &bezoek->sessie.actor;
  struct tab *tabs = NEW_ARRAY(arena_van(bezoek), struct tab, ACTOR_TEAMS_MAX + 1);
  struct team *teams;
  size_t count = 0, total = 0;
  tabs[count++] = (struct tab){
      .naam = S("Mijn agenda"), .pad = address(bezoek, keus->dag, keus->dagen, 0), .hier = keus->team == 0};
  *ret_aantal = 0;
  if (!teams_kiezen(&bezoek->werk, &teams, &total, &bezoek->fault)) return NULL;
  for (size_t i = 0; i < total && actor->rol == ROL_TEAMLEIDER; i++)
    for (size_t t = 0; t < actor->team_aantal; t++)
      if (actor->teams[t] == teams[i].id)
        tabs[count++] = (struct tab){.naam = str_join(arena_van(bezoek), S("Team "), teams[i].naam),
                                     .pad = address(bezoek, keus->dag, keus->dagen, teams[i].id),
                                     .hier = keus->team == teams[i].id};
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
  struct keus keus = read_query(bezoek);
  dag_t van = keus.dagen == WEEK ? keus.dag - (dag_van_de_week(keus.dag) - 1) : keus.dag;
  struct agenda_inzien_in in = {.van = van, .tot = van + keus.dagen - 1, .team = keus.team};
  struct agenda_inzien_uit uit;
  if (!agenda_inzien(&bezoek->werk, &in, &uit, &bezoek->fault)) return false;
  struct agenda_beeld beeld = {.dagen = split_in_days(bezoek, &uit, van, keus.dagen),
                               .dag_aantal = (size_t)keus.dagen,
                               .van_team = keus.team != 0,
                               .vorige = address(bezoek, van - keus.dagen, keus.dagen, keus.team),
                               .nu = address(bezoek, vandaag_van(bezoek), keus.dagen, keus.team),
                               .volgende = address(bezoek, van + keus.dagen, keus.dagen, keus.team),
                               .vandaag = vandaag_van(bezoek)};
  const struct tab shape[] = {
      {.naam = S("Week"), .pad = address(bezoek, keus.dag, WEEK, keus.team), .hier = keus.dagen == WEEK},
      {.naam = S("Dag"), .pad = address(bezoek, keus.dag, 1, keus.team), .hier = keus.dagen == 1}};
  beeld.beeld = shape;
  beeld.wie = whose(bezoek, &keus, &beeld.wie_aantal);
  if (!beeld.wie) return false;
  tpl_agenda(&bezoek->response->body, kader_van(bezoek, "Agenda", "/agenda"), &beeld);
  return true;
}
