/* Telephone numbers, e-mail addresses and what is safe. */
#include "tap.h"

#include "domain/bereik.h"
#include "domain/persoon.h"

static int setup(void **state) {
  *state = arena_create(1 << 20);
  return 0;
}
static int done(void **state) {
  arena_destroy(*state);
  return 0;
}
#define T(test) cmocka_unit_test_setup_teardown(test, setup, done)

static void assert_text(struct str have, const char *want) {
  if (!str_eq(have, str_of(want))) fail_msg("have: %.*s, want: %s", STR_ARG(have), want);
}

static void test_telefoon(void **state) {
  static const struct {
    const char *typed, *want; /* NULL = refused */
  } rows[] = {
      {"06-12345678", "+31612345678"},
      {"06 12 34 56 78", "+31612345678"},
      {"0612345678", "+31612345678"},
      {"(0347) 37 12 34", "+31347371234"},
      {"030/1234567", "+31301234567"},
      {"+31 6 12345678", "+31612345678"},
      {"+31 (0)6-12345678", "+31612345678"},
      {"0031612345678", "+31612345678"},
      {"0800-1234", "+318001234"},
      {"0900 1234567", "+319001234567"},
      {"+49 170 1234567", "+491701234567"},
      {"0049 170 1234567", "+491701234567"},
      {"+90 532 123 45 67", "+905321234567"},
      {"+963 11 123 4567", "+963111234567"},
      {"612345678", NULL},
      {"06-1234567", NULL},
      {"06-123456789", NULL},
      {"bel de buurman", NULL},
      {"06-12345678 na vijf", NULL},
      {"+", NULL},
      {"+31 6 1234567", NULL},
      {"+1234", NULL},
      {"+0123456789", NULL},
      {"+1234567890123456", NULL},
      {"0000000000", NULL},
      {"12345678901234567890123456", NULL},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct str have = {0};
    print_message("# %s\n", rows[i].typed);
    assert_int_equal(telefoon_normaal(*state, str_of(rows[i].typed), &have), rows[i].want != NULL);
    assert_text(have, rows[i].want ? rows[i].want : "");
  }
}

static void test_email(void **state) {
  (void)state;
  static const char *const good[] = {"a@b.nl",
                                     "jan.de-vries+wmo@mail.example.org",
                                     "o'neill@example.ie",
                                     "fatma@münchen.example",
                                     "\"twee@apen\"@example.nl",
                                     "x_@sub.example.amsterdam"};
  static const char *const bad[] = {"@b.nl",   "jan@",      "jan@localhost", "jan@.nl",
                                    "jan@nl.", "jan@a..nl", "jan de@b.nl",   ""};
  for (size_t i = 0; i < sizeof good / sizeof *good; i++) assert_true(email_mogelijk(str_of(good[i])));
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) assert_false(email_mogelijk(str_of(bad[i])));
}

static const struct veiligheid onbekend = {0}, ja = {MAG_JA, {0}}, nee = {MAG_NEE, {0}},
                               als = {MAG_ALS, S_INIT("hij werkt")};

static void test_strengste(void **state) {
  const struct {
    struct veiligheid een, ander;
    enum middel middel;
    const char *want;
  } rows[] = {
      {onbekend, onbekend, MIDDEL_TELEFOON, ""},
      {ja, onbekend, MIDDEL_BRIEF, ""},
      {ja, nee, MIDDEL_TELEFOON, "Niet bellen: dat is niet veilig"},
      {nee, ja, MIDDEL_EMAIL, "Niet mailen: dat is niet veilig"},
      {nee, als, MIDDEL_BRIEF, "Geen brief sturen: post is niet veilig"},
      {als, ja, MIDDEL_BEZOEK, "Ga alleen langs als: hij werkt"},
      {als, {MAG_ALS, S("na 9 uur")}, MIDDEL_TELEFOON, "Bel alleen als: hij werkt; na 9 uur"},
      {als, als, MIDDEL_BRIEF, "Stuur alleen een brief als: hij werkt"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    assert_text(veilig_waarschuwing(*state, rows[i].middel, veilig_strengste(*state, rows[i].een, rows[i].ander)),
                rows[i].want);
    assert_text(veilig_waarschuwing(*state, rows[i].middel, veilig_strengste(*state, rows[i].ander, rows[i].een)).len
                    ? S("x")
                    : S(""),
                rows[i].want[0] ? "x" : "");
  }
  struct bereik bereik = {.veilig = {nee, onbekend, onbekend, onbekend}};
  struct contactmiddel mail = {.soort = MIDDEL_EMAIL, .veilig = ja}, phone = {.soort = MIDDEL_TELEFOON, .veilig = ja};
  assert_text(contactmiddel_waarschuwing(*state, &bereik, &mail), "");
  assert_text(contactmiddel_waarschuwing(*state, &bereik, &phone), "Niet bellen: dat is niet veilig");
}

static void test_alle_fouten_tegelijk(void **state) {
  struct fault fault;
  fault_init(&fault);
  struct bereik bereik = {.tolk = TOLK_TAAL,
                          .veilig = {{MAG_ALS, {0}}, {MAG_JA, S("na 5")}, {-1, {0}}, {MAG_NEE, {0}}}};
  assert_false(bereik_toetsen(&bereik, &fault));
  assert_int_equal(fault.field_count, 3);
  assert_true(fault_of(&fault, "taal").len && fault_of(&fault, "telefoon_als").len &&
              fault_of(&fault, "email_mag").len);
  fault_init(&fault);
  bereik = (struct bereik){.tolk = TOLK_GEBAREN, .veilig = {als, nee, ja, onbekend}};
  assert_true(bereik_toetsen(&bereik, &fault));
  struct contactmiddel middel = {.waarde = S("06-1"), .veilig = {MAG_ALS, {0}}};
  assert_false(contactmiddel_toetsen(*state, &middel, &fault));
  assert_int_equal(fault.field_count, 2);
  fault_init(&fault);
  middel = (struct contactmiddel){.waarde = S("06 12345678"), .veilig = ja};
  assert_true(contactmiddel_toetsen(*state, &middel, &fault));
  assert_int_equal(middel.soort, MIDDEL_TELEFOON);
  assert_text(middel.sleutel, "+31612345678");
}

/* Nothing that protects is lost when two rows of one person become one. */
static void test_samen(void **state) {
  struct bereik een = {.taal = S("Turks"), .veilig = {ja, ja, onbekend, als}, .versie = 3},
                twee = {.taal = S("Nederlands"), .tolk = TOLK_TAAL, .lezen = LEZEN_NIET, .veilig = {nee, ja, nee, ja}};
  struct bereik samen = bereik_samen(*state, &een, &twee);
  assert_text(samen.taal, "Turks");
  assert_text(tolk_tekst(*state, &samen), "Tolk nodig: Turks");
  assert_int_equal(samen.lezen, LEZEN_NIET);
  const int want[MIDDELEN] = {MAG_NEE, MAG_JA, MAG_NEE, MAG_ALS};
  for (size_t i = 0; i < MIDDELEN; i++) assert_int_equal(samen.veilig[i].mag, want[i]);
}

static void test_zoeken_op_nummer(void **state) {
  static const struct {
    const char *typed;
    enum zoekvorm vorm;
  } rows[] = {
      {"06-12345678", ZOEK_TELEFOON},     {"0347 371234", ZOEK_TELEFOON},
      {"+49 170 1234567", ZOEK_TELEFOON}, {"999900286", ZOEK_BSN},
      {"2026-000123", ZOEK_NUMMER},       {"4131 AB 12", ZOEK_ADRES},
      {"24-3-1980", ZOEK_GEBOORTE},       {"de Vries 24-3-1980", ZOEK_NAAM_GEBOORTE},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct zoekvraag vraag;
    struct str bezwaar = {0};
    print_message("# %s\n", rows[i].typed);
    assert_true(zoekvraag_lezen(*state, str_of(rows[i].typed), &vraag, &bezwaar));
    assert_int_equal(vraag.vorm, rows[i].vorm);
    if (vraag.vorm == ZOEK_TELEFOON) assert_int_equal(vraag.telefoon.ptr[0], '+');
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      T(test_telefoon),         T(test_email), T(test_strengste), T(test_alle_fouten_tegelijk), T(test_samen),
      T(test_zoeken_op_nummer),
  };
  return RUN_TESTS(tests);
}
