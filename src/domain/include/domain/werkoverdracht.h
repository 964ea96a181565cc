/* Work that goes from one worker to another: a melding or an appointment. Who gives keeps it until the receiver accepts
 * (S2-117, S1a-173). */
#ifndef DOMAIN_WERKOVERDRACHT_H
#define DOMAIN_WERKOVERDRACHT_H

#include "base/datum.h"
#include "base/fault.h"
#include "domain/gebruiker.h"

enum werkoverdrachtstand {
  WERKOVERDRACHT_OPEN = 1,
  WERKOVERDRACHT_AANGENOMEN,
  WERKOVERDRACHT_TERUG,
  WERKOVERDRACHT_VERVALLEN
};

struct werkoverdracht {
  int64_t id;
  struct str publiek;
  int64_t huishouden;
  int64_t melding, afspraak; /* one of them; the other is 0 */
  struct medewerker van;     /* id 0 = nobody had it */
  struct medewerker naar;
  dag_t per; /* from this day the receiver can accept it */
  struct str woorden;
  enum werkoverdrachtstand stand;
  struct str huishouden_publiek, naam, wat; /* for lists: of whom, and the first words or the hour */
};

/* A line of what a worker carries: an open melding or a planned appointment. */
struct werkstuk {
  struct str melding, afspraak; /* public ids; one is "" */
  struct str huishouden, naam, wat;
  dag_t dag;              /* last day of its term, or of the appointment; DAG_GEEN = none */
  struct str naar;        /* to whom it is being handed over; "" = to nobody */
  struct str behandelaar; /* who is away; "" where that is plain */
};

/* At most so many meldingen, and so many appointments, stand on one page of what a worker carries. */
enum { WERKSTUKKEN_BLAD = 80 };

/* Who may hand a piece of work to another: who has it, anybody of the team when nobody has it, and who leads the team.
 */
bool overdragen_mag(enum rol rol, int64_t actor, int64_t behandelaar);

/* The day lies not in the past and at most a year ahead, so that a typing error shows; giver and receiver differ.
 * Faults on "per" and "naar". */
bool werkoverdracht_toetsen(dag_t per, dag_t vandaag, int64_t van, int64_t naar, struct fault *fault);

/* Only the receiver answers, once, and not before the day. Rule WERKOVERDRACHT-DAG. */
bool werkoverdracht_antwoord_toetsen(struct arena *arena, const struct werkoverdracht *werkoverdracht, int64_t actor,
                                     bool aannemen, dag_t vandaag, struct fault *fault);

#endif
