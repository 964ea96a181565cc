#include "acts/gebruikers_beheren.h"
#include "acts/inrichting_beheren.h"
#include "inrichting/organisatie.h"
#include "service/opdrachten.h"

#include "opslag.h"
#include "opties.h"
#include "wachtwoord.h"

enum { GEHEUGEN = 64 * 1024 * 1024 };

static bool make_account(const struct werk *werk, const struct gebruiker_maken_in *in, struct fault *fault) {
  struct str id;
  if (!gebruiker_aanmaken(werk, in, &id, fault)) return false;
  printf("%-16s %-14s %.*s\n", rol_code((enum rol)in->rol), str_c(werk->arena, in->inlognaam), STR_ARG(in->wachtwoord));
  return true;
}

/* The key of the first area team of the inrichting, or the name of the last of four that are made without one. */
static bool example_team(const struct werk *werk, struct str *ret_team, struct fault *fault) {
  static const struct str made_up[] = {S_INIT("Wmo"), S_INIT("Vianen"), S_INIT("Meerkerk"), S_INIT("Leerdam")};
  struct inrichting_stand stand;
  const struct rij *const *teams;
  int64_t id;
  if (!inrichting_inzien(werk, &stand, fault)) return false;
  size_t count = inrichting_in_kracht(werk->arena, stand.inrichting, TABEL_TEAM, werk_vandaag(werk), &teams);
  for (size_t i = 0; i < count; i++) {
    *ret_team = ((const struct team_rij *)teams[i])->id;
    if (((const struct team_rij *)teams[i])->soort == TEAM_GEBIEDSTEAM) return true;
  }
  for (size_t i = 0; count == 0 && i < 4; i++) {
    *ret_team = made_up[i];
    if (!team_aanmaken(werk, made_up[i], &id, fault)) return false;
  }
  return true;
}

/* One account per role. */
static bool make_examples(const struct werk *werk, void *none, struct fault *fault) {
  (void)none;
  static const struct {
    const char *naam, *inlognaam;
    enum rol rol;
    bool team;
  } accounts[] = {
      {"Joke Verhoeven", "loket", ROL_LOKET, false},
      {"Samira el Amrani", "professional", ROL_PROFESSIONAL, true},
      {"Peter de Groot", "teamleider", ROL_TEAMLEIDER, true},
      {"Linda Vos", "beheerder", ROL_BEHEERDER, false},
      {"Nadia Bouzidi", "privacy", ROL_PRIVACY, false},
  };
  struct str naam;
  int64_t team;
  if (!example_team(werk, &naam, fault) || !team_zoeken_of_aanmaken(werk, naam, &team, fault)) return false;
  for (size_t i = 0; i < sizeof accounts / sizeof accounts[0]; i++) {
    struct gebruiker_maken_in in = {.naam = str_of(accounts[i].naam),
                                    .inlognaam = str_of(accounts[i].inlognaam),
                                    .rol = (int)accounts[i].rol,
                                    .team = accounts[i].team ? team : 0,
                                    .wachtwoord = wachtwoord_bedenken(werk->arena)};
    if (!make_account(werk, &in, fault)) return false;
  }
  return true;
}

struct wie {
  const char *naam, *inlognaam, *rol, *team;
};

static bool make_one(const struct werk *werk, void *in_, struct fault *fault) {
  const struct wie *wie = in_;
  const struct keuze *keuze = keuze_met_code(rollen, str_of(wie->rol));
  if (!keuze) return fault_add(fault, "rol", S("Kies loketmedewerker, professional, teamleider of beheerder."));
  struct gebruiker_maken_in in = {.naam = str_of(wie->naam),
                                  .inlognaam = str_of(wie->inlognaam),
                                  .rol = keuze->waarde,
                                  .wachtwoord = wachtwoord_bedenken(werk->arena)};
  if (wie->team && !team_zoeken_of_aanmaken(werk, str_of(wie->team), &in.team, fault)) return false;
  return make_account(werk, &in, fault);
}

int opdracht_user(int argc, char **argv) {
  const char *data = NULL, *opslag = NULL, *naam = NULL, *inlognaam = NULL, *rol = NULL, *team = NULL;
  bool voorbeeld = false;
  const struct optie_vorm vormen[] = {OPTIES_OPSLAG(data, opslag),     {"naam", &naam, NULL},
                                      {"inlognaam", &inlognaam, NULL}, {"rol", &rol, NULL},
                                      {"team", &team, NULL},           {"voorbeeld", NULL, &voorbeeld}};
  struct str where;
  if (!opties_lezen(argc, argv, vormen, sizeof vormen / sizeof vormen[0]) || !opslag_van(data, opslag, &where))
    return 2;
  if (!voorbeeld && !(naam && inlognaam && rol)) {
    fprintf(stderr, "Gebruik: schakel user --naam NAAM --inlognaam NAAM --rol ROL [--team TEAM]\n         schakel user "
                    "--voorbeeld\n");
    return 2;
  }
  struct wie wie = {naam, inlognaam, rol, team};
  return opslag_doen(where, GEHEUGEN, voorbeeld ? make_examples : make_one, &wie);
}
