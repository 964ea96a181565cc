#include "acts/inloggen.h"

#include "base/secret.h"
#include "base/text.h"
#include "store/gebruiker.h"
#include "store/inlogpoging.h"
#include "store/tweede_factor.h"

#include "inlog_werk.h"

const struct veld inloggen_velden[] = {
    {"inlognaam", "Inlognaam", VELD_REGEL, .max = 80, .verplicht = "regel INLOGGEN", .leeg = "Vul uw inlognaam in.",
     .plek = offsetof(struct inloggen_in, inlognaam)},
    {"wachtwoord", "Wachtwoord", VELD_GEHEIM, .max = PASSWORD_MAX, .verplicht = "regel INLOGGEN",
     .leeg = "Vul uw wachtwoord in.", .plek = offsetof(struct inloggen_in, wachtwoord)},
};
const size_t inloggen_velden_aantal = sizeof inloggen_velden / sizeof inloggen_velden[0];

struct attempt {
  struct str naam;
  const struct herkomst *herkomst;
  struct gebruiker gebruiker; /* id 0 = there is no such account */
  struct str teller;
  moment_t dicht_tot;
  bool second; /* he has a second factor */
  bool right;
  struct ingelogd sleutels;
};

/* Who is it, and must he wait? */
static bool find(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct attempt attempt = *(const struct attempt *)in;
  struct tweede_factor factor;
  bool bekend = false;
  if (!gebruiker_zoeken(tx, attempt.naam, &attempt.gebruiker, fault)) {
    if (fault->class != FAULT_ABSENT) return false;
    fault_init(fault);
    attempt.gebruiker = (struct gebruiker){0};
  }
  if (!apparaat_bekend(tx, attempt.herkomst->apparaat, attempt.gebruiker.id, &bekend, fault) ||
      !tweede_factor_lezen(tx, attempt.gebruiker.id, &factor, fault))
    return false;
  attempt.teller =
      inlog_teller(werk, "wachtwoord", attempt.naam, bekend ? attempt.herkomst->apparaat : (struct str){0});
  attempt.second = factor.bevestigd;
  if (!inlogpoging_dicht(tx, attempt.teller, &attempt.dicht_tot, fault)) return false;
  *(struct attempt *)ret_uit = attempt;
  return true;
}

static bool settle(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  (void)ret_uitkomst;
  const struct attempt *attempt = in;
  const struct gebruiker *gebruiker = &attempt->gebruiker;
  const char *act = attempt->right ? "inloggen" : "inloggen mislukt";
  if (gebruiker->id && !inlog_noteren(tx, gebruiker->id, rol_lognaam(gebruiker->rol, gebruiker->naam), act, fault))
    return false;
  if (!attempt->right) return inlogpoging_mislukt(tx, attempt->teller, fault);
  return inlogpoging_vergeten(tx, attempt->teller, fault) &&
         inlog_beginnen(tx, werk, gebruiker->id, attempt->herkomst, &attempt->sleutels, NULL, fault);
}

static enum sessie_stap next_of(const struct attempt *attempt) {
  if (attempt->second) return SESSIE_CODE;
  return attempt->herkomst->tweede_factor >> attempt->gebruiker.rol & 1 ? SESSIE_INSTELLEN : SESSIE_OPEN;
}

bool inloggen(const struct werk *werk, const struct inloggen_in *in, const struct herkomst *herkomst,
              struct ingelogd *ret_ingelogd, struct fault *fault) {
  struct attempt attempt = {.naam = text_fold(werk->arena, in->inlognaam), .herkomst = herkomst};
  struct str nothing;
  if (!act_lezen(werk, find, &attempt, &attempt, fault)) return false;
  if (attempt.dicht_tot) return inlog_is_dicht(werk, attempt.dicht_tot, fault);
  attempt.right =
      password_matches(werk->arena, attempt.gebruiker.wachtwoord, in->wachtwoord) && attempt.gebruiker.actief;
  attempt.sleutels = inlog_sleutels(werk, herkomst, next_of(&attempt));
  if (!act_schrijven(werk, settle, &attempt, &nothing, fault)) return false;
  if (!attempt.right)
    return fault_set(fault, FAULT_INPUT, S("De inlognaam of het wachtwoord klopt niet."), "login refused");
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

static bool list(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct sessies_uit *uit = ret_uit;
  return sessies_van(tx, werk->actor->gebruiker, *(const struct str *)in, &uit->sessies, &uit->aantal, fault);
}

bool sessies_inzien(const struct werk *werk, struct str cookie, struct sessies_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, list, &cookie, ret_uit, fault);
}

static bool end_one(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                    struct fault *fault) {
  (void)ret_uitkomst;
  const struct actor *actor = werk->actor;
  return inlog_noteren(tx, actor->gebruiker, rol_lognaam(actor->rol, actor->naam), "elders uitloggen", fault) &&
         sessie_van_eindigen(tx, actor->gebruiker, *(const struct str *)in, fault);
}

bool sessie_beeindigen(const struct werk *werk, struct str sessie, struct fault *fault) {
  struct str nothing;
  return act_schrijven(werk, end_one, &sessie, &nothing, fault);
}

static bool end_others(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                       struct fault *fault) {
  (void)ret_uitkomst;
  const struct actor *actor = werk->actor;
  return inlog_noteren(tx, actor->gebruiker, rol_lognaam(actor->rol, actor->naam), "elders uitloggen", fault) &&
         sessies_eindigen(tx, actor->gebruiker, *(const struct str *)in, fault);
}

bool sessies_beeindigen(const struct werk *werk, struct str cookie, struct fault *fault) {
  struct str nothing;
  return act_schrijven(werk, end_others, &cookie, &nothing, fault);
}
