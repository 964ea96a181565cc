/* Signals and short contacts: what each outcome asks. S0-16, S0-123, S0-208, S4-133. */
#include "tap.h"

#include <stdio.h>

#include "domain/contact.h"
#include "domain/signaal.h"

#define DAG(j, m, d) dag_van((struct datum){j, m, d})

static struct fault fault;

static const char *velden(bool good) {
  static char text[200];
  size_t at = 0;
  text[0] = '\0';
  assert_int_equal(good, fault.field_count == 0);
  for (size_t i = 0; i < fault.field_count; i++)
    at += (size_t)snprintf(text + at, sizeof text - at, "%s%s", i ? " " : "", fault.fields[i].field);
  return text;
}

enum { TEAM = 7, ANDER = 8 };

static void test_elke_weging(void **state) {
  (void)state;
  static const struct {
    enum weging uitkomst;
    const char *leeg;         /* what is asked for when nothing was filled in */
    enum signaal_stand stand; /* when everything was */
  } rows[] = {
      {WEGING_MELDING, "gesproken_met gesproken_op tekst", SIGNAAL_GEWOGEN}, /* the yes of the resident */
      {WEGING_TEAM, "team tekst", SIGNAAL_TE_WEGEN},                         /* S0-208: Eropaf weighs on */
      {WEGING_VT_ADVIES, "gesproken_met gesproken_op tekst", SIGNAAL_GEWOGEN},
      {WEGING_VT_MELDING, "gesproken_met gesproken_op tekst", SIGNAAL_GEWOGEN},
      {WEGING_GEEN_ACTIE, "tekst", SIGNAAL_GEWOGEN},
      {WEGING_MEER_NODIG, "tekst", SIGNAAL_MEER_NODIG},
      {WEGING_MET_MENSEN, "gesproken_met gesproken_op tekst", SIGNAAL_GEWOGEN}, /* S2-59: with whom and when */
      {(enum weging)9, "uitkomst tekst", SIGNAAL_TE_WEGEN},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    enum signaal_stand stand = SIGNAAL_TE_WEGEN;
    struct signaal_weging leeg = {.uitkomst = rows[i].uitkomst, .gesproken_op = DAG_GEEN};
    struct signaal_weging vol = {rows[i].uitkomst, S("x"), S("y"), S("z"), DAG(2026, 3, 24), S(""), 0};
    fault_init(&fault);
    assert_string_equal(velden(weging_toetsen(&leeg, 0, TEAM, DAG(2026, 3, 10), DAG(2026, 3, 24), &stand, &fault)),
                        rows[i].leeg);
    if (!keuze_van(wegingen, (int)rows[i].uitkomst)) continue;
    fault_init(&fault);
    assert_string_equal(velden(weging_toetsen(&vol, ANDER, TEAM, DAG(2026, 3, 10), DAG(2026, 3, 24), &stand, &fault)),
                        "");
    assert_int_equal(stand, rows[i].stand);
  }
  struct signaal_weging zelf = {.uitkomst = WEGING_TEAM, .tekst = S("x"), .gesproken_op = DAG_GEEN};
  enum signaal_stand stand;
  fault_init(&fault);
  assert_string_equal(velden(weging_toetsen(&zelf, TEAM, TEAM, DAG(2026, 3, 10), DAG(2026, 3, 24), &stand, &fault)),
                      "team");
}

static void test_dag_van_veilig_thuis(void **state) {
  (void)state;
  static const struct {
    int dag;
    const char *want;
  } rows[] = {{9, "gesproken_op"}, {10, ""}, {24, ""}, {25, "gesproken_op"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    enum signaal_stand stand;
    struct signaal_weging w = {WEGING_VT_MELDING, S("x"), S(""), S("Ans"), DAG(2026, 3, rows[i].dag), S(""), 0};
    fault_init(&fault);
    assert_string_equal(velden(weging_toetsen(&w, 0, TEAM, DAG(2026, 3, 10), DAG(2026, 3, 24), &stand, &fault)),
                        rows[i].want);
  }
}

/* AVG art. 14, nog te toetsen: told on a day and how, or an exception with its reason and a day to look again. */
static void test_informeren(void **state) {
  (void)state;
  static const struct {
    int wat;
    const char *tekst;
    int dag; /* of March 2026; 0 = none; received on the 10th, today the 24th */
    const char *want;
  } rows[] = {
      {INFORMEREN_VERTELD, "thuis", 10, ""},
      {INFORMEREN_VERTELD, "thuis", 24, ""},
      {INFORMEREN_VERTELD, "thuis", 9, "informeren_dag"},
      {INFORMEREN_VERTELD, "thuis", 25, "informeren_dag"},
      {INFORMEREN_VERTELD, "", 0, "informeren_tekst informeren_dag"},
      {INFORMEREN_UITZONDERING, "gevaar", 25, ""},
      {INFORMEREN_UITZONDERING, "gevaar", 24, "informeren_dag"},
      {INFORMEREN_UITZONDERING, "", 0, "informeren_tekst informeren_dag"},
      {-1, "x", 25, "informeren"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    fault_init(&fault);
    dag_t dag = rows[i].dag ? DAG(2026, 3, rows[i].dag) : DAG_GEEN;
    bool good = informeren_toetsen((enum informeren)rows[i].wat, str_of(rows[i].tekst), dag, DAG(2026, 3, 10),
                                   DAG(2026, 3, 24), &fault);
    assert_string_equal(velden(good), rows[i].want);
  }
}

static void test_informeren_nodig(void **state) {
  (void)state;
  static const struct {
    int64_t persoon;
    enum signaal_stand stand;
    enum informeren informeren;
    int dag;
    bool want;
  } rows[] = {
      {1, SIGNAAL_GEWOGEN, INFORMEREN_NOG_NIET, 0, true},      {0, SIGNAAL_GEWOGEN, INFORMEREN_NOG_NIET, 0, false},
      {1, SIGNAAL_TE_WEGEN, INFORMEREN_NOG_NIET, 0, false},    {1, SIGNAAL_GEWOGEN, INFORMEREN_VERTELD, 20, false},
      {1, SIGNAAL_GEWOGEN, INFORMEREN_UITZONDERING, 24, true}, {1, SIGNAAL_GEWOGEN, INFORMEREN_UITZONDERING, 25, false},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct signaal s = {.persoon = rows[i].persoon,
                        .stand = rows[i].stand,
                        .informeren = rows[i].informeren,
                        .informeren_dag = rows[i].dag ? DAG(2026, 3, rows[i].dag) : DAG_OPEN};
    assert_int_equal(informeren_nodig(&s, DAG(2026, 3, 24)), rows[i].want);
  }
}

static void test_opnemen(void **state) {
  (void)state;
  fault_init(&fault);
  assert_string_equal(velden(signaal_toetsen(DAG(2026, 3, 25), false, S(""), DAG(2026, 3, 24), &fault)),
                      "ontvangen over");
  fault_init(&fault);
  assert_string_equal(velden(signaal_toetsen(DAG(2026, 3, 24), true, S(""), DAG(2026, 3, 24), &fault)), "");
  fault_init(&fault);
  assert_string_equal(
      velden(signaal_toetsen(DAG(2026, 3, 24), false, S("de man op de hoek"), DAG(2026, 3, 24), &fault)), "");
}

static void test_telefoonnummer(void **state) {
  (void)state;
  static const struct {
    const char *nummer;
    bool goed;
  } rows[] = {
      {"0347 12 34 56", true}, {"+31 (0)6-12.34.56.78", true}, {"112", true}, {"bel mij maar", false}, {"", false},
      {"+ -", false}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    assert_int_equal(telefoonnummer_geldig(str_of(rows[i].nummer)), rows[i].goed);
  fault_init(&fault);
  assert_string_equal(velden(terugbel_toetsen(S("x"), DAG(2026, 3, 23), DAG(2026, 3, 24), &fault)), "nummer uiterlijk");
  fault_init(&fault);
  assert_true(terugbel_toetsen(S("112"), DAG_GEEN, DAG(2026, 3, 24), &fault));
}

static void test_pogingen(void **state) {
  (void)state;
  static const struct {
    int uitkomst;
    bool klaar;
    const char *zonder_tekst;
  } rows[] = {{POGING_GESPROKEN, true, ""},
              {POGING_NIET_BEREIKT, false, ""},
              {POGING_VOICEMAIL, false, ""},
              {POGING_NIET_NODIG, true, "tekst"},
              {-1, false, "uitkomst"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    bool done = false;
    fault_init(&fault);
    assert_string_equal(velden(poging_toetsen((enum belpoging)rows[i].uitkomst, S(""), &done, &fault)),
                        rows[i].zonder_tekst);
    if (rows[i].uitkomst < 0) continue;
    fault_init(&fault);
    assert_true(poging_toetsen((enum belpoging)rows[i].uitkomst, S("x"), &done, &fault));
    assert_int_equal(done, rows[i].klaar);
  }
  fault_init(&fault);
  assert_false(contact_toetsen(-1, &fault));
  fault_init(&fault);
  assert_false(contact_toetsen(1441, &fault));
  fault_init(&fault);
  assert_true(contact_toetsen(0, &fault) && contact_toetsen(1440, &fault));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_elke_weging), cmocka_unit_test(test_dag_van_veilig_thuis),
      cmocka_unit_test(test_informeren),  cmocka_unit_test(test_informeren_nodig),
      cmocka_unit_test(test_opnemen),     cmocka_unit_test(test_telefoonnummer),
      cmocka_unit_test(test_pogingen),
  };
  return RUN_TESTS(tests);
}
