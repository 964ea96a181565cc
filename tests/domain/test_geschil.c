/* Bezwaar, beroep, klacht, ingebrekestelling: what must be known, when it is in time, which clock, what comes next. */
#include "tap.h"

#include <stdio.h>

#include "domain/geschil.h"

enum { VANDAAG = 20000, BESLISSER = 7, ANDER = 8 };

static void assert_fields(const char *wat, const struct fault *fault, const char *want) {
  char have[512] = "";
  size_t at = 0;
  for (size_t i = 0; i < fault->field_count; i++)
    at += (size_t)snprintf(have + at, sizeof have - at, "%s%s", i ? " " : "", fault->fields[i].field);
  if (!str_eq(str_of(have), str_of(want))) fail_msg("%s: [%s] is not [%s]", wat, have, want);
}

#define LEEG .gepost_op = DAG_GEEN, .bekend_op = DAG_GEEN, .gesloten_op = DAG_GEEN, .ontvangen = VANDAAG
#define FATMA .van = S_INIT("Fatma Yilmaz")

static void test_toetsen(void **state) {
  (void)state;
  static const struct {
    const char *artikel;
    struct geschil geschil;
    const char *fouten;
  } rijen[] = {
      {"nothing told", {LEEG}, "soort van waartegen"},
      {"Awb 6:7: against what was sent when",
       {.soort = GESCHIL_BEZWAAR, FATMA, .hoe = GESCHIL_BRIEF, .waartegen = S_INIT("x"), LEEG},
       "bekend_op"},
      {"Awb 6:4: a bezwaar is written",
       {.soort = GESCHIL_BEZWAAR,
        FATMA,
        .hoe = GESCHIL_GEZEGD,
        .waartegen = S_INIT("x"),
        .gepost_op = DAG_GEEN,
        .ontvangen = VANDAAG,
        .bekend_op = VANDAAG - 3},
       "hoe"},
      {"Awb 6:4",
       {.soort = GESCHIL_BEZWAAR,
        FATMA,
        .hoe = GESCHIL_BRIEF,
        .tegen.publiek = S_INIT("b"),
        .gepost_op = DAG_GEEN,
        .ontvangen = VANDAAG,
        .bekend_op = VANDAAG - 3},
       ""},
      {"days that cannot be",
       {.soort = GESCHIL_BEZWAAR,
        FATMA,
        .hoe = GESCHIL_BRIEF,
        .waartegen = S_INIT("x"),
        .gepost_op = VANDAAG + 2,
        .ontvangen = VANDAAG + 1,
        .bekend_op = VANDAAG + 3},
       "ontvangen gepost_op bekend_op"},
      {"Awb 9:1: a klacht may be told",
       {.soort = GESCHIL_KLACHT, FATMA, .hoe = GESCHIL_GEZEGD, .waartegen = S_INIT("Zij kwam niet."), LEEG},
       ""},
      {"a klacht about nothing", {.soort = GESCHIL_KLACHT, FATMA, .hoe = GESCHIL_BRIEF, LEEG}, "waartegen"},
      {"Awb 4:17: of which aanvraag",
       {.soort = GESCHIL_GEBREKE, FATMA, .hoe = GESCHIL_BRIEF, .waartegen = S_INIT("x"), LEEG},
       "tegen"},
      {"Awb 4:17",
       {.soort = GESCHIL_GEBREKE, FATMA, .hoe = GESCHIL_BRIEF, .tegen = {.publiek = S_INIT("a"), .aanvraag = 3}, LEEG},
       ""},
      {"Awb 10:3 lid 3: not who decided",
       {.soort = GESCHIL_BEZWAAR,
        FATMA,
        .hoe = GESCHIL_BRIEF,
        .tegen.publiek = S_INIT("b"),
        .behandelaar.id = BESLISSER,
        .gepost_op = DAG_GEEN,
        .ontvangen = VANDAAG,
        .bekend_op = VANDAAG - 3},
       "behandelaar"},
      {"Awb 10:3 lid 3: somebody else",
       {.soort = GESCHIL_BEZWAAR,
        FATMA,
        .hoe = GESCHIL_BRIEF,
        .tegen.publiek = S_INIT("b"),
        .behandelaar.id = ANDER,
        .gepost_op = DAG_GEEN,
        .ontvangen = VANDAAG,
        .bekend_op = VANDAAG - 3},
       ""},
      {"Awb 9:7 lid 1: not who it is about",
       {.soort = GESCHIL_KLACHT,
        FATMA,
        .hoe = GESCHIL_BRIEF,
        .waartegen = S_INIT("x"),
        .over.id = ANDER,
        .behandelaar.id = ANDER,
        LEEG},
       "behandelaar"},
  };
  static const int64_t besliste[] = {BESLISSER};
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct fault fault;
    fault_init(&fault);
    assert_int_equal(geschil_toetsen(&rijen[i].geschil, besliste, 1, VANDAAG, &fault), rijen[i].fouten[0] == 0);
    assert_fields(rijen[i].artikel, &fault, rijen[i].fouten);
  }
}

static void test_op_tijd(void **state) {
  (void)state;
  static const struct {
    const char *artikel;
    dag_t ontvangen, gepost;
    bool op_tijd;
  } rijen[] = {
      {"Awb 6:9 lid 1: the last day", 100, DAG_GEEN, true},
      {"Awb 6:9 lid 1: the day after", 101, DAG_GEEN, false},
      {"Awb 6:9 lid 2: posted in time, a week later", 107, 100, true},
      {"Awb 6:9 lid 2: posted in time, more than a week later", 108, 100, false},
      {"Awb 6:9 lid 2: posted too late", 102, 101, false},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct geschil g = {
        .soort = GESCHIL_BEZWAAR, .bezwaar_tot = 100, .ontvangen = rijen[i].ontvangen, .gepost_op = rijen[i].gepost};
    if (bezwaar_op_tijd(&g) != rijen[i].op_tijd) fail_msg("%s", rijen[i].artikel);
  }
}

static void test_termijn(void **state) {
  (void)state;
  static const struct {
    const char *artikel;
    struct geschil geschil;
    const char *naam;
    dag_t gebeurtenis;
  } rijen[] = {
      {"Awb 7:10 lid 1", {.soort = GESCHIL_BEZWAAR, .ontvangen = 50, .bezwaar_tot = 80}, "bezwaar-besluit", 80},
      {"Awb 7:10 lid 1: with a commissie",
       {.soort = GESCHIL_BEZWAAR, .commissie = true, .ontvangen = 50, .bezwaar_tot = 80},
       "bezwaar-besluit-commissie",
       80},
      {"Awb 9:11", {.soort = GESCHIL_KLACHT, .ontvangen = 50, .bezwaar_tot = DAG_GEEN}, "klacht", 50},
      {"the judge has the time he needs", {.soort = GESCHIL_BEROEP, .ontvangen = 50}, "", 50},
      {"Awb 4:17 lid 3: the term is over",
       {.soort = GESCHIL_GEBREKE, .ontvangen = 50, .tegen.besluit_voor = 49},
       "ingebrekestelling",
       50},
      {"Awb 4:17 lid 3: the last day of the term",
       {.soort = GESCHIL_GEBREKE, .ontvangen = 50, .tegen.besluit_voor = 50},
       "",
       50},
      {"Awb 4:15: the term stands still",
       {.soort = GESCHIL_GEBREKE, .ontvangen = 50, .tegen.besluit_voor = DAG_OPEN},
       "",
       50},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    dag_t gebeurtenis;
    struct str naam = geschil_termijn(&rijen[i].geschil, &gebeurtenis);
    if (!str_eq(naam, str_of(rijen[i].naam)) || gebeurtenis != rijen[i].gebeurtenis)
      fail_msg("%s: %.*s %d", rijen[i].artikel, STR_ARG(naam), (int)gebeurtenis);
  }
}

#define STAP(s, u)                                                                                                     \
  { .soort = GESCHILSTAP_##s, .uitkomst = UITKOMST_##u, .dag = VANDAAG }
static struct geschilstap gehoord[] = {STAP(HOREN, GEHOUDEN)},
                          beslist[] = {STAP(HOREN, GEHOUDEN), STAP(BESLISSING, GEGROND)};

static void test_stappen(void **state) {
  (void)state;
  static const struct {
    const char *artikel;
    enum geschil_soort soort;
    struct geschilstap *er;
    size_t aantal;
    struct geschilstap erbij;
    enum fault_class klasse;
    const char *fouten;
  } rijen[] = {
      {"Awb 7:2", GESCHIL_BEZWAAR, NULL, 0, STAP(HOREN, GEHOUDEN), FAULT_NONE, ""},
      {"Awb 7:3: not heard, and why", GESCHIL_BEZWAAR, NULL, 0, STAP(HOREN, AFGEZIEN), FAULT_INPUT, "tekst"},
      {"Awb 7:2: heard first", GESCHIL_BEZWAAR, NULL, 0, STAP(BESLISSING, GEGROND), FAULT_INPUT, "uitkomst"},
      {"Awb 7:3: plainly inadmissible", GESCHIL_BEZWAAR, NULL, 0, STAP(BESLISSING, NIET_ONTVANKELIJK), FAULT_NONE, ""},
      {"Awb 7:11", GESCHIL_BEZWAAR, gehoord, 1, STAP(BESLISSING, GEGROND), FAULT_NONE, ""},
      {"Awb 7:11: what it leads to", GESCHIL_BEZWAAR, beslist, 2, STAP(GEVOLG, HERROEPEN), FAULT_NONE, ""},
      {"nothing to lead to yet", GESCHIL_BEZWAAR, gehoord, 1, STAP(GEVOLG, HERROEPEN), FAULT_STALE, ""},
      {"decided once", GESCHIL_BEZWAAR, beslist, 2, STAP(BESLISSING, ONGEGROND), FAULT_STALE, ""},
      {"an outcome of another kind", GESCHIL_BEZWAAR, gehoord, 1, STAP(BESLISSING, OPGELOST), FAULT_INPUT, "uitkomst"},
      {"Awb 9:10: heard first", GESCHIL_KLACHT, NULL, 0, STAP(BESLISSING, GEGROND), FAULT_INPUT, "uitkomst"},
      {"Awb 9:5: settled", GESCHIL_KLACHT, NULL, 0, STAP(EINDE, OPGELOST), FAULT_NONE, ""},
      {"a bezwaar is not settled so", GESCHIL_BEZWAAR, NULL, 0, STAP(EINDE, OPGELOST), FAULT_INPUT, "uitkomst"},
      {"Awb 8:70", GESCHIL_BEROEP, NULL, 0, STAP(BESLISSING, GEGROND), FAULT_NONE, ""},
      {"Awb 4:17", GESCHIL_GEBREKE, NULL, 0, STAP(BESLISSING, BESLOTEN), FAULT_NONE, ""},
      {"Awb 4:17 lid 6: and why", GESCHIL_GEBREKE, NULL, 0, STAP(BESLISSING, ONTERECHT), FAULT_INPUT, "tekst"},
      {"no hearing after an ingebrekestelling", GESCHIL_GEBREKE, NULL, 0, STAP(HOREN, GEHOUDEN), FAULT_STALE, ""},
      {"a day that comes",
       GESCHIL_BEROEP,
       NULL,
       0,
       {.soort = GESCHILSTAP_HOREN, .uitkomst = UITKOMST_GEHOUDEN, .dag = VANDAAG + 1},
       FAULT_INPUT,
       "dag"},
      {"before it was received",
       GESCHIL_BEROEP,
       NULL,
       0,
       {.soort = GESCHILSTAP_HOREN, .uitkomst = UITKOMST_GEHOUDEN, .dag = VANDAAG - 11},
       FAULT_INPUT,
       "dag"},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct geschil g = {.soort = rijen[i].soort,
                        .ontvangen = VANDAAG - 10,
                        .stappen = rijen[i].er,
                        .stap_aantal = rijen[i].aantal,
                        .gesloten_op = rijen[i].er == beslist ? VANDAAG : DAG_GEEN};
    struct fault fault;
    fault_init(&fault);
    assert_int_equal(geschilstap_toetsen(&g, &rijen[i].erbij, VANDAAG, &fault), rijen[i].klasse == FAULT_NONE);
    if (fault.class != rijen[i].klasse) fail_msg("%s: %s", rijen[i].artikel, fault_class_name(fault.class));
    assert_fields(rijen[i].artikel, &fault, rijen[i].fouten);
  }
}

static void test_stand(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 16);
  struct geschil g = {.soort = GESCHIL_BEZWAAR, .gesloten_op = DAG_GEEN, .tegen.besluit_voor = DAG_GEEN};
  assert_true(str_eq(geschil_stand(arena, &g), S("Nog bij niemand")));
  g.behandelaar.id = ANDER;
  assert_true(str_eq(geschil_stand(arena, &g), S("Wacht op de hoorzitting")));
  g.stappen = gehoord;
  g.stap_aantal = 1;
  assert_true(str_eq(geschil_stand(arena, &g), S("Wacht op de beslissing")));
  g.stappen = beslist;
  g.stap_aantal = 2;
  g.gesloten_op = VANDAAG;
  assert_true(str_eq(geschil_stand(arena, &g), S("Gegrond op 4 oktober 2024")));
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_toetsen), cmocka_unit_test(test_op_tijd),
                                     cmocka_unit_test(test_termijn), cmocka_unit_test(test_stappen),
                                     cmocka_unit_test(test_stand)};
  return RUN_TESTS(tests);
}
