/* Words of the municipality, texts of letters, and what is counted how. */
#ifndef INRICHTING_TEKSTEN_H
#define INRICHTING_TEKSTEN_H

#include "base/paren.h"
#include "inrichting/inrichting.h"

struct woord_rij {
  struct rij rij;
  struct str begrip, woord;
};

struct brieftekst_rij {
  struct rij rij;
  struct str id, onderwerp, tekst;
};

struct telregel_rij {
  struct rij rij;
  struct str id, naam, definitie, moment;
};

/* Every field that a letter may name, Dutch; ended by NULL. */
extern const char *const brief_velden[];

/* What the municipality calls it (S0-52); the term itself when it has no word of its own. */
struct str woord_voor(const struct inrichting *inrichting, struct str begrip, dag_t dag);
const struct brieftekst_rij *brieftekst_op(const struct inrichting *inrichting, struct str id, dag_t dag);

/* The text with {veld} replaced by its value. */
struct str brieftekst_invullen(struct arena *arena, struct str tekst, const struct paren *waarden);

#endif
