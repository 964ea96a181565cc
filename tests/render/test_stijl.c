/* /stijl holds every part, so what holds for all pages is tested on it: ids are unique, what refers to an id finds it,
 * every asset exists, and the style sheet asks for nothing from elsewhere. */
#include "tap.h"

#include "base/arena.h"
#include "render/assets.h"
#include "render/html.h"
#include "render/stijl.h"

static struct arena *arena;
static struct str page;

static int setup(void **state) {
  (void)state;
  struct buf out;
  struct kader kader = {.titel = S("Stijl"),
                        .gemeente = S("Gemeente Proef"),
                        .gebruiker = S("<Ada>"),
                        .token = S("t"),
                        .nu = S("nu"),
                        .sneltoetsen = true,
                        .bericht = {.soort = BERICHT_GOED, .tekst = S("Gelukt")}};
  arena = arena_create(1 << 24);
  buf_init(&out, arena, HTML_MAX);
  stijl_pagina(&out, &kader);
  assert_false(buf_full(&out));
  page = buf_str(&out);
  return 0;
}

static int teardown(void **state) {
  (void)state;
  arena_destroy(arena);
  return 0;
}

/* The next value of an attribute behind *at. */
static bool next_value(struct str html, struct str attribute, size_t *at, struct str *ret_value) {
  size_t hit, end;
  if (!str_find(str_part(html, *at, html.len), attribute, &hit)) return false;
  size_t from = *at + hit + attribute.len;
  if (!str_find(str_part(html, from, html.len), S("\""), &end)) return false;
  *ret_value = str_part(html, from, from + end);
  *at = from + end;
  return true;
}

static size_t times(struct str html, struct str what) {
  size_t count = 0, at;
  for (; str_find(html, what, &at); html = str_part(html, at + 1, html.len)) count++;
  return count;
}

static bool has_id(struct str id) {
  return times(page, str_format(arena, " id=\"%.*s\"", STR_ARG(id))) == 1;
}

static void ids_are_unique_and_found(void **state) {
  (void)state;
  struct str value, id;
  size_t checked = 0;
  for (size_t at = 0; next_value(page, S(" id=\""), &at, &value); checked++)
    if (!has_id(value)) fail_msg("id %.*s stands there more than once", STR_ARG(value));
  static const struct str refers[] = {S_INIT(" for=\""), S_INIT("aria-describedby=\""), S_INIT("aria-labelledby=\""),
                                      S_INIT("href=\"#")};
  for (size_t i = 0; i < sizeof refers / sizeof *refers; i++)
    for (size_t at = 0; next_value(page, refers[i], &at, &value);)
      for (; str_cut(&value, ' ', &id); checked++)
        if (!has_id(id)) fail_msg("%.*s%.*s leads nowhere", STR_ARG(refers[i]), STR_ARG(id));
  assert_true(checked > 60);
}

static void nothing_unescaped_nothing_left(void **state) {
  (void)state;
  assert_int_equal(times(page, S("{{")), 0);
  assert_int_equal(times(page, S("<Ada>")), 0);
  assert_int_equal(times(page, S("&lt;Ada&gt;")), 2);
  assert_int_equal(times(page, S(" style=")), 0);
  assert_int_equal(times(page, S("http://")) + times(page, S("https://")), 0);
  assert_int_equal(times(page, S("<h1")), 1);
  assert_int_equal(times(page, S("<main")), 1);
}

static const struct asset *asset_at(struct str path) {
  for (size_t i = 0; i < asset_count; i++)
    if (str_eq(str_of(assets[i].path), path)) return &assets[i];
  return NULL;
}

static void assets_are_there_and_ask_for_nothing_elsewhere(void **state) {
  (void)state;
  struct str value;
  size_t found = 0;
  for (size_t at = 0; next_value(page, S("\"/assets/"), &at, &value); found++)
    if (!asset_at(str_join(arena, S("/assets/"), value))) fail_msg("no asset %.*s", STR_ARG(value));
  assert_int_equal(found, 3);
  const struct asset *sheet = asset_at(asset("schakel.css"));
  struct str css = {(const char *)sheet->data, sheet->size};
  assert_int_equal(times(css, S("url(http")) + times(css, S("@import")), 0);
  assert_true(times(css, S("url(/assets/source-sans-3-latin")) == 2);
  size_t at = 0, end;
  for (struct str rest = css; str_find(rest, S("url(/assets/"), &at); rest = str_part(rest, at + 4, rest.len)) {
    struct str address = str_part(rest, at + 4, rest.len);
    assert_true(str_find(address, S(")"), &end));
    assert_non_null(asset_at(str_part(address, 0, end)));
  }
}

/* An icon that a template names but that was never drawn would be an empty place. */
static void every_icon_was_drawn(void **state) {
  (void)state;
  const struct asset *sheet = asset_at(asset("schakel.css"));
  struct str css = {(const char *)sheet->data, sheet->size}, value;
  size_t checked = 0, at_css;
  for (size_t at = 0; next_value(page, S("\"icoon icoon--"), &at, &value); checked++)
    if (!str_find(css, str_format(arena, ".icoon--%.*s{", STR_ARG(value)), &at_css))
      fail_msg("no icon %.*s", STR_ARG(value));
  assert_true(checked > 30);
}

/* And what was drawn stands on the page, for who looks for one. */
static void every_drawn_icon_is_shown(void **state) {
  (void)state;
  const struct asset *sheet = asset_at(asset("schakel.css"));
  struct str rest = {(const char *)sheet->data, sheet->size};
  size_t at, end, drawn = 0;
  for (; str_find(rest, S(".icoon--"), &at); rest = str_part(rest, at + 1, rest.len)) {
    struct str name = str_part(rest, at + 8, rest.len);
    if (!str_find(name, S("{"), &end) || !str_starts(str_part(name, end, name.len), S("{--icoon:"))) continue;
    name = str_part(name, 0, end);
    if (times(page, str_format(arena, "</span>%.*s</li>", STR_ARG(name))) != 1)
      fail_msg("not shown: %.*s", STR_ARG(name));
    drawn++;
  }
  assert_true(drawn > 30);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(ids_are_unique_and_found, setup, teardown),
      cmocka_unit_test_setup_teardown(nothing_unescaped_nothing_left, setup, teardown),
      cmocka_unit_test_setup_teardown(assets_are_there_and_ask_for_nothing_elsewhere, setup, teardown),
      cmocka_unit_test_setup_teardown(every_icon_was_drawn, setup, teardown),
      cmocka_unit_test_setup_teardown(every_drawn_icon_is_shown, setup, teardown),
  };
  return RUN_TESTS(tests);
}
