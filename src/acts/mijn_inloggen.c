#include "acts/mijn_inloggen.h"

#include "base/secret.h"
#include "base/text.h"
#include "store/gebruiker.h"
#include "store/inwoner.h"

#include "uitvoeren.h"

#define PLEK(veld) .plek = offsetof(struct mijn_code_in, veld)
const struct veld mijn_code_velden[] = {
    {"code", "Code uit de brief", VELD_REGEL, .max = 40, .verplicht = "regel INLOGGEN", .leeg = "Vul de code in.",
     .uitleg = "Bijvoorbeeld: K7QF-2MXT-9RHB", PLEK(code)},
    {"geboortejaar", "Uw geboortejaar", VELD_GETAL, .verplicht = "regel INLOGGEN", .leeg = "Vul uw geboortejaar in.",
     .uitleg = "Bijvoorbeeld: 1968. Helpt u iemand anders? Vul dan het geboortejaar van die persoon in.",
     PLEK(geboortejaar)},
};
const size_t mijn_code_velden_aantal = sizeof mijn_code_velden / sizeof mijn_code_velden[0];
#undef PLEK

#define PLEK(veld) .plek = offsetof(struct inloggen_in, veld)
const struct veld mijn_inloggen_velden[] = {
    {"inlognaam", "Inlognaam", VELD_REGEL, .max = 80, .verplicht = "regel INLOGGEN", .leeg = "Vul uw inlognaam in.",
     .uitleg = "De naam die u zelf hebt gekozen.", PLEK(inlognaam)},
    {"wachtwoord", "Wachtwoord", VELD_GEHEIM, .max = PASSWORD_MAX, .verplicht = "regel INLOGGEN",
     .leeg = "Vul uw wachtwoord in.", PLEK(wachtwoord)},
};
const size_t mijn_inloggen_velden_aantal = sizeof mijn_inloggen_velden / sizeof mijn_inloggen_velden[0];
#undef PLEK

#define PLEK(veld) .plek = offsetof(struct mijn_wachtwoord_in, veld)
const struct veld mijn_wachtwoord_velden[] = {
    {"inlognaam", "Kies een inlognaam", VELD_REGEL, .max = 60, .verplicht = "regel ACCOUNT",
     .leeg = "Vul een inlognaam in.",
     .uitleg = "Een naam die u zelf goed onthoudt. Gebruik geen e-mailadres dat u deelt met iemand die dit niet mag "
               "weten.",
     PLEK(inlognaam)},
    {"wachtwoord", "Kies een wachtwoord", VELD_GEHEIM, .max = PASSWORD_MAX, .verplicht = "regel ACCOUNT",
     .leeg = "Vul een wachtwoord in.", .uitleg = "Minstens 12 tekens. Een zin mag ook.", PLEK(wachtwoord)},
};
const size_t mijn_wachtwoord_velden_aantal = sizeof mijn_wachtwoord_velden / sizeof mijn_wachtwoord_velden[0];
#undef PLEK

/* Verifying against this takes as long as against a real one and never succeeds. */
#define NOBODY "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

struct attempt {
  struct str kiezer;
  struct inwonercode code;
  bool right;
  struct ingelogd sleutels;
};

static bool find(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)werk;
  struct inwonercode *code = ret_uit;
  if (inwonercode_zoeken(tx, *(const struct str *)in, code, fault)) return true;
  if (fault->class != FAULT_ABSENT) return false;
  fault_init(fault);
  *code = (struct inwonercode){.hash = S(NOBODY)};
  return true;
}

/* Nobody is known yet, so it is done by the program; the row of the logboek names the account. */
static bool log_attempt(struct tx *tx, const struct attempt *attempt, struct fault *fault) {
  struct actor *actor = NEW(tx_arena(tx), struct actor);
  struct toegang *toegang;
  *actor = (struct actor){.gebruiker = attempt->code.account, .rol = ROL_SYSTEEM, .naam = attempt->code.naam};
  return toegang_vragen(tx, actor,
                        &(struct toegang_vraag){.act = attempt->right ? "inloggen met code" : "inlogcode mislukt",
                                                .grond = GROND_SYSTEEM,
                                                .handeling = HANDELING_DOEN,
                                                .informatie = INFO_GEBRUIKER,
                                                .over = OVER_NIEMAND},
                        &toegang, fault);
}

static bool refuse(struct fault *fault) {
  return fault_set(fault, FAULT_INPUT,
                   S("De code of het geboortejaar klopt niet, of de code is al gebruikt of verlopen. Lukt het niet? "
                     "Vraag een nieuwe code aan uw contactpersoon."),
                   "code refused");
}

/* The same code at two places at once comes in once. */
static bool settle(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  (void)werk, (void)ret_uitkomst;
  const struct attempt *attempt = in;
  struct inwonercode nu; /* the count as it is now, not as it was before the code was weighed */
  bool first;
  if (!log_attempt(tx, attempt, fault) || !inwonercode_zoeken(tx, attempt->kiezer, &nu, fault)) return false;
  if (attempt->right)
    return inwonercode_gebruiken(tx, nu.id, &first, fault) && (first || refuse(fault)) &&
           sessie_beginnen(tx, nu.account, attempt->sleutels.cookie, attempt->sleutels.csrf, fault);
  bool closed = nu.mislukt + 1 >= INLOGGEN_POGINGEN;
  return inwonercode_poging_bewaren(tx, nu.id, closed ? 0 : nu.mislukt + 1,
                                    closed ? tx_echt(tx) + INLOGGEN_WACHT : nu.geblokkeerd_tot, fault);
}

bool mijn_code_inloggen(const struct werk *werk, const struct mijn_code_in *in, struct ingelogd *ret_ingelogd,
                        struct fault *fault) {
  struct str code, nothing;
  if (!inwonercode_lezen(werk->arena, in->code, &code))
    return fault_add(fault, "code", S("Een code heeft 12 letters en cijfers, zoals K7QF-2MXT-9RHB."));
  struct attempt attempt = {.kiezer = str_part(code, 0, INWONERCODE_KIEZER),
                            .sleutels = {.cookie = token_new(werk->arena), .csrf = token_new(werk->arena)}};
  if (!act_lezen(werk, find, &attempt.kiezer, &attempt.code, fault)) return false;
  const struct inwonercode *found = &attempt.code;
  if (found->id && found->geblokkeerd_tot > werk->wanneer.echt)
    return fault_set(fault, FAULT_INPUT,
                     str_format(werk->arena,
                                "Er is te vaak iets verkeerds ingevuld. U kunt het om %.*s opnieuw proberen.",
                                STR_ARG(moment_klok(werk->arena, found->geblokkeerd_tot + 60000))),
                     "code is closed for a while");
  bool same = password_matches(werk->arena, found->hash, str_part(code, INWONERCODE_KIEZER, INWONERCODE_LENGTE));
  if (found->id == 0) return refuse(fault);
  attempt.right =
      same && found->bruikbaar && found->geldig_tot > werk->wanneer.echt && in->geboortejaar == found->geboren / 10000;
  if (!act_schrijven(werk, settle, &attempt, &nothing, fault)) return false;
  if (!attempt.right) return refuse(fault);
  *ret_ingelogd = attempt.sleutels;
  return true;
}

/* What a resident chose as his name stands apart from the names of workers. */
static struct str own_name(struct arena *arena, struct str inlognaam) {
  return text_fold(arena, str_join(arena, S("mijn "), inlognaam));
}

bool mijn_inloggen(const struct werk *werk, const struct inloggen_in *in, struct ingelogd *ret_ingelogd,
                   struct fault *fault) {
  return inloggen(werk, &(struct inloggen_in){own_name(werk->arena, in->inlognaam), in->wachtwoord}, ret_ingelogd,
                  fault);
}

struct naming {
  struct str inlognaam, hash;
};

static bool set_own(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                    struct fault *fault) {
  (void)ret_uitkomst;
  const struct naming *naming = in;
  struct toegang *toegang;
  struct inwoner_persoon voor;
  return inwoner_toegang(tx, werk->actor, "eigen inlognaam kiezen", HANDELING_ZIEN, (struct inwoner_plek){INWONER_NU},
                         &voor, &toegang, fault) &&
         inwoner_inloggegevens(toegang, naming->inlognaam, naming->hash, fault);
}

bool mijn_wachtwoord_zetten(const struct werk *werk, const struct mijn_wachtwoord_in *in, struct fault *fault) {
  struct naming naming = {.inlognaam = own_name(werk->arena, in->inlognaam)};
  struct str nothing;
  if (text_fold(werk->arena, in->inlognaam).len == 0)
    fault_add(fault, "inlognaam", S("Gebruik letters of cijfers in de inlognaam."));
  if (text_length(in->wachtwoord) < PASSWORD_MIN)
    fault_add(fault, "wachtwoord", S("Kies een wachtwoord van minstens 12 tekens."));
  if (fault->field_count) return false;
  if (!password_hash(werk->arena, in->wachtwoord, &naming.hash))
    return fault_set(fault, FAULT_BUSY, S("De computer heeft het nu te druk. Probeer het zo nog eens."),
                     "no memory for a password hash");
  return act_schrijven(werk, set_own, &naming, &nothing, fault);
}
