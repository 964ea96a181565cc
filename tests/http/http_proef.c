#include "http_proef.h"

#include <arpa/inet.h>
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static int waiting;
static bool released;

static void wait_for_release(void) {
  pthread_mutex_lock(&lock);
  waiting++;
  pthread_cond_broadcast(&changed);
  while (!released) pthread_cond_wait(&changed, &lock);
  pthread_mutex_unlock(&lock);
}

void proef_await_waiting(int count) {
  pthread_mutex_lock(&lock);
  while (waiting < count) pthread_cond_wait(&changed, &lock);
  pthread_mutex_unlock(&lock);
}

void proef_release(void) {
  pthread_mutex_lock(&lock);
  released = true;
  pthread_cond_broadcast(&changed);
  pthread_mutex_unlock(&lock);
}

static void write_pairs(struct buf *body, const struct paren *paren) {
  for (size_t i = 0; i < paren->aantal; i++)
    buf_format(body, "%.*s=%.*s\n", STR_ARG(paren->rij[i].naam), STR_ARG(paren->rij[i].waarde));
}

static void write_uploads(struct buf *body, const struct request *request) {
  write_pairs(body, &request->form);
  for (size_t i = 0; i < request->upload_count; i++) {
    const struct upload *upload = &request->uploads[i];
    buf_format(body, "%.*s|%.*s|%.*s|%zu\n", STR_ARG(upload->field), STR_ARG(upload->name), STR_ARG(upload->type),
               upload->bytes.len);
    buf_add(body, upload->bytes);
  }
}

static void fill(struct buf *body, size_t bytes) {
  static const char block[4096];
  for (size_t i = 0; i < bytes; i += sizeof block) buf_add(body, (struct str){block, sizeof block});
}

static void answer_hallo(struct request *request, struct response *response) {
  (void)request;
  buf_add(&response->body, S("hallo"));
}

static void answer_nieuw(struct request *request, struct response *response) {
  (void)request;
  buf_add(&response->body, S("nieuw"));
}

static void answer_melding(struct request *request, struct response *response) {
  buf_format(&response->body, "melding %.*s", STR_ARG(request->param));
}

static void answer_post(struct request *request, struct response *response) {
  buf_format(&response->body, "post %.*s", STR_ARG(request->param));
}

static void answer_sluiten(struct request *request, struct response *response) {
  buf_format(&response->body, "sluiten %.*s", STR_ARG(request->param));
}

static void answer_form(struct request *request, struct response *response) {
  write_pairs(&response->body, &request->form);
}

static void answer_upload(struct request *request, struct response *response) {
  write_uploads(&response->body, request);
}

static void answer_raw(struct request *request, struct response *response) {
  buf_format(&response->body, "%.*s|%.*s", STR_ARG(request->content_type), STR_ARG(request->body));
}

static void answer_echo(struct request *request, struct response *response) {
  write_pairs(&response->body, &request->query);
}

static void answer_koekjes(struct request *request, struct response *response) {
  write_pairs(&response->body, &request->cookies);
}

static void answer_koppen(struct request *request, struct response *response) {
  buf_format(&response->body, "%.*s|%.*s|%.*s", STR_ARG(request->header_host), STR_ARG(request->header_origin),
             STR_ARG(request->header_user_agent));
}

static void answer_wacht(struct request *request, struct response *response) {
  (void)request;
  wait_for_release();
  buf_add(&response->body, S("klaar"));
}

static void answer_fout(struct request *request, struct response *response) {
  (void)request;
  response->status = 422;
  response->fault = "rule";
  response->detail = "plan without goals";
}

static void answer_groot(struct request *request, struct response *response) {
  (void)request;
  fill(&response->body, 1024 * 1024);
}

static void answer_kapot(struct request *request, struct response *response) {
  (void)request;
  response_header(response, "X-Kapot", S("een\r\nSet-Cookie: twee"));
}

static void answer_vol(struct request *request, struct response *response) {
  (void)request;
  fill(&response->body, RESPONSE_BODY_MAX + 1);
}

static void answer_veel(struct request *request, struct response *response) {
  arena_new(request->arena, 2 * 1024 * 1024);
  buf_add(&response->body, S("veel"));
}

static void answer_weg(struct request *request, struct response *response) {
  (void)request;
  response_redirect(response, S("/melding/7?a=%20b"));
}

static void answer_eigen(struct request *request, struct response *response) {
  (void)request;
  response->type = "application/pdf";
  response_header(response, "Cache-Control", S("max-age=60"));
  response_header(response, "Set-Cookie", S("a=1"));
  response_header(response, "Set-Cookie", S("b=2"));
}

/* The one serving function finds here what its route is for. */
struct answer {
  void (*run)(struct request *request, struct response *response);
};

static void serve(void *context, const struct route *route, struct request *request, struct response *response) {
  (void)context;
  const struct answer *answer = route->what;
  answer->run(request, response);
}

#define BY(name) (&(const struct answer){answer_##name})

static const struct route routes[] = {
    {METHOD_GET, "/", 0, false, BY(hallo)},
    {METHOD_GET, "/melding/:id", 0, false, BY(melding)},
    {METHOD_GET, "/melding/nieuw", 0, false, BY(nieuw)},
    {METHOD_POST, "/melding/:id", 1000, false, BY(post)},
    {METHOD_GET, "/melding/:id/sluiten", 0, false, BY(sluiten)},
    {METHOD_POST, "/form", 64 * 1024, false, BY(form)},
    {METHOD_POST, "/upload", 4 * 1024 * 1024, false, BY(upload)},
    {METHOD_POST, "/raw", 1000, true, BY(raw)},
    {METHOD_GET, "/echo", 0, false, BY(echo)},
    {METHOD_GET, "/koekjes", 0, false, BY(koekjes)},
    {METHOD_GET, "/koppen", 0, false, BY(koppen)},
    {METHOD_GET, "/wacht", 0, false, BY(wacht)},
    {METHOD_GET, "/kostbaar", 0, false, BY(wacht), true},
    {METHOD_GET, "/fout", 0, false, BY(fout)},
    {METHOD_GET, "/groot", 0, false, BY(groot)},
    {METHOD_GET, "/kapot", 0, false, BY(kapot)},
    {METHOD_GET, "/vol", 0, false, BY(vol)},
    {METHOD_GET, "/veel", 0, false, BY(veel)},
    {METHOD_GET, "/weg", 0, false, BY(weg)},
    {METHOD_GET, "/eigen", 0, false, BY(eigen)},
};

static void problem(void *context, int status, struct request *request, struct response *response) {
  (void)context;
  buf_format(&response->body, "probleem %d %.*s", status, STR_ARG(request->request_id));
}

static const struct http_handlers handlers = {NULL, serve, problem};

struct proef proef_start(struct http_settings settings) {
  struct proef proef = {0};
  struct fault fault;
  fault_init(&fault);
  waiting = 0;
  released = false;
  if (!settings.address) settings.address = "127.0.0.1";
  if (!http_start(&settings, routes, sizeof routes / sizeof *routes, &handlers, &proef.server, &fault))
    fail_msg("%s", fault.detail);
  proef.port = http_port(proef.server);
  return proef;
}

void proef_stop(struct proef *proef) {
  http_stop(proef->server);
}

static int connected(const struct sockaddr *address, socklen_t len) {
  int fd = socket(address->sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  struct timeval patience = {20, 0};
  setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  if (connect(fd, address, len) != 0) fail_msg("cannot connect");
  return fd;
}

int proef_connect(const struct proef *proef) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)proef->port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return connected((const struct sockaddr *)&address, sizeof address);
}

int proef_connect_path(const char *path) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
  return connected((const struct sockaddr *)&address, sizeof address);
}

void proef_leave_stale_socket(const char *path) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
  int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  assert_int_equal(bind(fd, (const struct sockaddr *)&address, sizeof address), 0);
  close(fd);
}

void proef_send(int fd, struct str bytes) {
  while (bytes.len > 0) {
    ssize_t sent = send(fd, bytes.ptr, bytes.len, MSG_NOSIGNAL);
    if (sent <= 0) return;
    bytes = str_part(bytes, (size_t)sent, bytes.len);
  }
}

void proef_send_text(int fd, const char *text) {
  proef_send(fd, str_of(text));
}

struct str reply_header(const struct reply *reply, const char *name) {
  struct str rest = reply->head;
  for (struct str line; str_cut(&rest, '\n', &line);) {
    struct str value = line, key;
    str_cut(&value, ':', &key);
    if (key.len == strlen(name) && strncasecmp(key.ptr, name, key.len) == 0) return str_trim(value);
  }
  return (struct str){0};
}

/* One byte at a time up to the empty line, so that nothing of a next answer is taken. */
static bool read_head(int fd, struct buf *head) {
  char c;
  while (!str_ends(buf_str(head), S("\r\n\r\n"))) {
    ssize_t got = recv(fd, &c, 1, 0);
    if (got < 0 && errno == EAGAIN) fail_msg("no answer in 20 seconds");
    if (got <= 0) return false;
    buf_add_char(head, c);
  }
  return true;
}

struct reply proef_reply(struct arena *arena, int fd, bool has_body) {
  struct reply reply = {0};
  struct buf head;
  int64_t number;
  buf_init(&head, arena, 64 * 1024);
  if (!read_head(fd, &head)) return reply;
  reply.head = buf_str(&head);
  assert_true(str_starts(reply.head, S("HTTP/1.")));
  assert_true(str_to_i64(str_part(reply.head, 9, 12), &number));
  reply.status = (int)number;
  if (!has_body || !str_to_i64(reply_header(&reply, "Content-Length"), &number)) return reply;
  char *body = arena_new(arena, (size_t)number);
  for (size_t at = 0; at < (size_t)number;) {
    ssize_t got = recv(fd, body + at, (size_t)number - at, 0);
    if (got <= 0) fail_msg("the body ended early");
    at += (size_t)got;
  }
  reply.body = (struct str){body, (size_t)number};
  return reply;
}

bool proef_at_end(int fd) {
  char c;
  ssize_t got = recv(fd, &c, 1, 0);
  return got == 0 || (got < 0 && errno == ECONNRESET);
}

struct reply proef_ask_bytes(struct arena *arena, const struct proef *proef, struct str bytes) {
  int fd = proef_connect(proef);
  proef_send(fd, bytes);
  struct reply reply = proef_reply(arena, fd, !str_starts(bytes, S("HEAD")));
  close(fd);
  return reply;
}

struct reply proef_ask(struct arena *arena, const struct proef *proef, const char *text) {
  return proef_ask_bytes(arena, proef, str_of(text));
}

void assert_text_at(struct str actual, const char *expected, const char *file, int line) {
  if (str_eq(actual, str_of(expected))) return;
  print_error("got \"%.*s\", expected \"%s\"\n", STR_ARG(actual), expected);
  _fail(file, line);
}
