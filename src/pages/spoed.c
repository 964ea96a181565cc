#include "acts/spoed.h"

#include "render/spoed.h"
#include "render/tpl_spoed.h"
#include "render/tpl_spoed_zien.h"
#include "scherm.h"

static struct spoed_plek place_of(const struct bezoek *bezoek) {
  return (struct spoed_plek){.huishouden = str_starts(bezoek->request->path, S("/huishouden/")),
                             .publiek = bezoek->request->param};
}

static bool show_form(struct bezoek *bezoek) {
  struct arena *arena = arena_van(bezoek);
  struct spoed_plek plek = place_of(bezoek);
  struct spoed_beginnen_uit uit;
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!spoed_voorbereiden(&bezoek->werk, &plek, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, plek.huishouden ? "huishouden" : "melding", plek.publiek, "spoed"),
                    spoed_velden, spoed_velden_aantal, "Hulp nu geven");
  struct spoed_in first = {.vanaf = DAG_GEEN, .tot = DAG_GEEN, .wet = (int)uit.wet, .persoon = S("")};
  struct paren known = formulier_waarden(arena, spoed_velden, spoed_velden_aantal, &first);
  if (!form.waarden) form.waarden = &known;
  struct mandaat_rij_beeld *mandaten = NEW_ARRAY(arena, struct mandaat_rij_beeld, uit.product_aantal + 1);
  for (size_t i = 0; i < uit.product_aantal; i++)
    mandaten[i] = (struct mandaat_rij_beeld){uit.mandaten[i].product, uit.mandaten[i].wie};
  bool one = uit.persoon_aantal == 1;
  form.nodig = "persoon";
  struct spoed_beeld beeld = {
      .huishouden = bezoek->sessie.actor.rol == ROL_LOKET ? (struct str){0} : uit.huishouden,
      .persoon = one ? uit.personen[0].naam : uit.persoon,
      .formulier = &form,
      .personen = opties_van(bezoek, uit.personen, uit.persoon_aantal),
      .persoon_aantal = uit.persoon_aantal,
      .besluiters = opties_van(bezoek, uit.besluiters, uit.besluiter_aantal),
      .besluiter_aantal = uit.besluiter_aantal,
      .producten = opties_van(bezoek, uit.producten, uit.product_aantal),
      .product_aantal = uit.product_aantal,
      .mandaten = mandaten,
  };
  tpl_spoed(&bezoek->response->body, kader_van(bezoek, "Hulp die niet kan wachten", "/werk"), &beeld);
  return true;
}

bool spoed_nieuw_tonen(struct bezoek *bezoek) {
  return show_form(bezoek);
}

bool spoed_nieuw_doen(struct bezoek *bezoek) {
  struct spoed_plek plek = place_of(bezoek);
  struct spoed_in in = {0};
  struct str spoed;
  if (!formulier_lezen(bezoek, spoed_velden, spoed_velden_aantal, &in) ||
      !spoed_beginnen(&bezoek->werk, &plek, &in, &spoed, &bezoek->fault))
    return fout_op_formulier(bezoek) && show_form(bezoek);
  verder_naar(bezoek, "spoed", spoed, "spoed");
  return true;
}

bool spoed_tonen(struct bezoek *bezoek) {
  struct spoed_inzien_uit uit;
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!spoed_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "spoed", uit.spoed.publiek, ""), spoed_beslissen_velden,
                                        spoed_beslissen_velden_aantal, "Besluit opslaan");
  form.versie = str_format(arena_van(bezoek), "%lld", (long long)uit.spoed.versie);
  struct spoed_zien_beeld beeld = {
      .huishouden = uit.huishouden, .spoed = &uit.spoed, .formulier = uit.mag_beslissen ? &form : NULL};
  tpl_spoed_zien(&bezoek->response->body, kader_van(bezoek, "Spoedhulp", "/werk"), &beeld);
  return true;
}

bool spoed_doen(struct bezoek *bezoek) {
  struct spoed_beslissen_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, spoed_beslissen_velden, spoed_beslissen_velden_aantal, &in) ||
      !spoed_besluiten(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                       &bezoek->fault))
    return fout_op_formulier(bezoek) && spoed_tonen(bezoek);
  verder_naar(bezoek, "huishouden", huishouden, "spoed-besloten");
  return true;
}

bool taak_klaar_doen(struct bezoek *bezoek) {
  struct str huishouden;
  if (!taak_afronden(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &huishouden, &bezoek->fault))
    return false;
  verder_naar(bezoek, "huishouden", huishouden, "taak-klaar");
  return true;
}
