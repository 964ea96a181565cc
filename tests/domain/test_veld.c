/* The fields of an act: every kind, every fault, all faults at once. */
#include "tap.h"

#include "domain/veld.h"

enum { ROOD = 1, BLAUW = 7 };

static const struct keuze kleuren[] = {{ROOD, "rood", "Rood"}, {BLAUW, "blauw", "Blauw"}, {0}};

struct in {
  struct str regel, tekst, geheim, id, bsn;
  int kleur, tijd;
  bool ja;
  dag_t dag;
  deeldatum_t geboren;
  int64_t getal;
};

#define PLEK(lid) .plek = offsetof(struct in, lid)
static const struct veld velden[] = {
    {"regel", "Naam", VELD_REGEL, .max = 10, PLEK(regel)},
    {"tekst", "Wat is de vraag?", VELD_TEKST, .max = 13, PLEK(tekst)},
    {"geheim", "Wachtwoord", VELD_GEHEIM, PLEK(geheim)},
    {"kleur", "Kleur", VELD_KEUZE, .keuzes = kleuren, PLEK(kleur)},
    {"ja", "Akkoord", VELD_JA, PLEK(ja)},
    {"dag", "Datum", VELD_DAG, PLEK(dag)},
    {"geboren", "Geboortedatum", VELD_DEELDATUM, PLEK(geboren)},
    {"getal", "Aantal", VELD_GETAL, PLEK(getal)},
    {"id", "Huishouden", VELD_ID, PLEK(id)},
    {"bsn", "Burgerservicenummer", VELD_BSN, PLEK(bsn)},
    {"tijd", "Tijd", VELD_KLOKTIJD, PLEK(tijd)},
};
enum { AANTAL = sizeof velden / sizeof *velden };

static struct arena *arena;

static int setup(void **state) {
  (void)state;
  arena = arena_create(1 << 22);
  return 0;
}

static int teardown(void **state) {
  (void)state;
  arena_destroy(arena);
  return 0;
}

/* Reads one field; gives the message, "" when it was taken. */
static const char *lees(const char *naam, struct str waarde, struct in *in) {
  struct paar paar = {str_of(naam), waarde};
  struct fault fault;
  fault_init(&fault);
  *in = (struct in){0};
  bool goed = velden_lezen(arena, velden, AANTAL, &(struct paren){&paar, 1}, in, &fault);
  assert_int_equal(goed, fault.field_count == 0);
  assert_int_equal(fault.class, goed ? FAULT_NONE : FAULT_INPUT);
  return str_c(arena, fault_of(&fault, naam));
}

static const char *tekst_van(const struct in *in, const char *naam) {
  const struct {
    const char *naam;
    struct str waarde;
  } teksten[] = {{"regel", in->regel}, {"tekst", in->tekst}, {"geheim", in->geheim}, {"id", in->id}, {"bsn", in->bsn}};
  for (size_t i = 0; i < sizeof teksten / sizeof *teksten; i++)
    if (strcmp(teksten[i].naam, naam) == 0) return str_c(arena, teksten[i].waarde);
  return NULL;
}

static void texts_that_are_taken(void **state) {
  (void)state;
  static const struct {
    const char *naam;
    struct str in;
    const char *out;
  } rows[] = {
      {"regel", S_INIT("  Joke \r\n"), "Joke"},
      {"regel", S_INIT("\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9"),
       "éééééééééé"},
      {"tekst", S_INIT(" een\r\ntwee\rdrie "), "een\ntwee\ndrie"},
      {"geheim", S_INIT(" spatie "), " spatie "},
      {"id", S_INIT("0123456789abcdefghjkmnpqrr"), "0123456789abcdefghjkmnpqrr"},
      {"bsn", S_INIT("999990019"), "999990019"},
      {"bsn", S_INIT(" 999900006 "), "999900006"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct in in;
    assert_string_equal(lees(rows[i].naam, rows[i].in, &in), "");
    assert_string_equal(tekst_van(&in, rows[i].naam), rows[i].out);
  }
}

static void values_that_are_taken(void **state) {
  (void)state;
  struct in in;
  assert_string_equal(lees("kleur", S("blauw"), &in), "");
  assert_int_equal(in.kleur, BLAUW);
  assert_string_equal(lees("dag", S("24-3-2026"), &in), "");
  assert_int_equal(in.dag, dag_van((struct datum){2026, 3, 24}));
  assert_string_equal(lees("geboren", S("07-1975"), &in), "");
  assert_int_equal(in.geboren, 19750700);
  assert_string_equal(lees("getal", S("-12"), &in), "");
  assert_true(in.getal == -12);
  assert_string_equal(lees("tijd", S("9:05"), &in), "");
  assert_int_equal(in.tijd, 545);
  assert_string_equal(lees("tijd", S("00:00"), &in), "");
  assert_int_equal(in.tijd, 0);
  static const struct {
    const char *waarde;
    bool ja;
  } ticks[] = {{"ja", true}, {"on", true}, {"1", true}, {"nee", false}, {"0", false}, {"", false}};
  for (size_t i = 0; i < sizeof ticks / sizeof *ticks; i++) {
    assert_string_equal(lees("ja", str_of(ticks[i].waarde), &in), "");
    assert_int_equal(in.ja, ticks[i].ja);
  }
}

static void what_is_not_filled_in(void **state) {
  (void)state;
  struct in in = {.kleur = 3};
  struct fault fault;
  fault_init(&fault);
  assert_true(velden_lezen(arena, velden, AANTAL, &(struct paren){0}, &in, &fault));
  assert_int_equal(in.kleur, -1);
  assert_int_equal(in.tijd, -1);
  assert_int_equal(in.dag, DAG_GEEN);
  assert_int_equal(in.geboren, DEELDATUM_GEEN);
  assert_true(in.getal == 0 && !in.ja && in.regel.len == 0 && in.bsn.len == 0);
}

static void what_is_refused(void **state) {
  (void)state;
  static const struct {
    const char *naam;
    struct str waarde;
    const char *begin; /* of the message */
  } rows[] = {
      {"regel", S_INIT("een\ntwee"), "Zet dit op één regel."},
      {"regel", S_INIT("elf letters"), "Dit is te lang: 11 tekens. Er is plaats voor 10 tekens."},
      {"tekst", S_INIT("veertien teken"), "Dit is te lang: 14 tekens."},
      {"regel", S_INIT("a\0b"), "Hier staan tekens in die niet kunnen."},
      {"regel", S_INIT("caf\xe9"), "Hier staan tekens in die niet kunnen."},
      {"geheim", S_INIT("\x1b"), "Hier staan tekens in die niet kunnen."},
      {"kleur", S_INIT("Rood"), "Kies een van de mogelijkheden."},
      {"kleur", S_INIT("1"), "Kies een van de mogelijkheden."},
      {"ja", S_INIT("misschien"), "Kies ja of nee."},
      {"dag", S_INIT("31-2-2026"), "Deze datum kan niet."},
      {"dag", S_INIT("1975"), "Deze datum kan niet."},
      {"geboren", S_INIT("13-1975"), "Deze datum kan niet."},
      {"getal", S_INIT("1.000"), "Vul een heel getal in"},
      {"getal", S_INIT("99999999999999999999"), "Vul een heel getal in"},
      {"id", S_INIT("12"), "Deze verwijzing klopt niet."},
      {"bsn", S_INIT("123456789"), "Dit is geen burgerservicenummer."},
      {"bsn", S_INIT("000000000"), "Dit is geen burgerservicenummer."},
      {"bsn", S_INIT("12345678"), "Dit is geen burgerservicenummer."},
      {"tijd", S_INIT("24:00"), "Deze tijd kan niet."},
      {"tijd", S_INIT("12:60"), "Deze tijd kan niet."},
      {"tijd", S_INIT("12:5"), "Deze tijd kan niet."},
      {"tijd", S_INIT("1205"), "Deze tijd kan niet."},
      {"tijd", S_INIT(":05"), "Deze tijd kan niet."},
      {"tijd", S_INIT("12:-0"), "Deze tijd kan niet."},
      {"tijd", S_INIT("12:00:0"), "Deze tijd kan niet."},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct in in;
    const char *bericht = lees(rows[i].naam, rows[i].waarde, &in);
    if (!str_starts(str_of(bericht), str_of(rows[i].begin))) fail_msg("row %zu, %s: \"%s\"", i, rows[i].naam, bericht);
  }
}

static void required_fields_ask_for_themselves(void **state) {
  (void)state;
  static const struct {
    struct veld veld;
    const char *bericht;
  } rows[] = {
      {{"tekst", "Wat is de vraag?", VELD_TEKST, .verplicht = "x", PLEK(tekst)}, "Vul dit in: Wat is de vraag?"},
      {{"tekst", "Naam", VELD_TEKST, .verplicht = "x", .leeg = "Schrijf op wie u bent.", PLEK(tekst)},
       "Schrijf op wie u bent."},
      {{"kleur", "Kleur", VELD_KEUZE, .keuzes = kleuren, .verplicht = "x", PLEK(kleur)}, "Maak een keuze: Kleur"},
      {{"ja", "Ik heb het gelezen", VELD_JA, .verplicht = "x", PLEK(ja)}, "Vink dit aan: Ik heb het gelezen"},
      {{"dag", "Datum van de melding", VELD_DAG, .verplicht = "x", PLEK(dag)},
       "Vul een datum in: Datum van de melding"},
      {{"getal", "Aantal", VELD_GETAL, .verplicht = "x", PLEK(getal)}, "Vul een getal in: Aantal"},
      {{"tijd", "Begin", VELD_KLOKTIJD, .verplicht = "x", PLEK(tijd)}, "Vul een tijd in: Begin"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct paar leeg = {str_of(rows[i].veld.naam), rows[i].veld.soort == VELD_JA ? S("nee") : S(" \n")};
    struct in in = {0};
    struct fault fault;
    fault_init(&fault);
    assert_false(velden_lezen(arena, &rows[i].veld, 1, &(struct paren){&leeg, 1}, &in, &fault));
    assert_string_equal(str_c(arena, fault_of(&fault, rows[i].veld.naam)), rows[i].bericht);
  }
}

static void all_faults_come_at_once_and_the_rest_is_read(void **state) {
  (void)state;
  static const struct paar paren[] = {{S_INIT("dag"), S_INIT("morgen")},   {S_INIT("onbekend"), S_INIT("x")},
                                      {S_INIT("regel"), S_INIT("Joke")},   {S_INIT("bsn"), S_INIT("1")},
                                      {S_INIT("regel"), S_INIT("tweede")}, {S_INIT("kleur"), S_INIT("groen")}};
  struct in in = {0};
  struct fault fault;
  fault_init(&fault);
  assert_false(velden_lezen(arena, velden, AANTAL, &(struct paren){paren, 6}, &in, &fault));
  assert_int_equal(fault.field_count, 3);
  assert_true(fault_of(&fault, "dag").len && fault_of(&fault, "bsn").len && fault_of(&fault, "kleur").len);
  assert_string_equal(str_c(arena, in.regel), "Joke");
  size_t at;
  assert_false(str_find(str_of(fault.detail), S("Joke"), &at));
}

static void a_field_without_a_maximum_has_that_of_its_kind(void **state) {
  (void)state;
  static const struct veld regel = {"regel", "Naam", VELD_REGEL, PLEK(regel)},
                           tekst = {"tekst", "Tekst", VELD_TEKST, PLEK(tekst)};
  static char lang[VELD_MAX_TEKST + 1];
  memset(lang, 'x', sizeof lang);
  const struct {
    const struct veld *veld;
    size_t max;
  } rows[] = {{&regel, VELD_MAX_REGEL}, {&tekst, VELD_MAX_TEKST}};
  for (size_t i = 0; i < 2; i++)
    for (size_t meer = 0; meer < 2; meer++) {
      struct paar paar = {str_of(rows[i].veld->naam), {lang, rows[i].max + meer}};
      struct in in = {0};
      struct fault fault;
      fault_init(&fault);
      assert_int_equal(velden_lezen(arena, rows[i].veld, 1, &(struct paren){&paar, 1}, &in, &fault), meer == 0);
    }
}

static void choices(void **state) {
  (void)state;
  assert_string_equal(keuze_van(kleuren, BLAUW)->code, "blauw");
  assert_null(keuze_van(kleuren, 2));
  assert_int_equal(keuze_met_code(kleuren, S("rood"))->waarde, ROOD);
  assert_null(keuze_met_code(kleuren, S("")));
  assert_true(str_eq(keuze_label(kleuren, ROOD), S("Rood")) && str_eq(keuze_label(kleuren, 2), S("")));
}

static void the_elfproef_finds_every_wrong_digit(void **state) {
  (void)state;
  static const char goed[] = "999990019";
  assert_true(bsn_geldig(S("999990019")) && bsn_geldig(S("999999990")));
  for (size_t i = 0; i < 9; i++)
    for (char c = '0'; c <= '9'; c++) {
      char fout[] = "999990019";
      fout[i] = c;
      assert_int_equal(bsn_geldig(str_of(fout)), c == goed[i]);
    }
  assert_false(bsn_geldig(S("99999001a")) || bsn_geldig(S("")) || bsn_geldig(S("9999900190")));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(texts_that_are_taken, setup, teardown),
      cmocka_unit_test_setup_teardown(values_that_are_taken, setup, teardown),
      cmocka_unit_test_setup_teardown(what_is_not_filled_in, setup, teardown),
      cmocka_unit_test_setup_teardown(what_is_refused, setup, teardown),
      cmocka_unit_test_setup_teardown(required_fields_ask_for_themselves, setup, teardown),
      cmocka_unit_test_setup_teardown(all_faults_come_at_once_and_the_rest_is_read, setup, teardown),
      cmocka_unit_test_setup_teardown(a_field_without_a_maximum_has_that_of_its_kind, setup, teardown),
      cmocka_unit_test(choices),
      cmocka_unit_test(the_elfproef_finds_every_wrong_digit),
  };
  return RUN_TESTS(tests);
}
