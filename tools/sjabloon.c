/* sjabloon IN.html OUT.c OUT.h: compiles a template to a C function. It begins with its name (that of its file) and
 * parameters, the headers that those need, and a comment that becomes the documentation in the generated header:
 *
 *   {{template werklijst(const struct werklijst *w)}}
 *   {{use "render/werklijst.h"}}
 *   <!-- What I have to do today. -->
 *
 * and becomes `void tpl_werklijst(struct buf *out, const struct werklijst *w)` in "render/tpl_werklijst.h". In it may
 * stand:
 *
 *   {{expression}}                C of type struct str. Its place decides how it is escaped: as text, as a quoted
 * attribute, or as (part of) an address. It is refused in scripts, styles, comments, names, on… and style attributes
 * and values without quotes.
 *   {{if test}} … {{else if test}} … {{else}} … {{end}}       also inside a tag: <input{{if on}} checked{{end}}>
 *   {{each const struct rij *r in w->rijen count w->aantal}} … {{end}}
 *   {{include kop(w->titel)}}     calls tpl_kop(out, w->titel): a template, or a C function of that name
 * Expressions reach gcc as they are, under a #line of the template, so that it checks them. A run of white space with a
 * line end becomes one line end; a line with nothing but if, else, each or end leaves no trace. Comments leave none
 * either. */
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"

enum { SOURCE_MAX = 1024 * 1024, NAME_ROOM = 40, DEPTH_MAX = 32 };

enum place {
  TEXT, /* between tags */
  RAW,  /* in <script> or <style> */
  TAG_NAME,
  TAG, /* in a tag, between attributes */
  ATTR_NAME,
  BEFORE_VALUE,
  VALUE,      /* in quotes */
  DECLARATION /* <!doctype …> */
};

struct state {
  enum place place;
  char tag[NAME_ROOM], attr[NAME_ROOM]; /* between tags, `tag` is only kept of elements that hold nothing but text */
  char quote;
  bool closing;   /* </tag */
  bool url_start; /* nothing of the address was written yet */
  bool name_cut;  /* a construct ended a name: no letter may follow */
};

struct block {
  bool each, otherwise;
  int line;
  struct state begin;
};

struct compiler {
  const char *file, *name, *params;
  struct arena *arena;
  struct str source;
  size_t at;
  int line;
  struct state now;
  struct block blocks[DEPTH_MAX];
  size_t depth;
  struct buf literal, body, uses, includes, doc;
  char last;    /* last literal character, 0 after an expression */
  bool lone;    /* the line so far held nothing but constructs */
  bool swallow; /* the line end after a lone construct is left out */
};

#define FORMAT(n) __attribute__((format(printf, n, n + 1)))
__attribute__((noreturn)) FORMAT(3) static void stop(const struct compiler *c, int line, const char *format, ...) {
  va_list list;
  fprintf(stderr, "%s:%d: error: ", c->file, line);
  va_start(list, format);
  vfprintf(stderr, format, list);
  va_end(list);
  fputc('\n', stderr);
  exit(1);
}

static bool name_char(char c) {
  return isalnum((unsigned char)c) || c == '-' || c == '_' || c == ':';
}

static void name_add(const struct compiler *c, char *name, char letter) {
  size_t len = strlen(name);
  if (len + 1 >= NAME_ROOM) stop(c, c->line, "name too long: %s", name);
  name[len] = (char)tolower((unsigned char)letter);
  name[len + 1] = 0;
}

/* Lists are words between spaces. */
static bool one_of(const char *name, const char *list) {
  size_t len = strlen(name);
  for (const char *hit = list; len && (hit = strstr(hit, name)); hit++)
    if (hit > list && hit[-1] == ' ' && hit[len] == ' ') return true;
  return false;
}

static bool url_attr(const char *name) {
  return one_of(
      name, " href src action formaction poster cite data ping manifest background xlink:href hx-get hx-post hx-put "
            "hx-patch hx-delete hx-push-url hx-replace-url ");
}

/* Attributes whose value is a program, a style or a page of its own. */
static bool closed_attr(const char *name) {
  return strncmp(name, "on", 2) == 0 || strncmp(name, "hx-on", 5) == 0 ||
         one_of(name,
                " style srcdoc srcset http-equiv content hx-vals hx-headers hx-vars hx-trigger hx-request hx-config ");
}

/* ---- output ---- */

static void literal_flush(struct compiler *c) {
  struct str text = buf_str(&c->literal);
  if (text.len) buf_add(&c->body, S("  buf_add(out, S(\""));
  for (size_t i = 0; i < text.len; i++) {
    char letter = text.ptr[i];
    if (letter == '"' || letter == '\\') buf_add_char(&c->body, '\\');
    if (letter != '\n')
      buf_add_char(&c->body, letter);
    else
      buf_add(&c->body, i + 1 < text.len ? S("\\n\"\n    \"") : S("\\n"));
  }
  if (text.len) buf_add(&c->body, S("\"));\n"));
  buf_init(&c->literal, c->arena, SOURCE_MAX);
}

static void literal_add(struct compiler *c, char letter) {
  buf_add_char(&c->literal, letter);
  c->last = letter;
  c->swallow = false;
  c->lone = letter == '\n' || (letter == ' ' && c->lone);
}

/* One line of C that came from this line of the template. */
FORMAT(3) static void emit(struct compiler *c, int line, const char *format, ...) {
  char *code = NULL;
  va_list list;
  va_start(list, format);
  if (vasprintf(&code, format, list) < 0) abort();
  va_end(list);
  buf_format(&c->body, "#line %d \"%s\"\n  %s\n", line, c->file, code);
  free(code);
}

static void emit_expression(struct compiler *c, const char *expression, int line) {
  const char *writer = "html_text";
  enum place place = c->now.place;
  if (place == RAW) stop(c, line, "no expression in <%s>", c->now.tag);
  if (place == BEFORE_VALUE) stop(c, line, "put quotes around the value of %s", c->now.attr);
  if (place != TEXT && place != VALUE) stop(c, line, "no expression in the name of a tag or an attribute");
  if (place == VALUE) {
    if (closed_attr(c->now.attr)) stop(c, line, "no expression in attribute %s", c->now.attr);
    writer = !url_attr(c->now.attr) ? "html_attr" : c->now.url_start ? "html_url" : "html_url_part";
  }
  literal_flush(c);
  emit(c, line, "%s(out, %s);", writer, expression);
  c->now.url_start = c->lone = c->swallow = false;
  c->last = 0;
}

/* ---- if, each, end, include ---- */

/* A construct ends the name before it: <input{{if …}}. */
static void end_name(struct compiler *c, int line) {
  enum place place = c->now.place;
  if (place == RAW || place == DECLARATION || place == BEFORE_VALUE) stop(c, line, "no construct here");
  if (place != TAG_NAME && place != ATTR_NAME) return;
  c->now.place = TAG;
  c->now.name_cut = true;
}

static bool same_place(const struct state *a, const struct state *b) {
  return a->place == b->place && a->quote == b->quote && a->closing == b->closing && strcmp(a->tag, b->tag) == 0 &&
         (a->place != VALUE || strcmp(a->attr, b->attr) == 0);
}

static void block_open(struct compiler *c, bool each, int line) {
  if (c->depth == DEPTH_MAX) stop(c, line, "nested too deeply");
  end_name(c, line);
  if (each) c->now.url_start = false;
  c->blocks[c->depth++] = (struct block){.each = each, .line = line, .begin = c->now};
}

/* Each branch must end where it began, so that what follows stands in one known place. */
static struct block *block_top(struct compiler *c, const char *word, int line) {
  if (c->depth == 0) stop(c, line, "{{%s}} without {{if}} or {{each}}", word);
  end_name(c, line);
  struct block *block = &c->blocks[c->depth - 1];
  if (!same_place(&c->now, &block->begin))
    stop(c, line, "this branch ends in another place of the HTML than where {{%s}} of line %d begins",
         block->each ? "each" : "if", block->line);
  return block;
}

static void construct_if(struct compiler *c, const char *test, int line) {
  block_open(c, false, line);
  emit(c, line, "if (%s) {", test);
}

static void construct_else(struct compiler *c, const char *rest, int line) {
  struct block *block = block_top(c, "else", line);
  bool test = strncmp(rest, "if ", 3) == 0;
  if (*rest && !test) stop(c, line, "write {{else}} or {{else if test}}");
  if (block->each || block->otherwise) stop(c, line, "{{else}} does not belong here");
  block->otherwise = !test;
  emit(c, line, test ? "} else if (%s) {" : "} else {", test ? rest + 3 : "");
  c->now = block->begin;
}

static void construct_end(struct compiler *c, const char *rest, int line) {
  if (*rest) stop(c, line, "write {{end}}");
  block_top(c, "end", line);
  c->depth--;
  c->now.url_start = false;
  buf_add(&c->body, S("  }\n"));
}

static void construct_each(struct compiler *c, const char *rest, int line) {
  const char *in = strstr(rest, " in "), *count = in;
  for (const char *next = in; next && (next = strstr(next + 1, " count "));) count = next;
  if (!in || count == in) stop(c, line, "write {{each TYPE *name in LIST count NUMBER}}");
  block_open(c, true, line);
  emit(c, line, "for (size_t n%d = 0; n%d < (size_t)(%s); n%d++) { %.*s = &(%.*s)[n%d];", line, line, count + 7, line,
       (int)(in - rest), rest, (int)(count - in - 4), in + 4, line);
}

static void construct_include(struct compiler *c, const char *call, int line) {
  int name = (int)strcspn(call, "(");
  size_t len = strlen(call);
  if (call[name] != '(' || call[len - 1] != ')') stop(c, line, "write {{include name(arguments)}}");
  if (c->now.place != TEXT) stop(c, line, "a template can only be included between tags");
  buf_format(&c->includes, "#if __has_include(\"render/tpl_%.*s.h\")\n#include \"render/tpl_%.*s.h\"\n#endif\n", name,
             call, name, call);
  emit(c, line, "tpl_%.*s(out%s%s;", name, call, call[name + 1] == ')' ? "" : ", ", call + name + 1);
  c->lone = false;
  c->last = 0;
}

/* ---- reading ---- */

static bool looking_at(const struct compiler *c, const char *what) {
  return str_starts(str_part(c->source, c->at, c->source.len), str_of(what));
}

static char next_char(const struct compiler *c, size_t ahead) {
  return c->at + ahead < c->source.len ? c->source.ptr[c->at + ahead] : 0;
}

static char advance(struct compiler *c) {
  char letter = c->source.ptr[c->at++];
  if (letter == '\n') c->line++;
  return letter;
}

/* What stands between {{ and }}; quotes in C may hold }}. */
static struct str construct_read(struct compiler *c) {
  int line = c->line;
  size_t from = c->at += 2;
  char quote = 0;
  while (c->at < c->source.len && (quote || !looking_at(c, "}}"))) {
    char letter = advance(c);
    if (letter == '\n') stop(c, line, "{{ is not closed on its line");
    if (quote && letter == '\\' && c->at < c->source.len)
      advance(c);
    else if (quote && letter == quote)
      quote = 0;
    else if (!quote && (letter == '"' || letter == '\''))
      quote = letter;
  }
  if (c->at >= c->source.len) stop(c, line, "{{ is not closed");
  struct str inside = str_trim(str_part(c->source, from, c->at));
  c->at += 2;
  if (inside.len == 0) stop(c, line, "nothing between {{ and }}");
  return inside;
}

static bool word_is(struct str inside, const char *word, struct str *ret_rest) {
  struct str w = str_of(word);
  if (!str_starts(inside, w) || (inside.len > w.len && !isspace((unsigned char)inside.ptr[w.len]))) return false;
  *ret_rest = str_trim(str_part(inside, w.len, inside.len));
  return true;
}

static void construct(struct compiler *c) {
  static const struct kind {
    const char *word;
    void (*compile)(struct compiler *c, const char *rest, int line);
    bool bare; /* may stand without anything behind it */
  } kinds[] = {{"each", construct_each, false},
               {"if", construct_if, false},
               {"else", construct_else, true},
               {"end", construct_end, true},
               {"include", construct_include, false}};
  int line = c->line;
  struct str inside = construct_read(c), rest = {0};
  if (word_is(inside, "template", &rest) || word_is(inside, "use", &rest))
    stop(c, line, "this belongs at the head of the file");
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    if (!word_is(inside, kinds[i].word, &rest)) continue;
    if (rest.len == 0 && !kinds[i].bare) stop(c, line, "{{%s}} of what?", kinds[i].word);
    bool lone = c->lone && c->now.place == TEXT;
    literal_flush(c);
    kinds[i].compile(c, str_c(c->arena, rest), line);
    c->swallow = lone && c->lone;
    return;
  }
  emit_expression(c, str_c(c->arena, inside), line);
}

/* The comment at the head documents the template. */
static void comment(struct compiler *c, bool documents) {
  int line = c->line;
  size_t from = c->at += 4;
  for (; c->at < c->source.len && !looking_at(c, "-->"); advance(c))
    if (looking_at(c, "{{")) stop(c, c->line, "no expression in a comment");
  if (c->at >= c->source.len) stop(c, line, "comment is not closed");
  if (documents) buf_add(&c->doc, str_trim(str_part(c->source, from, c->at)));
  c->at += 3;
  c->swallow = c->swallow || c->lone;
}

static void white_space(struct compiler *c) {
  bool line_end = false, in_text = c->now.place == TEXT;
  while (isspace((unsigned char)next_char(c, 0))) line_end |= advance(c) == '\n';
  if (in_text && line_end && c->swallow) {
    c->swallow = false;
    c->lone = true;
  } else if (in_text && c->last != '\n' && !c->swallow) {
    literal_add(c, line_end ? '\n' : ' ');
  } else if (!in_text && next_char(c, 0) != '>') {
    literal_add(c, ' ');
  }
  c->now.name_cut = false;
  if (c->now.place == TAG_NAME || c->now.place == ATTR_NAME) c->now.place = TAG;
}

static void tag_done(struct compiler *c) {
  struct state next = {.place = TEXT};
  if (!c->now.closing && one_of(c->now.tag, " script style ")) next.place = RAW;
  if (!c->now.closing && one_of(c->now.tag, " script style textarea title "))
    memcpy(next.tag, c->now.tag, sizeof next.tag);
  c->now = next;
}

static void in_text(struct compiler *c) {
  char next = next_char(c, 1);
  bool opens = next == '/' || (!c->now.tag[0] && (isalpha((unsigned char)next) || next == '!'));
  bool tag = next_char(c, 0) == '<' && opens;
  if (tag) c->now = (struct state){.place = next == '!' ? DECLARATION : TAG_NAME, .closing = next == '/'};
  literal_add(c, advance(c));
  if (tag && next == '/') literal_add(c, advance(c));
}

static void in_tag(struct compiler *c) {
  char letter = next_char(c, 0);
  struct state *now = &c->now;
  if (now->name_cut && letter != '>' && letter != '/') stop(c, c->line, "a construct must not cut a name");
  if (now->place == BEFORE_VALUE) {
    if (letter != '"' && letter != '\'') stop(c, c->line, "put quotes around the value of %s", now->attr);
    now->place = VALUE;
    now->quote = letter;
    now->url_start = true;
  } else if (letter == '>') {
    tag_done(c);
  } else if (letter == '=' && now->place == ATTR_NAME) {
    now->place = BEFORE_VALUE;
  } else if (letter != '/') {
    if (!name_char(letter)) stop(c, c->line, "'%c' in the name of a tag or an attribute", letter);
    if (now->place == TAG) now->attr[0] = 0;
    if (now->place == TAG) now->place = ATTR_NAME;
    name_add(c, now->place == TAG_NAME ? now->tag : now->attr, letter);
  }
  literal_add(c, advance(c));
}

static void in_value(struct compiler *c) {
  char letter = advance(c);
  if (letter == c->now.quote) {
    c->now.place = TAG;
    c->now.quote = 0;
  }
  c->now.url_start = false;
  literal_add(c, letter);
}

static void step(struct compiler *c) {
  enum place place = c->now.place;
  bool space = isspace((unsigned char)next_char(c, 0)), keeps_space = place == TEXT && c->now.tag[0];
  if (looking_at(c, "{{"))
    construct(c);
  else if (place == TEXT && looking_at(c, "<!--"))
    comment(c, false);
  else if (place == RAW && !looking_at(c, "</"))
    literal_add(c, advance(c));
  else if (place == VALUE)
    in_value(c);
  else if (space && place != BEFORE_VALUE && !keeps_space)
    white_space(c);
  else if (place == TEXT || place == RAW)
    in_text(c);
  else if (place == DECLARATION && next_char(c, 0) != '>')
    literal_add(c, advance(c));
  else
    in_tag(c);
}

/* ---- the file as a whole ---- */

static void skip_space(struct compiler *c) {
  while (isspace((unsigned char)next_char(c, 0))) advance(c);
}

static void head_line(struct compiler *c) {
  struct str rest = {0};
  size_t paren = 0;
  skip_space(c);
  if (!looking_at(c, "{{") || !word_is(construct_read(c), "template", &rest) || !str_find(rest, S("("), &paren) ||
      !str_ends(rest, S(")")))
    stop(c, c->line, "a template begins with {{template name(parameters)}}");
  c->name = str_c(c->arena, str_part(rest, 0, paren));
  c->params = str_c(c->arena, str_part(rest, paren + 1, rest.len - 1));
  const char *slash = strrchr(c->file, '/'), *stem = slash ? slash + 1 : c->file;
  size_t len = strlen(c->name);
  if (strncmp(stem, c->name, len) != 0 || strcmp(stem + len, ".html") != 0)
    stop(c, c->line, "the template is called %s, its file is not", c->name);
}

static void head(struct compiler *c) {
  struct str header = {0};
  head_line(c);
  for (skip_space(c); c->at < c->source.len; skip_space(c)) {
    size_t before = c->at;
    if (looking_at(c, "{{") && word_is(construct_read(c), "use", &header)) {
      buf_format(&c->uses, "#include %.*s\n", STR_ARG(header));
    } else {
      c->at = before;
      if (!looking_at(c, "<!--") || c->doc.len) return;
      comment(c, true);
    }
  }
}

static void write_file(const struct compiler *c, const char *path, struct str text) {
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(text.ptr, 1, text.len, file) != text.len || fclose(file) != 0)
    stop(c, 0, "cannot write %s", path);
}

static void write_header(struct compiler *c, const char *path, const char *comma) {
  struct buf out;
  struct str doc = buf_str(&c->doc), uses = buf_str(&c->uses);
  buf_init(&out, c->arena, SOURCE_MAX);
  buf_format(&out, "/* Made from templates/%s.html. %.*s */\n", c->name, STR_ARG(doc));
  buf_format(&out, "#ifndef RENDER_TPL_%s_H\n#define RENDER_TPL_%s_H\n\n#include \"base/buf.h\"\n", c->name, c->name);
  buf_format(&out, "%.*s\nvoid tpl_%s(struct buf *out%s%s);\n\n#endif\n", STR_ARG(uses), c->name, comma, c->params);
  write_file(c, path, buf_str(&out));
}

static void write_code(struct compiler *c, const char *path, const char *comma) {
  struct buf out;
  buf_init(&out, c->arena, 8 * SOURCE_MAX);
  buf_format(&out, "#include \"render/tpl_%s.h\"\n\n#include \"base/str.h\"\n#include \"render/html.h\"\n", c->name);
  buf_add(&out, buf_str(&c->includes));
  buf_format(&out, "\nvoid tpl_%s(struct buf *out%s%s) {\n", c->name, comma, c->params);
  buf_add(&out, buf_str(&c->body));
  buf_add(&out, S("}\n"));
  write_file(c, path, buf_str(&out));
}

static struct str read_file(struct compiler *c) {
  char *bytes = arena_new(c->arena, SOURCE_MAX);
  FILE *file = fopen(c->file, "rb");
  if (!file) stop(c, 0, "cannot read");
  size_t len = fread(bytes, 1, SOURCE_MAX, file);
  fclose(file);
  if (len == SOURCE_MAX) stop(c, 0, "larger than %d bytes", SOURCE_MAX);
  return (struct str){bytes, len};
}

int main(int argc, char **argv) {
  if (argc != 4) return fprintf(stderr, "usage: sjabloon IN.html OUT.c OUT.h\n"), 2;
  struct arena *arena = arena_create(64 * SOURCE_MAX);
  struct compiler c = {.file = argv[1], .arena = arena, .line = 1, .last = '\n', .lone = true};
  struct buf *bufs[] = {&c.literal, &c.body, &c.uses, &c.includes, &c.doc};
  for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++) buf_init(bufs[i], arena, 4 * SOURCE_MAX);
  c.source = read_file(&c);
  head(&c);
  while (c.at < c.source.len) step(&c);
  if (c.depth) stop(&c, c.blocks[c.depth - 1].line, "{{if}} or {{each}} without {{end}}");
  if (c.now.place != TEXT) stop(&c, c.line, "the template ends inside a tag");
  literal_flush(&c);
  write_header(&c, argv[3], *c.params ? ", " : "");
  write_code(&c, argv[2], *c.params ? ", " : "");
  arena_destroy(arena);
  return 0;
}
