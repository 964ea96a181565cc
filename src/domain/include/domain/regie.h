/* Direction: who steers a household's way, of which kind, since when and why. At every moment it shows who holds it
 * (S4-163); which holders a municipality allows is a table (regieregel). */
#ifndef DOMAIN_REGIE_H
#define DOMAIN_REGIE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/datum.h"
#include "base/str.h"
#include "domain/veld.h"

/* S1a-151: casusregie is about content, beside the family; procesregie has the power to push through. */
enum regie_soort { REGIE_CASUS, REGIE_PROCES, REGIE_INHOUD, REGIE_TRAJECT };
enum regie_houder { HOUDER_INWONER, HOUDER_NETWERK, HOUDER_TEAMLID, HOUDER_BEROEPSKRACHT, HOUDER_VRIJWILLIGER };
extern const struct keuze regie_soorten[];
extern const struct keuze regie_houders[];

struct regie {
  int64_t id;
  enum regie_soort soort;
  enum regie_houder houder;
  struct str trajectsoort; /* REGIE_TRAJECT: of this line of work; otherwise empty */
  int64_t gebruiker;       /* HOUDER_TEAMLID */
  struct str naam;         /* of who holds it, as people read it */
  struct str organisatie;  /* key of the inrichting or a name; may be empty */
  dag_t vanaf, tot;        /* last day included; DAG_OPEN = now */
  struct str reden;
  dag_t uitgelegd_op; /* explained to the resident (S1a-149); DAG_GEEN = not yet */
};

#endif
