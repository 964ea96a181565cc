#include "acts/notitie_schrijven.h"
#include "render/tpl_gelijktijdig.h"
#include "render/tpl_notitie_intrekken.h"
#include "render/tpl_notitie_verbeteren.h"
#include "dossierkop.h"

static bool look(struct bezoek *bezoek, struct notitie_inzien_uit *ret_uit) {
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!notitie_inzien(&bezoek->werk, bezoek->request->param, ret_uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  return true;
}

static struct formulier form_on(struct bezoek *bezoek, const struct notitie_inzien_uit *uit, const char *wat,
                                const struct veld *velden, size_t aantal, const char *knop) {
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "notitie", uit->notitie.publiek, wat), velden, aantal, knop);
  form.versie = str_format(arena_van(bezoek), "%lld", (long long)uit->notitie.versie);
  form.terug = pad_van(bezoek, "huishouden", uit->huishouden, "contact");
  return form;
}

bool notitie_verbeteren_tonen(struct bezoek *bezoek) {
  struct notitie_inzien_uit uit;
  if (!look(bezoek, &uit)) return false;
  const struct notitie *n = &uit.notitie;
  struct formulier form = form_on(bezoek, &uit, "verbeteren", notitie_velden,
                                  notitie_velden_aantal - NOTITIE_TIJDVELDEN, "Verbeterd verslag opslaan");
  struct notitie_in kept = {.gesproken_met = n->gesproken_met,
                            .hoe = n->hoe,
                            .op_dag = n->op_dag,
                            .tekst = n->tekst,
                            .gezondheid = n->gezondheid,
                            .kerntaak = -1};
  struct paren values = formulier_waarden(arena_van(bezoek), notitie_velden, notitie_velden_aantal, &kept);
  if (!form.waarden) form.waarden = &values;
  /* A refused form stays tied to the version that its user read. */
  if (bezoek->request->method == METHOD_POST) form.versie = formulier_waarde(bezoek, "versie");
  struct notitie_beeld beeld = {.notitie = n, .huishouden = uit.huishouden, .formulier = &form};
  tpl_notitie_verbeteren(&bezoek->response->body, kader_van(bezoek, "Contactverslag verbeteren", "/werk"), &beeld);
  return true;
}

/* Both texts side by side; saving now rests on the newest version. */
static bool show_both(struct bezoek *bezoek) {
  struct notitie_inzien_uit uit;
  fault_init(&bezoek->fault);
  if (!look(bezoek, &uit)) return false;
  struct formulier form = form_on(bezoek, &uit, "verbeteren", notitie_velden,
                                  notitie_velden_aantal - NOTITIE_TIJDVELDEN, "Deze tekst opslaan");
  struct notitie_beeld beeld = {.notitie = &uit.notitie, .huishouden = uit.huishouden, .formulier = &form};
  bezoek->response->status = 409;
  tpl_gelijktijdig(&bezoek->response->body, kader_van(bezoek, "Twee mensen schreven tegelijk", "/werk"), &beeld,
                   formulier_waarde(bezoek, "tekst"));
  return true;
}

bool notitie_verbeteren_doen(struct bezoek *bezoek) {
  struct notitie_in in = {0};
  struct str huishouden;
  if (formulier_lezen(bezoek, notitie_velden, notitie_velden_aantal, &in) &&
      notitie_verbeteren(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                         &bezoek->fault)) {
    verder_naar_tab(bezoek, huishouden, TAB_CONTACT, "verbeterd");
    return true;
  }
  if (bezoek->fault.class == FAULT_STALE) return show_both(bezoek);
  return fout_op_formulier(bezoek) && notitie_verbeteren_tonen(bezoek);
}

bool notitie_intrekken_tonen(struct bezoek *bezoek) {
  struct notitie_inzien_uit uit;
  if (!look(bezoek, &uit)) return false;
  struct formulier form = form_on(bezoek, &uit, "intrekken", notitie_intrekken_velden, notitie_intrekken_velden_aantal,
                                  "Verslag intrekken");
  struct notitie_beeld beeld = {.notitie = &uit.notitie, .huishouden = uit.huishouden, .formulier = &form};
  tpl_notitie_intrekken(&bezoek->response->body, kader_van(bezoek, "Contactverslag intrekken", "/werk"), &beeld);
  return true;
}

bool notitie_intrekken_doen(struct bezoek *bezoek) {
  struct notitie_intrekken_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, notitie_intrekken_velden, notitie_intrekken_velden_aantal, &in) ||
      !notitie_terugnemen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                          &bezoek->fault))
    return fout_op_formulier(bezoek) && notitie_intrekken_tonen(bezoek);
  verder_naar_tab(bezoek, huishouden, TAB_CONTACT, "ingetrokken");
  return true;
}
