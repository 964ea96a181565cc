/* Chance that can be repeated: the same seed gives the same numbers. Every dossier has dice of its own, so that a
 * change in one leaves the others as they were. */
#ifndef DEMO_KANS_H
#define DEMO_KANS_H

#include <stdint.h>

#include "base/id.h"

struct kans {
  uint64_t stand;
};

struct kans kans_van(uint64_t zaad, uint64_t nummer);
uint64_t kans_getal(struct kans *kans, uint64_t onder); /* 0 … onder - 1 */
int kans_tussen(struct kans *kans, int van, int tot);   /* both included */
bool kans_op(struct kans *kans, int promille);          /* true in so many of a thousand */
struct id kans_id(void *kans);                          /* a public id from a struct kans: for struct werk */
#define KIES(kans, lijst) ((lijst)[kans_getal((kans), sizeof(lijst) / sizeof *(lijst))])

#endif
