/* Where the answer to a need lies. A need (behoefte) is what one person wants or worries about: in a life domain of the
 * vraagverheldering, or, on the short way, in the question of a melding. Several rungs may share one need.
 *
 * The ladder is our scale for reporting, from S0-04 and S2-96. What is weighed before it, the inrichting says per law
 * (table afwegingsstap). */
#ifndef DOMAIN_OPLOSSING_H
#define DOMAIN_OPLOSSING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "base/str.h"
#include "domain/gewicht.h"
#include "domain/melding.h"
#include "domain/plan.h"

/* The rungs, lightest first. Stored numbers. */
enum trede { TREDE_EIGEN_KRACHT = 1, TREDE_NETWERK, TREDE_VRIJ, TREDE_TEAM, TREDE_MAATWERK, TREDE_EINDE };
extern const struct keuze treden[];
/* The heading of the plan under which it stands. */
enum plan_vak trede_vak(enum trede trede);

/* The answer on one rung; wat "" = none lies there. */
struct oplossing {
  struct str publiek;
  struct str wat;
  struct str aanbod, product;           /* keys of the inrichting: TREDE_VRIJ has an offer, TREDE_MAATWERK a product */
  struct str aanbod_naam, product_naam; /* as the inrichting calls them; "" = none chosen */
};

struct afweging_antwoord {
  struct str stap; /* key of afwegingsstap */
  struct str tekst;
};

struct behoefte {
  int64_t id; /* 0 = nothing was written of it yet */
  struct str publiek;
  int64_t casus, melding; /* one of them; the other is 0 */
  int64_t persoon;
  struct str persoon_naam;
  struct str waarover; /* key of a leefgebied with a casus, of an onderwerp with a melding */
  struct str waarover_naam;
  bool gevoelig;    /* shielded in the vraagverheldering: only for who works on a traject of the casus */
  enum wet wet;     /* under which law it was weighed */
  struct str reden; /* why maatwerk although something was not weighed */
  int64_t versie;   /* 0 = nothing yet */
  struct oplossing oplossingen[TREDE_EINDE]; /* by trede */
  struct afweging_antwoord *antwoorden;
  size_t antwoord_aantal;
  struct str door;
  moment_t op;
};

/* A step as it stands in the form. */
struct afweging_stap {
  const char *veld; /* name of its field */
  struct str vraag, artikel;
  enum gewicht gewicht;
  bool beantwoord;
};

/* May there be maatwerk? Each step that is open and weighs `wet` or `stop` has a fault at its own field, with its
 * article; the ones that ask a reason ask it once, at the field "reden". Hints ask nothing. Without maatwerk everything
 * may stay open. Wmo 2015 art. 2.3.2 and 2.3.5, Jeugdwet art. 2.3 (from memory, nog te toetsen); S0-102, S1b-18. */
bool afweging_toetsen(struct arena *arena, const struct afweging_stap *stappen, size_t aantal, bool maatwerk,
                      struct str reden, struct fault *fault);

/* Does an answer lie anywhere? */
bool behoefte_beantwoord(const struct behoefte *behoefte);
/* How many needs have an answer on each rung; one need may count on several. */
void treden_tellen(const struct behoefte *behoeften, size_t aantal, size_t ret_tellen[TREDE_EINDE]);

#endif
