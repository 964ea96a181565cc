#include "acts/kopie.h"

#include "render/html.h"
#include "render/tpl_kopie.h"
#include "render/tpl_kopie_blad.h"
#include "render/verzoek.h"
#include "scherm.h"

bool kopie_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct kopie_uit uit;
  struct str id = bezoek->request->param;
  fault_init(&bezoek->fault);
  if (!kopie_inzien(&bezoek->werk, id, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "verzoek", id, "kopie/maken"), NULL, 0, "Kopie maken");
  struct kopie_beeld beeld = {.verzoek = &uit.verzoek, .kopie = &uit.kopie, .formulier = &form};
  if (uit.bewaard.op) {
    beeld.hash = uit.bewaard.hash;
    beeld.door = uit.bewaard.door;
    beeld.op = moment_kort(arena_van(bezoek), uit.bewaard.op);
  }
  tpl_kopie(&bezoek->response->body, kader_van(bezoek, "Kopie van gegevens", "/verzoeken"), &beeld);
  return true;
}

/* What was chosen of each part. */
static bool choose(struct bezoek *bezoek, const struct werk *werk, struct str *ret_verzoek) {
  int grond[KOPIE_EINDE - 1] = {0};
  for (int deel = 1; deel < KOPIE_EINDE; deel++) {
    int64_t gekozen = 0;
    str_to_i64(formulier_waarde(bezoek, str_format(arena_van(bezoek), "deel-%d", deel).ptr), &gekozen);
    if (keuze_van(verzoek_gronden, (int)gekozen)) grond[deel - 1] = (int)gekozen;
  }
  return kopie_delen_kiezen(werk, bezoek->request->param, grond, ret_verzoek, &bezoek->fault);
}

static bool back_to_copy(struct bezoek *bezoek, struct str verzoek, struct str klaar) {
  response_redirect(bezoek->response, str_join(arena_van(bezoek), pad_van(bezoek, "verzoek", verzoek, "kopie"), klaar));
  return true;
}

bool kopie_kiezen_doen(struct bezoek *bezoek) {
  struct str verzoek;
  return choose(bezoek, &bezoek->werk, &verzoek) && back_to_copy(bezoek, verzoek, S("?klaar=opgeslagen"));
}

bool kopie_maken_doen(struct bezoek *bezoek) {
  struct kopie_uit uit;
  struct buf html;
  struct str verzoek, id = bezoek->request->param;
  struct werk vooraf = bezoek->werk; /* the form is taken in once, when the copy is made */
  vooraf.inzending = (struct str){0};
  if (!choose(bezoek, &vooraf, &verzoek) || !kopie_inzien(&bezoek->werk, id, &uit, &bezoek->fault)) return false;
  buf_init(&html, arena_van(bezoek), HTML_MAX);
  tpl_kopie_blad(&html, &uit.kopie, bezoek->omgeving->gemeente);
  return kopie_maken(&bezoek->werk, id, buf_str(&html), kopie_json(arena_van(bezoek), &uit.kopie), &verzoek,
                     &bezoek->fault) &&
         back_to_copy(bezoek, verzoek, S("?klaar=kopie"));
}

bool kopie_bestand_tonen(struct bezoek *bezoek) {
  bool json = str_ends(bezoek->request->path, S("/json"));
  struct kopie_uit uit;
  if (!kopie_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  if (!uit.bewaard.op)
    return fault_set(&bezoek->fault, FAULT_ABSENT, S("De kopie is nog niet gemaakt."), "no copy yet");
  bezoek->response->type = json ? "application/json" : "application/pdf";
  response_header(bezoek->response, "Content-Disposition",
                  json ? S("attachment; filename=\"kopie.json\"") : S("inline; filename=\"kopie.pdf\""));
  buf_add(&bezoek->response->body, json ? uit.bewaard.json : uit.bewaard.pdf);
  return true;
}
