#include "acts/bewaren.h"

#include "render/html.h"
#include "render/tpl_bewaren.h"
#include "render/tpl_invulblad.h"
#include "render/tpl_verklaring.h"
#include "render/tpl_verklaring_blad.h"
#include "render/tpl_vernietiglijst.h"
#include "render/verzoek.h"
#include "render/voordeur.h"
#include "scherm.h"

#define HIER "/vernietiging"

bool vernietiglijst_tonen(struct bezoek *bezoek) {
  struct vernietiglijst_uit uit;
  if (!vernietiglijst_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  struct vernietiglijst_beeld beeld = {.lijst = &uit.lijst,
                                       .besluiten = uit.besluiten,
                                       .besluit_aantal = uit.besluit_aantal,
                                       .vandaag = vandaag_van(bezoek)};
  for (size_t i = 0; i < uit.besluit_aantal; i++) beeld.wacht += uit.besluiten[i].stand == VERNIETIG_VOORGESTELD;
  tpl_vernietiglijst(&bezoek->response->body, kader_van(bezoek, "Bewaren en vernietigen", HIER), &beeld);
  return true;
}

static bool show(struct bezoek *bezoek, struct str huishouden) {
  struct fault typed = bezoek->fault;
  struct bewaardossier_uit uit;
  fault_init(&bezoek->fault);
  if (!bewaardossier_inzien(&bezoek->werk, huishouden, &uit, &bezoek->fault)) return false;
  struct formulier stel = formulier_van(bezoek, pad_van(bezoek, "bewaren", huishouden, "vernietigen"), NULL, 0,
                                        "Voorstellen om te vernietigen"),
                   ja = formulier_van(bezoek, pad_van(bezoek, "vernietiging", uit.besluit.publiek, "bevestigen"), NULL,
                                      0, "Dossier vernietigen");
  ja.versie = versie_tekst(bezoek, uit.besluit.versie);
  struct bewaren_beeld beeld = {.dossier = &uit.dossier,
                                .besluit = uit.besluit.id ? &uit.besluit : NULL,
                                .mag_weg = uit.mag_weg,
                                .eigen = uit.eigen,
                                .voorstellen = &stel,
                                .bevestigen = &ja,
                                .fout = typed.message,
                                .vandaag = vandaag_van(bezoek)};
  tpl_bewaren(&bezoek->response->body, kader_van(bezoek, "Bewaren of vernietigen", HIER), &beeld);
  return true;
}

bool bewaren_tonen(struct bezoek *bezoek) {
  return show(bezoek, bezoek->request->param);
}

bool vernietigen_voorstellen_doen(struct bezoek *bezoek) {
  struct str huishouden;
  if (!vernietigen_voorstellen(&bezoek->werk, bezoek->request->param, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && show(bezoek, bezoek->request->param);
  verder_naar(bezoek, "bewaren", huishouden, "vernietigen");
  return true;
}

bool langer_bewaren_tonen(struct bezoek *bezoek) {
  struct str id = bezoek->request->param;
  struct formulier form = formulier_van(bezoek, bezoek->request->path, langer_bewaren_velden,
                                        langer_bewaren_velden_aantal, "Langer bewaren");
  form.terug = pad_van(bezoek, "bewaren", id, "");
  struct invulblad_beeld beeld = {.titel = S("Dossier langer bewaren"),
                                  .inleiding = S("Een dossier blijft alleen langer als dat echt nodig is. De reden en "
                                                 "de dag blijven erbij staan."),
                                  .formulier = &form,
                                  .vandaag = vandaag_van(bezoek)};
  tpl_invulblad(&bezoek->response->body, kader_van(bezoek, "Langer bewaren", HIER), &beeld);
  return true;
}

bool langer_bewaren_doen(struct bezoek *bezoek) {
  struct langer_bewaren_in in = {.tot = DAG_GEEN};
  struct str huishouden;
  if (!formulier_lezen(bezoek, langer_bewaren_velden, langer_bewaren_velden_aantal, &in) ||
      !langer_bewaren(&bezoek->werk, bezoek->request->param, &in, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && langer_bewaren_tonen(bezoek);
  verder_naar(bezoek, "bewaren", huishouden, "opgeslagen");
  return true;
}

bool vernietigen_bevestigen_doen(struct bezoek *bezoek) {
  struct str vernietiging;
  if (!vernietigen_bevestigen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &vernietiging,
                              &bezoek->fault))
    return false;
  verder_naar(bezoek, "vernietiging", vernietiging, "vernietigd");
  return true;
}

static bool read_proof(struct bezoek *bezoek, struct vernietiging *ret, struct verklaring_beeld *beeld) {
  if (!vernietiging_inzien(&bezoek->werk, bezoek->request->param, ret, &bezoek->fault)) return false;
  if (ret->stand != VERNIETIG_GEDAAN)
    return fault_set(&bezoek->fault, FAULT_ABSENT, S("Er is nog niets vernietigd."), "not destroyed yet");
  *beeld = (struct verklaring_beeld){ret, bezoek->omgeving->gemeente};
  return true;
}

bool verklaring_tonen(struct bezoek *bezoek) {
  struct vernietiging v;
  struct verklaring_beeld beeld;
  if (!read_proof(bezoek, &v, &beeld)) return false;
  tpl_verklaring(&bezoek->response->body, kader_van(bezoek, "Verklaring van vernietiging", HIER), &beeld);
  return true;
}

bool verklaring_pdf_tonen(struct bezoek *bezoek) {
  struct vernietiging v;
  struct verklaring_beeld beeld;
  struct buf html;
  struct str pdf;
  if (!read_proof(bezoek, &v, &beeld)) return false;
  buf_init(&html, arena_van(bezoek), HTML_MAX);
  tpl_verklaring_blad(&html, &beeld);
  if (!verklaring_pdf(&bezoek->werk, buf_str(&html), &pdf, &bezoek->fault)) return false;
  bezoek->response->type = "application/pdf";
  buf_add(&bezoek->response->body, pdf);
  return true;
}
