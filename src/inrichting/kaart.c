#include "inrichting/kaart.h"

#include "inrichting/organisatie.h"
#include "intern.h"

struct gevonden_aanbod {
  const struct aanbod_rij *aanbod;
  int64_t laag;
};

/* An unknown age takes everything: the worker chooses. */
static bool leeftijd_past(int64_t van, int64_t tot, int leeftijd) {
  return leeftijd < 0 || past_leeftijd(van, tot, leeftijd);
}

static bool past_aanbod(const struct inrichting *inrichting, const struct aanbod_rij *a,
                        const struct aanbod_vraag *vraag, dag_t dag) {
  if (!rij_geldt(&a->rij, dag) || !leeftijd_past(a->leeftijd_van, a->leeftijd_tot, vraag->leeftijd)) return false;
  const struct organisatie_rij *o = a->organisatie.len ? organisatie_op(inrichting, a->organisatie, dag) : NULL;
  if (o && !leeftijd_past(o->leeftijd_van, o->leeftijd_tot, vraag->leeftijd)) return false;
  if (vraag->onderwerp.len && a->onderwerpen.aantal && !strs_heeft(a->onderwerpen, vraag->onderwerp)) return false;
  if (vraag->plaats.len == 0 || a->gebieden.aantal == 0) return true;
  const struct gebied_rij *gebied = gebied_van(inrichting, vraag->plaats, dag);
  return gebied && strs_heeft(a->gebieden, gebied->id);
}

static int op_laag(const void *a, const void *b) {
  const struct gevonden_aanbod *x = a, *y = b;
  if (x->laag != y->laag) return x->laag < y->laag ? -1 : 1;
  return x->aanbod->rij.nummer < y->aanbod->rij.nummer ? -1 : 1;
}

size_t aanbod_voor(struct arena *arena, const struct inrichting *inrichting, const struct aanbod_vraag *vraag,
                   dag_t dag, const struct aanbod_rij *const **ret_aanbod) {
  size_t alle = inrichting->eigen.tabel[TABEL_AANBOD].aantal, aantal = 0;
  struct gevonden_aanbod *gevonden = NEW_ARRAY(arena, struct gevonden_aanbod, alle);
  VOOR_ELKE (aanbod_rij, a, &inrichting->eigen, TABEL_AANBOD) {
    if (!past_aanbod(inrichting, a, vraag, dag)) continue;
    const struct laag_rij *laag = inrichting_op(inrichting, TABEL_LAAG, a->laag, dag);
    gevonden[aantal++] = (struct gevonden_aanbod){a, laag ? laag->volgorde : INT64_MAX};
  }
  if (aantal) qsort(gevonden, aantal, sizeof *gevonden, op_laag);
  const struct aanbod_rij **rij = NEW_ARRAY(arena, const struct aanbod_rij *, aantal);
  for (size_t i = 0; i < aantal; i++) rij[i] = gevonden[i].aanbod;
  *ret_aanbod = rij;
  return aantal;
}

static int in_order(const void *a, const void *b) {
  const struct contactpunt_rij *x = *(const struct contactpunt_rij *const *)a,
                               *y = *(const struct contactpunt_rij *const *)b;
  if (x->volgorde != y->volgorde) return x->volgorde < y->volgorde ? -1 : 1;
  return x->rij.nummer < y->rij.nummer ? -1 : x->rij.nummer > y->rij.nummer;
}

size_t contactpunten(struct arena *arena, const struct inrichting *inrichting, enum contactpunt_soort soort, dag_t dag,
                     const struct contactpunt_rij *const **ret_punten) {
  const struct rij *const *rijen;
  size_t aantal = 0, alle = inrichting_in_kracht(arena, inrichting, TABEL_CONTACTPUNT, dag, &rijen);
  const struct contactpunt_rij **punten = NEW_ARRAY(arena, const struct contactpunt_rij *, alle + 1);
  for (size_t i = 0; i < alle; i++) {
    const struct contactpunt_rij *punt = (const struct contactpunt_rij *)rijen[i];
    if (punt->soort == (int)soort) punten[aantal++] = punt;
  }
  if (aantal) qsort(punten, aantal, sizeof *punten, in_order);
  *ret_punten = punten;
  return aantal;
}

const struct geldhulp_rij *geldhulp_van(const struct inrichting *inrichting, struct str geldvraag,
                                        struct str organisatie, dag_t dag) {
  VOOR_ELKE (geldhulp_rij, g, &inrichting->eigen, TABEL_GELDHULP)
    if (str_eq(g->geldvraag, geldvraag) && str_eq(g->organisatie, organisatie) && rij_geldt(&g->rij, dag)) return g;
  return NULL;
}
