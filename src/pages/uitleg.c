#include "acts/keuring.h"

#include "render/toezicht.h"
#include "render/tpl_uitleg.h"
#include "scherm.h"

/* What was typed wrong stands in the form that was sent: the one about himself, or the answer. */
static bool show(struct bezoek *bezoek, bool eigen) {
  struct uitleg_uit uit = {0};
  struct fault typed = bezoek->fault;
  struct arena *arena = arena_van(bezoek);
  fault_init(&bezoek->fault);
  if (!uitleg_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct fault *clean = NEW(arena, struct fault);
  fault_init(clean);
  struct formulier answer = {0};
  if (uit.aantal)
    answer = formulier_van(bezoek, pad_van(bezoek, "uitleg", uit.vlaggen[0].publiek, ""), uitleg_velden,
                           uitleg_velden_aantal, "Uitleg versturen");
  if (eigen) answer.waarden = NULL, answer.fault = clean;
  struct kring_in now = {uit.kring.achternaam, uit.kring.postcode, uit.kring.huisnummer};
  struct paren known = formulier_waarden(arena, kring_velden, kring_velden_aantal, &now);
  struct formulier kring = formulier_van(bezoek, S("/uitleg/eigen"), kring_velden, kring_velden_aantal, "Opslaan");
  kring.versie = versie_tekst(bezoek, uit.kring.versie);
  if (!eigen || !kring.waarden) kring.waarden = &known;
  if (!eigen) kring.fault = clean;
  struct uitleg_beeld beeld = {.vlag = uit.aantal ? &uit.vlaggen[0] : NULL,
                               .formulier = &answer,
                               .meer = uit.aantal ? uit.aantal - 1 : 0,
                               .kring = &kring};
  tpl_uitleg(&bezoek->response->body, kader_van(bezoek, "Uw blikken in dossiers", "/uitleg"), &beeld);
  return true;
}

bool uitleg_tonen(struct bezoek *bezoek) {
  return show(bezoek, false);
}

bool uitleg_doen(struct bezoek *bezoek) {
  struct uitleg_in in = {0};
  struct str vlag;
  if (!formulier_lezen(bezoek, uitleg_velden, uitleg_velden_aantal, &in) ||
      !uitleg_geven(&bezoek->werk, bezoek->request->param, &in, &vlag, &bezoek->fault))
    return fout_op_formulier(bezoek) && show(bezoek, false);
  response_redirect(bezoek->response, S("/uitleg?klaar=uitleg"));
  return true;
}

bool uitleg_eigen_doen(struct bezoek *bezoek) {
  struct kring_in in = {0};
  if (!formulier_lezen(bezoek, kring_velden, kring_velden_aantal, &in) ||
      !kring_opslaan(&bezoek->werk, versie_van(bezoek, "versie"), &in, &bezoek->fault))
    return formulier_verouderd(bezoek) && show(bezoek, true);
  response_redirect(bezoek->response, S("/uitleg?klaar=opgeslagen"));
  return true;
}
