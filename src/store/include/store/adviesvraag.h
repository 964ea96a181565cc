/* Questions to colleagues: seen by who asked and who was asked; with a household also in its file (INFO_NOTITIE). */
#ifndef STORE_ADVIESVRAAG_H
#define STORE_ADVIESVRAAG_H

#include "domain/contact.h"
#include "store/toegang.h"

bool adviesvraag_bewaren(struct toegang *toegang, const struct adviesvraag *vraag, struct fault *fault);
/* FAULT_ACCESS when he neither asked nor was asked. */
bool adviesvraag_lezen(struct toegang *toegang, struct str publiek, struct adviesvraag *ret_vraag, struct fault *fault);
/* FAULT_STALE when it was answered already. */
bool adviesvraag_beantwoorden(struct toegang *toegang, const struct adviesvraag *vraag, struct str antwoord,
                              struct fault *fault);
bool adviesvraag_gelezen(struct toegang *toegang, const struct adviesvraag *vraag, struct fault *fault);

/* Those that ask for the actor's answer, and his own that were answered and not yet read; oldest first, at most
 * ADVIES_LIJST. */
enum { ADVIES_LIJST = 100 };
bool adviesvragen_lezen(struct toegang *toegang, struct adviesvraag **ret_vragen, size_t *ret_aantal,
                        struct fault *fault);
bool adviesvragen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct adviesvraag **ret_vragen,
                                 size_t *ret_aantal, struct fault *fault);

#endif
