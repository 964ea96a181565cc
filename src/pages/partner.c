#include "acts/overdragen.h"
#include "acts/partner_inzien.h"
#include "acts/partner_uitnodigen.h"
#include "render/partner.h"
#include "render/tpl_partner.h"
#include "render/tpl_partner_begin.h"
#include "render/tpl_partnercode.h"
#include "render/tpl_partners.h"
#include "scherm.h"

/* --- the partner himself --- */

bool partner_begin_tonen(struct bezoek *bezoek) {
  struct partner_begin_uit uit;
  struct partner_begin_beeld beeld = {.vandaag = vandaag_van(bezoek)};
  if (!partner_begin_inzien(&bezoek->werk, &uit, &bezoek->fault) || !overdrachten_beeld(bezoek, &beeld.overdrachten))
    return false;
  beeld.uitnodigingen = uit.uitnodigingen;
  beeld.uitnodiging_aantal = uit.uitnodiging_aantal;
  beeld.delingen = uit.delingen;
  beeld.deling_aantal = uit.deling_aantal;
  beeld.ingebracht = uit.ingebracht;
  beeld.ingebracht_aantal = uit.ingebracht_aantal;
  beeld.voert_stappen = uit.voert_stappen;
  beeld.mag_inbrengen = uit.mag_inbrengen;
  for (size_t i = 0; i < beeld.overdrachten.binnen_aantal; i++)
    ++*(overdracht_loopt(beeld.overdrachten.binnen[i].stand) ? &beeld.aangeboden : &beeld.overgenomen);
  tpl_partner_begin(&bezoek->response->body, kader_van(bezoek, "Uw werk met de gemeente", "/partner"), &beeld);
  return true;
}

bool partner_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct partner_inzien_uit uit;
  fault_init(&bezoek->fault);
  if (!partner_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct optie *keuzes = NEW_ARRAY(arena_van(bezoek), struct optie, uit.afspraak_aantal + 1);
  for (size_t i = 0; i < uit.afspraak_aantal; i++)
    keuzes[i] = (struct optie){.waarde = uit.afspraken[i].publiek, .label = uit.afspraken[i].wat};
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "partner", bezoek->request->param, ""),
                                        partner_melden_velden, partner_melden_velden_aantal, "Versturen");
  struct partner_beeld beeld = {.uitnodiging = &uit.uitnodiging,
                                .contact = uit.contact,
                                .team = uit.team,
                                .afspraken = uit.afspraken,
                                .keuzes = keuzes,
                                .afspraak_aantal = uit.afspraak_aantal,
                                .formulier = &form,
                                .fault = &bezoek->fault,
                                .vandaag = vandaag_van(bezoek)};
  tpl_partner(&bezoek->response->body, kader_van(bezoek, "Waar u meedoet", "/partner"), &beeld);
  return true;
}

bool partner_doen(struct bezoek *bezoek) {
  struct partner_melden_in in = {0};
  bool good = formulier_lezen(bezoek, partner_melden_velden, partner_melden_velden_aantal, &in);
  if (in.afspraak.len) /* of each afspraak the version stands in the form */
    in.versie = versie_van(bezoek, str_format(arena_van(bezoek), "versie-%.*s", STR_ARG(in.afspraak)).ptr);
  if (!good || !partner_melden(&bezoek->werk, bezoek->request->param, &in, &bezoek->fault)) {
    if (bezoek->fault.class == FAULT_STALE)
      bezoek->response->status = 409;
    else if (!fout_op_formulier(bezoek))
      return false;
    return partner_tonen(bezoek);
  }
  verder_naar(bezoek, "partner", bezoek->request->param, "partner-verteld");
  return true;
}

bool partnercode_tonen(struct bezoek *bezoek) {
  struct formulier form =
      formulier_van(bezoek, S("/partnercode"), partner_code_velden, partner_code_velden_aantal, "Wachtwoord kiezen");
  form.zonder_grond = true;
  form.inzending = (struct str){0};
  struct partnercode_beeld beeld = {.formulier = &form};
  tpl_partnercode(&bezoek->response->body, kader_van(bezoek, "Uw wachtwoord kiezen", ""), &beeld);
  return true;
}

bool partnercode_doen(struct bezoek *bezoek) {
  struct partner_code_in in = {0};
  if (!formulier_lezen(bezoek, partner_code_velden, partner_code_velden_aantal, &in) ||
      !partner_code_gebruiken(&bezoek->werk, &in, &bezoek->fault))
    return fout_op_formulier(bezoek) && partnercode_tonen(bezoek);
  response_redirect(bezoek->response, S("/inloggen?klaar=partner-code"));
  return true;
}

/* --- who works with the household --- */

static bool fill_choices(struct bezoek *bezoek, const struct partners_inzien_uit *uit, struct partners_beeld *beeld) {
  struct arena *arena = arena_van(bezoek);
  struct keus *organisaties;
  struct optie *bewoners = NEW_ARRAY(arena, struct optie, uit->bewoner_aantal + 1);
  if (!organisaties_kiezen(&bezoek->werk, &organisaties, &beeld->organisatie_aantal, &bezoek->fault)) return false;
  for (size_t i = 0; i < uit->bewoner_aantal; i++)
    bewoners[i] = (struct optie){.waarde = uit->bewoners[i].publiek, .label = persoon_naam(arena, &uit->bewoners[i])};
  beeld->organisaties = opties_van(bezoek, organisaties, beeld->organisatie_aantal);
  beeld->bewoners = bewoners;
  beeld->bewoner_aantal = uit->bewoner_aantal;
  return true;
}

static bool show_partners(struct bezoek *bezoek, struct str code, struct str naam) {
  struct fault typed = bezoek->fault;
  struct partners_inzien_uit uit;
  struct partnerberichten_uit berichten;
  struct str huishouden = bezoek->request->param;
  struct partners_beeld beeld = {.huishouden = huishouden, .code = code, .naam = naam, .vandaag = vandaag_van(bezoek)};
  fault_init(&bezoek->fault);
  if (!partners_inzien(&bezoek->werk, huishouden, &uit, &bezoek->fault) ||
      !partnerberichten_inzien(&bezoek->werk, huishouden, &berichten, &bezoek->fault) ||
      !fill_choices(bezoek, &uit, &beeld))
    return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "huishouden", huishouden, "partners"),
                                        partner_uitnodigen_velden, partner_uitnodigen_velden_aantal, "Uitnodigen");
  form.terug = pad_van(bezoek, "huishouden", huishouden, "");
  if (code.len) form.waarden = NULL;
  beeld.uitnodigingen = uit.uitnodigingen;
  beeld.uitnodiging_aantal = uit.uitnodiging_aantal;
  beeld.berichten = berichten.berichten;
  beeld.bericht_aantal = berichten.aantal;
  beeld.formulier = &form;
  tpl_partners(&bezoek->response->body, kader_van(bezoek, "Partners", "/werk"), &beeld);
  return true;
}

bool partners_tonen(struct bezoek *bezoek) {
  return show_partners(bezoek, (struct str){0}, (struct str){0});
}

/* With a code the page comes at once instead of by a redirect: the code is kept nowhere. */
bool partners_doen(struct bezoek *bezoek) {
  struct partner_uitnodigen_in in = {0};
  struct str code;
  if (!formulier_lezen(bezoek, partner_uitnodigen_velden, partner_uitnodigen_velden_aantal, &in) ||
      !partner_uitnodigen(&bezoek->werk, bezoek->request->param, &in, &code, &bezoek->fault))
    return fout_op_formulier(bezoek) && partners_tonen(bezoek);
  if (code.len) return show_partners(bezoek, code, in.naam);
  response_redirect(bezoek->response, str_format(arena_van(bezoek), "/huishouden/%.*s/partners?klaar=partner",
                                                 STR_ARG(bezoek->request->param)));
  return true;
}

bool partnerbericht_gezien_doen(struct bezoek *bezoek) {
  if (!partnerbericht_gezien(&bezoek->werk, bezoek->request->param, formulier_waarde(bezoek, "bericht"),
                             &bezoek->fault))
    return false;
  response_redirect(bezoek->response, str_format(arena_van(bezoek), "/huishouden/%.*s/partners?klaar=opgeslagen",
                                                 STR_ARG(bezoek->request->param)));
  return true;
}

bool uitnodiging_stoppen_doen(struct bezoek *bezoek) {
  struct str huishouden;
  if (!partner_uitnodiging_stoppen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &huishouden,
                                   &bezoek->fault))
    return false;
  response_redirect(bezoek->response,
                    str_format(arena_van(bezoek), "/huishouden/%.*s/partners?klaar=partner-stop", STR_ARG(huishouden)));
  return true;
}
