#include "inrichting/loket.h"

#include "intern.h"

const struct onderwerp_rij *onderwerp_op(const struct inrichting *inrichting, struct str id, dag_t dag) {
  return inrichting_op(inrichting, TABEL_ONDERWERP, id, dag);
}

/* How much a row names: an area weighs more than an age. */
static int genoemd(const struct routering_rij *r) {
  return (r->gebied.len > 0) * 2 + (r->leeftijd_van != GETAL_LEEG || r->leeftijd_tot != GETAL_LEEG);
}

static const struct routering_rij *routering_voor(const struct inrichting *inrichting, struct str onderwerp,
                                                  const struct gebied_rij *gebied, int leeftijd, dag_t dag) {
  const struct routering_rij *beste = NULL;
  VOOR_ELKE (routering_rij, r, &inrichting->eigen, TABEL_ROUTERING) {
    if (!rij_geldt(&r->rij, dag) || !str_eq(r->onderwerp, onderwerp)) continue;
    if (!past_leeftijd(r->leeftijd_van, r->leeftijd_tot, leeftijd)) continue;
    if (r->gebied.len > 0 && !(gebied && str_eq(r->gebied, gebied->id))) continue;
    if (!beste || genoemd(r) > genoemd(beste)) beste = r;
  }
  return beste;
}

static const struct team_rij *team_van(const struct inrichting *inrichting, const struct routering_rij *r,
                                       const struct gebied_rij *gebied, int leeftijd, dag_t dag) {
  switch ((enum routering_naar)r->naar) {
  case NAAR_TEAM:
    return team_op(inrichting, r->team, dag);
  case NAAR_LOKET:
    return loket_voor(inrichting, leeftijd, dag);
  case NAAR_GEBIEDSTEAM:
    return gebied ? team_op(inrichting, gebied->team, dag) : NULL;
  case NAAR_ELDERS:
    break;
  }
  return NULL;
}

bool team_voor(const struct inrichting *inrichting, struct str onderwerp, struct str plaats, int leeftijd, dag_t dag,
               struct bestemming *ret_bestemming) {
  const struct gebied_rij *gebied = gebied_van(inrichting, plaats, dag);
  const struct routering_rij *rij = routering_voor(inrichting, onderwerp, gebied, leeftijd, dag);
  const struct team_rij *team = rij ? team_van(inrichting, rij, gebied, leeftijd, dag) : NULL;
  if (!rij || (!team && rij->naar != NAAR_ELDERS)) return false;
  struct str lijn = rij->rapportagelijn.len ? rij->rapportagelijn : team ? team->rapportagelijn : S("");
  *ret_bestemming = (struct bestemming){team, rij->organisatie, lijn, rij};
  return true;
}

static int op_volgorde(const void *a, const void *b) {
  const struct triagevraag_rij *x = *(const struct triagevraag_rij *const *)a,
                               *y = *(const struct triagevraag_rij *const *)b;
  if (x->volgorde != y->volgorde) return x->volgorde < y->volgorde ? -1 : 1;
  return str_cmp(x->id, y->id);
}

size_t triagevragen(struct arena *arena, const struct inrichting *inrichting, dag_t dag,
                    const struct triagevraag_rij *const **ret_vragen) {
  struct vondst vondst = {.arena = arena};
  VOOR_ELKE (triagevraag_rij, v, &inrichting->eigen, TABEL_TRIAGEVRAAG)
    if (rij_geldt(&v->rij, dag)) vondst_bij(&vondst, v);
  VOOR_ELKE (triagevraag_rij, v, &inrichting->nationaal->wet, TABEL_TRIAGEVRAAG)
    if (rij_geldt(&v->rij, dag) && !tabelset_op(&inrichting->eigen, TABEL_TRIAGEVRAAG, v->id, dag))
      vondst_bij(&vondst, v);
  if (vondst.aantal) qsort(vondst.rij, vondst.aantal, sizeof *vondst.rij, op_volgorde);
  *ret_vragen = (const struct triagevraag_rij *const *)vondst.rij;
  return vondst.aantal;
}
