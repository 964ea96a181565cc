/* Meldingen and the work list that is derived from them. */
#ifndef STORE_MELDING_H
#define STORE_MELDING_H

#include "domain/dossier.h"
#include "domain/melding.h"
#include "domain/werkoverdracht.h"
#include "store/toegang.h"

/* Takes a melding in: fills id and versie of ret_melding. Its line of the work list and its clocks are written by
 * opname_bewaren (opname.h), which follows. */
bool melding_bewaren(struct toegang *toegang, const struct melding *melding, int64_t opgenomen_door,
                     struct melding *ret_melding, struct fault *fault);
bool melding_lezen(struct toegang *toegang, struct str publiek, struct melding *ret_melding, struct fault *fault);
/* All of a household, newest first. */
bool meldingen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct melding **ret_meldingen,
                              size_t *ret_aantal, struct fault *fault);
/* What a team still has to do with a household: its open meldingen, the casus that it carries, what was brought in
 * against a besluit, and help of a provider of which nobody told why it ended (S2-233). *ret_bezwaar_tot: the last day
 * on which a bezwaar against one of its besluiten can come (Awb art. 6:7); DAG_GEEN = it took none. */
bool werk_open(struct toegang *toegang, int64_t huishouden, int64_t team, int64_t *ret_aantal, dag_t *ret_bezwaar_tot,
               struct fault *fault);

/* Ends it; FAULT_STALE when it was ended or changed since `versie`. */
bool melding_afsluiten(struct toegang *toegang, const struct melding *melding, const struct sluiting *sluiting,
                       dag_t op, struct fault *fault);
/* Puts it under another person and household; FAULT_STALE as above. Its documents are the affair of
 * documenten_verhuizen. */
bool melding_verhuizen(struct toegang *toegang, const struct melding *melding, int64_t persoon, int64_t huishouden,
                       struct str reden, struct fault *fault);

/* Another team has it from now on, on its own work list; FAULT_STALE as above. The relations are the act's affair. */
bool melding_naar_team(struct toegang *toegang, const struct melding *melding, const struct team *team,
                       struct fault *fault);

/* The worker of the team who has it from today on; who had it before lets go, and what was being handed over lapses.
 * FAULT_STALE as above. */
bool melding_toewijzen(struct toegang *toegang, const struct melding *melding, const struct medewerker *aan,
                       struct fault *fault);

/* The open meldingen of one team that the actor may see, or those of them that nobody has or that he has; first the one
 * whose term ends first. A fixed number of statements. */
bool werklijst_lezen(struct toegang *toegang, int64_t team, enum werklijst_van van, int64_t overslaan,
                     struct werklijst *ret_lijst, struct fault *fault);

#endif
