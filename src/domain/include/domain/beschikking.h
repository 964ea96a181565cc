/* A besluit as the resident reads it: what, how much, from when until when, why, what it costs, who decided, and until
 * when he can object (Awb art. 3:45, 3:46 and 6:7). */
#ifndef DOMAIN_BESCHIKKING_H
#define DOMAIN_BESCHIKKING_H

#include "domain/besluit.h"
#include "domain/brief.h"

struct beschikking {
  const struct besluit *besluit; /* taken, with its number, its last day to object and who signed */
  const struct besluit *vorig;   /* what it changes or ends; id 0 = nothing */
  const struct geadresseerde *aan;
  int64_t budget;  /* of a pgb for all of its time, cents; -1 = not known */
  bool over_ander; /* it goes to who stands for the resident */
};
struct brieftekst beschikking_brief(struct arena *arena, const struct beschikking *beschikking);

/* "Namens het college van burgemeester en wethouders: Priya Peters, Wmo-consulent"; "" while nobody signed. */
struct str besluit_ondertekening(struct arena *arena, const struct besluit *besluit);
/* The law on which it rests, for who reads it; from memory, nog te toetsen. */
struct str besluit_wet(const struct besluit *besluit);

#endif
