/* Attachments and letters of a household. */
#ifndef ACTS_DOCUMENT_BEHEREN_H
#define ACTS_DOCUMENT_BEHEREN_H

#include "acts/werk.h"
#include "domain/brief.h"
#include "domain/dossier.h"

struct bijlage {
  struct str naam, bytes;
};
/* Takes an attachment in: at most BIJLAGE_MAX bytes, of a kind that bijlage_mediatype knows. The outcome is the public
 * id of the household. FAULT_INPUT on "bestand". */
bool document_toevoegen(const struct werk *werk, struct str huishouden, const struct bijlage *bijlage,
                        struct str *ret_huishouden, struct fault *fault);

struct document_inzien_uit {
  struct document document;
  struct str bytes;        /* "" = a letter that was not opened yet: make it and call brief_vastleggen */
  struct brieftekst brief; /* only then */
};
bool document_inzien(const struct werk *werk, struct str document, struct document_inzien_uit *ret_uit,
                     struct fault *fault);

/* Makes the PDF of a letter from its HTML and keeps it; from then on everybody gets these bytes. Takes a few hundred
 * milliseconds. */
bool brief_vastleggen(const struct werk *werk, struct str document, struct str html, struct str *ret_pdf,
                      struct fault *fault);

#endif
