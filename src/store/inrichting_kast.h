/* The inrichting that is in force, read once and shared by all threads until a newer version comes. Known in store/
 * only. */
#ifndef STORE_INRICHTING_KAST_H
#define STORE_INRICHTING_KAST_H

#include "store/store.h"

struct inrichting;
struct kast;

struct kast *kast_maken(struct arena *arena);
void kast_legen(struct kast *kast);

/* The inrichting of that version; 0 is the one that comes with the program. It is given back when the arena of the tx
 * ends. */
bool kast_nemen(struct tx *tx, int64_t versie, const struct inrichting **ret_inrichting, struct fault *fault);

#endif
