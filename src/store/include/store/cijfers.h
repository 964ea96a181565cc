/* Counting (domain/cijfers.h). What comes out says nothing of anybody, so a toegang with INFO_CIJFERS is enough. */
#ifndef STORE_CIJFERS_H
#define STORE_CIJFERS_H

#include "domain/cijfers.h"
#include "store/toegang.h"

/* Meldingen by line and day of receipt; those of a whole month can stand on its first day, and a line can come more
 * than once on a day, with numbers that must be added up (below 0 too). */
bool meldingen_groepen(struct toegang *toegang, const struct periode *periode, struct telgroep **ret_groepen,
                       size_t *ret_aantal, struct fault *fault);
/* Trajecten that ran on that day, by line. */
bool trajecten_groepen(struct toegang *toegang, dag_t op, struct telgroep **ret_groepen, size_t *ret_aantal,
                       struct fault *fault);

/* Derives anew what meldingen are counted by, for the months in which something changed since, and how long the work
 * lists are, for the teams in which it did. A figure is right
 * without it too, but costs more. */
bool cijfers_bijwerken(struct store *store, struct arena *arena, struct moment_van_werk wanneer, struct fault *fault);

/* Counts all meldingen, and all lines of work, one by one and compares that with what is derived. */
struct cijferkeuring {
  int64_t meldingen; /* that count */
  dag_t verschil;   /* the first day that does not add up, or a day of the first month that does not; DAG_GEEN = none */
  bool werklijsten; /* their lengths are right */
};
bool cijfers_narekenen(struct store *store, struct arena *arena, struct moment_van_werk wanneer,
                       struct cijferkeuring *ret_keuring, struct fault *fault);

/* The cases behind one figure that the actor may see, newest first, CIJFERS_BLAD at once; *ret_totaal counts all of
 * them. For trajecten the last day of the period is the day. A toegang over a list, on the ground of leading. */
bool cijferzaken_lezen(struct toegang *toegang, enum cijfersoort soort, struct str lijn, const struct periode *periode,
                       int64_t overslaan, struct cijferzaak **ret_zaken, size_t *ret_aantal, int64_t *ret_totaal,
                       struct fault *fault);

#endif
