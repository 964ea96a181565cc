#include "render/html.h"

#include "base/arena.h"

/* Bytes from `from` to `at` as they are, then what stands in place of the byte at `at`. */
static size_t replace(struct buf *out, struct str s, size_t from, size_t at, struct str with) {
  buf_add(out, str_part(s, from, at));
  buf_add(out, with);
  return at + 1;
}

void html_text(struct buf *out, struct str text) {
  size_t from = 0;
  for (size_t i = 0; i < text.len; i++) {
    if (text.ptr[i] == '&')
      from = replace(out, text, from, i, S("&amp;"));
    else if (text.ptr[i] == '<')
      from = replace(out, text, from, i, S("&lt;"));
    else if (text.ptr[i] == '>')
      from = replace(out, text, from, i, S("&gt;"));
  }
  buf_add(out, str_part(text, from, text.len));
}

void html_attr(struct buf *out, struct str text) {
  size_t from = 0;
  for (size_t i = 0; i < text.len; i++) {
    switch (text.ptr[i]) {
    case '&':
      from = replace(out, text, from, i, S("&amp;"));
      break;
    case '<':
      from = replace(out, text, from, i, S("&lt;"));
      break;
    case '>':
      from = replace(out, text, from, i, S("&gt;"));
      break;
    case '"':
      from = replace(out, text, from, i, S("&quot;"));
      break;
    case '\'':
      from = replace(out, text, from, i, S("&#39;"));
      break;
    default:
      break;
    }
  }
  buf_add(out, str_part(text, from, text.len));
}

static void percent(struct buf *out, char byte) {
  static const char digits[] = "0123456789ABCDEF";
  const char code[3] = {'%', digits[(unsigned char)byte >> 4], digits[byte & 15]};
  buf_add(out, (struct str){code, sizeof code});
}

static bool unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

void html_url_part(struct buf *out, struct str value) {
  for (size_t i = 0; i < value.len; i++) {
    if (unreserved(value.ptr[i]))
      buf_add_char(out, value.ptr[i]);
    else
      percent(out, value.ptr[i]);
  }
}

/* A browser drops tabs and line ends and reads "\" as "/", so those are never written as they are. */
static bool stays_here(struct str address) {
  if (address.len == 0) return true;
  if (address.ptr[0] == '#' || address.ptr[0] == '?') return true;
  return address.ptr[0] == '/' && (address.len == 1 || address.ptr[1] != '/');
}

void html_url(struct buf *out, struct str address) {
  if (!stays_here(address)) address = S("#");
  for (size_t i = 0; i < address.len; i++) {
    char c = address.ptr[i];
    if (c == '&')
      buf_add(out, S("&amp;"));
    else if (unreserved(c) || (c > ' ' && c < 0x7f && strchr("/?#%=+:@!$*,;()[]", c)))
      buf_add_char(out, c);
    else
      percent(out, c);
  }
}

struct str cijfers(struct buf *out, int64_t number) {
  return str_format(out->arena, "%lld", (long long)number);
}

struct str getal(struct buf *out, int64_t number) {
  struct str plain = cijfers(out, number);
  struct buf dotted;
  buf_init(&dotted, out->arena, 64);
  for (size_t i = 0; i < plain.len; i++) {
    buf_add_char(&dotted, plain.ptr[i]);
    if (plain.ptr[i] != '-' && i + 1 < plain.len && (plain.len - i - 1) % 3 == 0) buf_add_char(&dotted, '.');
  }
  return buf_str(&dotted);
}

struct str telwoord(struct buf *out, size_t count, const char *een, const char *meer) {
  return str_format(out->arena, "%.*s %s", STR_ARG(getal(out, (int64_t)count)), count == 1 ? een : meer);
}

struct str als(bool test, const char *yes) {
  return test ? str_of(yes) : (struct str){0};
}
