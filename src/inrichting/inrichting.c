#include "inrichting/inrichting.h"

#include "intern.h"

static enum tabel_nr weiger(struct inrichting_fouten *fouten, struct str bestand, struct str bericht) {
  fouten_bij(fouten, (struct inrichting_fout){.bestand = bestand, .bericht = bericht});
  return TABEL_GEEN;
}

/* Which table a file is; TABEL_GEEN when it is none, which is a fault when it ends in .csv. */
static enum tabel_nr tabel_van(const struct embedded *file, const struct tabelset *set, bool wet,
                               struct inrichting_fouten *fouten) {
  struct str naam = str_of(file->name);
  enum tabel_nr nr = tabel_met_naam(naam);
  if (!str_ends(naam, S(".csv"))) return TABEL_GEEN;
  if (nr == TABEL_GEEN) return weiger(fouten, naam, S("Deze tabel bestaat niet. Kijk of de naam goed is gespeld."));
  if (!wet && inrichting_tabellen[nr]->van == VAN_WET)
    return weiger(fouten, naam, S("Deze tabel is van de wet en zit in het programma. Haal het bestand weg."));
  if (wet && inrichting_tabellen[nr]->van == VAN_GEMEENTE)
    return weiger(fouten, naam, S("Deze tabel is van een gemeente."));
  if (file->size > TABEL_BESTAND_MAX) return weiger(fouten, naam, S("Dit bestand is te groot: hoogstens 32 MB."));
  if (set->tabel[nr].bytes.ptr) return weiger(fouten, naam, S("Dit bestand is er twee keer."));
  return nr;
}

bool tabelset_lezen(struct arena *arena, const struct embedded *files, const struct nationaal *nationaal,
                    struct tabelset *ret_set, struct inrichting_fouten *fouten) {
  struct tabelset *set = NEW(arena, struct tabelset);
  size_t al = fouten->aantal;
  for (enum tabel_nr nr = TABEL_GEEN; nr < TABEL_AANTAL; nr++)
    set->tabel[nr] = (struct inhoud){.rijen = rijen_leeg, .volledig = true};
  for (const struct embedded *file = files; file->name; file++) {
    enum tabel_nr nr = tabel_van(file, set, nationaal == NULL, fouten);
    if (nr != TABEL_GEEN)
      tabel_lezen(arena, inrichting_tabellen[nr], (struct str){file->data, file->size}, &set->tabel[nr], fouten);
  }
  struct nagaan n = {.arena = arena, .set = set, .nationaal = nationaal, .fouten = fouten};
  overlap_nagaan(&n);
  verwijzingen_nagaan(&n);
  samenhang_nagaan(&n);
  if (nationaal) verzwakking_nagaan(&n);
  fouten_ordenen(fouten);
  if (fouten->aantal > al) return false;
  *ret_set = *set;
  return true;
}

bool inrichting_lezen(struct arena *arena, const struct embedded *files, const struct nationaal *nationaal,
                      struct inrichting *ret_inrichting, struct inrichting_fouten *fouten) {
  struct inrichting inrichting = {.nationaal = nationaal};
  if (!tabelset_lezen(arena, files, nationaal, &inrichting.eigen, fouten)) return false;
  *ret_inrichting = inrichting;
  return true;
}

const struct embedded *inrichting_exporteren(struct arena *arena, const struct inrichting *inrichting) {
  struct embedded *files = NEW_ARRAY(arena, struct embedded, TABEL_AANTAL);
  size_t aantal = 0;
  for (enum tabel_nr nr = TABEL_GEEN + 1; nr < TABEL_AANTAL; nr++) {
    struct str bytes = inrichting->eigen.tabel[nr].bytes;
    if (!bytes.ptr) continue;
    const char *naam = str_c(arena, str_format(arena, "%s.csv", inrichting_tabellen[nr]->naam));
    files[aantal++] = (struct embedded){naam, bytes.ptr, bytes.len};
  }
  return files;
}

static void add_in_force(struct vondst *vondst, const struct inrichting *inrichting, enum tabel_nr nr, dag_t dag,
                         bool wet) {
  const struct inhoud *inhoud = wet ? &inrichting->nationaal->wet.tabel[nr] : &inrichting->eigen.tabel[nr];
  for (size_t i = 0; i < inhoud->aantal; i++) {
    const struct rij *rij = (const void *)((const char *)inhoud->rijen + i * inrichting_tabellen[nr]->rij_grootte);
    bool replaced = wet && tabelset_op(&inrichting->eigen, nr, rij->sleutel, dag);
    if (rij_geldt(rij, dag) && !replaced) vondst_bij(vondst, rij);
  }
}

size_t inrichting_in_kracht(struct arena *arena, const struct inrichting *inrichting, enum tabel_nr nr, dag_t dag,
                            const struct rij *const **ret_rijen) {
  struct vondst vondst = {.arena = arena};
  add_in_force(&vondst, inrichting, nr, dag, false);
  add_in_force(&vondst, inrichting, nr, dag, true);
  *ret_rijen = (const struct rij *const *)vondst.rij;
  return vondst.aantal;
}

const void *inrichting_op(const struct inrichting *inrichting, enum tabel_nr nr, struct str sleutel, dag_t dag) {
  const void *rij = tabelset_op(&inrichting->eigen, nr, sleutel, dag);
  return rij ? rij : tabelset_op(&inrichting->nationaal->wet, nr, sleutel, dag);
}
