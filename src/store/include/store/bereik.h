/* How persons are reached: their numbers and addresses, language, and what is not safe. All need INFO_PERSOON. */
#ifndef STORE_BEREIK_H
#define STORE_BEREIK_H

#include "domain/bereik.h"
#include "store/toegang.h"

bool bereik_lezen(struct toegang *toegang, int64_t persoon, struct persoon_bereik *ret_bereik, struct fault *fault);
/* Of everybody who lives there today, a row for who has nothing written down too; two statements. */
bool bereik_van_huishouden(struct toegang *toegang, int64_t huishouden, struct persoon_bereik **ret_bereiken,
                           size_t *ret_aantal, struct fault *fault);
/* What to mind before a letter goes to him. */
bool brief_veilig_lezen(struct toegang *toegang, int64_t persoon, struct veiligheid *ret_veilig, struct fault *fault);

/* Rests on was->versie; FAULT_STALE when somebody was first. What differs goes to the logboek. */
bool bereik_bewaren(struct toegang *toegang, int64_t persoon, const struct bereik *was, const struct bereik *wordt,
                    struct fault *fault);

bool contactmiddel_bewaren(struct toegang *toegang, int64_t persoon, const struct contactmiddel *middel,
                           struct fault *fault);
/* FAULT_STALE when it changed since was->versie. With `vervalt` it no longer holds; the row stays. */
bool contactmiddel_veranderen(struct toegang *toegang, int64_t persoon, const struct contactmiddel *was,
                              const struct contactmiddel *wordt, bool vervalt, struct fault *fault);

#endif
