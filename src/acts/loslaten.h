/* A team that no longer has a melding. */
#ifndef ACTS_LOSLATEN_H
#define ACTS_LOSLATEN_H

#include "domain/melding.h"
#include "store/toegang.h"

/* With its last open melding in this household the team lets go of it; `tot` is the last day on which it sees the file.
 */
bool team_laat_los(struct toegang *toegang, const struct melding *melding, dag_t tot, struct fault *fault);

#endif
