/* Urlencoded forms: what is taken is checked text, within the cap, and comes back the same after being written and read
 * again. */
#include <stdlib.h>

#include "base/text.h"
#include "http/http.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void write_again(struct buf *buf, const struct paren *paren) {
  for (size_t i = 0; i < paren->aantal; i++) {
    if (!text_check(paren->rij[i].naam) || !text_check(paren->rij[i].waarde)) abort();
    http_write_encoded(buf, paren->rij[i].naam);
    buf_add_char(buf, '=');
    http_write_encoded(buf, paren->rij[i].waarde);
    buf_add_char(buf, '&');
  }
}

static bool same(const struct paren *a, const struct paren *b) {
  for (size_t i = 0; i < a->aantal && a->aantal == b->aantal; i++)
    if (!str_eq(a->rij[i].naam, b->rij[i].naam) || !str_eq(a->rij[i].waarde, b->rij[i].waarde)) return false;
  return a->aantal == b->aantal;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct arena *arena = arena_create(SIZE_MAX);
  struct paren paren, again;
  if (http_parse_urlencoded(arena, (struct str){(const char *)data, size}, &paren)) {
    struct buf buf;
    buf_init(&buf, arena, SIZE_MAX);
    write_again(&buf, &paren);
    if (paren.aantal > FORM_FIELDS_MAX) abort();
    if (!http_parse_urlencoded(arena, buf_str(&buf), &again) || !same(&paren, &again)) abort();
  }
  arena_destroy(arena);
  return 0;
}
