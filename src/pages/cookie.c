#include "scherm.h"

/* Behind TLS a cookie is ours alone: no other host or path, and no page without TLS, can have set it. */
static struct str name_of(const struct bezoek *bezoek, const char *naam) {
  return str_format(arena_van(bezoek), "%s%s", bezoek->omgeving->https ? "__Host-" : "", naam);
}

struct str cookie_van(const struct bezoek *bezoek, const char *naam) {
  return paren_waarde(&bezoek->request->cookies, name_of(bezoek, naam));
}

void cookie_zetten(struct bezoek *bezoek, const char *naam, struct str waarde, int64_t seconden) {
  struct arena *arena = arena_van(bezoek);
  struct str age =
      seconden == COOKIE_SESSIE ? (struct str){0} : str_format(arena, "; Max-Age=%lld", (long long)seconden);
  response_header(bezoek->response, "Set-Cookie",
                  str_format(arena, "%.*s=%.*s; Path=/; HttpOnly; SameSite=Lax%.*s%s", STR_ARG(name_of(bezoek, naam)),
                             STR_ARG(waarde), STR_ARG(age), bezoek->omgeving->https ? "; Secure" : ""));
}
