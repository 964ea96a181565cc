#include "acts/inloggen_bron.h"
#include "scherm.h"

enum { BRON_SECONDEN = 10 * 60 };

const struct inlogbron *bron_met_code(const struct bezoek *bezoek, struct str code) {
  for (size_t i = 0; i < bezoek->omgeving->bron_aantal; i++)
    if (str_eq(bezoek->omgeving->bronnen[i].code, code)) return &bezoek->omgeving->bronnen[i];
  return NULL;
}

struct bron_knoppen bron_knoppen_van(struct bezoek *bezoek, unsigned rijken) {
  const struct omgeving *omgeving = bezoek->omgeving;
  struct bron_knop *rij = NEW_ARRAY(arena_van(bezoek), struct bron_knop, omgeving->bron_aantal + 1);
  size_t aantal = 0;
  for (size_t i = 0; i < omgeving->bron_aantal; i++)
    if (rijken >> omgeving->bronnen[i].rijk & 1)
      rij[aantal++] = (struct bron_knop){omgeving->bronnen[i].code, omgeving->bronnen[i].naam};
  struct bron_knoppen knoppen = {.rij = rij, .aantal = aantal};
  const struct inlogbron *uit = bron_met_code(bezoek, paren_waarde(&bezoek->request->query, S("bron")));
  if (uit) knoppen.uit = (struct bron_knop){uit->code, uit->naam};
  return knoppen;
}

static const struct inlogbron *bron_of(struct bezoek *bezoek) {
  const struct inlogbron *bron = bron_met_code(bezoek, bezoek->request->param);
  if (!bron)
    fault_set(&bezoek->fault, FAULT_ABSENT, S("Inloggen kan hier niet op deze manier."), "no such identity provider");
  return bron;
}

bool bron_tonen(struct bezoek *bezoek) {
  const struct inlogbron *bron = bron_of(bezoek);
  struct str adres, cookie;
  if (!bron || !bron_beginnen(&bezoek->werk, bron, inloggen_naar(bezoek), &adres, &cookie, &bezoek->fault))
    return false;
  cookie_zetten(bezoek, COOKIE_BRON, cookie, BRON_SECONDEN);
  response_redirect_out(bezoek->response, adres);
  return true;
}

/* A session that there was ends: who comes in is somebody new. */
bool bron_terug(struct bezoek *bezoek) {
  const struct inlogbron *bron = bron_of(bezoek);
  const struct paren *query = &bezoek->request->query;
  struct herkomst herkomst = herkomst_van(bezoek);
  struct bron_antwoord antwoord = {.cookie = cookie_van(bezoek, COOKIE_BRON),
                                   .toestand = paren_waarde(query, S("state")),
                                   .code = paren_waarde(query, S("code"))};
  struct ingelogd ingelogd;
  struct str naar;
  if (!bron) return false;
  cookie_zetten(bezoek, COOKIE_BRON, (struct str){0}, 0);
  if (!bron_afmaken(&bezoek->werk, bron, &antwoord, &herkomst, &ingelogd, &naar, &bezoek->fault)) return false;
  struct str before = cookie_van(bezoek, COOKIE_NAAM);
  if (before.len && !uitloggen(&bezoek->werk, before, &bezoek->fault)) return false;
  ingelogd_zetten(bezoek, &ingelogd);
  verder_na_inloggen(bezoek, ingelogd.stap, eigen_pad(naar));
  return true;
}

bool bron_uit(struct bezoek *bezoek) {
  const struct inlogbron *bron = bron_of(bezoek);
  struct str adres;
  if (!bron || !bron_uitlogadres(&bezoek->werk, bron, &adres, &bezoek->fault)) return false;
  if (adres.len)
    response_redirect_out(bezoek->response, adres);
  else
    response_redirect(bezoek->response, S("/inloggen"));
  return true;
}

/* The provider itself asks this, without a browser (OpenID Connect Back-Channel Logout 1.0): 200, or 400 when its token
 * is not to be believed. */
bool bron_uitgelogd_doen(struct bezoek *bezoek) {
  const struct inlogbron *bron = bron_of(bezoek);
  if (!bron) return false;
  bezoek->response->type = "text/plain; charset=utf-8";
  if (bron_uitgelogd(&bezoek->werk, bron, formulier_waarde(bezoek, "logout_token"), &bezoek->fault)) return true;
  if (bezoek->fault.class != FAULT_ACCESS) return false;
  bezoek->response->status = 400;
  bezoek->response->fault = fault_class_name(bezoek->fault.class);
  bezoek->response->detail = str_c(arena_van(bezoek), str_of(bezoek->fault.detail));
  return true;
}
