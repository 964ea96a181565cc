#include "acts/adres_inzien.h"
#include "render/tpl_adres_tonen.h"
#include "scherm.h"

static bool show_address(struct bezoek *bezoek, struct adres_inzien_uit *uit, bool getoond) {
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "persoon", bezoek->request->param, "adres"),
                                        adres_inzien_velden, adres_inzien_velden_aantal, "Adres tonen");
  form.terug = pad_van(bezoek, "huishouden", uit->huishouden, "");
  struct adres_beeld beeld = {.persoon = &uit->persoon,
                              .verblijf = uit->verblijf,
                              .huishouden = uit->huishouden,
                              .formulier = &form,
                              .getoond = getoond};
  tpl_adres_tonen(&bezoek->response->body, kader_van(bezoek, "Geheim adres", "/werk"), &beeld);
  return true;
}

bool adres_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct adres_inzien_uit uit;
  fault_init(&bezoek->fault);
  if (!adres_vragen(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  return show_address(bezoek, &uit, false);
}

/* The answer to the form itself shows the address: no other page may, and nothing of it stands in an address bar. */
bool adres_doen(struct bezoek *bezoek) {
  struct adres_inzien_in in = {0};
  struct adres_inzien_uit uit;
  if (!formulier_lezen(bezoek, adres_inzien_velden, adres_inzien_velden_aantal, &in) ||
      !adres_inzien(&bezoek->werk, bezoek->request->param, &in, &uit, &bezoek->fault))
    return fout_op_formulier(bezoek) && adres_tonen(bezoek);
  return show_address(bezoek, &uit, true);
}
