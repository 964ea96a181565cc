#include "acts/noodtoegang.h"

#include "render/toezicht.h"
#include "render/tpl_noodtoegang.h"
#include "render/tpl_noodtoegang_zien.h"
#include "scherm.h"

bool nood_tonen(struct bezoek *bezoek) {
  struct nood_voorbereiden_uit uit;
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!nood_voorbereiden(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "huishouden", bezoek->request->param, "nood"),
                                        nood_velden, nood_velden_aantal, "Dossier openen");
  struct noodtoegang_beeld beeld = {.formulier = &form,
                                    .redenen = opties_van(bezoek, uit.redenen, uit.reden_aantal),
                                    .reden_aantal = uit.reden_aantal};
  tpl_noodtoegang(&bezoek->response->body, kader_van(bezoek, "Noodtoegang", "/werk"), &beeld);
  return true;
}

bool nood_persoon_tonen(struct bezoek *bezoek) {
  struct str huishouden;
  if (!nood_huishouden_van(&bezoek->werk, bezoek->request->param, &huishouden, &bezoek->fault)) return false;
  response_redirect(bezoek->response, pad_van(bezoek, "huishouden", huishouden, "nood"));
  return true;
}

bool nood_doen(struct bezoek *bezoek) {
  struct nood_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, nood_velden, nood_velden_aantal, &in) ||
      !nood_beginnen(&bezoek->werk, bezoek->request->param, &in, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && nood_tonen(bezoek);
  verder_naar(bezoek, "huishouden", huishouden, "");
  return true;
}

bool nood_einde_doen(struct bezoek *bezoek) {
  struct str huishouden;
  if (!nood_eindigen(&bezoek->werk, bezoek->request->param, &huishouden, &bezoek->fault)) return false;
  response_redirect(bezoek->response, S("/werk?klaar=nood-einde"));
  return true;
}

bool nood_zien_tonen(struct bezoek *bezoek) {
  struct noodtoegang nood;
  if (!nood_inzien(&bezoek->werk, bezoek->request->param, &nood, &bezoek->fault)) return false;
  struct nood_zien_beeld beeld = {.nood = &nood};
  tpl_noodtoegang_zien(&bezoek->response->body, kader_van(bezoek, "Noodtoegang", "/werk"), &beeld);
  return true;
}

bool nood_zien_doen(struct bezoek *bezoek) {
  struct str huishouden;
  if (!nood_gelezen(&bezoek->werk, bezoek->request->param, &huishouden, &bezoek->fault)) return false;
  response_redirect(bezoek->response, S("/werk?klaar=nood-gelezen"));
  return true;
}
