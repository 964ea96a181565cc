/* What belongs to a worker alone and to the moment: drafts of what he types, and the search he did last. Saving one's
 * own draft writes no row of the logboek; the worker is the one of the session. */
#ifndef STORE_CONCEPT_H
#define STORE_CONCEPT_H

#include "store/store.h"

enum { CONCEPT_MAX = 128 * 1024, CONCEPT_SLEUTEL_MAX = 80 };

/* `inhoud` is the form as JSON; an empty one removes the draft. `sleutel` says which form of which thing:
 * "notitie-<public id>". */
bool concept_bewaren(struct tx *tx, int64_t gebruiker, struct str sleutel, struct str inhoud, struct fault *fault);
/* "" when there is none. ret_op: when it was last saved. */
bool concept_lezen(struct tx *tx, int64_t gebruiker, struct str sleutel, struct str *ret_inhoud, moment_t *ret_op,
                   struct fault *fault);

/* Searches live for ZOEKOPDRACHT_DUUR and are seen by their own worker only. */
enum { ZOEKOPDRACHT_DUUR = 60 * 60 * 1000 };
bool zoekopdracht_bewaren(struct tx *tx, int64_t gebruiker, struct str publiek, struct str tekst, struct fault *fault);
bool zoekopdracht_lezen(struct tx *tx, int64_t gebruiker, struct str publiek, struct str *ret_tekst,
                        struct fault *fault);

#endif
