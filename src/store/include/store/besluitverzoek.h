/* Requests to another body to decide, with what it asks back (S4-189, S4-192). All of it is INFO_AANVRAAG. */
#ifndef STORE_BESLUITVERZOEK_H
#define STORE_BESLUITVERZOEK_H

#include "domain/besluit.h"
#include "store/toegang.h"

/* On one besluit, the newest first, each with its questions; two statements. */
bool verzoeken_van_besluit(struct toegang *toegang, const struct besluit *besluit,
                           struct besluitverzoek **ret_verzoeken, size_t *ret_aantal, struct fault *fault);
bool verzoek_bewaren(struct toegang *toegang, const struct besluit *besluit, const struct besluitverzoek *verzoek,
                     struct fault *fault);
/* FAULT_STALE when it is not in that state any more. */
bool verzoek_stand_zetten(struct toegang *toegang, const struct besluit *besluit, const struct besluitverzoek *verzoek,
                          enum verzoek_stand stand, dag_t op, struct str antwoord, struct fault *fault);
bool verzoek_vraag_bewaren(struct toegang *toegang, const struct besluit *besluit, const struct besluitverzoek *verzoek,
                           const struct verzoek_vraag *vraag, struct fault *fault);
/* FAULT_STALE when it was answered meanwhile. */
bool verzoek_vraag_beantwoorden(struct toegang *toegang, const struct besluit *besluit,
                                const struct verzoek_vraag *vraag, struct fault *fault);

#endif
