#include "acts/tweede_factor.h"
#include "render/tpl_herstelcodes.h"
#include "render/tpl_inloggen_code.h"
#include "render/tpl_inloggen_instellen.h"
#include "render/tpl_tweede_stap_weg.h"
#include "scherm.h"

static void back_to_login(struct bezoek *bezoek) {
  response_redirect(bezoek->response, bezoek->ingelogd ? S("/") : S("/inloggen"));
}

bool code_tonen(struct bezoek *bezoek) {
  if (bezoek->halverwege.stap != SESSIE_CODE) {
    back_to_login(bezoek);
    return true;
  }
  struct formulier form = formulier_van(bezoek, S("/inloggen/code"), code_velden, code_velden_aantal, "Inloggen");
  struct inloggen_beeld beeld = {.formulier = &form, .naar = inloggen_naar(bezoek)};
  form.zonder_grond = true;
  form.eigen = true;
  tpl_inloggen_code(&bezoek->response->body, kader_van(bezoek, "Nog één stap", ""), &beeld);
  return true;
}

bool code_doen(struct bezoek *bezoek) {
  struct code_in in = {0};
  struct herkomst herkomst = herkomst_van(bezoek);
  struct ingelogd ingelogd;
  if (bezoek->halverwege.stap != SESSIE_CODE) {
    back_to_login(bezoek);
    return true;
  }
  if (!formulier_lezen(bezoek, code_velden, code_velden_aantal, &in) ||
      !inloggen_code(&bezoek->werk, cookie_van(bezoek, COOKIE_NAAM), &in, &herkomst, &ingelogd, &bezoek->fault))
    return fout_op_formulier(bezoek) && code_tonen(bezoek);
  ingelogd_zetten(bezoek, &ingelogd);
  verder_na_inloggen(bezoek, ingelogd.stap, inloggen_naar(bezoek));
  return true;
}

/* Who sets it up: who is logged in, or may only come in with it. */
static const struct sessie *setter(const struct bezoek *bezoek) {
  if (bezoek->ingelogd) return &bezoek->sessie;
  return bezoek->halverwege.stap == SESSIE_INSTELLEN ? &bezoek->halverwege : NULL;
}

static struct str in_fours(struct arena *arena, struct str geheim) {
  struct buf text;
  buf_init(&text, arena, 256);
  for (size_t i = 0; i < geheim.len; i++) {
    if (i && i % 4 == 0) buf_add_char(&text, ' ');
    buf_add_char(&text, geheim.ptr[i]);
  }
  return buf_str(&text);
}

static struct str app_address(struct bezoek *bezoek, struct str naam, struct str geheim) {
  struct buf text;
  buf_init(&text, arena_van(bezoek), 1024);
  buf_add(&text, S("otpauth://totp/Schakel:"));
  http_write_encoded(&text, naam);
  buf_add(&text, S("?issuer=Schakel&secret="));
  buf_add(&text, geheim);
  return buf_str(&text);
}

bool instellen_tonen(struct bezoek *bezoek) {
  const struct sessie *sessie = setter(bezoek);
  struct fault typed = bezoek->fault;
  struct str geheim;
  if (!sessie) {
    back_to_login(bezoek);
    return true;
  }
  fault_init(&bezoek->fault);
  if (!tweede_factor_beginnen(&bezoek->werk, &sessie->actor, &geheim, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, S("/inloggen/instellen"), app_velden, app_velden_aantal, "Instellen");
  form.zonder_grond = true;
  form.eigen = true;
  struct instellen_beeld beeld = {.formulier = &form,
                                  .naar = inloggen_naar(bezoek),
                                  .geheim = in_fours(arena_van(bezoek), geheim),
                                  .adres = app_address(bezoek, sessie->actor.naam, geheim),
                                  .moet = !bezoek->ingelogd};
  tpl_inloggen_instellen(&bezoek->response->body, kader_van(bezoek, "Tweede stap instellen", ""), &beeld);
  return true;
}

/* Sets up, or makes new codes on paper: the page with the codes, or false. */
static bool confirm(struct bezoek *bezoek, const struct actor *wie, struct str verder) {
  struct code_in in = {0};
  struct herkomst herkomst = herkomst_van(bezoek);
  struct ingelogd ingelogd;
  struct str codes[HERSTELCODES];
  if (!formulier_lezen(bezoek, app_velden, app_velden_aantal, &in) ||
      !tweede_factor_bevestigen(&bezoek->werk, wie, cookie_van(bezoek, COOKIE_NAAM), &in, &herkomst, &ingelogd, codes,
                                &bezoek->fault))
    return false;
  ingelogd_zetten(bezoek, &ingelogd);
  struct herstelcodes_beeld beeld = {.codes = codes, .aantal = HERSTELCODES, .verder = verder};
  tpl_herstelcodes(&bezoek->response->body, kader_van(bezoek, "Uw herstelcodes", ""), &beeld);
  return true;
}

bool instellen_doen(struct bezoek *bezoek) {
  const struct sessie *sessie = setter(bezoek);
  struct str naar = inloggen_naar(bezoek);
  if (!sessie) {
    back_to_login(bezoek);
    return true;
  }
  return confirm(bezoek, &sessie->actor, naar.len ? naar : S("/")) ||
         (fout_op_formulier(bezoek) && instellen_tonen(bezoek));
}

bool account_codes_doen(struct bezoek *bezoek) {
  return confirm(bezoek, &bezoek->sessie.actor, S("/account")) || (fout_op_formulier(bezoek) && account_tonen(bezoek));
}

bool tweede_stap_tonen(struct bezoek *bezoek) {
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "beheer/gebruikers", bezoek->request->param, "tweede-stap"),
                    herstellen_velden, herstellen_velden_aantal, "Weghalen");
  form.zonder_grond = true;
  form.terug = S("/beheer/gebruikers");
  tpl_tweede_stap_weg(&bezoek->response->body, kader_van(bezoek, "Tweede stap weghalen", "/beheer/gebruikers"), &form);
  return true;
}

bool tweede_stap_doen(struct bezoek *bezoek) {
  struct herstellen_in in = {0};
  if (!formulier_lezen(bezoek, herstellen_velden, herstellen_velden_aantal, &in) ||
      !tweede_factor_weghalen(&bezoek->werk, bezoek->request->param, &in, &bezoek->fault))
    return fout_op_formulier(bezoek) && tweede_stap_tonen(bezoek);
  response_redirect(bezoek->response, S("/beheer/gebruikers?klaar=account"));
  return true;
}
