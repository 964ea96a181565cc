/* A code with which somebody comes into Mijn Schakel once: drawn before the transaction, kept as a hash inside it. */
#ifndef ACTS_INWONERCODE_H
#define ACTS_INWONERCODE_H

#include "store/inwoner.h"

#include "uitvoeren.h"

/* The code as it stands on paper, and what is kept of it; the account is filled in later. `tot` is the last day, in the
 * clock of the work. FAULT_BUSY when the machine has no room for a hash. */
bool inwonercode_trekken(const struct werk *werk, enum inwonercode_hoe hoe, dag_t tot, struct str *ret_tekst,
                         struct inwonercode_nieuw *ret_code, struct fault *fault);
/* Today or a day that comes, within a year; the fault is on "tot". */
bool inwonercode_tot_toetsen(const struct werk *werk, dag_t tot, struct fault *fault);

#endif
