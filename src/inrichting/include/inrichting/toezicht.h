/* Watching over who looks: reasons for noodtoegang, and the rules of the review of the logboek. */
#ifndef INRICHTING_TOEZICHT_H
#define INRICHTING_TOEZICHT_H

#include "domain/keuring.h"
#include "inrichting/inrichting.h"
#include "inrichting/tabel.h"

struct noodtoegang_rij {
  struct rij rij;
  struct str id, naam;
  int64_t minuten; /* GETAL_LEEG: no noodtoegang for this reason */
};

struct keuringsregel_rij {
  struct rij rij;
  int regel; /* enum keuringsregel */
  int aan;
  int64_t vanaf_hoeveel, begin, einde; /* GETAL_LEEG where the municipality set nothing */
};

/* The reasons for which there is noodtoegang on this day: those with a length. */
size_t noodredenen_op(struct arena *arena, const struct inrichting *inrichting, dag_t dag,
                      const struct noodtoegang_rij *const **ret_redenen);

/* How each rule is set on this day. A rule without a row is on, unless it needs a number. */
void keurmaten_op(struct arena *arena, const struct inrichting *inrichting, dag_t dag,
                  struct keurmaat ret_maten[KEUR_EINDE]);

#endif
