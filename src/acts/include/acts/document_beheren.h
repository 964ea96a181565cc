/* Attachments and letters of a household. */
#ifndef ACTS_DOCUMENT_BEHEREN_H
#define ACTS_DOCUMENT_BEHEREN_H

#include "acts/werk.h"
#include "domain/brief.h"
#include "domain/dossier.h"

struct bijlage {
  struct str naam, bytes;
};
/* Takes an attachment in: at most BIJLAGE_MAX bytes, of a kind that bijlage_mediatype knows. With a scanner in
 * the house nobody can open it before documenten_keuren cleared it. The outcome is the public id of the household.
 * FAULT_INPUT on "bestand". */
bool document_toevoegen(const struct werk *werk, struct str huishouden, const struct bijlage *bijlage,
                        struct str *ret_huishouden, struct fault *fault);

/* Lets the scanner look at what waits for it, at most KEUREN_MAX, by the program. Stops at the first that it gives no
 * verdict on (FAULT_OUTSIDE); ret_besmet counts those that are infected. Nothing waits when there is no scanner. */
enum { KEUREN_MAX = 20 };
bool documenten_keuren(const struct werk *werk, size_t *ret_besmet, struct fault *fault);

struct document_inzien_uit {
  struct document document;
  struct str bytes;        /* "" = a letter that was not opened yet: make it and call brief_vastleggen */
  struct brieftekst brief; /* only then */
};
/* FAULT_RULE while the scanner has not cleared it, and for ever when it is infected. */
bool document_inzien(const struct werk *werk, struct str document, struct document_inzien_uit *ret_uit,
                     struct fault *fault);

/* Makes the PDF of a letter from its HTML and keeps it; from then on everybody gets these bytes. Takes a few hundred
 * milliseconds. */
bool brief_vastleggen(const struct werk *werk, struct str document, struct str html, struct str *ret_pdf,
                      struct fault *fault);

#endif
