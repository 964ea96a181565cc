/* Consent, sharing and hiding: how a consent stands (S4-316), when it must be asked again, what a share must rest on,
 * and what may be hidden. */
#include "tap.h"

#include "base/arena.h"
#include "domain/informeren.h"
#include "domain/toestemming.h"
#include "domain/verbergen.h"

#define VANDAAG 20536 /* 24 March 2026 */

static struct stem stem_van(int64_t wie, enum stem_stand stand) {
  return (struct stem){.wie = {BESLIST_GEZAG, wie, {0}, {0}}, .stand = stand};
}

static struct toestemming met(struct stem *stemmen, size_t aantal) {
  return (struct toestemming){.persoon = 7,
                              .soort = TOESTEMMING_GEHEIM,
                              .aan = {.soort = DEELGENOOT_PROFESSIONAL, .naam = S("De Wit"), .organisatie = S("Kade")},
                              .gegevens = GEGEVEN_PLAN,
                              .vanaf = VANDAAG - 10,
                              .tot = VANDAAG + 10,
                              .ingetrokken_op = DAG_GEEN,
                              .stemmen = stemmen,
                              .stem_aantal = aantal};
}

/* Two parents are two yeses; one no is a no. */
static void how_it_stands(void **state) {
  (void)state;
  static const struct {
    enum stem_stand een, ander;
    int dagen;
    bool ingetrokken;
    enum toestemming_stand stand;
    bool geldt;
  } rows[] = {
      {STEM_GEVRAAGD, STEM_GEVRAAGD, 0, false, TOESTEMMING_GEVRAAGD, false},
      {STEM_JA, STEM_GEVRAAGD, 0, false, TOESTEMMING_GEVRAAGD, false},
      {STEM_JA, STEM_JA, 0, false, TOESTEMMING_GEGEVEN, true},
      {STEM_JA, STEM_JA, 10, false, TOESTEMMING_GEGEVEN, true},
      {STEM_JA, STEM_JA, 11, false, TOESTEMMING_VERLOPEN, false},
      {STEM_JA, STEM_JA, -10, false, TOESTEMMING_GEGEVEN, true},
      {STEM_JA, STEM_JA, -11, false, TOESTEMMING_GEGEVEN, false},
      {STEM_JA, STEM_NEE, 0, false, TOESTEMMING_GEWEIGERD, false},
      {STEM_GEVRAAGD, STEM_NEE, 11, false, TOESTEMMING_GEWEIGERD, false},
      {STEM_GEVRAAGD, STEM_JA, 11, false, TOESTEMMING_VERLOPEN, false},
      {STEM_JA, STEM_JA, 0, true, TOESTEMMING_INGETROKKEN, false},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct stem stemmen[] = {stem_van(1, rows[i].een), stem_van(2, rows[i].ander)};
    struct toestemming t = met(stemmen, 2);
    if (rows[i].ingetrokken) t.ingetrokken_op = VANDAAG - 1;
    if (toestemming_stand(&t, VANDAAG + rows[i].dagen) != rows[i].stand ||
        toestemming_geldt(&t, VANDAAG + rows[i].dagen) != rows[i].geldt)
      fail_msg("row %zu", i);
  }
  struct toestemming zonder = met(NULL, 0);
  assert_int_equal(toestemming_stand(&zonder, VANDAAG), TOESTEMMING_ZONDER);
  assert_true(toestemming_geldt(&zonder, VANDAAG));
}

static void ask_again(void **state) {
  (void)state;
  struct stem stemmen[] = {stem_van(1, STEM_JA), stem_van(2, STEM_JA), {.wie = {BESLIST_VOOGD, 0, {0}, S("GI")}}};
  stemmen[2].stand = STEM_JA;
  struct toestemming t = met(stemmen, 2), gi = met(&stemmen[2], 1);
  const struct beslisser ouders[] = {{BESLIST_GEZAG, 1, {0}, {0}}, {BESLIST_GEZAG, 2, {0}, {0}}},
                         kind[] = {{BESLIST_ZELF, 7, {0}, {0}}}, drie[] = {ouders[0], ouders[1], kind[0]},
                         voogd[] = {{BESLIST_VOOGD, 0, {0}, S("GI")}},
                         ander[] = {{BESLIST_VOOGD, 0, {0}, S("Andere GI")}};
  assert_false(toestemming_opnieuw(&t, ouders, 2, VANDAAG));
  assert_false(toestemming_opnieuw(&t, ouders, 1, VANDAAG)); /* the gezag of one ended: what the other said holds */
  assert_true(toestemming_opnieuw(&t, drie, 3, VANDAAG));    /* became 12 */
  assert_true(toestemming_opnieuw(&t, kind, 1, VANDAAG));    /* became 16 or 18 */
  assert_true(toestemming_opnieuw(&t, voogd, 1, VANDAAG));
  assert_false(toestemming_opnieuw(&gi, voogd, 1, VANDAAG));
  assert_true(toestemming_opnieuw(&gi, ander, 1, VANDAAG));
  assert_false(toestemming_opnieuw(&t, kind, 1, VANDAAG + 11)); /* over anyway */
  stemmen[0].stand = STEM_GEVRAAGD;
  assert_false(toestemming_opnieuw(&t, ouders, 2, VANDAAG)); /* asked already */
}

static void what_is_wrong_with_a_consent(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 16);
  static const struct {
    const char *veld;
    struct toestemming t;
  } rows[] = {
      {NULL, {.soort = TOESTEMMING_HULP, .vanaf = VANDAAG, .tot = VANDAAG}},
      {"deelgenoot", {.soort = TOESTEMMING_GEHEIM, .gegevens = 1, .vanaf = VANDAAG, .tot = VANDAAG}},
      {"naam", {.soort = TOESTEMMING_GEHEIM, .aan = {.soort = DEELGENOOT_PROFESSIONAL}, .gegevens = 1, .tot = VANDAAG}},
      {"organisatie",
       {.soort = TOESTEMMING_GEHEIM, .aan = {.soort = DEELGENOOT_ORGANISATIE}, .gegevens = 1, .tot = VANDAAG}},
      {"team", {.soort = TOESTEMMING_GEHEIM, .aan = {.soort = DEELGENOOT_TEAM}, .gegevens = 1, .tot = VANDAAG}},
      {"collega", {.soort = TOESTEMMING_GEHEIM, .aan = {.soort = DEELGENOOT_COLLEGA}, .gegevens = 1, .tot = VANDAAG}},
      {"gegevens",
       {.soort = TOESTEMMING_HERGEBRUIK, .aan = {.soort = DEELGENOOT_TEAM, .deelnemer = 3}, .tot = VANDAAG}},
      {"tot", {.soort = TOESTEMMING_HULP, .tot = DAG_GEEN}},
      {"tot", {.soort = TOESTEMMING_HULP, .vanaf = VANDAAG + 2, .tot = VANDAAG + 1}},
      {"tot", {.soort = TOESTEMMING_HULP, .vanaf = VANDAAG - 3, .tot = VANDAAG - 1}},
      {"uitzondering_tekst", {.soort = TOESTEMMING_HULP, .uitzondering = UITZONDERING_SPOED, .tot = VANDAAG}},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct fault fault;
    fault_init(&fault);
    bool good = toestemming_toetsen(&rows[i].t, VANDAAG, &fault);
    if (good != (rows[i].veld == NULL) || (rows[i].veld && !fault_of(&fault, rows[i].veld).len))
      fail_msg("row %zu: %s", i, rows[i].veld ? rows[i].veld : "refused");
  }
  arena_destroy(arena);
}

static void an_answer(void **state) {
  (void)state;
  static const struct {
    const char *veld;
    struct stem stem;
  } rows[] = {
      {NULL, {.wie = {.naam = S_INIT("Anna")}, .stand = STEM_JA, .hoe = STEM_GESPROKEN, .op_dag = VANDAAG}},
      {NULL,
       {.wie = {.naam = S_INIT("Anna")}, .stand = STEM_NEE, .hoe = STEM_PAPIER, .document = 1, .op_dag = VANDAAG}},
      {"antwoord", {.wie = {.naam = S_INIT("Anna")}, .stand = STEM_GEVRAAGD, .hoe = STEM_GESPROKEN}},
      {"wie", {.stand = STEM_JA, .hoe = STEM_GESPROKEN}},
      {"hoe", {.wie = {.naam = S_INIT("Anna")}, .stand = STEM_JA, .hoe = STEM_ONLINE}}, /* only he himself */
      {"document", {.wie = {.naam = S_INIT("Anna")}, .stand = STEM_JA, .hoe = STEM_PAPIER}},
      {"op_dag", {.wie = {.naam = S_INIT("Anna")}, .stand = STEM_JA, .hoe = STEM_GESPROKEN, .op_dag = VANDAAG + 1}},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct fault fault;
    fault_init(&fault);
    bool good = stem_toetsen(&rows[i].stem, VANDAAG, &fault);
    if (good != (rows[i].veld == NULL) || (rows[i].veld && !fault_of(&fault, rows[i].veld).len)) fail_msg("row %zu", i);
  }
}

/* AVG art. 6 lid 1 onder e: a legal task; consent beside it where secrecy must be lifted, or alone until its own end.
 */
static void on_what_a_share_rests(void **state) {
  (void)state;
  struct stem ja[] = {stem_van(7, STEM_JA)}, nee[] = {stem_van(7, STEM_NEE)};
  struct toestemming goed = met(ja, 1), geweigerd = met(nee, 1), ander = met(ja, 1), hulp = met(ja, 1),
                     wie = met(ja, 1);
  ander.aan.naam = S("De Zwart");
  hulp.soort = TOESTEMMING_HULP;
  wie.persoon = 8;
  const struct taakgrond taak = {.gegevens = GEGEVEN_PLAN | GEGEVEN_WIE},
                         geheim = {.gegevens = GEGEVEN_PLAN, .geheim = true};
  struct ding plan[] = {{.soort = DING_PLANVERSIE, .gegeven = GEGEVEN_PLAN}},
              gesprek[] = {{.soort = DING_NOTITIE, .gegeven = GEGEVEN_CONTACT}};
  const struct {
    const char *waarom, *veld;
    const struct taakgrond *taak;
    const struct toestemming *toestemming;
    struct ding *ding;
    int dagen;
  } rows[] = {
      {"a task", NULL, &taak, NULL, plan, 100},
      {"a task with the consent", NULL, &geheim, &goed, plan, 100},
      {"the consent alone", NULL, NULL, &goed, plan, 10},
      {"no ground", "taak", NULL, NULL, plan, 10},
      {"secrecy is not lifted", "toestemming", &geheim, NULL, plan, 10},
      {"refused", "toestemming", NULL, &geweigerd, plan, 10},
      {"for another recipient", "toestemming", NULL, &ander, plan, 10},
      {"of another person", "toestemming", NULL, &wie, plan, 10},
      {"for help", "toestemming", NULL, &hulp, plan, 10},
      {"the consent ends sooner", "tot", NULL, &goed, plan, 11},
      {"not covered by the consent", "dingen", NULL, &goed, gesprek, 10},
      {"not needed for the task", "dingen", &taak, NULL, gesprek, 10},
      {"over already", "tot", &taak, NULL, plan, -1},
      {"nothing chosen", "dingen", &taak, NULL, NULL, 10},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct deling d = {.persoon = 7,
                       .aan = goed.aan,
                       .taak = rows[i].taak ? S("taak") : (struct str){0},
                       .doel = S("samenwerken"),
                       .vanaf = VANDAAG,
                       .tot = VANDAAG + rows[i].dagen,
                       .gestopt_op = DAG_GEEN,
                       .dingen = rows[i].ding,
                       .ding_aantal = rows[i].ding != NULL};
    struct fault fault;
    fault_init(&fault);
    bool good = deling_toetsen(&d, rows[i].taak, rows[i].toestemming, VANDAAG, &fault);
    if (good != (rows[i].veld == NULL) || (rows[i].veld && !fault_of(&fault, rows[i].veld).len))
      fail_msg("%s", rows[i].waarom);
    assert_int_equal(deling_rust_op_toestemming(&d), rows[i].taak == NULL);
  }
  struct deling loopt = {.vanaf = VANDAAG, .tot = VANDAAG, .gestopt_op = DAG_GEEN};
  assert_true(deling_loopt(&loopt, VANDAAG));
  assert_false(deling_loopt(&loopt, VANDAAG + 1));
  assert_false(deling_loopt(&loopt, VANDAAG - 1));
  loopt.gestopt_op = VANDAAG;
  assert_false(deling_loopt(&loopt, VANDAAG));
}

/* Jeugdwet art. 7.3.2 lid 4: not without having consulted another professional. */
static void what_may_be_hidden(void **state) {
  (void)state;
  static const struct {
    const char *veld;
    struct verberging v;
  } rows[] = {
      {NULL, {.grond = VERBERG_ANDER, .reden = S_INIT("x"), .tot = VANDAAG + 1}},
      {NULL, {.grond = VERBERG_NADEEL, .reden = S_INIT("x"), .overlegd = S_INIT("Gea"), .tot = VANDAAG + 1}},
      {"overlegd", {.grond = VERBERG_NADEEL, .reden = S_INIT("x"), .tot = VANDAAG + 1}},
      {"grond", {.reden = S_INIT("x"), .tot = VANDAAG + 1}},
      {"reden", {.grond = VERBERG_VEILIG, .tot = VANDAAG + 1}},
      {"tot", {.grond = VERBERG_VEILIG, .reden = S_INIT("x"), .tot = VANDAAG}},
      {"tot", {.grond = VERBERG_VEILIG, .reden = S_INIT("x"), .tot = DAG_GEEN}},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct fault fault;
    fault_init(&fault);
    bool good = verberging_toetsen(&rows[i].v, VANDAAG, &fault);
    if (good != (rows[i].veld == NULL) || (rows[i].veld && !fault_of(&fault, rows[i].veld).len)) fail_msg("row %zu", i);
  }
}

static void when_somebody_must_be_told(void **state) {
  (void)state;
  struct informeerplicht p = {.uiterlijk = VANDAAG + 20, .stand = INFORMEREN_NOG_NIET};
  assert_true(informeerplicht_open(&p, VANDAAG));
  p.stand = INFORMEREN_UITZONDERING;
  p.dag = VANDAAG + 30;
  assert_false(informeerplicht_open(&p, VANDAAG + 29));
  assert_true(informeerplicht_open(&p, VANDAAG + 30));
  p.stand = INFORMEREN_VERTELD;
  assert_false(informeerplicht_open(&p, VANDAAG + 100));
}

static void in_words(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 16);
  struct toestemming t = met(NULL, 0);
  assert_string_equal(str_c(arena, toestemming_titel(arena, &t)), "Informatie delen met anderen: De Wit, Kade");
  assert_string_equal(str_c(arena, gegevens_tekst(arena, GEGEVEN_VRAAG | GEGEVEN_PLAN)),
                      "de vraag; het plan en de afspraken");
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(how_it_stands),
      cmocka_unit_test(ask_again),
      cmocka_unit_test(what_is_wrong_with_a_consent),
      cmocka_unit_test(an_answer),
      cmocka_unit_test(on_what_a_share_rests),
      cmocka_unit_test(what_may_be_hidden),
      cmocka_unit_test(when_somebody_must_be_told),
      cmocka_unit_test(in_words),
  };
  return RUN_TESTS(tests);
}
