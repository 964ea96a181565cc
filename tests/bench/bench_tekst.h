/* Made-up people and the Dutch that is written about them: the same for the same dice. */
#ifndef BENCH_TEKST_H
#define BENCH_TEKST_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "domain/persoon.h"

/* Dice that give the same row of numbers for the same seed. */
struct dobbel {
  uint64_t stand;
};
uint64_t dobbel_getal(struct dobbel *dobbel, uint64_t onder); /* 0 .. onder - 1 */
/* 0 .. onder - 1, low numbers far more often than high ones (Zipf: the n-th comes 1/n times as often as the first). */
uint64_t dobbel_zipf(struct dobbel *dobbel, uint64_t onder);
struct str dobbel_id(struct dobbel *dobbel, struct arena *arena); /* a public id */

/* A person with name, BSN (passes the elfproef, another one for every number), date of birth and address. */
struct persoon tekst_persoon(struct dobbel *dobbel, struct arena *arena, int64_t nummer);
/* Moves somebody in with another: same address, often the same name. */
void tekst_huisgenoot(struct dobbel *dobbel, const struct persoon *van, struct persoon *persoon);

struct str tekst_vraag(struct dobbel *dobbel, struct arena *arena);   /* one to three sentences */
struct str tekst_verslag(struct dobbel *dobbel, struct arena *arena); /* two to nine sentences */
struct str tekst_naam(struct dobbel *dobbel, struct arena *arena);    /* a worker */

#endif
