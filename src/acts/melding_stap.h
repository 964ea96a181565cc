/* What the acts on a melding that stands there share. */
#ifndef ACTS_MELDING_STAP_H
#define ACTS_MELDING_STAP_H

#include "domain/triage.h"

#include "uitvoeren.h"

/* The melding at that address with a toegang for its household. */
bool melding_openen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                    struct str publiek, struct toegang **ret_toegang, struct melding *ret_melding, struct fault *fault);
/* Was it changed or ended since that version? */
bool melding_verouderd(const struct melding *melding, int64_t versie, struct fault *fault);
/* Adds what is wrong with an outcome of triage to the faults. */
bool uitkomst_nagaan(struct tx *tx, enum wet wet, dag_t ontvangen, const struct uitkomst_in *in, struct fault *fault);
/* Does the question end with it, and is it urgent because of it? Of an outcome that was looked at. */
struct uitkomst_gevolg {
  bool sluit, acuut;
};
bool uitkomst_gevolg(struct tx *tx, enum wet wet, const struct uitkomst_in *in, struct uitkomst_gevolg *ret_gevolg,
                     struct fault *fault);
/* Keeps it and does what it leads to: closing with its letter, or urgency. `melding` is as it was just read or kept. */
bool uitkomst_toepassen(struct tx *tx, const struct werk *werk, struct toegang *toegang, const struct melding *melding,
                        const struct uitkomst_in *in, struct fault *fault);

#endif
