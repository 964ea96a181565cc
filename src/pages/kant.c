#include "overleg.h"

#include "acts/casus_inzien.h"
#include "acts/traject_delen.h"
#include "render/tpl_invulblad.h"

#include "dossierkop.h"

static void show(struct bezoek *bezoek, const char *titel, struct str inleiding, struct formulier *form) {
  struct invulblad_beeld beeld = {
      .titel = str_of(titel), .inleiding = inleiding, .formulier = form, .vandaag = vandaag_van(bezoek)};
  tpl_invulblad(&bezoek->response->body, kader_van(bezoek, titel, "/werk"), &beeld);
}

bool traject_delen_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct casus_vorm_uit uit;
  struct str id = bezoek->request->param;
  fault_init(&bezoek->fault);
  if (!casus_vorm_inzien(&bezoek->werk, VIA_TRAJECT, id, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "traject", id, "delen"), traject_delen_velden,
                                        traject_delen_velden_aantal, "Aanbieden");
  form.terug = pad_van(bezoek, "huishouden", uit.huishouden, "ondersteuning");
  struct str words =
      str_format(arena_van(bezoek),
                 "%.*s van %.*s. Wie met het andere huishouden werkt, ziet daarna dat dit traject loopt, hoe lang, wie "
                 "het doet en "
                 "welke doelen voor het kind zijn vastgesteld. Verslagen, netwerk en al het andere blijven hier.",
                 STR_ARG(uit.traject.naam), STR_ARG(uit.traject.personen));
  show(bezoek, "Ook bij het andere huishouden", words, &form);
  return true;
}

bool traject_delen_doen(struct bezoek *bezoek) {
  struct traject_delen_in in = {0};
  struct str huishouden;
  bool read = formulier_lezen(bezoek, traject_delen_velden, traject_delen_velden_aantal, &in);
  in.traject = bezoek->request->param;
  if (!read || !traject_delen(&bezoek->werk, &in, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && traject_delen_tonen(bezoek);
  verder_naar_tab(bezoek, huishouden, TAB_ONDERSTEUNING, "kant-aangeboden");
  return true;
}

bool kant_erbij_doen(struct bezoek *bezoek) {
  struct str huishouden;
  if (!kant_erbij_nemen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &huishouden,
                        &bezoek->fault))
    return false;
  verder_naar_tab(bezoek, huishouden, TAB_ONDERSTEUNING, "kant-erbij");
  return true;
}

bool kant_eraf_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct kant_uit uit;
  struct str id = bezoek->request->param;
  fault_init(&bezoek->fault);
  if (!kant_inzien(&bezoek->werk, id, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  bool offered = uit.kant.stand == KANT_AANGEBODEN;
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "kant", id, "eraf"), kant_eraf_velden, kant_eraf_velden_aantal,
                    !offered   ? "Eraf halen"
                    : uit.hier ? "Aanbod intrekken"
                               : "Niet erbij nemen");
  form.terug = pad_van(bezoek, "huishouden", uit.huishouden, "ondersteuning");
  form.versie = versie_tekst(bezoek, uit.kant.versie);
  struct str words =
      str_format(arena_van(bezoek), "%.*s van %.*s. %s", STR_ARG(uit.kant.soort), STR_ARG(uit.kant.personen),
                 uit.hier ? "Het traject zelf loopt hier door." : "Het traject zelf loopt aan de andere kant door.");
  show(bezoek, "Niet meer onder beide huishoudens", words, &form);
  return true;
}

bool kant_eraf_doen(struct bezoek *bezoek) {
  struct kant_eraf_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, kant_eraf_velden, kant_eraf_velden_aantal, &in) ||
      !kant_eraf_halen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                       &bezoek->fault))
    return formulier_verouderd(bezoek) && kant_eraf_tonen(bezoek);
  verder_naar_tab(bezoek, huishouden, TAB_ONDERSTEUNING, "kant-eraf");
  return true;
}
