/* JSON from outside: texts hold no U+0000 and are read back from how they are written. */
#include "base/arena.h"
#include "base/json.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds) {
  if (!holds) abort();
}

static void check_text(struct arena *arena, struct str text) {
  struct buf buf;
  buf_init(&buf, arena, JSON_MAX);
  buf_add(&buf, S("{\"t\":"));
  json_write_text(&buf, text);
  buf_add_char(&buf, '}');
  json_t *again = json_read(buf_str(&buf), JSON_MAX);
  require(again && str_eq(json_text(again, "t"), text));
  json_decref(again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct arena *arena = arena_create(1 << 20);
  json_t *root = json_read((struct str){(const char *)data, size}, JSON_MAX);
  if (root) {
    struct str text = json_text(root, "naam.voornamen");
    require(!str_has(text, '\0'));
    check_text(arena, text);
    json_number(root, "jaar", 0);
    json_decref(root);
  }
  arena_destroy(arena);
  return 0;
}
