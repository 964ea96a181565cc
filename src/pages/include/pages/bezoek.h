/* One visit of a browser: from a request that http found a route for, to the response. The way of every page is the
 * same: who is it, may this role come here, is the form his own, then the page itself: form → act → template. */
#ifndef PAGES_BEZOEK_H
#define PAGES_BEZOEK_H

#include "acts/inloggen.h"
#include "acts/inloggen_bron.h"
#include "acts/werk.h"
#include "http/http.h"
#include "render/kader.h"

/* What the pages need of the program around them; lives as long as the server. */
struct omgeving {
  struct store *store;
  struct brp *brp;        /* NULL = no register */
  struct str gemeente;    /* "Gemeente Vijfheerenlanden" */
  moment_t (*klok)(void); /* the real clock */
  moment_t verschuiving;  /* how much the clock of the work is ahead of it: not 0 with made-up data only */
  bool https;             /* behind TLS: the cookie travels over nothing else */
  const struct sleutel *sleutel;
  const struct inlogbron *bronnen; /* identity providers */
  size_t bron_aantal;
  struct clamd *clamd;    /* NULL = nobody scans what is attached */
  struct rem *rem;        /* who does something too often */
  unsigned tweede_factor; /* 1 << enum rol: who may only come in with a second factor */
};

struct bezoek {
  const struct omgeving *omgeving;
  const struct pagina *pagina;
  struct request *request;
  struct response *response;
  struct werk werk;
  struct sessie sessie; /* of who is logged in; actor.rol is ROL_SYSTEEM when nobody is */
  bool ingelogd;
  struct sessie halverwege; /* of who gave his password and still owes something; then he is not logged in */
  struct kader kader;       /* the frame, filled for this user */
  struct fault fault;       /* what the act brought; shown as a page when the page itself does not show it */
};

/* How often somebody may do what a page does; how often that is stands in te_vaak.c. */
enum rem_soort {
  REM_GEEN,
  REM_INLOGGEN, /* fail to come in, by address */
  REM_BRON,     /* go to an identity provider, by address */
  REM_ZOEKEN,   /* look people up, by account */
  REM_WEB,      /* send a form without logging in, by address */
  REM_AANTAL
};

struct pagina {
  enum method method;
  const char *path;
  bool (*doen)(struct bezoek *bezoek); /* false: the fault becomes a page */
  unsigned rollen;                     /* mask of 1 << enum rol; 0 = also for who is not logged in */
  size_t body_max;
  enum rem_soort rem;
  bool samen; /* its acts read together (werk_samen_lezen): for a page that asks nothing of the world outside */
};

/* All pages of Schakel, in one table: routes, the access matrix and the documentation read it. */
extern const struct pagina paginas[];
extern const size_t pagina_aantal;

/* Serves one page (struct http_handlers.serve with `what` = struct pagina). */
void bezoek_afhandelen(const struct omgeving *omgeving, const struct pagina *pagina, struct request *request,
                       struct response *response);
/* A page for what has no page of its own: unknown address, wrong method, refused or broken request. */
void bezoek_probleem(const struct omgeving *omgeving, int status, struct request *request, struct response *response);

#endif
