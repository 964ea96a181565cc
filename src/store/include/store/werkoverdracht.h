/* Work on its way from one worker to another, and what a worker carries. */
#ifndef STORE_WERKOVERDRACHT_H
#define STORE_WERKOVERDRACHT_H

#include "domain/werkoverdracht.h"
#include "store/toegang.h"

/* FAULT_RULE with words when it is on its way already. */
bool werkoverdracht_bewaren(struct toegang *toegang, const struct werkoverdracht *werkoverdracht, struct fault *fault);
/* With the public id of its melding or appointment in `wat`. */
bool werkoverdracht_lezen(struct toegang *toegang, struct str publiek, struct werkoverdracht *ret_overdracht,
                          struct fault *fault);
bool werkoverdracht_afronden(struct toegang *toegang, const struct werkoverdracht *werkoverdracht,
                             enum werkoverdrachtstand stand, struct str antwoord, struct fault *fault);

/* What waits for the actor to accept, the first day first, of households that he may see. One statement. */
bool werkoverdrachten_aan(struct toegang *toegang, struct werkoverdracht **ret_overdrachten, size_t *ret_aantal,
                          struct fault *fault);

/* The open meldingen that a worker has and the planned appointments he goes to, of households that the actor may see.
 * Two statements; at most WERKSTUKKEN_BLAD of each. */
bool werkvoorraad_lezen(struct toegang *toegang, int64_t gebruiker, struct werkstuk **ret_stukken, size_t *ret_aantal,
                        struct fault *fault);
/* For who leads a team: the terms of colleagues that end on a day on which they are away, of households that he may
 * see; `behandelaar` is who is away and `naar` who covers it ("" = nobody). One statement; at most 300. */
bool termijnen_bij_afwezigheid(struct toegang *toegang, struct werkstuk **ret_stukken, size_t *ret_aantal,
                               struct fault *fault);

#endif
