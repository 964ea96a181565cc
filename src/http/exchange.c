#include "exchange.h"

#include <stdio.h>

#include "answer.h"
#include "ascii.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"

struct exchange *exchange_create(struct arena *arena, struct MHD_Connection *connection, struct figures *figures) {
  struct exchange *exchange = NEW(arena, struct exchange);
  exchange->arena = arena;
  exchange->connection = connection;
  exchange->figures = figures;
  exchange->id = id_new(NULL);
  exchange->method = "-";
  exchange->request.arena = arena;
  exchange->request.request_id = id_str(&exchange->id);
  return exchange;
}

static bool has_media_type(struct str content_type, struct str media_type) {
  struct str first = {0};
  str_cut(&content_type, ';', &first);
  return ascii_same(str_trim(first), media_type);
}

bool is_urlencoded(struct str content_type) {
  return has_media_type(content_type, S("application/x-www-form-urlencoded"));
}
bool is_multipart(struct str content_type) {
  return has_media_type(content_type, S("multipart/form-data"));
}

static bool parse_body(struct exchange *exchange) {
  struct request *request = &exchange->request;
  struct str body = {exchange->body, exchange->body_len};
  if (exchange->route->raw_body) {
    request->body = body;
    return true;
  }
  if (request->method == METHOD_GET) return true;
  if (is_urlencoded(request->content_type)) return http_parse_urlencoded(exchange->arena, body, &request->form);
  return http_parse_multipart(exchange->arena, request->content_type, body, &request->form, &request->uploads,
                              &request->upload_count);
}

static bool parse(struct exchange *exchange) {
  struct request *request = &exchange->request;
  return http_parse_urlencoded(exchange->arena, exchange->query, &request->query) &&
         http_parse_cookies(exchange->arena, exchange->cookie, &request->cookies) && parse_body(exchange);
}

static void begin_response(struct exchange *exchange, int status) {
  exchange->response = (struct response){.status = status};
  buf_init(&exchange->response.body, exchange->arena, RESPONSE_BODY_MAX);
}

static bool is_usable(const struct response *response) {
  return !response->broken && !buf_full(&response->body) && response->status >= 200 && response->status <= 599;
}

/* The path of the route, not the path that was asked: that one may hold an id. */
static void log_answer(const struct exchange *exchange, int64_t us) {
  const struct response *response = &exchange->response;
  char status[16], ms[24], bytes[24];
  snprintf(status, sizeof status, "%d", response->status);
  snprintf(ms, sizeof ms, "%.1f", (double)us / 1000);
  snprintf(bytes, sizeof bytes, "%zu", response->body.len);
  log_line(LOG_INFO, "request", "method", exchange->method, "route", exchange->route ? exchange->route->path : "-",
           "status", status, "ms", ms, "bytes", bytes, "id", exchange->id.text, response->fault ? "fault" : NULL,
           response->fault, "detail", response->detail, NULL); /* a NULL for the name "fault" ends the line before it */
}

static void finish(struct exchange *exchange) {
  exchange->answer = answer_create(exchange->arena, &exchange->response, exchange->request.request_id);
  const struct response *response = &exchange->response;
  int64_t us = clock_steady_us() - exchange->received_us;
  figures_count(exchange->figures,
                &(struct counted){exchange->route, response->status, us, response->body.len, response->fault});
  log_answer(exchange, us);
}

static void make_problem(struct exchange *exchange, const struct http_handlers *handlers, int status) {
  begin_response(exchange, status);
  handlers->problem(handlers->context, status, &exchange->request, &exchange->response);
  if (!is_usable(&exchange->response)) begin_response(exchange, status);
  if (status == 503) response_header(&exchange->response, "Retry-After", S("1"));
  if (exchange->allow) response_header(&exchange->response, "Allow", str_of(exchange->allow));
}

void exchange_refuse(struct exchange *exchange, const struct http_handlers *handlers, int status) {
  make_problem(exchange, handlers, status);
  finish(exchange);
}

static void run_handler(struct exchange *exchange, const struct http_handlers *handlers) {
  begin_response(exchange, 200);
  handlers->serve(handlers->context, exchange->route, &exchange->request, &exchange->response);
  if (arena_spent(exchange->arena))
    make_problem(exchange, handlers, 503);
  else if (!is_usable(&exchange->response))
    make_problem(exchange, handlers, 500);
}

void exchange_serve(struct exchange *exchange, const struct http_handlers *handlers) {
  if (parse(exchange))
    run_handler(exchange, handlers);
  else
    make_problem(exchange, handlers, 400);
  finish(exchange);
}
