#include "inrichting/werk.h"

#include "intern.h"

const struct trajectsoort_rij *trajectsoort_op(const struct inrichting *inrichting, struct str id, dag_t dag) {
  return inrichting_op(inrichting, TABEL_TRAJECTSOORT, id, dag);
}

const struct overlegsoort_rij *overlegsoort_op(const struct inrichting *inrichting, struct str id, dag_t dag) {
  return inrichting_op(inrichting, TABEL_OVERLEGSOORT, id, dag);
}

const struct regel_rij *regel_op(const struct inrichting *inrichting, struct str id, dag_t dag) {
  return inrichting_op(inrichting, TABEL_REGEL, id, dag);
}

static int op_volgnummer(const void *a, const void *b) {
  const struct afwegingsstap_rij *x = *(const struct afwegingsstap_rij *const *)a,
                                 *y = *(const struct afwegingsstap_rij *const *)b;
  if (x->volgorde != y->volgorde) return x->volgorde < y->volgorde ? -1 : 1;
  return str_cmp(x->id, y->id);
}

size_t afweging_voor(struct arena *arena, const struct inrichting *inrichting, int wet, dag_t dag,
                     const struct afwegingsstap_rij *const **ret_stappen) {
  struct vondst vondst = {.arena = arena};
  VOOR_ELKE (afwegingsstap_rij, s, &inrichting->eigen, TABEL_AFWEGINGSSTAP)
    if (s->wet == wet && rij_geldt(&s->rij, dag)) vondst_bij(&vondst, s);
  VOOR_ELKE (afwegingsstap_rij, s, &inrichting->nationaal->wet, TABEL_AFWEGINGSSTAP)
    if (s->wet == wet && rij_geldt(&s->rij, dag) && !tabelset_op(&inrichting->eigen, TABEL_AFWEGINGSSTAP, s->id, dag))
      vondst_bij(&vondst, s);
  if (vondst.aantal) qsort(vondst.rij, vondst.aantal, sizeof *vondst.rij, op_volgnummer);
  *ret_stappen = (const struct afwegingsstap_rij *const *)vondst.rij;
  return vondst.aantal;
}

size_t poorten_voor(struct arena *arena, const struct inrichting *inrichting, struct str trajectsoort,
                    enum poort_handeling handeling, bool spoed, dag_t dag,
                    const struct poort_rij *const **ret_poorten) {
  struct vondst vondst = {.arena = arena};
  VOOR_ELKE (poort_rij, p, &inrichting->eigen, TABEL_POORT)
    if (p->handeling == (int)handeling && past(p->trajectsoort, trajectsoort) && (!spoed || p->bij_spoed == 1) &&
        rij_geldt(&p->rij, dag))
      vondst_bij(&vondst, p);
  *ret_poorten = (const struct poort_rij *const *)vondst.rij;
  return vondst.aantal;
}

static int genoemd(const struct regieregel_rij *r) {
  return (r->trajectsoort.len > 0) + (r->organisatie.len > 0);
}

const struct regieregel_rij *regie_voor(const struct inrichting *inrichting, enum regie_soort regie,
                                        enum regie_houder houder, struct str trajectsoort, struct str organisatie,
                                        dag_t dag) {
  const struct regieregel_rij *beste = NULL;
  VOOR_ELKE (regieregel_rij, r, &inrichting->eigen, TABEL_REGIEREGEL) {
    if (r->regie != (int)regie || r->houder != (int)houder || !rij_geldt(&r->rij, dag)) continue;
    if (!past(r->trajectsoort, trajectsoort) || !past(r->organisatie, organisatie)) continue;
    if (!beste || genoemd(r) > genoemd(beste)) beste = r;
  }
  return beste;
}

const struct regieregel_rij *regie_standaard(const struct inrichting *inrichting, enum regie_soort regie,
                                             struct str trajectsoort, dag_t dag) {
  const struct regieregel_rij *beste = NULL;
  VOOR_ELKE (regieregel_rij, r, &inrichting->eigen, TABEL_REGIEREGEL) {
    if (r->regie != (int)regie || r->mag != REGIE_STANDAARD || !rij_geldt(&r->rij, dag)) continue;
    if (!past(r->trajectsoort, trajectsoort)) continue;
    if (!beste || genoemd(r) > genoemd(beste)) beste = r;
  }
  return beste;
}

struct str regel_met_bron(struct arena *arena, const struct regel_rij *regel) {
  struct str bron = regel->artikel.len ? regel->artikel : S("regel van uw gemeente");
  return str_format(arena, "%.*s (%.*s)", STR_ARG(regel->tekst), STR_ARG(bron));
}

struct str sluitreden_op(const struct inrichting *inrichting, struct str sleutel, dag_t dag) {
  const struct sluitreden_rij *rij = inrichting_op(inrichting, TABEL_SLUITREDEN, sleutel, dag);
  return rij ? rij->naam : sleutel;
}

void drempels_op(struct arena *arena, const struct inrichting *inrichting, dag_t dag,
                 int64_t ret_drempels[SEIN_EINDE]) {
  const struct rij *const *rijen;
  size_t aantal = inrichting_in_kracht(arena, inrichting, TABEL_DREMPEL, dag, &rijen);
  for (int sein = 0; sein < SEIN_EINDE; sein++) ret_drempels[sein] = DREMPEL_UIT;
  for (size_t i = 0; i < aantal; i++) {
    const struct drempel_rij *rij = (const struct drempel_rij *)rijen[i];
    ret_drempels[rij->sein] = rij->vanaf_hoeveel;
  }
}
_Static_assert((int)GETAL_LEEG == (int)DREMPEL_UIT, "what is empty is off");
