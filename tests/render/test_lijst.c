/* Lists: what stands in their addresses, which pages are named; and terms in words and tone. */
#include "tap.h"

#include "base/arena.h"
#include "render/html.h"
#include "render/lijst.h"
#include "render/onderdelen.h"
#include "render/tpl_termijn.h"

static struct arena *arena;

static int setup(void **state) {
  (void)state;
  arena = arena_create(1 << 20);
  return 0;
}

static int teardown(void **state) {
  (void)state;
  arena_destroy(arena);
  return 0;
}

static const struct optie teams[] = {{{0}, S_INIT("Alle"), {0}}, {S_INIT("a&b"), S_INIT("A"), {0}}};
static const struct filter filters[] = {{S_INIT("team"), S_INIT("Team"), teams, 2},
                                        {S_INIT("stand"), S_INIT("Stand"), teams, 2}};
static const struct kolom naam = {S_INIT("Naam"), S_INIT("naam"), false, false},
                          dag = {S_INIT("Dag"), S_INIT("dag"), false, false};
static const struct paar gekozen[] = {{S_INIT("vreemd"), S_INIT("x")}, {S_INIT("team"), S_INIT("a&b")}};
static const struct paren query = {gekozen, 2};

static struct lijst lijst(size_t totaal, size_t pagina) {
  return (struct lijst){.pad = S("/werk"),
                        .query = &query,
                        .filters = filters,
                        .filter_aantal = 2,
                        .sorteer = S("dag"),
                        .aflopend = true,
                        .totaal = totaal,
                        .pagina = pagina,
                        .per_pagina = 10};
}

static void addresses_keep_filter_and_order(void **state) {
  (void)state;
  struct lijst l = lijst(95, 2);
  assert_string_equal(str_c(arena, lijst_pagina_adres(arena, &l, 3)),
                      "/werk?team=a%26b&sorteer=dag&richting=af&pagina=3");
  assert_string_equal(str_c(arena, lijst_pagina_adres(arena, &l, 1)), "/werk?team=a%26b&sorteer=dag&richting=af");
  assert_string_equal(str_c(arena, lijst_sorteer_adres(arena, &l, &dag)), "/werk?team=a%26b&sorteer=dag");
  assert_string_equal(str_c(arena, lijst_sorteer_adres(arena, &l, &naam)), "/werk?team=a%26b&sorteer=naam");
  assert_string_equal(str_c(arena, lijst_bestand(arena, &l, ".csv")), "/werk.csv?team=a%26b&sorteer=dag&richting=af");
  l.aflopend = false;
  assert_string_equal(str_c(arena, lijst_sorteer_adres(arena, &l, &dag)), "/werk?team=a%26b&sorteer=dag&richting=af");
  assert_true(lijst_gefilterd(&l));
}

static void pages(void **state) {
  (void)state;
  static const struct {
    size_t totaal, pagina, paginas, eerste, laatste;
    const char *nummers;
  } rows[] = {
      {0, 1, 1, 0, 0, "1"},
      {10, 1, 1, 1, 10, "1"},
      {11, 2, 2, 11, 11, "1 2"},
      {95, 1, 10, 1, 10, "1 2 0 10"},
      {95, 3, 10, 21, 30, "1 2 3 4 0 10"},
      {95, 4, 10, 31, 40, "1 2 3 4 5 0 10"},
      {95, 5, 10, 41, 50, "1 0 4 5 6 0 10"},
      {95, 10, 10, 91, 95, "1 0 9 10"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct lijst l = lijst(rows[i].totaal, rows[i].pagina);
    assert_int_equal(lijst_paginas(&l), rows[i].paginas);
    assert_int_equal(lijst_eerste(&l), rows[i].eerste);
    assert_int_equal(lijst_laatste(&l), rows[i].laatste);
    size_t aantal;
    const size_t *nummers = lijst_nummers(arena, &l, &aantal);
    struct buf said;
    buf_init(&said, arena, 256);
    for (size_t n = 0; n < aantal; n++) buf_format(&said, "%s%zu", n ? " " : "", nummers[n]);
    assert_string_equal(str_c(arena, buf_str(&said)), rows[i].nummers);
  }
}

static void terms_in_words_and_tone(void **state) {
  (void)state;
  enum { NU = 20536 };
  static const struct {
    dag_t laatste;
    int let_op;
    enum toon toon;
    const char *tekst;
  } rows[] = {
      {NU + 24, 7, TOON_NEUTRAAL, "nog 24 dagen"},
      {NU + 8, 7, TOON_NEUTRAAL, "nog 8 dagen"},
      {NU + 7, 7, TOON_LET_OP, "nog 7 dagen"},
      {NU + 2, TERMIJN_GEEN_SEIN, TOON_NEUTRAAL, "nog 2 dagen"},
      {NU + 1, 0, TOON_NEUTRAAL, "morgen"},
      {NU, 0, TOON_LET_OP, "vandaag"},
      {NU, TERMIJN_GEEN_SEIN, TOON_NEUTRAAL, "vandaag"},
      {NU - 1, TERMIJN_GEEN_SEIN, TOON_FOUT, "1 dag te laat"},
      {NU - 2, 7, TOON_FOUT, "2 dagen te laat"},
      {DAG_GEEN, 7, TOON_NEUTRAAL, "geen termijn"},
      {DAG_OPEN, 7, TOON_NEUTRAAL, "geen termijn"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    assert_int_equal(termijn_toon(rows[i].laatste, NU, rows[i].let_op), rows[i].toon);
    assert_string_equal(str_c(arena, termijn_tekst(arena, rows[i].laatste, NU)), rows[i].tekst);
  }
  struct buf out;
  size_t at;
  buf_init(&out, arena, HTML_MAX);
  tpl_termijn(&out, NU - 2, NU, 7);
  assert_true(str_find(buf_str(&out), S("2 dagen te laat"), &at));
  assert_true(str_find(buf_str(&out), S("zo 22 maart 2026"), &at));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(addresses_keep_filter_and_order, setup, teardown),
      cmocka_unit_test_setup_teardown(pages, setup, teardown),
      cmocka_unit_test_setup_teardown(terms_in_words_and_tone, setup, teardown),
  };
  return RUN_TESTS(tests);
}
