#include "inrichting/organisatie.h"

#include "intern.h"

enum { VOLWASSEN = 18, GESLACHTEN = 32 /* of teams that follow each other: more is a circle */ };

const struct team_rij *team_op(const struct inrichting *inrichting, struct str id, dag_t dag) {
  return inrichting_op(inrichting, TABEL_TEAM, id, dag);
}

const struct organisatie_rij *organisatie_op(const struct inrichting *inrichting, struct str id, dag_t dag) {
  return inrichting_op(inrichting, TABEL_ORGANISATIE, id, dag);
}

static bool zelfde_plaats(struct str a, struct str b) {
  if (a.len != b.len) return false;
  for (size_t i = 0; i < a.len; i++) {
    char x = a.ptr[i], y = b.ptr[i];
    if (x >= 'A' && x <= 'Z') x = (char)(x - 'A' + 'a');
    if (y >= 'A' && y <= 'Z') y = (char)(y - 'A' + 'a');
    if (x != y) return false;
  }
  return true;
}

const struct gebied_rij *gebied_van(const struct inrichting *inrichting, struct str plaats, dag_t dag) {
  const struct plaats_rij *gevonden = tabelset_op(&inrichting->eigen, TABEL_PLAATS, plaats, dag);
  if (!gevonden)
    VOOR_ELKE (plaats_rij, p, &inrichting->eigen, TABEL_PLAATS)
      if (!gevonden && rij_geldt(&p->rij, dag) && zelfde_plaats(p->plaats, plaats)) gevonden = p;
  return gevonden ? tabelset_op(&inrichting->eigen, TABEL_GEBIED, gevonden->gebied, dag) : NULL;
}

const struct team_rij *loket_voor(const struct inrichting *inrichting, int leeftijd, dag_t dag) {
  int gezocht = leeftijd < 0 ? VOLWASSEN : leeftijd;
  VOOR_ELKE (team_rij, t, &inrichting->eigen, TABEL_TEAM)
    if (t->soort == TEAM_LOKET && rij_geldt(&t->rij, dag) && past_leeftijd(t->leeftijd_van, t->leeftijd_tot, gezocht))
      return t;
  return NULL;
}

/* The last step from that team until that day; one for the subject goes before one for all the rest. */
static const struct opvolging_rij *volgende(const struct inrichting *inrichting, struct str team, struct str onderwerp,
                                            dag_t dag) {
  const struct opvolging_rij *beste = NULL;
  VOOR_ELKE (opvolging_rij, o, &inrichting->eigen, TABEL_OPVOLGING) {
    if (!str_eq(o->van, team) || o->op > dag || !past(o->onderwerp, onderwerp)) continue;
    if (!beste || o->onderwerp.len > beste->onderwerp.len ||
        (o->onderwerp.len == beste->onderwerp.len && o->op > beste->op))
      beste = o;
  }
  return beste;
}

struct str rapportagelijn_van(const struct inrichting *inrichting, struct str team, dag_t dag) {
  const struct team_rij *rij = team.len ? team_op(inrichting, team, dag) : NULL;
  return rij ? rij->rapportagelijn : (struct str){0};
}

const struct team_rij *team_opvolger(const struct inrichting *inrichting, struct str team, struct str onderwerp,
                                     dag_t dag) {
  for (int i = 0; i < GESLACHTEN; i++) {
    const struct opvolging_rij *o = volgende(inrichting, team, onderwerp, dag);
    const struct team_rij *nu = team_op(inrichting, team, dag);
    if (nu && (!o || o->onderwerp.len == 0)) return nu;
    if (!o) return NULL;
    team = o->naar;
  }
  return NULL;
}
