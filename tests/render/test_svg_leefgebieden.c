/* Self-reliance then and now as a picture: every score stands where the scale says, what does not fit the scale is not
 * drawn, and the bytes are the same as those that somebody looked at (tests/render/goud). */
#include "tap.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "render/svg_leefgebieden.h"

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

static const struct leefgebied_lijn lijnen[] = {
    {S_INIT("Wonen"), 2, 4, false},
    {S_INIT("Lichamelijke gezondheid"), 3, 3, false},
    {S_INIT("Financiën"), 4, 2, false},
    {S_INIT("Dagbesteding, werk en alles wat iemand verder op een gewone dag doet, alleen of met anderen"), 1, 5,
     false},
    {S_INIT("<b>Veiligheid & thuis</b>"), 5, 5, true},
    {S_INIT("Van een andere schaal"), 8, 4, false},
};

static struct leefgebieden_figuur figure(size_t n) {
  return (struct leefgebieden_figuur){
      .nummer = 1, .wie = S("Fatma Yılmaz"), .laagste = 1, .hoogste = 5, .rijen = lijnen, .aantal = n};
}

static struct str drawn(const struct leefgebieden_figuur *figuur) {
  struct buf out;
  buf_init(&out, arena, 1 << 18);
  tpl_svg_leefgebieden(&out, figuur);
  assert_false(buf_full(&out));
  return buf_str(&out);
}

static void test_plek(void **state) {
  (void)state;
  struct leefgebieden_figuur f = figure(0);
  assert_int_equal(leefgebied_plek(&f, 0), -1);
  assert_int_equal(leefgebied_plek(&f, 6), -1);
  assert_int_equal(leefgebied_plek(&f, 3), LEEFGEBIEDEN_BREED / 2);
  for (int score = 2; score <= 5; score++) assert_true(leefgebied_plek(&f, score) > leefgebied_plek(&f, score - 1));
  assert_in_range(leefgebied_plek(&f, 5), 0, LEEFGEBIEDEN_BREED - 8);
  f.hoogste = f.laagste;
  assert_int_equal(leefgebied_plek(&f, 1), -1); /* no scale at all */
}

/* Without seeing it one hears the same; a score outside the scale is left to the table. */
static void test_tekst(void **state) {
  (void)state;
  struct leefgebieden_figuur f = figure(sizeof lijnen / sizeof lijnen[0]);
  struct str svg = drawn(&f);
  size_t at;
  assert_true(str_find(svg, S("Wonen: toen 2, nu 4. "), &at));
  assert_true(str_find(svg, S("&lt;b&gt;Veiligheid &amp; thuis&lt;/b&gt;: 5, één keer gevraagd. "), &at));
  assert_true(str_find(svg, S(">4 → 2</text>"), &at));
  assert_false(str_find(svg, S("Van een andere schaal"), &at));
  assert_false(str_find(svg, S("<b>"), &at));
}

static void test_zoals_bekeken(void **state) {
  (void)state;
  char path[512];
  struct leefgebieden_figuur f = figure(5);
  struct str have = drawn(&f);
  snprintf(path, sizeof path, "%s/leefgebieden.svg", GOUD);
  if (getenv("GOUD_SCHRIJVEN")) {
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fwrite(have.ptr, 1, have.len, file);
    fclose(file);
  }
  FILE *file = fopen(path, "rb");
  assert_non_null(file);
  char *want = NEW_ARRAY(arena, char, have.len + 1);
  size_t len = fread(want, 1, have.len + 1, file);
  fclose(file);
  if (!str_eq(have, (struct str){want, len}))
    fail_msg("leefgebieden.svg is drawn differently: look at it, then make it anew with GOUD_SCHRIJVEN=1");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(test_plek, setup, teardown),
      cmocka_unit_test_setup_teardown(test_tekst, setup, teardown),
      cmocka_unit_test_setup_teardown(test_zoals_bekeken, setup, teardown),
  };
  return RUN_TESTS(tests);
}
