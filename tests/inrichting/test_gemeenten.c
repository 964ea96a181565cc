/* Two municipalities with one program: what their tables say on a day, and that they come out as they went in. */
#include "proef.h"

#include <string.h>

#include "inrichting/kaart.h"
#include "inrichting/teksten.h"
#include "inrichting/toegang.h"

enum { GEHEUGEN = 1 << 27 };

static void where_a_question_goes(void **state) {
  (void)state;
  static const struct {
    const char *gemeente, *onderwerp, *plaats;
    int leeftijd;
    const char *op, *waar, *lijn; /* S0-39, S0-94, S0-99, S4-47 */
  } rows[] = {
      {"vijfheerenlanden", "begeleiding", "Leerdam", 40, "2024-12-31", "wmo-team", "wmo"},
      {"vijfheerenlanden", "begeleiding", "Leerdam", 40, "2025-01-01", "gebiedsteam-leerdam", "wmo"},
      {"vijfheerenlanden", "begeleiding", "Ameide", 40, "2025-01-01", "gebiedsteam-meerkerk", "wmo"},
      {"vijfheerenlanden", "beschermd-wonen", "VIANEN", 40, "2025-01-01", "gebiedsteam-vianen", "wmo"},
      {"vijfheerenlanden", "rolstoel", "Vianen", 40, "2024-12-31", "wmo-team", "wmo"},
      {"vijfheerenlanden", "rolstoel", "Vianen", 40, "2025-01-01", "voorzieningen", "wmo"},
      {"vijfheerenlanden", "leerlingenvervoer", "Vianen", 9, "2026-03-01", "voorzieningen", "wmo"},
      {"vijfheerenlanden", "opvoeden", "hei- en boeicop", 9, "2026-03-01", "gebiedsteam-meerkerk", "meerkerk"},
      {"vijfheerenlanden", "opvoeden", "Utrecht", 9, "2026-03-01", NULL, NULL},
      {"vijfheerenlanden", "zorgen-om-ander", "Leerdam", 30, "2026-03-01", "eropaf", "eropaf"},
      {"vijfheerenlanden", "zorgen-om-ander", "Leerdam", 17, "2026-03-01", "gebiedsteam-leerdam", "leerdam"},
      {"vijfheerenlanden", "zorgen-om-ander", "Leerdam", -1, "2026-03-01", "gebiedsteam-leerdam", "leerdam"},
      {"vijfheerenlanden", "schulden", "Leerdam", 40, "2026-03-01", "avres", ""},
      {"vijfheerenlanden", "mantelzorg", "Leerdam", 16, "2024-06-01", "loket-jeugd", "loket"},
      {"vijfheerenlanden", "mantelzorg", "Leerdam", 60, "2024-06-01", "loket-volwassenen", "loket"},
      {"vijfheerenlanden", "mantelzorg", "Leerdam", 16, "2025-01-01", "loket", "loket"},
      {"vijfheerenlanden", "bestaat-niet", "Leerdam", 16, "2025-01-01", NULL, NULL},
      {"lochem", "meervoudig", "Kring van Dorth", 40, "2026-03-01", "west", "west"},
      {"lochem", "meervoudig", "Exel", 40, "2026-03-01", "oost", "oost"},
      {"lochem", "wmo-hulp", "Zwiep", 80, "2026-03-01", "oost", "oost"},
      {"lochem", "uitkering", "Zwiep", 40, "2026-03-01", "het-plein", ""},
      {"lochem", "opvoeden", "Zwiep", 4, "2026-03-01", "cjg", ""},
  };
  struct arena *arena = arena_create(GEHEUGEN);
  const struct inrichting *vijf = inrichting_van(arena, bestanden_van(arena, "vijfheerenlanden"));
  const struct inrichting *lochem = inrichting_van(arena, bestanden_van(arena, "lochem"));
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct bestemming b;
    const struct inrichting *waar = rows[i].gemeente[0] == 'v' ? vijf : lochem;
    bool gevonden =
        team_voor(waar, str_of(rows[i].onderwerp), str_of(rows[i].plaats), rows[i].leeftijd, dag(rows[i].op), &b);
    if (gevonden != (rows[i].waar != NULL)) fail_msg("row %zu", i);
    if (!gevonden) continue;
    struct str naar = b.team ? b.team->id : b.organisatie;
    if (!str_eq(naar, str_of(rows[i].waar)) || !str_eq(b.rapportagelijn, str_of(rows[i].lijn)))
      fail_msg("row %zu: %.*s, %.*s", i, STR_ARG(naar), STR_ARG(b.rapportagelijn));
  }
  arena_destroy(arena);
}

static void who_decides(void **state) {
  (void)state;
  static const struct {
    const char *gemeente, *product;
    enum handeling_besluit handeling;
    enum mandaat_route route;
    const char *wie; /* S0-92, S0-97, S4-188, S4-189, S4-329..337 */
  } rows[] = {
      {"vijfheerenlanden", "begeleiding-individueel", BESLUIT_STARTEN, ROUTE_ZELF, "professional"},
      {"vijfheerenlanden", "rolstoel", BESLUIT_WEIGEREN, ROUTE_ZELF, "consulent-voorzieningen"},
      {"vijfheerenlanden", "beschermd-wonen", BESLUIT_STARTEN, ROUTE_BUITEN, "regionale-toegang-utrecht"},
      {"vijfheerenlanden", "bijstand", BESLUIT_STARTEN, ROUTE_GEEN, NULL},
      {"lochem", "wmo-voorziening", BESLUIT_STARTEN, ROUTE_ZELF, "wmo-consulent"},
      {"lochem", "bijstand", BESLUIT_STARTEN, ROUTE_BUITEN, "het-plein"},
      {"lochem", "schulddienstverlening", BESLUIT_VERLENGEN, ROUTE_BUITEN, "het-plein"},
      {"lochem", "jeugdhulp", BESLUIT_STARTEN, ROUTE_BUITEN, "driemanschap-jeugd"},
      {"lochem", "langdurige-zorg", BESLUIT_STARTEN, ROUTE_BUITEN, "ciz"},
  };
  struct arena *arena = arena_create(GEHEUGEN);
  const struct inrichting *vijf = inrichting_van(arena, bestanden_van(arena, "vijfheerenlanden"));
  const struct inrichting *lochem = inrichting_van(arena, bestanden_van(arena, "lochem"));
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    const struct inrichting *waar = rows[i].gemeente[0] == 'v' ? vijf : lochem;
    struct mandaat m = mandaat_voor(arena, waar, str_of(rows[i].product), rows[i].handeling, dag("2026-03-01"));
    if (m.route != rows[i].route) fail_msg("row %zu", i);
    if (m.route == ROUTE_GEEN) continue;
    struct str wie = m.route == ROUTE_ZELF ? m.rijen[0]->rol : m.rijen[0]->organisatie;
    if (!str_eq(wie, str_of(rows[i].wie))) fail_msg("row %zu: %.*s", i, STR_ARG(wie));
  }
  assert_int_equal(mandaat_voor(arena, lochem, S("wmo-voorziening"), BESLUIT_STARTEN, dag("2026-03-01")).aantal, 2);
  arena_destroy(arena);
}

/* S0-109: the team does not treat youth; a municipality may make it a matter of a reason, or of a word beside it. */
static void what_the_team_does_itself(void **state) {
  (void)state;
  static const struct {
    const char *gewicht, *product;
    enum zelf zelf;
    bool regel;
  } rows[] = {
      {"stop", "begeleiding-individueel", ZELF_JA, false}, {"stop", "jeugdhulp-ambulant", ZELF_JA, false},
      {"stop", "jeugdhulp-behandeling", ZELF_NEE, true},   {"reden", "jeugdhulp-behandeling", ZELF_MET_REDEN, true},
      {"hint", "jeugdhulp-behandeling", ZELF_JA, true},    {"stop", "dagbesteding", ZELF_NEE, false},
      {"hint", "dagbesteding", ZELF_NEE, false},
  };
  struct arena *arena = arena_create(GEHEUGEN);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct embedded *files = NEW_ARRAY(arena, struct embedded, PROEF_BESTANDEN);
    memcpy(files, bestanden_van(arena, "vijfheerenlanden"), PROEF_BESTANDEN * sizeof *files);
    for (struct embedded *f = files; f->name; f++) {
      struct str regels = {f->data, f->size};
      size_t at;
      if (strcmp(f->name, "regel.csv") != 0 || !str_find(regels, S("geen-behandeling-zelf;stop"), &at)) continue;
      regels = str_format(arena, "%.*sgeen-behandeling-zelf;%s%.*s", STR_ARG(str_part(regels, 0, at)), rows[i].gewicht,
                          STR_ARG(str_part(regels, at + sizeof "geen-behandeling-zelf;stop" - 1, regels.len)));
      f->data = regels.ptr, f->size = regels.len;
    }
    const struct inrichting *hier = inrichting_van(arena, files);
    const struct regel_rij *regel;
    const struct product_rij *product = product_op(hier, str_of(rows[i].product), dag("2026-03-01"));
    if (product_zelf(hier, product, dag("2026-03-01"), &regel) != rows[i].zelf || (regel != NULL) != rows[i].regel)
      fail_msg("row %zu", i);
  }
  arena_destroy(arena);
}

/* The matrix of 24 October 2023 as it stands in the source: S0-217..223. */
static void who_helps_with_money(void **state) {
  (void)state;
  static const char *const vragen[] = {"formulieren", "budgetadvies", "thuisadministratie",
                                       "regeling-36", "regeling-12",  "problematische-schulden"};
  static const char *const partijen[] = {"maatje", "bindkracht-grz", "sociaal-team", "avres"};
  static const char *const matrix[] = {"NJNN", "JJNJ", "JJsN", "JNnJ", "JJnJ", "NNNJ"}; /* small: with a star */
  struct arena *arena = arena_create(GEHEUGEN);
  const struct inrichting *vijf = inrichting_van(arena, bestanden_van(arena, "vijfheerenlanden"));
  for (size_t v = 0; v < 6; v++)
    for (size_t p = 0; p < 4; p++) {
      const struct geldhulp_rij *g = geldhulp_van(vijf, str_of(vragen[v]), str_of(partijen[p]), dag("2026-03-01"));
      assert_non_null(g);
      char in_bron = matrix[v][p];
      enum geldhulp verwacht = in_bron == 'J' ? GELDHULP_JA : in_bron == 's' ? GELDHULP_SOMS : GELDHULP_NEE;
      if (g->antwoord != (int)verwacht || g->ster != (in_bron >= 'a')) fail_msg("%s %s", vragen[v], partijen[p]);
    }
  assert_null(geldhulp_van(vijf, S("formulieren"), S("avres"), dag("2023-10-23")));
  arena_destroy(arena);
}

static void what_else_vijfheerenlanden_says(void **state) {
  (void)state;
  struct arena *arena = arena_create(GEHEUGEN);
  const struct inrichting *v = inrichting_van(arena, bestanden_van(arena, "vijfheerenlanden"));
  dag_t op = dag("2026-03-01");
  assert_int_equal(v->eigen.tabel[TABEL_LEEFGEBIED].aantal, 12); /* S0-03 */
  assert_string_equal(str_c(arena, team_opvolger(v, S("wmo-team"), S(""), op)->id), "voorzieningen");
  assert_string_equal(str_c(arena, team_opvolger(v, S("wmo-team"), S(""), dag("2024-12-31"))->id), "wmo-team");
  const struct consult_rij *const *consulten;
  assert_int_equal(consulten_voor(arena, v, S("jeugdhulp-verblijf"), op, &consulten), 1); /* S0-194 */
  assert_string_equal(str_c(arena, consulten[0]->organisatie), "voordeurteam");
  const struct regel_rij *plan = regel_op(v, S("plan-voor-iedereen"), op); /* S0-106: it stops, but not in urgency */
  assert_true(plan->gewicht == GEWICHT_STOP && plan->bij_spoed != 1);
  assert_null(regel_op(v, S("plan-voor-iedereen"), dag("2024-12-31")));
  assert_int_equal(regel_op(v, S("wmo-verslag"), op)->gewicht, GEWICHT_WET);
  assert_int_equal(regie_voor(v, REGIE_CASUS, HOUDER_VRIJWILLIGER, S(""), S("maatje"), op)->mag,
                   REGIE_NEE); /* S0-165 */
  struct toegangsvraag inloop = {.kanaal = S("inloop-team"), .leeftijd = 40};
  assert_false(toegang_voor(v, &inloop, op).toegelaten); /* S0-128 */
  inloop.spoed = true;
  assert_true(toegang_voor(v, &inloop, op).toegelaten);
  assert_true(verwijzer_mag(v, S("huisarts"), VERWIJZEN_STARTEN, op, NULL)); /* S0-162 */
  assert_false(verwijzer_mag(v, S("huisarts"), VERWIJZEN_VERLENGEN, op, NULL));
  assert_true(verwijzer_mag(v, S("jeugdarts"), VERWIJZEN_VERLENGEN, op, NULL)); /* no agreement about him */
  assert_false(verwijzer_mag(v, S("buren"), VERWIJZEN_VERLENGEN, op, NULL));
  const struct aanbod_rij *const *aanbod;
  struct aanbod_vraag kind = {S("eenzaamheid"), S("Vianen"), 12}, volwassene = {S("eenzaamheid"), S("Vianen"), 40};
  size_t kinderen = aanbod_voor(arena, v, &kind, op, &aanbod), grote = aanbod_voor(arena, v, &volwassene, op, &aanbod);
  assert_int_equal(grote, kinderen + 1); /* Bindkracht is for adults: S0-143 */
  assert_int_equal(tarief_op(v, S("rolstoel"), LEVERING_ZIN, op), GETAL_LEEG);
  struct termijnsoort soort;
  assert_true(termijn_op(v, S("wmo-onderzoek"), op, &soort));
  assert_int_equal(soort.lengte, 6);
  const struct triagevraag_rij *const *vragen;
  assert_int_equal(triagevragen(arena, v, op, &vragen), 4);
  assert_string_equal(str_c(arena, vragen[0]->id), "spoed");
  const struct afwegingsstap_rij *const *stappen;
  assert_int_equal(afweging_voor(arena, v, WET_WMO, op, &stappen), 7);
  assert_int_equal(afweging_voor(arena, v, WET_JEUGDWET, op, &stappen), 5);
  const struct brieftekst_rij *brief = brieftekst_op(v, S("afspraak"), op);
  struct paar paren[] = {{S("aanhef"), S("Dag mevrouw De Boer")}, {S("team"), S("Team")}};
  struct str tekst = brieftekst_invullen(arena, brief->tekst, &(struct paren){paren, 2});
  assert_true(str_starts(tekst, S("Dag mevrouw De Boer,")) && str_ends(tekst, S("Team")));
  arena_destroy(arena);
}

static void what_else_lochem_says(void **state) {
  (void)state;
  struct arena *arena = arena_create(GEHEUGEN);
  const struct inrichting *l = inrichting_van(arena, bestanden_van(arena, "lochem"));
  dag_t op = dag("2026-03-01");
  assert_int_equal(l->eigen.tabel[TABEL_PLAATS].aantal, 12);
  assert_int_equal(l->eigen.tabel[TABEL_KANAAL].aantal, 5);
  assert_int_equal(l->eigen.tabel[TABEL_TRIAGEUITKOMST].aantal, 3);
  assert_int_equal(regie_standaard(l, REGIE_CASUS, S(""), op)->houder, HOUDER_INWONER); /* S4-164 */
  const struct overlegsoort_rij *mdo = inrichting_op(l, TABEL_OVERLEGSOORT, S("mdo"), op);
  const struct overlegsoort_rij *casuistiek = inrichting_op(l, TABEL_OVERLEGSOORT, S("casuistiek"), op);
  assert_int_equal(mdo->inwoner, INWONER_MOET); /* S4-159 */
  assert_int_equal(casuistiek->maakt_plan, 0);  /* S4-186 */
  assert_string_equal(str_c(arena, woord_voor(l, S("plan"), op)), "Het Plan");
  assert_string_equal(str_c(arena, woord_voor(l, S("melding"), op)), "melding");
  arena_destroy(arena);
}

/* Prices and contracts change with the year. */
static void what_it_costs_and_who_gives_it(void **state) {
  (void)state;
  struct arena *arena = arena_create(GEHEUGEN);
  static const struct {
    const char *naam, *inhoud;
  } bestanden[] = {
      {"organisatie.csv", "id;naam;soort;leeftijd_van;leeftijd_tot;werkveld;contact;bron;vanaf;tot\n"
                          "een;Een;zorg;;;;;x;;\ntwee;Twee;zorg;;;;;x;;\n"},
      {"product.csv", "id;naam;wet;zin;pgb;besluitwijze;regionaal;zelf;code;bron;vanaf;tot\n"
                      "hulp;Hulp;wmo;ja;ja;beschikking;;nee;;x;;\n"},
      {"tarief.csv", "product;leveringsvorm;bedrag;eenheid;bron;vanaf;tot\n"
                     "hulp;zin;31,50;uur;x;2026-01-01;\nhulp;pgb;25,00;uur;x;;\nhulp;zin;30,00;uur;x;;2025-12-31\n"},
      {"contract.csv", "product;organisatie;agb;plan_binnen;bron;vanaf;tot\n"
                       "hulp;een;01234567;42;x;;\nhulp;twee;;;x;;2025-12-31\n"},
  };
  struct embedded files[5] = {0};
  for (size_t i = 0; i < 4; i++)
    files[i] = (struct embedded){bestanden[i].naam, bestanden[i].inhoud, strlen(bestanden[i].inhoud)};
  const struct inrichting *in = inrichting_van(arena, files);
  const struct tariefdeel *delen;
  assert_int_equal(tarieven_tussen(arena, in, S("hulp"), LEVERING_ZIN, dag("2025-07-01"), dag("2026-06-30"), &delen),
                   2);
  assert_int_equal(delen[0].bedrag, 3000);
  assert_int_equal(delen[0].tot, dag("2025-12-31"));
  assert_int_equal(delen[1].bedrag, 3150);
  assert_int_equal(delen[1].eenheid, OMVANG_UUR);
  assert_int_equal(tarieven_tussen(arena, in, S("hulp"), LEVERING_ZIN, dag("2026-01-01"), DAG_OPEN, &delen), 1);
  assert_int_equal(tarieven_tussen(arena, in, S("anders"), LEVERING_ZIN, dag("2026-01-01"), DAG_OPEN, &delen), 0);
  const struct contract_rij *const *contracten;
  assert_int_equal(contracten_voor(arena, in, S("hulp"), dag("2025-12-31"), &contracten), 2);
  assert_int_equal(contracten_voor(arena, in, S("hulp"), dag("2026-01-01"), &contracten), 1);
  assert_int_equal(contracten[0]->plan_binnen, 42);
  assert_string_equal(str_c(arena, contracten[0]->agb), "01234567");
  arena_destroy(arena);
}

static void what_came_in_goes_out(void **state) {
  (void)state;
  static const char *const namen[] = {"vijfheerenlanden", "lochem"};
  struct arena *arena = arena_create(GEHEUGEN);
  for (size_t i = 0; i < 2; i++) {
    const struct embedded *erin = bestanden_van(arena, namen[i]);
    const struct embedded *eruit = inrichting_exporteren(arena, inrichting_van(arena, erin));
    size_t aantal = 0;
    struct str bytes;
    for (; erin[aantal].name; aantal++) {
      assert_true(embedded_find(eruit, str_of(erin[aantal].name), &bytes));
      assert_true(str_eq(bytes, (struct str){erin[aantal].data, erin[aantal].size}));
    }
    while (aantal > 0 && eruit[aantal - 1].name) aantal--;
    assert_int_equal(aantal, 0);
  }
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(where_a_question_goes),     cmocka_unit_test(who_decides),
      cmocka_unit_test(who_helps_with_money),      cmocka_unit_test(what_else_vijfheerenlanden_says),
      cmocka_unit_test(what_else_lochem_says),     cmocka_unit_test(what_came_in_goes_out),
      cmocka_unit_test(what_the_team_does_itself), cmocka_unit_test(what_it_costs_and_who_gives_it),
  };
  return RUN_TESTS(tests);
}
