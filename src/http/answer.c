#include "answer.h"

#include <stdlib.h>
#include <strings.h>

/* No script, style or frame but our own, nothing kept by browsers or proxies. Strict-Transport-Security is added by
 * who knows that there is TLS. Referrer-Policy is same-origin because with no-referrer a
 * browser says "Origin: null" of our own forms, and where a form comes from is what the pages check. */
static const struct {
  const char *name, *value;
} defaults[] = {
    {"Content-Type", "text/html; charset=utf-8"},
    {"Cache-Control", "no-store"},
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
};

static bool has_header(const struct response *response, const char *name) {
  if (response->type && strcasecmp(name, "Content-Type") == 0) return true;
  for (size_t i = 0; i < response->header_count; i++)
    if (strcasecmp(response->headers[i].name, name) == 0) return true;
  return false;
}

static void add(struct MHD_Response *answer, const char *name, const char *value) {
  if (MHD_add_response_header(answer, name, value) != MHD_YES) abort(); /* the values were checked: no memory left */
}

struct MHD_Response *answer_create(struct arena *arena, const struct response *response, struct str request_id) {
  struct str body = buf_str(&response->body);
  struct MHD_Response *answer = MHD_create_response_from_buffer(body.len, (void *)body.ptr, MHD_RESPMEM_PERSISTENT);
  if (!answer) abort();
  if (response->type) add(answer, "Content-Type", response->type);
  for (size_t i = 0; i < sizeof defaults / sizeof *defaults; i++)
    if (!has_header(response, defaults[i].name)) add(answer, defaults[i].name, defaults[i].value);
  for (size_t i = 0; i < response->header_count; i++)
    add(answer, response->headers[i].name, str_c(arena, response->headers[i].value));
  add(answer, "X-Request-Id", str_c(arena, request_id));
  return answer;
}
