/* What merging two persons asks of the part about reaching them. */
#ifndef STORE_BEREIK_RIJ_H
#define STORE_BEREIK_RIJ_H

#include "store/toegang.h"

/* The numbers of `weg` go to `blijft`; what protects either protects the one who stays. */
bool bereik_samenvoegen(struct toegang *toegang, int64_t blijft, int64_t weg, struct fault *fault);

#endif
