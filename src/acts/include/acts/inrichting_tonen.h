/* Looking at the inrichting: its tables, the rows in force on a day, what was in force when, and its versions. For the
 * functional administrator; nothing here is of residents. */
#ifndef ACTS_INRICHTING_TONEN_H
#define ACTS_INRICHTING_TONEN_H

#include "acts/werk.h"
#include "domain/inrichtingbeeld.h"

enum { TREFFERS_MAX = 100, TABEL_BLAD = 50, VERSCHILLEN_MAX = 200 };

struct inrichting_overzicht_uit {
  const struct groep_beeld *groepen;
  size_t groep_aantal;
  struct inrichting_versies versies;      /* the first page */
  struct wijzigingsvoorstel *voorstellen; /* prepared and not in force */
  size_t voorstel_aantal;
  struct str gezocht; /* "" = nothing */
  const struct treffer *treffers;
  size_t treffer_aantal, treffer_totaal;
};
/* All tables by group, with the rows in force today. `zoekopdracht`: of zoekopdracht_geven; "" = none. */
bool inrichting_overzicht_inzien(const struct werk *werk, struct str zoekopdracht,
                                 struct inrichting_overzicht_uit *ret_uit, struct fault *fault);

struct inrichting_tabel_uit {
  struct tabel_beeld tabel;
  const struct rij_beeld *rijen; /* in force on that day: the municipality's own, then those of the law */
  size_t aantal, totaal;
  const struct rij_beeld *straks; /* own rows that begin later, the first TABEL_BLAD */
  size_t straks_aantal;
};
/* `bladzijde` counts from 1. FAULT_ABSENT when there is no such table. */
bool inrichting_tabel_inzien(const struct werk *werk, struct str tabel, dag_t dag, int64_t bladzijde,
                             struct inrichting_tabel_uit *ret_uit, struct fault *fault);

struct inrichting_rij_uit {
  struct tabel_beeld tabel;
  struct str naam;               /* on that day */
  const struct rij_beeld *rijen; /* every period of this key, own and of the law, by its first day */
  size_t aantal;
  const struct rij_beeld *hier; /* the one that counts on that day; NULL when none does */
};
/* What was, is and will be in force under this key. */
bool inrichting_rij_inzien(const struct werk *werk, struct str tabel, struct str sleutel, dag_t dag,
                           struct inrichting_rij_uit *ret_uit, struct fault *fault);

struct inrichting_vergelijken_uit {
  struct inrichting_versies versies; /* the page that was asked */
  struct rijverschil *verschillen;   /* at most VERSCHILLEN_MAX */
  size_t aantal, totaal;
};
/* What differs between two versions; 0 is the inrichting that comes with the program. `bladzijde` of all versions
 * counts from 1. */
bool inrichting_versies_vergelijken(const struct werk *werk, int64_t van, int64_t naar, int64_t bladzijde,
                                    struct inrichting_vergelijken_uit *ret_uit, struct fault *fault);

/* One table as a file, byte for byte as it was taken in. FAULT_ABSENT when the municipality has no such file. */
bool inrichting_bestand_geven(const struct werk *werk, struct str tabel, struct str *ret_naam, struct str *ret_bytes,
                              struct fault *fault);

#endif
