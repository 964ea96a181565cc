#include "acts/gebruikers_beheren.h"
#include "acts/vakgegevens_beheren.h"

#include "intern.h"

/* Names of workers; each line takes as many as it has. The first of a line, its leader, the desks and the administrator
 * have an account to look around with. */
static const char *const namen[] = {
    "Samira el Amrani",   "Joost Verhagen",    "Marloes Kooiman",  "Ineke Slob",       "Bram Terpstra",
    "Fleur van Zanten",   "Hatice Demirci",    "Sjoerd Wagenaar",  "Carla Spruijt",    "Nienke Boersma",
    "Ahmed Boulahrouz",   "Tamar Zonneveld",   "Wilma de Kroon",   "Robin Hofstede",   "Peter Oudshoorn",
    "Lieke Maaskant",     "Jan-Willem Bouman", "Sanne Kraaij",     "Rachida Ouali",    "Gerda Vlot",
    "Thomas Eikelenboom", "Mirella Santos",    "Koen Blankestijn", "Annelies Roza",    "Esther van Wessum",
    "Dirk-Jan Kuiper",    "Soraya Hosseini",   "Marijke Teekens",  "Bas Nooteboom",    "Yvonne Cazemier",
    "Petra Hazelhoff",    "Mark Schinkel",     "Noura Azzouzi",    "Henriëtte Prins",  "Ruud Hagoort",
    "Iris Wolbers",       "Linda Crezee",      "Stefan Overvest",  "Gülsüm Arslan",    "Tineke Rijkers",
    "Olaf Barendregt",    "Manon Dijkshoorn",  "Frank Siepel",     "Jolien Akkermans", "Derya Polat",
    "Hans Wieringa",      "Karin Baas",        "Leo Vroom",        "Anouk Geleijnse",  "Meral Kaplan"};
static const char *const leiders[] = {"Peter de Grauw", "Annemarie Kalkman", "Ronald Steehouwer", "Judith Oosterling",
                                      "Els Wijnstok",   "Hugo Tavenier",     "Maaike Lont",       "Arend Vink"};
static const char *const loket_namen[DEMO_LOKETTEN][LOKET_WERKERS] = {{"Joke Verhoeven", "Dennis Kamp"},
                                                                      {"Marjan Poot", "Aylin Şahin"}};

static bool make(struct demo *demo, const char *naam, struct str inlognaam, enum rol rol, int64_t team,
                 struct werker *ret_werker, struct fault *fault) {
  struct werk werk = werk_van(demo, &demo->systeem, moment_van_dag(demo->begin.maat->van));
  struct gebruiker_maken_in in = {.naam = str_of(naam),
                                  .inlognaam = inlognaam,
                                  .wachtwoord = demo->begin.wachtwoord,
                                  .rol = (int)rol,
                                  .team = team};
  struct str publiek;
  if (!gebruiker_aanmaken(&werk, &in, &publiek, fault)) return false;
  ret_werker->publiek = str_copy(demo->arena, publiek);
  ret_werker->naam = in.naam;
  ret_werker->actor = (struct actor){.rol = rol, .naam = in.naam, .team_aantal = team ? 1 : 0, .teams = {team}};
  return true;
}

void demo_account_tonen(struct demo *demo, enum rol rol, struct str inlognaam, struct str naam, struct str waarvoor) {
  demo->accounts[demo->account_aantal++] =
      (struct demo_account){.inlognaam = inlognaam, .naam = naam, .waarvoor = waarvoor, .rol = rol};
}

static void show(struct demo *demo, const struct werker *werker, struct str inlognaam, struct str team) {
  demo_account_tonen(demo, werker->actor.rol, inlognaam, werker->naam, team);
}

static bool team_of(struct demo *demo, struct str sleutel, int64_t *ret_team, struct fault *fault) {
  struct werk werk = werk_van(demo, &demo->systeem, moment_van_dag(demo->begin.maat->van));
  return team_zoeken_of_aanmaken(&werk, sleutel, ret_team, fault);
}

/* The first of a kind has the plain name, the second a number behind it. */
static struct str account_name(struct demo *demo, struct str kort, int nummer) {
  return nummer ? str_format(demo->arena, "%.*s-%d", STR_ARG(kort), nummer + 1) : kort;
}

static bool make_desks(struct demo *demo, struct fault *fault) {
  for (size_t i = 0; i < DEMO_LOKETTEN; i++) {
    const struct demo_loket *maat = &demo->begin.maat->loketten[i];
    int64_t team;
    if (!team_of(demo, maat->team, &team, fault)) return false;
    for (size_t j = 0; j < LOKET_WERKERS; j++) {
      struct str inlog = account_name(demo, maat->kort, (int)j);
      if (!make(demo, loket_namen[i][j], inlog, ROL_LOKET, team, &demo->loket[i][j], fault)) return false;
      if (j == 0) show(demo, &demo->loket[i][j], inlog, maat->team);
    }
  }
  return true;
}

static bool make_line(struct demo *demo, size_t nummer, size_t *naam, struct fault *fault) {
  const struct demo_lijn *maat = lijnmaat(demo, nummer);
  struct lijn *lijn = &demo->lijnen[nummer];
  if (!team_of(demo, maat->team, &lijn->team, fault)) return false;
  lijn->werkers = NEW_ARRAY(demo->arena, struct werker, (size_t)maat->werkers + 1);
  struct str leider = str_join(demo->arena, S("leider-"), maat->kort);
  if (!make(demo, leiders[nummer % (sizeof leiders / sizeof *leiders)], leider, ROL_TEAMLEIDER, lijn->team,
            &lijn->leider, fault))
    return false;
  for (int i = 0; i < maat->werkers; i++) {
    struct str inlog = account_name(demo, maat->kort, i);
    if (!make(demo, namen[(*naam)++ % (sizeof namen / sizeof *namen)], inlog, ROL_PROFESSIONAL, lijn->team,
              &lijn->werkers[lijn->aantal++], fault))
      return false;
    if (i == 0) show(demo, &lijn->werkers[0], inlog, maat->team);
  }
  show(demo, &lijn->leider, leider, maat->team);
  return true;
}

static void find_number(const struct gebruikers_inzien_uit *all, struct werker *werker) {
  for (size_t i = 0; i < all->aantal; i++)
    if (str_eq(all->gebruikers[i].publiek, werker->publiek)) werker->actor.gebruiker = all->gebruikers[i].id;
}

/* Who acts is known by a number that only the store gives. */
static bool find_numbers(struct demo *demo, struct werker *beheerder, struct fault *fault) {
  struct werk werk = werk_van(demo, &demo->systeem, moment_van_dag(demo->begin.maat->van));
  struct gebruikers_inzien_uit all;
  if (!gebruikers_inzien(&werk, &all, fault)) return false;
  find_number(&all, beheerder);
  for (size_t i = 0; i < PRIVACY_WERKERS; i++) find_number(&all, &demo->privacy[i]);
  for (size_t i = 0; i < DEMO_LOKETTEN; i++)
    for (size_t j = 0; j < LOKET_WERKERS; j++) find_number(&all, &demo->loket[i][j]);
  for (size_t i = 0; i < demo->begin.maat->lijn_aantal; i++) {
    find_number(&all, &demo->lijnen[i].leider);
    for (size_t j = 0; j < demo->lijnen[i].aantal; j++) find_number(&all, &demo->lijnen[i].werkers[j]);
  }
  return true;
}

/* What a mandate rests on, and the registration that youth help asks for. */
static bool give_trade(struct demo *demo, const struct werker *beheerder, const struct demo_lijn *maat,
                       const struct werker *werker, int nummer, struct fault *fault) {
  struct werk werk = werk_van(demo, &beheerder->actor, moment_van_dag(demo->begin.maat->van));
  struct vak_in in = {.uren = 36 - nummer % 3 * 4, .skj_tot = DAG_GEEN, .big_tot = DAG_GEEN};
  in.functies[in.functie_aantal++] = maat->voorziening_rol.len ? maat->voorziening_rol : S("professional");
  if (maat->voorziening_rol.len == 0 && nummer % 3 == 0) in.skj = str_format(demo->arena, "1200%05d", 10000 + nummer);
  return vak_opslaan(&werk, werker->publiek, 0, &in, fault);
}

static bool give_trades(struct demo *demo, const struct werker *beheerder, struct fault *fault) {
  for (size_t i = 0; i < demo->begin.maat->lijn_aantal; i++)
    for (size_t j = 0; j < demo->lijnen[i].aantal; j++)
      if (!give_trade(demo, beheerder, lijnmaat(demo, i), &demo->lijnen[i].werkers[j], (int)j, fault)) return false;
  return true;
}

/* Two, for who proposes that a file goes does not confirm it. */
static bool make_officers(struct demo *demo, struct fault *fault) {
  static const char *const wie[PRIVACY_WERKERS] = {"Nadia Bouzidi", "Wouter Lakeman"};
  for (int i = 0; i < PRIVACY_WERKERS; i++) {
    struct str inlog = account_name(demo, S("privacy"), i);
    if (!make(demo, wie[i], inlog, ROL_PRIVACY, 0, &demo->privacy[i], fault)) return false;
    show(demo, &demo->privacy[i], inlog, (struct str){0});
  }
  return true;
}

bool medewerkers_maken(struct demo *demo, struct fault *fault) {
  struct werker beheerder = {0};
  size_t naam = 0;
  demo->accounts = NEW_ARRAY(demo->arena, struct demo_account,
                             DEMO_LOKETTEN + 2 * DEMO_LIJNEN_MAX + 1 + PRIVACY_WERKERS + BUITEN_ACCOUNTS);
  if (!make_desks(demo, fault)) return false;
  for (size_t i = 0; i < demo->begin.maat->lijn_aantal; i++)
    if (!make_line(demo, i, &naam, fault)) return false;
  if (!make(demo, "Linda Vos", S("beheerder"), ROL_BEHEERDER, 0, &beheerder, fault)) return false;
  show(demo, &beheerder, S("beheerder"), (struct str){0});
  return make_officers(demo, fault) && find_numbers(demo, &beheerder, fault) && give_trades(demo, &beheerder, fault);
}
