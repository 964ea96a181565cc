/* Clocks that stand still, grow longer, end; and what a day too late costs. The days were counted by hand on a calendar
 * of 2026. */
#include "tap.h"

#include <stdio.h>

#include "domain/klok.h"

static dag_t d(const char *iso) {
  dag_t dag = DAG_GEEN;
  assert_true(!iso || dag_lees_iso(str_of(iso), &dag));
  return dag;
}

static const struct kalender kalender = {0};
static const struct termijnsoort
    onderzoek = {.naam = S_INIT("wmo-onderzoek"), .lengte = 6, .eenheid = EENHEID_WEKEN, .atw = true},
    wmo = {.naam = S_INIT("wmo-besluit"), .lengte = 2, .eenheid = EENHEID_WEKEN, .atw = true, .opschorten = true},
    jeugd = {.naam = S_INIT("jeugd-besluit"),
             .lengte = 8,
             .eenheid = EENHEID_WEKEN,
             .atw = true,
             .opschorten = true,
             .verdagen = 1},
    bezwaar = {.naam = S_INIT("bezwaar-besluit"),
               .lengte = 6,
               .eenheid = EENHEID_WEKEN,
               .atw = true,
               .opschorten = true,
               .verdagen = 1,
               .verdagen_met = 6},
    klacht = {.naam = S_INIT("klacht"),
              .lengte = 6,
              .eenheid = EENHEID_WEKEN,
              .atw = true,
              .verdagen = 1,
              .verdagen_met = 4},
    gebreke = {.naam = S_INIT("ingebrekestelling"),
               .lengte = 2,
               .eenheid = EENHEID_WEKEN,
               .atw = true,
               .dwangsom = DWANGSOM_BEGINT};

/* A step as the tables below write it. */
struct stap {
  enum klokstap_soort soort;
  const char *op, *tot, *klaar;
  int lengte;
};

static struct klokstap stap_van(const struct stap *s) {
  return (struct klokstap){.soort = s->soort,
                           .op = d(s->op),
                           .tot = d(s->tot),
                           .klaar_op = d(s->klaar),
                           .lengte = s->lengte,
                           .reden = S("Er mist een offerte")};
}

enum { STAPPEN = 2 };

static const struct loop {
  const char *artikel;
  const struct termijnsoort *soort;
  const char *gebeurtenis;
  struct stap stap[STAPPEN];
  const char *laatste_dag; /* NULL = it stands still and nobody knows until when */
  int stil;
} lopen[] = {
    {"Wmo 2.3.5 lid 2", &wmo, "2026-03-24", {{0}}, "2026-04-07", 0},
    {"Awb 4:15 lid 1: completed in time",
     &wmo,
     "2026-03-24",
     {{KLOK_AANVULLEN, "2026-03-26", "2026-04-09", "2026-04-02", 0}},
     "2026-04-13",
     6},
    {"Awb 4:15 lid 1: hersteltermijn not used",
     &wmo,
     "2026-03-24",
     {{KLOK_AANVULLEN, "2026-03-26", "2026-04-09", NULL, 0}},
     "2026-04-21",
     14},
    {"Awb 4:15 lid 1: completed too late counts until the last day",
     &wmo,
     "2026-03-24",
     {{KLOK_AANVULLEN, "2026-03-26", "2026-04-09", "2026-04-15", 0}},
     "2026-04-21",
     14},
    {"Awb 4:15 lid 1: completed the next day stops nothing",
     &wmo,
     "2026-03-24",
     {{KLOK_AANVULLEN, "2026-03-26", "2026-04-09", "2026-03-27", 0}},
     "2026-04-07",
     0},
    {"Awb 4:15 lid 2 a",
     &wmo,
     "2026-03-24",
     {{KLOK_INSTEMMING, "2026-03-31", "2026-04-10", NULL, 0}},
     "2026-04-17",
     10},
    {"Awb 4:15 lid 2 b: runs again",
     &wmo,
     "2026-03-24",
     {{KLOK_AANVRAGER, "2026-03-30", NULL, "2026-04-06", 0}},
     "2026-04-14",
     7},
    {"Awb 4:15 lid 2 c: nobody knows", &wmo, "2026-03-24", {{KLOK_OVERMACHT, "2026-03-30", NULL, NULL, 0}}, NULL, 0},
    {"Awb 4:15: two at once count once",
     &wmo,
     "2026-03-24",
     {{KLOK_INSTEMMING, "2026-03-29", "2026-04-03", NULL, 0}, {KLOK_AANVRAGER, "2026-03-30", NULL, "2026-04-02", 0}},
     "2026-04-13",
     5},
    {"Awb 4:14 lid 3", &jeugd, "2026-03-24", {{KLOK_VERDAGEN, "2026-05-11", NULL, NULL, 4}}, "2026-06-16", 0},
    {"Awb 4:14 lid 1: the clock runs on",
     &wmo,
     "2026-03-24",
     {{KLOK_LATER, "2026-04-07", "2026-04-21", NULL, 0}},
     "2026-04-07",
     0},
    {"Wmo 2.3.2 lid 1: what is agreed stops nothing",
     &onderzoek,
     "2026-03-24",
     {{KLOK_AFSPRAAK, "2026-04-20", "2026-06-01", NULL, 0}},
     "2026-05-06",
     0},
    {"Awb 7:10 lid 3: together longer than twelve weeks, so no ATW",
     &bezwaar,
     "2026-05-05",
     {{KLOK_VERDAGEN, "2026-06-10", NULL, NULL, 6}},
     "2026-07-28",
     0},
    {"Awb 7:10 lid 2",
     &bezwaar,
     "2026-05-05",
     {{KLOK_AANVULLEN, "2026-05-11", "2026-05-25", NULL, 0}},
     "2026-06-30",
     14},
    {"Awb 9:11 lid 2", &klacht, "2026-03-24", {{KLOK_VERDAGEN, "2026-05-01", NULL, NULL, 4}}, "2026-06-02", 0},
};

static struct klok klok_met(const struct termijnsoort *soort, const char *gebeurtenis, const struct stap *stap,
                            struct klokstap *ruimte) {
  struct klok klok = {.bron = KLOK_AANVRAAG,
                      .soort = *soort,
                      .gebeurtenis = d(gebeurtenis),
                      .geeindigd_op = DAG_GEEN,
                      .stappen = ruimte};
  if (soort == &onderzoek) klok.bron = KLOK_MELDING;
  if (soort == &bezwaar || soort == &klacht) klok.bron = KLOK_GESCHIL;
  for (int i = 0; stap && i < STAPPEN && stap[i].soort; i++) ruimte[klok.aantal++] = stap_van(&stap[i]);
  return klok;
}

static void test_lopen(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 18);
  for (size_t i = 0; i < sizeof lopen / sizeof *lopen; i++) {
    const struct loop *l = &lopen[i];
    struct klokstap ruimte[STAPPEN];
    struct klok klok = klok_met(l->soort, l->gebeurtenis, l->stap, ruimte);
    struct fault fault;
    fault_init(&fault);
    if (!klok_rekenen(arena, &kalender, &klok, &fault)) fail_msg("%s: %.*s", l->artikel, STR_ARG(fault.message));
    dag_t want = l->laatste_dag ? d(l->laatste_dag) : DAG_OPEN;
    if (klok.termijn.laatste_dag != want || klok.termijn.dagen_stil != l->stil)
      fail_msg("%s: %.*s, %d days still", l->artikel, STR_ARG(dag_iso(arena, klok.termijn.laatste_dag)),
               klok.termijn.dagen_stil);
  }
  arena_destroy(arena);
}

static const struct toets {
  const char *artikel;
  const struct termijnsoort *soort;
  struct stap er, erbij; /* what stands there, and what is asked */
  const char *fout;      /* the field; "" = it can */
} toetsen[] = {
    {"Awb 4:15 lid 1", &wmo, {0}, {KLOK_AANVULLEN, "2026-04-01", "2026-04-15", NULL, 0}, ""},
    {"Awb 4:15 lid 1: without a last day", &wmo, {0}, {KLOK_AANVULLEN, "2026-04-01", NULL, NULL, 0}, "tot"},
    {"Awb 4:15 lid 1: a last day before the letter",
     &wmo,
     {0},
     {KLOK_AANVULLEN, "2026-04-01", "2026-04-01", NULL, 0},
     "tot"},
    {"the letter is of a day that comes", &wmo, {0}, {KLOK_AANVULLEN, "2026-04-09", "2026-04-20", NULL, 0}, "op"},
    {"the letter is from before the aanvraag", &wmo, {0}, {KLOK_AANVULLEN, "2026-03-23", "2026-04-20", NULL, 0}, "op"},
    {"Awb 4:15: the term was over", &wmo, {0}, {KLOK_AANVULLEN, "2026-04-08", "2026-04-20", NULL, 0}, "soort"},
    {"Wmo 2.3.2: an onderzoek never stands still",
     &onderzoek,
     {0},
     {KLOK_AANVULLEN, "2026-04-01", "2026-04-15", NULL, 0},
     "soort"},
    {"Wmo 2.3.2: but a later day can be agreed",
     &onderzoek,
     {0},
     {KLOK_AFSPRAAK, "2026-04-01", "2026-06-15", NULL, 0},
     ""},
    {"a later day is agreed for an onderzoek only",
     &wmo,
     {0},
     {KLOK_AFSPRAAK, "2026-04-01", "2026-06-15", NULL, 0},
     "soort"},
    {"Awb 4:14 lid 3: not with a term of a law", &wmo, {0}, {KLOK_VERDAGEN, "2026-04-01", NULL, NULL, 2}, "soort"},
    {"Awb 4:14 lid 3", &jeugd, {0}, {KLOK_VERDAGEN, "2026-04-01", NULL, NULL, 2}, ""},
    {"Awb 4:14 lid 3: by how much", &jeugd, {0}, {KLOK_VERDAGEN, "2026-04-01", NULL, NULL, 0}, "lengte"},
    {"Awb 4:14 lid 3: once",
     &jeugd,
     {KLOK_VERDAGEN, "2026-03-30", NULL, NULL, 2},
     {KLOK_VERDAGEN, "2026-04-01", NULL, NULL, 2},
     "soort"},
    {"Awb 7:10 lid 3: six weeks at most", &bezwaar, {0}, {KLOK_VERDAGEN, "2026-04-01", NULL, NULL, 7}, "soort"},
    {"Awb 7:10 lid 3", &bezwaar, {0}, {KLOK_VERDAGEN, "2026-04-01", NULL, NULL, 6}, ""},
    {"Awb 9:11 lid 2: four weeks at most", &klacht, {0}, {KLOK_VERDAGEN, "2026-04-01", NULL, NULL, 5}, "soort"},
    {"Awb 9:11: a klacht does not stand still",
     &klacht,
     {0},
     {KLOK_AANVULLEN, "2026-04-01", "2026-04-15", NULL, 0},
     "soort"},
    {"Awb 4:15: nothing after a standstill without end",
     &wmo,
     {KLOK_OVERMACHT, "2026-03-30", NULL, NULL, 0},
     {KLOK_AANVULLEN, "2026-04-01", "2026-04-15", NULL, 0},
     "soort"},
};

static void test_toetsen(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 18);
  for (size_t i = 0; i < sizeof toetsen / sizeof *toetsen; i++) {
    const struct toets *t = &toetsen[i];
    struct klokstap ruimte[STAPPEN], erbij = stap_van(&t->erbij);
    struct stap er[STAPPEN] = {t->er};
    struct klok klok = klok_met(t->soort, "2026-03-24", er, ruimte);
    struct fault fault;
    fault_init(&fault);
    bool goed = klokstap_toetsen(arena, &kalender, &klok, &erbij, d("2026-04-08"), &fault);
    const char *have = goed ? "" : fault.field_count ? fault.fields[0].field : "none";
    if (strcmp(have, t->fout) != 0) fail_msg("%s: [%s] is not [%s]", t->artikel, have, t->fout);
  }
  struct klok over = {.soort = wmo, .geeindigd_op = d("2026-04-01")};
  struct klokstap later = {.soort = KLOK_LATER};
  struct fault fault;
  fault_init(&fault);
  assert_false(klokstap_toetsen(arena, &kalender, &over, &later, d("2026-04-08"), &fault));
  assert_int_equal(fault.class, FAULT_STALE);
  arena_destroy(arena);
}

static void test_einde(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    struct stap stap;
    const char *klaar;
    enum fault_class klasse;
  } rijen[] = {
      {"completed", {KLOK_AANVULLEN, "2026-03-26", "2026-04-09", NULL, 0}, "2026-04-02", FAULT_NONE},
      {"before it was asked", {KLOK_AANVULLEN, "2026-03-26", "2026-04-09", NULL, 0}, "2026-03-25", FAULT_INPUT},
      {"a day that comes", {KLOK_OVERMACHT, "2026-03-26", NULL, NULL, 0}, "2026-04-09", FAULT_INPUT},
      {"it was over already", {KLOK_OVERMACHT, "2026-03-26", NULL, "2026-04-01", 0}, "2026-04-02", FAULT_STALE},
      {"nothing waits for an end", {KLOK_VERDAGEN, "2026-03-26", NULL, NULL, 2}, "2026-04-02", FAULT_STALE},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct klokstap stap = stap_van(&rijen[i].stap);
    struct fault fault;
    fault_init(&fault);
    assert_int_equal(klokstap_einde_toetsen(&stap, d(rijen[i].klaar), d("2026-04-08"), &fault),
                     rijen[i].klasse == FAULT_NONE);
    if (fault.class != rijen[i].klasse) fail_msg("%s: %s", rijen[i].wat, fault_class_name(fault.class));
  }
}

static void test_stand(void **state) {
  (void)state;
  static const struct {
    struct stap stap;
    const char *vandaag, *klaar;
    enum klok_stand stand;
    const char *tekst;
  } rijen[] = {
      {{0}, "2026-04-07", NULL, KLOK_LOOPT, ""},
      {{0}, "2026-04-08", NULL, KLOK_LAAT, ""},
      {{0}, "2026-04-20", "2026-04-07", KLOK_OP_TIJD, "Klaar op di 7 april 2026, binnen de termijn"},
      {{0}, "2026-04-20", "2026-04-08", KLOK_TE_LAAT, "Klaar op wo 8 april 2026, na de termijn"},
      {{KLOK_OVERMACHT, "2026-03-30", NULL, NULL, 0},
       "2026-05-01",
       NULL,
       KLOK_STIL,
       "Staat stil sinds ma 30 maart 2026"},
      {{KLOK_OVERMACHT, "2026-03-30", NULL, NULL, 0}, "2026-03-29", NULL, KLOK_LOOPT, ""},
      {{KLOK_AANVULLEN, "2026-03-26", "2026-04-09", NULL, 0}, "2026-04-10", NULL, KLOK_LOOPT, ""},
  };
  struct arena *arena = arena_create(1 << 18);
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct klokstap ruimte[STAPPEN];
    struct stap stappen[STAPPEN] = {rijen[i].stap};
    struct klok klok = klok_met(&wmo, "2026-03-24", stappen, ruimte);
    struct fault fault;
    fault_init(&fault);
    klok.geeindigd_op = d(rijen[i].klaar);
    assert_true(klok_rekenen(arena, &kalender, &klok, &fault));
    assert_int_equal(klok_stand(&klok, d(rijen[i].vandaag)), rijen[i].stand);
    struct str tekst = klok_stand_tekst(arena, &klok, d(rijen[i].vandaag));
    if (!str_eq(tekst, str_of(rijen[i].tekst))) fail_msg("%zu: %.*s", i, STR_ARG(tekst));
  }
  arena_destroy(arena);
}

/* S0-103: the Wmo counts from the melding; for youth the event is the municipality's to say. */
static void test_begin(void **state) {
  (void)state;
  static const struct {
    enum wet wet;
    enum klokbegin begin;
    const char *melding, *aanvraag; /* names of the terms */
    dag_t gebeurtenis;              /* of an aanvraag on day 20 of a melding on day 10 */
  } rijen[] = {
      {WET_WMO, KLOKBEGIN_ONBEKEND, "wmo-onderzoek", "wmo-besluit", 20},
      {WET_WMO, KLOKBEGIN_MELDING, "wmo-onderzoek", "wmo-besluit", 20},
      {WET_JEUGDWET, KLOKBEGIN_ONBEKEND, "jeugd-besluit", "jeugd-besluit", 20},
      {WET_JEUGDWET, KLOKBEGIN_MELDING, "jeugd-besluit", "jeugd-besluit", 10},
      {WET_JEUGDWET, KLOKBEGIN_AANVRAAG, "", "jeugd-besluit", 20},
      {WET_PARTICIPATIEWET, KLOKBEGIN_ONBEKEND, "", "beschikking", 20},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    assert_true(str_eq(melding_termijn(rijen[i].wet, rijen[i].begin), str_of(rijen[i].melding)));
    assert_true(str_eq(aanvraag_termijn(rijen[i].wet), str_of(rijen[i].aanvraag)));
    assert_int_equal(aanvraag_gebeurtenis(rijen[i].wet, rijen[i].begin, 10, 20), rijen[i].gebeurtenis);
  }
}

/* Awb art. 4:17: 42 days, 1,442 euro in all. The two weeks of 2026-03-24 end on 7 April; the first day is 8 April. */
static void test_dwangsom(void **state) {
  (void)state;
  static const struct dwangsomdeel delen[] = {
      {1, 14, 2300, 0, DAG_OPEN}, {15, 28, 3500, 0, DAG_OPEN}, {29, 42, 4500, 0, DAG_OPEN}};
  static const struct {
    const char *vandaag, *besluit;
    int dagen;
    int64_t bedrag;
    bool vol;
  } rijen[] = {
      {"2026-04-07", NULL, 0, 0, false},           {"2026-04-08", NULL, 1, 2300, false},
      {"2026-04-21", NULL, 14, 14 * 2300, false},  {"2026-04-22", NULL, 15, 14 * 2300 + 3500, false},
      {"2026-05-19", NULL, 42, 144200, true},      {"2027-01-01", NULL, 42, 144200, true},
      {"2026-05-01", "2026-04-10", 2, 4600, true}, {"2026-05-01", "2026-04-08", 0, 0, true},
      {"2026-05-01", "2026-04-01", 0, 0, true},
  };
  struct arena *arena = arena_create(1 << 18);
  struct klokstap ruimte[STAPPEN];
  struct klok klok = klok_met(&gebreke, "2026-03-24", NULL, ruimte);
  struct fault fault;
  fault_init(&fault);
  assert_true(klok_rekenen(arena, &kalender, &klok, &fault));
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct dwangsomstand s = dwangsom_op(delen, 3, &klok.termijn, d(rijen[i].besluit), d(rijen[i].vandaag));
    assert_int_equal(s.dagen, rijen[i].dagen);
    assert_int_equal(s.bedrag, rijen[i].bedrag);
    assert_int_equal(s.vol, rijen[i].vol);
  }
  /* Of a day without a row nobody knows the amount. */
  assert_int_equal(dwangsom_op(delen, 1, &klok.termijn, DAG_GEEN, d("2026-04-21")).bedrag, 14 * 2300);
  assert_int_equal(dwangsom_op(delen, 1, &klok.termijn, DAG_GEEN, d("2026-04-22")).bedrag, -1);
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_lopen), cmocka_unit_test(test_toetsen), cmocka_unit_test(test_einde),
      cmocka_unit_test(test_stand), cmocka_unit_test(test_begin),   cmocka_unit_test(test_dwangsom),
  };
  return RUN_TESTS(tests);
}
