#include "acts/verwachten_inzien.h"
#include "render/tpl_verwachten.h"
#include "scherm.h"

bool verwachten_tonen(struct bezoek *bezoek) {
  struct verwachting verwachting;
  if (!verwachten_inzien(&bezoek->werk, &verwachting, &bezoek->fault)) return false;
  bezoek->kader.breed = true;
  tpl_verwachten(&bezoek->response->body, kader_van(bezoek, "Wat mag u van ons verwachten?", ""), &verwachting);
  return true;
}
