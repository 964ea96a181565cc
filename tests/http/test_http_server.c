/* What a client gets from a server that works: routes, bodies, headers, connections that are used again. */
#include "http_proef.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define TAIL "Host: a\r\n\r\n"
#define FORM_TYPE "Content-Type: application/x-www-form-urlencoded\r\n"

static struct proef proef;
static struct arena *arena;

static int start(void **state) {
  (void)state;
  arena = arena_create(SIZE_MAX);
  proef = proef_start((struct http_settings){.arena_limit = 1024 * 1024});
  return 0;
}

static int stop(void **state) {
  (void)state;
  proef_stop(&proef);
  arena_destroy(arena);
  return 0;
}

static void test_routes(void **state) {
  (void)state;
  const struct {
    const char *request;
    int status;
    const char *body, *allow;
  } rows[] = {
      {"GET / HTTP/1.1\r\n" TAIL, 200, "hallo", ""},
      {"GET /melding/nieuw HTTP/1.1\r\n" TAIL, 200, "nieuw", ""},
      {"GET /melding/17 HTTP/1.1\r\n" TAIL, 200, "melding 17", ""},
      {"GET /melding/caf%C3%A9%20a+b HTTP/1.1\r\n" TAIL, 200, "melding café a+b", ""},
      {"GET /melding/17/sluiten HTTP/1.1\r\n" TAIL, 200, "sluiten 17", ""},
      {"GET /m%65lding/17 HTTP/1.1\r\n" TAIL, 200, "melding 17", ""},
      {"GET /echo?a=1&b=%26&c=x+y&d&a=2 HTTP/1.1\r\n" TAIL, 200, "a=1\nb=&\nc=x y\nd=\na=2\n", ""},
      {"GET /koekjes HTTP/1.1\r\nCookie: a=1; b=\"2\"; los; c=3=4;\r\n" TAIL, 200, "a=1\nb=\"2\"\nc=3=4\n", ""},
      {"POST /melding/nieuw HTTP/1.1\r\n" FORM_TYPE "Content-Length: 0\r\n" TAIL, 200, "post nieuw", ""},
      {"GET /melding/ HTTP/1.1\r\n" TAIL, 404, NULL, ""},
      {"GET /melding//sluiten HTTP/1.1\r\n" TAIL, 404, NULL, ""},
      {"GET /melding/17/ HTTP/1.1\r\n" TAIL, 404, NULL, ""},
      {"GET //melding/17 HTTP/1.1\r\n" TAIL, 404, NULL, ""},
      {"GET /Melding/17 HTTP/1.1\r\n" TAIL, 404, NULL, ""},
      {"GET /melding/17/sluiten/nu HTTP/1.1\r\n" TAIL, 404, NULL, ""},
      {"PUT /melding/17 HTTP/1.1\r\n" TAIL, 405, NULL, "GET, HEAD, POST"},
      {"GET /form HTTP/1.1\r\n" TAIL, 405, NULL, "POST"},
      {"POST /melding/17/sluiten HTTP/1.1\r\nContent-Length: 0\r\n" TAIL, 405, NULL, "GET, HEAD"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct reply reply = proef_ask(arena, &proef, rows[i].request);
    if (reply.status != rows[i].status) fail_msg("%s: got %d", rows[i].request, reply.status);
    if (rows[i].body) assert_text(reply.body, rows[i].body);
    assert_text(reply_header(&reply, "Allow"), rows[i].allow);
  }
}

static void test_forms(void **state) {
  (void)state;
  struct reply reply =
      proef_ask(arena, &proef,
                "POST /form HTTP/1.1\r\n" FORM_TYPE "Content-Length: 33\r\n" TAIL "naam=Jos%C3%A9&n=&x=a%0D%0Ab&naam");
  assert_int_equal(reply.status, 200);
  assert_text(reply.body, "naam=José\nn=\nx=a\r\nb\nnaam=\n");
  reply = proef_ask(arena, &proef,
                    "POST /form HTTP/1.1\r\nContent-Type: Application/X-WWW-Form-Urlencoded ; charset=UTF-8\r\n"
                    "Content-Length: 3\r\n" TAIL "a=1");
  assert_text(reply.body, "a=1\n");
}

static void test_chunked_form(void **state) {
  (void)state;
  struct reply reply = proef_ask(arena, &proef,
                                 "POST /form HTTP/1.1\r\n" FORM_TYPE "Transfer-Encoding: chunked\r\n" TAIL
                                 "2\r\na=\r\n5;ext=1\r\n1&b=2\r\n0\r\n\r\n");
  assert_int_equal(reply.status, 200);
  assert_text(reply.body, "a=1\nb=2\n");
}

/* Whether the client tells the length or not, more than the route takes is refused, and the connection goes on. */
static void test_body_cap(void **state) {
  (void)state;
  struct buf body;
  buf_init(&body, arena, 128 * 1024);
  buf_add(&body, S("a="));
  while (body.len < 64 * 1024) buf_add_char(&body, 'b');
  int fd = proef_connect(&proef);
  proef_send(fd, str_format(arena, "POST /form HTTP/1.1\r\n" FORM_TYPE "Content-Length: %zu\r\n" TAIL "%.*s", body.len,
                            STR_ARG(buf_str(&body))));
  assert_int_equal(proef_reply(arena, fd, true).status, 200);
  buf_add_char(&body, 'b');
  proef_send(fd, str_format(arena, "POST /form HTTP/1.1\r\n" FORM_TYPE "Content-Length: %zu\r\n" TAIL "%.*s", body.len,
                            STR_ARG(buf_str(&body))));
  assert_int_equal(proef_reply(arena, fd, true).status, 413);
  proef_send(fd, str_format(arena,
                            "POST /form HTTP/1.1\r\n" FORM_TYPE "Transfer-Encoding: chunked\r\n" TAIL
                            "%zx\r\n%.*s\r\n0\r\n\r\n",
                            body.len, STR_ARG(buf_str(&body))));
  assert_int_equal(proef_reply(arena, fd, true).status, 413);
  proef_send_text(fd, "GET / HTTP/1.1\r\n" TAIL);
  assert_int_equal(proef_reply(arena, fd, true).status, 200);
  close(fd);
}

/* A client that asks first gets its answer without sending; one that announces a flood too. */
static void test_refused_before_the_body(void **state) {
  (void)state;
  const char *heads[] = {
      "POST /form HTTP/1.1\r\n" FORM_TYPE "Content-Length: 70000\r\nExpect: 100-continue\r\n" TAIL,
      "POST /form HTTP/1.1\r\n" FORM_TYPE "Content-Length: 4000000000\r\n" TAIL,
  };
  for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
    int fd = proef_connect(&proef);
    proef_send_text(fd, heads[i]);
    assert_int_equal(proef_reply(arena, fd, true).status, 413);
    assert_true(proef_at_end(fd));
    close(fd);
  }
}

static void test_expect_continue(void **state) {
  (void)state;
  int fd = proef_connect(&proef);
  proef_send_text(fd, "POST /form HTTP/1.1\r\n" FORM_TYPE "Content-Length: 3\r\nExpect: 100-continue\r\n" TAIL);
  assert_int_equal(proef_reply(arena, fd, false).status, 100);
  proef_send_text(fd, "a=1");
  assert_text(proef_reply(arena, fd, true).body, "a=1\n");
  close(fd);
}

static void test_raw_body(void **state) {
  (void)state;
  struct reply reply = proef_ask(
      arena, &proef, "POST /raw HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 7\r\n" TAIL "{\"a\":1}");
  assert_int_equal(reply.status, 200);
  assert_text(reply.body, "application/json|{\"a\":1}");
  reply = proef_ask(arena, &proef, "POST /raw HTTP/1.1\r\n" FORM_TYPE "Content-Length: 5\r\n" TAIL "a=%zz");
  assert_text(reply.body, "application/x-www-form-urlencoded|a=%zz");
  reply = proef_ask(arena, &proef, "POST /raw HTTP/1.1\r\nContent-Length: 1\r\n" TAIL "x");
  assert_text(reply.body, "|x");
  reply = proef_ask(arena, &proef, "POST /raw HTTP/1.1\r\n" TAIL);
  assert_text(reply.body, "|");
}

static void test_headers_that_handlers_see(void **state) {
  (void)state;
  struct reply reply =
      proef_ask(arena, &proef,
                "GET /koppen HTTP/1.1\r\nhost: [::1]:8080\r\nOrigin: http://a\r\nUser-Agent: b\xc3\xa9 c\r\n"
                "\r\n");
  assert_text(reply.body, "[::1]:8080|http://a|bé c");
  reply = proef_ask(arena, &proef, "GET /koppen HTTP/1.1\r\nUser-Agent: \xff\r\n" TAIL);
  assert_text(reply.body, "a||"); /* what is not text is left out */
}

static void test_upload(void **state) {
  (void)state;
  static const char part[] = "--grens\r\nContent-Disposition: form-data; name=\"titel\"\r\n\r\nEen ü\r\n--grens\r\n"
                             "Content-Disposition: form-data; name=\"bestand\"; filename=\"C:\\map\\brief.pdf\"\r\n"
                             "Content-Type: application/pdf\r\n\r\n";
  static const char end[] = "\r\n--grens--\r\n";
  struct buf body;
  size_t size = 3 * 1024 * 1024;
  buf_init(&body, arena, 8 * 1024 * 1024);
  buf_add(&body, S("POST /upload HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=grens\r\n"));
  buf_format(&body, "Content-Length: %zu\r\n" TAIL, sizeof part - 1 + size + sizeof end - 1);
  buf_add(&body, str_of(part));
  for (size_t i = 0; i < size; i++) buf_add_char(&body, (char)(i * 7));
  buf_add(&body, str_of(end));
  struct proef roomy = proef_start((struct http_settings){0});
  struct reply reply = proef_ask_bytes(arena, &roomy, buf_str(&body));
  proef_stop(&roomy);
  assert_int_equal(reply.status, 200);
  struct str told = str_format(arena, "titel=Een ü\nbestand|brief.pdf|application/pdf|%zu\n", size);
  assert_true(str_starts(reply.body, told));
  assert_int_equal(reply.body.len, told.len + size);
  for (size_t i = 0; i < size; i++) assert_true(reply.body.ptr[told.len + i] == (char)(i * 7));
}

static void test_head(void **state) {
  (void)state;
  int fd = proef_connect(&proef);
  proef_send_text(fd,
                  "HEAD / HTTP/1.1\r\n" TAIL "HEAD /niets HTTP/1.1\r\n" TAIL "GET /melding/nieuw HTTP/1.1\r\n" TAIL);
  struct reply reply = proef_reply(arena, fd, false);
  assert_int_equal(reply.status, 200);
  assert_text(reply_header(&reply, "Content-Length"), "5");
  assert_int_equal(proef_reply(arena, fd, false).status, 404);
  assert_text(proef_reply(arena, fd, true).body, "nieuw");
  close(fd);
}

static void test_keep_alive_and_close(void **state) {
  (void)state;
  int fd = proef_connect(&proef);
  for (int i = 0; i < 100; i++) {
    proef_send_text(fd, "GET / HTTP/1.1\r\n" TAIL);
    assert_text(proef_reply(arena, fd, true).body, "hallo");
  }
  proef_send_text(fd, "GET / HTTP/1.1\r\nConnection: close\r\n" TAIL);
  assert_text(proef_reply(arena, fd, true).body, "hallo");
  assert_true(proef_at_end(fd));
  close(fd);
}

static void test_pipelined(void **state) {
  (void)state;
  int fd = proef_connect(&proef);
  proef_send_text(fd, "GET /melding/1 HTTP/1.1\r\n" TAIL "POST /form HTTP/1.1\r\n" FORM_TYPE
                      "Content-Length: 3\r\n" TAIL "a=1"
                      "GET /niets HTTP/1.1\r\n" TAIL "GET /melding/2 HTTP/1.1\r\n" TAIL);
  assert_text(proef_reply(arena, fd, true).body, "melding 1");
  assert_text(proef_reply(arena, fd, true).body, "a=1\n");
  assert_int_equal(proef_reply(arena, fd, true).status, 404);
  assert_text(proef_reply(arena, fd, true).body, "melding 2");
  close(fd);
}

static void test_byte_by_byte(void **state) {
  (void)state;
  struct str request = S("POST /form HTTP/1.1\r\n" FORM_TYPE "Content-Length: 3\r\n" TAIL "a=1");
  int fd = proef_connect(&proef);
  for (size_t i = 0; i < request.len; i++) proef_send(fd, str_part(request, i, i + 1));
  assert_text(proef_reply(arena, fd, true).body, "a=1\n");
  close(fd);
}

static void test_large_answer(void **state) {
  (void)state;
  struct proef roomy = proef_start((struct http_settings){0});
  struct reply reply = proef_ask(arena, &roomy, "GET /groot HTTP/1.1\r\n" TAIL);
  proef_stop(&roomy);
  assert_int_equal(reply.status, 200);
  assert_int_equal(reply.body.len, 1024 * 1024);
}

static const struct {
  const char *name, *value;
} always[] = {
    {"Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
                                "font-src 'self'; connect-src 'self'; "
                                "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"},
    {"X-Permitted-Cross-Domain-Policies", "none"},
    {"Cache-Control", "no-store"},
    {"Content-Type", "text/html; charset=utf-8"},
    {"Server", ""},
    {"Strict-Transport-Security", ""},
};

static void test_headers_of_every_answer(void **state) {
  (void)state;
  const char *requests[] = {
      "GET / HTTP/1.1\r\n" TAIL,        "HEAD / HTTP/1.1\r\n" TAIL,
      "GET /niets HTTP/1.1\r\n" TAIL,   "GET /%00 HTTP/1.1\r\n" TAIL,
      "DELETE / HTTP/1.1\r\n" TAIL,     "POST /form HTTP/1.1\r\nContent-Length: 0\r\n" TAIL,
      "GET /echo?%0 HTTP/1.1\r\n" TAIL, "GET /kapot HTTP/1.1\r\n" TAIL,
      "GET /veel HTTP/1.1\r\n" TAIL,    "GET /weg HTTP/1.1\r\n" TAIL,
  };
  for (size_t i = 0; i < sizeof requests / sizeof *requests; i++) {
    struct reply reply = proef_ask(arena, &proef, requests[i]);
    for (size_t h = 0; h < sizeof always / sizeof *always; h++)
      assert_text(reply_header(&reply, always[h].name), always[h].value);
    assert_int_equal(reply_header(&reply, "X-Request-Id").len, 26);
  }
}

static void test_request_id_differs_and_is_the_handlers(void **state) {
  (void)state;
  struct reply one = proef_ask(arena, &proef, "GET /niets HTTP/1.1\r\n" TAIL),
               two = proef_ask(arena, &proef, "GET /niets HTTP/1.1\r\n" TAIL);
  assert_false(str_eq(reply_header(&one, "X-Request-Id"), reply_header(&two, "X-Request-Id")));
  assert_true(str_eq(one.body, str_format(arena, "probleem 404 %.*s", STR_ARG(reply_header(&one, "X-Request-Id")))));
}

static void test_own_headers(void **state) {
  (void)state;
  struct reply reply = proef_ask(arena, &proef, "GET /eigen HTTP/1.1\r\n" TAIL);
  size_t at;
  assert_text(reply_header(&reply, "Content-Type"), "application/pdf");
  assert_text(reply_header(&reply, "Cache-Control"), "max-age=60");
  assert_false(str_find(reply.head, S("no-store"), &at));
  assert_false(str_find(reply.head, S("text/html"), &at));
  assert_true(str_find(reply.head, S("Set-Cookie: a=1\r\n"), &at) &&
              str_find(reply.head, S("Set-Cookie: b=2\r\n"), &at));
}

static void test_redirect(void **state) {
  (void)state;
  struct reply reply = proef_ask(arena, &proef, "GET /weg HTTP/1.1\r\n" TAIL);
  assert_int_equal(reply.status, 303);
  assert_text(reply_header(&reply, "Location"), "/melding/7?a=%20b");
}

static void test_broken_answers_become_problems(void **state) {
  (void)state;
  size_t at;
  struct reply reply = proef_ask(arena, &proef, "GET /kapot HTTP/1.1\r\n" TAIL);
  assert_int_equal(reply.status, 500);
  assert_true(str_starts(reply.body, S("probleem 500")));
  assert_false(str_find(reply.head, S("twee"), &at));
  assert_int_equal(proef_ask(arena, &proef, "GET /vol HTTP/1.1\r\n" TAIL).status, 503); /* its arena was spent first */
  reply = proef_ask(arena, &proef, "GET /veel HTTP/1.1\r\n" TAIL);
  assert_int_equal(reply.status, 503);
  assert_text(reply_header(&reply, "Retry-After"), "1");
  struct proef roomy = proef_start((struct http_settings){0});
  assert_int_equal(proef_ask(arena, &roomy, "GET /veel HTTP/1.1\r\n" TAIL).status, 200);
  proef_stop(&roomy);
  struct proef endless = proef_start((struct http_settings){.arena_limit = SIZE_MAX});
  assert_int_equal(proef_ask(arena, &endless, "GET /vol HTTP/1.1\r\n" TAIL).status, 500);
  proef_stop(&endless);
}

/* What is written to standard error while `request` is answered. */
static struct str logged(const char *request) {
  FILE *file = tmpfile();
  int before = dup(STDERR_FILENO);
  assert_true(file && before >= 0 && dup2(fileno(file), STDERR_FILENO) >= 0);
  proef_ask(arena, &proef, request);
  dup2(before, STDERR_FILENO);
  close(before);
  char *text = arena_new(arena, 4096);
  rewind(file);
  struct str all = {text, fread(text, 1, 4096, file)};
  fclose(file);
  return all;
}

static void test_log_tells_the_fault(void **state) {
  (void)state;
  size_t at;
  struct str log = logged("GET /fout HTTP/1.1\r\n" TAIL);
  assert_true(str_find(log, S("\"status\":\"422\""), &at));
  assert_true(str_find(log, S("\"fault\":\"rule\",\"detail\":\"plan without goals\"}"), &at));
  log = logged("GET / HTTP/1.1\r\n" TAIL);
  assert_false(str_find(log, S("fault"), &at));
}

/* The log names the route, never what was asked of it. */
static void test_log_has_no_personal_data(void **state) {
  (void)state;
  const struct {
    const char *request, *expected;
  } rows[] = {
      {"GET /melding/geheim?naam=geheim HTTP/1.1\r\nCookie: a=geheim\r\n" TAIL,
       "\"method\":\"GET\",\"route\":\"/melding/:id\",\"status\":\"200\""},
      {"GET /geheim HTTP/1.1\r\n" TAIL, "\"method\":\"GET\",\"route\":\"-\",\"status\":\"404\""},
      {"GET /%00geheim HTTP/1.1\r\n" TAIL, "\"status\":\"400\""},
      {"GEHEIM /geheim HTTP/1.1\r\n" TAIL, "\"method\":\"-\""},
      {"POST /form HTTP/1.1\r\n" FORM_TYPE "Content-Length: 8\r\n" TAIL "a=geheim", "\"route\":\"/form\""},
      {"POST /form HTTP/1.1\r\n" FORM_TYPE "Content-Length: 9\r\n" TAIL "a=geheim%", "\"status\":\"400\""},
  };
  size_t at;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct str log = logged(rows[i].request);
    assert_true(str_find(log, S("\"event\":\"request\""), &at));
    if (!str_find(log, str_of(rows[i].expected), &at)) fail_msg("%.*s", STR_ARG(log));
    assert_false(str_find(log, S("geheim"), &at));
    assert_false(str_find(log, S("GEHEIM"), &at));
  }
}

static void test_response_functions(void **state) {
  (void)state;
  const struct {
    struct str path;
    bool good;
  } rows[] = {
      {S_INIT("/"), true},          {S_INIT("/a?b=c#d"), true},  {S_INIT(""), false},        {S_INIT("a"), false},
      {S_INIT("//a"), false},       {S_INIT("/\\a"), false},     {S_INIT("/a\r\nb"), false}, {S_INIT("/a b"), false},
      {S_INIT("/\xc3\xa9"), false}, {S_INIT("http://a"), false},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct response response = {0};
    response_redirect(&response, rows[i].path);
    if (response.broken == rows[i].good) fail_msg("redirect %zu", i);
    assert_int_equal(response.header_count, rows[i].good);
  }
  struct response response = {0};
  for (int i = 0; i < RESPONSE_HEADERS_MAX; i++) response_header(&response, "X-A", S("b"));
  assert_false(response.broken);
  response_header(&response, "X-A", S("b"));
  assert_true(response.broken);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_routes),
      cmocka_unit_test(test_forms),
      cmocka_unit_test(test_chunked_form),
      cmocka_unit_test(test_body_cap),
      cmocka_unit_test(test_refused_before_the_body),
      cmocka_unit_test(test_expect_continue),
      cmocka_unit_test(test_raw_body),
      cmocka_unit_test(test_headers_that_handlers_see),
      cmocka_unit_test(test_upload),
      cmocka_unit_test(test_head),
      cmocka_unit_test(test_keep_alive_and_close),
      cmocka_unit_test(test_pipelined),
      cmocka_unit_test(test_byte_by_byte),
      cmocka_unit_test(test_large_answer),
      cmocka_unit_test(test_headers_of_every_answer),
      cmocka_unit_test(test_request_id_differs_and_is_the_handlers),
      cmocka_unit_test(test_own_headers),
      cmocka_unit_test(test_redirect),
      cmocka_unit_test(test_broken_answers_become_problems),
      cmocka_unit_test(test_log_has_no_personal_data),
      cmocka_unit_test(test_log_tells_the_fault),
      cmocka_unit_test(test_response_functions),
  };
  cmocka_set_message_output(CM_OUTPUT_TAP);
  return cmocka_run_group_tests(tests, start, stop);
}
