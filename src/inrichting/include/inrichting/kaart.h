/* The sociale kaart: what organisations offer, to whom and where; whom to call when it goes wrong; who helps with
 * money. */
#ifndef INRICHTING_KAART_H
#define INRICHTING_KAART_H

#include "inrichting/organisatie.h"
#include "inrichting/recht.h"

enum contactsoort { CONTACT_ZELF, CONTACT_LOKET, CONTACT_OVERDRACHT, CONTACT_VERWIJZING, CONTACT_BESLUIT };

struct aanbod_rij {
  struct rij rij;
  struct str id, naam, organisatie, laag, uitleg;
  struct strs gebieden, onderwerpen; /* empty: everywhere, everything */
  int64_t leeftijd_van, leeftijd_tot;
  int contact;
};

struct escalatieroute_rij {
  struct rij rij;
  struct str organisatie, situatie, route; /* route empty: not known yet (S0-195) */
};

enum contactpunt_soort { CONTACTPUNT_NU, CONTACTPUNT_TEAM, CONTACTPUNT_KLACHT, CONTACTPUNT_STEUN };

/* Whom somebody can call or go to, and for what; the telephone number or the address may be missing, not both. */
struct contactpunt_rij {
  struct rij rij;
  struct str id, naam, waarvoor, telefoon, adres, wanneer;
  int soort; /* enum contactpunt_soort */
  int64_t volgorde;
};

struct geldvraag_rij {
  struct rij rij;
  struct str id, naam;
  int64_t volgorde, maanden_van, maanden_tot;
};

enum geldhulp { GELDHULP_NEE, GELDHULP_JA, GELDHULP_SOMS };

struct geldhulp_rij {
  struct rij rij;
  struct str geldvraag, organisatie, voorwaarde;
  int antwoord;
  int ster; /* the source marks it and does not explain */
};

struct aanbod_vraag {
  struct str onderwerp, plaats; /* empty: any */
  int leeftijd;                 /* -1: unknown, so any */
};

/* What fits, the lightest layer first: S0-142, S0-143. */
size_t aanbod_voor(struct arena *arena, const struct inrichting *inrichting, const struct aanbod_vraag *vraag,
                   dag_t dag, const struct aanbod_rij *const **ret_aanbod);

/* Those of one kind in their order: the municipality's own and those of the whole country. */
size_t contactpunten(struct arena *arena, const struct inrichting *inrichting, enum contactpunt_soort soort, dag_t dag,
                     const struct contactpunt_rij *const **ret_punten);

/* Whether an organisation helps with that money question; NULL when the matrix does not say: S0-217. */
const struct geldhulp_rij *geldhulp_van(const struct inrichting *inrichting, struct str geldvraag,
                                        struct str organisatie, dag_t dag);

#endif
