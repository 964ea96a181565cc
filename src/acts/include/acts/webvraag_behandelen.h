/* What the desk does with a question of the website: read it, find or record whom it is about and go on as with any
 * other question (acts/melding_opnemen.h, acts/signaal_behandelen.h), or put it aside with a reason. */
#ifndef ACTS_WEBVRAAG_BEHANDELEN_H
#define ACTS_WEBVRAAG_BEHANDELEN_H

#include "acts/werk.h"
#include "domain/webvraag.h"

/* FAULT_ACCESS when it is for another desk. */
bool webvraag_inzien(const struct werk *werk, struct str vraag, struct webvraag *ret_vraag, struct fault *fault);

struct webvraag_opzij_in {
  int reden;
  struct str toelichting;
};
extern const struct veld webvraag_opzij_velden[];
extern const size_t webvraag_opzij_velden_aantal;
/* Rests on `versie`; FAULT_STALE when somebody was first. The outcome is the question itself. */
bool webvraag_opzij_leggen(const struct werk *werk, struct str vraag, int64_t versie,
                           const struct webvraag_opzij_in *in, struct str *ret_vraag, struct fault *fault);

#endif
