#include "acts/concept_bewaren.h"
#include "render/tpl_verstuurd.h"
#include "scherm.h"

/* What a form sends while somebody types: kept, and answered with the time in plain text. */
bool concept_doen(struct bezoek *bezoek) {
  if (!concept_vastleggen(&bezoek->werk, formulier_waarde(bezoek, "concept"), &bezoek->request->form, &bezoek->fault))
    return false;
  bezoek->response->type = "text/plain; charset=utf-8";
  buf_add(&bezoek->response->body, moment_klok(arena_van(bezoek), bezoek->werk.wanneer.echt));
  return true;
}

/* What was sent when the session had ended, to send after all. */
bool verstuurd_tonen(struct bezoek *bezoek) {
  struct verstuurd verstuurd;
  struct str id = bezoek->request->param;
  if (!verstuurd_ophalen(&bezoek->werk, id, &verstuurd, &bezoek->fault)) return false;
  struct str *teksten = NEW_ARRAY(arena_van(bezoek), struct str, verstuurd.formulier.aantal + 1);
  struct verstuurd_beeld beeld = {
      .id = id, .pad = verstuurd.pad, .formulier = &verstuurd.formulier, .teksten = teksten};
  for (size_t i = 0; i < verstuurd.formulier.aantal; i++)
    if (verstuurd_geschreven(verstuurd.formulier.rij[i].waarde))
      teksten[beeld.tekst_aantal++] = verstuurd.formulier.rij[i].waarde;
  tpl_verstuurd(&bezoek->response->body, kader_van(bezoek, "Nog niet verstuurd", ""), &beeld);
  return true;
}

bool verstuurd_weg_doen(struct bezoek *bezoek) {
  if (!verstuurd_weg(&bezoek->werk, bezoek->request->param, &bezoek->fault)) return false;
  response_redirect(bezoek->response, S("/"));
  return true;
}
