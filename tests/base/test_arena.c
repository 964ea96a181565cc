/* Memory of one request. */
#include "tap.h"

#include "base/arena.h"

static void pieces_are_zeroed_aligned_and_apart(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  for (int round = 0; round < 3; round++) {
    unsigned char *last = NULL;
    for (size_t size = 1; size < 300; size++) {
      unsigned char *piece = arena_new(arena, size);
      assert_int_equal((uintptr_t)piece % 16, 0);
      for (size_t i = 0; i < size; i++) assert_int_equal(piece[i], 0);
      if (last) assert_int_equal(last[0], 0xff);
      for (size_t i = 0; i < size; i++) piece[i] = 0xff;
      last = piece;
    }
    arena_reset(arena);
  }
  arena_destroy(arena);
}

static void past_the_limit_it_goes_on_but_is_spent(void **state) {
  (void)state;
  struct arena *arena = arena_create(100000);
  arena_new(arena, 100000);
  assert_false(arena_spent(arena));
  char *more = arena_new(arena, 200000);
  more[199999] = 1;
  assert_true(arena_spent(arena));
  arena_reset(arena);
  assert_false(arena_spent(arena));
  assert_non_null(arena_new(arena, 0));
  arena_destroy(arena);
}

static void arrays(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  int64_t *numbers = NEW_ARRAY(arena, int64_t, 1000);
  for (int i = 0; i < 1000; i++) assert_true(numbers[i] == 0);
  arena_destroy(arena);
  arena_destroy(NULL);
}

static void count(void *what) {
  ++*(int *)what;
}

static void what_is_borrowed_is_given_back_once(void **state) {
  (void)state;
  int first = 0, second = 0;
  struct arena *arena = arena_create(1 << 20);
  arena_at_end(arena, count, &first);
  arena_reset(arena);
  assert_int_equal(first, 1);
  arena_at_end(arena, count, &second);
  arena_at_end(arena, count, &second);
  arena_destroy(arena);
  assert_int_equal(first, 1);
  assert_int_equal(second, 2);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(pieces_are_zeroed_aligned_and_apart),
      cmocka_unit_test(past_the_limit_it_goes_on_but_is_spent),
      cmocka_unit_test(arrays),
      cmocka_unit_test(what_is_borrowed_is_given_back_once),
  };
  return RUN_TESTS(tests);
}
