/* The letter that confirms the receipt of a question: when it comes in, and anew when it goes to the right person. */
#ifndef ACTS_ONTVANGST_H
#define ACTS_ONTVANGST_H

#include "domain/melding.h"
#include "domain/persoon.h"

#include "uitvoeren.h"

/* Keeps the letter as text; the PDF is made when somebody opens it. Who is dead or not born gets no letter. For whom
 * post is not safe the letter is made without an address and its line in the list says not to send it, for he may get
 * it by hand (decision 0009). `over_persoon` covers what is known of reaching him (INFO_PERSOON). */
bool ontvangst_bevestigen(struct tx *tx, const struct werk *werk, struct toegang *over_persoon,
                          const struct melding *melding, const struct persoon *persoon, struct fault *fault);

#endif
