/* Two rows of one person become one, and two who look alike are kept apart. */
#ifndef STORE_SAMENVOEGEN_H
#define STORE_SAMENVOEGEN_H

#include "domain/persoon.h"
#include "store/toegang.h"

/* Those of our own register who look like this person, himself and who was said to be another left out: by BSN, by
 * name, and by date of birth (domain/samenvoegen.h). Needs INFO_PERSOON; each is in the logboek as seen. */
enum { DUBBELEN_MAX = 5 };
bool dubbelen_zoeken(struct toegang *toegang, const struct persoon *persoon, struct persoon **ret_personen,
                     size_t *ret_aantal, struct fault *fault);
/* Somebody looked: these are two. */
bool niet_dezelfde_bewaren(struct toegang *toegang, int64_t een, int64_t ander, struct fault *fault);

struct samenvoeging_nieuw {
  struct str publiek; /* new public id, under which it can be undone (store/splitsen.h) */
  struct str reden;
};
/* `weg` becomes `blijft`, whose values are as given: questions and membership of households go along, and when he lived
 * alone also the notes and documents of his household, which then leads to the one that stays. The rows stay, with
 * their logboek; their public ids lead to what stays. All values that change are in the logboek, of both. */
bool persoon_samenvoegen(struct toegang *toegang, const struct persoon *was, const struct persoon *blijft,
                         const struct persoon *weg, int64_t huishouden, int64_t huishouden_weg,
                         const struct samenvoeging_nieuw *nieuw, struct fault *fault);

#endif
