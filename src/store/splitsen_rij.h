/* What merging asks of the part that can undo it. */
#ifndef STORE_SPLITSEN_RIJ_H
#define STORE_SPLITSEN_RIJ_H

#include "store/samenvoegen.h"

/* Before anything moves: what each of the two has, lives and relates to. */
bool samenvoeging_vastleggen(struct toegang *toegang, const struct samenvoeging_nieuw *nieuw, int64_t blijft,
                             int64_t weg, int64_t huishouden, int64_t huishouden_weg, bool alleen, struct fault *fault);

#endif
