/* The second factor: setting up, coming in with it, codes on paper, and losing both. */
#include "wereld.h"

#include "acts/tweede_factor.h"
#include "base/secret.h"

#define WACHTWOORD "een goed wachtwoord"
enum { ALLE_ROLLEN = -1 };

static struct herkomst van(struct wereld *w, struct str apparaat, unsigned verplicht) {
  (void)w;
  return (struct herkomst){.apparaat = apparaat, .browser = S("Firefox/128.0 (Linux)"), .tweede_factor = verplicht};
}

static struct werk deur(struct wereld *w, moment_t ms) {
  struct werk werk = later(&w->werk[LOKET], 0, ms);
  werk.actor = NULL;
  return werk;
}

static bool wachtwoord(struct wereld *w, moment_t ms, const struct herkomst *herkomst, struct ingelogd *ret) {
  struct werk werk = deur(w, ms);
  fault_init(&w->fault);
  return inloggen(&werk, &(struct inloggen_in){S("lotte"), S(WACHTWOORD)}, herkomst, ret, &w->fault);
}

static enum sessie_stap stap_van(struct wereld *w, moment_t ms, struct str cookie) {
  struct werk werk = deur(w, ms);
  struct sessie sessie;
  DOET(w, sessie_openen(&werk, cookie, &sessie, &w->fault));
  return sessie.stap;
}

/* What her app shows: from the base32 that she typed over. */
static struct str app(struct wereld *w, struct str base32, moment_t ms) {
  char *bytes = arena_new(w->arena, 64);
  size_t len = 0;
  unsigned bits = 0, have = 0;
  for (size_t i = 0; i < base32.len; i++) {
    char c = base32.ptr[i];
    bits = (bits << 5 | (unsigned)(c >= 'A' ? c - 'A' : c - '2' + 26)) & 0xffffU;
    if ((have += 5) >= 8) bytes[len++] = (char)(bits >> (have -= 8) & 255);
  }
  return totp_code(w->arena, (struct str){bytes, len}, deur(w, ms).wanneer.echt / TOTP_STAP);
}

static bool bevestig(struct wereld *w, moment_t ms, struct str cookie, struct str code, struct ingelogd *ret,
                     struct str codes[HERSTELCODES]) {
  struct werk werk = deur(w, ms);
  struct herkomst herkomst = van(w, (struct str){0}, 0);
  fault_init(&w->fault);
  return tweede_factor_bevestigen(&werk, &w->actor[LOKET], cookie, &(struct code_in){code}, &herkomst, ret, codes,
                                  &w->fault);
}

static bool met_code(struct wereld *w, moment_t ms, struct str cookie, struct str apparaat, struct str code,
                     struct ingelogd *ret) {
  struct werk werk = deur(w, ms);
  struct herkomst herkomst = van(w, apparaat, 0);
  fault_init(&w->fault);
  return inloggen_code(&werk, cookie, &(struct code_in){code}, &herkomst, ret, &w->fault);
}

/* Lotte sets it up because her role must; gives the secret of her app. */
static struct str instellen(struct wereld *w, struct ingelogd *ret, struct str codes[HERSTELCODES]) {
  struct herkomst herkomst = van(w, (struct str){0}, (unsigned)ALLE_ROLLEN);
  struct ingelogd half;
  struct str geheim, nog_eens;
  struct werk werk = deur(w, 0);
  DOET(w, wachtwoord_zetten(&w->werk[BEHEERDER], w->publiek[LOKET], &(struct wachtwoord_in){S(WACHTWOORD)}, &w->fault));
  assert_true(wachtwoord(w, 0, &herkomst, &half));
  assert_int_equal(half.stap, SESSIE_INSTELLEN);
  assert_int_equal(half.apparaat.len, 0); /* not known before she is in */
  assert_int_equal(stap_van(w, 0, half.cookie), SESSIE_INSTELLEN);
  DOET(w, tweede_factor_beginnen(&werk, &w->actor[LOKET], &geheim, &w->fault));
  DOET(w, tweede_factor_beginnen(&werk, &w->actor[LOKET], &nog_eens, &w->fault)); /* a page that is loaded again */
  assert_true(str_eq(geheim, nog_eens));
  assert_int_equal(geheim.len, 32);
  assert_false(bevestig(w, 0, half.cookie, S("000000"), ret, codes));
  assert_true(fault_of(&w->fault, "code").len > 0);
  assert_true(bevestig(w, 0, half.cookie, app(w, geheim, 0), ret, codes));
  assert_int_equal(stap_van(w, 0, ret->cookie), SESSIE_OPEN);
  /* The key from before she was in opens nothing any more. */
  struct sessie sessie;
  FAALT(w, FAULT_ABSENT, sessie_openen(&werk, half.cookie, &sessie, &w->fault));
  return geheim;
}

static void test_instellen_en_inloggen(void **state) {
  struct wereld *w = *state;
  struct ingelogd in, half, weer;
  struct str codes[HERSTELCODES], geheim = instellen(w, &in, codes);
  struct herkomst herkomst = van(w, (struct str){0}, 0);
  const moment_t later_ms = 60 * 1000;

  /* From now on the password alone opens nothing, whether her role must or not. */
  assert_true(wachtwoord(w, later_ms, &herkomst, &half));
  assert_int_equal(half.stap, SESSIE_CODE);
  assert_int_equal(stap_van(w, later_ms, half.cookie), SESSIE_CODE);
  assert_false(met_code(w, later_ms, half.cookie, (struct str){0}, S("123456"), &weer));
  assert_false(met_code(w, later_ms, half.cookie, (struct str){0}, app(w, geheim, 0), &weer)); /* two steps old */
  struct str code = app(w, geheim, later_ms);
  assert_true(met_code(w, later_ms, half.cookie, (struct str){0}, code, &weer));
  assert_int_equal(stap_van(w, later_ms, weer.cookie), SESSIE_OPEN);
  assert_false(str_eq(half.cookie, weer.cookie) || str_eq(half.csrf, weer.csrf));

  /* The same code is not taken twice, not by who read it over her shoulder. */
  assert_true(wachtwoord(w, later_ms, &herkomst, &half));
  assert_false(met_code(w, later_ms, half.cookie, (struct str){0}, code, &weer));
  assert_has(fault_of(&w->fault, "code"), "klopt niet");
  /* A clock that is half a minute off does. */
  assert_true(met_code(w, later_ms, half.cookie, (struct str){0}, app(w, geheim, later_ms + TOTP_STAP), &weer));
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE act = 'tweede stap' AND naam = 'Lotte Loket'"), 2);
  assert_heel(w);
}

static void test_half_is_niet_binnen(void **state) {
  struct wereld *w = *state;
  struct ingelogd in, half;
  struct str codes[HERSTELCODES];
  struct sessie sessie;
  struct werk werk;
  instellen(w, &in, codes);
  struct herkomst herkomst = van(w, (struct str){0}, 0);
  assert_true(wachtwoord(w, 0, &herkomst, &half));
  werk = deur(w, SESSIE_HALVERWEGE + 1);
  FAALT(w, FAULT_ABSENT, sessie_openen(&werk, half.cookie, &sessie, &w->fault)); /* it does not wait for ever */
  /* Setting up again would be a way around it. */
  struct str geheim;
  FAALT(w, FAULT_RULE, tweede_factor_beginnen(&werk, &w->actor[LOKET], &geheim, &w->fault));
  assert_true(wachtwoord(w, 0, &herkomst, &half));
  assert_false(bevestig(w, 0, half.cookie, S("123456"), &in, codes));
  /* Nor does a code on paper count there. */
  assert_false(bevestig(w, 0, half.cookie, codes[0], &in, codes));
}

static void test_herstelcodes(void **state) {
  struct wereld *w = *state;
  struct ingelogd in, half, weer;
  struct str codes[HERSTELCODES], nieuwe[HERSTELCODES], geheim = instellen(w, &in, codes);
  struct herkomst herkomst = van(w, (struct str){0}, 0);
  for (size_t i = 0; i < HERSTELCODES; i++) {
    assert_int_equal(codes[i].len, 11);
    for (size_t j = 0; j < i; j++) assert_false(str_eq(codes[i], codes[j]));
    assert_int_equal(tel(w, str_format(w->arena, "SELECT count(*) FROM logboek_inhoud WHERE inhoud LIKE '%%%.*s%%'",
                                       STR_ARG(codes[i]))
                                .ptr),
                     0);
  }
  /* As she reads it from paper. */
  struct str typed = str_format(w->arena, " %.5s %.5s ", codes[3].ptr, codes[3].ptr + 6);
  assert_true(wachtwoord(w, 0, &herkomst, &half));
  assert_true(met_code(w, 0, half.cookie, (struct str){0}, typed, &weer));
  assert_int_equal(stap_van(w, 0, weer.cookie), SESSIE_OPEN);
  /* Each works once. */
  assert_true(wachtwoord(w, 0, &herkomst, &half));
  assert_false(met_code(w, 0, half.cookie, (struct str){0}, codes[3], &weer));
  assert_true(met_code(w, 0, half.cookie, (struct str){0}, codes[4], &weer));
  struct werk lotte = later(&w->werk[LOKET], 0, 0);
  struct tweede_factor_stand stand;
  DOET(w, tweede_factor_inzien(&lotte, &stand, &w->fault));
  assert_true(stand.aan);
  assert_int_equal(stand.herstelcodes, HERSTELCODES - 2);
  /* New ones, and the old ones are void. */
  assert_true(bevestig(w, 60000, weer.cookie, app(w, geheim, 60000), &in, nieuwe));
  assert_true(wachtwoord(w, 60000, &herkomst, &half));
  assert_false(met_code(w, 60000, half.cookie, (struct str){0}, codes[5], &weer));
  assert_true(met_code(w, 60000, half.cookie, (struct str){0}, nieuwe[5], &weer));
}

/* Who knows her password and guesses codes is held off; she is not. */
static void test_raden(void **state) {
  struct wereld *w = *state;
  struct ingelogd in, half, weer;
  struct str codes[HERSTELCODES], geheim = instellen(w, &in, codes);
  struct herkomst herkomst = van(w, (struct str){0}, 0), thuis = van(w, in.apparaat, 0);
  assert_true(wachtwoord(w, 60000, &herkomst, &half));
  for (int i = 0; i < INLOGGEN_POGINGEN; i++)
    assert_false(met_code(w, 60000, half.cookie, (struct str){0}, S("123456"), &weer));
  assert_false(met_code(w, 60000, half.cookie, (struct str){0}, app(w, geheim, 60000), &weer));
  assert_has(w->fault.message, "opnieuw inloggen");
  assert_true(wachtwoord(w, 60000, &thuis, &half));
  assert_true(met_code(w, 60000, half.cookie, in.apparaat, app(w, geheim, 60000), &weer));
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE act = 'tweede stap mislukt'"), INLOGGEN_POGINGEN + 1);
}

static void test_weghalen(void **state) {
  struct wereld *w = *state;
  struct ingelogd in, half;
  struct str codes[HERSTELCODES];
  struct sessie sessie;
  instellen(w, &in, codes);
  const struct herstellen_in waarom = {S("telefoon kwijt, gezien met paspoort")};
  FAALT(w, FAULT_ACCESS, tweede_factor_weghalen(&w->werk[TEAMLEIDER], w->publiek[LOKET], &waarom, &w->fault));
  FAALT(w, FAULT_ABSENT, tweede_factor_weghalen(&w->werk[BEHEERDER], S("niemand"), &waarom, &w->fault));
  DOET(w, tweede_factor_weghalen(&w->werk[BEHEERDER], w->publiek[LOKET], &waarom, &w->fault));
  struct werk werk = deur(w, 1);
  FAALT(w, FAULT_ABSENT, sessie_openen(&werk, in.cookie, &sessie, &w->fault));
  struct herkomst vrij = van(w, (struct str){0}, 0), moet = van(w, (struct str){0}, 1U << ROL_LOKET);
  assert_true(wachtwoord(w, 1, &vrij, &half));
  assert_int_equal(half.stap, SESSIE_OPEN);
  assert_true(wachtwoord(w, 1, &moet, &half));
  assert_int_equal(half.stap, SESSIE_INSTELLEN);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek_inhoud WHERE inhoud LIKE '%met paspoort%'"), 1);
  assert_heel(w);
}

/* The secret is nothing without the key, and nothing for another account. */
static void test_verzegeld(void **state) {
  struct wereld *w = *state;
  struct ingelogd in, half, weer;
  struct str codes[HERSTELCODES], geheim = instellen(w, &in, codes);
  struct herkomst herkomst = van(w, (struct str){0}, 0);
  struct sleutel andere = {.bytes = "another key", .vast = true};
  assert_true(wachtwoord(w, 60000, &herkomst, &half));
  struct werk werk = deur(w, 60000);
  werk.sleutel = &andere;
  FAALT(w, FAULT_INTERNAL,
        inloggen_code(&werk, half.cookie, &(struct code_in){app(w, geheim, 60000)}, &herkomst, &weer, &w->fault));
  veeg(w, str_format(w->arena, "UPDATE tweede_factor SET gebruiker = %lld", (long long)w->actor[PROFESSIONAL].gebruiker)
              .ptr);
  struct str nieuw;
  werk = deur(w, 60000);
  FAALT(w, FAULT_RULE, tweede_factor_beginnen(&werk, &w->actor[PROFESSIONAL], &nieuw, &w->fault));
  DOET(w, wachtwoord_zetten(&w->werk[BEHEERDER], w->publiek[PROFESSIONAL], &(struct wachtwoord_in){S(WACHTWOORD)},
                            &w->fault));
  fault_init(&w->fault);
  assert_true(inloggen(&werk, &(struct inloggen_in){S("priya"), S(WACHTWOORD)}, &herkomst, &half, &w->fault));
  assert_false(met_code(w, 60000, half.cookie, (struct str){0}, app(w, geheim, 60000), &weer));
  /* Without a lasting key nobody begins: tomorrow he could not come in. */
  andere.vast = false;
  werk.sleutel = &andere;
  FAALT(w, FAULT_RULE, tweede_factor_beginnen(&werk, &w->actor[TEAMLEIDER], &nieuw, &w->fault));
}

/* RFC 6238, appendix B, with the last six digits of its eight; RFC 4648, section 10. */
static void test_rfc(void **state) {
  struct wereld *w = *state;
  static const struct {
    int64_t seconden;
    const char *code;
  } rows[] = {{59, "287082"},         {1111111109, "081804"}, {1111111111, "050471"},
              {1234567890, "005924"}, {2000000000, "279037"}, {20000000000, "353130"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    assert_str(totp_code(w->arena, S("12345678901234567890"), rows[i].seconden / 30), rows[i].code);
  assert_str(base32_of(w->arena, S("foobar")), "MZXW6YTBOI");
  assert_str(base32_of(w->arena, S("foob")), "MZXW6YQ");
  assert_str(base32_of(w->arena, S("")), "");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_instellen_en_inloggen),
      IN_WERELD(test_half_is_niet_binnen),
      IN_WERELD(test_herstelcodes),
      IN_WERELD(test_raden),
      IN_WERELD(test_weghalen),
      IN_WERELD(test_verzegeld),
      IN_WERELD(test_rfc),
  };
  return RUN_TESTS(tests);
}
