/* What the acts on a household share. */
#ifndef ACTS_BEWONERS_H
#define ACTS_BEWONERS_H

#include "acts/huishouden_bewoners.h"

#include "uitvoeren.h"

/* Asks for the household that is being split, merged or lived in; a professional. */
bool bewoners_vragen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                     unsigned informatie, struct str publiek, int64_t *ret_huishouden, struct toegang **ret_toegang,
                     struct fault *fault);
/* The same for adding who lives there: who recorded the question may do that too on that day, on the ground of recording
 * it. */
bool bewoners_toevoegen_vragen(struct tx *tx, const struct werk *werk, const char *act, struct str publiek,
                               int64_t *ret_huishouden, struct toegang **ret_toegang, struct fault *fault);
/* With what a change is checked and redrawn. */
bool bewoners_lezen(struct toegang *toegang, struct tx *tx, int64_t huishouden, struct str publiek,
                    struct bewoners_uit *ret_uit, struct fault *fault);
/* Comes to live there, by the rules of lidmaatschap_toetsen; the person is held. */
bool bewoner_bewaren(struct toegang *toegang, const struct werk *werk, const struct persoon *persoon,
                     const struct lidmaatschap *lid, struct fault *fault);
/* The team lets go of a household where it has nothing to do any more; `tot` is the last day on which it sees it, or
 * the last day for a bezwaar against what it decided, when that is later. */
bool team_loslaten(struct toegang *toegang, int64_t huishouden, int64_t team, dag_t tot, struct fault *fault);

#endif
