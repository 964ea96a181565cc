/* A question of the website that becomes something else: the acts that record a melding or a signaal take it along. */
#ifndef ACTS_WEBVRAAG_H
#define ACTS_WEBVRAAG_H

#include "domain/webvraag.h"
#include "store/toegang.h"

#include "acts/werk.h"

/* As it waits for the actor; FAULT_STALE when it was taken up before. */
bool webvraag_openen(struct tx *tx, const struct werk *werk, struct str publiek, struct webvraag *ret_vraag,
                     struct fault *fault);
/* It became the melding or signaal of that public id; nothing when `publiek` is empty. */
bool webvraag_opgenomen(struct tx *tx, const struct werk *werk, struct str publiek, enum webvraag_stand stand,
                        struct str ding, struct fault *fault);

#endif
