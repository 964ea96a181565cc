/* The template compiler: what it makes of a template when it runs, and what it refuses, with file and line. */
#include "tap.h"

#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "proef.h"
#include "render/html.h"
#include "render/tpl_proef.h"

enum { OUTPUT_MAX = 64 * 1024 };

static struct str page(struct arena *arena, const struct proef *p) {
  struct buf out;
  buf_init(&out, arena, OUTPUT_MAX);
  tpl_proef(&out, p);
  return buf_str(&out);
}

static void writes_each_value_for_its_place(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  static const struct str words[] = {S_INIT("een"), S_INIT("<twee>")};
  struct proef p = {S("<&\"'é/>"), S("/p?a=1&b=\""), true, words, 2};
  assert_string_equal(str_c(arena, page(arena, &p)),
                      "<!doctype html>\n"
                      "<title>  &lt;&amp;\"'é/&gt;  </title>\n"
                      "<p class=\"a\" title=\"x &lt;&amp;&quot;&#39;é/&gt;\" "
                      "data-q='&lt;&amp;&quot;&#39;é/&gt;'>&lt;&amp;\"'é/&gt;</p>\n"
                      "<a href=\"/p?a=1&amp;b=%22\">a</a> <a "
                      "href=\"/x/%3C%26%22%27%C3%A9%2F%3E?q=%3C%26%22%27%C3%A9%2F%3E#%3C%26%22%27%C3%A9%2F%3E\">b</a>\n"
                      "<a href=\"/p?a=1&amp;b=%22\">c</a>\n"
                      "<input checked name=\"n\">\n"
                      "<ul>\n<li>een</li>\n<li>&lt;twee&gt;</li>\n</ul>\n"
                      "<p>2 \"woorden\" }} \" '</p>\n"
                      "<textarea>\n\n  &lt;&amp;\"'é/&gt; <b></textarea>\n"
                      "<em>&lt;deel&gt;</em>!\n\n"
                      "<style>p { color: red }</style>\n");
  arena_destroy(arena);
}

static void takes_the_right_branch(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  size_t at;
  struct proef p = {S("javascript:1"), S("javascript:1"), false, NULL, 0};
  struct str none = page(arena, &p);
  assert_true(str_find(none, S("<a href=\"#\">a</a>"), &at));
  assert_true(str_find(none, S("<a href=\"/javascript%3A1\">c</a>"), &at));
  assert_true(str_find(none, S("<input name=\"n\">"), &at));
  assert_true(str_find(none, S("<ul>\n</ul>\n<p>niets</p>\n<textarea>"), &at));
  static const struct str word = S_INIT("x");
  p.woorden = &word;
  p.aantal = 1;
  assert_true(str_find(page(arena, &p), S("<ul>\n<li>x</li>\n</ul>\n<p>een</p>\n"), &at));
  arena_destroy(arena);
}

/* ---- what is refused ---- */

#define HEAD "{{template t(struct str s, bool b)}}\n"

static const struct refusal {
  const char *source, *message;
} refusals[] = {
    {"", "1: error: a template begins with {{template name(parameters)}}"},
    {"<p>", "1: error: a template begins with {{template name(parameters)}}"},
    {"{{template anders(void)}}", "1: error: the template is called anders, its file is not"},
    {HEAD "<script>{{s}}</script>", "2: error: no expression in <script>"},
    {HEAD "<STYLE>p{}\n{{s}}</STYLE>", "3: error: no expression in <style>"},
    {HEAD "<p\n style=\"{{s}}\">", "3: error: no expression in attribute style"},
    {HEAD "<p ONclick='{{s}}'>", "2: error: no expression in attribute onclick"},
    {HEAD "<p hx-on:click=\"{{s}}\">", "2: error: no expression in attribute hx-on:click"},
    {HEAD "<iframe srcdoc=\"{{s}}\">", "2: error: no expression in attribute srcdoc"},
    {HEAD "<p class={{s}}>", "2: error: put quotes around the value of class"},
    {HEAD "<p class=a>", "2: error: put quotes around the value of class"},
    {HEAD "<p {{s}}>", "2: error: no expression in the name of a tag or an attribute"},
    {HEAD "<{{s}}>", "ok"}, /* "<" before something else is text, and so is the expression */
    {HEAD "<p{{s}}>", "2: error: no expression in the name of a tag or an attribute"},
    {HEAD "</{{s}}>", "2: error: no expression in the name of a tag or an attribute"},
    {HEAD "<!-- {{s}} -->", "2: error: no expression in a comment"},
    {HEAD "<!doctype {{s}}>", "2: error: no expression in the name of a tag or an attribute"},
    {HEAD "<scr{{if b}}ipt{{end}}>{{s}}</script>", "2: error: a construct must not cut a name"},
    {HEAD "<p {{if b}}on{{end}}click=\"x\">", "2: error: a construct must not cut a name"},
    {HEAD "{{if b}}<p title=\"{{end}}\">",
     "2: error: this branch ends in another place of the HTML than where {{if}} of line 2 begins"},
    {HEAD "{{if b}}<script>{{else}}{{end}}", "2: error: no construct here"},
    {HEAD "{{each int *i in x count 1}}<p\n{{end}}>",
     "3: error: this branch ends in another place of the HTML than where {{each}} of line 2 begins"},
    {HEAD "{{if b}}\n<p>", "2: error: {{if}} or {{each}} without {{end}}"},
    {HEAD "{{end}}", "2: error: {{end}} without {{if}} or {{each}}"},
    {HEAD "{{if b}}{{else}}{{else}}{{end}}", "2: error: {{else}} does not belong here"},
    {HEAD "{{each int *i in x count 1}}{{else}}{{end}}", "2: error: {{else}} does not belong here"},
    {HEAD "{{each int *i}}{{end}}", "2: error: write {{each TYPE *name in LIST count NUMBER}}"},
    {HEAD "{{if}}x{{end}}", "2: error: {{if}} of what?"},
    {HEAD "{{}}", "2: error: nothing between {{ and }}"},
    {HEAD "{{s", "2: error: {{ is not closed"},
    {HEAD "{{s\n}}", "2: error: {{ is not closed on its line"},
    {HEAD "<p title=\"{{include t(s)}}\">", "2: error: a template can only be included between tags"},
    {HEAD "{{include t}}", "2: error: write {{include name(arguments)}}"},
    {HEAD "<p>\n{{use \"x.h\"}}", "3: error: this belongs at the head of the file"},
    {HEAD "<p title=\"x", "2: error: the template ends inside a tag"},
    {HEAD "<!-- x", "2: error: comment is not closed"},
    {HEAD "<p>{{s}}</p>", "ok"},
};

static void write_text(const char *path, const char *text) {
  FILE *file = fopen(path, "wb");
  assert_non_null(file);
  assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
  assert_int_equal(fclose(file), 0);
}

/* "ok", or the first line that the compiler wrote behind the name of the file. */
static void compile(const char *folder, const char *source, char *ret_said, size_t room) {
  char in[256], c[256], h[256], command[1200], line[512] = "";
  snprintf(in, sizeof in, "%s/t.html", folder);
  snprintf(c, sizeof c, "%s/t.c", folder);
  snprintf(h, sizeof h, "%s/t.h", folder);
  write_text(in, source);
  snprintf(command, sizeof command, "'%s' '%s' '%s' '%s' 2>&1", SJABLOON, in, c, h);
  FILE *said = popen(command, "r");
  assert_non_null(said);
  if (!fgets(line, sizeof line, said)) line[0] = 0;
  int status = pclose(said);
  assert_true(WIFEXITED(status));
  line[strcspn(line, "\n")] = 0;
  if (WEXITSTATUS(status) == 0)
    snprintf(ret_said, room, "ok");
  else
    snprintf(ret_said, room, "%s", strncmp(line, in, strlen(in)) == 0 ? line + strlen(in) + 1 : line);
}

static void refuses_with_file_and_line(void **state) {
  (void)state;
  char folder[] = "/tmp/sjabloon-XXXXXX", command[64], said[512];
  assert_non_null(mkdtemp(folder));
  for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
    compile(folder, refusals[i].source, said, sizeof said);
    assert_string_equal(said, refusals[i].message);
  }
  snprintf(command, sizeof command, "rm -r %s", folder);
  assert_int_equal(system(command), 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(writes_each_value_for_its_place),
      cmocka_unit_test(takes_the_right_branch),
      cmocka_unit_test(refuses_with_file_and_line),
  };
  return RUN_TESTS(tests);
}
