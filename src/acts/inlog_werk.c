#include "inlog_werk.h"

#include <assert.h>

#include "base/secret.h"
#include "store/inlogpoging.h"

struct str inlog_teller(const struct werk *werk, const char *soort, struct str wie, struct str eigen_apparaat) {
  assert(werk->sleutel);
  return secret_mac(werk->arena, werk->sleutel, str_of(soort),
                    str_format(werk->arena, "%.*s %.*s", STR_ARG(eigen_apparaat), STR_ARG(wie)));
}

bool inlog_is_dicht(const struct werk *werk, moment_t tot, struct fault *fault) {
  return fault_set(fault, FAULT_INPUT,
                   str_format(werk->arena, "Het ging te vaak mis. U kunt om %.*s opnieuw inloggen.",
                              STR_ARG(moment_klok(werk->arena, tot + 60000))),
                   "too many failures");
}

bool inlog_noteren(struct tx *tx, int64_t gebruiker, struct str naam, const char *act, struct fault *fault) {
  struct actor *actor = NEW(tx_arena(tx), struct actor);
  *actor = (struct actor){.gebruiker = gebruiker, .rol = ROL_SYSTEEM, .naam = naam};
  struct toegang *toegang;
  return toegang_vragen(tx, actor,
                        &(struct toegang_vraag){.act = act,
                                                .grond = GROND_SYSTEEM,
                                                .handeling = HANDELING_DOEN,
                                                .informatie = INFO_GEBRUIKER,
                                                .over = OVER_NIEMAND},
                        &toegang, fault);
}

struct ingelogd inlog_sleutels(const struct werk *werk, const struct herkomst *herkomst, enum sessie_stap stap) {
  struct str apparaat = herkomst->apparaat.len ? herkomst->apparaat : token_new(werk->arena);
  return (struct ingelogd){.cookie = token_new(werk->arena),
                           .csrf = token_new(werk->arena),
                           .apparaat = stap == SESSIE_OPEN ? apparaat : (struct str){0},
                           .stap = stap};
}

bool inlog_beginnen(struct tx *tx, const struct werk *werk, int64_t gebruiker, const struct herkomst *herkomst,
                    const struct ingelogd *sleutels, const struct sessie_begin *bron, struct fault *fault) {
  struct sessie_begin begin = bron ? *bron : (struct sessie_begin){0};
  begin.gebruiker = gebruiker;
  begin.cookie = sleutels->cookie;
  begin.csrf = sleutels->csrf;
  begin.stap = sleutels->stap;
  begin.publiek = werk_id(werk);
  begin.apparaat = apparaat_woorden(werk->arena, herkomst->browser);
  return sessie_beginnen(tx, &begin, fault) &&
         (sleutels->stap != SESSIE_OPEN || apparaat_onthouden(tx, sleutels->apparaat, gebruiker, fault));
}
