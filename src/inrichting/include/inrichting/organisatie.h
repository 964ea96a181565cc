/* Who works for whom: organisations, teams and desks, the places they serve, roles and disciplines. */
#ifndef INRICHTING_ORGANISATIE_H
#define INRICHTING_ORGANISATIE_H

#include "domain/vakgegevens.h"
#include "inrichting/inrichting.h"

enum organisatie_soort {
  ORGANISATIE_GEMEENTE,
  ORGANISATIE_WELZIJN,
  ORGANISATIE_VRIJWILLIGERS,
  ORGANISATIE_REGELING, /* gemeenschappelijke regeling and other bodies of several municipalities */
  ORGANISATIE_ZORG,
  ORGANISATIE_VEILIGHEID,
  ORGANISATIE_ONDERWIJS,
  ORGANISATIE_WONEN,
  ORGANISATIE_OVERIG,
};

struct organisatie_rij {
  struct rij rij;
  struct str id, naam, werkveld, contact;
  int soort;
  int64_t leeftijd_van, leeftijd_tot;
};

struct locatie_rij {
  struct rij rij;
  struct str id, naam, adres, organisatie;
  int inloop; /* somebody can walk in: S0-127, S0-128 */
};

enum team_soort { TEAM_LOKET, TEAM_GEBIEDSTEAM, TEAM_STAD, TEAM_EXPERTISE };

struct team_rij {
  struct rij rij;
  struct str id, naam, locatie, rapportagelijn;
  int soort;
  int64_t leeftijd_van, leeftijd_tot;
};

/* Which team took over from which, so that open work and figures can follow: S0-94. */
struct opvolging_rij {
  struct rij rij;
  struct str van, naar, onderwerp;
  dag_t op;
};

struct gebied_rij {
  struct rij rij;
  struct str id, naam, team;
};

struct plaats_rij {
  struct rij rij;
  struct str plaats, gebied;
};

/* Also the struct of rol, lidmaatschap, aandachtsgebied and rapportagelijn: a name and what it means. */
struct naam_rij {
  struct rij rij;
  struct str id, naam, uitleg;
};
#define lidmaatschap_rij naam_rij
#define rol_rij naam_rij
#define aandachtsgebied_rij naam_rij
#define rapportagelijn_rij naam_rij

struct discipline_rij {
  struct rij rij;
  struct str id, naam, uitleg;
  int registratie; /* enum registratie; REGISTRATIE_GEEN when none is asked for */
};

const struct team_rij *team_op(const struct inrichting *inrichting, struct str id, dag_t dag);
const struct organisatie_rij *organisatie_op(const struct inrichting *inrichting, struct str id, dag_t dag);

/* On which line the figures count what goes to that team; "" when it is no row of that day. */
struct str rapportagelijn_van(const struct inrichting *inrichting, struct str team, dag_t dag);

/* The area of a village, whatever its capitals; NULL when none has it on that day. */
const struct gebied_rij *gebied_van(const struct inrichting *inrichting, struct str plaats, dag_t dag);

/* The desk for somebody of that age; -1, an unknown age, goes to the desk of adults. NULL when there is none. */
const struct team_rij *loket_voor(const struct inrichting *inrichting, int leeftijd, dag_t dag);

/* The team that has the work of `team` on that day: itself, or whoever took over, also in several steps. With
 * `onderwerp` that of the subject when it went elsewhere than the rest. NULL when nobody did. */
const struct team_rij *team_opvolger(const struct inrichting *inrichting, struct str team, struct str onderwerp,
                                     dag_t dag);

#endif
