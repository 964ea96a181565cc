/* Workers, their teams and sessions, as values. */
#ifndef DOMAIN_GEBRUIKER_H
#define DOMAIN_GEBRUIKER_H

#include "base/datum.h"
#include "domain/access.h"
#include "domain/inlog.h"
#include "domain/vakgegevens.h"

struct gebruiker {
  int64_t id;
  struct str publiek, inlognaam, naam;
  enum rol rol;
  struct str wachtwoord; /* the argon2id hash; "" where it is not needed */
  bool actief;
  bool tweede_factor;    /* he has one and used it */
  struct str team_namen; /* "Leerdam, Vianen": for lists */
};

/* A worker as choices and lists show him. */
struct medewerker {
  int64_t id;
  struct str publiek, naam;
};

/* What somebody carries: counts, no weights. */
struct belasting {
  struct medewerker wie;
  int64_t trajecten, meldingen; /* open ones */
  dag_t weg_vanaf, weg_tot;     /* away on these days; DAG_GEEN = no absence is known */
  struct vakgegevens vak;       /* without his name */
};

struct team {
  int64_t id;
  struct str naam;
  struct str sleutel; /* of its row in the inrichting; "" = made without one */
};

/* That a session is used is written down at most once in SESSIE_BIJWERKEN; milliseconds. */
enum { SESSIE_BIJWERKEN = 5 * 60 * 1000 };

struct sessie {
  struct actor actor;
  struct str publiek, csrf;
  enum sessie_stap stap;
  struct str apparaat; /* "Firefox op Windows" */
  struct str bron;     /* code of the identity provider that he came through; "" = none */
  moment_t begonnen, gezien;
  moment_t nood_tot; /* an emergency that he opened a file for runs until then (domain/noodtoegang.h); 0 = none */
  struct str nood_huishouden; /* public id of that file */
  int64_t uitleg_gevraagd;    /* so many of his looks he was asked about, and did not answer (domain/keuring.h) */
  bool deze;                  /* in a list: the one that asks */
};

#endif
