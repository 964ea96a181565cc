/* What the build embeds is byte for byte the file. */
#include "tap.h"

#include "base/embedded.h"

extern const struct embedded embedded_example[];

static void the_bytes_are_those_of_the_file(void **state) {
  (void)state;
  struct str bytes;
  assert_true(embedded_find(embedded_example, S("embedded_example.txt"), &bytes));
  struct str start = S("Tekst met \"aanhaling\", \\ en \?\?= en\ttab;\r\nbyte \x80 en \0"
                       "123, \xc3\xa9.\n");
  assert_int_equal(bytes.len, start.len + 151);
  assert_memory_equal(bytes.ptr, start.ptr, start.len);
  for (size_t i = 0; i < 150; i++) assert_int_equal(bytes.ptr[start.len + i], 'x');
}

static void an_empty_file_is_empty_and_an_absent_one_is_absent(void **state) {
  (void)state;
  struct str bytes = S("x");
  assert_false(embedded_find(embedded_example, S("embedded_example"), &bytes));
  assert_true(str_eq(bytes, S("x")));
  assert_true(embedded_find(embedded_example, S("embedded_empty.txt"), &bytes));
  assert_int_equal(bytes.len, 0);
}

static void the_table_keeps_the_order_and_ends_without_a_name(void **state) {
  (void)state;
  assert_string_equal(embedded_example[0].name, "embedded_example.txt");
  assert_string_equal(embedded_example[1].name, "embedded_empty.txt");
  assert_null(embedded_example[2].name);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_bytes_are_those_of_the_file),
      cmocka_unit_test(an_empty_file_is_empty_and_an_absent_one_is_absent),
      cmocka_unit_test(the_table_keeps_the_order_and_ends_without_a_name),
  };
  return RUN_TESTS(tests);
}
