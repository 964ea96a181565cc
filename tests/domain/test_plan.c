/* The plan as lines: their order, what differs between two versions, and the letter. */
#include "tap.h"

#include "domain/plan.h"

static struct arena *arena;

static int begin(void **state) {
  (void)state;
  arena = arena_create(1024 * 1024);
  return 0;
}
static int eind(void **state) {
  (void)state;
  arena_destroy(arena);
  return 0;
}

static bool has(struct str text, const char *what) {
  size_t at;
  return str_find(text, str_of(what), &at);
}

/* S4-178..183: under which heading an afspraak stands, by whose it is. */
static void test_vakken(void **state) {
  (void)state;
  static const struct {
    struct plan_afspraak afspraak;
    enum plan_vak vak;
    const char *wie;
  } rijen[] = {
      {{.soort = WIE_BEWONER, .naam = S_INIT("Fatma")}, VAK_ZELF, "Fatma"},          /* S4-179 */
      {{.soort = WIE_NETWERK, .naam = S_INIT("Leyla")}, VAK_NETWERK, "Leyla"},       /* S4-180 */
      {{.soort = WIE_ANDER, .organisatie = S_INIT("Welzijn")}, VAK_VRIJ, "Welzijn"}, /* S4-181 */
      {{.soort = WIE_MEDEWERKER, .naam = S_INIT("Priya")}, VAK_TEAM, "Priya"},       /* S4-182 */
      {{.soort = WIE_ANDER, .naam = S_INIT("Jan"), .organisatie = S_INIT("Zorg"), .gevraagd = true},
       VAK_GEMEENTE,
       "Jan (Zorg)"}, /* S4-182 */
      {{.soort = WIE_ANDER, .naam = S_INIT("De dominee")}, VAK_VRIJ, "De dominee"},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    assert_int_equal(planafspraak_vak(&rijen[i].afspraak), rijen[i].vak);
    assert_true(str_eq(planafspraak_wie(arena, &rijen[i].afspraak), str_of(rijen[i].wie)));
  }
}

/* S4-174: what was not kept is seen. */
static void test_te_laat(void **state) {
  (void)state;
  static const struct {
    enum plan_stand stand;
    dag_t voor;
    bool laat;
  } rijen[] = {{STAND_OPEN, 100, false},
               {STAND_OPEN, 99, true},
               {STAND_GEDAAN, 99, false},
               {STAND_NIET, 99, false},
               {STAND_OPEN, DAG_GEEN, false}};
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++)
    assert_int_equal(planafspraak_te_laat(&(struct plan_afspraak){.stand = rijen[i].stand, .voor = rijen[i].voor}, 100),
                     rijen[i].laat);
}

static struct plan_doel doelen[] = {
    {.publiek = S_INIT("d1"),
     .persoon = 1,
     .persoon_naam = S_INIT("Fatma"),
     .leefgebied_naam = S_INIT("Wonen"),
     .woorden = S_INIT("Ik slaap beneden."),
     .eigen = true,
     .wet = {[WET_WMO] = S_INIT("Zij redt zich zelf.")}},
    {.publiek = S_INIT("d2"), .woorden = S_INIT("Rust in huis."), .gas = 4},
    {.publiek = S_INIT("d3"), .woorden = S_INIT("Weg."), .weg = true},
};
static struct plan_afspraak afspraken[] = {
    {.publiek = S_INIT("a1"),
     .soort = WIE_MEDEWERKER,
     .naam = S_INIT("Priya"),
     .wat = S_INIT("Belt de woningbouw."),
     .voor = 20545,
     .stand = STAND_OPEN},
    {.publiek = S_INIT("a2"),
     .soort = WIE_BEWONER,
     .naam = S_INIT("Fatma"),
     .wat = S_INIT("Ruimt de kamer op."),
     .voor = DAG_GEEN,
     .stand = STAND_NIET,
     .reden = S_INIT("was ziek")},
};
static struct plan_evaluatie evaluaties[] = {{.publiek = S_INIT("e1"), .dag = 20600, .gehouden_op = DAG_GEEN}};

static struct plan_inhoud een_plan(void) {
  struct plan_inhoud inhoud = {.doelen = doelen,
                               .doel_aantal = 3,
                               .afspraken = afspraken,
                               .afspraak_aantal = 2,
                               .evaluaties = evaluaties,
                               .evaluatie_aantal = 1};
  inhoud.teksten[PLANTEKST_VRAAG] = (struct plan_tekst){.publiek = S("t1"),
                                                        .soort = PLANTEKST_VRAAG,
                                                        .tekst = S("De trap gaat niet meer.\n\n# Besluit\n- ja"),
                                                        .eigen = true};
  return inhoud;
}

static void test_regels(void **state) {
  (void)state;
  struct plan_inhoud inhoud = een_plan();
  struct plan_regel *regels;
  static const char *const volgorde[] = {"t1", "d1", "d2", "a2", "a1", "e1"};
  assert_int_equal(plan_regels(arena, &inhoud, &regels), 6);
  for (size_t i = 0; i < 6; i++) assert_true(str_eq(regels[i].sleutel, str_of(volgorde[i])));
  assert_int_equal(regels[0].soort, REGEL_EIGEN);
  assert_true(str_eq(regels[1].kop, S("Fatma, Wonen")));
  assert_true(str_eq(regels[1].bij, S("Wmo: Zij redt zich zelf."))); /* S2-90 */
  assert_true(str_eq(regels[2].kop, S("Wij samen")));
  assert_true(has(regels[2].bij, "Beter dan afgesproken"));
  assert_true(str_eq(regels[3].bij, S("Niet gelukt: was ziek")));
  assert_true(has(regels[4].bij, "Uiterlijk "));
}

static void test_verschillen(void **state) {
  (void)state;
  struct plan_inhoud eerst = een_plan(), daarna = een_plan();
  struct plan_afspraak nieuw[3] = {afspraken[0],
                                   afspraken[1],
                                   {.publiek = S("a3"),
                                    .soort = WIE_NETWERK,
                                    .naam = S("Leyla"),
                                    .wat = S("Kookt."),
                                    .voor = DAG_GEEN,
                                    .stand = STAND_OPEN}};
  struct plan_doel minder[3] = {doelen[0], doelen[1], doelen[2]};
  struct plan_regel *was, *wordt;
  struct plan_verschil *verschillen;
  nieuw[0].stand = STAND_GEDAAN, nieuw[0].stand_op = 20540;
  minder[1].weg = true;
  daarna.afspraken = nieuw, daarna.afspraak_aantal = 3, daarna.doelen = minder;
  size_t a = plan_regels(arena, &eerst, &was), b = plan_regels(arena, &daarna, &wordt);
  size_t aantal = plan_vergelijken(arena, was, a, wordt, b, &verschillen);
  static const struct {
    const char *sleutel;
    enum regel_verschil wat;
  } want[] = {{"t1", REGEL_GELIJK}, {"d1", REGEL_GELIJK},    {"d2", REGEL_WEG},   {"a2", REGEL_GELIJK},
              {"a3", REGEL_NIEUW},  {"a1", REGEL_VERANDERD}, {"e1", REGEL_GELIJK}};
  assert_int_equal(aantal, 7);
  for (size_t i = 0; i < aantal; i++) {
    const struct plan_regel *een = verschillen[i].wordt ? verschillen[i].wordt : verschillen[i].was;
    assert_true(str_eq(een->sleutel, str_of(want[i].sleutel)));
    assert_int_equal(verschillen[i].wat, want[i].wat);
  }
}

/* What a resident typed never passes for a heading of ours. */
static void test_brief(void **state) {
  (void)state;
  struct plan_inhoud inhoud = een_plan();
  struct plan_regel *regels;
  struct plan_akkoord akkoord = {.naam = S("Fatma Yilmaz"), .hoe = AKKOORD_GETEKEND};
  struct plan_versie versie = {.op_dag = 20536, .regisseur = S("Priya"), .akkoorden = &akkoord, .akkoord_aantal = 1};
  size_t aantal = plan_regels(arena, &inhoud, &regels);
  struct str brief = plan_brief(arena, &versie, regels, aantal);
  assert_true(has(brief, "# Onze vraag\n\n> De trap gaat niet meer.\nBesluit\nja\n\n# Wat wij willen bereiken"));
  assert_true(has(brief, "- Fatma, Wonen: Ik slaap beneden.\nWmo: Zij redt zich zelf.\n\n"));
  assert_true(has(brief, "- Fatma Yilmaz zette een handtekening."));
  assert_true(has(brief, "De regie heeft Priya."));
  assert_false(has(brief, "Wat er voor iedereen is")); /* nothing stands there */
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_vakken),      cmocka_unit_test(test_te_laat), cmocka_unit_test(test_regels),
      cmocka_unit_test(test_verschillen), cmocka_unit_test(test_brief),
  };
  cmocka_set_message_output(CM_OUTPUT_TAP);
  return cmocka_run_group_tests(tests, begin, eind);
}
