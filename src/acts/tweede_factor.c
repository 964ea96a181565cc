#include "acts/tweede_factor.h"

#include "base/id.h"
#include "base/secret.h"
#include "store/inlogpoging.h"
#include "store/tweede_factor.h"

#include "inlog_werk.h"

#define PLEK .plek = offsetof(struct code_in, code)
const struct veld code_velden[] = {
    {"code", "Code", VELD_REGEL, .max = 20, .verplicht = "regel INLOGGEN", .leeg = "Vul de code in.",
     .uitleg = "De zes cijfers uit uw app. Hebt u uw telefoon niet? Vul dan een van uw herstelcodes in.", PLEK},
};
const size_t code_velden_aantal = sizeof code_velden / sizeof code_velden[0];

const struct veld app_velden[] = {
    {"code", "Code uit de app", VELD_REGEL, .max = 20, .verplicht = "regel INLOGGEN",
     .leeg = "Vul de zes cijfers in die uw app nu laat zien.", .uitleg = "Zes cijfers.", PLEK},
};
const size_t app_velden_aantal = sizeof app_velden / sizeof app_velden[0];

const struct veld herstellen_velden[] = {
    {"reden", "Waarom", VELD_TEKST, .max = 500, .verplicht = "regel ACCOUNT",
     .leeg = "Schrijf op waarom, en hoe u zeker weet wie erom vroeg.",
     .uitleg = "Bijvoorbeeld: telefoon kwijt, aan de balie met paspoort. Dit komt in het logboek.",
     .plek = offsetof(struct herstellen_in, reden)},
};
const size_t herstellen_velden_aantal = sizeof herstellen_velden / sizeof herstellen_velden[0];

static struct str purpose(const struct werk *werk, int64_t gebruiker) {
  return str_format(werk->arena, "tweede factor %lld", (long long)gebruiker);
}

/* As people type it: with spaces and lines, in capitals; o and i are digits here. */
static struct str clean(struct arena *arena, struct str typed) {
  char *code = arena_new(arena, typed.len + 1);
  size_t len = 0;
  for (size_t i = 0; i < typed.len; i++) {
    char c = typed.ptr[i];
    if (c == ' ' || c == '-') continue;
    if (c >= 'A' && c <= 'Z') c = (char)(c - 'A' + 'a');
    code[len++] = c == 'o' ? '0' : c == 'i' || c == 'l' ? '1' : c;
  }
  return (struct str){code, len};
}

static struct str code_hash(const struct werk *werk, int64_t gebruiker, struct str code) {
  return secret_mac(werk->arena, werk->sleutel, purpose(werk, gebruiker), code);
}

/* Ten times fifty random bits; what goes into the database is a keyed hash of each. */
static void make_codes(const struct werk *werk, int64_t gebruiker, struct str ret_codes[HERSTELCODES],
                       struct str ret_hashes[HERSTELCODES]) {
  for (size_t i = 0; i < HERSTELCODES; i++) {
    struct id id = id_new(NULL);
    struct str text = str_part(str_copy(werk->arena, id_str(&id)), 0, 10);
    ret_hashes[i] = code_hash(werk, gebruiker, text);
    ret_codes[i] = str_format(werk->arena, "%.5s-%.5s", text.ptr, text.ptr + 5);
  }
}

static bool wrong_code(struct fault *fault) {
  return fault_add(fault, "code",
                   S("Deze code klopt niet. Kijk of de tijd op uw telefoon goed staat en vul een nieuwe in."));
}

/* The step of a code of his app; -1 when it is none, or was used. */
static bool step_of(const struct werk *werk, const struct tweede_factor *factor, int64_t gebruiker, struct str code,
                    int64_t *ret_stap, struct fault *fault) {
  struct str geheim;
  *ret_stap = -1;
  if (factor->geheim.len == 0) return true;
  if (!secret_open(werk->arena, werk->sleutel, purpose(werk, gebruiker), factor->geheim, &geheim))
    return fault_set(fault, FAULT_INTERNAL,
                     S("Schakel kan uw tweede stap niet nakijken. Vraag de beheerder om uw tweede stap weg te halen."),
                     "secret does not open with this key");
  *ret_stap = totp_stap(werk->arena, geheim, code, werk->wanneer.echt, factor->laatste_stap);
  return true;
}

struct second {
  struct str cookie, code, teller;
  const struct herkomst *herkomst;
  struct actor gebruiker;
  moment_t dicht_tot;
  struct ingelogd sleutels;
  struct str hashes[HERSTELCODES];
  bool set_up; /* not logging in: he is in, or may come in by this */
};

/* --- logging in --- */

static bool find(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct second second = *(const struct second *)in;
  struct sessie sessie;
  bool bekend;
  if (!sessie_zoeken(tx, second.cookie, &sessie, fault)) return false;
  second.gebruiker = sessie.actor;
  if (sessie.stap == SESSIE_OPEN && !second.set_up)
    return fault_set(fault, FAULT_RULE, S("U bent al ingelogd."), "session needs no code");
  if (!apparaat_bekend(tx, second.herkomst->apparaat, sessie.actor.gebruiker, &bekend, fault)) return false;
  second.teller = inlog_teller(werk, "code", str_format(werk->arena, "%lld", (long long)sessie.actor.gebruiker),
                               bekend ? second.herkomst->apparaat : (struct str){0});
  if (!inlogpoging_dicht(tx, second.teller, &second.dicht_tot, fault)) return false;
  *(struct second *)ret_uit = second;
  return true;
}

static bool count_failure(struct tx *tx, const struct second *second, struct fault *fault) {
  return inlog_noteren(tx, second->gebruiker.gebruiker, second->gebruiker.naam, "tweede stap mislukt", fault) &&
         inlogpoging_mislukt(tx, second->teller, fault);
}

/* Takes the code, whichever kind it is; ret_goed tells whether it was one. */
static bool take_code(struct tx *tx, const struct werk *werk, const struct second *second, bool paper, bool *ret_goed,
                      struct fault *fault) {
  int64_t gebruiker = second->gebruiker.gebruiker, stap;
  struct tweede_factor factor;
  *ret_goed = false;
  if (!tweede_factor_lezen(tx, gebruiker, &factor, fault) ||
      !step_of(werk, &factor, gebruiker, second->code, &stap, fault))
    return false;
  if (stap >= 0) {
    *ret_goed = true;
    return tweede_factor_gebruiken(tx, gebruiker, stap, fault);
  }
  return !paper || !factor.bevestigd ||
         herstelcode_gebruiken(tx, gebruiker, code_hash(werk, gebruiker, second->code), ret_goed, fault);
}

/* The session under its new key, on a device that is known from now on. */
static bool rise(struct tx *tx, const struct second *second, struct fault *fault) {
  return sessie_vernieuwen(tx, second->cookie, second->sleutels.cookie, second->sleutels.csrf, SESSIE_OPEN, fault) &&
         apparaat_onthouden(tx, second->sleutels.apparaat, second->gebruiker.gebruiker, fault);
}

static bool enter(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct second *second = in;
  struct sessie sessie;
  bool good;
  if (!sessie_zoeken(tx, second->cookie, &sessie, fault) || !take_code(tx, werk, second, true, &good, fault))
    return false;
  if (!good || sessie.stap != SESSIE_CODE) return count_failure(tx, second, fault);
  *ret_uitkomst = S("goed");
  return inlog_noteren(tx, second->gebruiker.gebruiker, second->gebruiker.naam, "tweede stap", fault) &&
         inlogpoging_vergeten(tx, second->teller, fault) && rise(tx, second, fault);
}

/* Runs what weighs the code; a wrong one is a fault that was counted. */
static bool weigh(const struct werk *werk, struct second *second, act_schrijver *doen, struct fault *fault) {
  struct str goed;
  if (!act_lezen(werk, find, second, second, fault)) return false;
  if (second->dicht_tot) return inlog_is_dicht(werk, second->dicht_tot, fault);
  if (!act_schrijven(werk, doen, second, &goed, fault)) {
    if (fault->class != FAULT_STALE) return false; /* two sent the same code at once: one of them came too late */
    fault_init(fault);
    return wrong_code(fault);
  }
  return goed.len > 0 || wrong_code(fault);
}

bool inloggen_code(const struct werk *werk, struct str cookie, const struct code_in *in,
                   const struct herkomst *herkomst, struct ingelogd *ret_ingelogd, struct fault *fault) {
  struct second second = {.cookie = cookie,
                          .code = clean(werk->arena, in->code),
                          .herkomst = herkomst,
                          .sleutels = inlog_sleutels(werk, herkomst, SESSIE_OPEN)};
  if (!weigh(werk, &second, enter, fault)) return false;
  *ret_ingelogd = second.sleutels;
  return true;
}

/* --- setting up --- */

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct tweede_factor factor;
  if (!tweede_factor_lezen(tx, werk->actor->gebruiker, &factor, fault)) return false;
  *(struct tweede_factor_stand *)ret_uit =
      (struct tweede_factor_stand){.aan = factor.bevestigd, .sinds = factor.op, .herstelcodes = factor.herstelcodes};
  return true;
}

bool tweede_factor_inzien(const struct werk *werk, struct tweede_factor_stand *ret_stand, struct fault *fault) {
  return act_lezen(werk, look, NULL, ret_stand, fault);
}

static bool begin(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                  struct fault *fault) {
  int64_t gebruiker = ((const struct actor *)in)->gebruiker;
  struct tweede_factor factor;
  struct str geheim;
  if (!tweede_factor_lezen(tx, gebruiker, &factor, fault)) return false;
  if (factor.bevestigd)
    return fault_set(fault, FAULT_RULE, S("U hebt de tweede stap al ingesteld."), "second factor is there already");
  bool again =
      factor.geheim.len && secret_open(werk->arena, werk->sleutel, purpose(werk, gebruiker), factor.geheim, &geheim);
  if (!again) {
    char *bytes = arena_new(werk->arena, TOTP_GEHEIM);
    random_bytes(bytes, TOTP_GEHEIM);
    geheim = (struct str){bytes, TOTP_GEHEIM};
    struct str sealed = secret_seal(werk->arena, werk->sleutel, purpose(werk, gebruiker), geheim);
    if (!tweede_factor_bewaren(tx, gebruiker, sealed, fault)) return false;
  }
  *ret_uitkomst = base32_of(werk->arena, geheim);
  return true;
}

bool tweede_factor_beginnen(const struct werk *werk, const struct actor *gebruiker, struct str *ret_geheim,
                            struct fault *fault) {
  if (!werk->sleutel->vast)
    return fault_set(fault, FAULT_RULE,
                     S("De tweede stap kan hier nog niet worden ingesteld. De technisch beheerder moet Schakel eerst "
                       "een sleutel geven."),
                     "no lasting key: set SCHAKEL_SLEUTEL");
  return act_schrijven(werk, begin, gebruiker, ret_geheim, fault);
}

static bool confirm(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                    struct fault *fault) {
  const struct second *second = in;
  int64_t gebruiker = second->gebruiker.gebruiker;
  struct tweede_factor before;
  bool good;
  if (!tweede_factor_lezen(tx, gebruiker, &before, fault) || !take_code(tx, werk, second, false, &good, fault))
    return false;
  if (!good) return count_failure(tx, second, fault);
  *ret_uitkomst = S("goed");
  return inlog_noteren(tx, gebruiker, second->gebruiker.naam,
                       before.bevestigd ? "herstelcodes vernieuwen" : "tweede stap instellen", fault) &&
         inlogpoging_vergeten(tx, second->teller, fault) &&
         herstelcodes_bewaren(tx, gebruiker, second->hashes, HERSTELCODES, fault) && rise(tx, second, fault);
}

bool tweede_factor_bevestigen(const struct werk *werk, const struct actor *gebruiker, struct str cookie,
                              const struct code_in *in, const struct herkomst *herkomst, struct ingelogd *ret_ingelogd,
                              struct str ret_codes[HERSTELCODES], struct fault *fault) {
  struct second second = {.cookie = cookie,
                          .code = clean(werk->arena, in->code),
                          .herkomst = herkomst,
                          .set_up = true,
                          .sleutels = inlog_sleutels(werk, herkomst, SESSIE_OPEN)};
  struct str codes[HERSTELCODES];
  make_codes(werk, gebruiker->gebruiker, codes, second.hashes);
  if (!weigh(werk, &second, confirm, fault)) return false;
  memcpy(ret_codes, codes, sizeof codes);
  *ret_ingelogd = second.sleutels;
  return true;
}

/* --- taken away --- */

struct taking {
  struct str gebruiker, reden;
};

static bool take_away(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                      struct fault *fault) {
  const struct taking *taking = in;
  struct toegang *toegang;
  *ret_uitkomst = taking->gebruiker;
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = "tweede stap weghalen",
                                                .grond = GROND_BEHEER,
                                                .handeling = HANDELING_DOEN,
                                                .informatie = INFO_GEBRUIKER,
                                                .over = OVER_NIEMAND},
                        &toegang, fault) &&
         tweede_factor_herstellen(toegang, taking->gebruiker, taking->reden, fault);
}

bool tweede_factor_weghalen(const struct werk *werk, struct str gebruiker, const struct herstellen_in *in,
                            struct fault *fault) {
  struct taking taking = {.gebruiker = gebruiker, .reden = in->reden};
  struct str nothing;
  return act_schrijven_eenmaal(werk, take_away, &taking, &nothing, fault);
}
