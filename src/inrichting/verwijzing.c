#include "intern.h"

/* Whether that key is in force on all those days, own rows and those of the law together; otherwise the first day on
 * which it is not. */
static bool geldt_heel(const struct nagaan *n, enum tabel_nr naar, struct str sleutel, dag_t vanaf, dag_t tot,
                       dag_t *ret_gat) {
  for (dag_t dag = vanaf;;) {
    const struct rij *rij = tabelset_op(n->set, naar, sleutel, dag);
    if (!rij && n->nationaal) rij = tabelset_op(&n->nationaal->wet, naar, sleutel, dag);
    if (!rij) {
      *ret_gat = dag;
      return false;
    }
    if (rij->tot >= tot || rij->tot == DAG_OPEN) return true;
    dag = rij->tot + 1;
  }
}

static bool bestaat(const struct nagaan *n, enum tabel_nr naar, struct str sleutel) {
  return inhoud_eerste(&n->set->tabel[naar], sleutel, NULL) ||
         (n->nationaal && inhoud_eerste(&n->nationaal->wet.tabel[naar], sleutel, NULL));
}

static bool verwijzing_klopt(const struct nagaan *n, const struct tabel *tabel, const struct kolom *kolom,
                             const struct rij *rij, struct str sleutel) {
  struct arena *arena = n->fouten->arena;
  const char *naar = inrichting_tabellen[kolom->naar]->naam;
  dag_t gat;
  if (!bestaat(n, kolom->naar, sleutel))
    return tabel_fout(tabel, rij, kolom->naam, str_format(arena, "In %s.csv staat geen %.*s.", naar, STR_ARG(sleutel)),
                      n->fouten);
  if (kolom->tijdloos || geldt_heel(n, kolom->naar, sleutel, rij->vanaf, rij->tot, &gat)) return true;
  struct str wanneer =
      gat == DAG_GEEN ? S("in het begin van deze rij") : str_format(arena, "op %.*s", STR_ARG(dag_iso(arena, gat)));
  return tabel_fout(tabel, rij, kolom->naam,
                    str_format(arena, "%.*s geldt niet %.*s: zie %s.csv.", STR_ARG(sleutel), STR_ARG(wanneer), naar),
                    n->fouten);
}

static bool kolom_klopt(const struct nagaan *n, const struct tabel *tabel, const struct kolom *kolom,
                        const struct rij *rij) {
  const void *plek = (const char *)rij + kolom->plek;
  bool goed = true;
  if (kolom->soort == KOLOM_VERWIJZING) {
    const struct str *sleutel = plek;
    return sleutel->len == 0 || verwijzing_klopt(n, tabel, kolom, rij, *sleutel);
  }
  const struct strs *strs = plek;
  for (size_t i = 0; i < strs->aantal; i++) goed &= verwijzing_klopt(n, tabel, kolom, rij, strs->str[i]);
  return goed;
}

/* Into a table of which rows could not be read nothing is looked up: such a fault would go away by itself. */
bool verwijzingen_nagaan(const struct nagaan *n) {
  bool goed = true;
  for (enum tabel_nr nr = TABEL_GEEN + 1; nr < TABEL_AANTAL; nr++)
    for (size_t k = 0; k < inrichting_tabellen[nr]->aantal_kolommen; k++) {
      const struct kolom *kolom = &inrichting_tabellen[nr]->kolommen[k];
      if ((kolom->soort != KOLOM_VERWIJZING && kolom->soort != KOLOM_VERWIJZINGEN) ||
          !n->set->tabel[kolom->naar].volledig)
        continue;
      for (size_t i = 0; i < n->set->tabel[nr].aantal; i++)
        if (n->set->tabel[nr].op_sleutel[i]->dagen_goed)
          goed &= kolom_klopt(n, inrichting_tabellen[nr], kolom, n->set->tabel[nr].op_sleutel[i]);
    }
  return goed;
}
