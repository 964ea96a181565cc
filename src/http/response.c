#include "http/http.h"

static bool one_line(struct str value) {
  for (size_t i = 0; i < value.len; i++)
    if ((unsigned char)value.ptr[i] < ' ' || value.ptr[i] == 0x7f) return false;
  return true;
}

void response_header(struct response *response, const char *name, struct str value) {
  if (!one_line(value) || response->header_count == RESPONSE_HEADERS_MAX)
    response->broken = true;
  else
    response->headers[response->header_count++] = (struct response_header){name, value};
}

/* "//host" and "/\host" would lead away from here. */
static bool own_address(struct str path) {
  if (!str_starts(path, S("/")) || str_starts(path, S("//")) || str_has(path, '\\')) return false;
  for (size_t i = 0; i < path.len; i++)
    if (path.ptr[i] <= ' ' || path.ptr[i] >= 0x7f) return false;
  return true;
}

void response_redirect(struct response *response, struct str path) {
  response->status = 303;
  if (own_address(path))
    response_header(response, "Location", path);
  else
    response->broken = true;
}
