/* What the screens of a casus show. */
#ifndef RENDER_CASUS_H
#define RENDER_CASUS_H

#include "domain/afsluiten.h"
#include "domain/casus.h"
#include "domain/kant.h"
#include "domain/regie.h"
#include "domain/stagnatie.h"
#include "domain/vastgelopen.h"
#include "render/ondersteuning.h"
#include "render/schermen.h"

/* The casus on the page of its household. */
struct casus_beeld {
  struct str huishouden;
  const struct casus *casus; /* NULL = none yet */
  const struct traject *trajecten;
  size_t traject_aantal;
  const bool *deelbaar; /* per traject: the child has another household that may know of it */
  const struct kant *kanten;
  size_t kant_aantal;
  int64_t huishouden_id; /* to tell the two sides of a kant apart */
  struct str token;
  const struct regie *nu;    /* casusregie now; NULL = nobody has it */
  const struct regie *regie; /* all directions, the newest first */
  size_t regie_aantal;
  const struct vastgelopen *vast;
  size_t vast_aantal;
  const struct casus *gesloten; /* that ended */
  size_t gesloten_aantal;
  bool mag_heropenen;
  const struct stagnatie *seinen;
  size_t sein_aantal;
  bool evaluatie_nodig; /* a plan runs */
  dag_t evaluatie_op;   /* DAG_GEEN = no day is planned */
  const struct melding *meldingen;
  size_t melding_aantal;
  const struct ondersteuning_blok_beeld *ondersteuning; /* NULL = not for this user, or there is no casus */
  const struct nazorg_blok_beeld *nazorg;               /* the same */
  bool mag_doen;
  dag_t vandaag;
};

struct knelpunten_beeld {
  const struct vastgelopen *rijen;
  size_t aantal;
  const struct stagnatie_rij *seinen;
  size_t sein_aantal;
  int64_t per_oorzaak[OORZAAK_COMPLEX + 1]; /* of what runs and what has been */
};

/* Does a line of work run for this question, as far as who looks may know? */
bool vraag_loopt(const struct casus_beeld *v, const struct melding *melding);

/* "casusregie: Priya Professional, sinds 24 maart 2026, omdat …" */
struct str regie_regel(struct arena *arena, const struct regie *regie);

#endif
