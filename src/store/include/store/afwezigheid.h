/* Who is away and who stands in. It concerns workers; nothing of residents, so it takes the tx. */
#ifndef STORE_AFWEZIGHEID_H
#define STORE_AFWEZIGHEID_H

#include "domain/afwezigheid.h"
#include "store/store.h"

bool afwezigheid_bewaren(struct tx *tx, const struct afwezigheid *afwezigheid, int64_t door, struct fault *fault);
/* FAULT_ABSENT when there is none or it was withdrawn. */
bool afwezigheid_lezen(struct tx *tx, struct str publiek, struct afwezigheid *ret_afwezigheid, struct fault *fault);
bool afwezigheid_intrekken(struct tx *tx, const struct afwezigheid *afwezigheid, struct fault *fault);
/* The first absence of this worker that shares a day with these; ret_gevonden->id = 0 when there is none. */
bool afwezig_in(struct tx *tx, int64_t gebruiker, dag_t vanaf, dag_t tot, struct afwezigheid *ret_gevonden,
                struct fault *fault);
/* What has not ended yet, of one worker or of all who are in a team with him today; by day. */
bool afwezigheden_lezen(struct tx *tx, int64_t gebruiker, bool van_team, struct afwezigheid **ret_lijst,
                        size_t *ret_aantal, struct fault *fault);

#endif
