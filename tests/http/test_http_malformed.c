/* What must be refused before any handler: the table of src/http/README.md. */
#include "http_proef.h"

#include <unistd.h>

struct row {
  const char *what;
  struct str bytes;
  int status; /* 0 = closed without an answer */
};

#define TAIL "Host: a\r\n\r\n"
#define FORM_TYPE "Content-Type: application/x-www-form-urlencoded\r\n"

static const struct row rows[] = {
    {"length and encoding together",
     S_INIT("POST /form HTTP/1.1\r\nHost: a\r\n" FORM_TYPE
            "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
     400},
    {"encoding and length together",
     S_INIT("POST /form HTTP/1.1\r\nHost: a\r\n" FORM_TYPE
            "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n"),
     400},
    {"two different lengths",
     S_INIT("POST /form HTTP/1.1\r\nHost: a\r\n" FORM_TYPE "Content-Length: 3\r\nContent-Length: 4\r\n\r\na=1"), 400},
    {"two equal lengths",
     S_INIT("POST /form HTTP/1.1\r\nHost: a\r\n" FORM_TYPE "Content-Length: 3\r\ncontent-length: 3\r\n\r\na=1"), 400},
    {"length with a plus", S_INIT("POST /form HTTP/1.1\r\nHost: a\r\n" FORM_TYPE "Content-Length: +3\r\n\r\na=1"), 400},
    {"negative length", S_INIT("POST /form HTTP/1.1\r\nHost: a\r\n" FORM_TYPE "Content-Length: -3\r\n\r\na=1"), 400},
    {"list of lengths", S_INIT("POST /form HTTP/1.1\r\nHost: a\r\n" FORM_TYPE "Content-Length: 3, 3\r\n\r\na=1"), 400},
    {"empty length", S_INIT("POST /form HTTP/1.1\r\nHost: a\r\n" FORM_TYPE "Content-Length:\r\n\r\na=1"), 400},
    {"length beyond any number",
     S_INIT("POST /form HTTP/1.1\r\nHost: a\r\n" FORM_TYPE "Content-Length: 99999999999999999999999\r\n\r\na=1"), 413},
    {"two encodings",
     S_INIT("POST /form HTTP/1.1\r\nHost: a\r\n" FORM_TYPE
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
     400},
    {"other encoding", S_INIT("POST /form HTTP/1.1\r\nHost: a\r\n" FORM_TYPE "Transfer-Encoding: gzip\r\n\r\n"), 400},
    {"encoding after another",
     S_INIT("POST /form HTTP/1.1\r\nHost: a\r\n" FORM_TYPE "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"), 400},
    {"empty encoding", S_INIT("POST /form HTTP/1.1\r\nHost: a\r\n" FORM_TYPE "Transfer-Encoding:\r\n\r\n"), 400},
    {"encoding in 1.0",
     S_INIT("POST /form HTTP/1.0\r\nHost: a\r\n" FORM_TYPE "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), 400},
    {"space before the colon", S_INIT("GET / HTTP/1.1\r\nHost: a\r\nX-A : b\r\n\r\n"), 400},
    {"space before the colon of a length", S_INIT("POST /form HTTP/1.1\r\nHost: a\r\nContent-Length : 3\r\n\r\na=1"),
     400},
    {"no host", S_INIT("GET / HTTP/1.1\r\n\r\n"), 400},
    {"no host in 1.0", S_INIT("GET / HTTP/1.0\r\n\r\n"), 400},
    {"empty host", S_INIT("GET / HTTP/1.1\r\nHost:\r\n\r\n"), 400},
    {"strange host", S_INIT("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"), 400},
    {"two hosts", S_INIT("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"), 400},
    {"two equal hosts", S_INIT("GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n"), 400},
    {"two cookies headers", S_INIT("GET / HTTP/1.1\r\nHost: a\r\nCookie: a=1\r\nCookie: b=2\r\n\r\n"), 400},
    {"two types", S_INIT("POST /form HTTP/1.1\r\nHost: a\r\n" FORM_TYPE FORM_TYPE "Content-Length: 3\r\n\r\na=1"), 400},
    {"bare CR in a value", S_INIT("GET / HTTP/1.1\r\nHost: a\r\nX-A: b\rc\r\n\r\n"), 400},
    {"bare CR in a name", S_INIT("GET / HTTP/1.1\r\nHost: a\r\nX\rA: b\r\n\r\n"), 400},
    {"bell in a value", S_INIT("GET / HTTP/1.1\r\nHost: a\r\nX-A: b\ac\r\n\r\n"), 400},
    {"delete in a value", S_INIT("GET / HTTP/1.1\r\nHost: a\r\nX-A: b\x7f\r\n\r\n"), 400},
    {"NUL in a name", S_INIT("GET / HTTP/1.1\r\nHost: a\r\nX\0A: b\r\n\r\n"), 400},
    {"NUL in a value", S_INIT("GET / HTTP/1.1\r\nX-A: b\0c\r\n" TAIL), 400},
    {"NUL in the last value", S_INIT("GET / HTTP/1.1\r\nHost: a\0b\r\n\r\n"), 400},
    {"NUL at the end of a value", S_INIT("GET / HTTP/1.1\r\nX-A: b\0\r\n" TAIL), 400},
    {"NUL at the very end", S_INIT("GET / HTTP/1.1\r\nHost: a\0\r\n\r\n"), 400},
    {"NUL for a value", S_INIT("GET / HTTP/1.1\r\nX-A: \0\r\n" TAIL), 400},
    {"NUL after the version", S_INIT("GET / HTTP/1.1\0a\r\n" TAIL), 400},
    {"folded line", S_INIT("GET / HTTP/1.1\r\nX-A: b\r\n c\r\n" TAIL), 400},
    {"folded last line", S_INIT("GET / HTTP/1.1\r\nHost: a\r\nX-A: b\r\n c\r\n\r\n"), 400},
    {"first line folded", S_INIT("GET / HTTP/1.1\r\n X-A: b\r\n" TAIL), 400},
    {"NUL in the target", S_INIT("GET /\0a HTTP/1.1\r\n" TAIL), 400},
    {"empty name", S_INIT("GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n"), 400},
    {"slash in a name", S_INIT("GET / HTTP/1.1\r\nHost: a\r\nX/A: b\r\n\r\n"), 400},
    {"line without a colon", S_INIT("GET / HTTP/1.1\r\nHost: a\r\nniets\r\n\r\n"), 400},
    {"escaped NUL", S_INIT("GET /%00 HTTP/1.1\r\n" TAIL), 400},
    {"escaped NUL in the query", S_INIT("GET /echo?a=%00 HTTP/1.1\r\n" TAIL), 400},
    {"half an escape", S_INIT("GET /a%2 HTTP/1.1\r\n" TAIL), 400},
    {"no escape", S_INIT("GET /a%zz HTTP/1.1\r\n" TAIL), 400},
    {"half an escape in the query", S_INIT("GET /echo?a=%2 HTTP/1.1\r\n" TAIL), 400},
    {"escaped line end", S_INIT("GET /a%0d%0ab HTTP/1.1\r\n" TAIL), 400},
    {"escaped slash", S_INIT("GET /melding%2fnieuw HTTP/1.1\r\n" TAIL), 400},
    {"bad UTF-8", S_INIT("GET /%ff HTTP/1.1\r\n" TAIL), 400},
    {"overlong UTF-8", S_INIT("GET /%c0%af HTTP/1.1\r\n" TAIL), 400},
    {"surrogate", S_INIT("GET /%ed%a0%80 HTTP/1.1\r\n" TAIL), 400},
    {"raw UTF-8", S_INIT("GET /\xc3\xa9 HTTP/1.1\r\n" TAIL), 400},
    {"bad UTF-8 in the query", S_INIT("GET /echo?a=%ff HTTP/1.1\r\n" TAIL), 400},
    {"tab in the target", S_INIT("GET /a\tb HTTP/1.1\r\n" TAIL), 400},
    {"space in the target", S_INIT("GET /a b HTTP/1.1\r\n" TAIL), 0},
    {"dots", S_INIT("GET /melding/../form HTTP/1.1\r\n" TAIL), 404},
    {"escaped dots", S_INIT("GET /melding/%2e%2e/form HTTP/1.1\r\n" TAIL), 404},
    {"a dot", S_INIT("GET /./melding HTTP/1.1\r\n" TAIL), 404},
    {"dots at the end", S_INIT("GET /melding/.. HTTP/1.1\r\n" TAIL), 404},
    {"dots without a host", S_INIT("GET /.. HTTP/1.1\r\n\r\n"), 400},
    {"absolute form", S_INIT("GET http://a/ HTTP/1.1\r\n" TAIL), 400},
    {"asterisk", S_INIT("OPTIONS * HTTP/1.1\r\n" TAIL), 400},
    {"authority form", S_INIT("CONNECT a:443 HTTP/1.1\r\n" TAIL), 400},
    {"without a slash", S_INIT("GET melding HTTP/1.1\r\n" TAIL), 400},
    {"only a query", S_INIT("GET ?a HTTP/1.1\r\n" TAIL), 400},
    {"no version", S_INIT("GET /\r\n" TAIL), 400},
    {"old version", S_INIT("GET / HTTP/0.9\r\n" TAIL), 505},
    {"new version", S_INIT("GET / HTTP/2.0\r\n" TAIL), 505},
    {"later version of 1", S_INIT("GET / HTTP/1.2\r\n" TAIL), 400},
    {"other method", S_INIT("DELETE / HTTP/1.1\r\n" TAIL), 405},
    {"lower case method", S_INIT("get / HTTP/1.1\r\n" TAIL), 405},
    {"other method of nothing", S_INIT("DELETE /niets HTTP/1.1\r\n" TAIL), 404},
    {"invented method", S_INIT("HALLO / HTTP/1.1\r\n" TAIL), 405},
    {"post of a page", S_INIT("POST / HTTP/1.1\r\n" FORM_TYPE "Content-Length: 0\r\n" TAIL), 405},
    {"get of a form", S_INIT("GET /form HTTP/1.1\r\n" TAIL), 405},
    {"a body with a get", S_INIT("GET / HTTP/1.1\r\nContent-Length: 3\r\n" TAIL "a=1"), 413},
    {"chunks with a get", S_INIT("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" TAIL "3\r\na=1\r\n0\r\n\r\n"), 413},
    {"no type", S_INIT("POST /form HTTP/1.1\r\nContent-Length: 3\r\n" TAIL "a=1"), 415},
    {"other type", S_INIT("POST /form HTTP/1.1\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n" TAIL "a=1"), 415},
    {"type that begins alike",
     S_INIT("POST /form HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded2\r\nContent-Length: 3\r\n" TAIL
            "a=1"),
     415},
    {"NUL in a form", S_INIT("POST /form HTTP/1.1\r\n" FORM_TYPE "Content-Length: 5\r\n" TAIL "a=%00"), 400},
    {"raw NUL in a form", S_INIT("POST /form HTTP/1.1\r\n" FORM_TYPE "Content-Length: 3\r\n" TAIL "a=\0"), 400},
    {"bad UTF-8 in a form", S_INIT("POST /form HTTP/1.1\r\n" FORM_TYPE "Content-Length: 5\r\n" TAIL "a=%ff"), 400},
    {"bad escape in a form", S_INIT("POST /form HTTP/1.1\r\n" FORM_TYPE "Content-Length: 4\r\n" TAIL "a=%1"), 400},
    {"bad UTF-8 in a cookie", S_INIT("GET / HTTP/1.1\r\nCookie: a=\xff\r\n" TAIL), 400},
    {"size of a chunk that is none",
     S_INIT("POST /form HTTP/1.1\r\n" FORM_TYPE "Transfer-Encoding: chunked\r\n" TAIL "zz\r\na=1\r\n0\r\n\r\n"), 400},
    {"size of a chunk beyond any number",
     S_INIT("POST /form HTTP/1.1\r\n" FORM_TYPE "Transfer-Encoding: chunked\r\n" TAIL
            "fffffffffffffffff1\r\na=1\r\n0\r\n\r\n"),
     413},
    {"not HTTP", S_INIT("\x16\x03\x01\x02\x00\x01\x00\r\n\r\n"), 0},
    {"nothing but a word", S_INIT("hallo\r\n\r\n"), 0},
};

static struct proef proef;

static int start(void **state) {
  (void)state;
  proef = proef_start((struct http_settings){0});
  return 0;
}

static int stop(void **state) {
  (void)state;
  proef_stop(&proef);
  return 0;
}

static void test_rows(void **state) {
  (void)state;
  struct arena *arena = arena_create(SIZE_MAX);
  int wrong = 0;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct reply reply = proef_ask_bytes(arena, &proef, rows[i].bytes);
    if (reply.status == rows[i].status) continue;
    print_error("%s: got %d, expected %d\n", rows[i].what, reply.status, rows[i].status);
    wrong++;
  }
  arena_destroy(arena);
  assert_int_equal(wrong, 0);
}

/* What may be a trick ends the connection, so that a second request behind it is never read. */
static void test_nothing_behind_a_malformed_request(void **state) {
  (void)state;
  struct arena *arena = arena_create(SIZE_MAX);
  int fd = proef_connect(&proef);
  proef_send_text(fd, "POST /form HTTP/1.1\r\nHost: a\r\n" FORM_TYPE
                      "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                      "GET /melding/nieuw HTTP/1.1\r\nHost: a\r\n\r\n");
  assert_int_equal(proef_reply(arena, fd, true).status, 400);
  assert_true(proef_at_end(fd));
  close(fd);
  arena_destroy(arena);
}

static struct str request_with(struct arena *arena, const char *before, size_t filler, const char *after) {
  struct buf buf;
  buf_init(&buf, arena, 1024 * 1024);
  buf_add(&buf, str_of(before));
  for (size_t i = 0; i < filler; i++) buf_add_char(&buf, 'a');
  buf_add(&buf, str_of(after));
  return buf_str(&buf);
}

static void test_caps(void **state) {
  (void)state;
  struct arena *arena = arena_create(SIZE_MAX);
  struct {
    const char *before;
    size_t filler;
    const char *after;
    int status;
  } caps[] = {
      {"GET /echo?", 8000, " HTTP/1.1\r\n" TAIL, 200},
      {"GET /", 8191, " HTTP/1.1\r\n" TAIL, 404},
      {"GET /", 8192, " HTTP/1.1\r\n" TAIL, 414},
      {"GET /", 40000, " HTTP/1.1\r\n" TAIL, 414},
      {"GET / HTTP/1.1\r\nX-A: ", 20000, "\r\n" TAIL, 200},
      {"GET / HTTP/1.1\r\nX-A: ", 40000, "\r\n" TAIL, 431},
      {"GET / HTTP/1.1\r\nX-A: ", 64 * 1024, "\r\n" TAIL, 431},
      {"GET / HTTP/1.1\r\n", 40000, ": b\r\n" TAIL, 431},
  };
  for (size_t i = 0; i < sizeof caps / sizeof *caps; i++) {
    struct reply reply =
        proef_ask_bytes(arena, &proef, request_with(arena, caps[i].before, caps[i].filler, caps[i].after));
    if (reply.status != caps[i].status) fail_msg("cap %zu: got %d, expected %d", i, reply.status, caps[i].status);
  }
  arena_destroy(arena);
}

/* However many small parts a head has, the server answers or closes and goes on. */
static void test_many_small_parts(void **state) {
  (void)state;
  struct arena *arena = arena_create(SIZE_MAX);
  struct proef quick = proef_start((struct http_settings){.request_deadline_ms = 300});
  const struct {
    const char *before, *part, *after;
  } heads[] = {
      {"GET /echo?", "&", " HTTP/1.1\r\n" TAIL},      {"GET /echo?", "a&", " HTTP/1.1\r\n" TAIL},
      {"GET / HTTP/1.1\r\n", "a:b\r\n", TAIL},        {"GET / HTTP/1.1\r\nCookie: ", "a=b;", "\r\n" TAIL},
      {"GET / HTTP/1.1\r\nX: a\r\n", " b\r\n", TAIL},
  };
  for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
    struct buf buf;
    buf_init(&buf, arena, 64 * 1024);
    buf_add(&buf, str_of(heads[i].before));
    while (buf.len < 8000) buf_add(&buf, str_of(heads[i].part));
    buf_add(&buf, str_of(heads[i].after));
    int fd = proef_connect(&quick);
    proef_send(fd, buf_str(&buf));
    struct reply reply = proef_reply(arena, fd, true);
    assert_true(reply.status == 0 || reply.status == 200 || reply.status >= 400);
    close(fd);
  }
  assert_int_equal(proef_ask(arena, &quick, "GET / HTTP/1.1\r\n" TAIL).status, 200);
  arena_destroy(arena);
  proef_stop(&quick);
}

/* Strict about what may deceive, not about what is only unusual. */
static void test_what_is_allowed(void **state) {
  (void)state;
  struct arena *arena = arena_create(SIZE_MAX);
  const char *good[] = {
      "GET / HTTP/1.1\r\nHost:a\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: \t a \t \r\n\r\n",
      "GET / HTTP/1.1\r\nhOST: a\r\nX-Leeg:\r\n\r\n",
      "GET / HTTP/1.1\r\nX-Leeg: \r\nHost: [::1]:8080\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\nX-Leeg: \r\n\r\n",
      "GET / HTTP/1.1\nHost: a\n\n",
      "\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
      "GET / HTTP/1.0\r\nHost: a\r\n\r\n",
      "GET /? HTTP/1.1\r\nHost: a\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\nX-A: \xe9\tb\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\nX-A: b\r\nX-A: c\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
  };
  for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
    struct reply reply = proef_ask(arena, &proef, good[i]);
    if (reply.status != 200) fail_msg("request %zu: got %d", i, reply.status);
    assert_text(reply.body, "hallo");
  }
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_rows),
      cmocka_unit_test(test_nothing_behind_a_malformed_request),
      cmocka_unit_test(test_caps),
      cmocka_unit_test(test_many_small_parts),
      cmocka_unit_test(test_what_is_allowed),
  };
  cmocka_set_message_output(CM_OUTPUT_TAP);
  return cmocka_run_group_tests(tests, start, stop);
}
