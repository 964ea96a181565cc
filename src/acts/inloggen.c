#include "acts/inloggen.h"

#include "base/secret.h"
#include "base/text.h"
#include "store/gebruiker.h"

#include "uitvoeren.h"

const struct veld inloggen_velden[] = {
    {"inlognaam", "Inlognaam", VELD_REGEL, .max = 80, .verplicht = "regel INLOGGEN", .leeg = "Vul uw inlognaam in.",
     .plek = offsetof(struct inloggen_in, inlognaam)},
    {"wachtwoord", "Wachtwoord", VELD_GEHEIM, .max = PASSWORD_MAX, .verplicht = "regel INLOGGEN",
     .leeg = "Vul uw wachtwoord in.", .plek = offsetof(struct inloggen_in, wachtwoord)},
};
const size_t inloggen_velden_aantal = sizeof inloggen_velden / sizeof inloggen_velden[0];

/* Verifying against this takes as long as against a real one and never succeeds. */
#define NOBODY "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

struct attempt {
  const struct gebruiker *gebruiker;
  bool right;
  struct ingelogd sleutels;
};

static bool find(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)werk;
  struct gebruiker *gebruiker = ret_uit;
  if (gebruiker_zoeken(tx, *(const struct str *)in, gebruiker, fault)) return true;
  if (fault->class != FAULT_ABSENT) return false;
  fault_init(fault);
  *gebruiker = (struct gebruiker){.wachtwoord = S(NOBODY)};
  return true;
}

/* Logging in is done by the program for somebody it did not know yet: the row of the logboek names the account. */
static bool log_attempt(struct tx *tx, const struct attempt *attempt, struct fault *fault) {
  struct actor *actor = NEW(tx_arena(tx), struct actor);
  *actor = (struct actor){.gebruiker = attempt->gebruiker->id, .rol = ROL_SYSTEEM, .naam = attempt->gebruiker->naam};
  struct toegang *toegang;
  return toegang_vragen(tx, actor,
                        &(struct toegang_vraag){.act = attempt->right ? "inloggen" : "inloggen mislukt",
                                                .grond = GROND_SYSTEEM,
                                                .handeling = HANDELING_DOEN,
                                                .informatie = INFO_GEBRUIKER,
                                                .over = OVER_NIEMAND},
                        &toegang, fault);
}

static bool settle(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  (void)werk, (void)ret_uitkomst;
  const struct attempt *attempt = in;
  struct gebruiker nu; /* the count as it is now, not as it was before the password was weighed */
  if (!log_attempt(tx, attempt, fault) || !gebruiker_zoeken(tx, attempt->gebruiker->inlognaam, &nu, fault))
    return false;
  if (attempt->right)
    return gebruiker_poging_bewaren(tx, nu.id, 0, 0, fault) &&
           sessie_beginnen(tx, nu.id, attempt->sleutels.cookie, attempt->sleutels.csrf, fault);
  bool closed = nu.mislukt + 1 >= INLOGGEN_POGINGEN;
  return gebruiker_poging_bewaren(tx, nu.id, closed ? 0 : nu.mislukt + 1,
                                  closed ? tx_echt(tx) + INLOGGEN_WACHT : nu.geblokkeerd_tot, fault);
}

static bool refuse(struct fault *fault) {
  return fault_set(fault, FAULT_INPUT, S("De inlognaam of het wachtwoord klopt niet."), "login refused");
}

bool inloggen(const struct werk *werk, const struct inloggen_in *in, struct ingelogd *ret_ingelogd,
              struct fault *fault) {
  struct str naam = text_fold(werk->arena, in->inlognaam), nothing;
  struct gebruiker gebruiker;
  if (!act_lezen(werk, find, &naam, &gebruiker, fault)) return false;
  bool known = gebruiker.id != 0;
  if (known && gebruiker.geblokkeerd_tot > werk->wanneer.echt)
    return fault_set(fault, FAULT_INPUT,
                     str_format(werk->arena,
                                "Er is te vaak een verkeerd wachtwoord ingevuld. U kunt om %.*s opnieuw inloggen.",
                                STR_ARG(moment_klok(werk->arena, gebruiker.geblokkeerd_tot + 60000))),
                     "account is closed for a while");
  bool right = password_matches(werk->arena, gebruiker.wachtwoord, in->wachtwoord) && known && gebruiker.actief;
  if (!known) return refuse(fault);
  struct attempt attempt = {.gebruiker = &gebruiker,
                            .right = right,
                            .sleutels = {.cookie = token_new(werk->arena), .csrf = token_new(werk->arena)}};
  if (!act_schrijven(werk, settle, &attempt, &nothing, fault)) return false;
  if (!right) return refuse(fault);
  *ret_ingelogd = attempt.sleutels;
  return true;
}

static bool end(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst, struct fault *fault) {
  (void)werk, (void)ret_uitkomst;
  return sessie_eindigen(tx, *(const struct str *)in, fault);
}

bool uitloggen(const struct werk *werk, struct str cookie, struct fault *fault) {
  struct str nothing;
  return act_schrijven(werk, end, &cookie, &nothing, fault);
}

static bool look_up(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)werk;
  return sessie_zoeken(tx, *(const struct str *)in, ret_uit, fault);
}

static bool keep_alive(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                       struct fault *fault) {
  (void)werk, (void)ret_uitkomst;
  return sessie_gezien(tx, *(const struct str *)in, fault);
}

bool sessie_openen(const struct werk *werk, struct str cookie, struct sessie *ret_sessie, struct fault *fault) {
  struct sessie sessie;
  struct str nothing;
  if (!act_lezen(werk, look_up, &cookie, &sessie, fault)) return false;
  if (sessie.gezien + SESSIE_BIJWERKEN < werk->wanneer.echt &&
      !act_schrijven(werk, keep_alive, &cookie, &nothing, fault))
    return false;
  *ret_sessie = sessie;
  return true;
}
