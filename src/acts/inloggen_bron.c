#include "acts/inloggen_bron.h"

#include "base/secret.h"
#include "base/text.h"
#include "connect/oidc.h"
#include "store/gebruiker.h"
#include "store/identiteit.h"

#include "inlog_werk.h"

/* --- going --- */

struct leaving {
  struct str cookie;
  struct bronpoging poging;
};

static bool keep(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                 struct fault *fault) {
  (void)werk, (void)ret_uitkomst;
  const struct leaving *leaving = in;
  return bronpoging_bewaren(tx, leaving->cookie, &leaving->poging, fault);
}

bool bron_beginnen(const struct werk *werk, const struct inlogbron *bron, struct str naar, struct str *ret_adres,
                   struct str *ret_cookie, struct fault *fault) {
  struct oidc_begin begin = {token_new(werk->arena), token_new(werk->arena), token_new(werk->arena)};
  struct leaving leaving = {
      .cookie = token_new(werk->arena),
      .poging = {
          .bron = bron->code, .toestand = begin.toestand, .nonce = begin.nonce, .bewijs = begin.bewijs, .naar = naar}};
  struct str nothing;
  if (!oidc_adres(bron->oidc, werk->arena, &begin, ret_adres, fault) ||
      !act_schrijven(werk, keep, &leaving, &nothing, fault))
    return false;
  *ret_cookie = leaving.cookie;
  return true;
}

/* --- coming back --- */

struct coming {
  const struct inlogbron *bron;
  const struct bron_antwoord *antwoord;
  const struct herkomst *herkomst;
  struct bronpoging *poging;
  struct oidc_wie wie;
  struct ingelogd sleutels;
};

/* What the database knows of somebody there: nothing that can be read. */
static struct str hidden(const struct werk *werk, const struct inlogbron *bron, struct str what) {
  if (what.len == 0) return what;
  struct str mac = secret_mac(werk->arena, werk->sleutel, str_join(werk->arena, S("identiteit "), bron->code), what);
  return hex_of(werk->arena, (const uint8_t *)mac.ptr, mac.len);
}

static bool take(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                 struct fault *fault) {
  (void)werk, (void)ret_uitkomst;
  const struct coming *coming = in;
  return bronpoging_nemen(tx, coming->antwoord->cookie, coming->poging, fault);
}

static bool no_account(struct fault *fault) {
  return fault_set(fault, FAULT_ACCESS,
                   S("U bent ingelogd, maar er is hier geen account voor u. Vraag de gemeente om hulp."),
                   "identity opens no account");
}

/* The account that one row of the settings finds; id 0 when it finds none. */
static bool find_by(struct tx *tx, const struct werk *werk, const struct coming *coming,
                    const struct koppeling *koppeling, struct gebruiker *ret_gebruiker, struct fault *fault) {
  struct str value = oidc_claim(werk->arena, &coming->wie, koppeling->claim);
  *ret_gebruiker = (struct gebruiker){0};
  if (value.len == 0) return true;
  switch (koppeling->op) {
  case KOPPELING_IDENTITEIT:
    return identiteit_zoeken(tx, coming->bron->code, hidden(werk, coming->bron, value), ret_gebruiker, fault);
  case KOPPELING_BSN:
    return identiteit_met_bsn(tx, value, ret_gebruiker, fault);
  case KOPPELING_INLOGNAAM:
    break;
  }
  if (str_eq(koppeling->claim, S("email")) &&
      !str_eq(oidc_claim(werk->arena, &coming->wie, S("email_verified")), S("true")))
    return true;
  if (gebruiker_zoeken(tx, text_fold(werk->arena, value), ret_gebruiker, fault)) return true;
  if (fault->class != FAULT_ABSENT) return false;
  fault_init(fault);
  *ret_gebruiker = (struct gebruiker){0};
  return true;
}

/* Found by another claim: from now on this identity is his, unless he has another one there already, for then this is
 * somebody else who got his address. */
static bool remember(struct tx *tx, const struct werk *werk, const struct coming *coming, size_t found,
                     const struct gebruiker *gebruiker, struct fault *fault) {
  for (size_t i = 0; i < coming->bron->koppeling_aantal; i++) {
    const struct koppeling *koppeling = &coming->bron->koppelingen[i];
    bool taken;
    if (koppeling->op != KOPPELING_IDENTITEIT || i == found) continue;
    struct str value = oidc_claim(werk->arena, &coming->wie, koppeling->claim);
    if (value.len == 0) continue;
    if (!identiteit_bezet(tx, coming->bron->code, gebruiker->id, &taken, fault)) return false;
    if (taken) return no_account(fault);
    if (!identiteit_bewaren(tx, coming->bron->code, hidden(werk, coming->bron, value), gebruiker->id, fault))
      return false;
  }
  return true;
}

static bool let_in(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  (void)ret_uitkomst;
  const struct coming *coming = in;
  const struct inlogbron *bron = coming->bron;
  struct gebruiker gebruiker = {0};
  size_t at = 0;
  while (at < bron->koppeling_aantal) {
    if (!find_by(tx, werk, coming, &bron->koppelingen[at], &gebruiker, fault)) return false;
    if (gebruiker.id) break;
    at++;
  }
  if (gebruiker.id == 0 || !gebruiker.actief || rijk_van(gebruiker.rol) != bron->rijk) return no_account(fault);
  const struct sessie_begin begin = {.bron = bron->code,
                                     .bron_sessie = hidden(werk, bron, coming->wie.sessie),
                                     .bron_wie = hidden(werk, bron, coming->wie.onderwerp)};
  bool known = bron->koppelingen[at].op == KOPPELING_IDENTITEIT;
  return (known || remember(tx, werk, coming, at, &gebruiker, fault)) &&
         inlog_noteren(tx, gebruiker.id, gebruiker.naam, "inloggen", fault) &&
         inlog_beginnen(tx, werk, gebruiker.id, coming->herkomst, &coming->sleutels, &begin, fault);
}

bool bron_afmaken(const struct werk *werk, const struct inlogbron *bron, const struct bron_antwoord *antwoord,
                  const struct herkomst *herkomst, struct ingelogd *ret_ingelogd, struct str *ret_naar,
                  struct fault *fault) {
  struct bronpoging poging;
  struct coming coming = {.bron = bron,
                          .poging = &poging,
                          .antwoord = antwoord,
                          .herkomst = herkomst,
                          .sleutels = inlog_sleutels(werk, herkomst, SESSIE_OPEN)};
  struct str nothing;
  if (!act_schrijven(werk, take, &coming, &nothing, fault)) return false;
  if (!same_secret(poging.toestand, antwoord->toestand) || !str_eq(poging.bron, bron->code) || antwoord->code.len == 0)
    return fault_set(fault, FAULT_ACCESS, S("Dit inloggen is niet hier begonnen. Begin opnieuw."), "state is another");
  const struct oidc_begin begin = {poging.toestand, poging.nonce, poging.bewijs};
  if (!oidc_inwisselen(bron->oidc, werk->arena, antwoord->code, &begin, werk->wanneer.echt / 1000, &coming.wie,
                       fault) ||
      !act_schrijven(werk, let_in, &coming, &nothing, fault))
    return false;
  *ret_ingelogd = coming.sleutels;
  *ret_naar = poging.naar;
  return true;
}

/* --- out --- */

bool bron_uitlogadres(const struct werk *werk, const struct inlogbron *bron, struct str *ret_adres,
                      struct fault *fault) {
  return oidc_uitlogadres(bron->oidc, werk->arena, ret_adres, fault);
}

static bool put_out(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                    struct fault *fault) {
  (void)ret_uitkomst;
  const struct coming *coming = in;
  return sessies_van_bron_eindigen(tx, coming->bron->code, hidden(werk, coming->bron, coming->wie.sessie),
                                   hidden(werk, coming->bron, coming->wie.onderwerp), fault);
}

bool bron_uitgelogd(const struct werk *werk, const struct inlogbron *bron, struct str token, struct fault *fault) {
  struct coming coming = {.bron = bron};
  struct str nothing;
  return oidc_uitlogtoken(bron->oidc, werk->arena, token, werk->wanneer.echt / 1000, &coming.wie, fault) &&
         act_schrijven(werk, put_out, &coming, &nothing, fault);
}
