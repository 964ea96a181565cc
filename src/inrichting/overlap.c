#include "intern.h"

/* Rows with the same key hold one after the other. A row that only a later one covers is named at the later one. */
static bool tabel_overlap(const struct nagaan *n, enum tabel_nr nr) {
  const struct inhoud *inhoud = &n->set->tabel[nr];
  const struct tabel *tabel = inrichting_tabellen[nr];
  const struct rij *laatste = NULL;
  const char *kolom = "vanaf";
  bool goed = true;
  if (!tabel_gedateerd(tabel))
    for (size_t k = tabel->aantal_kolommen; k-- > 0;)
      if (tabel->kolommen[k].sleutel) kolom = tabel->kolommen[k].naam;
  for (size_t i = 0; i < inhoud->aantal; i++) {
    const struct rij *rij = inhoud->op_sleutel[i];
    if (!rij->dagen_goed) continue;
    bool zelfde = laatste && str_eq(laatste->sleutel, rij->sleutel);
    if (zelfde && rij->vanaf <= laatste->tot) {
      const struct rij *latere = rij->nummer > laatste->nummer ? rij : laatste;
      const struct rij *eerdere = latere == rij ? laatste : rij;
      goed = tabel_fout(tabel, latere, kolom,
                        str_format(n->fouten->arena,
                                   tabel_gedateerd(tabel) ? "Voor deze dagen is er al een rij: rij %zu."
                                                          : "Dit staat er al: rij %zu.",
                                   eerdere->nummer),
                        n->fouten);
    }
    if (!zelfde || rij->tot > laatste->tot) laatste = rij;
  }
  return goed;
}

bool overlap_nagaan(const struct nagaan *n) {
  bool goed = true;
  for (enum tabel_nr nr = TABEL_GEEN + 1; nr < TABEL_AANTAL; nr++) goed &= tabel_overlap(n, nr);
  return goed;
}
