/* The inrichting of the municipality in the database: whole files, every version of them, and the one in force ready to
 * be asked. It holds nothing of residents. */
#ifndef STORE_INRICHTING_H
#define STORE_INRICHTING_H

#include "domain/inrichtingbeeld.h"
#include "inrichting/inrichting.h"
#include "store/toegang.h"

/* The inrichting as it stands in the view of this tx; the one that comes with the program as long as the municipality
 * has none of its own. Shared by all threads; it stays valid as long as the arena of the tx. One small statement; the
 * files are read only after a change. FAULT_INTERNAL when this program finds faults in what an earlier one took. */
bool inrichting_geldend(struct tx *tx, const struct inrichting **ret_inrichting, struct fault *fault);

/* The same of one version, also an old one; 0 = the one that comes with the program. */
bool inrichting_van_versie(struct tx *tx, int64_t versie, const struct inrichting **ret_inrichting,
                           struct fault *fault);

/* The tables of national law that the program carries. */
const struct nationaal *tx_nationaal(const struct tx *tx);

/* The number of the newest version; 0 = none yet. */
bool inrichting_nieuwste(struct tx *tx, int64_t *ret_nr, struct fault *fault);
/* The versions of this page, from 1: VERSIES_BLAD of them, newest first. */
bool inrichting_versies(struct toegang *toegang, int64_t bladzijde, struct inrichting_versies *ret_versies,
                        struct fault *fault);
/* The files as they stood in that version; the row after the last has no name. */
bool inrichting_bestanden(struct tx *tx, int64_t versie, const struct embedded **ret_files, struct fault *fault);

/* Keeps what differs as a new version: `files` is the whole inrichting (a file that is not among them is taken away).
 * Nothing is kept when nothing differs. The teams of the table come to be teams here, with their names. FAULT_STALE
 * when `versie` is not the newest any more. */
bool inrichting_bewaren(struct toegang *toegang, const struct embedded *files, const struct inrichting *inrichting,
                        int64_t versie, struct str waarom, int64_t *ret_nr, struct fault *fault);

#endif
