#include "acts/melding_beheren.h"
#include "acts/melding_uitkomst.h"
#include "acts/melding_voorbereiden.h"
#include "acts/persoon_opnemen.h"
#include "acts/persoon_zoeken.h"
#include "render/tpl_melding_sluiten.h"
#include "render/tpl_melding_uitkomst.h"
#include "render/tpl_melding_verplaatsen.h"
#include "scherm.h"

/* The melding that a form is about; the fault of the form itself is put back after looking. */
static bool look(struct bezoek *bezoek, struct melding_inzien_uit *ret_uit) {
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!melding_inzien(&bezoek->werk, bezoek->request->param, ret_uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  return true;
}

static struct formulier form_on(struct bezoek *bezoek, const struct melding_inzien_uit *uit, const char *wat,
                                const struct veld *velden, size_t aantal, const char *knop) {
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "melding", uit->melding.publiek, wat), velden, aantal, knop);
  form.versie = str_format(arena_van(bezoek), "%lld", (long long)uit->melding.versie);
  form.terug = pad_van(bezoek, "huishouden", uit->huishouden, "");
  return form;
}

bool melding_sluiten_tonen(struct bezoek *bezoek) {
  struct melding_inzien_uit uit;
  if (!look(bezoek, &uit)) return false;
  struct formulier form =
      form_on(bezoek, &uit, "sluiten", melding_sluiten_velden, melding_sluiten_velden_aantal, "Melding sluiten");
  struct melding_beeld beeld = {.melding = &uit.melding, .huishouden = uit.huishouden, .formulier = &form};
  tpl_melding_sluiten(&bezoek->response->body, kader_van(bezoek, "Melding sluiten", "/werk"), &beeld);
  return true;
}

bool melding_sluiten_doen(struct bezoek *bezoek) {
  struct melding_sluiten_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, melding_sluiten_velden, melding_sluiten_velden_aantal, &in) ||
      !melding_sluiten(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                       &bezoek->fault))
    return fout_op_formulier(bezoek) && melding_sluiten_tonen(bezoek);
  verder_naar(bezoek, "huishouden", huishouden, "gesloten");
  return true;
}

/* Today for the days that somebody nearly always means; nothing for what he has to say himself. */
static struct paren first_outcome(struct bezoek *bezoek) {
  const struct uitkomst_in in = {.acuut_op = vandaag_van(bezoek), .acuut_om = -1, .instemming_op = vandaag_van(bezoek)};
  return formulier_waarden(arena_van(bezoek), melding_uitkomst_velden, melding_uitkomst_velden_aantal, &in);
}

bool melding_uitkomst_tonen(struct bezoek *bezoek) {
  struct melding_inzien_uit uit;
  struct uitkomst_keuzes keuzes;
  struct fault typed = bezoek->fault;
  if (!look(bezoek, &uit)) return false;
  fault_init(&bezoek->fault);
  if (!uitkomsten_kiezen(&bezoek->werk, &keuzes, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form =
      form_on(bezoek, &uit, "uitkomst", melding_uitkomst_velden, melding_uitkomst_velden_aantal, "Uitkomst opslaan");
  struct paren first = first_outcome(bezoek);
  if (!form.waarden) form.waarden = &first;
  struct uitkomst_beeld uitkomst = uitkomst_beeld_van(bezoek, &keuzes);
  struct melding_beeld beeld = {
      .melding = &uit.melding, .huishouden = uit.huishouden, .formulier = &form, .uitkomst = &uitkomst};
  tpl_melding_uitkomst(&bezoek->response->body, kader_van(bezoek, "Uitkomst", "/werk"), &beeld);
  return true;
}

bool melding_uitkomst_doen(struct bezoek *bezoek) {
  struct uitkomst_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, melding_uitkomst_velden, melding_uitkomst_velden_aantal, &in) ||
      !melding_uitkomst(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                        &bezoek->fault))
    return fout_op_formulier(bezoek) && melding_uitkomst_tonen(bezoek);
  verder_naar(bezoek, "huishouden", huishouden, "uitkomst");
  return true;
}

static bool show_move(struct bezoek *bezoek, struct str zoekopdracht) {
  struct melding_inzien_uit uit;
  struct zoeken_beeld zoeken = {0};
  struct zoekuitkomst uitkomst;
  if (!look(bezoek, &uit)) return false;
  if (zoekopdracht.len) {
    if (!persoon_zoeken(&bezoek->werk, zoekopdracht, &uitkomst, &bezoek->fault)) return false;
    zoeken = zoeken_beeld_van(bezoek, zoekopdracht, &uitkomst);
  }
  struct formulier form = form_on(bezoek, &uit, "verplaatsen", melding_verplaatsen_velden,
                                  melding_verplaatsen_velden_aantal, "Melding verplaatsen");
  struct melding_beeld beeld = {
      .melding = &uit.melding, .huishouden = uit.huishouden, .formulier = &form, .zoeken = &zoeken};
  tpl_melding_verplaatsen(&bezoek->response->body, kader_van(bezoek, "Melding verplaatsen", "/werk"), &beeld,
                          vandaag_van(bezoek));
  return true;
}

bool melding_verplaatsen_tonen(struct bezoek *bezoek) {
  return show_move(bezoek, paren_waarde(&bezoek->request->query, S("zoek")));
}

bool melding_verplaatsen_zoeken(struct bezoek *bezoek) {
  struct str id;
  if (!zoekopdracht_geven(&bezoek->werk, formulier_waarde(bezoek, "zoek"), &id, &bezoek->fault)) return false;
  struct str path = pad_van(bezoek, "melding", bezoek->request->param, "verplaatsen");
  response_redirect(bezoek->response, str_format(arena_van(bezoek), "%.*s?zoek=%.*s", STR_ARG(path), STR_ARG(id)));
  return true;
}

/* The chosen person is taken over first, as at the desk; then the melding goes to him. */
static bool move(struct bezoek *bezoek, struct str *ret_huishouden) {
  struct persoon_overnemen_in keus = {.zoekopdracht = formulier_waarde(bezoek, "zoekopdracht"),
                                      .keus = formulier_waarde(bezoek, "keus")};
  struct melding_verplaatsen_in in = {.reden = str_trim(formulier_waarde(bezoek, "reden"))};
  if (keus.keus.len == 0) fault_add(&bezoek->fault, "persoon", S("Kies de juiste inwoner."));
  if (in.reden.len == 0) fault_add(&bezoek->fault, "reden", S("Schrijf kort op wat er misging."));
  return bezoek->fault.field_count == 0 && persoon_overnemen(&bezoek->werk, &keus, &in.persoon, &bezoek->fault) &&
         melding_verplaatsen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, ret_huishouden,
                             &bezoek->fault);
}

bool melding_verplaatsen_doen(struct bezoek *bezoek) {
  struct str huishouden;
  if (!move(bezoek, &huishouden))
    return fout_op_formulier(bezoek) && show_move(bezoek, formulier_waarde(bezoek, "zoekopdracht"));
  verder_naar(bezoek, "huishouden", huishouden, "verplaatst");
  return true;
}
