/* Files opened in an emergency. That one runs is a relation for the gate (store/toegang.c). */
#ifndef STORE_NOODTOEGANG_H
#define STORE_NOODTOEGANG_H

#include "domain/noodtoegang.h"
#include "store/toegang.h"

/* Needs INFO_KEURING for that household. `nood->publiek` is the new public id. */
bool noodtoegang_bewaren(struct toegang *toegang, const struct noodtoegang *nood, struct fault *fault);
/* Ends what runs of the actor in that household, now. */
bool noodtoegang_stoppen(struct toegang *toegang, int64_t huishouden, struct fault *fault);
/* For who works in the household, or opened it; needs INFO_PERSOON. */
bool noodtoegang_lezen(struct toegang *toegang, struct str publiek, struct noodtoegang *ret_nood, struct fault *fault);
bool noodtoegang_gelezen(struct toegang *toegang, int64_t nood, struct fault *fault);

#endif
