/* Views, buffers and pairs. */
#include "tap.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/paren.h"
#include "base/str.h"

#define assert_str(actual, expected)                                                                                   \
  do {                                                                                                                 \
    struct str got = (actual);                                                                                         \
    assert_int_equal(got.len, sizeof(expected) - 1);                                                                   \
    if (got.len) assert_memory_equal(got.ptr, expected, got.len);                                                      \
  } while (0)

static void parts_are_clamped(void **state) {
  (void)state;
  assert_str(str_part(S("huishouden"), 0, 4), "huis");
  assert_str(str_part(S("huis"), 2, 99), "is");
  assert_str(str_part(S("huis"), 9, 99), "");
  assert_str(str_part(S("huis"), 3, 1), "");
  assert_str(str_part((struct str){0}, 1, 2), "");
  assert_str(str_of(NULL), "");
  assert_str(str_of("ja"), "ja");
}

static void comparing(void **state) {
  (void)state;
  assert_true(str_eq(S(""), (struct str){0}));
  assert_false(str_eq(S("a"), S("b")));
  assert_false(str_eq(S("a"), S("ab")));
  assert_true(str_cmp(S("a"), S("b")) < 0);
  assert_true(str_cmp(S("ab"), S("a")) > 0);
  assert_true(str_cmp(S("\xc3"), S("a")) > 0);
  assert_int_equal(str_cmp((struct str){0}, S("")), 0);
  assert_true(str_starts(S("abc"), S("ab")) && str_ends(S("abc"), S("bc")) && str_starts(S("abc"), S("")));
  assert_false(str_starts(S("a"), S("ab")) || str_ends(S("a"), S("ba")) || str_has((struct str){0}, 'a'));
}

static void finding(void **state) {
  (void)state;
  size_t at = 77;
  assert_false(str_find(S("abc"), S("x"), &at) || str_find(S("abc"), S(""), &at) || str_find(S("a"), S("ab"), &at));
  assert_int_equal(at, 77);
  assert_true(str_find(S("abcabc"), S("ca"), &at));
  assert_int_equal(at, 2);
  assert_str(str_trim(S(" \t\r\n x y \n")), "x y");
  assert_str(str_trim(S("  ")), "");
}

static void cutting_gives_each_part_once(void **state) {
  (void)state;
  static const struct {
    struct str text;
    size_t parts;
    struct str last;
  } rows[] = {{S_INIT("a;b;c"), 3, S_INIT("c")}, {S_INIT("a;"), 2, S_INIT("")}, {S_INIT(""), 1, S_INIT("")},
              {S_INIT(";"), 2, S_INIT("")},      {S_INIT("a"), 1, S_INIT("a")}, {{0}, 0, S_INIT("none")}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct str rest = rows[i].text, part = S("none");
    size_t parts = 0;
    while (str_cut(&rest, ';', &part)) parts++;
    assert_int_equal(parts, rows[i].parts);
    assert_true(str_eq(part, rows[i].last));
  }
}

static void numbers(void **state) {
  (void)state;
  static const struct {
    struct str text;
    int64_t number;
  } good[] = {{S_INIT("0"), 0},
              {S_INIT("-0"), 0},
              {S_INIT("007"), 7},
              {S_INIT("9223372036854775807"), INT64_MAX},
              {S_INIT("-9223372036854775808"), INT64_MIN}};
  static const struct str bad[] = {S_INIT(""),
                                   S_INIT("-"),
                                   S_INIT("+1"),
                                   S_INIT(" 1"),
                                   S_INIT("1 "),
                                   S_INIT("1.0"),
                                   S_INIT("--1"),
                                   S_INIT("9223372036854775808"),
                                   S_INIT("0x1"),
                                   S_INIT("-9223372036854775809"),
                                   S_INIT("99999999999999999999")};
  for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
    int64_t number = 5;
    assert_true(str_to_i64(good[i].text, &number));
    assert_true(number == good[i].number);
  }
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    int64_t number = 5;
    assert_false(str_to_i64(bad[i], &number));
    assert_true(number == 5);
  }
}

static void making(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  struct str copy = str_copy(arena, S("abc"));
  assert_int_equal(copy.ptr[3], '\0');
  assert_str(copy, "abc");
  assert_string_equal(str_c(arena, str_part(S("abcdef"), 1, 3)), "bc");
  assert_str(str_join(arena, S("ab"), S("cd")), "abcd");
  assert_str(str_join(arena, (struct str){0}, (struct str){0}), "");
  assert_str(str_format(arena, "%d %.*s", 7, STR_ARG(S("weken"))), "7 weken");
  arena_destroy(arena);
}

static void a_buffer_grows_to_its_maximum(void **state) {
  (void)state;
  enum { MAX = 10000 };
  struct arena *arena = arena_create(1 << 20);
  struct buf buf;
  buf_init(&buf, arena, MAX);
  assert_int_equal(buf_str(&buf).len, 0);
  for (int i = 0; i < 1249; i++) buf_add(&buf, S("12345678"));
  buf_add(&buf, S("-12"));
  buf_add_char(&buf, 'x');
  assert_false(buf_full(&buf));
  assert_int_equal(buf_str(&buf).len, 9996);
  assert_true(str_ends(buf_str(&buf), S("5678-12x")));
  buf_add(&buf, S("vijf!"));
  assert_true(buf_full(&buf));
  buf_add(&buf, S("x"));
  assert_int_equal(buf_str(&buf).len, 9996);
  arena_destroy(arena);
}

static void a_buffer_formats(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  struct buf buf;
  buf_init(&buf, arena, 64);
  buf_format(&buf, "%s=%d", "a", 1);
  buf_format(&buf, "%s", "");
  buf_format(&buf, ";%*d", 4, 2);
  assert_str(buf_str(&buf), "a=1;   2");
  buf_format(&buf, "%100d", 1);
  assert_true(buf_full(&buf));
  assert_str(buf_str(&buf), "a=1;   2");
  arena_destroy(arena);
}

static void pairs(void **state) {
  (void)state;
  static const struct paar rows[] = {{S_INIT("a"), S_INIT("1")}, {S_INIT("b"), S_INIT("")}, {S_INIT("a"), S_INIT("2")}};
  struct paren paren = {rows, 3};
  struct str value = S("none");
  assert_str(paren_waarde(&paren, S("a")), "1");
  assert_str(paren_waarde(&paren, S("c")), "");
  assert_false(paren_zoek(&paren, S("c"), &value));
  assert_str(value, "none");
  assert_true(paren_zoek(&paren, S("b"), &value));
  assert_str(value, "");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(parts_are_clamped),
      cmocka_unit_test(comparing),
      cmocka_unit_test(finding),
      cmocka_unit_test(cutting_gives_each_part_once),
      cmocka_unit_test(numbers),
      cmocka_unit_test(making),
      cmocka_unit_test(a_buffer_grows_to_its_maximum),
      cmocka_unit_test(a_buffer_formats),
      cmocka_unit_test(pairs),
  };
  return RUN_TESTS(tests);
}
