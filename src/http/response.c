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

static bool graphic(struct str address) {
  for (size_t i = 0; i < address.len; i++)
    if (address.ptr[i] <= ' ' || address.ptr[i] >= 0x7f) return false;
  return true;
}

static void redirect(struct response *response, struct str address, bool good) {
  response->status = 303;
  if (good && graphic(address))
    response_header(response, "Location", address);
  else
    response->broken = true;
}

/* "//host" and "/\host" would lead away from here. */
void response_redirect(struct response *response, struct str path) {
  redirect(response, path, str_starts(path, S("/")) && !str_starts(path, S("//")) && !str_has(path, '\\'));
}

void response_redirect_out(struct response *response, struct str address) {
  redirect(response, address,
           str_starts(address, S("https://")) || str_starts(address, S("http://127.0.0.1:")) ||
               str_starts(address, S("http://localhost:")));
}
