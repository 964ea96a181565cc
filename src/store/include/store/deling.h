/* What was shared with whom: INFO_TOESTEMMING for workers, INFO_EIGEN for the resident whose data it was, INFO_GEDEELD
 * for who received it.
 *
 * Who receives it with an account of his own (a team, a colleague, later a partner) gets RELATIE_GEDEELD with the
 * household until the last day, and with that reads what was opened to him and nothing else: the functions at the end.
 */
#ifndef STORE_DELING_H
#define STORE_DELING_H

#include "domain/toestemming.h"
#include "store/toegang.h"

enum { DELING_LIJST = 200, DELING_MAX = 512 * 1024 };

bool deling_bewaren(struct toegang *toegang, const struct deling *deling, struct fault *fault);
/* Whole; held against its hash: FAULT_INTERNAL when it was changed. */
bool deling_lezen(struct toegang *toegang, struct str publiek, struct deling *ret_deling, struct fault *fault);
/* Without their contents, the newest first; two statements. */
bool delingen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct deling **ret_delingen,
                             size_t *ret_aantal, struct fault *fault);
/* FAULT_STALE when it changed since `d->versie` or stopped already. The recipient must be told. */
bool deling_stoppen(struct toegang *toegang, const struct deling *d, struct str wie, struct str reden,
                    struct fault *fault);
/* The recipient was told that it stopped: how. */
bool deling_bericht_gegeven(struct toegang *toegang, const struct deling *d, struct str hoe, struct fault *fault);
/* Those that stopped with a consent, whose recipients must still be told. */
bool delingen_te_melden(struct toegang *toegang, int64_t toestemming, struct deling **ret_delingen, size_t *ret_aantal,
                        struct fault *fault);

/* --- the recipient: INFO_GEDEELD --- */
/* What is open to the actor or his teams today, of all households. */
bool delingen_aan_mij(struct toegang *toegang, struct deling **ret_delingen, size_t *ret_aantal, struct fault *fault);
/* One of those, whole. FAULT_ACCESS when it is not for him or not open today. A document of it by its own id:
 * deling_document. */
bool deling_aan_mij(struct toegang *toegang, struct str publiek, struct deling *ret_deling, struct fault *fault);
/* The bytes of a document that went along with a share that is open to the actor today. */
bool deling_document(struct toegang *toegang, struct str deling, struct str document, struct str *ret_naam,
                     struct str *ret_mediatype, struct str *ret_bytes, struct fault *fault);

#endif
