/* Who has gezag over somebody, as the register said just now, into our own store. */
#ifndef ACTS_GEZAG_H
#define ACTS_GEZAG_H

#include "domain/vertegenwoordiging.h"

#include "uitvoeren.h"

/* `gezag` NULL: the register was not asked, so nothing changes. */
bool gezag_bewaren(const struct werk *werk, struct toegang *toegang, int64_t persoon, const struct registergezag *gezag,
                   struct fault *fault);

#endif
