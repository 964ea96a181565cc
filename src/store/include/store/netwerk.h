/* The people around a household. All need INFO_NETWERK. */
#ifndef STORE_NETWERK_H
#define STORE_NETWERK_H

#include "domain/netwerk.h"
#include "store/toegang.h"

/* Most that one household can have at a time, past ones included. */
enum { NETWERK_MAX = 200 };

/* All of a household, who is there now first, then by kind of tie and name; who is a known person is in the logboek as
 * seen. One statement. */
bool netwerk_van_huishouden(struct toegang *toegang, int64_t huishouden, struct netwerklid **ret_leden,
                            size_t *ret_aantal, struct fault *fault);
bool netwerklid_lezen(struct toegang *toegang, struct str publiek, struct netwerklid *ret_lid, struct fault *fault);

bool netwerklid_bewaren(struct toegang *toegang, int64_t huishouden, const struct netwerklid *lid,
                        struct fault *fault);
/* FAULT_STALE when somebody changed it since `was->versie`. */
bool netwerklid_wijzigen(struct toegang *toegang, int64_t huishouden, const struct netwerklid *was,
                         const struct netwerklid *wordt, struct fault *fault);

#endif
