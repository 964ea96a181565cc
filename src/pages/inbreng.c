#include "acts/inbreng_behandelen.h"
#include "render/mijn_dossier.h"
#include "render/tpl_inbreng.h"
#include "scherm.h"

bool inbreng_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct inbreng inbreng;
  struct id inzending = id_new(NULL);
  fault_init(&bezoek->fault);
  if (!inbreng_inzien(&bezoek->werk, bezoek->request->param, &inbreng, &bezoek->fault)) return false;
  bool plan = inbreng.plan != 0, verslag = inbreng.verslag.len > 0, geschil = inbreng.geschil.len > 0;
  struct inbreng_beeld beeld = {.inbreng = &inbreng,
                                .plek = plan      ? pad_van(bezoek, "huishouden", inbreng.huishouden, "plan")
                                        : verslag ? pad_van(bezoek, "verslag", inbreng.verslag, "")
                                        : geschil ? pad_van(bezoek, "geschil", inbreng.geschil, "")
                                                  : pad_van(bezoek, "huishouden", inbreng.huishouden, ""),
                                .plek_tekst = plan      ? S("Naar het plan")
                                              : verslag ? S("Naar het verslag")
                                              : geschil ? S("Naar het bezwaar of de klacht")
                                                        : S("Naar het huishouden"),
                                .inzending = str_copy(arena_van(bezoek), id_str(&inzending)),
                                .let_op = typed.class == FAULT_STALE ? typed.message : S("")};
  tpl_inbreng(&bezoek->response->body, kader_van(bezoek, "Van de inwoner", "/werk"), &beeld);
  return true;
}

bool inbreng_doen(struct bezoek *bezoek) {
  struct str huishouden;
  if (!inbreng_afhandelen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"),
                          stap_gestuurd(bezoek, "doel"), &huishouden, &bezoek->fault))
    return fout_op_ding(bezoek) && inbreng_tonen(bezoek);
  verder_naar(bezoek, "inbreng", bezoek->request->param, stap_gestuurd(bezoek, "doel") ? "inbreng-doel" : "inbreng");
  return true;
}
