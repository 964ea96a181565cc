/* A code on paper with which somebody comes in once: drawn before the transaction, kept as a hash inside it; and an
 * attempt to use one, which is the same for a resident and a partner. */
#ifndef ACTS_INLOGCODE_H
#define ACTS_INLOGCODE_H

#include "store/inlogcode.h"

#include "uitvoeren.h"

/* The code as it stands on paper, and what is kept of it; the account is filled in later. `tot` is the last day, in the
 * clock of the work. FAULT_BUSY when the machine has no room for a hash. */
bool inlogcode_trekken(const struct werk *werk, enum inlogcode_hoe hoe, dag_t tot, struct str *ret_tekst,
                       struct inlogcode_nieuw *ret_code, struct fault *fault);
/* Today or a day that comes, within a year; the fault is on "tot". */
bool inlogcode_tot_toetsen(const struct werk *werk, dag_t tot, struct fault *fault);

struct inlogcode_poging {
  struct inlogcode code; /* id 0 = there is no such code */
  struct str teller;
  bool klopt; /* a code of somebody in that role that can be used; the act may find more against it */
};
/* What was typed, as far as it can be told before writing. FAULT_INPUT on "code" when it cannot be one, and when who
 * guesses must wait. */
bool inlogcode_proberen(const struct werk *werk, struct str getypt, enum rol rol, struct inlogcode_poging *ret_poging,
                        struct fault *fault);
/* Inside the transaction: a row of the logboek under `gelukt` or `mislukt`, and the count of failures. When it fits,
 * the code is used up; false in ret_eerste when somebody was first, at another place at once. */
bool inlogcode_afhandelen(struct tx *tx, const struct inlogcode_poging *poging, const char *gelukt, const char *mislukt,
                          bool *ret_eerste, struct fault *fault);

#endif
