/* Public ids, hashes, comparing of secrets. */
#include "tap.h"

#include "base/arena.h"
#include "base/id.h"

static void ids_of_bytes_are_crockford_base32(void **state) {
  (void)state;
  static const struct {
    uint8_t bytes[16];
    const char *text;
  } rows[] = {
      {{0}, "00000000000000000000000000"},
      {{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff},
       "zzzzzzzzzzzzzzzzzzzzzzzzzw"},
      {{0x00, 0x44, 0x32, 0x14, 0xc7, 0x42, 0x54, 0xb6, 0x35, 0xcf, 0x84, 0x65, 0x3a, 0x56, 0xd7, 0xc6},
       "0123456789abcdefghjkmnpqrr"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct id id = id_of_bytes(rows[i].bytes);
    assert_string_equal(id.text, rows[i].text);
    assert_true(id_valid(id_str(&id)));
  }
}

static void new_ids_differ_and_are_valid(void **state) {
  (void)state;
  struct id a = id_new(NULL), b = id_new(NULL);
  assert_true(id_valid(id_str(&a)) && id_valid(id_str(&b)));
  assert_string_not_equal(a.text, b.text);
}

static void what_is_no_id(void **state) {
  (void)state;
  static const struct str bad[] = {S_INIT(""),
                                   S_INIT("0123456789abcdefghjkmnpqr"),
                                   S_INIT("0123456789abcdefghjkmnpqrrr"),
                                   S_INIT("0123456789abcdefghjkmnpqri"),
                                   S_INIT("0123456789ABCDEFGHJKMNPQRR"),
                                   S_INIT("0123456789abcdefghjkmnpqr\0")};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) assert_false(id_valid(bad[i]));
}

static void hashes_are_sha_256(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 16);
  uint8_t hash[32];
  sha256(S("abc"), hash);
  assert_string_equal(hex_of(arena, hash, 32).ptr, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  sha256(S(""), hash);
  assert_string_equal(hex_of(arena, hash, 32).ptr, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  arena_destroy(arena);
}

static void secrets(void **state) {
  (void)state;
  assert_true(same_secret(S("geheim"), S("geheim")) && same_secret(S(""), (struct str){0}));
  assert_false(same_secret(S("geheim"), S("gehein")) || same_secret(S("geheim"), S("gehei")));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(ids_of_bytes_are_crockford_base32),
      cmocka_unit_test(new_ids_differ_and_are_valid),
      cmocka_unit_test(what_is_no_id),
      cmocka_unit_test(hashes_are_sha_256),
      cmocka_unit_test(secrets),
  };
  return RUN_TESTS(tests);
}
