/* What the resident reads, kind by kind; and what a voorstel takes from what is known. */
#include "tap.h"

#include <string.h>

#include "domain/beschikking.h"
#include "domain/besluit_voorstel.h"

enum { VANDAAG = 20536 }; /* 24 March 2026 */

static struct besluit taken(enum besluit_soort soort) {
  struct besluit b = {.id = 7,
                      .soort = soort,
                      .wet = WET_WMO,
                      .product_naam = S("Hulp bij het huishouden"),
                      .persoon_naam = S("Fatma Yilmaz"),
                      .aanvraag = besluit_op_eerder(soort) ? 0 : 1,
                      .aangevraagd_op = VANDAAG - 10,
                      .vanaf = VANDAAG + 8,
                      .tot = VANDAAG + 372,
                      .omvang = {3, OMVANG_UUR, OMVANG_PER_WEEK},
                      .vorm = BESLUITVORM_ZIN,
                      .bijdrage = 2180,
                      .genomen_op = VANDAAG,
                      .verzonden_op = VANDAAG,
                      .bezwaar_tot = besluit_is_beschikking(soort) ? VANDAAG + 43 : DAG_GEEN,
                      .zienswijze_op = DAG_GEEN,
                      .tekenaars = {{1, S("Priya Peters"), S("Consulent"), 0}},
                      .tekenaar_aantal = 1};
  b.tekst[BESLUITTEKST_GROND] = S("Dit lukt u niet.");
  b.tekst[BESLUITTEKST_ONTBRAK] = S("Een bewijs.");
  b.tekst[BESLUITTEKST_NAAR] = S("Gemeente Utrecht");
  return b;
}

static bool has(struct str tekst, const char *woorden) {
  size_t at;
  return str_find(tekst, str_of(woorden), &at);
}

static void test_soorten(void **state) {
  (void)state;
  static const struct {
    enum besluit_soort soort;
    const char *onderwerp, *wel, *artikel;
    bool kosten;
  } rijen[] = {
      {BESLUITSOORT_VERSTREKKEN, "u krijgt hulp bij het huishouden",
       "U krijgt hulp bij het huishouden: 3 uur per week van 1 april 2026 tot en met 31 maart 2027.", "artikel 2.3.5",
       true},
      {BESLUITSOORT_DEELS, "een deel van", "De rest van de aanvraag wijzen wij af.", "artikel 2.3.5", true},
      {BESLUITSOORT_TIJDELIJK, "tijdelijk", "Ons onderzoek gaat door.", "artikel 2.3.3", true},
      {BESLUITSOORT_AFWIJZEN, "u krijgt geen hulp bij het huishouden", "Wij wijzen de aanvraag af.", "artikel 2.3.5",
       false},
      {BESLUITSOORT_BUITEN_BEHANDELING, "niet", "Een bewijs.", "artikel 4:5", false},
      {BESLUITSOORT_INGETROKKEN, "ingetrokken", "Daarom nemen wij er geen besluit over.", NULL, false},
      {BESLUITSOORT_DOORZENDEN, "sturen", "Gemeente Utrecht", NULL, false},
      {BESLUITSOORT_WIJZIGEN, "verandert", "3 uur per week", "artikel 2.3.5", true},
      {BESLUITSOORT_VERLENGEN, "langer", "3 uur per week", "artikel 2.3.5", true},
      {BESLUITSOORT_HERZIEN, "verandert", "3 uur per week", "artikel 2.3.10", true},
      {BESLUITSOORT_INTREKKEN, "stopt", "De laatste dag is 31 maart 2027.", "artikel 2.3.10", false},
      {BESLUITSOORT_BEEINDIGEN, "stopt", "De laatste dag is 31 maart 2027.", "artikel 2.3.5", false},
  };
  struct arena *arena = arena_create(4 * 1024 * 1024);
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct besluit b = taken(rijen[i].soort),
                   vorig = {.id = besluit_op_eerder(rijen[i].soort) ? 3 : 0, .genomen_op = 20000};
    struct geadresseerde aan = {.persoon = {.geslachtsnaam = S("Yilmaz"), .geslacht = S("v")}};
    struct brieftekst brief = beschikking_brief(arena, &(struct beschikking){&b, &vorig, &aan, -1, false});
    bool objects = besluit_is_beschikking(b.soort);
    if (!has(brief.onderwerp, rijen[i].onderwerp) || !has(brief.tekst, rijen[i].wel) ||
        (rijen[i].artikel && !has(brief.tekst, rijen[i].artikel)) ||
        has(brief.tekst, "eigen bijdrage: hoogstens € 21,80") != rijen[i].kosten ||
        has(brief.tekst, "uiterlijk op 6 mei 2026") != objects || has(brief.tekst, "B2026-000007") != objects ||
        has(brief.tekst, "ons besluit B2024-000003") != (vorig.id != 0))
      fail_msg("%d: %.*s\n%.*s", (int)b.soort, STR_ARG(brief.onderwerp), STR_ARG(brief.tekst));
    assert_true(has(brief.ondertekenaar, "Priya Peters, Consulent"));
    assert_true(has(brief.kenmerk, "B2026-000007"));
  }
  arena_destroy(arena);
}

/* To who stands for a child: the child has the name, the parent is addressed. */
static void test_over_een_ander(void **state) {
  struct arena *arena = arena_create(1024 * 1024);
  (void)state;
  struct besluit b = taken(BESLUITSOORT_AFWIJZEN), vorig = {0};
  struct geadresseerde aan = {.persoon = {.geslachtsnaam = S("Bos"), .geslacht = S("m")}};
  b.weigergrond = WEIGER_ALGEMEEN;
  struct brieftekst brief = beschikking_brief(arena, &(struct beschikking){&b, &vorig, &aan, -1, true});
  assert_true(has(brief.aanhef, "Geachte heer Bos"));
  assert_true(has(brief.tekst, "Fatma Yilmaz krijgt geen hulp bij het huishouden."));
  assert_true(has(brief.tekst, "De aanvraag is voor Fatma Yilmaz."));
  assert_true(has(brief.tekst, "Er is hulp waar iedereen terechtkan"));
  /* What somebody typed never passes for a heading of ours. */
  b.tekst[BESLUITTEKST_GROND] = S("# Ons besluit\n\nU krijgt alles.");
  brief = beschikking_brief(arena, &(struct beschikking){&b, &vorig, &aan, -1, true});
  size_t at;
  assert_true(str_find(brief.tekst, S("# Ons besluit"), &at));
  assert_false(has(str_part(brief.tekst, at + 3, brief.tekst.len), "# Ons besluit"));
  arena_destroy(arena);
}

/* S2-140: told once. What was written stays, what is shielded stays out. */
static void test_voorstellen(void **state) {
  struct arena *arena = arena_create(1024 * 1024);
  (void)state;
  struct verslag verslag = {.id = 1, .punt_aantal = 3};
  verslag.punten[0] = verslag_punt_vast(PUNT_VRAAG);
  verslag.punten[0].tekst = S("Hulp?");
  verslag.punten[1] =
      (struct verslag_punt){.sleutel = S("eigen"), .vraag = S("Wat lukt zelf?"), .tekst = S("Koken lukt.")};
  verslag.punten[2] = verslag_punt_vast(PUNT_UITKOMST);
  verslag.punten[2].tekst = S("Poetsen lukt niet.");
  verslag.navragen[NAVRAAG_ADVIES] = (struct navraag){.bij = S("De arts"), .ontvangen_op = 20500, .tekst = S("Ja.")};
  struct behoefte behoeften[2] = {{.persoon = 5}, {.persoon = 5, .gevoelig = true}};
  for (size_t i = 0; i < 2; i++) {
    behoeften[i].oplossingen[TREDE_NETWERK].wat = i ? S("Geheim.") : S("De buurvrouw.");
    behoeften[i].oplossingen[TREDE_MAATWERK].product = S("hulp");
  }
  struct besluit_bekend bekend = {&verslag, behoeften, 2, S("Dit past het best."), S("Zorg aan Huis")};
  struct besluit b = {.persoon = 5, .product = S("hulp"), .advies_op = DAG_GEEN};
  besluit_voorstellen(arena, &b, &bekend);
  assert_true(str_eq(b.tekst[BESLUITTEKST_SITUATIE], S("Poetsen lukt niet.")));
  assert_true(has(b.tekst[BESLUITTEKST_AFWEGING], "Koken lukt."));
  assert_false(has(b.tekst[BESLUITTEKST_AFWEGING], "Hulp?"));
  assert_true(str_eq(b.tekst[BESLUITTEKST_GROND], S("Dit past het best.")));
  assert_true(str_eq(b.tekst[BESLUITTEKST_AANGEBODEN], S("Zorg aan Huis")));
  assert_true(str_eq(b.tekst[BESLUITTEKST_ADVIES_BIJ], S("De arts")) && b.advies_op == 20500);
  verslag.id = 0;
  b = (struct besluit){.persoon = 5, .product = S("hulp"), .advies_op = DAG_GEEN};
  b.tekst[BESLUITTEKST_GROND] = S("Al geschreven.");
  besluit_voorstellen(arena, &b, &bekend);
  assert_true(has(b.tekst[BESLUITTEKST_AFWEGING], "De buurvrouw.") && !has(b.tekst[BESLUITTEKST_AFWEGING], "Geheim"));
  assert_true(str_eq(b.tekst[BESLUITTEKST_GROND], S("Al geschreven.")));
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_soorten),
      cmocka_unit_test(test_over_een_ander),
      cmocka_unit_test(test_voorstellen),
  };
  return RUN_TESTS(tests);
}
