#include "http/http.h"

#include <assert.h>
#include <microhttpd.h>
#include <signal.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "check.h"
#include "deadline.h"
#include "exchange.h"
#include "figures.h"
#include "listen.h"
#include "queue.h"
#include "router.h"
#include "steady.h"
#include "worker.h"

enum {
  CONNECTIONS_MAX = 512,
  IDLE_SECONDS = 15,
  HEAD_MEMORY = 32 * 1024,        /* per connection, for request line and headers; beyond it the library answers 431 */
  BODIES_MAX = 4 * HTTP_BODY_MAX, /* memory for all bodies that are being received */
  BODY_DROPPED_MAX = HTTP_BODY_MAX, /* read and thrown away, so that who sends too much gets to see the answer */
  ARENAS_KEPT = 16,
  FLUSH_US = 5 * 1000000, /* for clients to take their last answers at a stop */
  DEFAULT_QUEUE = 256,
  COSTLY_QUEUE = 64,
  COSTLY_AT_ONCE = 2, /* as many as base/secret.c lets in */
  DEFAULT_ARENA = 64 * 1024 * 1024,
  DEFAULT_DEADLINE_MS = 30000,
};

/* For steady_wait, which takes seconds of a time_t. */
static const int64_t NEVER_US = INT64_MAX / 2;

struct connection {
  struct receiving receiving;
  struct exchange *exchange; /* that is under way, or NULL */
  struct connection *next_free;
};

struct http_server {
  struct arena *arena; /* of the server itself */
  const struct http_handlers *handlers;
  struct router router;
  struct queue queue;
  struct figures figures;
  struct workers workers;
  struct deadline deadline;
  struct MHD_Daemon *daemon;
  const char *address;
  int port;
  size_t arena_limit;
  bool proxied;

  /* Only the I/O thread touches these. */
  struct connection *free_connections;
  struct arena *spare[ARENAS_KEPT];
  size_t spare_count;
  size_t bodies; /* bytes of memory promised to bodies */

  pthread_mutex_t lock;
  pthread_cond_t emptied;
  size_t taken; /* exchanges that a worker has or that are being sent */
  size_t connections;
};

static struct arena *take_arena(struct http_server *server) {
  return server->spare_count > 0 ? server->spare[--server->spare_count] : arena_create(server->arena_limit);
}

static void give_arena(struct http_server *server, struct arena *arena) {
  if (server->spare_count == ARENAS_KEPT) {
    arena_destroy(arena);
    return;
  }
  arena_reset(arena);
  server->spare[server->spare_count++] = arena;
}

static struct connection *connection_of(struct MHD_Connection *handle) {
  return MHD_get_connection_info(handle, MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context;
}

/* The only call that sees the target as it came: escapes are still in it. */
static void *on_target(void *context, const char *target, struct MHD_Connection *handle) {
  struct http_server *server = context;
  struct connection *connection = connection_of(handle);
  struct arena *arena = take_arena(server);
  struct exchange *exchange = exchange_create(arena, handle, &server->figures);
  struct str as_sent = str_of(target);
  exchange->target_end = as_sent.ptr + as_sent.len;
  exchange->refused = check_target(arena, str_copy(arena, as_sent), &exchange->request.path, &exchange->query);
  connection->exchange = exchange;
  deadline_set(&server->deadline, &connection->receiving);
  return exchange;
}

struct reading {
  struct head head;
  const char *end; /* of what was read last */
};

static enum MHD_Result on_header(void *context, enum MHD_ValueKind kind, const char *name, size_t name_len,
                                 const char *value, size_t value_len) {
  (void)kind;
  struct reading *reading = context;
  if (!gap_blank(reading->end, name, 2)) reading->head.malformed = true;
  head_add(&reading->head, (struct str){name, name_len}, (struct str){value, value_len});
  reading->end = value + value_len;
  return MHD_YES;
}

static struct head read_head(struct exchange *exchange, const char *method, const char *version) {
  size_t size = MHD_get_connection_info(exchange->connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE)->header_size;
  struct reading reading = {.end = version + strlen(version)};
  MHD_get_connection_values_n(exchange->connection, MHD_HEADER_KIND, on_header, &reading);
  if (!gap_blank(exchange->target_end, version, 1) || !gap_blank(reading.end, method + size, 4))
    reading.head.malformed = true;
  return reading.head;
}

static struct str text_or_nothing(struct str value) {
  return text_check(value) ? value : (struct str){0};
}

static void keep_headers(const struct http_server *server, struct exchange *exchange, const struct head *head) {
  struct request *request = &exchange->request;
  request->header_host = head->host;
  request->header_origin = text_or_nothing(head->origin);
  request->header_user_agent = text_or_nothing(head->user_agent);
  request->content_type = text_or_nothing(head->content_type);
  if (server->proxied) request->address = head_address(exchange->arena, head);
  exchange->cookie = head->cookie;
}

static const struct {
  const char *name;
  enum method method;
} methods[] = {{"GET", METHOD_GET}, {"HEAD", METHOD_GET}, {"POST", METHOD_POST}};

static bool is_known_method(struct exchange *exchange, const char *name) {
  for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
    if (!str_eq(str_of(name), str_of(methods[i].name))) continue;
    exchange->method = methods[i].name;
    exchange->request.method = methods[i].method;
    return true;
  }
  return false;
}

static int find_route(const struct http_server *server, struct exchange *exchange, const char *method) {
  bool known = is_known_method(exchange, method);
  struct found found = router_find(&server->router, exchange->request.method, exchange->request.path);
  int status = !found.status && !known ? 405 : found.status;
  if (status == 405) exchange->allow = found.allow;
  if (status) return status;
  exchange->route = found.route;
  exchange->request.param = found.param;
  return 0;
}

static int expect_body(struct http_server *server, struct exchange *exchange, const struct head *head) {
  const struct route *route = exchange->route;
  struct str type = exchange->request.content_type;
  if (head_length(head) > route->body_max) return 413;
  if (route->method == METHOD_POST && !route->raw_body && !is_urlencoded(type) && !is_multipart(type)) return 415;
  size_t room = head_chunked(head) ? route->body_max : head_length(head);
  if (server->bodies + room > BODIES_MAX) return 503;
  server->bodies += room;
  exchange->body_room = room;
  return 0;
}

static enum MHD_Result send_answer(struct exchange *exchange) {
  return MHD_queue_response(exchange->connection, (unsigned)exchange->response.status, exchange->answer);
}

static enum MHD_Result refuse(struct http_server *server, struct exchange *exchange) {
  exchange->received_us = clock_steady_us();
  exchange_refuse(exchange, server->handlers, exchange->refused);
  return send_answer(exchange);
}

/* An answer before the body was read closes the connection. That is right for what may not be what it seems, and for a
 * client that asked first; all others are read to their end. */
static bool must_close(const struct exchange *exchange, const struct head *head) {
  if (!exchange->refused) return false;
  return exchange->refused == 400 || exchange->refused == 414 || head->expect.ptr ||
         head_length(head) > BODY_DROPPED_MAX;
}

static enum MHD_Result on_head(struct http_server *server, struct exchange *exchange, const char *method,
                               const char *version) {
  struct head head = read_head(exchange, method, version);
  exchange->head_seen = true;
  if (!exchange->refused || exchange->refused == 404) {
    int malformed = head_check(&head, str_of(version));
    if (malformed) exchange->refused = malformed;
  }
  if (!exchange->refused) {
    keep_headers(server, exchange, &head);
    exchange->refused = find_route(server, exchange, method);
  }
  if (!exchange->refused) exchange->refused = expect_body(server, exchange, &head);
  return must_close(exchange, &head) ? refuse(server, exchange) : MHD_YES;
}

static enum MHD_Result on_body(struct exchange *exchange, struct str piece) {
  if (!exchange->refused && piece.len > exchange->body_room - exchange->body_len) exchange->refused = 413;
  if (exchange->refused) {
    exchange->body_dropped += piece.len;
    return exchange->body_dropped > BODY_DROPPED_MAX ? MHD_NO : MHD_YES;
  }
  if (!exchange->body) exchange->body = arena_new(exchange->arena, exchange->body_room);
  memcpy(exchange->body + exchange->body_len, piece.ptr, piece.len);
  exchange->body_len += piece.len;
  return MHD_YES;
}

static void count_taken(struct http_server *server, struct exchange *exchange) {
  exchange->taken = true;
  pthread_mutex_lock(&server->lock);
  server->taken++;
  pthread_mutex_unlock(&server->lock);
}

static enum MHD_Result on_complete(struct http_server *server, struct exchange *exchange) {
  if (exchange->refused) return refuse(server, exchange);
  exchange->received_us = clock_steady_us();
  deadline_clear(&server->deadline, &connection_of(exchange->connection)->receiving);
  count_taken(server, exchange);
  MHD_suspend_connection(exchange->connection); /* before a worker can resume it */
  if (!queue_push(&server->queue, exchange, exchange->route->costly)) {
    figures_count_full(&server->figures);
    exchange_refuse(exchange, server->handlers, 503);
    MHD_resume_connection(exchange->connection);
  }
  return MHD_YES;
}

/* Called when the head is in, then for each piece of the body, then when all is in, and again when there is an answer.
 */
static enum MHD_Result on_request(void *context, struct MHD_Connection *handle, const char *url, const char *method,
                                  const char *version, const char *piece, size_t *piece_len, void **place) {
  (void)handle, (void)url;
  struct exchange *exchange = *place;
  if (exchange->answer) return send_answer(exchange);
  if (!exchange->head_seen) return on_head(context, exchange, method, version);
  if (*piece_len == 0) return on_complete(context, exchange);
  struct str bytes = {piece, *piece_len};
  *piece_len = 0;
  return on_body(exchange, bytes);
}

static void count_done(struct http_server *server) {
  pthread_mutex_lock(&server->lock);
  if (--server->taken == 0) pthread_cond_signal(&server->emptied);
  pthread_mutex_unlock(&server->lock);
}

static void end_exchange(struct http_server *server, struct connection *connection) {
  struct exchange *exchange = connection->exchange;
  connection->exchange = NULL;
  if (exchange->answer)
    MHD_destroy_response(exchange->answer);
  else
    log_line(LOG_INFO, "request ended without an answer", "id", exchange->id.text, NULL);
  if (exchange->taken) count_done(server);
  server->bodies -= exchange->body_room;
  give_arena(server, exchange->arena);
}

/* After the last byte of the answer, or when the connection was lost before that. */
static void on_end(void *context, struct MHD_Connection *handle, void **place, enum MHD_RequestTerminationCode code) {
  (void)place, (void)code;
  struct http_server *server = context;
  struct connection *connection = connection_of(handle);
  if (connection->exchange) end_exchange(server, connection);
  deadline_set(&server->deadline, &connection->receiving);
}

static void count_connections(struct http_server *server, int change) {
  pthread_mutex_lock(&server->lock);
  server->connections += (size_t)change;
  pthread_mutex_unlock(&server->lock);
}

static void on_connection(void *context, struct MHD_Connection *handle, void **place,
                          enum MHD_ConnectionNotificationCode code) {
  struct http_server *server = context;
  if (code == MHD_CONNECTION_NOTIFY_STARTED) {
    struct connection *connection = server->free_connections;
    assert(connection); /* the library keeps to CONNECTIONS_MAX */
    server->free_connections = connection->next_free;
    count_connections(server, 1);
    connection->receiving.fd = MHD_get_connection_info(handle, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
    deadline_set(&server->deadline, &connection->receiving);
    *place = connection;
  } else {
    struct connection *connection = *place;
    /* After some mistakes of a client the library does not tell that its request ended. */
    if (connection->exchange) end_exchange(server, connection);
    deadline_clear(&server->deadline, &connection->receiving);
    connection->next_free = server->free_connections;
    count_connections(server, -1);
    server->free_connections = connection;
  }
}

static void make_connections(struct http_server *server) {
  struct connection *rows = NEW_ARRAY(server->arena, struct connection, CONNECTIONS_MAX);
  for (size_t i = 0; i < CONNECTIONS_MAX; i++) {
    rows[i].next_free = server->free_connections;
    server->free_connections = &rows[i];
  }
}

static size_t worker_count(const struct http_settings *settings) {
  long cores = sysconf(_SC_NPROCESSORS_ONLN);
  if (settings->workers > 0) return (size_t)settings->workers;
  return cores > 2 ? 2 * (size_t)cores : 4;
}

/* At most half of the processor. */
static size_t costly_at_once(void) {
  return sysconf(_SC_NPROCESSORS_ONLN) >= 2 * COSTLY_AT_ONCE ? COSTLY_AT_ONCE : 1;
}

/* By poll and not by epoll: when as many events are ready as libmicrohttpd 0.9.75 takes in one round of epoll (128), it
 * waits for a next one before it looks at these, and with none coming all of them end without an answer. For
 * CONNECTIONS_MAX poll costs next to nothing. */
/* clang-format off */
static bool start_daemon(struct http_server *server, int fd) {
  server->daemon = MHD_start_daemon(
      MHD_USE_POLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, on_request, server,
      MHD_OPTION_LISTEN_SOCKET, fd,
      MHD_OPTION_STRICT_FOR_CLIENT, 1,
      MHD_OPTION_CONNECTION_LIMIT, (unsigned)CONNECTIONS_MAX,
      MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)IDLE_SECONDS,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)HEAD_MEMORY,
      MHD_OPTION_NOTIFY_CONNECTION, on_connection, server,
      MHD_OPTION_URI_LOG_CALLBACK, on_target, server,
      MHD_OPTION_NOTIFY_COMPLETED, on_end, server,
      MHD_OPTION_END);
  return server->daemon != NULL;
}
/* clang-format on */

static struct http_server *server_create(const struct http_settings *settings, const struct route *routes,
                                         size_t route_count, const struct http_handlers *handlers) {
  struct arena *arena = arena_create(SIZE_MAX);
  struct http_server *server = NEW(arena, struct http_server);
  server->arena = arena;
  server->handlers = handlers;
  server->address = str_c(arena, str_of(settings->address));
  server->proxied = settings->proxied;
  server->arena_limit = settings->arena_limit ? settings->arena_limit : DEFAULT_ARENA;
  router_init(&server->router, arena, routes, route_count);
  figures_init(&server->figures, arena, routes, route_count);
  queue_init(&server->queue, arena, settings->queue_max ? settings->queue_max : DEFAULT_QUEUE, COSTLY_QUEUE,
             costly_at_once());
  make_connections(server);
  pthread_mutex_init(&server->lock, NULL);
  steady_init(&server->emptied);
  return server;
}

static void server_destroy(struct http_server *server) {
  while (server->spare_count > 0) arena_destroy(server->spare[--server->spare_count]);
  pthread_cond_destroy(&server->emptied);
  pthread_mutex_destroy(&server->lock);
  queue_done(&server->queue);
  figures_done(&server->figures);
  arena_destroy(server->arena);
}

/* Listens last, so that nobody comes in before all is ready. */
static bool start_threads(struct http_server *server, const struct http_settings *settings, int fd) {
  int limit_ms = settings->request_deadline_ms ? settings->request_deadline_ms : DEFAULT_DEADLINE_MS;
  if (!deadline_start(&server->deadline, limit_ms)) return false;
  bool working =
      workers_start(&server->workers, server->arena, worker_count(settings), &server->queue, server->handlers);
  if (working && start_daemon(server, fd)) return true;
  workers_stop(&server->workers, NEVER_US);
  deadline_stop(&server->deadline);
  return false;
}

bool http_start(const struct http_settings *settings, const struct route *routes, size_t route_count,
                const struct http_handlers *handlers, struct http_server **ret_server, struct fault *fault) {
  int fd, port;
  if (!listen_open(settings->address, settings->port, &fd, &port, fault)) return false;
  struct http_server *server = server_create(settings, routes, route_count, handlers);
  server->port = port;
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before); /* inherited by the threads */
  bool started = start_threads(server, settings, fd);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (!started) {
    server_destroy(server);
    close(fd);
    listen_remove(settings->address);
    return fault_set(fault, FAULT_INTERNAL, S("De webserver van Schakel kan niet starten."),
                     "no threads for the http server");
  }
  *ret_server = server;
  return true;
}

int http_port(const struct http_server *server) {
  return server->port;
}

void http_measure(struct http_server *server, struct arena *arena, struct http_figures *ret) {
  figures_copy(&server->figures, arena, ret);
  ret->queued = queue_length(&server->queue);
  ret->queue_max = server->queue.common.max;
  ret->connections_max = CONNECTIONS_MAX;
  pthread_mutex_lock(&server->lock);
  ret->taken = server->taken;
  ret->connections = server->connections;
  pthread_mutex_unlock(&server->lock);
}

static void wait_for_last_answers(struct http_server *server, int64_t until_us) {
  bool in_time = true;
  pthread_mutex_lock(&server->lock);
  while (server->taken > 0 && in_time) in_time = steady_wait(&server->emptied, &server->lock, until_us);
  pthread_mutex_unlock(&server->lock);
}

static bool stop(struct http_server *server, int64_t until_us) {
  int fd = MHD_quiesce_daemon(server->daemon);
  if (fd >= 0) close(fd);
  listen_remove(server->address);
  if (!workers_stop(&server->workers, until_us)) return false; /* who comes in after this is told to come back */
  int64_t flushed_us = clock_steady_us() + FLUSH_US;
  wait_for_last_answers(server, flushed_us < until_us ? flushed_us : until_us);
  MHD_stop_daemon(server->daemon);
  deadline_stop(&server->deadline);
  server_destroy(server);
  return true;
}

void http_stop(struct http_server *server) {
  if (server) stop(server, NEVER_US);
}

bool http_stop_within(struct http_server *server, int limit_ms) {
  return stop(server, clock_steady_us() + (int64_t)limit_ms * 1000);
}
