#include "render/tpl_inloggen.h"
#include "scherm.h"

enum { APPARAAT_SECONDEN = 180 * 24 * 60 * 60, JAAR_SECONDEN = 365 * 24 * 60 * 60, TOKEN_LENGTH = 64 };

/* One "/" first and no second one, no backslash. */
struct str eigen_pad(struct str pad) {
  if (!str_starts(pad, S("/")) || str_starts(pad, S("//")) || pad.len > 512) return (struct str){0};
  for (size_t i = 0; i < pad.len; i++)
    if (pad.ptr[i] <= ' ' || pad.ptr[i] > '~' || pad.ptr[i] == '\\') return (struct str){0};
  return pad;
}

struct str inloggen_naar(const struct bezoek *bezoek) {
  return eigen_pad(bezoek->request->method == METHOD_POST ? formulier_waarde(bezoek, "naar")
                                                          : paren_waarde(&bezoek->request->query, S("naar")));
}

void verder_na_inloggen(struct bezoek *bezoek, enum sessie_stap stap, struct str naar) {
  struct buf path;
  buf_init(&path, arena_van(bezoek), 4096);
  if (stap == SESSIE_OPEN) {
    buf_add(&path, naar.len ? naar : S("/"));
  } else {
    buf_add(&path, stap == SESSIE_CODE ? S("/inloggen/code") : S("/inloggen/instellen"));
    if (naar.len) buf_add(&path, S("?naar=")), http_write_encoded(&path, naar);
  }
  response_redirect(bezoek->response, buf_str(&path));
}

static bool show(struct bezoek *bezoek) {
  struct formulier form = formulier_van(bezoek, S("/inloggen"), inloggen_velden, inloggen_velden_aantal, "Inloggen");
  struct inloggen_beeld beeld = {.formulier = &form,
                                 .naar = inloggen_naar(bezoek),
                                 .bronnen = bron_knoppen_van(bezoek, 1U << RIJK_TEAM | 1U << RIJK_PARTNER)};
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

struct herkomst herkomst_van(const struct bezoek *bezoek) {
  struct str apparaat = cookie_van(bezoek, COOKIE_APPARAAT);
  return (struct herkomst){.apparaat = apparaat.len == TOKEN_LENGTH ? apparaat : (struct str){0},
                           .browser = bezoek->request->header_user_agent,
                           .tweede_factor = bezoek->omgeving->tweede_factor};
}

void ingelogd_zetten(struct bezoek *bezoek, const struct ingelogd *ingelogd) {
  cookie_zetten(bezoek, COOKIE_NAAM, ingelogd->cookie, COOKIE_SESSIE);
  if (ingelogd->apparaat.len) cookie_zetten(bezoek, COOKIE_APPARAAT, ingelogd->apparaat, APPARAAT_SECONDEN);
}

bool inloggen_doen(struct bezoek *bezoek) {
  struct inloggen_in in = {0};
  struct herkomst herkomst = herkomst_van(bezoek);
  struct ingelogd ingelogd;
  if (!formulier_lezen(bezoek, inloggen_velden, inloggen_velden_aantal, &in) ||
      !inloggen(&bezoek->werk, &in, &herkomst, &ingelogd, &bezoek->fault))
    return fout_op_formulier(bezoek) && show(bezoek);
  ingelogd_zetten(bezoek, &ingelogd);
  verder_na_inloggen(bezoek, ingelogd.stap, inloggen_naar(bezoek));
  return true;
}

bool uitloggen_doen(struct bezoek *bezoek) {
  if (!uitloggen(&bezoek->werk, cookie_van(bezoek, COOKIE_NAAM), &bezoek->fault)) return false;
  cookie_zetten(bezoek, COOKIE_NAAM, (struct str){0}, 0);
  response_redirect(bezoek->response,
                    str_format(arena_van(bezoek), "%s?klaar=uitgelogd%s%.*s",
                               bezoek->kader.mijn ? "/mijn/inloggen" : "/inloggen",
                               bezoek->sessie.bron.len ? "&bron=" : "", STR_ARG(bezoek->sessie.bron)));
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
  cookie_zetten(bezoek, COOKIE_SNELTOETSEN, S("uit"), uit ? JAAR_SECONDEN : 0);
  response_redirect(bezoek->response, S("/"));
  return true;
}
