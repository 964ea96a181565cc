/* Transport only: bytes in, checked and cut into names and values; a response out. Knows nothing of sessions, pages or
 * care.
 *
 * One poll thread reads and writes; a bounded queue hands each complete request, with its arena, to one of N workers;
 * a full queue answers 503 with Retry-After. Costly requests have a short queue of their own and never all workers.
 * What is malformed is refused here, before any handler (src/http/README.md lists it). Speaks plain HTTP/1.1 on this
 * machine only: TLS, HTTP/2, HSTS and limits per address are the work of the web server in front. */
#ifndef HTTP_HTTP_H
#define HTTP_HTTP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/fault.h"
#include "base/paren.h"
#include "base/str.h"

enum method { METHOD_GET, METHOD_POST }; /* HEAD is answered as GET without a body */

struct upload {
  struct str field, name, type, bytes; /* name: the last part of the path the browser sent, checked text */
};

struct request {
  struct arena *arena; /* of this request */
  enum method method;
  struct str path; /* decoded, checked text, no query */
  struct paren query, form, cookies;
  const struct upload *uploads;
  size_t upload_count;
  struct str header_host, header_origin, header_user_agent; /* empty when absent; checked text */
  struct str param;        /* what stood in the place of ":id" in the path of the route, never empty */
  struct str address;      /* who asks; empty unless http_settings.proxied */
  struct str content_type; /* empty when absent */
  struct str body;         /* of a route with raw_body: as it came; its bytes are not checked */
  struct str request_id;   /* random; goes back in X-Request-Id and stands in the log */
};

enum { RESPONSE_HEADERS_MAX = 12, RESPONSE_BODY_MAX = 24 * 1024 * 1024 };

struct response_header {
  const char *name;
  struct str value;
};

struct response {
  int status;       /* 200 when not set otherwise */
  const char *type; /* "text/html; charset=utf-8" when not set otherwise */
  struct buf body;
  size_t header_count;
  struct response_header headers[RESPONSE_HEADERS_MAX];
  const char *fault, *detail; /* for the one line of the log, without personal data; NULL = none */
  bool broken;                /* a header was refused: the client gets a 500 */
};

/* Adds a header; `value` lives in the arena of the request or is static. A value that holds a control byte, or one
 * header too many, is dropped and breaks the response. Every response gets the security headers of answer.c and
 * Cache-Control: no-store; a header of the same name that is added here takes the place of such a default. */
void response_header(struct response *response, const char *name, struct str value);
/* 303 to an address of our own: one "/" first, percent-encoded. Anything else breaks the response. */
void response_redirect(struct response *response, struct str path);

/* 303 to an address elsewhere, which the settings or a party that they name brought: "https://…", or "http://…" of this
 * machine. Anything else breaks the response. */
void response_redirect_out(struct response *response, struct str address);

struct route {
  enum method method;
  const char *path; /* "/melding/:id/sluiten"; at most one ":id" */
  size_t body_max;  /* bytes of body that are accepted, at most HTTP_BODY_MAX; 0 for GET */
  bool raw_body;    /* any type of body, untouched in request.body; else a POST that is no form is refused with 415 */
  const void *what; /* what the one serving function needs to know of this route */
  bool costly;      /* takes the processor for long: waits apart, and the others keep their workers */
};

enum { HTTP_BODY_MAX = 32 * 1024 * 1024 };

struct http_settings {
  const char *address;     /* "127.0.0.1", "[::1]" or a path of a unix socket (mode 0660); else refused at start */
  int port;                /* 0 lets the system choose; see http_port */
  int workers;             /* 0 = max(4, 2 x cores) */
  size_t queue_max;        /* requests that may wait; 0 = 256 */
  size_t arena_limit;      /* per request; 0 = 64 MiB; a request that takes more is answered with 503 */
  bool proxied;            /* the web server in front sets X-Forwarded-For, and nobody can come past it */
  int request_deadline_ms; /* the request line, and after it the rest of the request, must be in by then; 0 = 30 s */
};

struct http_handlers {
  void *context;
  /* A route was found. */
  void (*serve)(void *context, const struct route *route, struct request *request, struct response *response);
  /* No route (404), wrong method (405), refused request (400, 413, 414, 415), full (503), broken (500): fill a page for
   * `status`, which is set already. Also called on the thread that serves all connections: no waiting, no database. The
   * request has at least its arena and request_id. */
  void (*problem)(void *context, int status, struct request *request, struct response *response);
};

struct http_server;

/* Starts listening. Routes and handlers must live as long as the server. The caller stops it. The threads take no
 * signals. */
bool http_start(const struct http_settings *settings, const struct route *routes, size_t route_count,
                const struct http_handlers *handlers, struct http_server **ret_server, struct fault *fault);
int http_port(const struct http_server *server); /* 0 for a unix socket */
/* Stops accepting, answers what was taken in, and gives everything back; takes NULL. */
void http_stop(struct http_server *server);
/* The same, but waits at most `limit_ms`. False when handlers were still running then: they and the server are there
 * yet, so the process is to end without giving anything back. */
bool http_stop_within(struct http_server *server, int limit_ms);

/* What a server did since it started, for who looks after it. */
enum { HTTP_CLASSES = 6, HTTP_BOUNDS = 10, HTTP_STATUSES = 600, HTTP_FAULTS_MAX = 24 };
extern const double http_bounds[HTTP_BOUNDS]; /* seconds */
struct http_route_figures {
  const struct route *route;        /* NULL: of requests for which no route was found */
  int64_t classes[HTTP_CLASSES];    /* answers by the first digit of their status */
  int64_t buckets[HTTP_BOUNDS + 1]; /* answers that took at most http_bounds[i]; the last: longer */
  int64_t us, bytes;                /* of all answers together */
};
struct http_figures {
  const struct http_route_figures *routes;
  size_t route_count;
  int64_t statuses[HTTP_STATUSES];
  struct http_fault_figures {
    const char *fault; /* as in response.fault */
    int64_t count;
  } faults[HTTP_FAULTS_MAX];
  size_t fault_count;
  int64_t queue_full;       /* requests that were told to come back */
  size_t queued, queue_max; /* now waiting for a worker */
  size_t taken;             /* now with a worker or being sent */
  size_t connections, connections_max;
};
void http_measure(struct http_server *server, struct arena *arena, struct http_figures *ret);

/* Parsers, apart so that they can be fuzzed. Output lives in the arena or is a view of the input; false when malformed,
 * above a cap or not text_check()ed text. */
enum { FORM_FIELDS_MAX = 512, UPLOADS_MAX = 64, COOKIES_MAX = 32 };
bool http_parse_urlencoded(struct arena *arena, struct str bytes, struct paren *ret_paren);
/* What has no name cannot be ours and is left out. */
bool http_parse_cookies(struct arena *arena, struct str header, struct paren *ret_paren);
/* A file field that was left empty gives no upload. The bytes of an upload are as they came. */
bool http_parse_multipart(struct arena *arena, struct str content_type, struct str body, struct paren *ret_paren,
                          const struct upload **ret_uploads, size_t *ret_upload_count);
/* Appends one value percent-encoded as part of a query. */
void http_write_encoded(struct buf *buf, struct str value);

#endif
