/* Documents of a household: attachments, and letters whose PDF is made once, at first opening, and then kept. */
#ifndef STORE_DOCUMENT_H
#define STORE_DOCUMENT_H

#include "domain/afspraak.h"
#include "domain/brief.h"
#include "domain/dossier.h"
#include "store/toegang.h"

/* An attachment with its bytes, which are kept apart while document->virus says that the scanner must look first.
 * melding 0 = of the household as a whole. */
bool document_bewaren(struct toegang *toegang, int64_t huishouden, int64_t melding, const struct document *document,
                      int64_t door, struct str bytes, struct fault *fault);
/* A letter as text; its PDF comes later. */
bool brief_bewaren(struct toegang *toegang, int64_t huishouden, int64_t melding, const struct document *document,
                   int64_t door, const struct brieftekst *brief, struct fault *fault);

/* A plan, verslag, besluit or letter about data only for a toegang that has INFO_PLAN, INFO_VERHELDERING, INFO_AANVRAAG
 * or INFO_TOESTEMMING; document_lezen gives FAULT_ACCESS then. */
bool documenten_van_huishouden(struct toegang *toegang, int64_t huishouden, struct document **ret_documenten,
                               size_t *ret_aantal, struct fault *fault);
/* The description with its bytes; of a letter that was not opened yet, and of a file that is not VIRUS_VRIJ, the bytes
 * are "". */
bool document_lezen(struct toegang *toegang, struct str publiek, struct document *ret_document, struct str *ret_bytes,
                    struct fault *fault);
/* The text of a letter; FAULT_ABSENT when this document is no letter. */
bool brief_lezen(struct toegang *toegang, const struct document *document, struct brieftekst *ret_brief,
                 struct fault *fault);
/* Keeps the PDF of a letter; when somebody was first, his stays and this one is forgotten. */
bool brief_pdf_bewaren(struct toegang *toegang, const struct document *document, struct str pdf, struct fault *fault);

/* --- Mijn Schakel: INFO_EIGEN, of the resident of the toegang --- */

/* Letters about his own questions that still hold and are not hidden from him, the newest first. Attachments are of the
 * team. */
bool brieven_van_inwoner(struct toegang *toegang, struct document **ret_brieven, size_t *ret_aantal,
                         struct fault *fault);
bool brief_van_inwoner(struct toegang *toegang, struct str publiek, struct document *ret_document,
                       struct brieftekst *ret_brief, struct fault *fault);

/* The melding goes to another household: its attachments go along. Its letters bear the wrong name and address, so they
 * stay and lapse with the reason; the act makes a new one. */
bool documenten_verhuizen(struct toegang *toegang, const struct melding *melding, int64_t huishouden, struct str reden,
                          struct fault *fault);

/* The letters about this appointment tell what is no longer so: they stay, with the reason. By a worker, or by the
 * resident himself (INFO_EIGEN). */
bool brieven_vervallen(struct toegang *toegang, const struct afspraak *afspraak, struct str reden, struct fault *fault);

#endif
