/* The outline of a household, for INFO_BESTAAN: names, that there is a casus, how far it is, who works there. */
#ifndef STORE_OMTREK_H
#define STORE_OMTREK_H

#include "domain/omtrek.h"
#include "store/toegang.h"

/* Who stands at the other side of a shared child (RELATIE_ZIJDE) gets no names and no phase. */
bool omtrek_lezen(struct toegang *toegang, int64_t huishouden, struct omtrek *ret_omtrek, struct fault *fault);

#endif
