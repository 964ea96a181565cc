/* How much of a provision somebody gets, and what that costs. Volume, unit and frequency are those of the national
 * standards for orders to providers (iWmo and iJw 3.2: WJ756, WMO757, the variants of ordering); stored numbers are
 * their codes. Of euros the volume is in cents, as the standard has it (IV042).
 *
 * Costs are cents and add up: what consecutive periods cost is together exactly what the whole costs, for it is the
 * running total that is rounded and not each period. */
#ifndef DOMAIN_OMVANG_H
#define DOMAIN_OMVANG_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "domain/veld.h"

enum omvang_eenheid {
  OMVANG_MINUUT = 1,
  OMVANG_UUR = 4,
  OMVANG_ETMAAL = 14,
  OMVANG_DAGDEEL = 16,
  OMVANG_STUKS = 82, /* as a result */
  OMVANG_EURO = 83,
  OMVANG_INSPANNING = 84 /* pieces, as an effort */
};
extern const struct keuze omvang_eenheden[];

enum omvang_frequentie { OMVANG_PER_DAG = 1, OMVANG_PER_WEEK = 2, OMVANG_PER_MAAND = 4, OMVANG_TOTAAL = 6 };
extern const struct keuze omvang_frequenties[];

enum { OMVANG_VOLUME_MAX = 99999999 }; /* of the standard */

struct omvang {
  int64_t volume;          /* 0 with the rest 0: no volume was named */
  int eenheid, frequentie; /* 0 = not told */
};

/* What is named is whole, goes together by the standard, fits in a day, week or month, and has an end where the
 * standard asks for one; no volume at all is fine. `tot` DAG_OPEN = without end. Faults on "volume", "eenheid",
 * "frequentie" and "tot". */
bool omvang_toetsen(const struct omvang *omvang, dag_t tot, struct fault *fault);

/* May this be given by that? True with no volume in `ruimte`; false for another unit or frequency (hours and minutes
 * are the same kind), for more, and for no volume where `ruimte` has one. */
bool omvang_past(const struct omvang *omvang, const struct omvang *ruimte);

/* "3 uur per week", "1 dagdeel per week", "200,00 euro per maand", "12 stuks in totaal"; "" without a volume. */
struct str omvang_tekst(struct arena *arena, const struct omvang *omvang);

/* A price for one unit in a part of time, the first day first, not overlapping. */
struct tariefdeel {
  dag_t vanaf, tot;
  int64_t bedrag; /* cents */
  int eenheid;
};

/* What an order of `omvang` that runs from `vanaf` until `tot` (DAG_OPEN = without end) costs in the days `van` until
 * `tot_met`, in cents. A week is a seventh for a day, a month a part for each of its days, a total spread over the
 * whole order. False when nobody can tell: no volume, a day without a price, a price of another unit (a price for an
 * hour serves for minutes), or a total without an end. */
bool omvang_kosten(const struct omvang *omvang, dag_t vanaf, dag_t tot, const struct tariefdeel *tarieven,
                   size_t aantal, dag_t van, dag_t tot_met, int64_t *ret_centen);

#endif
