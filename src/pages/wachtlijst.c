#include "overleg.h"

#include "acts/wachtlijst_voeren.h"
#include "render/tpl_invulblad.h"
#include "render/tpl_wachtlijst.h"
#include "render/tpl_wachtregel.h"
#include "render/voordeur.h"

bool wachtlijst_tonen(struct bezoek *bezoek) {
  struct wachtlijst_uit uit;
  int64_t team = 0;
  str_to_i64(paren_waarde(&bezoek->request->query, S("team")), &team);
  if (!wachtlijst_inzien(&bezoek->werk, team, &uit, &bezoek->fault)) return false;
  struct tab *tabs = NEW_ARRAY(arena_van(bezoek), struct tab, uit.team_aantal + 1);
  for (size_t i = 0; i < uit.team_aantal; i++)
    tabs[i] = (struct tab){.naam = uit.teams[i].naam,
                           .pad = str_format(arena_van(bezoek), "/wachtlijst?team=%lld", (long long)uit.teams[i].id),
                           .hier = uit.teams[i].id == uit.team};
  struct wachtlijst_beeld beeld = {.regels = uit.regels,
                                   .aantal = uit.aantal,
                                   .teams = tabs,
                                   .team_aantal = uit.team_aantal,
                                   .leidt = bezoek->sessie.actor.rol == ROL_TEAMLEIDER,
                                   .vandaag = vandaag_van(bezoek)};
  if (uit.aantal)
    beeld.waarom = wachtlijst_waarom(arena_van(bezoek), &uit.regels[0], uit.aantal > 1 ? &uit.regels[1] : NULL);
  tpl_wachtlijst(&bezoek->response->body, kader_van(bezoek, "Wachtlijst", "/wachtlijst"), &beeld);
  return true;
}

/* Four forms on one page: each shows only its own faults and what was typed in it. */
enum deel { DEEL_GEEN, DEEL_WIJZIGEN, DEEL_PLANNEN, DEEL_TOEWIJZEN, DEEL_ERAF };

static struct formulier part_form(struct bezoek *bezoek, const struct wachtregel *regel, const char *wat, bool hier,
                                  const struct veld *velden, size_t aantal, const char *knop) {
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "wachtlijst", regel->publiek, wat), velden, aantal, knop);
  form.versie = versie_tekst(bezoek, regel->versie);
  if (!hier) form.fault = NULL, form.waarden = NULL;
  return form;
}

static bool show(struct bezoek *bezoek, enum deel deel) {
  struct fault typed = bezoek->fault;
  struct wachtregel_uit uit;
  fault_init(&bezoek->fault);
  if (!wachtregel_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  const struct wachtregel *r = &uit.regel;
  struct formulier change =
      part_form(bezoek, r, "wijzigen", deel == DEEL_WIJZIGEN, wachten_velden, wachten_velden_aantal, "Opslaan");
  struct formulier plan = part_form(bezoek, r, "contact", deel == DEEL_PLANNEN, wachtcontact_velden,
                                    wachtcontact_velden_aantal, "Contact plannen");
  struct formulier assign = part_form(bezoek, r, "toewijzen", deel == DEEL_TOEWIJZEN, wachtregel_toewijzen_velden,
                                      wachtregel_toewijzen_velden_aantal, "Oppakken");
  struct formulier off = part_form(bezoek, r, "eraf", deel == DEEL_ERAF, wachtregel_eraf_velden,
                                   wachtregel_eraf_velden_aantal, "Van de lijst halen");
  struct wachten_in kept = {.reden = r->reden,
                            .prioriteit = (int)r->prioriteit,
                            .met_twee = r->met_twee,
                            .contact = r->contact.publiek,
                            .aanbod = r->aanbod,
                            .overbrugging = r->overbrugging};
  struct paren now = formulier_waarden(arena_van(bezoek), wachten_velden, wachten_velden_aantal, &kept);
  if (!change.waarden) change.waarden = &now;
  struct medewerker *wie = NEW_ARRAY(arena_van(bezoek), struct medewerker, uit.collega_aantal + 1);
  for (size_t i = 0; i < uit.collega_aantal; i++) wie[i] = uit.collegas[i].wie;
  struct wachtregel_beeld beeld = {.regel = r,
                                   .contacten = uit.contacten,
                                   .contact_aantal = uit.contact_aantal,
                                   .belasting = uit.collegas,
                                   .belasting_aantal = uit.collega_aantal,
                                   .wijzigen = &change,
                                   .plannen = &plan,
                                   .toewijzen = r->einde == WACHT_LOOPT ? &assign : NULL,
                                   .eraf = &off,
                                   .collegas = medewerker_opties(bezoek, wie, uit.collega_aantal),
                                   .collega_aantal = uit.collega_aantal,
                                   .aanbod = keus_opties(bezoek, uit.aanbod, uit.aanbod_aantal),
                                   .aanbod_aantal = uit.aanbod_aantal,
                                   .soorten = keus_opties(bezoek, uit.soorten, uit.soort_aantal),
                                   .soort_aantal = uit.soort_aantal,
                                   .token = bezoek->sessie.csrf,
                                   .vandaag = vandaag_van(bezoek)};
  if (typed.class == FAULT_STALE) {
    if (deel == DEEL_WIJZIGEN)
      beeld.verschillen = formulier_verschillen(bezoek, wachten_velden, wachten_velden_aantal, &now);
    beeld.verschillen.wat = typed.message;
    change.fault = plan.fault = assign.fault = off.fault = NULL;
  }
  tpl_wachtregel(&bezoek->response->body, kader_van(bezoek, "Op de wachtlijst", "/wachtlijst"), &beeld);
  return true;
}

bool melding_wachten_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct wachtregel_uit uit;
  fault_init(&bezoek->fault);
  if (!wachten_vorm_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  if (uit.regel.id) {
    verder_naar(bezoek, "wachtlijst", uit.regel.publiek, "");
    return true;
  }
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "melding", bezoek->request->param, "wachten"),
                                        wachten_velden, wachten_velden_aantal, "Op de wachtlijst zetten");
  const struct wachten_in first = {.prioriteit = PRIORITEIT_GEWOON};
  struct paren values = formulier_waarden(arena_van(bezoek), wachten_velden, wachten_velden_aantal, &first);
  if (!form.waarden) form.waarden = &values;
  form.terug = pad_van(bezoek, "huishouden", uit.regel.huishouden, "");
  const struct veldkeuzes keuzes[] = {
      {"contact", belasting_opties(bezoek, uit.collegas, uit.collega_aantal), uit.collega_aantal},
      {"aanbod", keus_opties(bezoek, uit.aanbod, uit.aanbod_aantal), uit.aanbod_aantal},
  };
  struct invulblad_beeld beeld = {
      .titel = S("Op de wachtlijst zetten"),
      .inleiding =
          str_format(arena_van(bezoek), "De vraag van %.*s: “%.*s”. De wettelijke termijn loopt door.",
                     STR_ARG(uit.regel.naam), STR_ARG(eerste_woorden(arena_van(bezoek), uit.regel.woorden, 160))),
      .formulier = &form,
      .keuzes = keuzes,
      .keuze_aantal = sizeof keuzes / sizeof keuzes[0],
      .vandaag = vandaag_van(bezoek)};
  tpl_invulblad(&bezoek->response->body, kader_van(bezoek, "Op de wachtlijst zetten", "/wachtlijst"), &beeld);
  return true;
}

bool melding_wachten_doen(struct bezoek *bezoek) {
  struct wachten_in in = {.prioriteit = -1};
  struct str huishouden;
  if (!formulier_lezen(bezoek, wachten_velden, wachten_velden_aantal, &in) ||
      !melding_laten_wachten(&bezoek->werk, bezoek->request->param, &in, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && melding_wachten_tonen(bezoek);
  verder_naar(bezoek, "huishouden", huishouden, "wacht");
  return true;
}

bool wachtregel_tonen(struct bezoek *bezoek) {
  return show(bezoek, DEEL_GEEN);
}

bool wachtregel_wijzigen_doen(struct bezoek *bezoek) {
  struct wachten_in in = {.prioriteit = -1};
  struct str regel;
  if (!formulier_lezen(bezoek, wachten_velden, wachten_velden_aantal, &in) ||
      !wachtregel_wijzigen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &regel,
                           &bezoek->fault))
    return formulier_verouderd(bezoek) && show(bezoek, DEEL_WIJZIGEN);
  verder_naar(bezoek, "wachtlijst", regel, "opgeslagen");
  return true;
}

bool wachtcontact_opnemen_doen(struct bezoek *bezoek) {
  struct wachtcontact_in in = {.dag = DAG_GEEN};
  struct str regel;
  if (!formulier_lezen(bezoek, wachtcontact_velden, wachtcontact_velden_aantal, &in) ||
      !wachtcontact_opnemen(&bezoek->werk, bezoek->request->param, &in, &regel, &bezoek->fault))
    return formulier_verouderd(bezoek) && show(bezoek, DEEL_PLANNEN);
  verder_naar(bezoek, "wachtlijst", regel, "opgeslagen");
  return true;
}

bool wachtregel_toewijzen_doen(struct bezoek *bezoek) {
  struct wachtregel_toewijzen_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, wachtregel_toewijzen_velden, wachtregel_toewijzen_velden_aantal, &in) ||
      !wachtregel_toewijzen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                            &bezoek->fault))
    return formulier_verouderd(bezoek) && show(bezoek, DEEL_TOEWIJZEN);
  verder_naar(bezoek, "huishouden", huishouden, "traject");
  return true;
}

bool wachtregel_eraf_doen(struct bezoek *bezoek) {
  struct wachtregel_eraf_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, wachtregel_eraf_velden, wachtregel_eraf_velden_aantal, &in) ||
      !wachtregel_eraf(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                       &bezoek->fault))
    return formulier_verouderd(bezoek) && show(bezoek, DEEL_ERAF);
  verder_naar(bezoek, "huishouden", huishouden, "wacht-niet");
  return true;
}
