/* What only this room knows. */
#ifndef INRICHTING_INTERN_H
#define INRICHTING_INTERN_H

#include "inrichting/inrichting.h"

/* Where the rows of a table that is not there stand. */
extern const struct rij rijen_leeg[1];

#define VOOR_ELKE(type, naam, set, nr)                                                                                 \
  for (const struct type *naam = (set)->tabel[nr].rijen, *naam##_eind = naam + (set)->tabel[nr].aantal;                \
       naam < naam##_eind; naam++)

static inline bool rij_geldt(const struct rij *rij, dag_t dag) {
  return dag >= rij->vanaf && dag <= rij->tot;
}

/* An empty cell takes everything. */
static inline bool past(struct str cel, struct str waarde) {
  return cel.len == 0 || str_eq(cel, waarde);
}

/* An age of which nothing is known fits only a row without ages. */
static inline bool past_leeftijd(int64_t van, int64_t tot, int leeftijd) {
  if (van == GETAL_LEEG && tot == GETAL_LEEG) return true;
  return leeftijd >= 0 && leeftijd >= van && (tot == GETAL_LEEG || leeftijd <= tot);
}

static inline bool strs_heeft(struct strs strs, struct str waarde) {
  for (size_t i = 0; i < strs.aantal; i++)
    if (str_eq(strs.str[i], waarde)) return true;
  return false;
}

static inline const void *tabelset_op(const struct tabelset *set, enum tabel_nr nr, struct str sleutel, dag_t dag) {
  return inhoud_op(&set->tabel[nr], sleutel, dag);
}

/* Rows that were found, in the order in which they were added. */
struct vondst {
  struct arena *arena;
  const void **rij;
  size_t aantal, ruimte;
};
void vondst_bij(struct vondst *vondst, const void *rij);

/* A set of tables while it is checked. */
struct nagaan {
  struct arena *arena;
  const struct tabelset *set;
  const struct nationaal *nationaal; /* NULL while the law itself is read */
  struct inrichting_fouten *fouten;
};

/* Each gives false when it added a fault. */
bool overlap_nagaan(const struct nagaan *n);
bool verwijzingen_nagaan(const struct nagaan *n);
bool samenhang_nagaan(const struct nagaan *n);
bool verzwakking_nagaan(const struct nagaan *n);

/* Reads the files of one set; `nationaal` NULL means that this is the law itself. */
bool tabelset_lezen(struct arena *arena, const struct embedded *files, const struct nationaal *nationaal,
                    struct tabelset *ret_set, struct inrichting_fouten *fouten);

#endif
