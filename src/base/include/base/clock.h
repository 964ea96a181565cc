/* The real clock. Read at the edge (a request, a command) and handed in from there; domain and acts never ask for it.
 */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include "base/datum.h"

/* When something is done: handed in from the edge. */
struct moment_van_werk {
  moment_t echt; /* the real clock: sessions, logboek */
  moment_t nu;   /* the clock of the work; differs on demo data only */
};

moment_t clock_now(void);      /* ms UTC */
int64_t clock_steady_us(void); /* microseconds of a clock that never jumps, for durations */

#endif
