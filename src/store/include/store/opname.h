/* How a melding came in: reporter, subjects, answers of triage, what was advised and how it ended. Names of rows of the
 * inrichting are those of the day of the melding. */
#ifndef STORE_OPNAME_H
#define STORE_OPNAME_H

#include "domain/triage.h"
#include "inrichting/inrichting.h"
#include "store/toegang.h"

/* Keeps it with a melding that was just taken in, and puts the melding at its place in the work list. */
bool opname_bewaren(struct toegang *toegang, const struct melding *melding, const struct opname *opname,
                    struct fault *fault);
/* Fills `opname` of these meldingen of one household: a fixed number of statements. */
bool opnames_lezen(struct toegang *toegang, int64_t huishouden, struct melding *meldingen, size_t aantal,
                   struct fault *fault);

/* Gives the melding its outcome; the one before stays kept. An urgency other than 0 becomes that of the melding.
 * FAULT_STALE when the melding was changed since `melding->versie`; fills ret_versie. */
bool uitkomst_bewaren(struct toegang *toegang, const struct melding *melding, const struct uitkomst *uitkomst,
                      int urgentie, int64_t door, int64_t *ret_versie, struct fault *fault);

/* The keys with spaces between as names: "Rolstoel, Vervoer". */
struct str onderwerpen_namen(struct arena *arena, const struct inrichting *inrichting, struct str sleutels, dag_t dag);

/* The subjects of a melding that is at hand as names: "Rolstoel, Vervoer"; "" when there are none. */
bool melding_onderwerpen(struct tx *tx, const struct melding *melding, struct str *ret_namen, struct fault *fault);

/* The names of the teams that have an open melding of this household: that it is known there, never what for. A team
 * whose name tells what it is for (an expertise team: S0-48, S0-50) is left out. Needs INFO_PERSOON. */
bool bekend_bij(struct toegang *toegang, int64_t huishouden, struct str **ret_teams, size_t *ret_aantal,
                struct fault *fault);

#endif
