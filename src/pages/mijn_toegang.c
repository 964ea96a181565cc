#include "acts/mijn_inloggen.h"
#include "render/tpl_mijn_account.h"
#include "render/tpl_mijn_inloggen.h"
#include "render/tpl_mijn_weg.h"

#include "mijn_pagina.h"

/* --- coming in and going --- */

/* What was typed and what was wrong with it stands at the form that was sent. */
static struct formulier login_form(struct bezoek *bezoek, const char *actie, const struct veld *velden, size_t aantal) {
  struct formulier form = formulier_van(bezoek, str_of(actie), velden, aantal, "Inloggen");
  form.zonder_grond = true;
  form.inzending = (struct str){0};
  if (str_eq(bezoek->request->path, str_of(actie))) return form;
  form.waarden = NULL;
  form.fault = NULL;
  return form;
}

static bool show_login(struct bezoek *bezoek) {
  struct formulier code = login_form(bezoek, "/mijn/code", mijn_code_velden, mijn_code_velden_aantal);
  struct formulier eigen = login_form(bezoek, "/mijn/inloggen", mijn_inloggen_velden, mijn_inloggen_velden_aantal);
  eigen.eigen = true;
  struct mijn_inloggen_beeld beeld = {
      .code = &code, .eigen = &eigen, .bronnen = bron_knoppen_van(bezoek, 1U << RIJK_INWONER)};
  tpl_mijn_inloggen(&bezoek->response->body, kader_van(bezoek, "Inloggen", ""), &beeld);
  return true;
}

bool mijn_inloggen_tonen(struct bezoek *bezoek) {
  if (!bezoek->ingelogd) return show_login(bezoek);
  response_redirect(bezoek->response, S("/"));
  return true;
}

static bool let_in(struct bezoek *bezoek, const struct ingelogd *ingelogd) {
  ingelogd_zetten(bezoek, ingelogd);
  response_redirect(bezoek->response, S("/"));
  return true;
}

bool mijn_inloggen_doen(struct bezoek *bezoek) {
  struct inloggen_in in = {0};
  struct herkomst herkomst = herkomst_van(bezoek);
  struct ingelogd ingelogd;
  if (!formulier_lezen(bezoek, mijn_inloggen_velden, mijn_inloggen_velden_aantal, &in) ||
      !mijn_inloggen(&bezoek->werk, &in, &herkomst, &ingelogd, &bezoek->fault))
    return fout_op_formulier(bezoek) && show_login(bezoek);
  return let_in(bezoek, &ingelogd);
}

bool mijn_code_doen(struct bezoek *bezoek) {
  struct mijn_code_in in = {0};
  struct herkomst herkomst = herkomst_van(bezoek);
  struct ingelogd ingelogd;
  if (!formulier_lezen(bezoek, mijn_code_velden, mijn_code_velden_aantal, &in) ||
      !mijn_code_inloggen(&bezoek->werk, &in, &herkomst, &ingelogd, &bezoek->fault))
    return fout_op_formulier(bezoek) && show_login(bezoek);
  return let_in(bezoek, &ingelogd);
}

/* Also of who is not logged in, or no longer: he wants to be gone all the same. */
bool mijn_weg_doen(struct bezoek *bezoek) {
  if (bezoek->ingelogd && !uitloggen(&bezoek->werk, cookie_van(bezoek, COOKIE_NAAM), &bezoek->fault)) return false;
  cookie_zetten(bezoek, COOKIE_NAAM, (struct str){0}, 0);
  response_header(bezoek->response, "Clear-Site-Data", S("\"cache\""));
  response_redirect(bezoek->response, S("/weg"));
  return true;
}

bool mijn_weg_tonen(struct bezoek *bezoek) {
  tpl_mijn_weg(&bezoek->response->body, kader_van(bezoek, str_c(arena_van(bezoek), bezoek->omgeving->gemeente), ""));
  return true;
}

/* --- a name and password of his own, and whom else he helps --- */

bool mijn_account_tonen(struct bezoek *bezoek) {
  struct formulier form = login_form(bezoek, "/mijn/account", mijn_wachtwoord_velden, mijn_wachtwoord_velden_aantal);
  struct formulier erbij = login_form(bezoek, "/mijn/erbij", mijn_erbij_velden, mijn_erbij_velden_aantal);
  form.knop = S("Opslaan");
  erbij.knop = S("Erbij zetten");
  struct mijn_account_beeld beeld = {.formulier = &form, .erbij = &erbij};
  tpl_mijn_account(&bezoek->response->body, kader_van(bezoek, "De volgende keer inloggen", "/mijn/account"), &beeld);
  return true;
}

bool mijn_account_doen(struct bezoek *bezoek) {
  struct mijn_wachtwoord_in in = {0};
  if (!formulier_lezen(bezoek, mijn_wachtwoord_velden, mijn_wachtwoord_velden_aantal, &in) ||
      !mijn_wachtwoord_zetten(&bezoek->werk, &in, &bezoek->fault))
    return fout_op_formulier(bezoek) && mijn_account_tonen(bezoek);
  response_redirect(bezoek->response, S("/mijn?klaar=mijn-account"));
  return true;
}

bool mijn_erbij_doen(struct bezoek *bezoek) {
  struct mijn_code_in in = {0};
  if (!formulier_lezen(bezoek, mijn_erbij_velden, mijn_erbij_velden_aantal, &in) ||
      !mijn_code_erbij(&bezoek->werk, &in, cookie_van(bezoek, COOKIE_NAAM), &bezoek->fault))
    return fout_op_formulier(bezoek) && mijn_account_tonen(bezoek);
  response_redirect(bezoek->response, S("/mijn?klaar=mijn-erbij"));
  return true;
}
