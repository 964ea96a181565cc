#include "acts/concept_bewaren.h"
#include "scherm.h"

/* What a form sends while somebody types: kept, and answered with the time in plain text. */
bool concept_doen(struct bezoek *bezoek) {
  if (!concept_vastleggen(&bezoek->werk, formulier_waarde(bezoek, "concept"), &bezoek->request->form, &bezoek->fault))
    return false;
  bezoek->response->type = "text/plain; charset=utf-8";
  buf_add(&bezoek->response->body, moment_klok(arena_van(bezoek), bezoek->werk.wanneer.echt));
  return true;
}
