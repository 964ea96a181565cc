/* What may be expected is what the tables do: S0-09, S1a-06, S0-128, S0-217. A row that changes changes the page. */
#include "tap.h"

#include "inrichting/verwachting.h"
#include "inrichting/voorstel.h"

#include "proef.h"

static struct arena *arena;

static int begin(void **state) {
  (void)state;
  arena = arena_create(64 * 1024 * 1024);
  return 0;
}

static int einde(void **state) {
  (void)state;
  arena_destroy(arena);
  return 0;
}

/* The files of Vijfheerenlanden, in one of them one text by another. */
static const struct inrichting *met(const char *file, const char *oud, const char *nieuw) {
  const struct embedded *files = bestanden_van(arena, "vijfheerenlanden");
  struct embedded *anders = NEW_ARRAY(arena, struct embedded, PROEF_BESTANDEN + 1);
  bool found = false;
  for (size_t i = 0; files[i].name; i++) {
    struct str bytes = {files[i].data, files[i].size};
    size_t at;
    anders[i] = files[i];
    if (!str_eq(str_of(files[i].name), str_of(file)) || !str_find(bytes, str_of(oud), &at)) continue;
    struct str after = str_part(bytes, at + str_of(oud).len, bytes.len);
    struct str all = str_join(arena, str_join(arena, str_part(bytes, 0, at), str_of(nieuw)), after);
    anders[i].data = all.ptr, anders[i].size = all.len;
    found = true;
  }
  assert_true(found || !*oud);
  return inrichting_van(arena, anders);
}

static struct verwachting van(const struct inrichting *inrichting) {
  return verwachting_maken(arena, inrichting, dag("2026-03-24"));
}

/* "who", "who|more"; "" when the list has no such line. */
static const char *bij(struct verwachtlijst lijst, const char *wat) {
  for (size_t i = 0; i < lijst.aantal; i++)
    if (str_eq(lijst.rijen[i].wat, str_of(wat)))
      return str_c(arena, lijst.rijen[i].meer.len ? str_format(arena, "%.*s|%.*s", STR_ARG(lijst.rijen[i].wie),
                                                               STR_ARG(lijst.rijen[i].meer))
                                                  : lijst.rijen[i].wie);
  return "";
}

static void test_vragen(void **state) {
  (void)state;
  struct verwachting nu = van(met("routering.csv", "", ""));
  assert_string_equal(bij(nu.wel, "Rolstoel"), "Team Voorzieningen");
  assert_string_equal(bij(nu.wel, "Opvoeden en opgroeien"), "het team in uw buurt");
  assert_string_equal(bij(nu.elders, "Schulden"), "AVRES|werk, inkomen, minimabeleid en schuldhulpverlening");
  assert_string_equal(bij(nu.wel, "Schulden"), "");
  assert_string_equal(bij(nu.wel, "Zorgen om een ander"), "het team in uw buurt; Eropaf"); /* a child, and an adult */

  /* The row of routing that the desk follows is the row of the page. */
  const struct inrichting *anders =
      met("routering.csv", "schulden;;;;elders;;avres;", "schulden;;;;team;gebiedsteam-leerdam;;");
  struct verwachting dan = van(anders);
  assert_string_equal(bij(dan.elders, "Schulden"), "");
  assert_string_equal(bij(dan.wel, "Schulden"), "Gebiedsteam Leerdam");
  struct str schulden = S("schulden");
  struct voorstel voorstel =
      voorstel_maken(arena, anders,
                     &(struct voorstel_vraag){
                         .onderwerpen = &schulden, .onderwerp_aantal = 1, .leeftijd = 40, .dag = dag("2026-03-24")});
  assert_true(voorstel.team && str_eq(voorstel.team->naam, S("Gebiedsteam Leerdam")));
}

static void test_geld_en_kosten(void **state) {
  (void)state;
  struct verwachting nu = van(met("geldhulp.csv", "", ""));
  assert_string_equal(bij(nu.geld, "Problematische schulden"),
                      "AVRES|Sociaal Team Vijfheerenlanden; Bindkracht, Geld- en Regelzaken; Stichting Maatje "
                      "Vijfheerenlanden");
  struct verwachting dan =
      van(met("geldhulp.csv", "problematische-schulden;maatje;nee", "problematische-schulden;maatje;ja"));
  assert_string_equal(
      bij(dan.geld, "Problematische schulden"),
      "Stichting Maatje Vijfheerenlanden; AVRES|Sociaal Team Vijfheerenlanden; Bindkracht, Geld- en Regelzaken");
  assert_string_equal(bij(nu.voorzieningen, "Rolstoel"), "Wmo|u betaalt niets");
  assert_string_equal(bij(nu.voorzieningen, "Dagbesteding"), "Wmo|u betaalt hoogstens € 21,80 per maand");
  dan = van(met("eigenbijdrage.csv", "wmo;rolstoel;0,00", "wmo;rolstoel;5,00"));
  assert_string_equal(bij(dan.voorzieningen, "Rolstoel"), "Wmo|u betaalt hoogstens € 5,00 per maand");
}

static void test_wegen_en_termijnen(void **state) {
  (void)state;
  struct verwachting nu = van(met("toegang.csv", "", ""));
  assert_string_equal(bij(nu.wegen, "Inloop bij het Sociaal Team"),
                      "Bij het Sociaal Team werken we op afspraak. Bel het loket of loop binnen bij een partner.");
  assert_string_equal(bij(nu.wegen, "Via een partner"), "");
  assert_string_equal(bij(nu.inloop, "Wijkwinkel Vianen"), "Bindkracht");
  assert_true(nu.formulier);
  struct verwachting dan = van(met("toegang.csv", "inloop-team;;;;;nee;nee;;Bij", "partner;;;;;nee;nee;;Bij"));
  assert_true(bij(dan.wegen, "Via een partner")[0] != '\0');
  dan = van(met("webmelding.csv", "digitaal", "inloop-team"));
  assert_false(dan.formulier); /* residents may not use that channel themselves */
  assert_string_equal(bij(nu.termijnen, "U vraagt een voorziening van de Wmo aan. Dan hebt u ons besluit."), "2 weken");
  assert_true(nu.nu.aantal == 3 && str_eq(nu.nu.rijen[0].telefoon, S("112")));
  assert_string_equal(bij(nu.verwijzers, "Huisarts"), "|mag zelf naar jeugdhulp verwijzen");
  assert_true(nu.verwijzers.aantal < 10); /* of most there is nothing to say */
  assert_string_equal(bij(nu.verwijzers, "Lokaal meldpunt voor zorgen"), "Eropaf");
}

/* Without an inrichting of its own the page promises no team and no price, and still says what the law does. */
static void test_geen(void **state) {
  (void)state;
  struct verwachting leeg = van(inrichting_van(arena, standaard_files));
  assert_int_equal(leeg.wel.aantal + leeg.elders.aantal + leeg.geld.aantal + leeg.voorzieningen.aantal, 0);
  assert_true(leeg.termijnen.aantal > 5);
  assert_true(leeg.nu.aantal == 3);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_vragen), cmocka_unit_test(test_geld_en_kosten),
                                     cmocka_unit_test(test_wegen_en_termijnen), cmocka_unit_test(test_geen)};
  cmocka_set_message_output(CM_OUTPUT_TAP);
  return cmocka_run_group_tests(tests, begin, einde);
}
