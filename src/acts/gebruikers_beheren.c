#include "acts/gebruikers_beheren.h"

#include "base/secret.h"
#include "base/text.h"
#include "store/gebruiker.h"
#include "store/inlogpoging.h"

#include "inlog_werk.h"
#include "teams.h"

#define PLEK(veld) .plek = offsetof(struct gebruiker_maken_in, veld)
const struct veld gebruiker_maken_velden[] = {
    {"naam", "Naam", VELD_REGEL, .max = 120, .verplicht = "regel ACCOUNT", .leeg = "Vul de naam in.", PLEK(naam)},
    {"inlognaam", "Inlognaam", VELD_REGEL, .max = 60, .verplicht = "regel ACCOUNT", .leeg = "Vul een inlognaam in.",
     PLEK(inlognaam)},
    {"rol", "Rol", VELD_KEUZE, .keuzes = rollen, .verplicht = "regel ACCOUNT", .leeg = "Kies een rol.", PLEK(rol)},
    {"team", "Team", VELD_GETAL, .uitleg = "Een beheerder hoeft geen team te hebben.", PLEK(team)},
    {"wachtwoord", "Eerste wachtwoord", VELD_GEHEIM, .max = PASSWORD_MAX, .verplicht = "regel ACCOUNT",
     .leeg = "Vul een wachtwoord in.", .uitleg = "Minstens 12 tekens.", PLEK(wachtwoord)},
};
const size_t gebruiker_maken_velden_aantal = sizeof gebruiker_maken_velden / sizeof gebruiker_maken_velden[0];

const struct veld wachtwoord_velden[] = {
    {"wachtwoord", "Nieuw wachtwoord", VELD_GEHEIM, .max = PASSWORD_MAX, .verplicht = "regel ACCOUNT",
     .leeg = "Vul een wachtwoord in.", .uitleg = "Minstens 12 tekens.",
     .plek = offsetof(struct wachtwoord_in, wachtwoord)},
};
const size_t wachtwoord_velden_aantal = 1;

static bool ask(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = act,
                                                .grond = werk->actor->rol == ROL_SYSTEEM ? GROND_SYSTEEM : GROND_BEHEER,
                                                .handeling = handeling,
                                                .informatie = INFO_GEBRUIKER,
                                                .over = OVER_NIEMAND},
                        ret_toegang, fault);
}

static bool check_password(const struct werk *werk, struct str wachtwoord, const struct str *namen, size_t aantal,
                           struct fault *fault) {
  const char *bezwaar = wachtwoord_bezwaar(werk->arena, wachtwoord, namen, aantal);
  return !bezwaar || fault_add(fault, "wachtwoord", str_of(bezwaar));
}

static bool hash(const struct werk *werk, struct str wachtwoord, struct str *ret_hash, struct fault *fault) {
  return password_hash(werk->arena, wachtwoord, ret_hash) ||
         fault_set(fault, FAULT_BUSY, S("De computer heeft het nu te druk. Probeer het zo nog eens."),
                   "no memory for a password hash");
}

struct making {
  struct gebruiker gebruiker;
  int64_t team;
};

static bool make(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct making *making = in;
  struct toegang *toegang;
  struct team team;
  int64_t id;
  if (!ask(tx, werk, "account maken", HANDELING_DOEN, &toegang, fault)) return false;
  if (making->team && !team_zoeken(tx, making->team, &team, fault)) {
    if (fault->class == FAULT_ABSENT) fault_init(fault), fault_add(fault, "team", S("Kies een team uit de lijst."));
    return false;
  }
  if (!gebruiker_maken(toegang, &making->gebruiker, &making->team, making->team ? 1 : 0, &id, fault)) return false;
  *ret_uitkomst = making->gebruiker.publiek;
  return true;
}

bool gebruiker_aanmaken(const struct werk *werk, const struct gebruiker_maken_in *in, struct str *ret_gebruiker,
                        struct fault *fault) {
  struct making making = {.team = in->team};
  struct gebruiker *gebruiker = &making.gebruiker;
  *gebruiker = (struct gebruiker){.publiek = werk_id(werk),
                                  .inlognaam = text_fold(werk->arena, in->inlognaam),
                                  .naam = in->naam,
                                  .rol = (enum rol)in->rol};
  check_password(werk, in->wachtwoord, (const struct str[]){in->naam, in->inlognaam}, 2, fault);
  if (!keuze_van(rollen, in->rol)) fault_add(fault, "rol", S("Kies een rol."));
  if (gebruiker->inlognaam.len == 0) fault_add(fault, "inlognaam", S("Gebruik letters of cijfers in de inlognaam."));
  if (fault->field_count) return false;
  return hash(werk, in->wachtwoord, &gebruiker->wachtwoord, fault) &&
         act_schrijven_eenmaal(werk, make, &making, ret_gebruiker, fault);
}

static bool list(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct toegang *toegang;
  struct gebruikers_inzien_uit *uit = ret_uit;
  return ask(tx, werk, "accounts inzien", HANDELING_ZIEN, &toegang, fault) &&
         gebruikers_lezen(toegang, &uit->gebruikers, &uit->aantal, fault);
}

bool gebruikers_inzien(const struct werk *werk, struct gebruikers_inzien_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, list, NULL, ret_uit, fault);
}

struct switching {
  struct str gebruiker, hash;
  bool actief;
};

static bool turn(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct switching *switching = in;
  struct toegang *toegang;
  *ret_uitkomst = switching->gebruiker;
  return ask(tx, werk, switching->actief ? "account aanzetten" : "account uitzetten", HANDELING_DOEN, &toegang,
             fault) &&
         gebruiker_aan_uit(toegang, switching->gebruiker, switching->actief, fault);
}

bool gebruiker_schakelen(const struct werk *werk, struct str gebruiker, bool actief, struct fault *fault) {
  struct switching switching = {.gebruiker = gebruiker, .actief = actief};
  struct str nothing;
  return act_schrijven(werk, turn, &switching, &nothing, fault);
}

static bool look_at(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  return ask(tx, werk, "account inzien", HANDELING_ZIEN, &toegang, fault) &&
         gebruiker_lezen(toegang, *(const struct str *)in, ret_uit, fault);
}

/* A new password also opens what somebody closed by guessing. */
static bool set_password(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                         struct fault *fault) {
  const struct switching *switching = in;
  struct toegang *toegang;
  struct gebruiker gebruiker;
  *ret_uitkomst = switching->gebruiker;
  return ask(tx, werk, "wachtwoord zetten", HANDELING_DOEN, &toegang, fault) &&
         gebruiker_lezen(toegang, switching->gebruiker, &gebruiker, fault) &&
         gebruiker_wachtwoord(toegang, switching->gebruiker, switching->hash, fault) &&
         inlogpoging_vergeten(tx, inlog_teller(werk, "wachtwoord", gebruiker.inlognaam, (struct str){0}), fault);
}

bool wachtwoord_zetten(const struct werk *werk, struct str gebruiker, const struct wachtwoord_in *in,
                       struct fault *fault) {
  struct switching switching = {.gebruiker = gebruiker};
  struct gebruiker wie;
  struct str nothing;
  return act_lezen(werk, look_at, &gebruiker, &wie, fault) &&
         check_password(werk, in->wachtwoord, (const struct str[]){wie.naam, wie.inlognaam}, 2, fault) &&
         hash(werk, in->wachtwoord, &switching.hash, fault) &&
         act_schrijven(werk, set_password, &switching, &nothing, fault);
}

static bool make_team(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                      struct fault *fault) {
  struct toegang *toegang;
  int64_t id;
  if (!ask(tx, werk, "team maken", HANDELING_DOEN, &toegang, fault) ||
      !team_maken(toegang, *(const struct str *)in, &id, fault))
    return false;
  *ret_uitkomst = str_format(werk->arena, "%lld", (long long)id);
  return true;
}

bool team_aanmaken(const struct werk *werk, struct str naam, int64_t *ret_team, struct fault *fault) {
  struct str number;
  return act_schrijven(werk, make_team, &naam, &number, fault) && str_to_i64(number, ret_team);
}

static bool find_or_make_team(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                              struct fault *fault) {
  struct str naam = *(const struct str *)in;
  struct team *teams;
  size_t count;
  if (!teams_van_vandaag(tx, &teams, &count, fault)) return false;
  for (size_t i = 0; i < count; i++) {
    if (!str_eq(teams[i].naam, naam) && !(naam.len && str_eq(teams[i].sleutel, naam))) continue;
    *ret_uitkomst = str_format(werk->arena, "%lld", (long long)teams[i].id);
    return true;
  }
  return make_team(tx, werk, in, ret_uitkomst, fault);
}

bool team_zoeken_of_aanmaken(const struct werk *werk, struct str naam, int64_t *ret_team, struct fault *fault) {
  struct str number;
  return act_schrijven(werk, find_or_make_team, &naam, &number, fault) && str_to_i64(number, ret_team);
}
