/* Uploads: the first line is the content type, the rest the body. What is taken is checked text, and every upload lies
 * in the body. */
#include <stdlib.h>

#include "base/text.h"
#include "http/http.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool is_sound(const struct upload *upload, struct str body) {
  if (upload->name.len == 0 || text_length(upload->name) > 200 || str_has(upload->name, '/') ||
      str_has(upload->name, '\\'))
    return false;
  if (!text_check(upload->field) || !text_check(upload->name) || !text_check(upload->type)) return false;
  return upload->bytes.len == 0 ||
         (upload->bytes.ptr >= body.ptr && upload->bytes.ptr + upload->bytes.len <= body.ptr + body.len);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct arena *arena = arena_create(SIZE_MAX);
  struct str body = {(const char *)data, size}, type = {0};
  struct paren paren;
  const struct upload *uploads;
  size_t count;
  str_cut(&body, '\n', &type);
  if (http_parse_multipart(arena, type, body, &paren, &uploads, &count)) {
    if (paren.aantal > FORM_FIELDS_MAX || count > UPLOADS_MAX) abort();
    for (size_t i = 0; i < paren.aantal; i++)
      if (!text_check(paren.rij[i].naam) || !text_check(paren.rij[i].waarde)) abort();
    for (size_t i = 0; i < count; i++)
      if (!is_sound(&uploads[i], body)) abort();
  }
  arena_destroy(arena);
  return 0;
}
