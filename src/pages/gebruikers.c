#include "acts/gebruikers_beheren.h"
#include "render/tpl_gebruikers.h"
#include "render/tpl_wachtwoord.h"
#include "scherm.h"

static struct account *accounts_of(struct bezoek *bezoek, const struct gebruikers_inzien_uit *uit) {
  struct account *accounts = NEW_ARRAY(arena_van(bezoek), struct account, uit->aantal + 1);
  for (size_t i = 0; i < uit->aantal; i++) {
    const struct gebruiker *g = &uit->gebruikers[i];
    accounts[i] = (struct account){.publiek = g->publiek,
                                   .naam = g->naam,
                                   .inlognaam = g->inlognaam,
                                   .rol = str_of(rol_naam(g->rol)),
                                   .teams = g->team_namen,
                                   .actief = g->actief,
                                   .tweede_factor = g->tweede_factor};
  }
  return accounts;
}

bool gebruikers_tonen(struct bezoek *bezoek) {
  struct gebruikers_inzien_uit uit;
  struct optie *teams;
  struct fault typed = bezoek->fault;
  struct gebruikers_beeld beeld = {0};
  fault_init(&bezoek->fault);
  if (!gebruikers_inzien(&bezoek->werk, &uit, &bezoek->fault) || !team_opties(bezoek, &teams, &beeld.team_aantal))
    return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, S("/beheer/gebruikers"), gebruiker_maken_velden,
                                        gebruiker_maken_velden_aantal, "Account maken");
  form.zonder_grond = true;
  beeld.accounts = accounts_of(bezoek, &uit);
  beeld.aantal = uit.aantal;
  beeld.formulier = &form;
  beeld.teams = teams;
  tpl_gebruikers(&bezoek->response->body, kader_van(bezoek, "Accounts", "/beheer/gebruikers"), &beeld);
  return true;
}

static bool back(struct bezoek *bezoek) {
  response_redirect(bezoek->response, S("/beheer/gebruikers?klaar=account"));
  return true;
}

bool gebruikers_doen(struct bezoek *bezoek) {
  struct gebruiker_maken_in in = {0};
  struct str id;
  if (!formulier_lezen(bezoek, gebruiker_maken_velden, gebruiker_maken_velden_aantal, &in) ||
      !gebruiker_aanmaken(&bezoek->werk, &in, &id, &bezoek->fault))
    return fout_op_formulier(bezoek) && gebruikers_tonen(bezoek);
  return back(bezoek);
}

bool gebruiker_aan_doen(struct bezoek *bezoek) {
  return gebruiker_schakelen(&bezoek->werk, bezoek->request->param, true, &bezoek->fault) && back(bezoek);
}

bool gebruiker_uit_doen(struct bezoek *bezoek) {
  return gebruiker_schakelen(&bezoek->werk, bezoek->request->param, false, &bezoek->fault) && back(bezoek);
}

bool wachtwoord_tonen(struct bezoek *bezoek) {
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "beheer/gebruikers", bezoek->request->param, "wachtwoord"),
                    wachtwoord_velden, wachtwoord_velden_aantal, "Wachtwoord zetten");
  form.zonder_grond = true;
  form.terug = S("/beheer/gebruikers");
  tpl_wachtwoord(&bezoek->response->body, kader_van(bezoek, "Nieuw wachtwoord", "/beheer/gebruikers"), &form);
  return true;
}

bool wachtwoord_doen(struct bezoek *bezoek) {
  struct wachtwoord_in in = {0};
  if (!formulier_lezen(bezoek, wachtwoord_velden, wachtwoord_velden_aantal, &in) ||
      !wachtwoord_zetten(&bezoek->werk, bezoek->request->param, &in, &bezoek->fault))
    return fout_op_formulier(bezoek) && wachtwoord_tonen(bezoek);
  return back(bezoek);
}
