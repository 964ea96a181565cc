/* Workers, their teams and sessions, as values. */
#ifndef DOMAIN_GEBRUIKER_H
#define DOMAIN_GEBRUIKER_H

#include "base/datum.h"
#include "domain/access.h"
#include "domain/vakgegevens.h"

struct gebruiker {
  int64_t id;
  struct str publiek, inlognaam, naam;
  enum rol rol;
  struct str wachtwoord; /* the argon2id hash; "" where it is not needed */
  bool actief;
  int64_t mislukt; /* failed attempts in a row */
  moment_t geblokkeerd_tot;
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

/* A session ends when it was not used for SESSIE_STIL or is older than SESSIE_DUUR; that it is used is written down at
 * most once in SESSIE_BIJWERKEN. Milliseconds. */
enum { SESSIE_STIL = 60 * 60 * 1000, SESSIE_DUUR = 12 * 60 * 60 * 1000, SESSIE_BIJWERKEN = 5 * 60 * 1000 };

struct sessie {
  struct actor actor;
  struct str csrf;
  moment_t begonnen, gezien;
  moment_t nood_tot; /* an emergency that he opened a file for runs until then (domain/noodtoegang.h); 0 = none */
  struct str nood_huishouden; /* public id of that file */
  int64_t uitleg_gevraagd;    /* so many of his looks he was asked about, and did not answer (domain/keuring.h) */
};

#endif
