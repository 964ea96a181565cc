/* The code on paper with which a resident comes into Mijn Schakel, or a partner chooses his password, once
 * (domain/inlog.h): found by its first part, of the rest only a hash is kept. */
#ifndef STORE_INLOGCODE_H
#define STORE_INLOGCODE_H

#include "domain/inlog.h"
#include "domain/persoon.h"
#include "store/toegang.h"

/* Given by a worker (INFO_PERSOON), or by a resident to who looks along for him (INFO_EIGEN). Takes the place of one
 * that was not used yet. */
struct inlogcode_nieuw {
  int64_t account;
  struct str kiezer, hash;
  enum inlogcode_hoe hoe;
  moment_t geldig_tot; /* by the real clock */
};
bool inlogcode_bewaren(struct toegang *toegang, const struct inlogcode_nieuw *code, struct fault *fault);
/* Those that were not used yet open nothing any more. */
bool inlogcodes_eindigen(struct toegang *toegang, int64_t account, struct fault *fault);

/* --- before anybody is logged in --- */

struct inlogcode {
  int64_t id, account; /* id 0 = there is none */
  struct str naam, hash;
  enum rol rol;
  deeldatum_t geboren; /* of a resident; of who has no person of his own: of whom he supports */
  bool bruikbaar;      /* the account is on, nobody used it and its day is not over */
};
bool inlogcode_zoeken(struct tx *tx, struct str kiezer, struct inlogcode *ret_code, struct fault *fault);
/* Uses it up. False in ret_gelukt when somebody was first. */
bool inlogcode_gebruiken(struct tx *tx, int64_t code, bool *ret_gelukt, struct fault *fault);

#endif
