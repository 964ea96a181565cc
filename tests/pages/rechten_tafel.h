/* What a page asks of the gate before anything else: on which ground, to see or to do, and which kinds of information
 * it needs. From this row, the roles of the page and the table of domain/access.c follows for everybody whether the
 * page opens. */
#ifndef TESTS_RECHTEN_TAFEL_H
#define TESTS_RECHTEN_TAFEL_H

#include "domain/access.h"
#include "http/http.h"
#include "pages/bezoek.h"

enum vraag_grond {
  VRAAGT_NIET, /* asks nothing: an empty form, what is one's own, or what says nothing of anybody */
  VRAAGT_WERK, /* as the work goes: a team leader looks to lead, everybody else to help (acts/grond.h) */
  VRAAGT_HULPVRAAG,
  VRAAGT_AANMELDING,
  VRAAGT_LEIDING,
  VRAAGT_BEHEER,
  VRAAGT_VOORDEUR,
  VRAAGT_NOOD,
  VRAAGT_TOEZICHT,
  VRAAGT_EIGEN,
  VRAAGT_SAMENWERKING,
  VRAAGT_KWALITEIT,
  VRAAGT_OVERLEG,
};

enum {
  OVER_HUIS = 1,     /* about one household: the relation counts */
  EIGEN_RIJ = 2,     /* the row itself says whose it is, so who may by the table may still be refused */
  SOMS_NIET = 4,     /* some roles, or some rows, ask nothing */
  BUITEN = 16,       /* asks the national register, which is not there */
  ZONDER_DING = 32,  /* no page makes yet what stands behind its id */
  NIETS_TE_ZIEN = 8, /* in the world of the walk nobody finds anything here: it must be in a state of its own */
};

struct rechtenrij {
  enum method method;
  const char *pad;
  enum vraag_grond grond;
  enum handeling handeling;
  unsigned informatie, vlaggen;
};
extern const struct rechtenrij rechtentafel[];
extern const size_t rechtentafel_aantal;
/* NULL when the page has no row. */
const struct rechtenrij *rechtenrij_van(const struct pagina *pagina);

#endif
