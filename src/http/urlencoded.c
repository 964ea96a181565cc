#include "urlencoded.h"

#include "ascii.h"
#include "base/text.h"
#include "http/http.h"

static int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

static bool needs_decoding(struct str raw, bool plus_is_space) {
  return str_has(raw, '%') || (plus_is_space && str_has(raw, '+'));
}

bool percent_decode(struct arena *arena, struct str raw, bool plus_is_space, struct str *ret_bytes) {
  if (!needs_decoding(raw, plus_is_space)) {
    *ret_bytes = raw;
    return true;
  }
  char *bytes = arena_new(arena, raw.len);
  size_t len = 0;
  for (size_t i = 0; i < raw.len; i++) {
    char c = raw.ptr[i];
    if (c == '%') {
      int high = raw.len - i > 2 ? hex_value(raw.ptr[i + 1]) : -1;
      int low = raw.len - i > 2 ? hex_value(raw.ptr[i + 2]) : -1;
      if (high < 0 || low < 0) return false;
      c = (char)(high * 16 + low);
      i += 2;
    } else if (c == '+' && plus_is_space) {
      c = ' ';
    }
    bytes[len++] = c;
  }
  *ret_bytes = (struct str){bytes, len};
  return true;
}

static bool parse_pair(struct arena *arena, struct str part, struct paar *ret_paar) {
  struct str value = part, name;
  struct paar paar;
  str_cut(&value, '=', &name);
  if (!percent_decode(arena, name, true, &paar.naam) || !percent_decode(arena, value, true, &paar.waarde)) return false;
  if (!text_check(paar.naam) || !text_check(paar.waarde)) return false;
  *ret_paar = paar;
  return true;
}

static size_t count_parts(struct str bytes) {
  size_t count = 0;
  for (struct str part; str_cut(&bytes, '&', &part);) count += part.len > 0;
  return count;
}

bool http_parse_urlencoded(struct arena *arena, struct str bytes, struct paren *ret_paren) {
  size_t count = count_parts(bytes);
  if (count > FORM_FIELDS_MAX) return false;
  struct paar *rows = NEW_ARRAY(arena, struct paar, count);
  struct paren paren = {rows, 0};
  for (struct str part; str_cut(&bytes, '&', &part);)
    if (part.len > 0 && !parse_pair(arena, part, &rows[paren.aantal++])) return false;
  *ret_paren = paren;
  return true;
}

void http_write_encoded(struct buf *buf, struct str value) {
  static const char digits[] = "0123456789ABCDEF";
  for (size_t i = 0; i < value.len; i++) {
    char c = value.ptr[i];
    if (ascii_alnum(c) || c == '-' || c == '.' || c == '_' || c == '~')
      buf_add_char(buf, c);
    else
      buf_add(buf, (struct str){(char[]){'%', digits[(unsigned char)c >> 4], digits[c & 15]}, 3});
  }
}
