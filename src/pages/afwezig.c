#include "acts/afwezig_zijn.h"
#include "render/tpl_afwezig.h"
#include "scherm.h"

bool afwezig_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct afwezig_inzien_uit uit;
  fault_init(&bezoek->fault);
  if (!afwezig_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form =
      formulier_van(bezoek, S("/afwezig"), afwezig_velden, afwezig_velden_aantal, "Afwezigheid opslaan");
  struct afwezig_in first = {.vanaf = DAG_GEEN, .tot = DAG_GEEN, .soort = -1, .termijnen = true, .afspraken = true};
  struct paren values = formulier_waarden(arena_van(bezoek), afwezig_velden, afwezig_velden_aantal, &first);
  if (!form.waarden) form.waarden = &values;
  struct medewerker *others = NEW_ARRAY(arena_van(bezoek), struct medewerker, uit.collega_aantal + 1);
  size_t count = 0;
  for (size_t i = 0; i < uit.collega_aantal; i++)
    if (uit.collegas[i].id != bezoek->sessie.actor.gebruiker) others[count++] = uit.collegas[i];
  struct afwezig_beeld beeld = {.formulier = &form,
                                .lijst = uit.lijst,
                                .aantal = uit.aantal,
                                .leidt = bezoek->sessie.actor.rol == ROL_TEAMLEIDER,
                                .termijnen = uit.termijnen,
                                .termijn_aantal = uit.termijn_aantal,
                                .collegas = medewerker_opties(bezoek, others, count),
                                .collega_aantal = count,
                                .vandaag = vandaag_van(bezoek)};
  tpl_afwezig(&bezoek->response->body, kader_van(bezoek, "Ik ben er niet", "/agenda"), &beeld);
  return true;
}

bool afwezig_doen(struct bezoek *bezoek) {
  struct afwezig_in in = {0};
  struct str afwezigheid;
  if (!formulier_lezen(bezoek, afwezig_velden, afwezig_velden_aantal, &in) ||
      !afwezig_melden(&bezoek->werk, &in, &afwezigheid, &bezoek->fault))
    return fout_op_formulier(bezoek) && afwezig_tonen(bezoek);
  response_redirect(bezoek->response, S("/afwezig?klaar=afwezig"));
  return true;
}

bool afwezig_intrekken_doen(struct bezoek *bezoek) {
  struct str afwezigheid;
  if (!afwezig_intrekken(&bezoek->werk, bezoek->request->param, &afwezigheid, &bezoek->fault)) return false;
  response_redirect(bezoek->response, S("/afwezig?klaar=weer-er"));
  return true;
}
