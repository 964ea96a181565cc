#include "inrichting/fouten.h"

bool fouten_bij(struct inrichting_fouten *fouten, struct inrichting_fout fout) {
  fouten->aantal++;
  if (fouten->bewaard == INRICHTING_FOUTEN_MAX) return false;
  if (fouten->bewaard == fouten->ruimte) {
    size_t ruimte = fouten->ruimte ? fouten->ruimte * 2 : 16;
    struct inrichting_fout *alle = NEW_ARRAY(fouten->arena, struct inrichting_fout, ruimte);
    if (fouten->bewaard) memcpy(alle, fouten->fout, fouten->bewaard * sizeof *alle);
    fouten->fout = alle;
    fouten->ruimte = ruimte;
  }
  fouten->fout[fouten->bewaard++] = fout;
  return false;
}

struct str fout_plek(struct arena *arena, const struct inrichting_fout *fout) {
  if (fout->rij == 0) return fout->bestand;
  struct str rij = str_format(arena, "%.*s rij %zu", STR_ARG(fout->bestand), fout->rij);
  return fout->kolom.len ? str_format(arena, "%.*s, kolom %.*s", STR_ARG(rij), STR_ARG(fout->kolom)) : rij;
}

static int op_plek(const void *a, const void *b) {
  const struct inrichting_fout *x = a, *y = b;
  int bestand = str_cmp(x->bestand, y->bestand);
  if (bestand) return bestand;
  if (x->rij != y->rij) return x->rij < y->rij ? -1 : 1;
  int kolom = str_cmp(x->kolom, y->kolom);
  return kolom ? kolom : str_cmp(x->bericht, y->bericht);
}

void fouten_ordenen(struct inrichting_fouten *fouten) {
  if (fouten->bewaard) qsort(fouten->fout, fouten->bewaard, sizeof *fouten->fout, op_plek);
}
