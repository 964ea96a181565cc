#include "acts/terugkijken.h"

#include "domain/dossier.h"
#include "render/terugkijken.h"
#include "render/tpl_dingblad.h"
#include "render/tpl_kwaliteit.h"
#include "render/tpl_terugkijken.h"

#include "scherm.h"

bool kwaliteit_tonen(struct bezoek *bezoek) {
  struct terugblikken_uit uit;
  if (!terugblikken_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  struct kwaliteit_beeld beeld = {uit.lijst, uit.aantal};
  tpl_kwaliteit(&bezoek->response->body, kader_van(bezoek, "Terugkijken", "/kwaliteit"), &beeld);
  return true;
}

bool terugblik_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct terugblik t;
  fault_init(&bezoek->fault);
  if (!terugblik_inzien(&bezoek->werk, bezoek->request->param, &t, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct arena *arena = arena_van(bezoek);
  struct str path = pad_van(bezoek, "kwaliteit", t.publiek, "");
  bool found = t.bevonden_op != DAG_GEEN;
  struct ding_beeld beeld = {.titel = S("Terugkijken in een dossier"),
                             .stand = found ? S("Uw bevinding staat er") : S("Wacht op uw bevinding"),
                             .toon = found ? TOON_GOED : TOON_LET_OP,
                             .citaat_kop = str_join(arena, S("Waarom het nodig is, volgens "), t.door.naam),
                             .citaat = t.reden,
                             .token = bezoek->sessie.csrf};
  if (typed.class == FAULT_STALE) beeld.let_op = typed.message, beeld.getypt = formulier_waarde(bezoek, "bevinding");
  ding_regel(&beeld, "Gevraagd op", moment_kort(arena, t.op));
  ding_regel(&beeld, "Open voor u tot en met", dag_lang(arena, t.tot));
  ding_regel(&beeld, "Uw bevinding", t.bevinding);
  beeld.acties[beeld.actie_aantal++] = (struct blad_actie){
      .kop = found ? S("Uw bevinding verbeteren") : S("Bevinding opschrijven"),
      .open = !found,
      .stap = S("bevinding"),
      .formulier = stap_formulier(bezoek, path, terugblik_bevinden_velden, terugblik_bevinden_velden_aantal,
                                  "Bevinding opslaan", "bevinding", t.versie)};
  beeld.knoppen[beeld.knop_aantal++] =
      (struct blad_knop){.pad = pad_van(bezoek, "huishouden", t.huishouden, ""), .tekst = S("Naar het dossier")};
  tpl_dingblad(&bezoek->response->body, kader_van(bezoek, "Terugkijken in een dossier", "/kwaliteit"), &beeld);
  return true;
}

bool terugblik_doen(struct bezoek *bezoek) {
  struct terugblik_bevinden_in in = {0};
  struct str terugblik;
  if (!formulier_lezen(bezoek, terugblik_bevinden_velden, terugblik_bevinden_velden_aantal, &in) ||
      !terugblik_bevinden_doen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &terugblik,
                               &bezoek->fault))
    return fout_op_ding(bezoek) && terugblik_tonen(bezoek);
  verder_naar(bezoek, "kwaliteit", terugblik, "stap");
  return true;
}

bool terugkijken_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct terugblik_huishouden_uit uit;
  fault_init(&bezoek->fault);
  if (!terugblik_huishouden_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "huishouden", uit.huishouden, "terugkijken"),
                                        terugblik_vragen_velden, terugblik_vragen_velden_aantal, "Vraag versturen");
  form.terug = pad_van(bezoek, "huishouden", uit.huishouden, "logboek");
  struct terugkijken_beeld beeld = {.huishouden = uit.huishouden,
                                    .formulier = &form,
                                    .wie = medewerker_opties(bezoek, uit.medewerkers, uit.medewerker_aantal),
                                    .wie_aantal = uit.medewerker_aantal,
                                    .eerder = uit.eerder,
                                    .eerder_aantal = uit.eerder_aantal};
  tpl_terugkijken(&bezoek->response->body, kader_van(bezoek, "Vraag om terug te kijken", "/werk"), &beeld);
  return true;
}

bool terugkijken_doen(struct bezoek *bezoek) {
  struct terugblik_vragen_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, terugblik_vragen_velden, terugblik_vragen_velden_aantal, &in) ||
      !terugblik_vragen(&bezoek->werk, bezoek->request->param, &in, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && terugkijken_tonen(bezoek);
  response_redirect(
      bezoek->response,
      str_join(arena_van(bezoek), pad_van(bezoek, "huishouden", huishouden, "terugkijken"), S("?klaar=terugblik")));
  return true;
}
