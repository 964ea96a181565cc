/* Appointments with a household, and the diary that they make. A list costs three statements, an
 * empty one costs one. */
#ifndef STORE_AFSPRAAK_H
#define STORE_AFSPRAAK_H

#include "domain/afspraak.h"
#include "store/toegang.h"

/* Who takes part: ids of persons of the household and of workers. */
struct deelnemers {
  int64_t personen[AFSPRAAK_PERSONEN_MAX], medewerkers[AFSPRAAK_MEDEWERKERS_MAX];
  size_t persoon_aantal, medewerker_aantal;
};

bool afspraak_bewaren(struct toegang *toegang, const struct afspraak *afspraak, const struct deelnemers *deelnemers,
                      struct fault *fault);
bool afspraak_lezen(struct toegang *toegang, struct str publiek, struct afspraak *ret_afspraak, struct fault *fault);
/* Hour, place, words and who takes part. FAULT_STALE when somebody changed it since `was->versie`. */
bool afspraak_wijzigen(struct toegang *toegang, const struct afspraak *was, const struct afspraak *wordt,
                       const struct deelnemers *deelnemers, struct fault *fault);
/* Held, no-show or called off; FAULT_STALE as above. What was being handed over lapses. */
bool afspraak_afronden(struct toegang *toegang, const struct afspraak *was, enum afspraakstand stand, struct str reden,
                       struct fault *fault);
/* Another worker goes in the place of `van`. */
bool afspraak_overzetten(struct toegang *toegang, const struct afspraak *was, int64_t van, int64_t naar,
                         struct fault *fault);

/* Of a household, the latest first, at most 100. */
bool afspraken_van_huishouden(struct toegang *toegang, int64_t huishouden, struct afspraak **ret_afspraken,
                              size_t *ret_aantal, struct fault *fault);
/* How many planned ones with somebody of this team have not begun. */
bool afspraken_komend(struct toegang *toegang, int64_t huishouden, int64_t team, int64_t *ret_aantal,
                      struct fault *fault);

/* What stands in a diary from `van` up to `tot`: that of a worker, of all who are in a team today, or of those whom a
 * worker stands in for today. Of an appointment whose household the actor may not see only hour, kind and worker are
 * given. At most 500, by hour. */
enum agenda_van { AGENDA_MEDEWERKER, AGENDA_TEAM, AGENDA_VERVANGEN };
bool agenda_lezen(struct toegang *toegang, enum agenda_van soort, int64_t wie, moment_t van, moment_t tot,
                  struct afspraak **ret_afspraken, size_t *ret_aantal, struct fault *fault);

/* Has this worker something else planned in that time? Gives its hours and nothing more; *ret_begint = 0 when not. */
bool afspraak_tegelijk(struct toegang *toegang, int64_t gebruiker, const struct afspraak *afspraak,
                       moment_t *ret_begint, moment_t *ret_eindigt, struct fault *fault);

/* --- Mijn Schakel: INFO_EIGEN, of the resident of the toegang --- */

/* That begin at `van` or later, by hour, at most 100. Who else of the household is there is not told. */
bool afspraken_van_inwoner(struct toegang *toegang, moment_t van, struct afspraak **ret_afspraken, size_t *ret_aantal,
                           struct fault *fault);
/* One of today, of yesterday or that comes; FAULT_ABSENT for any other. */
bool afspraak_van_inwoner(struct toegang *toegang, struct str publiek, struct afspraak *ret_afspraak,
                          struct fault *fault);
/* Called off by himself; FAULT_STALE as above. */
bool afspraak_van_inwoner_afzeggen(struct toegang *toegang, const struct afspraak *was, struct str reden,
                                   struct fault *fault);

#endif
