/* Who may decide: rows of law × age × capacity × gezag, each with the article that it comes from. The rows of the
 * national table are written here once more; tests/inrichting/test_nationaal.c has those of the shipped table. */
#include "tap.h"

#include "base/arena.h"
#include "domain/beslissen.h"

#define VANDAAG 20536 /* 24 March 2026 */

static const struct beslisregel GEZAG = {TOESTEMMER_GEZAG, S_INIT("Jeugdwet art. 7.3.4")};
static const struct beslisregel BEIDE = {TOESTEMMER_BEIDE, S_INIT("Jeugdwet art. 7.3.4 en 7.3.5")};
static const struct beslisregel ZELF = {TOESTEMMER_ZELF, S_INIT("Jeugdwet art. 7.3.5")};
static const struct beslisregel UAVG = {TOESTEMMER_GEZAG, S_INIT("UAVG art. 5")};
static const struct beslisregel WMO = {TOESTEMMER_ZELF, S_INIT("BW art. 1:234")};

static const struct {
  const char *waarom;
  struct beslisvraag vraag;
  enum beslist wie;
  unsigned aantal;
  bool zelf, onzeker;
  const char *artikel;
} rijen[] = {
    {"under 12: both who have gezag (Jeugdwet art. 7.3.4)",
     {WET_JEUGDWET, 11, false, &GEZAG, {.gezag = 2}},
     BESLIST_GEZAG,
     2,
     false,
     false,
     "Jeugdwet art. 7.3.4"},
    {"under 12: the one who has it alone (BW art. 1:253sa)",
     {WET_JEUGDWET, 0, false, &GEZAG, {.gezag = 1}},
     BESLIST_GEZAG,
     1,
     false,
     false,
     "Jeugdwet art. 7.3.4"},
    {"12 to 15: they and he himself (Jeugdwet art. 7.3.5)",
     {WET_JEUGDWET, 12, false, &BEIDE, {.gezag = 2}},
     BESLIST_GEZAG,
     2,
     true,
     false,
     "Jeugdwet art. 7.3.4 en 7.3.5"},
    {"12 to 15 with a guardian: the guardian and he (BW art. 1:302)",
     {WET_JEUGDWET, 15, false, &BEIDE, {.voogden = 1}},
     BESLIST_VOOGD,
     1,
     true,
     false,
     "Jeugdwet art. 7.3.4 en 7.3.5"},
    {"from 16: he himself, whoever has gezag (Jeugdwet art. 7.3.5)",
     {WET_JEUGDWET, 16, false, &ZELF, {.gezag = 2}},
     BESLIST_ZELF,
     0,
     false,
     false,
     "Jeugdwet art. 7.3.5"},
    {"from 16 nobody needs to know who has gezag",
     {WET_JEUGDWET, 17, false, &ZELF, {0}},
     BESLIST_ZELF,
     0,
     false,
     false,
     "Jeugdwet art. 7.3.5"},
    {"a supervision order is not gezag (BW art. 1:255)",
     {WET_JEUGDWET, 9, false, &GEZAG, {.ots = true}},
     BESLIST_ONBEKEND,
     0,
     false,
     true,
     "Jeugdwet art. 7.3.4"},
    {"nobody knows who has gezag",
     {WET_JEUGDWET, 9, false, &GEZAG, {0}},
     BESLIST_ONBEKEND,
     0,
     false,
     true,
     "Jeugdwet art. 7.3.4"},
    {"the register cannot tell",
     {WET_JEUGDWET, 9, false, &GEZAG, {.niet_te_bepalen = true}},
     BESLIST_ONBEKEND,
     0,
     false,
     true,
     "Jeugdwet art. 7.3.4"},
    {"nobody has gezag now (BW art. 1:253q)",
     {WET_JEUGDWET, 9, false, &GEZAG, {.tijdelijk_geen = true}},
     BESLIST_GEEN_GEZAG,
     0,
     false,
     true,
     "Jeugdwet art. 7.3.4"},
    {"the register has nobody, but a guardian was named since (BW art. 1:280)",
     {WET_JEUGDWET, 9, false, &GEZAG, {.tijdelijk_geen = true, .voogden = 1}},
     BESLIST_VOOGD,
     1,
     false,
     false,
     "Jeugdwet art. 7.3.4"},
    {"a guardian and a parent with gezag at once cannot be (BW art. 1:245)",
     {WET_JEUGDWET, 9, false, &GEZAG, {.gezag = 1, .voogden = 1}},
     BESLIST_TEGENSTRIJDIG,
     0,
     false,
     true,
     "Jeugdwet art. 7.3.4"},
    {"three with gezag cannot be",
     {WET_JEUGDWET, 9, false, &GEZAG, {.gezag = 3}},
     BESLIST_TEGENSTRIJDIG,
     0,
     false,
     true,
     "Jeugdwet art. 7.3.4"},
    {"re-use of data under 16 (UAVG art. 5 lid 1)",
     {WET_WMO, 15, false, &UAVG, {.gezag = 1}},
     BESLIST_GEZAG,
     1,
     false,
     false,
     "UAVG art. 5"},
    {"a grown-up (BW art. 1:234)", {WET_WMO, 18, false, &WMO, {0}}, BESLIST_ZELF, 0, false, false, "BW art. 1:234"},
    {"gezag ends at 18 (BW art. 1:233)",
     {WET_WMO, 18, false, &WMO, {.gezag = 2, .voogden = 1}},
     BESLIST_ZELF,
     0,
     false,
     false,
     "BW art. 1:234"},
    {"curatele (BW art. 1:381)",
     {WET_WMO, 40, false, &WMO, {.curator = true, .mentor = true}},
     BESLIST_CURATOR,
     1,
     false,
     false,
     "BW art. 1:381, nog te toetsen"},
    {"curatele is about money too",
     {WET_SCHULDHULP, 40, false, NULL, {.curator = true}},
     BESLIST_CURATOR,
     1,
     false,
     false,
     "BW art. 1:381, nog te toetsen"},
    {"a mentor decides on care (BW art. 1:453)",
     {WET_WMO, 40, false, &WMO, {.mentor = true}},
     BESLIST_MENTOR,
     1,
     false,
     false,
     "BW art. 1:453, nog te toetsen"},
    {"and not on money",
     {WET_SCHULDHULP, 40, false, &WMO, {.mentor = true}},
     BESLIST_ZELF,
     0,
     false,
     false,
     "BW art. 1:234"},
    {"a bewindvoerder has no say in help (BW art. 1:441)",
     {WET_WMO, 40, false, &WMO, {.bewindvoerder = true}},
     BESLIST_ZELF,
     0,
     false,
     false,
     "BW art. 1:234"},
    {"no age, no answer", {WET_WMO, -1, false, NULL, {.gezag = 2}}, BESLIST_LEEFTIJD, 0, false, true, ""},
    {"no row, no answer", {WET_JEUGDWET, 9, false, NULL, {.gezag = 2}}, BESLIST_GEEN_REGEL, 0, false, false, ""},
    {"who died decides nothing", {WET_WMO, 80, true, &WMO, {0}}, BESLIST_NIEMAND, 0, false, false, ""},
};

static void every_row(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct beslissing b = beslissen(&rijen[i].vraag);
    if (b.wie != rijen[i].wie || b.aantal != rijen[i].aantal || b.zelf != rijen[i].zelf ||
        beslissing_onzeker(&b) != rijen[i].onzeker || !str_eq(b.artikel, str_of(rijen[i].artikel)))
      fail_msg("%s: wie %d, aantal %u, zelf %d, %.*s", rijen[i].waarom, (int)b.wie, b.aantal, b.zelf,
               STR_ARG(b.artikel));
  }
}

/* The youngest that he can be: domain.md, deeldatum. */
static void age_of_a_birth_that_is_partly_known(void **state) {
  (void)state;
  static const struct {
    deeldatum_t geboren;
    int leeftijd;
  } ages[] = {{20140324, 12}, {20140325, 11}, {20140300, 11}, {20140200, 12}, {20140000, 11},      {20130000, 12},
              {20100000, 15}, {20260000, 0},  {20260601, 0},  {0, -1},        {DEELDATUM_GEEN, -1}};
  for (size_t i = 0; i < sizeof ages / sizeof *ages; i++)
    assert_int_equal(beslis_leeftijd(ages[i].geboren, VANDAAG), ages[i].leeftijd);
}

static void counted_on_the_day(void **state) {
  (void)state;
  const struct vertegenwoordiging rows[] = {
      {.soort = VERTEGENWOORDIGING_OUDER, .vanaf = DAG_GEEN, .tot = VANDAAG},
      {.soort = VERTEGENWOORDIGING_SAMEN, .vanaf = VANDAAG, .tot = DAG_OPEN},
      {.soort = VERTEGENWOORDIGING_VOOGD, .vanaf = VANDAAG + 1, .tot = DAG_OPEN},
      {.soort = VERTEGENWOORDIGING_OTS, .vanaf = DAG_GEEN, .tot = DAG_OPEN},
      {.soort = VERTEGENWOORDIGING_OUDER_ZONDER, .vanaf = DAG_GEEN, .tot = DAG_OPEN},
  };
  struct vertegenwoordigd stand = vertegenwoordigd_op(rows, 5, VANDAAG);
  assert_int_equal(stand.gezag, 2);
  assert_int_equal(stand.voogden, 0);
  assert_true(stand.ots);
  stand = vertegenwoordigd_op(rows, 5, VANDAAG + 1);
  assert_int_equal(stand.gezag, 1);
  assert_int_equal(stand.voogden, 1);
}

/* Every border of age, who cannot weigh it, and every exception; the articles are those of the text of the law. */
static void ages_capacity_and_exceptions(void **state) {
  (void)state;
  static const struct beslisregel GEHEIM = {TOESTEMMER_ZELF, S_INIT("Jeugdwet art. 7.3.11 lid 1")};
  static const struct {
    const char *waarom;
    int leeftijd;
    const struct beslisregel *regel;
    struct vertegenwoordigd stand;
    enum toestemming_soort soort;
    bool onbekwaam;
    enum beslis_uitzondering uitzondering;
    bool past;
    enum beslist wie;
    bool zelf;
    const char *artikel;
  } rows[] = {
      {"7.3.4 lid 2: grave harm, at 12",
       12,
       &BEIDE,
       {.gezag = 2},
       TOESTEMMING_HULP,
       false,
       UITZONDERING_NADEEL,
       true,
       BESLIST_ZELF,
       false,
       "Jeugdwet art. 7.3.4 lid 2"},
      {"7.3.4 lid 2: grave harm, at 15",
       15,
       &BEIDE,
       {.gezag = 2},
       TOESTEMMING_HULP,
       false,
       UITZONDERING_NADEEL,
       true,
       BESLIST_ZELF,
       false,
       "Jeugdwet art. 7.3.4 lid 2"},
      {"7.3.4 lid 2 is not for 11",
       11,
       &GEZAG,
       {.gezag = 2},
       TOESTEMMING_HULP,
       false,
       UITZONDERING_NADEEL,
       false,
       BESLIST_GEZAG,
       false,
       "Jeugdwet art. 7.3.4"},
      {"7.3.4 lid 2 is not needed at 16",
       16,
       &ZELF,
       {.gezag = 2},
       TOESTEMMING_HULP,
       false,
       UITZONDERING_WENST,
       false,
       BESLIST_ZELF,
       false,
       "Jeugdwet art. 7.3.5"},
      {"7.3.4 lid 2: he goes on wanting it",
       14,
       &BEIDE,
       {.gezag = 1},
       TOESTEMMING_HULP,
       false,
       UITZONDERING_WENST,
       true,
       BESLIST_ZELF,
       false,
       "Jeugdwet art. 7.3.4 lid 2"},
      {"7.3.4 lid 2 is about help, not about secrecy",
       14,
       &BEIDE,
       {.gezag = 1},
       TOESTEMMING_GEHEIM,
       false,
       UITZONDERING_WENST,
       false,
       BESLIST_GEZAG,
       true,
       "Jeugdwet art. 7.3.4 en 7.3.5"},
      {"7.3.11 lid 1: secrecy is his own from 12",
       12,
       &GEHEIM,
       {.gezag = 2},
       TOESTEMMING_GEHEIM,
       false,
       UITZONDERING_GEEN,
       true,
       BESLIST_ZELF,
       false,
       "Jeugdwet art. 7.3.11 lid 1"},
      {"7.3.15 lid 2: from 12 and cannot weigh it",
       12,
       &BEIDE,
       {.gezag = 2},
       TOESTEMMING_HULP,
       true,
       UITZONDERING_GEEN,
       true,
       BESLIST_GEZAG,
       false,
       "Jeugdwet art. 7.3.15 lid 2"},
      {"7.3.15 lid 2: also at 17",
       17,
       &ZELF,
       {.voogden = 1},
       TOESTEMMING_HULP,
       true,
       UITZONDERING_GEEN,
       true,
       BESLIST_VOOGD,
       false,
       "Jeugdwet art. 7.3.15 lid 2"},
      {"7.3.15 lid 2 changes nothing at 11",
       11,
       &GEZAG,
       {.gezag = 1},
       TOESTEMMING_HULP,
       true,
       UITZONDERING_GEEN,
       true,
       BESLIST_GEZAG,
       false,
       "Jeugdwet art. 7.3.4"},
      {"and then 7.3.4 lid 2 does not hold: his own wish does not count",
       14,
       &BEIDE,
       {.gezag = 1},
       TOESTEMMING_HULP,
       true,
       UITZONDERING_WENST,
       false,
       BESLIST_GEZAG,
       false,
       "Jeugdwet art. 7.3.15 lid 2"},
      {"7.3.15 lid 3: 18, whom he named",
       18,
       &ZELF,
       {.gemachtigde = true},
       TOESTEMMING_HULP,
       true,
       UITZONDERING_GEEN,
       true,
       BESLIST_GEMACHTIGDE,
       false,
       "Jeugdwet art. 7.3.15 lid 3"},
      {"7.3.15 lid 3: 18, nobody named",
       18,
       &ZELF,
       {0},
       TOESTEMMING_HULP,
       true,
       UITZONDERING_GEEN,
       true,
       BESLIST_NAASTE,
       false,
       "Jeugdwet art. 7.3.15 lid 3"},
      {"gezag is over at 18",
       18,
       &ZELF,
       {.gezag = 2},
       TOESTEMMING_HULP,
       false,
       UITZONDERING_GEEN,
       true,
       BESLIST_ZELF,
       false,
       "Jeugdwet art. 7.3.5"},
      {"7.3.16 lid 1: no time, at 11",
       11,
       &GEZAG,
       {.gezag = 2},
       TOESTEMMING_HULP,
       false,
       UITZONDERING_SPOED,
       true,
       BESLIST_SPOED,
       false,
       "Jeugdwet art. 7.3.16 lid 1"},
      {"7.3.16 lid 1: no time, and nobody knows who has gezag",
       4,
       &GEZAG,
       {0},
       TOESTEMMING_HULP,
       false,
       UITZONDERING_SPOED,
       true,
       BESLIST_SPOED,
       false,
       "Jeugdwet art. 7.3.16 lid 1"},
      {"7.3.16 lid 1 is not for 12 who decides along",
       12,
       &BEIDE,
       {.gezag = 2},
       TOESTEMMING_HULP,
       false,
       UITZONDERING_SPOED,
       false,
       BESLIST_GEZAG,
       true,
       "Jeugdwet art. 7.3.4 en 7.3.5"},
      {"7.3.16 lid 1: 13 who cannot weigh it",
       13,
       &BEIDE,
       {.gezag = 2},
       TOESTEMMING_HULP,
       true,
       UITZONDERING_SPOED,
       true,
       BESLIST_SPOED,
       false,
       "Jeugdwet art. 7.3.16 lid 1"},
      {"7.3.16 lid 1 is not for 16 who decides himself",
       16,
       &ZELF,
       {0},
       TOESTEMMING_HULP,
       false,
       UITZONDERING_SPOED,
       false,
       BESLIST_ZELF,
       false,
       "Jeugdwet art. 7.3.5"},
      {"7.3.16 lid 2: nothing that goes deep",
       8,
       &GEZAG,
       {.gezag = 2},
       TOESTEMMING_HULP,
       false,
       UITZONDERING_GERING,
       true,
       BESLIST_VERONDERSTELD,
       false,
       "Jeugdwet art. 7.3.16 lid 2"},
      {"7.3.16 is not about re-use of data",
       8,
       &UAVG,
       {.gezag = 1},
       TOESTEMMING_HERGEBRUIK,
       false,
       UITZONDERING_GERING,
       false,
       BESLIST_GEZAG,
       false,
       "UAVG art. 5"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct beslisvraag vraag = {.wet = WET_JEUGDWET,
                                .leeftijd = rows[i].leeftijd,
                                .regel = rows[i].regel,
                                .stand = rows[i].stand,
                                .soort = rows[i].soort,
                                .onbekwaam = rows[i].onbekwaam,
                                .uitzondering = rows[i].uitzondering};
    struct beslissing b = beslissen(&vraag);
    if (beslis_uitzondering_past(&vraag) != rows[i].past || b.wie != rows[i].wie || b.zelf != rows[i].zelf ||
        !str_eq(b.artikel, str_of(rows[i].artikel)))
      fail_msg("%s: %d %d %d %.*s", rows[i].waarom, beslis_uitzondering_past(&vraag), (int)b.wie, b.zelf,
               STR_ARG(b.artikel));
  }
  /* The Wmo has no such exceptions. */
  struct beslisvraag wmo = {.wet = WET_WMO, .leeftijd = 8, .regel = &UAVG, .uitzondering = UITZONDERING_SPOED};
  assert_false(beslis_uitzondering_past(&wmo));
}

/* Two parents are two yeses, and whoever is not known stands there without a name. */
static void each_who_must_say_yes(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  const struct persoon kind = {.id = 7, .publiek = S_INIT("kind"), .voornamen = S("Sam"), .geslachtsnaam = S("Bos")};
  const struct vertegenwoordiging rows[] = {
      {.soort = VERTEGENWOORDIGING_OUDER, .wie = 1, .naam = S("Anna Bos"), .vanaf = DAG_GEEN, .tot = DAG_OPEN},
      {.soort = VERTEGENWOORDIGING_OUDER, .naam = S("Bert Bos"), .vanaf = DAG_GEEN, .tot = DAG_OPEN},
      {.soort = VERTEGENWOORDIGING_GEMACHTIGDE, .waarvoor = WAARVOOR_GELD, .naam = S("Cor Geld"), .tot = DAG_OPEN},
      {.soort = VERTEGENWOORDIGING_GEMACHTIGDE, .waarvoor = WAARVOOR_ZORG, .naam = S("Dien Zorg"), .tot = DAG_OPEN},
  };
  static const struct {
    struct beslissing b;
    size_t aantal;
    const char *eerste, *laatste;
  } cases[] = {
      {{BESLIST_GEZAG, 2, false, {0}}, 2, "Anna Bos", "Bert Bos"},
      {{BESLIST_GEZAG, 2, true, {0}}, 3, "Anna Bos", "Sam Bos"},
      {{BESLIST_ZELF, 0, false, {0}}, 1, "Sam Bos", "Sam Bos"},
      {{BESLIST_GEMACHTIGDE, 1, false, {0}}, 1, "Dien Zorg", "Dien Zorg"},
      {{BESLIST_NAASTE, 1, false, {0}}, 1, "", ""},
      {{BESLIST_ONBEKEND, 0, true, {0}}, 2, "", "Sam Bos"},
      {{BESLIST_SPOED, 0, false, {0}}, 0, NULL, NULL},
      {{BESLIST_VERONDERSTELD, 0, false, {0}}, 0, NULL, NULL},
      {{BESLIST_NIEMAND, 0, false, {0}}, 0, NULL, NULL},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct beslisser *wie;
    assert_int_equal(beslissers(arena, &cases[i].b, &kind, rows, 4, VANDAAG, &wie), cases[i].aantal);
    if (!cases[i].aantal) continue;
    assert_string_equal(str_c(arena, wie[0].naam), cases[i].eerste);
    assert_string_equal(str_c(arena, wie[cases[i].aantal - 1].naam), cases[i].laatste);
  }
  arena_destroy(arena);
}

static void in_words(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  const struct vertegenwoordiging rows[] = {
      {.soort = VERTEGENWOORDIGING_OUDER, .naam = S("Anna Bos"), .vanaf = DAG_GEEN, .tot = DAG_OPEN},
      {.soort = VERTEGENWOORDIGING_OUDER, .naam = S("Bert Bos"), .vanaf = DAG_GEEN, .tot = DAG_OPEN},
      {.soort = VERTEGENWOORDIGING_VOOGD, .naam = S("De Instelling"), .vanaf = DAG_GEEN, .tot = DAG_OPEN},
      {.soort = VERTEGENWOORDIGING_OUDER, .naam = S("Cor Vroeger"), .vanaf = DAG_GEEN, .tot = VANDAAG - 1},
  };
  static const struct {
    struct beslissing b;
    const char *want;
  } texts[] = {
      {{BESLIST_ZELF, 0, false, {0}}, "Beslist zelf"},
      {{BESLIST_GEZAG, 2, true, {0}}, "Allebei met gezag, en zelf: Anna Bos en Bert Bos"},
      {{BESLIST_VOOGD, 1, false, {0}}, "Voogd: De Instelling"},
      {{BESLIST_CURATOR, 1, false, {0}}, "Curator"}, /* the register does not tell who */
      {{BESLIST_ONBEKEND, 0, false, {0}}, "Niet bekend wie gezag heeft: vraag het na"},
  };
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
    assert_string_equal(str_c(arena, beslissing_tekst(arena, &texts[i].b, rows, 4, VANDAAG)), texts[i].want);
  struct beslissing b = {.wie = BESLIST_TEGENSTRIJDIG};
  size_t at;
  assert_true(str_find(beslissing_let_op(arena, &b, &(struct vertegenwoordigd){.gezag = 1, .voogden = 1}),
                       S("voogd en iemand met gezag tegelijk"), &at));
  assert_int_equal(beslissing_let_op(arena, &b, &(struct vertegenwoordigd){.gezag = 2}).len, 0);
  b.wie = BESLIST_ZELF;
  assert_true(str_find(beslissing_let_op(arena, &b, &(struct vertegenwoordigd){.ots = true, .bewindvoerder = true}),
                       S("Dat is geen gezag. Over geld beslist de bewindvoerder."), &at));
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_row),
      cmocka_unit_test(age_of_a_birth_that_is_partly_known),
      cmocka_unit_test(counted_on_the_day),
      cmocka_unit_test(ages_capacity_and_exceptions),
      cmocka_unit_test(each_who_must_say_yes),
      cmocka_unit_test(in_words),
  };
  return RUN_TESTS(tests);
}
