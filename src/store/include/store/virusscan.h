/* Files that the virus scanner must clear before anybody can open them. */
#ifndef STORE_VIRUSSCAN_H
#define STORE_VIRUSSCAN_H

#include "domain/bijlage.h"
#include "store/toegang.h"

/* Keeps the bytes of this new document apart. Needs INFO_DOCUMENT. */
bool virusscan_beginnen(struct toegang *toegang, int64_t document, struct str bytes, struct fault *fault);

/* Does anything after document `na` wait? */
bool virusscan_wacht(struct tx *tx, int64_t na, bool *ret_wacht, struct fault *fault);
/* What waits for the scanner, one at a time, in order: the first document after `na`; id 0 = there is none. Needs
 * INFO_DOCUMENT over everybody. */
bool virusscan_volgende(struct toegang *toegang, int64_t na, int64_t *ret_document, struct str *ret_bytes,
                      struct fault *fault);
/* What the scanner said: clean bytes can be opened from now on, others are thrown away. What was decided already stays
 * as it is. */
bool virusscan_afronden(struct toegang *toegang, int64_t document, bool schoon, struct fault *fault);

#endif
