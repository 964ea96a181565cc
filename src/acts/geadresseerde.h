/* To whom and where a letter goes, whoever writes it. */
#ifndef ACTS_GEADRESSEERDE_H
#define ACTS_GEADRESSEERDE_H

#include "domain/brief.h"

#include "uitvoeren.h"

/* The person with the address that a letter about this household may go to: where his letters go while he stays
 * elsewhere, on the side of this household when two may not find each other, and none at all when post is not safe
 * (decision 0009). `over_persoon` covers what is known of reaching him, with ADRESDOEL_BRIEF. ret_let_op: what to mind
 * before the letter is sent; "" = nothing. */
bool geadresseerde_lezen(struct tx *tx, const struct werk *werk, struct toegang *over_persoon, int64_t huishouden,
                         const struct persoon *persoon, struct geadresseerde *ret_aan, struct str *ret_let_op,
                         struct fault *fault);

#endif
