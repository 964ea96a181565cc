/* Keeping up with the national register for whom work is open. */
#ifndef STORE_REGISTERBERICHT_H
#define STORE_REGISTERBERICHT_H

#include "domain/registerbericht.h"
#include "store/toegang.h"

struct bij_te_houden {
  int64_t persoon, huishouden;
  struct str publiek, bsn;
};
/* The next persons with an open question and a BSN, by id after `na`; at most `hoogstens`. */
bool personen_met_werk(struct toegang *toegang, int64_t na, size_t hoogstens, struct bij_te_houden **ret_personen,
                       size_t *ret_aantal, struct fault *fault);
/* Keeps what the register says now of one of them, and a line per kind of change (mask) in the story of his household.
 */
bool registerbericht_bewaren(struct toegang *toegang, const struct persoon *was, const struct persoon *nu,
                             unsigned soorten, struct fault *fault);
/* Of everybody who lives there now, newest first. */
bool registerberichten_van_huishouden(struct toegang *toegang, int64_t huishouden,
                                      struct registerbericht **ret_berichten, size_t *ret_aantal, struct fault *fault);

#endif
