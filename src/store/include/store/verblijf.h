/* Where people stay for a time. Needs INFO_PERSOON. A place is screened like a secret address when it is secret itself
 * or when that of the person is. */
#ifndef STORE_VERBLIJF_H
#define STORE_VERBLIJF_H

#include "domain/persoon.h"
#include "domain/verblijf.h"
#include "store/toegang.h"

/* Newest first. */
bool verblijven_van_persoon(struct toegang *toegang, const struct persoon *persoon, struct verblijf **ret_verblijven,
                            size_t *ret_aantal, struct fault *fault);
/* Of everybody who lives there today, those that hold today; one statement. */
bool verblijven_van_huishouden(struct toegang *toegang, int64_t huishouden, struct verblijf **ret_verblijven,
                               size_t *ret_aantal, struct fault *fault);
/* Where letters to him go today, as lines; "" = to his address. Only for a letter (ADRESDOEL_BRIEF). */
bool postadres_lezen(struct toegang *toegang, const struct persoon *persoon, struct str *ret_postadres,
                     struct fault *fault);

bool verblijf_bewaren(struct toegang *toegang, const struct persoon *persoon, const struct verblijf *verblijf,
                      struct fault *fault);
/* FAULT_STALE when it changed since was->versie. Where `was` is screened, an empty place or address stays what it is.
 */
bool verblijf_veranderen(struct toegang *toegang, const struct persoon *persoon, const struct verblijf *was,
                         const struct verblijf *wordt, struct fault *fault);

#endif
