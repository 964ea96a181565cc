#include "inrichting/vergelijken.h"

#include "inrichting/weergave.h"
#include "intern.h"

enum { KLAD_RUIMTE = 64 * 1024 * 1024, KLAD_RIJEN = 256 };

struct vergelijking {
  struct arena *arena, *klad;
  const struct inrichting *oud, *nieuw;
  enum tabel_nr nr;
  size_t hoogstens, aantal;
  struct rijverschil *verschillen;
};

/* A day on which the row is in force. */
static dag_t dag_in(const struct rij *rij) {
  return rij->vanaf != DAG_GEEN ? rij->vanaf : rij->tot != DAG_OPEN ? rij->tot : 0;
}

static bool is_geldigheid(const struct kolom *kolom) {
  return str_eq(str_of(kolom->naam), S("vanaf")) || str_eq(str_of(kolom->naam), S("tot"));
}

static bool zelfde_cel(const struct vergelijking *v, const struct kolom *kolom, const struct rij *a,
                       const struct rij *b) {
  return str_eq(cel_tekst(v->klad, kolom, a), cel_tekst(v->klad, kolom, b));
}

static struct str einde(struct arena *arena, dag_t tot) {
  return tot == DAG_OPEN ? S("zonder einde") : dag_lang(arena, tot);
}

/* The cells in which the row differs from what was there before; `was` NULL: all that are filled in. */
static void cellen_verschillen(const struct vergelijking *v, const struct rij *was, const struct rij *wordt,
                               struct rijverschil *verschil) {
  const struct tabel *tabel = inrichting_tabellen[v->nr];
  struct celverschil *cellen = NEW_ARRAY(v->arena, struct celverschil, tabel->aantal_kolommen);
  for (size_t k = 0; k < tabel->aantal_kolommen; k++) {
    const struct kolom *kolom = &tabel->kolommen[k];
    if (is_geldigheid(kolom) || (was && zelfde_cel(v, kolom, was, wordt))) continue;
    struct celverschil cel = {.kop = kolom_kop(v->arena, kolom),
                              .wordt = cel_leesbaar(v->arena, v->nieuw, kolom, wordt, dag_in(wordt))};
    if (was) cel.was = cel_leesbaar(v->arena, v->oud, kolom, was, dag_in(was));
    if (was || cel.wordt.len) cellen[verschil->cel_aantal++] = cel;
  }
  if (verschil->soort == RIJ_ANDERS && was->tot != wordt->tot)
    cellen[verschil->cel_aantal++] =
        (struct celverschil){S("Tot en met"), einde(v->arena, was->tot), einde(v->arena, wordt->tot)};
  verschil->cellen = cellen;
}

static void erbij(struct vergelijking *v, enum rijverschil_soort soort, const struct rij *was,
                  const struct rij *wordt) {
  if (v->aantal++ >= v->hoogstens) return;
  const struct rij *rij = wordt ? wordt : was;
  const struct inrichting *inrichting = wordt ? v->nieuw : v->oud;
  struct rijverschil verschil = {.tabel = str_of(inrichting_tabellen[v->nr]->naam),
                                 .titel = tabel_titel(v->arena, inrichting_tabellen[v->nr]),
                                 .naam = rij_naam(v->arena, inrichting, v->nr, rij, dag_in(rij)),
                                 .soort = soort,
                                 .vanaf = rij->vanaf,
                                 .tot = rij->tot,
                                 .volgt_op = soort == RIJ_BEGINT && was};
  if (wordt) cellen_verschillen(v, was, wordt, &verschil);
  v->verschillen[v->aantal - 1] = verschil;
}

/* The same key from the same day on. */
static void zelfde_rij(struct vergelijking *v, const struct rij *was, const struct rij *wordt) {
  const struct tabel *tabel = inrichting_tabellen[v->nr];
  bool cellen = true;
  for (size_t k = 0; k < tabel->aantal_kolommen && cellen; k++)
    cellen = is_geldigheid(&tabel->kolommen[k]) || zelfde_cel(v, &tabel->kolommen[k], was, wordt);
  if (cellen && was->tot == wordt->tot) return;
  erbij(v, cellen && wordt->tot < was->tot ? RIJ_EINDIGT : RIJ_ANDERS, was, wordt);
}

static int op_plaats(const struct rij *a, const struct rij *b) {
  int sleutel = str_cmp(a->sleutel, b->sleutel);
  return sleutel ? sleutel : a->vanaf < b->vanaf ? -1 : a->vanaf > b->vanaf;
}

static void vergelijk_tabel(struct vergelijking *v) {
  const struct inhoud *oud = &v->oud->eigen.tabel[v->nr], *nieuw = &v->nieuw->eigen.tabel[v->nr];
  if (str_eq(oud->bytes, nieuw->bytes)) return;
  for (size_t i = 0, j = 0; i < oud->aantal || j < nieuw->aantal;) {
    if ((i + j) % KLAD_RIJEN == 0) arena_reset(v->klad);
    int plaats = i == oud->aantal ? 1 : j == nieuw->aantal ? -1 : op_plaats(oud->op_sleutel[i], nieuw->op_sleutel[j]);
    if (plaats < 0)
      erbij(v, RIJ_WEG, oud->op_sleutel[i++], NULL);
    else if (plaats == 0)
      zelfde_rij(v, oud->op_sleutel[i++], nieuw->op_sleutel[j++]);
    else {
      const struct rij *wordt = nieuw->op_sleutel[j++];
      erbij(v, RIJ_BEGINT, inhoud_op(oud, wordt->sleutel, dag_in(wordt)), wordt);
    }
  }
}

size_t inrichting_vergelijken(struct arena *arena, const struct inrichting *oud, const struct inrichting *nieuw,
                              size_t hoogstens, struct rijverschil **ret_verschillen) {
  struct vergelijking v = {.arena = arena, .oud = oud, .nieuw = nieuw, .hoogstens = hoogstens};
  v.verschillen = NEW_ARRAY(arena, struct rijverschil, hoogstens + 1);
  v.klad = arena_create(KLAD_RUIMTE);
  for (v.nr = TABEL_GEEN + 1; v.nr < TABEL_AANTAL; v.nr++) vergelijk_tabel(&v);
  arena_destroy(v.klad);
  *ret_verschillen = v.verschillen;
  return v.aantal;
}
