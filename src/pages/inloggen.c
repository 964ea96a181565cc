#include "render/tpl_inloggen.h"
#include "scherm.h"

/* Only an address of our own that can be sent back as it is: one "/" first and no second one, no backslash. */
static bool is_own_path(struct str path) {
  if (!str_starts(path, S("/")) || str_starts(path, S("//")) || path.len > 512) return false;
  for (size_t i = 0; i < path.len; i++)
    if (path.ptr[i] <= ' ' || path.ptr[i] > '~' || path.ptr[i] == '\\') return false;
  return true;
}

static bool show(struct bezoek *bezoek) {
  struct formulier form = formulier_van(bezoek, S("/inloggen"), inloggen_velden, inloggen_velden_aantal, "Inloggen");
  struct str naar = bezoek->request->method == METHOD_POST ? formulier_waarde(bezoek, "naar")
                                                           : paren_waarde(&bezoek->request->query, S("naar"));
  struct inloggen_beeld beeld = {.formulier = &form, .naar = is_own_path(naar) ? naar : (struct str){0}};
  form.zonder_grond = true;
  form.eigen = true;
  tpl_inloggen(&bezoek->response->body, kader_van(bezoek, "Inloggen", ""), &beeld);
  return true;
}

bool inloggen_tonen(struct bezoek *bezoek) {
  if (!bezoek->ingelogd) return show(bezoek);
  response_redirect(bezoek->response, S("/"));
  return true;
}

void sessie_cookie(struct bezoek *bezoek, struct str waarde, const char *age) {
  struct str cookie = str_format(arena_van(bezoek), COOKIE_NAAM "=%.*s; Path=/; HttpOnly; SameSite=Lax%s%s",
                                 STR_ARG(waarde), age, bezoek->omgeving->https ? "; Secure" : "");
  response_header(bezoek->response, "Set-Cookie", cookie);
}

bool inloggen_doen(struct bezoek *bezoek) {
  struct inloggen_in in = {0};
  struct ingelogd ingelogd;
  if (!formulier_lezen(bezoek, inloggen_velden, inloggen_velden_aantal, &in) ||
      !inloggen(&bezoek->werk, &in, &ingelogd, &bezoek->fault))
    return fout_op_formulier(bezoek) && show(bezoek);
  struct str naar = formulier_waarde(bezoek, "naar");
  sessie_cookie(bezoek, ingelogd.cookie, "");
  response_redirect(bezoek->response, is_own_path(naar) ? naar : S("/"));
  return true;
}

bool uitloggen_doen(struct bezoek *bezoek) {
  if (!uitloggen(&bezoek->werk, paren_waarde(&bezoek->request->cookies, S(COOKIE_NAAM)), &bezoek->fault)) return false;
  sessie_cookie(bezoek, (struct str){0}, "; Max-Age=0");
  response_redirect(bezoek->response,
                    bezoek->kader.mijn ? S("/mijn/inloggen?klaar=uitgelogd") : S("/inloggen?klaar=uitgelogd"));
  return true;
}

bool begin_tonen(struct bezoek *bezoek) {
  static const struct str begin[ROL_AANTAL] = {
      [ROL_SYSTEEM] = S_INIT("/inloggen"),
      [ROL_LOKET] = S_INIT("/loket"),
      [ROL_PROFESSIONAL] = S_INIT("/werk"),
      [ROL_TEAMLEIDER] = S_INIT("/werk"),
      [ROL_BEHEERDER] = S_INIT("/beheer/gebruikers"),
      [ROL_KWALITEIT] = S_INIT("/kwaliteit"),
      [ROL_PRIVACY] = S_INIT("/keuring"),
      [ROL_INWONER] = S_INIT("/mijn"),
      [ROL_PARTNER] = S_INIT("/partner"),
  };
  response_redirect(bezoek->response, begin[bezoek->sessie.actor.rol]);
  return true;
}

bool sneltoetsen_doen(struct bezoek *bezoek) {
  bool uit = str_eq(formulier_waarde(bezoek, "stand"), S("uit"));
  struct str cookie =
      str_format(arena_van(bezoek), COOKIE_SNELTOETSEN "=%s; Path=/; HttpOnly; SameSite=Lax%s",
                 uit ? "uit; Max-Age=31536000" : "; Max-Age=0", bezoek->omgeving->https ? "; Secure" : "");
  response_header(bezoek->response, "Set-Cookie", cookie);
  response_redirect(bezoek->response, S("/"));
  return true;
}
