/* schakel termijn, as it is typed: output, messages, exit status. */
#include "tap.h"

#include <unistd.h>

#include "base/str.h"
#include "service/opdrachten.h"

enum { WOORDEN_MAX = 10, TEKST_MAX = 16384 };

struct uitkomst {
  int status;
  char uit[TEKST_MAX], fout[TEKST_MAX];
};

/* Sends a stream to a file for the time of one command. */
struct omleiding {
  FILE *stroom, *bestand;
  int bewaard;
};

static void leid_om(struct omleiding *o, FILE *stroom) {
  fflush(stroom);
  *o = (struct omleiding){stroom, tmpfile(), dup(fileno(stroom))};
  assert_non_null(o->bestand);
  assert_true(dup2(fileno(o->bestand), fileno(stroom)) >= 0);
}

static void leid_terug(struct omleiding *o, char tekst[TEKST_MAX]) {
  fflush(o->stroom);
  dup2(o->bewaard, fileno(o->stroom));
  close(o->bewaard);
  rewind(o->bestand);
  tekst[fread(tekst, 1, TEKST_MAX - 1, o->bestand)] = '\0';
  fclose(o->bestand);
}

/* Words are separated by one space; "~" stands for a space within a word. */
static struct uitkomst *typ(const char *regel) {
  static struct uitkomst uitkomst;
  static char woorden[1024];
  char *argv[WOORDEN_MAX + 1] = {0};
  int argc = 0;
  snprintf(woorden, sizeof woorden, "%s", regel);
  for (char *rest = woorden, *woord; (woord = strsep(&rest, " ")) && argc < WOORDEN_MAX;) {
    for (char *c = woord; *c; c++)
      if (*c == '~') *c = ' ';
    argv[argc++] = woord;
  }
  struct omleiding uit, fout;
  leid_om(&uit, stdout);
  leid_om(&fout, stderr);
  uitkomst.status = opdracht_termijn(argc, argv);
  leid_terug(&fout, uitkomst.fout);
  leid_terug(&uit, uitkomst.uit);
  return &uitkomst;
}

static void the_first_word_is_the_day(void **state) {
  (void)state;
  static const struct {
    const char *regel, *dag;
  } rows[] = {
      {"termijn wmo-onderzoek 2026-03-24", "2026-05-06\n"},
      {"termijn wmo-onderzoek 2026-03-23", "2026-05-04\n"},
      {"termijn bezwaar 2026-03-02", "2026-04-13\n"},
      {"termijn wmo-onderzoek 24-3-2026", "2026-05-06\n"},
      {"termijn wmo-onderzoek 24~maart~2026", "2026-05-06\n"},
      {"termijn wmo-onderzoek --vanaf 2026-03-24", "2026-05-06\n"},
      {"termijn --weken 6 --vanaf 2026-03-24", "2026-05-06\n"},
      {"termijn --weken 6 --vanaf 2026-03-24 --atw ja", "2026-05-06\n"},
      {"termijn --atw nee --vanaf 2026-03-24 --weken 6", "2026-05-05\n"},
      {"termijn --weken 6 --vanaf 2026-04-02", "2026-05-18\n"},
      {"termijn --weken 6 --vanaf 2026-11-14", "2026-12-28\n"},
      {"termijn --dagen 7 --vanaf 2026-03-24", "2026-03-31\n"},
      {"termijn --maanden 1 --vanaf 2026-01-31 --atw nee", "2026-02-28\n"},
      {"termijn --werkdagen 3 --vanaf 2026-05-13", "2026-05-19\n"},
      {"termijn --werkdagen 3 --vanaf 2026-05-13 --atw nee", "2026-05-19\n"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    const struct uitkomst *u = typ(rows[i].regel);
    if (u->status != 0 || !str_starts(str_of(u->uit), str_of(rows[i].dag)))
      fail_msg("%s: %d %s%s", rows[i].regel, u->status, u->uit, u->fout);
    assert_string_equal(u->fout, "");
  }
}

static void the_explanation_follows(void **state) {
  (void)state;
  assert_string_equal(
      typ("termijn wmo-onderzoek 2026-03-24")->uit,
      "2026-05-06\n"
      "Onderzoek na een Wmo-melding: 6 weken na de dag waarop de Wmo-melding is ontvangen. Bron: Wmo 2015 art. "
      "2.3.2 lid 1.\n"
      "De dag zelf telt niet mee: de eerste dag van de termijn is wo 25 maart 2026. 6 weken verder is het di 5 mei "
      "2026.\n"
      "Maar di 5 mei 2026 is Bevrijdingsdag.\n"
      "De termijn loopt door tot en met de volgende dag die geen zaterdag, zondag of feestdag is: wo 6 mei 2026 "
      "(Algemene termijnenwet, artikel 1).\n");
  size_t at;
  assert_true(str_find(str_of(typ("termijn ingebrekestelling 2026-06-01")->uit), S("De dwangsom loopt 42 dagen"), &at));
}

static void help_names_every_term(void **state) {
  (void)state;
  static const char *const namen[] = {"wmo-onderzoek",       "persoonlijk-plan",
                                      "wmo-besluit",         "jeugd-besluit",
                                      "hulpverleningsplan",  "bezwaar",
                                      "bezwaar-besluit",     "bezwaar-besluit-commissie",
                                      "ingebrekestelling",   "retour",
                                      "startbericht",        "antwoord-verzoek",
                                      "declaratie-antwoord", "woonplaats-antwoord"};
  const struct uitkomst *u = typ("termijn --help");
  assert_int_equal(u->status, 0);
  assert_string_equal(u->fout, "");
  for (size_t i = 0; i < sizeof namen / sizeof *namen; i++) {
    char regel[64];
    size_t at;
    snprintf(regel, sizeof regel, "\n%s ", namen[i]);
    assert_true(str_find(str_of(u->uit), str_of(regel), &at));
  }
  size_t at;
  assert_true(str_find(str_of(u->uit), S("6 weken      Wmo 2015 art. 2.3.2 lid 1\n"), &at));
}

static void what_cannot_be_taken(void **state) {
  (void)state;
  static const struct {
    const char *regel, *bericht;
  } rows[] = {
      {"termijn", "Geef een datum, bijvoorbeeld 2026-03-24."},
      {"termijn wmo-onderzoek", "Geef een datum, bijvoorbeeld 2026-03-24."},
      {"termijn 2026-03-24", "Geef een datum"},
      {"termijn --weken 6", "Geef een datum"},
      {"termijn wmo-onderzoek morgen", "Deze datum kan niet: morgen. Schrijf een datum zo: 2026-03-24."},
      {"termijn wmo-onderzoek 2026-02-30", "Deze datum kan niet: 2026-02-30."},
      {"termijn wmo-onderzoek ", "Deze datum kan niet: ."},
      {"termijn wmo 2026-03-24", "De termijn wmo bestaat niet. Met --help ziet u alle namen."},
      {"termijn wmo-onderzoek 2014-12-31", "De termijn wmo-onderzoek gold niet op 31 december 2014."},
      {"termijn bezwaar 1989-12-01", "De feestdagen zijn bekend van 1990 tot en met 2100."},
      {"termijn bezwaar 2100-12-01", "De feestdagen zijn bekend van 1990 tot en met 2100."},
      {"termijn --vanaf 2026-03-24", "Geef een naam, of een lengte met"},
      {"termijn wmo-onderzoek 2026-03-24 erbij", "Hier hoort niets meer te staan: erbij."},
      {"termijn wmo-onderzoek 2026-03-24 --vanaf 2026-03-24", "--vanaf: dit hebt u al gegeven."},
      {"termijn wmo-onderzoek 2026-03-24 --weken 6", "Geef een naam of een lengte, niet allebei."},
      {"termijn wmo-onderzoek 2026-03-24 --atw nee", "Geef een naam of een lengte, niet allebei."},
      {"termijn --weken 6 --dagen 7 --vanaf 2026-03-24", "--dagen: dit hebt u al gegeven."},
      {"termijn --weken", "Zet een waarde achter --weken."},
      {"termijn --weken nul --vanaf 2026-03-24", "Geef een heel getal van 1 tot en met 9999."},
      {"termijn --weken 0 --vanaf 2026-03-24", "Geef een heel getal van 1 tot en met 9999."},
      {"termijn --weken -6 --vanaf 2026-03-24", "Geef een heel getal van 1 tot en met 9999."},
      {"termijn --weken 10000 --vanaf 2026-03-24", "Geef een heel getal van 1 tot en met 9999."},
      {"termijn --maanden 9999 --vanaf 2026-03-24", "Deze termijn loopt te ver door."},
      {"termijn --weken 6 --vanaf 2026-03-24 --atw misschien", "Kies --atw ja of --atw nee."},
      {"termijn --werkdagen 6 --vanaf 2026-03-24 --atw ja", "De Algemene termijnenwet geldt niet voor werkdagen"},
      {"termijn --uren 6 --vanaf 2026-03-24", "De optie --uren bestaat niet."},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    const struct uitkomst *u = typ(rows[i].regel);
    if (u->status != 2 || !str_starts(str_of(u->fout), str_of(rows[i].bericht)))
      fail_msg("%s: %d %s%s", rows[i].regel, u->status, u->uit, u->fout);
    assert_string_equal(u->uit, "");
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_first_word_is_the_day),
      cmocka_unit_test(the_explanation_follows),
      cmocka_unit_test(help_names_every_term),
      cmocka_unit_test(what_cannot_be_taken),
  };
  return RUN_TESTS(tests);
}
