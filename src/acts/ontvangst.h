/* Letters about a question: that it came in, and that it was answered. In the words of the inrichting when it has them,
 * otherwise in ours. Kept as text; the PDF is made when somebody opens it. The dead get no letter. */
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
/* Confirms that a Wmo-melding was answered and says that an aanvraag stays possible (Wmo 2015 art. 2.3.2 and 2.3.5). */
bool beantwoord_bevestigen(struct tx *tx, const struct werk *werk, const struct melding *melding, struct fault *fault);

#endif
