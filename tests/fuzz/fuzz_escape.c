/* The writers of HTML: what they write cannot leave its place, whatever the bytes, and says the same when it is read
 * back. */
#include <stdlib.h>

#include "base/arena.h"
#include "render/html.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct str written(struct arena *arena, void (*writer)(struct buf *, struct str), struct str value) {
  struct buf out;
  buf_init(&out, arena, HTML_MAX);
  writer(&out, value);
  if (buf_full(&out)) abort();
  return buf_str(&out);
}

static void holds_none_of(struct str html, const char *bytes) {
  for (; *bytes; bytes++)
    if (str_has(html, *bytes)) abort();
}

/* Reads the five entities back, as a browser does. */
static struct str read_back(struct arena *arena, struct str html) {
  static const struct {
    struct str entity;
    char byte;
  } entities[] = {{S_INIT("&amp;"), '&'},
                  {S_INIT("&lt;"), '<'},
                  {S_INIT("&gt;"), '>'},
                  {S_INIT("&quot;"), '"'},
                  {S_INIT("&#39;"), '\''}};
  struct buf out;
  buf_init(&out, arena, HTML_MAX);
  while (html.len) {
    size_t i = 0, count = sizeof entities / sizeof *entities;
    while (i < count && !str_starts(html, entities[i].entity)) i++;
    if (i == count && html.ptr[0] == '&') abort();
    buf_add_char(&out, i < count ? entities[i].byte : html.ptr[0]);
    html = str_part(html, i < count ? entities[i].entity.len : 1, html.len);
  }
  return buf_str(&out);
}

static void stays_on_this_server(struct str url) {
  if (url.len == 0 || url.ptr[0] == '#' || url.ptr[0] == '?') return;
  if (url.ptr[0] != '/' || (url.len > 1 && url.ptr[1] == '/')) abort();
  for (size_t i = 0; i < url.len; i++)
    if ((unsigned char)url.ptr[i] <= ' ' || (unsigned char)url.ptr[i] >= 0x7f || url.ptr[i] == '\\') abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct arena *arena = arena_create(SIZE_MAX);
  struct str value = {(const char *)data, size};
  struct str text = written(arena, html_text, value), attr = written(arena, html_attr, value);
  holds_none_of(text, "<>");
  holds_none_of(attr, "<>\"'");
  if (!str_eq(read_back(arena, text), value) || !str_eq(read_back(arena, attr), value)) abort();
  struct str url = written(arena, html_url, value), part = written(arena, html_url_part, value);
  holds_none_of(url, "<>\"'`");
  holds_none_of(part, "<>\"'&/:?#= \\");
  stays_on_this_server(url);
  arena_destroy(arena);
  return 0;
}
