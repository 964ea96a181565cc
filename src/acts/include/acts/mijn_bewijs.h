/* Mijn Schakel: the receipt of what a resident sent (domain/bewijs.h), to read and to keep as PDF. */
#ifndef ACTS_MIJN_BEWIJS_H
#define ACTS_MIJN_BEWIJS_H

#include "acts/mijn_inzien.h"
#include "domain/bewijs.h"

struct mijn_bewijs_uit {
  struct mijn_wie wie;
  struct bewijs bewijs;
};
/* Of a bezwaar, klacht or ingebrekestelling, by its public id. */
bool mijn_bewijs_van_geschil(const struct werk *werk, struct str geschil, struct mijn_bewijs_uit *ret_uit,
                             struct fault *fault);
/* Of a question that was withdrawn, by the outcome of mijn_vraag_intrekken. */
bool mijn_bewijs_van_intrekken(const struct werk *werk, struct str inbreng, struct mijn_bewijs_uit *ret_uit,
                               struct fault *fault);
/* From the HTML of its letter. */
bool mijn_bewijs_pdf(const struct werk *werk, struct str html, struct str *ret_pdf, struct fault *fault);

#endif
