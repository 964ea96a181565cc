#include "acts/inloggen.h"
#include "acts/tweede_factor.h"
#include "render/tpl_account.h"
#include "scherm.h"

static struct sessie_rij *rows_of(struct bezoek *bezoek, const struct sessies_uit *uit) {
  struct arena *arena = arena_van(bezoek);
  struct sessie_rij *rijen = NEW_ARRAY(arena, struct sessie_rij, uit->aantal + 1);
  for (size_t i = 0; i < uit->aantal; i++) {
    const struct sessie *sessie = &uit->sessies[i];
    const struct inlogbron *bron = bron_met_code(bezoek, sessie->bron);
    rijen[i] = (struct sessie_rij){.publiek = sessie->deze ? (struct str){0} : sessie->publiek,
                                   .apparaat = sessie->apparaat,
                                   .bron = bron ? bron->naam : (struct str){0},
                                   .begonnen = moment_kort(arena, sessie->begonnen),
                                   .gezien = moment_kort(arena, sessie->gezien),
                                   .deze = sessie->deze};
  }
  return rijen;
}

bool account_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct sessies_uit uit;
  struct tweede_factor_stand stand;
  fault_init(&bezoek->fault);
  if (!sessies_inzien(&bezoek->werk, cookie_van(bezoek, COOKIE_NAAM), &uit, &bezoek->fault) ||
      !tweede_factor_inzien(&bezoek->werk, &stand, &bezoek->fault))
    return false;
  bezoek->fault = typed;
  struct formulier form =
      formulier_van(bezoek, S("/account/herstelcodes"), app_velden, app_velden_aantal, "Nieuwe herstelcodes maken");
  form.zonder_grond = true;
  struct account_beeld beeld = {.sessies = rows_of(bezoek, &uit),
                                .sessie_aantal = uit.aantal,
                                .met_wachtwoord = bezoek->sessie.bron.len == 0,
                                .stap_aan = stand.aan,
                                .stap_sinds = moment_kort(arena_van(bezoek), stand.sinds),
                                .herstelcodes = stand.herstelcodes,
                                .formulier = &form};
  tpl_account(&bezoek->response->body, kader_van(bezoek, "Mijn account", ""), &beeld);
  return true;
}

/* One session of his, or with none named all but this one. */
bool account_uitloggen_doen(struct bezoek *bezoek) {
  struct str sessie = formulier_waarde(bezoek, "sessie");
  if (sessie.len ? !sessie_beeindigen(&bezoek->werk, sessie, &bezoek->fault)
                 : !sessies_beeindigen(&bezoek->werk, cookie_van(bezoek, COOKIE_NAAM), &bezoek->fault))
    return false;
  response_redirect(bezoek->response, S("/account?klaar=elders"));
  return true;
}
