/* Figures for who looks after the server, as text that Prometheus reads, on a socket of its own (GET /metrics): the
 * main one is for users, and a web server in front must not let the figures out. Numbers only, of nobody. */
#ifndef SERVICE_METINGEN_H
#define SERVICE_METINGEN_H

#include "http/http.h"

#include "straat.h"

struct metingen_bron {
  struct http_server *http;    /* the main one */
  const struct straat *straat; /* of several municipalities the figures are those of all together */
  moment_t begonnen;
};

struct metingen;
/* `adres`: a path of a unix socket, or 127.0.0.1:9464. */
bool metingen_beginnen(const char *adres, const struct metingen_bron *bron, struct metingen **ret_metingen,
                       struct fault *fault);
void metingen_stoppen(struct metingen *metingen); /* takes NULL */

#endif
