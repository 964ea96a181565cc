/* The receipt of what a resident sent in Mijn Schakel: what it was, when it came, what follows and by when. He reads it
 * on his screen and keeps it as a letter; both are made of this. Values in, words at B1 out.
 *
 * Awb art. 6:14 and 9:6 (a receipt of a bezwaar and a klacht), AVG art. 12 lid 3: from memory, nog te toetsen. */
#ifndef DOMAIN_BEWIJS_H
#define DOMAIN_BEWIJS_H

#include "domain/brief.h"

struct bewijs {
  struct str nummer; /* "" = it has none */
  struct str wat, van;
  dag_t dag;
  struct str ontvangen; /* the day, with the hour when that is known */
  struct str over;      /* what it is against; "" = nothing */
  struct str stand;     /* where it is now; "" = not told here */
  struct str woorden;   /* as he wrote them; may be empty */
  struct str gevolg;    /* what follows: paragraphs with an empty line between */
};

struct geschil;
struct verzoek;
struct str bewijs_na_geschil(struct arena *arena, const struct geschil *geschil);
struct str bewijs_na_verzoek(struct arena *arena, const struct verzoek *verzoek);
/* After he withdrew a question under that law. */
struct str bewijs_na_intrekken(struct arena *arena, enum wet wet);

struct brieftekst bewijs_brief(struct arena *arena, const struct bewijs *bewijs);

#endif
