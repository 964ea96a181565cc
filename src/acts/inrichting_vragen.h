/* What the acts on the inrichting share. */
#ifndef ACTS_INRICHTING_VRAGEN_H
#define ACTS_INRICHTING_VRAGEN_H

#include "base/embedded.h"
#include "inrichting/inrichting.h"
#include "store/toegang.h"

#include "uitvoeren.h"

/* The right to see or change the tables; they hold nothing of residents. */
bool inrichting_vragen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                       struct toegang **ret_toegang, struct fault *fault);

/* The table of that name, as it stands in an address; TABEL_GEEN when there is none. */
enum tabel_nr tabel_genaamd(struct arena *arena, struct str naam);

size_t bestanden_tellen(const struct embedded *files);
/* The files that were there with these in their places; one without bytes (`data` NULL) goes away. */
const struct embedded *bestanden_overleggen(struct arena *arena, const struct embedded *oud,
                                            const struct embedded *nieuw);
/* What must be laid over the old files to get the new ones. */
const struct embedded *bestanden_verschil(struct arena *arena, const struct embedded *oud,
                                          const struct embedded *nieuw);

/* Room of its own for reading whole tables, given back with the arena of the act: a file can be 32 MB. */
struct arena *grote_arena(const struct werk *werk);

#endif
