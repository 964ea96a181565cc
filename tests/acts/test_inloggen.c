/* Logging in and out, and the accounts behind it. */
#include "wereld.h"

#include <dlfcn.h>
#include <sodium.h>

#include "store/gebruiker.h"

#define WACHTWOORD "een goed wachtwoord"

/* Lotte of the desk gets a password. */
static void geef_wachtwoord(struct wereld *w) {
  DOET(w, wachtwoord_zetten(&w->werk[BEHEERDER], w->publiek[LOKET], &(struct wachtwoord_in){S(WACHTWOORD)}, &w->fault));
}

/* Nobody yet: the work of the login page, some time after nine. */
static struct werk deur(struct wereld *w, moment_t ms) {
  struct werk werk = later(&w->werk[LOKET], 0, ms);
  werk.actor = NULL;
  return werk;
}

/* On the device with this cookie. */
static bool probeer_op(struct wereld *w, moment_t ms, struct str apparaat, const char *naam, const char *wachtwoord,
                       struct ingelogd *ret) {
  struct werk werk = deur(w, ms);
  fault_init(&w->fault);
  return inloggen(&werk, &(struct inloggen_in){str_of(naam), str_of(wachtwoord)},
                  &(struct herkomst){.apparaat = apparaat, .browser = S("Mozilla/5.0 (X11; Linux) Firefox/128.0")}, ret,
                  &w->fault);
}

static bool probeer(struct wereld *w, moment_t ms, const char *naam, const char *wachtwoord, struct ingelogd *ret) {
  return probeer_op(w, ms, (struct str){0}, naam, wachtwoord, ret);
}

static bool open(struct wereld *w, moment_t ms, struct str cookie, struct sessie *ret) {
  struct werk werk = deur(w, ms);
  fault_init(&w->fault);
  return sessie_openen(&werk, cookie, ret, &w->fault);
}

static void test_goed_en_fout(void **state) {
  struct wereld *w = *state;
  struct ingelogd in, twee;
  struct sessie sessie;
  geef_wachtwoord(w);
  assert_true(probeer(w, 0, " Lotte ", WACHTWOORD, &in)); /* as people type it */
  assert_true(open(w, 1000, in.cookie, &sessie));
  assert_int_equal(sessie.actor.gebruiker, w->actor[LOKET].gebruiker);
  assert_int_equal(sessie.actor.rol, ROL_LOKET);
  assert_str(sessie.actor.naam, "Lotte Loket");
  assert_str(sessie.csrf, str_c(w->arena, in.csrf));
  assert_true(probeer(w, 0, "lotte", WACHTWOORD, &twee));
  assert_false(str_eq(in.cookie, twee.cookie) || str_eq(in.csrf, twee.csrf));

  /* What is wrong is not told apart. */
  assert_false(probeer(w, 0, "lotte", "een fout wachtwoord", &twee));
  struct str message = w->fault.message;
  assert_int_equal(w->fault.class, FAULT_INPUT);
  assert_false(probeer(w, 0, "niemand", WACHTWOORD, &twee));
  assert_true(str_eq(w->fault.message, message));
  assert_false(probeer(w, 0, "priya", "geen", &twee)); /* what stands there is a hash, not a password */
  assert_true(str_eq(w->fault.message, message));
  assert_false(probeer(w, 0, "", "", &twee));

  /* The logboek tells of both kinds, of a name that does not exist nothing. */
  assert_int_equal(
      tel(w, "SELECT count(*) FROM logboek WHERE act = 'inloggen' AND naam = 'Lotte Loket' AND grond = 'systeem'"), 2);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE act = 'inloggen mislukt'"), 2);
  assert_heel(w);
}

/* A copy of the database opens no session and tells no password. */
static void test_niets_bruikbaars_in_de_database(void **state) {
  struct wereld *w = *state;
  struct ingelogd in;
  geef_wachtwoord(w);
  assert_true(probeer(w, 0, "lotte", WACHTWOORD, &in));
  assert_int_equal(in.cookie.len, 64);
  bool lite = w->db->engine == DB_SQLITE;
  uint8_t hash[32];
  sha256(in.cookie, hash);
  assert_str(lees(w, lite ? "SELECT lower(hex(sleutel)) FROM sessie" : "SELECT encode(sleutel, 'hex') FROM sessie"),
             str_c(w->arena, hex_of(w->arena, hash, 32)));
  assert_int_equal(
      tel(w, str_format(w->arena, "SELECT count(*) FROM sessie WHERE csrf = '%.*s'", STR_ARG(in.cookie)).ptr), 0);
  assert_int_equal(tel(w, "SELECT count(*) FROM gebruiker WHERE wachtwoord LIKE '$argon2id$%' AND inlognaam = 'lotte'"),
                   1);
  assert_int_equal(
      tel(w, "SELECT count(*) FROM logboek_inhoud WHERE inhoud LIKE '%goed wachtwoord%' OR inhoud LIKE '%argon2%'"), 0);
}

static void test_vijf_keer_mis(void **state) {
  struct wereld *w = *state;
  struct ingelogd in;
  geef_wachtwoord(w);
  for (int i = 0; i < INLOGGEN_POGINGEN - 1; i++) assert_false(probeer(w, 0, "lotte", "mis", &in));
  assert_true(probeer(w, 0, "lotte", WACHTWOORD, &in)); /* four is none too many, and begins anew */
  for (int i = 0; i < INLOGGEN_POGINGEN; i++) assert_false(probeer(w, 0, "lotte", "mis", &in));
  assert_false(probeer(w, 1, "lotte", WACHTWOORD, &in));
  assert_int_equal(w->fault.class, FAULT_INPUT);
  assert_has(w->fault.message, "om 09:16 opnieuw");
  struct str message = w->fault.message;
  assert_false(probeer(w, INLOGGEN_WACHT - 1, "lotte", WACHTWOORD, &in));
  assert_false(probeer(w, 0, "priya", "mis", &in)); /* another account is not closed by it */
  assert_has(w->fault.message, "klopt niet");
  assert_true(probeer(w, INLOGGEN_WACHT, "lotte", WACHTWOORD, &in));
  /* A name that does not exist is held off just the same, so that nobody learns which names there are. */
  for (int i = 0; i < INLOGGEN_POGINGEN; i++) assert_false(probeer(w, 0, "niemand", "mis", &in));
  assert_false(probeer(w, 1, "niemand", "mis", &in));
  assert_true(str_eq(w->fault.message, message));
  /* A new password opens it at once. */
  for (int i = 0; i < INLOGGEN_POGINGEN; i++) assert_false(probeer(w, INLOGGEN_WACHT, "lotte", "mis", &in));
  geef_wachtwoord(w);
  assert_true(probeer(w, INLOGGEN_WACHT + 1, "lotte", WACHTWOORD, &in));
}

/* Who fails in the name of another keeps him out nowhere that he was before. */
static void test_eigen_apparaat(void **state) {
  struct wereld *w = *state;
  struct ingelogd hier, in;
  geef_wachtwoord(w);
  assert_true(probeer(w, 0, "lotte", WACHTWOORD, &hier));
  assert_int_equal(hier.apparaat.len, 64);
  for (int i = 0; i < INLOGGEN_POGINGEN; i++) assert_false(probeer(w, 1, "lotte", "mis", &in));
  assert_false(probeer(w, 2, "lotte", WACHTWOORD, &in));
  assert_false(probeer_op(w, 2, hier.csrf, "lotte", WACHTWOORD, &in)); /* a device that nobody knows */
  assert_true(probeer_op(w, 2, hier.apparaat, "lotte", WACHTWOORD, &in));
  assert_true(str_eq(in.apparaat, hier.apparaat));
  /* Somebody at her own screen is held off there, and there only. */
  for (int i = 0; i < INLOGGEN_POGINGEN; i++) assert_false(probeer_op(w, 3, hier.apparaat, "lotte", "mis", &in));
  assert_false(probeer_op(w, 4, hier.apparaat, "lotte", WACHTWOORD, &in));
  assert_false(probeer_op(w, 4, hier.apparaat, "priya", WACHTWOORD, &in));
  assert_has(w->fault.message, "klopt niet");
  /* A new password forgets the devices too. */
  geef_wachtwoord(w);
  assert_int_equal(tel(w, "SELECT count(*) FROM bekend_apparaat"), 0);
  /* Nothing of it can be read in a copy of the database. */
  assert_int_equal(tel(w, "SELECT count(*) FROM inlogpoging"), 2); /* hers on that device, and that of priya */
  uint8_t hash[32];
  sha256(S("priya"), hash);
  assert_int_equal(tel(w, str_format(w->arena,
                                     w->db->engine == DB_SQLITE
                                         ? "SELECT count(*) FROM inlogpoging WHERE lower(hex(sleutel)) = '%.*s'"
                                         : "SELECT count(*) FROM inlogpoging WHERE encode(sleutel, 'hex') = '%.*s'",
                                     STR_ARG(hex_of(w->arena, hash, 32)))
                              .ptr),
                   0);
}

/* Where am I logged in? And not there any more. */
static void test_sessies(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct ingelogd een, twee, drie;
  struct sessie sessie;
  struct sessies_uit uit;
  geef_wachtwoord(w);
  assert_true(probeer(w, 0, "lotte", WACHTWOORD, &een) && probeer(w, 1, "lotte", WACHTWOORD, &twee) &&
              probeer(w, 2, "lotte", WACHTWOORD, &drie));
  struct werk lotte = later(&w->werk[LOKET], 0, 3);
  DOET(w, sessies_inzien(&lotte, twee.cookie, &uit, &w->fault));
  assert_int_equal(uit.aantal, 3);
  assert_false(uit.sessies[0].deze);
  assert_true(uit.sessies[1].deze);
  assert_str(uit.sessies[1].apparaat, "Firefox op Linux");
  /* Those of another are not hers to end. */
  struct werk priya = later(&w->werk[PROFESSIONAL], 0, 3);
  DOET(w, sessie_beeindigen(&priya, uit.sessies[0].publiek, &w->fault));
  assert_true(open(w, 4, drie.cookie, &sessie));
  DOET(w, sessie_beeindigen(&lotte, uit.sessies[0].publiek, &w->fault));
  assert_false(open(w, 4, drie.cookie, &sessie));
  DOET(w, sessies_beeindigen(&lotte, twee.cookie, &w->fault));
  assert_false(open(w, 4, een.cookie, &sessie));
  assert_true(open(w, 4, twee.cookie, &sessie));
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE act = 'elders uitloggen' AND naam = 'Lotte Loket'"), 2);
}

/* In the place of the one of the library: what costs time is counted, with which cost. */
static int weighed;
static char weighed_as[64];

int crypto_pwhash_str_verify(const char str[crypto_pwhash_STRBYTES], const char *const passwd,
                             unsigned long long passwdlen) {
  int (*real)(const char *, const char *, unsigned long long) = NULL;
  void *found = dlsym(RTLD_NEXT, "crypto_pwhash_str_verify");
  memcpy(&real, &found, sizeof real);
  weighed++;
  snprintf(weighed_as, sizeof weighed_as, "%.*s", (int)(strrchr(str, '=') + 2 - str), str);
  return real(str, passwd, passwdlen);
}

/* Nobody learns from the clock which names there are: each attempt weighs one password, at the same cost. */
static void test_even_duur(void **state) {
  struct wereld *w = *state;
  struct ingelogd in;
  static const struct {
    const char *naam, *wachtwoord;
  } rows[] = {
      {"lotte", WACHTWOORD}, {"lotte", "mis"}, {"niemand", "mis"}, {"priya", "mis"} /* has none */, {"vera", ""}};
  geef_wachtwoord(w);
  DOET(w,
       wachtwoord_zetten(&w->werk[BEHEERDER], w->publiek[VIANEN], &(struct wachtwoord_in){S(WACHTWOORD)}, &w->fault));
  DOET(w, gebruiker_schakelen(&w->werk[BEHEERDER], w->publiek[VIANEN], false, &w->fault)); /* off */
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    weighed = 0;
    probeer(w, 0, rows[i].naam, rows[i].wachtwoord, &in);
    assert_int_equal(weighed, 1);
    assert_string_equal(weighed_as, "$argon2id$v=19$m=19456,t=2,p=1");
  }
}

static void test_sessie_verloopt(void **state) {
  struct wereld *w = *state;
  struct ingelogd in;
  struct sessie sessie;
  geef_wachtwoord(w);
  assert_true(probeer(w, 0, "lotte", WACHTWOORD, &in));
  const moment_t stil = sessieduur_van(ROL_LOKET)->stil, duur = sessieduur_van(ROL_LOKET)->duur;
  assert_true(open(w, stil, in.cookie, &sessie)); /* and is kept alive by it */
  assert_true(open(w, 2 * stil, in.cookie, &sessie));
  assert_int_equal(tel(w, "SELECT gezien FROM sessie"), deur(w, 2 * stil).wanneer.echt);
  assert_false(open(w, 3 * stil + 1, in.cookie, &sessie));
  assert_int_equal(w->fault.class, FAULT_ABSENT);

  /* However often it is used, after twelve hours it ends. */
  assert_true(probeer(w, 0, "lotte", WACHTWOORD, &in));
  for (moment_t ms = 0; ms <= duur; ms += stil) assert_true(open(w, ms, in.cookie, &sessie));
  assert_false(open(w, duur + 1, in.cookie, &sessie));

  assert_false(open(w, 0, S(""), &sessie));
  assert_false(open(w, 0, S("verzonnen"), &sessie));

  /* Looking often writes seldom. */
  assert_true(probeer(w, 0, "lotte", WACHTWOORD, &in));
  assert_true(open(w, SESSIE_BIJWERKEN, in.cookie, &sessie));
  assert_int_equal(tel(w, "SELECT max(gezien) FROM sessie WHERE begonnen = gezien"), deur(w, 0).wanneer.echt);
}

static void test_uitloggen(void **state) {
  struct wereld *w = *state;
  struct ingelogd een, twee;
  struct sessie sessie;
  geef_wachtwoord(w);
  assert_true(probeer(w, 0, "lotte", WACHTWOORD, &een) && probeer(w, 0, "lotte", WACHTWOORD, &twee));
  struct werk werk = deur(w, 0);
  DOET(w, uitloggen(&werk, een.cookie, &w->fault));
  assert_false(open(w, 0, een.cookie, &sessie));
  assert_true(open(w, 0, twee.cookie, &sessie)); /* the other screen stays */
}

static void test_uitgezet(void **state) {
  struct wereld *w = *state;
  struct ingelogd in;
  struct sessie sessie;
  geef_wachtwoord(w);
  assert_true(probeer(w, 0, "lotte", WACHTWOORD, &in));
  DOET(w, gebruiker_schakelen(&w->werk[BEHEERDER], w->publiek[LOKET], false, &w->fault));
  assert_false(open(w, 1, in.cookie, &sessie));
  assert_int_equal(tel(w, "SELECT count(*) FROM sessie"), 0);
  assert_false(probeer(w, 1, "lotte", WACHTWOORD, &in));
  assert_has(w->fault.message, "klopt niet");
  DOET(w, gebruiker_schakelen(&w->werk[BEHEERDER], w->publiek[LOKET], true, &w->fault));
  assert_true(probeer(w, 2, "lotte", WACHTWOORD, &in));

  /* Whose account it was stands in the logboek. */
  assert_int_equal(
      tel(w, str_format(w->arena, "SELECT count(*) FROM logboek_inhoud WHERE inhoud LIKE '%%%.*s%%actief%%'",
                        STR_ARG(w->publiek[LOKET]))
                 .ptr),
      2);

  /* A session that outlived it would open nothing either. */
  veeg(w, "UPDATE gebruiker SET actief = 0");
  assert_false(open(w, 2, in.cookie, &sessie));
  veeg(w, "UPDATE gebruiker SET actief = 1");
  assert_true(open(w, 2, in.cookie, &sessie));

  /* A new password throws out who was in. */
  geef_wachtwoord(w);
  assert_false(open(w, 3, in.cookie, &sessie));
  FAALT(w, FAULT_ABSENT, gebruiker_schakelen(&w->werk[BEHEERDER], S("niemand"), false, &w->fault));
  FAALT(w, FAULT_RULE, gebruiker_schakelen(&w->werk[BEHEERDER], w->publiek[BEHEERDER], false, &w->fault));
  FAALT(
      w, FAULT_INPUT,
      wachtwoord_zetten(&w->werk[BEHEERDER], w->publiek[LOKET], &(struct wachtwoord_in){S("elf tekens.")}, &w->fault));
}

/* Teams are those of the day. */
static void test_teams_van_de_sessie(void **state) {
  struct wereld *w = *state;
  struct ingelogd in;
  struct sessie sessie;
  DOET(w, wachtwoord_zetten(&w->werk[BEHEERDER], w->publiek[PROFESSIONAL], &(struct wachtwoord_in){S(WACHTWOORD)},
                            &w->fault));
  assert_true(probeer(w, 0, "priya", WACHTWOORD, &in) && open(w, 0, in.cookie, &sessie));
  assert_int_equal(sessie.actor.team_aantal, 1);
  assert_int_equal(sessie.actor.teams[0], w->leerdam);
  veeg(w, str_format(w->arena, "UPDATE lidmaatschap SET tot = %d WHERE gebruiker = %lld", (int)w->vandaag - 1,
                     (long long)w->actor[PROFESSIONAL].gebruiker)
              .ptr);
  assert_true(open(w, 0, in.cookie, &sessie));
  assert_int_equal(sessie.actor.team_aantal, 0);
}

static void test_account_maken(void **state) {
  struct wereld *w = *state;
  const struct werk *bob = &w->werk[BEHEERDER];
  struct gebruiker_maken_in in = {.naam = S("Zoë Zuid"),
                                  .inlognaam = S("Zoë"),
                                  .wachtwoord = S(WACHTWOORD),
                                  .rol = ROL_PROFESSIONAL,
                                  .team = w->vianen};
  struct str publiek;
  struct ingelogd ingelogd;
  struct sessie sessie;
  DOET(w, gebruiker_aanmaken(bob, &in, &publiek, &w->fault));
  assert_true(probeer(w, 0, "ZOE", WACHTWOORD, &ingelogd) && open(w, 0, ingelogd.cookie, &sessie));
  assert_int_equal(sessie.actor.teams[0], w->vianen);
  FAALT(w, FAULT_INPUT, gebruiker_aanmaken(bob, &in, &publiek, &w->fault)); /* taken */
  assert_true(fault_of(&w->fault, "inlognaam").len > 0);
  in = (struct gebruiker_maken_in){.naam = S("X"), .inlognaam = S("..."), .wachtwoord = S("kort"), .rol = ROL_LOKET};
  FAALT(w, FAULT_INPUT, gebruiker_aanmaken(bob, &in, &publiek, &w->fault));
  assert_int_equal(w->fault.field_count, 2);
  in = (struct gebruiker_maken_in){
      .naam = S("X"), .inlognaam = S("x"), .wachtwoord = S(WACHTWOORD), .rol = ROL_LOKET, .team = 12345};
  FAALT(w, FAULT_INPUT, gebruiker_aanmaken(bob, &in, &publiek, &w->fault));
  assert_true(fault_of(&w->fault, "team").len > 0);
  struct gebruikers_inzien_uit uit;
  DOET(w, gebruikers_inzien(bob, &uit, &w->fault));
  assert_int_equal(uit.aantal, WIE_AANTAL);
  const struct gebruiker *zoe = &uit.gebruikers[uit.aantal - 1];
  assert_str(zoe->naam, "Zoë Zuid");
  assert_str(zoe->team_namen, "Vianen");
  assert_int_equal(zoe->wachtwoord.len, 0);
}

/* Nobody becomes the system by way of a form. */
static void test_geen_systeem_als_rol(void **state) {
  struct wereld *w = *state;
  struct gebruiker_maken_in in = {.naam = S("X"), .inlognaam = S("x"), .wachtwoord = S(WACHTWOORD), .rol = ROL_SYSTEEM};
  struct str publiek;
  FAALT(w, FAULT_INPUT, gebruiker_aanmaken(&w->werk[BEHEERDER], &in, &publiek, &w->fault));
  assert_true(fault_of(&w->fault, "rol").len > 0);
  in.rol = 99;
  FAALT(w, FAULT_INPUT, gebruiker_aanmaken(&w->werk[BEHEERDER], &in, &publiek, &w->fault));
}

static void test_team_maken(void **state) {
  struct wereld *w = *state;
  int64_t team;
  struct team *teams;
  size_t aantal;
  DOET(w, team_aanmaken(&w->werk[BEHEERDER], S("Ameide"), &team, &w->fault));
  FAALT(w, FAULT_INPUT, team_aanmaken(&w->werk[BEHEERDER], S("Ameide"), &team, &w->fault));
  FAALT(w, FAULT_ACCESS, team_aanmaken(&w->werk[TEAMLEIDER], S("Lexmond"), &team, &w->fault));
  DOET(w, teams_kiezen(&w->werk[LOKET], &teams, &aantal, &w->fault));
  assert_int_equal(aantal, 3);
  assert_str(teams[0].naam, "Ameide");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_goed_en_fout),    IN_WERELD(test_niets_bruikbaars_in_de_database),
      IN_WERELD(test_vijf_keer_mis),   IN_WERELD(test_eigen_apparaat),
      IN_WERELD(test_sessies),         IN_WERELD(test_even_duur),
      IN_WERELD(test_sessie_verloopt), IN_WERELD(test_uitloggen),
      IN_WERELD(test_uitgezet),        IN_WERELD(test_teams_van_de_sessie),
      IN_WERELD(test_account_maken),   IN_WERELD(test_geen_systeem_als_rol),
      IN_WERELD(test_team_maken),
  };
  return RUN_TESTS(tests);
}
