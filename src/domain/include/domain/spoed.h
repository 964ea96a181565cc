/* Help that cannot wait: a temporary provision at once, and the broad view as a task that stays open. No rule stops it;
 * it skips ladder, meeting, waiting list and plan. Wmo 2015 art. 2.3.3 and Jeugdwet art. 2.6 lid 1 (both from memory,
 * nog te toetsen). */
#ifndef DOMAIN_SPOED_H
#define DOMAIN_SPOED_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "base/str.h"
#include "domain/gebruiker.h"
#include "domain/melding.h"

/* May this person decide? The mandate says who; where somebody else decides, the reason is kept. */
enum spoed_oordeel {
  SPOED_MANDAAT,     /* he has the mandate for this product */
  SPOED_LEIDER,      /* he leads the team: with a reason */
  SPOED_NOOD,        /* nobody is there who may: with a reason */
  SPOED_VRAAG_ANDER, /* somebody is there who may: ask him, the help need not wait for his answer */
};
enum spoed_oordeel spoed_beoordelen(bool mandaat, bool leider, bool iemand_anders);

struct spoed {
  int64_t id;
  struct str publiek;
  int64_t melding, huishouden; /* melding 0 = it began without one */
  int64_t persoon;
  struct str persoon_naam;
  enum wet wet;
  struct str wat;
  struct str product, product_naam; /* key and name; "" = none of the list */
  struct str aanbieder;
  dag_t vanaf, tot; /* tot: the last day at most */
  struct medewerker besluiter;
  bool mandaat;         /* he had it on that day */
  struct str reden;     /* why he decided without */
  moment_t besloten_op; /* 0 = it was asked of him and he did not answer yet */
  struct str gestopt;   /* why he said no; "" = he did not */
  struct str door;
  moment_t op;
  int64_t versie;
};

/* The article that it rests on; "" where we know none. */
struct str spoed_grond(enum wet wet);

/* All faults at once. `wie_mag`: who has the mandate, as people read it; "" = nobody. */
bool spoed_toetsen(struct arena *arena, const struct spoed *spoed, enum spoed_oordeel oordeel, struct str wie_mag,
                   struct fault *fault);

/* A task that stays open until it is done. Stored numbers. */
enum taak_soort {
  TAAK_BREED = 1, /* the broad view, after help that could not wait */
  TAAK_BESLUIT,   /* say yes or no to help that was given in his name */
};
extern const struct keuze taak_soorten[];

struct taak {
  int64_t id;
  struct str publiek;
  enum taak_soort soort;
  struct str spoed;     /* public id */
  struct str naam, wat; /* of the person; the help that was given */
  struct str voor;      /* whose task it is; "" = of the whole team */
  bool van_mij;
  dag_t sinds;
  int64_t versie;
};

/* May it be closed? The broad view only when a vraagverheldering was finished since (rule SPOED-BREED); a decision only
 * by deciding. */
bool taak_afronden_toetsen(enum taak_soort soort, bool verhelderd, struct fault *fault);

#endif
