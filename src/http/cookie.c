#include "http/http.h"

#include "base/text.h"

bool http_parse_cookies(struct arena *arena, struct str header, struct paren *ret_paren) {
  if (!text_check(header)) return false;
  struct paar *rows = NEW_ARRAY(arena, struct paar, COOKIES_MAX);
  struct paren paren = {rows, 0};
  for (struct str part; str_cut(&header, ';', &part);) {
    struct str value = str_trim(part), name;
    size_t at;
    if (!str_find(value, S("="), &at) || at == 0) continue;
    str_cut(&value, '=', &name);
    if (paren.aantal == COOKIES_MAX) return false;
    rows[paren.aantal++] = (struct paar){str_trim(name), str_trim(value)};
  }
  *ret_paren = paren;
  return true;
}
