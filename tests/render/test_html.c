/* The writers of HTML by context, as tables, and the words for numbers. */
#include "tap.h"

#include "base/arena.h"
#include "render/html.h"

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

static const char *written(void (*writer)(struct buf *, struct str), struct str value) {
  struct buf out;
  buf_init(&out, arena, 4096);
  writer(&out, value);
  return str_c(arena, buf_str(&out));
}

static void text_and_attributes(void **state) {
  (void)state;
  assert_string_equal(written(html_text, S("")), "");
  assert_string_equal(written(html_text, S("<script>&amp;\"'\n</script>")),
                      "&lt;script&gt;&amp;amp;\"'\n&lt;/script&gt;");
  assert_string_equal(written(html_attr, S("\"><b onclick='x'>&")), "&quot;&gt;&lt;b onclick=&#39;x&#39;&gt;&amp;");
  assert_string_equal(written(html_attr, S("Şükrü Đ")), "Şükrü Đ");
}

static void addresses(void **state) {
  (void)state;
  static const struct {
    const char *address, *expected;
  } rows[] = {
      {"", ""},
      {"/", "/"},
      {"/werk?sorteer=naam&pagina=2#x", "/werk?sorteer=naam&amp;pagina=2#x"},
      {"#inhoud", "#inhoud"},
      {"?a=1", "?a=1"},
      {"//kwaad.example", "#"},
      {"/\\kwaad.example", "/%5Ckwaad.example"},
      {"/\t/kwaad.example", "/%09/kwaad.example"},
      {"/\n/kwaad.example", "/%0A/kwaad.example"},
      {"\t//kwaad.example", "#"},
      {"\\\\kwaad.example", "#"},
      {"http://kwaad.example", "#"},
      {"javascript:alert(1)", "#"},
      {" javascript:alert(1)", "#"},
      {"data:text/html,x", "#"},
      {"werk", "#"},
      {"/a b\"'<>`é", "/a%20b%22%27%3C%3E%60%C3%A9"},
      {"/a%20b", "/a%20b"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    assert_string_equal(written(html_url, str_of(rows[i].address)), rows[i].expected);
  assert_string_equal(written(html_url_part, S("a/b?c=d&e#f:g +~é")), "a%2Fb%3Fc%3Dd%26e%23f%3Ag%20%2B~%C3%A9");
}

static void numbers(void **state) {
  (void)state;
  static const struct {
    int64_t number;
    const char *expected;
  } rows[] = {{0, "0"},
              {7, "7"},
              {999, "999"},
              {1000, "1.000"},
              {3536, "3.536"},
              {-3536, "-3.536"},
              {-999, "-999"},
              {1234567, "1.234.567"},
              {INT64_MIN, "-9.223.372.036.854.775.808"}};
  struct buf out;
  buf_init(&out, arena, 4096);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    assert_string_equal(str_c(arena, getal(&out, rows[i].number)), rows[i].expected);
  assert_string_equal(str_c(arena, cijfers(&out, 1368)), "1368");
  assert_string_equal(str_c(arena, telwoord(&out, 1, "melding", "meldingen")), "1 melding");
  assert_string_equal(str_c(arena, telwoord(&out, 1368, "melding", "meldingen")), "1.368 meldingen");
  assert_string_equal(str_c(arena, als(true, "open")), "open");
  assert_string_equal(str_c(arena, als(false, "open")), "");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(text_and_attributes, setup, teardown),
      cmocka_unit_test_setup_teardown(addresses, setup, teardown),
      cmocka_unit_test_setup_teardown(numbers, setup, teardown),
  };
  return RUN_TESTS(tests);
}
