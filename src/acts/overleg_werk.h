/* What the acts on a meeting share. */
#ifndef ACTS_OVERLEG_WERK_H
#define ACTS_OVERLEG_WERK_H

#include "acts/overleg_voeren.h"

#include "uitvoeren.h"

/* The right to the meetings of one's teams. */
bool overleg_vragen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                    struct toegang **ret_toegang, struct fault *fault);
/* One that runs; FAULT_STALE when it was closed. */
bool overleg_openen(struct tx *tx, const struct werk *werk, const char *act, struct str publiek,
                    struct toegang **ret_toegang, struct overleg *ret_overleg, struct fault *fault);
/* The kinds of traject of today that anybody may choose. */
bool trajectsoorten_kiezen(struct tx *tx, struct keus **ret_soorten, size_t *ret_aantal, struct fault *fault);

#endif
