/* What was told about a person, and changing his details. Needs INFO_PERSOON. */
#ifndef STORE_OPGAVE_H
#define STORE_OPGAVE_H

#include "domain/opgave.h"
#include "store/toegang.h"

/* What was told of an address stays out where the address itself is secret. */
bool opgaven_lezen(struct toegang *toegang, const struct persoon *persoon, struct opgave **ret_opgaven,
                   size_t *ret_aantal, struct fault *fault);

/* Writes the values of somebody whom the register does not know, his BSN too. FAULT_INPUT on "bsn" when that belongs to
 * another person. */
bool gegevens_wijzigen(struct toegang *toegang, const struct persoon *was, const struct persoon *wordt,
                       struct fault *fault);
/* Keeps what was told of one field; of somebody from the register `oud` is what was told before, for the logboek. */
bool opgave_bewaren(struct toegang *toegang, int64_t persoon, const struct opgave *opgave, struct str oud,
                    struct fault *fault);
/* What was told agrees with the register now. */
bool opgave_vervalt(struct toegang *toegang, int64_t persoon, const struct opgave *opgave, struct fault *fault);
/* One change of his details more: who read an older version sees it. */
bool gegevens_versie_ophogen(struct toegang *toegang, int64_t persoon, struct fault *fault);

#endif
