/* The words of screens, the quotation of the resident on a screen and in a letter, and a person's card. */
#include "tap.h"

#include "base/arena.h"
#include "render/brief_tekst.h"
#include "render/html.h"
#include "render/schermen.h"
#include "render/tpl_persoon_kaart.h"
#include "render/tpl_vraag_woorden.h"
#include "render/tpl_woorden.h"

enum { VANDAAG = 20536 }; /* di 24 maart 2026 */

static struct arena *arena;
static struct buf out;

static int setup(void **state) {
  (void)state;
  arena = arena_create(1 << 20);
  buf_init(&out, arena, HTML_MAX);
  return 0;
}

static int teardown(void **state) {
  (void)state;
  arena_destroy(arena);
  return 0;
}

static void assert_str(struct str have, const char *want) {
  assert_string_equal(str_c(arena, have), want);
}

static bool shows(const char *part) {
  size_t at;
  return str_find(buf_str(&out), str_of(part), &at);
}

static void a_person_in_one_line(void **state) {
  (void)state;
  static const struct {
    const char *geslacht;
    deeldatum_t geboren, overleden;
    const char *want;
  } rows[] = {
      {"v", 19800312, DEELDATUM_GEEN, "vrouw, geboren 12 maart 1980 (46 jaar)"},
      {"m", 19800325, DEELDATUM_GEEN, "man, geboren 25 maart 1980 (45 jaar)"},
      {"o", DEELDATUM_GEEN, DEELDATUM_GEEN, "geboortedatum niet bekend"},
      {"v", 19400101, 20251201, "vrouw, geboren 1 januari 1940, overleden"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct persoon p = {
        .geslacht = str_of(rows[i].geslacht), .geboren = rows[i].geboren, .overleden = rows[i].overleden};
    assert_str(persoon_kenmerk(arena, &p, VANDAAG), rows[i].want);
  }
}

static void the_name_of_a_household(void **state) {
  (void)state;
  static const struct {
    const char *voorvoegsel, *naam, *want;
  } rows[] = {{"", "Kool", "Kool"},
              {"in den", "Eng", "In den Eng"},
              {"'t", "Hart", "'t Hart"},
              {"El", "Idrissi", "El Idrissi"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct persoon p = {.voorvoegsel = str_of(rows[i].voorvoegsel), .geslachtsnaam = str_of(rows[i].naam)};
    assert_str(huishouden_naam(arena, &p), rows[i].want);
  }
}

static void short_texts(void **state) {
  (void)state;
  assert_str(eerste_woorden(arena, S("Ik kom de trap niet op"), 40), "Ik kom de trap niet op");
  assert_str(eerste_woorden(arena, S("Ik kom de trap niet op"), 12), "Ik kom de…");
  assert_str(bestandsgrootte(arena, 999), "999 bytes");
  assert_str(bestandsgrootte(arena, 34567), "34 kB");
  assert_str(bestandsgrootte(arena, 2150000), "2,1 MB");
  assert_str(komma_spatie(arena, S("persoon,melding,notitie")), "persoon, melding, notitie");
  assert_str(komma_spatie(arena, S("melding")), "melding");
  assert_str(komma_spatie(arena, S("")), "");
}

/* A secret address is on no card, and says so; who is not verified is marked. */
static void a_card_warns(void **state) {
  (void)state;
  struct persoon p = {
      .voornamen = S("Ada"),
      .geslachtsnaam = S("<Bos>"),
      .geslacht = S("v"),
      .geboren = 19800312,
      .overleden = DEELDATUM_GEEN,
      .geheim = true,
      .adres = {.straat = S("Kade"), .huisnummer = S("1"), .postcode = S("4131AB"), .woonplaats = S("Vianen")}};
  tpl_persoon_kaart(&out, &p, VANDAAG);
  assert_true(shows("Ada &lt;Bos&gt;"));
  assert_true(shows("Geheim adres: geef het aan niemand door"));
  assert_false(shows("Kade"));
  assert_true(shows("nog niet gecontroleerd"));
  assert_false(shows("Overleden"));
}

static void the_residents_words_are_a_quotation(void **state) {
  (void)state;
  tpl_woorden(&out, S("Ik kan niet meer.\n<b>Help</b>"));
  assert_true(shows("Zo zei de inwoner het"));
  assert_true(shows("<blockquote class=\"regels\">Ik kan niet meer.\n&lt;b&gt;Help&lt;/b&gt;</blockquote>"));
}

/* Nobody takes the words of a daughter for those of her father. */
static void the_question_is_of_who_asked_it(void **state) {
  (void)state;
  static const struct {
    int soort;
    const char *naam, *relatie, *wie;
  } rows[] = {{MELDER_ZELF, "", "", "Zo zei de inwoner het"},
              {MELDER_NAASTE, "Greet", "dochter", "Zo zei Greet (dochter) het"},
              {MELDER_NAASTE, "Greet", "", "Zo zei Greet het"},
              {MELDER_PROFESSIONAL, "", "", "Zo zei de melder het"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct opname opname = {
        .melder = {.soort = rows[i].soort, .naam = str_of(rows[i].naam), .relatie = str_of(rows[i].relatie)}};
    buf_init(&out, arena, HTML_MAX);
    tpl_vraag_woorden(&out, &(struct melding){.woorden = S("Help"), .opname = &opname});
    assert_true(shows(rows[i].wie));
  }
}

static void a_team_is_named_once(void **state) {
  (void)state;
  static const char *const names[] = {"Team Voorzieningen", "Gebiedsteam Vianen", "Sociaal Loket"};
  assert_str(team_tekst(arena, S("Leerdam")), "team Leerdam");
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) assert_str(team_tekst(arena, str_of(names[i])), names[i]);
}

/* In the letter too: a line of his that looks like a heading of ours stays his. */
static void a_letter_quotes_and_signs(void **state) {
  (void)state;
  struct brieftekst brief = {.aan = S("F. van den Berg\nKade 1\n4131 AB Vianen"),
                             .kenmerk = S("2026-000123"),
                             .dag = VANDAAG,
                             .onderwerp = S("Wij hebben uw vraag ontvangen"),
                             .aanhef = S("Geachte mevrouw Van den Berg,"),
                             .tekst = S("Begin.\n\n# Uw vraag\n\n> Eerst\n\n> # Besluit <i>\n\nEinde."),
                             .ondertekenaar = S("Het sociaal team")};
  brief_schrijven(&out, S("Gemeente Proef"), &brief);
  assert_true(shows("<span>F. van den Berg</span> <span>Kade 1</span> <span>4131 AB Vianen</span>"));
  assert_true(shows("Ons kenmerk: <strong>2026-000123</strong>"));
  assert_true(shows("Datum: <strong>24 maart 2026</strong>"));
  assert_true(shows("<h2>Uw vraag</h2>"));
  assert_true(shows("<blockquote class=\"regels\">Eerst</blockquote>\n<blockquote class=\"regels\"># Besluit "
                    "&lt;i&gt;</blockquote>"));
  assert_true(shows("<p>Het sociaal team<br>Gemeente Proef</p>"));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(a_person_in_one_line, setup, teardown),
      cmocka_unit_test_setup_teardown(the_name_of_a_household, setup, teardown),
      cmocka_unit_test_setup_teardown(short_texts, setup, teardown),
      cmocka_unit_test_setup_teardown(a_card_warns, setup, teardown),
      cmocka_unit_test_setup_teardown(the_residents_words_are_a_quotation, setup, teardown),
      cmocka_unit_test_setup_teardown(the_question_is_of_who_asked_it, setup, teardown),
      cmocka_unit_test_setup_teardown(a_team_is_named_once, setup, teardown),
      cmocka_unit_test_setup_teardown(a_letter_quotes_and_signs, setup, teardown),
  };
  return RUN_TESTS(tests);
}
