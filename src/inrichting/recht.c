#include "inrichting/recht.h"

#include "intern.h"

const struct product_rij *product_op(const struct inrichting *inrichting, struct str id, dag_t dag) {
  return inrichting_op(inrichting, TABEL_PRODUCT, id, dag);
}

enum zelf product_zelf(const struct inrichting *inrichting, const struct product_rij *product, dag_t dag,
                       const struct regel_rij **ret_regel) {
  *ret_regel = NULL;
  if (product->zelf == 1) return ZELF_JA;
  if (product->wet == WET_JEUGDWET) *ret_regel = regel_op(inrichting, S("geen-behandeling-zelf"), dag);
  if (!*ret_regel || (*ret_regel)->gewicht == GEWICHT_STOP || (*ret_regel)->gewicht == GEWICHT_WET) return ZELF_NEE;
  return (*ret_regel)->gewicht == GEWICHT_REDEN ? ZELF_MET_REDEN : ZELF_JA;
}

bool termijn_op(const struct inrichting *inrichting, struct str naam, dag_t dag, struct termijnsoort *ret_soort) {
  const struct termijn_rij *rij = inrichting_op(inrichting, TABEL_TERMIJN, naam, dag);
  if (!rij) return false;
  *ret_soort = termijnsoort_van(rij);
  return true;
}

enum klokbegin klokbegin_op(const struct inrichting *inrichting, enum wet wet, dag_t dag) {
  VOOR_ELKE (klokbegin_rij, k, &inrichting->eigen, TABEL_KLOKBEGIN)
    if (k->wet == (int)wet && rij_geldt(&k->rij, dag)) return (enum klokbegin)k->begin;
  return KLOKBEGIN_ONBEKEND;
}

dag_t termijn_laatste_dag(const struct inrichting *inrichting, struct str naam, dag_t gebeurtenis) {
  struct termijnsoort soort;
  struct termijnvraag vraag = {.soort = &soort, .gebeurtenis = gebeurtenis};
  struct termijn termijn;
  struct fault outside;
  fault_init(&outside);
  if (!termijn_op(inrichting, naam, gebeurtenis, &soort) ||
      !termijn_bereken(&inrichting->nationaal->kalender, &vraag, &termijn, &outside))
    return DAG_GEEN;
  return termijn.laatste_dag;
}

dag_t termijn_van_wet(const struct inrichting *inrichting, enum wet wet, dag_t ontvangen) {
  struct str naam = melding_termijn(wet, klokbegin_op(inrichting, wet, ontvangen));
  return naam.len ? termijn_laatste_dag(inrichting, naam, ontvangen) : DAG_GEEN;
}

size_t dwangsomdelen(struct arena *arena, const struct nationaal *nationaal, const struct dwangsomdeel **ret_delen) {
  struct dwangsomdeel *delen = NEW_ARRAY(arena, struct dwangsomdeel, nationaal->wet.tabel[TABEL_DWANGSOM].aantal + 1);
  size_t aantal = 0;
  VOOR_ELKE (dwangsom_rij, d, &nationaal->wet, TABEL_DWANGSOM)
    delen[aantal++] = (struct dwangsomdeel){(int)d->van_dag, (int)d->tot_dag, d->bedrag, d->rij.vanaf, d->rij.tot};
  *ret_delen = delen;
  return aantal;
}

struct mandaat mandaat_voor(struct arena *arena, const struct inrichting *inrichting, struct str product,
                            enum handeling_besluit handeling, dag_t dag) {
  struct vondst vondst = {.arena = arena};
  struct mandaat mandaat = {.route = ROUTE_GEEN};
  for (int ronde = 0; ronde < 2; ronde++)
    VOOR_ELKE (mandaat_rij, m, &inrichting->eigen, TABEL_MANDAAT)
      if (str_eq(m->product, product) && rij_geldt(&m->rij, dag) &&
          m->handeling == (ronde == 0 ? (int)handeling : BESLUIT_ALLES))
        vondst_bij(&vondst, m);
  mandaat.aantal = vondst.aantal;
  mandaat.rijen = (const struct mandaat_rij *const *)vondst.rij;
  if (vondst.aantal) mandaat.route = mandaat.rijen[0]->organisatie.len ? ROUTE_BUITEN : ROUTE_ZELF;
  return mandaat;
}

bool wet_eist_deskundige(const struct nationaal *nationaal, int wet, dag_t dag) {
  VOOR_ELKE (mandaateis_rij, e, &nationaal->wet, TABEL_MANDAATEIS)
    if (e->wet == wet && e->eis == EIS_DESKUNDIGE && rij_geldt(&e->rij, dag)) return true;
  return false;
}

size_t consulten_voor(struct arena *arena, const struct inrichting *inrichting, struct str product, dag_t dag,
                      const struct consult_rij *const **ret_consulten) {
  struct vondst vondst = {.arena = arena};
  VOOR_ELKE (consult_rij, c, &inrichting->eigen, TABEL_CONSULT)
    if (str_eq(c->product, product) && rij_geldt(&c->rij, dag)) vondst_bij(&vondst, c);
  *ret_consulten = (const struct consult_rij *const *)vondst.rij;
  return vondst.aantal;
}

int64_t tarief_op(const struct inrichting *inrichting, struct str product, enum leveringsvorm vorm, dag_t dag) {
  VOOR_ELKE (tarief_rij, t, &inrichting->eigen, TABEL_TARIEF)
    if (str_eq(t->product, product) && t->leveringsvorm == (int)vorm && rij_geldt(&t->rij, dag)) return t->bedrag;
  return GETAL_LEEG;
}

/* Rows of one key do not overlap, and stand by their first day. */
size_t tarieven_tussen(struct arena *arena, const struct inrichting *inrichting, struct str product,
                       enum leveringsvorm vorm, dag_t van, dag_t tot, const struct tariefdeel **ret_delen) {
  const struct inhoud *alle = &inrichting->eigen.tabel[TABEL_TARIEF];
  struct tariefdeel *delen = NEW_ARRAY(arena, struct tariefdeel, alle->aantal + 1);
  size_t aantal = 0;
  for (size_t i = 0; i < alle->aantal; i++) {
    const struct tarief_rij *t = (const void *)alle->op_sleutel[i];
    if (str_eq(t->product, product) && t->leveringsvorm == (int)vorm && t->rij.vanaf <= tot && t->rij.tot >= van)
      delen[aantal++] = (struct tariefdeel){t->rij.vanaf, t->rij.tot, t->bedrag, t->eenheid};
  }
  *ret_delen = delen;
  return aantal;
}

size_t contracten_voor(struct arena *arena, const struct inrichting *inrichting, struct str product, dag_t dag,
                       const struct contract_rij *const **ret_contracten) {
  struct vondst vondst = {.arena = arena};
  VOOR_ELKE (contract_rij, c, &inrichting->eigen, TABEL_CONTRACT)
    if (str_eq(c->product, product) && rij_geldt(&c->rij, dag)) vondst_bij(&vondst, c);
  *ret_contracten = (const struct contract_rij *const *)vondst.rij;
  return vondst.aantal;
}

struct omvang omvanggrens_op(const struct inrichting *inrichting, struct str product, dag_t dag) {
  VOOR_ELKE (omvanggrens_rij, g, &inrichting->eigen, TABEL_OMVANGGRENS)
    if (str_eq(g->product, product) && rij_geldt(&g->rij, dag))
      return (struct omvang){g->volume, g->eenheid, g->frequentie};
  return (struct omvang){0};
}

/* The municipality's row of the product, then its row of the whole law, then that of the law itself. */
int64_t eigenbijdrage_op(const struct inrichting *inrichting, int wet, struct str product, dag_t dag) {
  const struct tabelset *sets[] = {&inrichting->eigen, &inrichting->eigen, &inrichting->nationaal->wet};
  struct str keys[] = {product, (struct str){0}, (struct str){0}};
  for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
    VOOR_ELKE (eigenbijdrage_rij, e, sets[i], TABEL_EIGENBIJDRAGE)
      if (e->wet == wet && str_eq(e->product, keys[i]) && rij_geldt(&e->rij, dag)) return e->bedrag;
  return GETAL_LEEG;
}

const struct toestemmer_rij *toestemmer_voor(const struct nationaal *nationaal, int wet, enum toestemming_soort soort,
                                             int leeftijd, dag_t dag) {
  VOOR_ELKE (toestemmer_rij, t, &nationaal->wet, TABEL_TOESTEMMER)
    if (t->wet == wet && t->soort == (int)soort && rij_geldt(&t->rij, dag) &&
        past_leeftijd(t->leeftijd_van, t->leeftijd_tot, leeftijd))
      return t;
  return NULL;
}

const struct wettelijke_taak_rij *wettelijke_taak_op(const struct nationaal *nationaal, struct str id, dag_t dag) {
  VOOR_ELKE (wettelijke_taak_rij, t, &nationaal->wet, TABEL_WETTELIJKE_TAAK)
    if (str_eq(t->id, id) && rij_geldt(&t->rij, dag)) return t;
  return NULL;
}

size_t wettelijke_taken(struct arena *arena, const struct nationaal *nationaal, dag_t dag,
                        const struct wettelijke_taak_rij *const **ret_taken) {
  struct vondst vondst = {.arena = arena};
  VOOR_ELKE (wettelijke_taak_rij, t, &nationaal->wet, TABEL_WETTELIJKE_TAAK)
    if (rij_geldt(&t->rij, dag)) vondst_bij(&vondst, t);
  *ret_taken = (const struct wettelijke_taak_rij *const *)vondst.rij;
  return vondst.aantal;
}

struct taakgrond taakgrond_van(const struct wettelijke_taak_rij *taak) {
  const struct {
    int nodig;
    enum gegevenssoort gegeven;
  } kinds[] = {{taak->wie, GEGEVEN_WIE},          {taak->vraag, GEGEVEN_VRAAG},     {taak->situatie, GEGEVEN_SITUATIE},
               {taak->plan, GEGEVEN_PLAN},        {taak->contact, GEGEVEN_CONTACT}, {taak->besluit, GEGEVEN_BESLUIT},
               {taak->document, GEGEVEN_DOCUMENT}};
  struct taakgrond grond = {.naam = taak->naam, .geheim = taak->geheim == 1};
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (kinds[i].nodig == 1) grond.gegevens |= kinds[i].gegeven;
  return grond;
}
