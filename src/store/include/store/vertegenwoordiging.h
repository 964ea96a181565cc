/* Who stands for a person. All need INFO_PERSOON. */
#ifndef STORE_VERTEGENWOORDIGING_H
#define STORE_VERTEGENWOORDIGING_H

#include "domain/vertegenwoordiging.h"
#include "store/toegang.h"

/* Of everybody who lives there on the day of the tx, what holds on that day; `persoon` tells of whom. One statement. */
bool vertegenwoordigingen_van_huishouden(struct toegang *toegang, int64_t huishouden,
                                         struct vertegenwoordiging **ret_rijen, size_t *ret_aantal,
                                         struct fault *fault);
/* Of one person, past and to come too; what holds now first. */
bool vertegenwoordigingen_van_persoon(struct toegang *toegang, int64_t persoon, struct vertegenwoordiging **ret_rijen,
                                      size_t *ret_aantal, struct fault *fault);
/* `ret_persoon`: public id of who is stood for. */
bool vertegenwoordiging_lezen(struct toegang *toegang, struct str publiek, struct vertegenwoordiging *ret_rij,
                              struct str *ret_persoon, struct fault *fault);

bool vertegenwoordiging_bewaren(struct toegang *toegang, const struct vertegenwoordiging *v, struct fault *fault);
/* FAULT_STALE when somebody changed it since `was->versie`. */
bool vertegenwoordiging_wijzigen(struct toegang *toegang, const struct vertegenwoordiging *was,
                                 const struct vertegenwoordiging *wordt, struct fault *fault);

/* Does the register say something else of a person than it did before? */
bool registergezag_vergelijken(struct toegang *toegang, int64_t persoon, const struct registergezag *gezag,
                               bool *ret_anders, struct fault *fault);
/* What the register says of a person now takes the place of what it said before; the same as before only gets today's
 * date. What people wrote down stays. `publiek`: as many new public ids as `gezag` has rows. */
bool registergezag_bewaren(struct toegang *toegang, int64_t persoon, const struct registergezag *gezag,
                           const struct str *publiek, struct fault *fault);

#endif
