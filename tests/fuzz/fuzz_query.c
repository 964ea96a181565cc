/* The head of a request: the first line is the target, the others are headers. A target that is taken gives a path of
 * checked text without control bytes or dot segments; a head that is taken has one host and at most one way to tell the
 * length of its body. */
#include <stdlib.h>

#include "base/text.h"
#include "check.h"
#include "http/http.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool is_sound_path(struct str path) {
  if (!str_starts(path, S("/")) || !text_check(path)) return false;
  for (size_t i = 0; i < path.len; i++)
    if ((unsigned char)path.ptr[i] < ' ') return false;
  for (struct str part; str_cut(&path, '/', &part);)
    if (str_eq(part, S(".")) || str_eq(part, S(".."))) return false;
  return true;
}

static void try_target(struct arena *arena, struct str target) {
  struct str path, query;
  struct paren paren;
  int status = check_target(arena, target, &path, &query);
  if (status != 0 && status != 400 && status != 404 && status != 414) abort();
  if (status != 0) return;
  if (!is_sound_path(path)) abort();
  if (http_parse_urlencoded(arena, query, &paren) && paren.aantal > FORM_FIELDS_MAX) abort();
}

static void try_headers(struct str rest) {
  struct head head = {0};
  for (struct str line, name; str_cut(&rest, '\n', &line);) {
    struct str value = line;
    str_cut(&value, ':', &name);
    head_add(&head, name, value);
  }
  if (head_check(&head, S("HTTP/1.1")) != 0) return;
  if (head.host.len == 0 || (head_chunked(&head) && head.content_length.ptr)) abort();
  if (head_chunked(&head) && head_length(&head) != 0) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct arena *arena = arena_create(SIZE_MAX);
  struct str rest = {(const char *)data, size}, target = {0};
  str_cut(&rest, '\n', &target);
  try_target(arena, target);
  try_headers(rest);
  arena_destroy(arena);
  return 0;
}
