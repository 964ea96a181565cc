/* Cookies: what is taken is checked text without separators, and every name is one. */
#include <stdlib.h>

#include "base/text.h"
#include "http/http.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool is_sound(struct paar cookie) {
  if (cookie.naam.len == 0 || str_has(cookie.naam, '=') || str_has(cookie.naam, ';') || str_has(cookie.waarde, ';'))
    return false;
  return text_check(cookie.naam) && text_check(cookie.waarde);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct arena *arena = arena_create(SIZE_MAX);
  struct paren paren;
  if (http_parse_cookies(arena, (struct str){(const char *)data, size}, &paren)) {
    if (paren.aantal > COOKIES_MAX) abort();
    for (size_t i = 0; i < paren.aantal; i++)
      if (!is_sound(paren.rij[i])) abort();
  }
  arena_destroy(arena);
  return 0;
}
