/* Aftercare: after support has ended somebody keeps in touch (S1a-160). With whom and how often is agreed with the
 * household; the source names neither an interval nor a length, so there is none here. It may last years. */
#ifndef DOMAIN_NAZORG_H
#define DOMAIN_NAZORG_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "domain/gebruiker.h"
#include "domain/veld.h"

/* Who keeps in touch with the household. Stored numbers, as all of these. */
enum nazorgwie { NAZORG_NETWERK = 1, NAZORG_BASIS, NAZORG_TEAM };
extern const struct keuze nazorgwies[];

enum nazorgeenheid { NAZORG_WEKEN = 1, NAZORG_MAANDEN };
extern const struct keuze nazorgeenheden[];

/* How it went at a moment of contact. */
enum nazorggaat { GAAT_GOED = 1, GAAT_LET_OP, GAAT_HULP };
extern const struct keuze nazorggaten[];

struct nazorg {
  int64_t id;
  struct str publiek;
  int64_t casus, huishouden_id;
  enum nazorgwie wie;
  struct str naam;          /* who exactly; may be "" for the team */
  struct medewerker werker; /* who of the team watches over it */
  struct str waarop;        /* what to watch; may be "" */
  int64_t om_de;            /* every so many weeks or months; 0 = no fixed interval */
  int eenheid;
  dag_t begonnen_op;
  dag_t volgende; /* the moment that was planned; DAG_GEEN = none */
  dag_t geeindigd_op;
  struct str eindreden;
  struct str huishouden, huishouden_naam; /* for lists: public id, and who lives there */
  dag_t laatste;                          /* the last contact that was kept; DAG_GEEN = none yet */
  int laatste_gaat;                       /* how it went then; 0 = none yet */
  int64_t versie;
};

struct nazorgcontact {
  dag_t gehouden_op;
  int hoe; /* of contactvormen; 0 = not told */
  enum nazorggaat gaat;
  struct str woorden, door;
};

/* Somebody is named unless the team does it, an interval is whole, and there is a first moment. Faults on "naam",
 * "om_de", "eenheid" and "volgende". */
bool nazorg_toetsen(const struct nazorg *nazorg, dag_t vandaag, struct fault *fault);
/* The moment after this one; DAG_GEEN without an interval. */
dag_t nazorg_daarna(const struct nazorg *nazorg, dag_t gehouden_op);
/* Kept on a day that has been, and what was not well is told. Faults on "gehouden_op", "gaat", "woorden" and
 * "volgende". */
bool nazorgcontact_toetsen(const struct nazorgcontact *contact, dag_t volgende, dag_t vandaag, struct fault *fault);
/* "elke 6 weken", "elke maand"; "" without an interval. */
struct str nazorg_ritme(struct arena *arena, const struct nazorg *nazorg);

#endif
