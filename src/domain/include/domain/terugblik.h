/* A look back at one file by somebody who watches over quality: asked for by who leads the team, with a reason and a
 * last day; answered with a finding. */
#ifndef DOMAIN_TERUGBLIK_H
#define DOMAIN_TERUGBLIK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/datum.h"
#include "base/fault.h"
#include "domain/gebruiker.h"

struct terugblik {
  int64_t id;
  struct str publiek;
  int64_t huishouden_id;
  struct str huishouden, naam; /* public id, and who lives there; "" where it was not asked for */
  struct medewerker aan, door;
  moment_t op;
  dag_t tot; /* the last day on which he may read the file */
  struct str reden;
  struct str bevinding;
  dag_t bevonden_op; /* DAG_GEEN = not answered yet */
  int64_t versie;
};

/* Not before today: then he could not look. */
bool terugblik_toetsen(const struct terugblik *terugblik, dag_t vandaag, struct fault *fault);

#endif
