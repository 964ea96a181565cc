/* What a server does by itself: once a minute a look at what is due, on a thread of its own. What is done
 * once a day is done by one of the servers (store/dagtaak.h). */
#ifndef SERVICE_TAKEN_H
#define SERVICE_TAKEN_H

#include "pages/bezoek.h"

enum taak {
  TAAK_ONDERHOUD,
  TAAK_CONTROLEPUNT,
  TAAK_CIJFERS,
  TAAK_KEURING,
  TAAK_BIJHOUDEN,
  TAAK_VIRUSSCAN,
  TAAK_AANTAL
};
const char *taak_naam(enum taak taak);

/* Since the server started. */
struct taak_meting {
  int64_t gedaan, mislukt;
  int64_t us;      /* how long all took together */
  moment_t laatst; /* when it was last done well; 0 = not yet */
};

struct taken;
/* NULL when there is no thread to be had. `omgeving` must live as long. */
struct taken *taken_beginnen(const struct omgeving *omgeving);
/* Ends after the job that runs, but waits at most `limit_ms`: then false, and the thread goes on. */
bool taken_stoppen(struct taken *taken, int64_t limit_ms);
void taken_meten(struct taken *taken, struct taak_meting ret_metingen[TAAK_AANTAL]);

#endif
