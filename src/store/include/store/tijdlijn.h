/* The story of a household, the newest first. One statement, whatever there is; a page costs the same with twenty
 * contactverslagen as with five thousand. What somebody may not see is not in the statement. */
#ifndef STORE_TIJDLIJN_H
#define STORE_TIJDLIJN_H

#include "domain/tijdlijn.h"
#include "store/toegang.h"

enum { TIJDLIJN_BLAD = 30 };

/* Where a line stands in the story. */
struct tijdlijn_plek {
  dag_t dag;
  int64_t soort, id;
};
struct tijdlijn_keus {
  int groep;               /* enum tijdlijn_groep; 0 = everything */
  struct str persoon;      /* public id: only what is recorded of him by name; "" = everybody */
  dag_t van, tot;          /* first and last day */
  struct tijdlijn_plek na; /* behind which line it goes on; soort 0 = from the top */
};
/* At most TIJDLIJN_BLAD lines, and fewer where some may not be seen: none at all does not mean that it was the end.
 * `ret_verder`: behind which line it goes on, soort 0 = this was the end. Needs INFO_MELDING; the rest as far as it is
 * allowed. */
bool tijdlijn_lezen(struct toegang *toegang, int64_t huishouden, const struct tijdlijn_keus *keus,
                    struct tijdlijn_feit **ret_feiten, size_t *ret_aantal, struct tijdlijn_plek *ret_verder,
                    struct fault *fault);

#endif
