/* Hand-overs of meldingen. */
#ifndef STORE_OVERDRACHT_H
#define STORE_OVERDRACHT_H

#include "domain/overdracht.h"
#include "store/toegang.h"

/* A new one, version 1, offered at the moment of the tx. Its receiver inside, and who offered it, stand in relation to
 * the household for as long as it runs (RELATIE_OVERDRACHT). What came back from an earlier one counts as seen. */
bool overdracht_bewaren(struct toegang *toegang, const struct overdracht *overdracht, struct fault *fault);

bool overdracht_lezen(struct toegang *toegang, struct str publiek, struct overdracht *ret_overdracht,
                      struct fault *fault);
/* What was done with it, oldest first. */
bool overdracht_verloop(struct toegang *toegang, const struct overdracht *overdracht,
                        struct overdracht_gebeurtenis **ret_stappen, size_t *ret_aantal, struct fault *fault);
/* Writes the step down and brings it to `stand`; FAULT_STALE when somebody was first. The relations follow. */
bool overdracht_verder(struct toegang *toegang, const struct overdracht *overdracht, enum overdracht_stap stap,
                       const struct overdracht_woord *woord, enum overdracht_stand stand, struct fault *fault);

/* Is this melding being handed over within the own teams now? */
bool overdracht_loopt_al(struct toegang *toegang, int64_t melding, bool *ret_loopt, struct fault *fault);
/* Withdraws what still runs: the melding was closed or turned out to be of somebody else. */
bool overdrachten_beeindigen(struct toegang *toegang, const struct melding *melding, struct str waarom,
                             struct fault *fault);

/* All of a household, newest first: they belong to its meldingen (INFO_MELDING). */
bool overdrachten_van_huishouden(struct toegang *toegang, int64_t huishouden, struct overdracht **ret_overdrachten,
                                 size_t *ret_aantal, struct fault *fault);

/* Of a household, those that the organisation of the actor took over and has not let go of yet, the first one first
 * (INFO_MELDING). */
bool overdrachten_van_mij(struct toegang *toegang, int64_t huishouden, struct overdracht **ret_overdrachten,
                          size_t *ret_aantal, struct fault *fault);

/* What waits, longest first, at most OVERDRACHT_LIJST: for the actor and his teams to answer, and what they gave that
 * was not accepted yet. Two statements. */
enum { OVERDRACHT_LIJST = 100 };
struct overdrachtlijst {
  struct overdracht *binnen, *uit;
  size_t binnen_aantal, uit_aantal;
};
bool overdrachten_lezen(struct toegang *toegang, struct overdrachtlijst *ret_lijst, struct fault *fault);

#endif
