/* How long a session lasts, which passwords are refused, and how a device is called. Rows name the requirement of
 * OWASP ASVS 4.0.3. */
#include "tap.h"

#include "domain/inlog.h"

#define MINUUT ((moment_t)60 * 1000)
#define UUR (60 * MINUUT)

static void test_sessies(void **state) {
  (void)state;
  static const struct {
    enum rol rol;
    enum sessie_stap stap;
    moment_t begonnen, gezien, nu;
    bool voorbij;
    const char *waarom;
  } rows[] = {
      {ROL_PROFESSIONAL, SESSIE_OPEN, 0, 0, 30 * MINUUT, false, "V3.3.2"},
      {ROL_PROFESSIONAL, SESSIE_OPEN, 0, 0, 30 * MINUUT + 1, true, "V3.3.2 idle"},
      {ROL_BEHEERDER, SESSIE_OPEN, 0, 12 * UUR, 12 * UUR, false, "V3.3.2"},
      {ROL_BEHEERDER, SESSIE_OPEN, 0, 12 * UUR, 12 * UUR + 1, true, "V3.3.2 absolute"},
      {ROL_PARTNER, SESSIE_OPEN, 0, 0, 30 * MINUUT + 1, true, "V3.3.2 idle"},
      {ROL_INWONER, SESSIE_OPEN, 0, 0, 15 * MINUUT, false, "DigiD"},
      {ROL_INWONER, SESSIE_OPEN, 0, 0, 15 * MINUUT + 1, true, "DigiD idle"},
      {ROL_INWONER, SESSIE_OPEN, 0, 2 * UUR, 2 * UUR + 1, true, "DigiD absolute"},
      {ROL_PROFESSIONAL, SESSIE_CODE, 0, 9 * MINUUT, 10 * MINUUT, false, "half way"},
      {ROL_PROFESSIONAL, SESSIE_CODE, 0, 10 * MINUUT, 10 * MINUUT + 1, true, "half way"},
      {ROL_PROFESSIONAL, SESSIE_INSTELLEN, 0, 10 * MINUUT, 10 * MINUUT + 1, true, "half way"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (sessie_voorbij(rows[i].rol, rows[i].stap, rows[i].begonnen, rows[i].gezien, rows[i].nu) != rows[i].voorbij)
      fail_msg("row %zu (%s)", i, rows[i].waarom);
}

static void test_wachtwoorden(void **state) {
  (void)state;
  struct arena *arena = arena_create(1024 * 1024);
  const struct str namen[] = {S("Samira el Amrani"), S("samira.elamrani"), S("Gemeente Vijfheerenlanden")};
  static const struct {
    const char *wachtwoord;
    bool goed;
  } rows[] = {
      {"", false},                                                 /* V2.1.1 */
      {"elf tekens.", false},                                      /* V2.1.1 */
      {"twaalf teken", true},                                      /* V2.1.1 */
      {"\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9", false}, /* six letters of two bytes */
      {"paard huis fiets regen", true},                            /* V2.1.1 */
      {"Welkom202612!", false},                                    /* V2.1.7 */
      {"W3lk0m!!!!!!!", false},                                    /* V2.1.7: letters as digits */
      {"wachtwoord12", false},                                     /* V2.1.7 */
      {"P@ssword2026", false},                                     /* V2.1.7 */
      {"welkomwelkom", false},                                     /* V2.1.7: a word twice */
      {"123456789012", false},                                     /* V2.1.7 */
      {"aaaaaaaaaaaa", false},                                     /* V2.1.7 */
      {"121212121212", false},                                     /* V2.1.7 */
      {"2026-11-22-12", false},                                    /* no letter in it */
      {"abcdefghijkl", false},                                     /* V2.1.7 */
      {"qwertyuiop12", false},                                     /* V2.1.7 */
      {"Samira202612", false},                                     /* his name */
      {"Amrani!!!!!!!", false},                                    /* his name */
      {"Vijfheerenlanden", false},                                 /* the municipality */
      {"Vijfheerenlanden is mooi", true},
      {"welkom in het moeras", true},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (!wachtwoord_bezwaar(arena, str_of(rows[i].wachtwoord), namen, 3) != rows[i].goed)
      fail_msg("%s", rows[i].wachtwoord);
  arena_destroy(arena);
}

static void test_apparaten(void **state) {
  (void)state;
  struct arena *arena = arena_create(1024 * 1024);
  static const struct {
    const char *browser, *woorden;
  } rows[] = {
      {"Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox op Windows"},
      {"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 "
       "Safari/537.36 "
       "Edg/129.0.0.0",
       "Edge op Windows"},
      {"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 "
       "Mobile/15E148 Safari/604.1",
       "Safari op iPhone"},
      {"Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Mobile Safari/537.36",
       "Chrome op Android"},
      {"curl/7.88", "Onbekend apparaat"},
      {"", "Onbekend apparaat"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    assert_true(str_eq(apparaat_woorden(arena, str_of(rows[i].browser)), str_of(rows[i].woorden)));
  arena_destroy(arena);
}

static void test_code(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  uint8_t bytes[64];
  struct str code, again;
  int seen[256] = {0};
  for (int round = 0; round < 4; round++) {
    for (size_t i = 0; i < sizeof bytes; i++) bytes[i] = (uint8_t)(round * 64 + (int)i);
    assert_true(inlogcode_maken(arena, bytes, sizeof bytes, &code));
    assert_int_equal(code.len, INLOGCODE_LENGTE);
    assert_true(inlogcode_lezen(arena, inlogcode_tekst(arena, code), &again));
    assert_true(str_eq(code, again));
  }
  for (int b = 0; b < 256; b++) {
    memset(bytes, b, sizeof bytes);
    if (inlogcode_maken(arena, bytes, sizeof bytes, &code)) seen[(unsigned char)code.ptr[0]]++;
  }
  for (const char *c = inlogcode_tekens; *c; c++) assert_int_equal(seen[(unsigned char)*c], 9); /* equally likely */
  memset(bytes, 255, sizeof bytes);
  assert_false(inlogcode_maken(arena, bytes, sizeof bytes, &code));
  assert_false(inlogcode_maken(arena, bytes, 5, &code));

  assert_true(inlogcode_lezen(arena, S(" k7qf 2mxt-9rhb "), &code));
  assert_true(str_eq(code, S("K7QF2MXT9RHB")));
  assert_true(str_eq(inlogcode_tekst(arena, code), S("K7QF-2MXT-9RHB")));
  static const char *const wrong[] = {"",
                                      "K7QF-2MXT-9RH",
                                      "K7QF-2MXT-9RHBB",
                                      "K7QF-2MXT-9RH1",
                                      "K7QF-2MXT-9RHA",
                                      "K7QF_2MXT_9RHB",
                                      "K7QF-2MXT-9RH\xc3\xa9"};
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
    assert_false(inlogcode_lezen(arena, str_of(wrong[i]), &code));
  assert_false(inlogcode_lezen(arena, (struct str){"K7QF2MXT9RH\0", 12}, &code));
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_sessies),
      cmocka_unit_test(test_wachtwoorden),
      cmocka_unit_test(test_apparaten),
      cmocka_unit_test(test_code),
  };
  return RUN_TESTS(tests);
}
