/* The first contact: who reports, how urgent it is, and what an outcome leads to. */
#include "tap.h"

#include "domain/triage.h"

#define DAG(j, m, d) dag_van((struct datum){j, m, d})

static struct fault fault;

/* The fields that a verdict complains of, in order, with spaces. */
static const char *velden(bool good) {
  static char text[256];
  size_t at = 0;
  text[0] = '\0';
  assert_int_equal(good, fault.field_count == 0);
  for (size_t i = 0; i < fault.field_count; i++)
    at += (size_t)snprintf(text + at, sizeof text - at, "%s%s", i ? " " : "", fault.fields[i].field);
  return text;
}

/* S0-57, S4-133: the reporter is not always the subject; domain.md 4: who does not know of it gets no melding. */
static void test_melder(void **state) {
  (void)state;
  static const struct {
    struct opname_melder melder;
    const char *want;
  } rows[] = {
      {{.soort = 0}, ""},
      {{.soort = MELDER_ZELF}, ""},
      {{.soort = MELDER_NAASTE}, "melder_naam weet_ervan"},
      {{.soort = MELDER_NAASTE, .naam = S_INIT("Ans"), .weet_ervan = ANTWOORD_JA}, ""},
      {{.soort = MELDER_NAASTE, .naam = S_INIT("Ans"), .weet_ervan = ANTWOORD_NEE}, "weet_ervan"},
      {{.soort = MELDER_PROFESSIONAL}, "verwijzer weet_ervan"},
      {{.soort = MELDER_PROFESSIONAL, .verwijzer = S_INIT("huisarts"), .weet_ervan = ANTWOORD_JA}, ""},
      {{.soort = MELDER_PROFESSIONAL, .organisatie = S_INIT("School"), .weet_ervan = ANTWOORD_JA}, ""},
      {{.soort = MELDER_PROFESSIONAL, .naam = S_INIT("Ans"), .weet_ervan = ANTWOORD_JA}, ""},
      {{.soort = MELDER_ZELF, .weet_ervan = ANTWOORD_NEE}, ""}, /* the resident himself knows */
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    print_message("# row %zu\n", i);
    fault_init(&fault);
    assert_string_equal(velden(melder_toetsen(&rows[i].melder, &fault)), rows[i].want);
    bool signaal = rows[i].melder.soort != MELDER_ZELF && rows[i].melder.weet_ervan == ANTWOORD_NEE;
    assert_int_equal(fault.class, signaal ? FAULT_RULE : rows[i].want[0] ? FAULT_INPUT : FAULT_NONE);
  }
}

static void test_vrijwillig(void **state) {
  (void)state;
  fault_init(&fault);
  assert_string_equal(velden(vrijwillig_toetsen(ANTWOORD_NEE, S(""), &fault)), "grond");
  fault_init(&fault);
  assert_string_equal(velden(vrijwillig_toetsen(ANTWOORD_NEE, S("uitspraak"), &fault)), "");
  assert_string_equal(velden(vrijwillig_toetsen(ANTWOORD_JA, S(""), &fault)), "");
  assert_string_equal(velden(vrijwillig_toetsen(0, S(""), &fault)), "");
}

/* S1a-131: urgency first, safety always. What is not known does not come last. */
static void test_urgentie(void **state) {
  (void)state;
  enum { J = ANTWOORD_JA, N = ANTWOORD_NEE, O = ANTWOORD_ONBEKEND, G = URGENTIE_GEWOON, S = URGENTIE_SNEL };
  enum { D = URGENTIE_DIRECT };
  static const int rows[][4] = {{N, J, 0, G}, {N, J, G, G}, {N, J, S, S}, {N, J, D, D}, {J, J, 0, D}, {J, N, S, D},
                                {N, N, 0, S}, {N, O, 0, S}, {O, J, 0, S}, {N, N, D, D}, {0, 0, 0, G}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    assert_int_equal(urgentie_voorstellen(rows[i][0], rows[i][1], rows[i][2]), rows[i][3]);
  assert_int_equal(urgentie_rang(D), 0);
  assert_int_equal(urgentie_rang(S), 1);
  assert_int_equal(urgentie_rang(G), 2);
  assert_int_equal(urgentie_rang(0), 2);
}

/* Wmo 2015 art. 2.3.2 lid 8 and 9, rule WMO-SLUIT: only the resident ends a Wmo-melding. S4-140, S4-141, S0-111. */
static void test_uitkomsten(void **state) {
  (void)state;
  static const struct uitkomst_in niets = {.instemming_op = DAG_GEEN, .acuut_op = DAG_GEEN, .acuut_om = -1};
  struct uitkomst_in gezegd = niets, eens = niets, half = niets, gebeld = niets, over = niets, beide;
  gezegd.toelichting = eens.toelichting = half.toelichting = S("uitgelegd");
  eens.instemming_wie = half.instemming_wie = S("mevrouw");
  eens.instemming_hoe = S("telefoon");
  eens.instemming_op = DAG(2026, 3, 24);
  over.toelichting = S("uitgelegd"), over.overdracht_naam = S("Buurthuis");
  beide = over;
  beide.overdracht_organisatie = S("bindkracht");
  gebeld.acuut_wie = S("crisisdienst"), gebeld.acuut_gesproken = S("Ans");
  gebeld.acuut_op = DAG(2026, 3, 24), gebeld.acuut_om = 14 * 60 + 5;
  const struct {
    struct uitkomst_soort soort;
    enum wet wet;
    const struct uitkomst_in *in;
    enum sluitreden reden; /* 0 = it stays open */
    const char *want;
  } rows[] = {
      {{LEIDT_TOT_LOKET, SLUIT_WMO_NEE, false}, WET_SCHULDHULP, &gezegd, SLUIT_LOKET, ""},
      {{LEIDT_TOT_LOKET, SLUIT_WMO_NEE, false}, WET_SCHULDHULP, &niets, SLUIT_LOKET, "toelichting"},
      {{LEIDT_TOT_LOKET, SLUIT_WMO_NEE, true}, WET_GEEN, &niets, SLUIT_LOKET, "toelichting"},
      {{LEIDT_TOT_LOKET, SLUIT_WMO_NEE, false}, WET_WMO, &gezegd, 0, ""},
      {{LEIDT_TOT_LOKET, SLUIT_WMO_NEE, false}, WET_WMO, &eens, SLUIT_BEANTWOORD, ""},
      {{LEIDT_TOT_LOKET, SLUIT_WMO_NEE, false}, WET_WMO, &half, SLUIT_BEANTWOORD, "instemming_hoe instemming_op"},
      {{LEIDT_TOT_SLUITEN, SLUIT_WMO_INGETROKKEN, false},
       WET_WMO,
       &niets,
       SLUIT_INGETROKKEN,
       "instemming_wie instemming_hoe instemming_op"},
      {{LEIDT_TOT_SLUITEN, SLUIT_WMO_INGETROKKEN, false}, WET_WMO, &eens, SLUIT_INGETROKKEN, ""},
      {{LEIDT_TOT_SLUITEN, SLUIT_WMO_AKKOORD, false}, WET_WMO, &eens, SLUIT_BEANTWOORD, ""},
      {{LEIDT_TOT_SLUITEN, SLUIT_WMO_AKKOORD, false}, WET_JEUGDWET, &niets, SLUIT_BEANTWOORD, ""},
      {{LEIDT_TOT_SLUITEN, SLUIT_WMO_NEE, false}, WET_WMO, &gezegd, 0, ""},
      {{LEIDT_TOT_SLUITEN, SLUIT_WMO_NEE, false}, WET_GEEN, &gezegd, SLUIT_LOKET, ""},
      {{LEIDT_TOT_TEAM, SLUIT_WMO_NEE, false}, WET_GEEN, &niets, 0, ""},
      {{LEIDT_TOT_TEAM, SLUIT_WMO_NEE, true}, WET_GEEN, &niets, 0, "toelichting"},
      {{LEIDT_TOT_OVERDRACHT, SLUIT_WMO_NEE, false}, WET_GEEN, &niets, 0, "overdracht_organisatie toelichting"},
      {{LEIDT_TOT_OVERDRACHT, SLUIT_WMO_NEE, false}, WET_WMO, &over, 0, ""},
      {{LEIDT_TOT_OVERDRACHT, SLUIT_WMO_NEE, false}, WET_WMO, &beide, 0, "overdracht_naam"},
      {{LEIDT_TOT_ACUUT, SLUIT_WMO_NEE, false}, WET_WMO, &niets, 0, "acuut_wie acuut_gesproken acuut_op acuut_om"},
      {{LEIDT_TOT_ACUUT, SLUIT_WMO_NEE, false}, WET_WMO, &gebeld, 0, ""},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    print_message("# row %zu\n", i);
    struct sluiting sluiting = {0};
    bool sluit = uitkomst_sluit(&rows[i].soort, rows[i].wet, rows[i].in, &sluiting);
    assert_int_equal(sluit ? sluiting.reden : 0, rows[i].reden);
    fault_init(&fault);
    assert_string_equal(
        velden(uitkomst_toetsen(&rows[i].soort, rows[i].wet, DAG(2026, 3, 10), rows[i].in, DAG(2026, 3, 24), &fault)),
        rows[i].want);
  }
}

/* A call that was made before the question came in, or is yet to be made, cannot be. */
static void test_acuut_dag(void **state) {
  (void)state;
  const struct uitkomst_soort acuut = {LEIDT_TOT_ACUUT, SLUIT_WMO_NEE, false};
  for (int dagen = -15; dagen <= 1; dagen += 8) {
    struct uitkomst_in in = {
        .acuut_wie = S("politie"), .acuut_gesproken = S("Ans"), .acuut_op = DAG(2026, 3, 24) + dagen};
    fault_init(&fault);
    assert_string_equal(velden(uitkomst_toetsen(&acuut, WET_GEEN, DAG(2026, 3, 10), &in, DAG(2026, 3, 24), &fault)),
                        dagen == -7 ? "" : "acuut_op");
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_melder), cmocka_unit_test(test_vrijwillig),
                                     cmocka_unit_test(test_urgentie), cmocka_unit_test(test_uitkomsten),
                                     cmocka_unit_test(test_acuut_dag)};
  return RUN_TESTS(tests);
}
