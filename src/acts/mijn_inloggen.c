#include "acts/mijn_inloggen.h"

#include "base/secret.h"
#include "base/text.h"
#include "store/inwoner.h"

#include "inlog_werk.h"
#include "inlogcode.h"

#define PLEK(veld) .plek = offsetof(struct mijn_code_in, veld)
const struct veld mijn_code_velden[] = {
    {"code", "Code uit de brief", VELD_REGEL, .max = 40, .verplicht = "regel INLOGGEN", .leeg = "Vul de code in.",
     .uitleg = "Bijvoorbeeld: K7QF-2MXT-9RHB", PLEK(code)},
    {"geboortejaar", "Uw geboortejaar", VELD_GETAL, .verplicht = "regel INLOGGEN", .leeg = "Vul uw geboortejaar in.",
     .uitleg = "Bijvoorbeeld: 1968. Helpt u iemand anders? Vul dan het geboortejaar van die persoon in.",
     PLEK(geboortejaar)},
};
const size_t mijn_code_velden_aantal = sizeof mijn_code_velden / sizeof mijn_code_velden[0];

const struct veld mijn_erbij_velden[] = {
    {"code", "Code die u hebt gekregen", VELD_REGEL, .max = 40, .verplicht = "regel INLOGGEN",
     .leeg = "Vul de code in.", .uitleg = "Bijvoorbeeld: K7QF-2MXT-9RHB", PLEK(code)},
    {"geboortejaar", "Geboortejaar van wie u helpt", VELD_GETAL, .verplicht = "regel INLOGGEN",
     .leeg = "Vul het geboortejaar in.", .uitleg = "Bijvoorbeeld: 1968", PLEK(geboortejaar)},
};
const size_t mijn_erbij_velden_aantal = sizeof mijn_erbij_velden / sizeof mijn_erbij_velden[0];
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

struct attempt {
  struct inlogcode_poging poging;
  const struct herkomst *herkomst;
  struct ingelogd sleutels;
};

static bool refuse(struct fault *fault) {
  return fault_set(fault, FAULT_INPUT,
                   S("De code of het geboortejaar klopt niet, of de code is al gebruikt of verlopen. Lukt het niet? "
                     "Vraag een nieuwe code aan uw contactpersoon."),
                   "code refused");
}

static bool settle(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  (void)ret_uitkomst;
  const struct attempt *attempt = in;
  bool first;
  if (!inlogcode_afhandelen(tx, &attempt->poging, "inloggen met code", "inlogcode mislukt", &first, fault))
    return false;
  if (!attempt->poging.klopt) return true;
  return (first || refuse(fault)) &&
         inlog_beginnen(tx, werk, attempt->poging.code.account, attempt->herkomst, &attempt->sleutels, NULL, fault);
}

bool mijn_code_inloggen(const struct werk *werk, const struct mijn_code_in *in, const struct herkomst *herkomst,
                        struct ingelogd *ret_ingelogd, struct fault *fault) {
  struct str nothing;
  struct attempt attempt = {.herkomst = herkomst, .sleutels = inlog_sleutels(werk, herkomst, SESSIE_OPEN)};
  if (!inlogcode_proberen(werk, in->code, ROL_INWONER, &attempt.poging, fault)) return false;
  attempt.poging.klopt &= in->geboortejaar == attempt.poging.code.geboren / 10000;
  if (!act_schrijven(werk, settle, &attempt, &nothing, fault)) return false;
  if (!attempt.poging.klopt) return refuse(fault);
  *ret_ingelogd = attempt.sleutels;
  return true;
}

struct taking_on {
  struct inlogcode_poging poging;
  struct str cookie;
};

static bool take_on(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                    struct fault *fault) {
  (void)ret_uitkomst;
  const struct taking_on *taking = in;
  struct toegang *toegang;
  struct inwoner_plek plek = {.weg = INWONER_PERSOON};
  struct inwoner_persoon voor;
  bool first;
  if (!inlogcode_afhandelen(tx, &taking->poging, "code bij eigen account", "inlogcode mislukt", &first, fault))
    return false;
  if (!taking->poging.klopt) return true;
  if (!inwoner_namens_overnemen(tx, werk->actor, taking->poging.code.account, &plek.publiek, fault)) return false;
  if (!first || plek.publiek.len == 0) return refuse(fault);
  return inwoner_toegang(tx, werk->actor, "helpen erbij", HANDELING_ZIEN, plek, &voor, &toegang, fault) &&
         inwoner_kiezen(toegang, taking->cookie, fault);
}

bool mijn_code_erbij(const struct werk *werk, const struct mijn_code_in *in, struct str cookie, struct fault *fault) {
  struct str nothing;
  struct taking_on taking = {.cookie = cookie};
  if (!inlogcode_proberen(werk, in->code, ROL_INWONER, &taking.poging, fault)) return false;
  taking.poging.klopt &= in->geboortejaar == taking.poging.code.geboren / 10000;
  return act_schrijven(werk, take_on, &taking, &nothing, fault) && (taking.poging.klopt || refuse(fault));
}

/* What a resident chose as his name stands apart from the names of workers. */
static struct str own_name(struct arena *arena, struct str inlognaam) {
  return text_fold(arena, str_join(arena, S("mijn "), inlognaam));
}

bool mijn_inloggen(const struct werk *werk, const struct inloggen_in *in, const struct herkomst *herkomst,
                   struct ingelogd *ret_ingelogd, struct fault *fault) {
  return inloggen(werk, &(struct inloggen_in){own_name(werk->arena, in->inlognaam), in->wachtwoord}, herkomst,
                  ret_ingelogd, fault);
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
  const char *bezwaar =
      wachtwoord_bezwaar(werk->arena, in->wachtwoord, (const struct str[]){werk->actor->naam, in->inlognaam}, 2);
  if (bezwaar) fault_add(fault, "wachtwoord", str_of(bezwaar));
  if (fault->field_count) return false;
  if (!password_hash(werk->arena, in->wachtwoord, &naming.hash))
    return fault_set(fault, FAULT_BUSY, S("De computer heeft het nu te druk. Probeer het zo nog eens."),
                     "no memory for a password hash");
  return act_schrijven(werk, set_own, &naming, &nothing, fault);
}
