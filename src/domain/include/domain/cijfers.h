/* Figures: how many, never who. What is counted, and how:
 *
 * Meldingen (S0-74): every melding counts once, in the year of the day on which it was received, whatever came of it;
 * one that was recorded by mistake counts never. It counts on the line under which its team reports on that day
 * (rapportagelijn); a melding that was moved counts on the line of the team that has it.
 *
 * Active trajecten (S0-75): a traject counts on a day when it had begun by then and had not been closed; the day on
 * which it is closed counts no more. It counts on the line of the team of its casus, once, also when another
 * household shares it. */
#ifndef DOMAIN_CIJFERS_H
#define DOMAIN_CIJFERS_H

#include <stddef.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "base/str.h"

/* The days that are counted, both included. */
struct periode {
  dag_t van, tot;
};
enum { PERIODE_JAREN_MAX = 25 };
/* It ends where or after it begins, begins at most today and has no more years than a table can show. Faults on "van"
 * and "tot". */
bool periode_toetsen(const struct periode *periode, dag_t vandaag, struct fault *fault);

/* So many of a line on a day. A line may come more than once on a day; below 0 takes off. */
struct telgroep {
  struct str lijn; /* key of a rapportagelijn */
  dag_t dag;
  int64_t aantal;
};

struct cijferregel {
  struct str lijn, naam;
  int64_t *per_jaar; /* as many as there are years */
  int64_t totaal;
};
struct cijfers {
  struct periode periode;
  int eerste_jaar;
  size_t jaar_aantal;
  struct cijferregel *regels; /* in the order of their keys */
  size_t aantal;
  int64_t *per_jaar; /* of all lines together */
  int64_t totaal;
};
/* Adds the groups up by line and year; every year of the period is there, also with nothing in it, and every line on
 * which anything counts. The names are the keys. */
struct cijfers cijfers_optellen(struct arena *arena, const struct periode *periode, const struct telgroep *groepen,
                                size_t aantal);

/* What is counted. */
enum cijfersoort { CIJFERS_MELDINGEN, CIJFERS_TRAJECTEN };

/* One case behind a figure. */
struct cijferzaak {
  struct str huishouden, naam; /* public id, and of whom it is; "" = not to be told */
  struct str nummer;           /* of its melding; "" = it has none */
  dag_t op;                    /* received, or begun */
  dag_t gesloten_op;           /* DAG_GEEN = open */
};
enum { CIJFERS_BLAD = 50 };

#endif
