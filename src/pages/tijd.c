#include "acts/tijd_schrijven.h"

#include "render/tijd.h"
#include "render/tpl_tijd.h"

#include "scherm.h"

enum { WEEK = 7 };

static dag_t day_of(const struct bezoek *bezoek) {
  dag_t dag;
  return dag_lees_iso(paren_waarde(&bezoek->request->query, S("week")), &dag) ? dag : vandaag_van(bezoek);
}

static struct str address(struct bezoek *bezoek, dag_t maandag) {
  return str_join(arena_van(bezoek), S("/tijd?week="), dag_iso(arena_van(bezoek), maandag));
}

bool tijd_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct tijd_uit uit;
  fault_init(&bezoek->fault);
  if (!tijd_inzien(&bezoek->werk, day_of(bezoek), &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct tijdweek_in kept = {0};
  for (int taak = 1; taak < KERNTAAK_EINDE; taak++) kept.minuten[taak] = uit.minuten[taak];
  struct paren values = formulier_waarden(arena_van(bezoek), tijdweek_velden, tijdweek_velden_aantal, &kept);
  struct formulier form =
      formulier_van(bezoek, address(bezoek, uit.maandag), tijdweek_velden, tijdweek_velden_aantal, "Week opslaan");
  struct tijd_beeld beeld = {.maandag = uit.maandag,
                             .vorige = address(bezoek, uit.maandag - WEEK),
                             .nu = S("/tijd"),
                             .eigen = {uit.taken, uit.huishoudens, uit.taak_aantal, uit.huis_aantal},
                             .team = {uit.team_taken, uit.team_huishoudens, uit.team_taak_aantal, uit.team_huis_aantal},
                             .leidt = uit.leidt,
                             .team_wie = uit.team_wie};
  if (uit.maandag + WEEK <= vandaag_van(bezoek)) beeld.volgende = address(bezoek, uit.maandag + WEEK);
  if (!form.waarden) form.waarden = &values;
  if (uit.per_week && uit.maandag <= vandaag_van(bezoek)) beeld.week = &form;
  tpl_tijd(&bezoek->response->body, kader_van(bezoek, "Mijn tijd", "/werk"), &beeld);
  return true;
}

bool tijd_doen(struct bezoek *bezoek) {
  struct tijdweek_in in = {0};
  struct str maandag;
  if (!formulier_lezen(bezoek, tijdweek_velden, tijdweek_velden_aantal, &in) ||
      !tijdweek_schrijven(&bezoek->werk, day_of(bezoek), &in, &maandag, &bezoek->fault))
    return fout_op_formulier(bezoek) && tijd_tonen(bezoek);
  response_redirect(bezoek->response,
                    str_format(arena_van(bezoek), "/tijd?week=%.*s&klaar=opgeslagen", STR_ARG(maandag)));
  return true;
}
