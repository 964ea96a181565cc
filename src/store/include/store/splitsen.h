/* Undoing a merge: what each of the two brought goes back to him. Needs the whole file: INFO_PERSOON, _MELDING,
 * _NOTITIE and _DOCUMENT. */
#ifndef STORE_SPLITSEN_H
#define STORE_SPLITSEN_H

#include "domain/samenvoegen.h"
#include "store/toegang.h"

/* Newest first, also those that were undone. */
bool samenvoegingen_van_persoon(struct toegang *toegang, int64_t persoon, struct samenvoeging_geweest **ret_rijen,
                                size_t *ret_aantal, struct fault *fault);

struct splitsing {
  int64_t id, blijft, weg, huishouden, huishouden_weg; /* huishouden_weg 0 = he had none */
  bool alleen;                                         /* he lived alone, so his household went along */
  struct samenvoeging_geweest geweest;
  struct str weg_publiek;
  struct str inhoud;         /* old and new values of the merge, as JSON; "" = destroyed */
  struct splits_stuk *later; /* what came after the merge */
  size_t later_aantal;
};
/* FAULT_ABSENT when there is no such merge of this person. */
bool splitsing_lezen(struct toegang *toegang, int64_t persoon, struct str publiek, struct splitsing *ret_splitsing,
                     struct fault *fault);

/* `wordt`: the one who stayed with his own values again; `bsn_weg`: the number of the one who went. `mee`: public ids,
 * with commas between, of later things that go to him. FAULT_RULE when a number belongs to somebody else by now,
 * FAULT_STALE when it was undone already or the one who stayed was merged himself. */
bool personen_splitsen(struct toegang *toegang, const struct splitsing *splitsing, const struct persoon *was,
                       const struct persoon *wordt, struct str bsn_weg, struct str mee, struct fault *fault);

#endif
