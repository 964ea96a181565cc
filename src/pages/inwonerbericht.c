#include "acts/inwonerbericht.h"
#include "render/tpl_inwonerbericht.h"

#include "render/mijn.h"
#include "scherm.h"

bool inwonerbericht_tonen(struct bezoek *bezoek) {
  struct inwonerbericht_uit uit;
  if (!inwonerbericht_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  struct inwonerbericht_beeld beeld = {.bericht = &uit.bericht, .mag_doen = uit.mag_doen};
  tpl_inwonerbericht(&bezoek->response->body, kader_van(bezoek, "Bericht uit Mijn Schakel", "/werk"), &beeld);
  return true;
}

bool inwonerbericht_doen(struct bezoek *bezoek) {
  if (!inwonerbericht_afvinken(&bezoek->werk, bezoek->request->param, &bezoek->fault)) return false;
  response_redirect(bezoek->response, S("/werk?klaar=opgeslagen"));
  return true;
}
