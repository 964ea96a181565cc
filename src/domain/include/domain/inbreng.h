/* What a resident wrote in Mijn Schakel and a worker has to see: his story before the first talk, what he says of a
 * verslag, his own words and goals for the plan, and that he did, or could not do, what was agreed (S4-186, S1a-146).
 * It stands beside the work of the team and is never written over by it. */
#ifndef DOMAIN_INBRENG_H
#define DOMAIN_INBRENG_H

#include <stdbool.h>
#include <stdint.h>

#include "base/datum.h"
#include "base/str.h"
#include "domain/veld.h"

/* Stored numbers. */
enum inbreng_soort {
  INBRENG_VERHAAL = 1, /* before the first talk, of a question */
  INBRENG_VERSLAG,     /* of a verslag that was sent; kept with it as well */
  INBRENG_WOORDEN,     /* for the plan */
  INBRENG_DOEL,        /* a goal that he proposes */
  INBRENG_AFSPRAAK,    /* of an afspraak of his */
  INBRENG_GESCHIL,     /* a bezwaar, klacht or ingebrekestelling; kept in its own register */
};
extern const struct keuze inbreng_soorten[];

struct inbreng {
  int64_t id; /* 0 = nothing was written yet */
  struct str publiek;
  enum inbreng_soort soort;
  int64_t persoon, melding, plan;                                         /* of whom; melding or plan, the other is 0 */
  int64_t verslag_versie, geschil_id;                                     /* what it is about; 0 = neither */
  struct str persoon_naam, huishouden, melding_publiek, verslag, geschil; /* public ids, "" = none */
  struct str tekst;
  struct str van; /* who wrote it */
  moment_t op;
  moment_t gezien_op; /* 0 = no worker saw it yet: until then he may change it */
  struct str gezien_door;
  int64_t versie;
};

#endif
