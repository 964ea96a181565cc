/* Households and who lives in them: dated membership, shielding, splitting, moving and merging. */
#ifndef STORE_HUISHOUDEN_H
#define STORE_HUISHOUDEN_H

#include "domain/dossier.h"
#include "domain/huishouden.h"
#include "store/toegang.h"

/* A household in which nobody lives yet. */
bool huishouden_nieuw(struct toegang *toegang, struct str publiek, int64_t *ret_huishouden, struct fault *fault);
/* A household of this one person, from `vanaf` on. */
bool huishouden_maken(struct toegang *toegang, struct str publiek, int64_t persoon, dag_t vanaf,
                      int64_t *ret_huishouden, struct fault *fault);
/* Which version it has now, with whom it was merged (0 = with none). */
bool huishouden_versie(struct toegang *toegang, int64_t huishouden, int64_t *ret_versie, struct fault *fault);
/* Who lives there is going to change: holds the row until the end of the transaction. FAULT_STALE when it changed since
 * `versie`; 0 = whatever it is. */
bool huishouden_ophogen(struct toegang *toegang, int64_t huishouden, int64_t versie, struct fault *fault);

/* Looks once what there is of the household at all, so that lists of it that follow with this toegang and have nothing
 * to find ask nothing. INFO_PERSOON. For who reads many of them and writes nothing in between. */
bool huishouden_voorhanden(struct toegang *toegang, int64_t huishouden, struct fault *fault);

/* All who live or lived there, also in households that were merged into it: those of today first, then who left last. A
 * fixed number of statements. An address that tells of another household is left out. */
bool huishouden_bewoners(struct toegang *toegang, int64_t huishouden, struct lid **ret_leden, size_t *ret_aantal,
                         struct fault *fault);
/* How many of these, from the first on, live there on the day of the tx. */
size_t huishouden_nu(const struct tx *tx, const struct lid *leden, size_t aantal);
/* Only those of today, without their memberships. */
bool huishouden_leden(struct toegang *toegang, int64_t huishouden, struct persoon **ret_personen, size_t *ret_aantal,
                      struct fault *fault);
/* To where a letter about a question of this household goes: for who lives in two households at his address only when
 * it is that of this one, else to the address of this one. */
bool huishouden_briefadres(struct toegang *toegang, int64_t huishouden, struct persoon *persoon, struct fault *fault);
/* What still runs there, of whichever team: open meldingen and the active casus. */
bool werk_van_huishouden(struct toegang *toegang, int64_t huishouden, int64_t *ret_aantal, struct fault *fault);
/* Is a casus active there? */
bool casus_loopt(struct toegang *toegang, int64_t huishouden, bool *ret_loopt, struct fault *fault);
/* The memberships of one person in one household. */
bool lidmaatschappen(struct toegang *toegang, int64_t huishouden, int64_t persoon, struct lidmaatschap **ret_leden,
                     size_t *ret_aantal, struct fault *fault);
bool lid_bewaren(struct toegang *toegang, const struct lidmaatschap *lid, struct str naam, struct fault *fault);
/* FAULT_STALE when `was` is not what stands there. */
bool lid_wijzigen(struct toegang *toegang, const struct lidmaatschap *was, const struct lidmaatschap *wordt,
                  struct str naam, struct fault *fault);

/* Shields this household and the others in which the person lives today from each other, or ends that. */
bool afscherming_zetten(struct toegang *toegang, int64_t huishouden, const struct persoon *persoon, bool aan,
                        struct fault *fault);
/* Are these two shielded from each other by anybody? */
bool afscherming_tussen(struct toegang *toegang, int64_t een, int64_t ander, bool *ret_afgeschermd,
                        struct fault *fault);

/* Takes a melding with its documents to another household, under its own person. Its team comes along: while it is open
 * it works there, without the contactverslagen from before `zicht_vanaf`; of what has ended only the leader knows. */
bool melding_meenemen(struct toegang *van, struct toegang *naar, const struct melding *melding, int64_t huishouden,
                      moment_t zicht_vanaf, struct fault *fault);
/* Takes a contactverslag or a document of the household itself along; FAULT_ABSENT when it is not there to be taken. */
bool notitie_meenemen(struct toegang *van, struct str publiek, int64_t huishouden, struct fault *fault);
bool document_meenemen(struct toegang *van, struct str publiek, int64_t huishouden, struct fault *fault);

/* `weg` becomes part of `blijft`: its meldingen with their documents, and its shielding. Contactverslagen and other
 * documents stay on the side on which they were written, for who could read them there. `weg` leads to `blijft` from
 * now on. */
bool huishoudens_samenvoegen(struct toegang *blijft, struct toegang *weg, int64_t huishouden, int64_t huishouden_weg,
                             struct fault *fault);

#endif
