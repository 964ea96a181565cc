/* What the acts on a verslag share. */
#ifndef ACTS_VERSLAG_WERK_H
#define ACTS_VERSLAG_WERK_H

#include "acts/verslag.h"
#include "inrichting/poort.h"

#include "uitvoeren.h"

/* The right to see the verslagen of a household or to work on them. `brief`: a letter goes out. */
bool verslag_vragen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, bool brief,
                    int64_t huishouden, struct toegang **ret_toegang, struct fault *fault);
/* The melding with its verslag, for a look or for work. For work the household is held.
 * FAULT_STALE when there is work to do on a melding that was closed. */
bool verslag_openen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, bool brief,
                    struct str melding, struct toegang **ret_toegang, struct melding *ret_melding,
                    struct verslag *ret_verslag, struct fault *fault);
/* The melding of a version that was sent, opened for work, with that version. */
bool verslagversie_openen(struct tx *tx, const struct werk *werk, const char *act, struct str versie,
                          struct toegang **ret_toegang, struct melding *ret_melding, struct verslag_versie *ret_versie,
                          struct fault *fault);

/* Puts the points of today in their order, with the texts that were kept; ret_nieuw[i]: nothing was kept of it yet. */
bool verslag_punten(struct tx *tx, const struct melding *melding, struct verslag *verslag,
                    bool ret_nieuw[VERSLAG_PUNTEN_MAX], struct fault *fault);
/* Is there a gate of which nobody may pass, or only with a reason? */
bool verslag_poort(struct tx *tx, struct toegang *toegang, const struct melding *melding, struct poort_dicht *ret_dicht,
                   bool *ret_is_dicht, struct fault *fault);
bool verslag_tekenen_vraagt_aan(struct tx *tx, bool *ret_aanvraag, struct fault *fault);

/* Each inside a unit of work on a melding that is open. `versturen`: it is for sending at once, so everything must be
 * there; NULL = only keep it. */
bool verslag_bewaren_binnen(struct tx *tx, const struct werk *werk, struct toegang *toegang,
                            const struct melding *melding, const struct verslag *was, int64_t versie,
                            const struct verslag_in *in, const struct verslag_versturen_in *versturen,
                            struct verslag *ret_verslag, struct fault *fault);
bool verslag_versturen_binnen(struct tx *tx, const struct werk *werk, struct toegang *toegang,
                              const struct melding *melding, const struct verslag *verslag,
                              const struct verslag_versturen_in *in, struct str *ret_versie, struct fault *fault);
bool aanvraag_binnen(struct tx *tx, const struct werk *werk, struct toegang *toegang, const struct melding *melding,
                     const struct aanvraag_in *in, int64_t verslag_versie, struct fault *fault);

/* Lines as they are kept in a version, and back. */
struct str verslag_inhoud(struct arena *arena, const struct verslag_regel *regels, size_t aantal);
size_t verslag_inhoud_lezen(struct arena *arena, struct str inhoud, struct verslag_regel **ret_regels);

#endif
