/* What belongs to a worker alone and to the moment: drafts of what he types, and the search he did last. Saving one's
 * own draft writes no row of the logboek; the worker is the one of the session. */
#ifndef STORE_CONCEPT_H
#define STORE_CONCEPT_H

#include "domain/persoon.h"
#include "store/toegang.h"

enum { CONCEPT_MAX = 128 * 1024, CONCEPT_SLEUTEL_MAX = 80 };

/* `inhoud` is the form as JSON; an empty one removes the draft. `sleutel` says which form of which thing:
 * "notitie-<public id>". */
bool concept_bewaren(struct tx *tx, int64_t gebruiker, struct str sleutel, struct str inhoud, struct fault *fault);
/* "" when there is none. ret_op: when it was last saved. */
bool concept_lezen(struct tx *tx, int64_t gebruiker, struct str sleutel, struct str *ret_inhoud, moment_t *ret_op,
                   struct fault *fault);

/* Forms that were sent when the session had ended are drafts too, under CONCEPT_VERSTUURD and an id. Takes away those of
 * more than a day ago. */
#define CONCEPT_VERSTUURD "verstuurd-"
bool concepten_verstuurd_opruimen(struct tx *tx, int64_t gebruiker, struct fault *fault);

/* The drafts of questions that this worker began to record, newest first, with the name of whom they are for: the key
 * is CONCEPT_MELDING with the public id of the person behind it. Needs INFO_PERSOON. */
#define CONCEPT_MELDING "melding-"
enum { CONCEPTEN_MAX = 20 };
struct concept_van_persoon {
  struct persoon persoon; /* name and public id only */
  moment_t op;
};
bool concepten_van_meldingen(struct toegang *toegang, int64_t gebruiker, struct concept_van_persoon **ret_concepten,
                             size_t *ret_aantal, struct fault *fault);

/* Searches live for ZOEKOPDRACHT_DUUR and are seen by their own worker only. */
enum { ZOEKOPDRACHT_DUUR = 60 * 60 * 1000 };
bool zoekopdracht_bewaren(struct tx *tx, int64_t gebruiker, struct str publiek, struct str tekst, struct fault *fault);
bool zoekopdracht_lezen(struct tx *tx, int64_t gebruiker, struct str publiek, struct str *ret_tekst,
                        struct fault *fault);

#endif
