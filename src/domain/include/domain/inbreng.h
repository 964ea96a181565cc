/* What a resident brings in through Mijn Schakel and a worker has to see: his story before the first talk, what he says
 * of a verslag, his own words and goals for the plan, that he did, or could not do, what was agreed (S4-186, S1a-146);
 * and what he did or asked about his appointments, questions, letters and consents. It stands beside the work of the
 * team and is never written over by it. A new kind is a number here and a row in inbreng.c. */
#ifndef DOMAIN_INBRENG_H
#define DOMAIN_INBRENG_H

#include "base/arena.h"
#include "base/datum.h"
#include "domain/veld.h"

/* Stored numbers. */
enum inbreng_soort {
  INBRENG_VERHAAL = 1, /* before the first talk, of a question */
  INBRENG_VERSLAG,     /* of a verslag that was sent; kept with it as well */
  INBRENG_WOORDEN,     /* for the plan */
  INBRENG_DOEL,        /* a goal that he proposes */
  INBRENG_TAAK,        /* of what he was to do by the plan */
  INBRENG_GESCHIL,     /* a bezwaar, klacht or ingebrekestelling; kept in its own register */
  INBRENG_AFGEZEGD,    /* he called off an appointment */
  INBRENG_VERZETTEN,   /* he asks for another hour */
  INBRENG_INGETROKKEN, /* he withdrew his question */
  INBRENG_PAPIER,      /* he wants everything on paper from now on, or no longer */
  INBRENG_STEUN,       /* he let somebody look along, or ended it */
  INBRENG_VRAAG,       /* he asks something else of the team */
  INBRENG_TOESTEMMING, /* he said yes or no to a consent, or took it back */
};
extern const struct keuze inbreng_soorten[]; /* what the worker reads */

/* The kinds of information that a worker must be allowed before he reads it: what belongs to the talk or the plan is
 * not for who only takes questions in. */
unsigned inbreng_informatie(enum inbreng_soort soort);
/* One line of a list: what it is, and how his words begin. */
struct str inbreng_kort(struct arena *arena, enum inbreng_soort soort, struct str tekst);

struct inbreng {
  int64_t id; /* 0 = nothing was written yet */
  struct str publiek;
  enum inbreng_soort soort;
  int64_t persoon, melding, plan;                  /* of whom; melding or plan, or neither: then of his household */
  int64_t verslag_versie, geschil_id, afspraak_id; /* what it is about; 0 = none of these */
  struct str persoon_naam, huishouden, melding_publiek, verslag, geschil, afspraak; /* public ids, "" = none */
  struct str tekst;                                                                 /* his own words; may be empty */
  struct str van; /* whose account it was: himself, or who stands for him */
  moment_t op;
  moment_t gezien_op; /* 0 = no worker saw it yet: until then he may change it */
  struct str gezien_door;
  int64_t versie;
};

#endif
