/* JSON from outside. */
#include "tap.h"

#include "base/arena.h"
#include "base/json.h"

static void what_is_refused(void **state) {
  (void)state;
  static const struct str bad[] = {S_INIT(""),
                                   S_INIT("{"),
                                   S_INIT("{\"a\":1,\"a\":2}"),
                                   S_INIT("\"a\\u0000b\""),
                                   S_INIT("{\"a\":1} x"),
                                   S_INIT("[1,]"),
                                   S_INIT("{\"a\\u0000\":1}"),
                                   S_INIT("\"\xff\""),
                                   S_INIT("NaN"),
                                   S_INIT("'a'"),
                                   S_INIT("[\"\xed\xa0\x80\"]")};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) assert_null(json_read(bad[i], JSON_MAX));
  assert_null(json_read(S("[1,2,3]"), 6));
}

static void depth_has_an_end(void **state) {
  (void)state;
  enum { DEPTH = 100000 };
  static char deep[DEPTH];
  memset(deep, '[', DEPTH);
  assert_null(json_read((struct str){deep, DEPTH}, JSON_MAX));
}

static void paths(void **state) {
  (void)state;
  json_t *root =
      json_read(S("{\"naam\":{\"voornamen\":\"Joke\",\"jaar\":1975,\"leeg\":null},\"lijst\":[1,\"a\"]}"), JSON_MAX);
  assert_non_null(root);
  assert_true(str_eq(json_text(root, "naam.voornamen"), S("Joke")));
  assert_int_equal(json_number(root, "naam.jaar", -1), 1975);
  assert_int_equal(json_number(root, "naam.voornamen", -1), -1);
  assert_int_equal(json_text(root, "naam.jaar").len, 0);
  assert_int_equal(json_text(root, "naam.voornamen.dieper").len, 0);
  assert_int_equal(json_text(root, "lijst.0").len, 0);
  assert_true(str_eq(json_text_in(json_at(root, "lijst"), 1), S("a")));
  assert_int_equal(json_text_in(json_at(root, "lijst"), 0).len, 0);
  assert_int_equal(json_text_in(json_at(root, "lijst"), 2).len, 0);
  assert_null(json_at(root, "niets"));
  assert_null(json_at(NULL, "naam"));
  assert_true(json_is_null(json_at(root, "naam.leeg")));
  json_decref(root);
}

static void what_is_written_is_read_back(void **state) {
  (void)state;
  static const struct str texts[] = {S_INIT(""), S_INIT("a\"b\\c\n\t\x01\x7f"), S_INIT("caf\xc3\xa9 </script>"),
                                     S_INIT("{}")};
  struct arena *arena = arena_create(1 << 16);
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    struct buf buf;
    buf_init(&buf, arena, 1000);
    buf_add(&buf, S("{\"t\":"));
    json_write_text(&buf, texts[i]);
    buf_add_char(&buf, '}');
    json_t *root = json_read(buf_str(&buf), JSON_MAX);
    assert_true(str_eq(json_text(root, "t"), texts[i]));
    json_decref(root);
  }
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_refused),
      cmocka_unit_test(depth_has_an_end),
      cmocka_unit_test(paths),
      cmocka_unit_test(what_is_written_is_read_back),
  };
  return RUN_TESTS(tests);
}
