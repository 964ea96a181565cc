#include "inrichting/recht.h"
#include "inrichting/toegang.h"

#include "intern.h"

/* Where a row of a municipality meets a row of the law with the same key on the same days. */
typedef bool vergelijking(const struct nagaan *n, const struct tabel *tabel, const struct rij *eigen,
                          const struct rij *wet);

static bool zwakker(const struct nagaan *n, const struct tabel *tabel, const struct rij *eigen, const char *kolom,
                    struct str artikel, const char *bericht) {
  struct str tekst = str_format(n->fouten->arena, "%s Zie %.*s.", bericht, STR_ARG(artikel));
  return tabel_fout(tabel, eigen, kolom, tekst, n->fouten);
}

/* Longer for who must decide, shorter for who may do something: both take away what the law gives a resident. */
static bool termijn_vergelijken(const struct nagaan *n, const struct tabel *tabel, const struct rij *eigen,
                                const struct rij *wet) {
  const struct termijn_rij *e = (const void *)eigen, *w = (const void *)wet;
  bool goed = true;
  if (w->gemeente_mag == MAG_VRIJ) return true;
  if (e->eenheid != w->eenheid)
    goed = zwakker(n, tabel, eigen, "eenheid", wet->bron, "Reken in dezelfde eenheid als de wet.");
  else if (w->gemeente_mag == MAG_KORTER && e->lengte > w->lengte)
    goed = zwakker(n, tabel, eigen, "lengte", wet->bron, "Deze termijn is langer dan de wet toelaat.");
  else if (w->gemeente_mag == MAG_LANGER && e->lengte < w->lengte)
    goed = zwakker(n, tabel, eigen, "lengte", wet->bron, "Deze termijn is korter dan de wet toelaat.");
  if (e->atw != w->atw)
    goed = zwakker(n, tabel, eigen, "atw", wet->bron, "De wet bepaalt of de Algemene termijnenwet geldt.");
  if (e->opschorten > w->opschorten)
    goed = zwakker(n, tabel, eigen, "opschorten", wet->bron, "Volgens de wet staat deze termijn niet stil.");
  if (e->verdagen > w->verdagen)
    goed = zwakker(n, tabel, eigen, "verdagen", wet->bron, "De wet laat niet zo vaak verdagen toe.");
  if (w->verdagen_met != GETAL_LEEG && e->verdagen &&
      (e->verdagen_met == GETAL_LEEG || e->verdagen_met > w->verdagen_met))
    goed = zwakker(n, tabel, eigen, "verdagen_met", wet->bron, "De wet laat niet zo lang verdagen toe.");
  if (e->dwangsom != w->dwangsom)
    goed = zwakker(n, tabel, eigen, "dwangsom", wet->bron, "De wet bepaalt of er een dwangsom is.");
  return goed;
}

static bool regel_vergelijken(const struct nagaan *n, const struct tabel *tabel, const struct rij *eigen,
                              const struct rij *wet) {
  const struct regel_rij *e = (const void *)eigen, *w = (const void *)wet;
  bool goed = true;
  if (e->gewicht < w->gewicht)
    goed = zwakker(n, tabel, eigen, "gewicht", w->artikel, "De wet geeft deze regel meer gewicht.");
  if (e->bij_spoed < w->bij_spoed)
    goed = zwakker(n, tabel, eigen, "bij_spoed", w->artikel, "Volgens de wet geldt deze regel ook bij spoed.");
  return goed;
}

static bool afwegingsstap_vergelijken(const struct nagaan *n, const struct tabel *tabel, const struct rij *eigen,
                                      const struct rij *wet) {
  const struct afwegingsstap_rij *e = (const void *)eigen, *w = (const void *)wet;
  bool goed = true;
  if (e->gewicht < w->gewicht)
    goed = zwakker(n, tabel, eigen, "gewicht", w->artikel, "De wet geeft deze stap meer gewicht.");
  if (e->wet != w->wet) goed = zwakker(n, tabel, eigen, "wet", w->artikel, "Deze stap hoort bij een andere wet.");
  return goed;
}

static bool triagevraag_vergelijken(const struct nagaan *n, const struct tabel *tabel, const struct rij *eigen,
                                    const struct rij *wet) {
  const struct triagevraag_rij *e = (const void *)eigen, *w = (const void *)wet;
  bool goed = true;
  if (e->altijd < w->altijd)
    goed = zwakker(n, tabel, eigen, "altijd", wet->bron, "Deze vraag heeft altijd een antwoord nodig.");
  if (e->soort != w->soort) goed = zwakker(n, tabel, eigen, "soort", wet->bron, "Deze vraag gaat over iets anders.");
  return goed;
}

static bool uitkomst_vergelijken(const struct nagaan *n, const struct tabel *tabel, const struct rij *eigen,
                                 const struct rij *wet) {
  const struct triageuitkomst_rij *e = (const void *)eigen, *w = (const void *)wet;
  return e->sluit_wmo_melding == w->sluit_wmo_melding ||
         zwakker(n, tabel, eigen, "sluit_wmo_melding", wet->bron, "Alleen de inwoner beëindigt een Wmo-melding.");
}

static bool verwijsrecht_vergelijken(const struct nagaan *n, const struct tabel *tabel, const struct rij *eigen,
                                     const struct rij *wet) {
  const struct verwijsrecht_rij *e = (const void *)eigen, *w = (const void *)wet;
  return e->mag >= w->mag || zwakker(n, tabel, eigen, "mag", wet->bron, "Volgens de wet mag deze verwijzer dit.");
}

static bool verwijzer_vergelijken(const struct nagaan *n, const struct tabel *tabel, const struct rij *eigen,
                                  const struct rij *wet) {
  const struct verwijzer_rij *e = (const void *)eigen, *w = (const void *)wet;
  return e->wettelijk == w->wettelijk ||
         zwakker(n, tabel, eigen, "wettelijk", wet->bron, "De wet bepaalt wie naar jeugdhulp mag verwijzen.");
}

static bool bewaartermijn_vergelijken(const struct nagaan *n, const struct tabel *tabel, const struct rij *eigen,
                                      const struct rij *wet) {
  const struct bewaartermijn_rij *e = (const void *)eigen, *w = (const void *)wet;
  return w->lengte == GETAL_LEEG || (e->lengte == w->lengte && e->eenheid == w->eenheid) ||
         zwakker(n, tabel, eigen, "lengte", w->artikel, "De wet bepaalt hoe lang dit bewaard wordt.");
}

static vergelijking *const vergelijkingen[TABEL_AANTAL] = {
    [TABEL_TERMIJN] = termijn_vergelijken,
    [TABEL_REGEL] = regel_vergelijken,
    [TABEL_AFWEGINGSSTAP] = afwegingsstap_vergelijken,
    [TABEL_TRIAGEVRAAG] = triagevraag_vergelijken,
    [TABEL_TRIAGEUITKOMST] = uitkomst_vergelijken,
    [TABEL_VERWIJSRECHT] = verwijsrecht_vergelijken,
    [TABEL_VERWIJZER] = verwijzer_vergelijken,
    [TABEL_BEWAARTERMIJN] = bewaartermijn_vergelijken,
};

static bool rij_vergelijken(const struct nagaan *n, enum tabel_nr nr, const struct rij *eigen) {
  const struct inhoud *wet = &n->nationaal->wet.tabel[nr];
  size_t i;
  if (!inhoud_eerste(wet, eigen->sleutel, &i)) return true;
  for (; i < wet->aantal && str_eq(wet->op_sleutel[i]->sleutel, eigen->sleutel); i++)
    if (wet->op_sleutel[i]->vanaf <= eigen->tot && eigen->vanaf <= wet->op_sleutel[i]->tot &&
        !vergelijkingen[nr](n, inrichting_tabellen[nr], eigen, wet->op_sleutel[i]))
      return false;
  return true;
}

/* No rule of a municipality may stop urgent help. */
static const struct str spoed_artikel = S_INIT("Wmo 2015 art. 2.3.3 en Jeugdwet art. 2.6 lid 1");

static bool toegang_bij_spoed(const struct nagaan *n) {
  bool goed = true;
  VOOR_ELKE (toegang_rij, r, n->set, TABEL_TOEGANG)
    if (r->rij.goed && r->toegelaten == 0 && r->ook_bij_spoed == 1)
      goed = zwakker(n, inrichting_tabellen[TABEL_TOEGANG], &r->rij, "ook_bij_spoed", spoed_artikel,
                     "Een vraag met spoed komt altijd binnen.");
  return goed;
}

/* Whether the law has that rule on that day and lets it count in urgency. */
static bool wet_bij_spoed(const struct nagaan *n, struct str regel, dag_t dag) {
  const struct regel_rij *r = tabelset_op(&n->nationaal->wet, TABEL_REGEL, regel, dag);
  return r && r->bij_spoed == 1;
}

static bool regel_bij_spoed(const struct nagaan *n) {
  bool goed = true;
  VOOR_ELKE (regel_rij, r, n->set, TABEL_REGEL)
    if (r->rij.goed && r->bij_spoed == 1 && r->gewicht >= GEWICHT_STOP && !wet_bij_spoed(n, r->id, r->rij.vanaf))
      goed = zwakker(n, inrichting_tabellen[TABEL_REGEL], &r->rij, "bij_spoed", spoed_artikel,
                     "Een regel van de gemeente houdt spoedhulp niet tegen.");
  return goed;
}

/* Whether a rule of the municipality never stops anything, in any of its rows. */
static bool houdt_nooit_tegen(const struct nagaan *n, struct str regel) {
  const struct inhoud *regels = &n->set->tabel[TABEL_REGEL];
  size_t i;
  if (!inhoud_eerste(regels, regel, &i)) return false;
  for (; i < regels->aantal && str_eq(regels->op_sleutel[i]->sleutel, regel); i++)
    if (((const struct regel_rij *)(const void *)regels->op_sleutel[i])->gewicht >= GEWICHT_STOP) return false;
  return true;
}

static bool poort_bij_spoed(const struct nagaan *n) {
  bool goed = true;
  VOOR_ELKE (poort_rij, p, n->set, TABEL_POORT)
    if (p->rij.goed && p->bij_spoed == 1 && !houdt_nooit_tegen(n, p->regel) &&
        !wet_bij_spoed(n, p->regel, p->rij.vanaf))
      goed = zwakker(n, inrichting_tabellen[TABEL_POORT], &p->rij, "bij_spoed", spoed_artikel,
                     "Een regel van de gemeente houdt spoedhulp niet tegen.");
  return goed;
}

static bool verwijzers_van_de_wet(const struct nagaan *n) {
  bool goed = true;
  VOOR_ELKE (verwijzer_rij, r, n->set, TABEL_VERWIJZER)
    if (r->rij.goed && r->wettelijk == 1 && !inhoud_eerste(&n->nationaal->wet.tabel[TABEL_VERWIJZER], r->id, NULL))
      goed = zwakker(n, inrichting_tabellen[TABEL_VERWIJZER], &r->rij, "wettelijk", S("Jeugdwet art. 2.6 lid 1"),
                     "De wet bepaalt wie naar jeugdhulp mag verwijzen.");
  return goed;
}

/* Whether the law asks for an expert where that product is decided on, on any of those days; *ret_artikel says where.
 */
static bool deskundige_nodig(const struct nagaan *n, const struct mandaat_rij *m, struct str *ret_artikel) {
  const struct inhoud *producten = &n->set->tabel[TABEL_PRODUCT];
  size_t i;
  if (!inhoud_eerste(producten, m->product, &i)) return false;
  for (; i < producten->aantal && str_eq(producten->op_sleutel[i]->sleutel, m->product); i++) {
    const struct product_rij *product = (const void *)producten->op_sleutel[i];
    VOOR_ELKE (mandaateis_rij, e, &n->nationaal->wet, TABEL_MANDAATEIS) {
      bool zelfde_dagen = e->rij.vanaf <= m->rij.tot && m->rij.vanaf <= e->rij.tot;
      if (e->eis != EIS_DESKUNDIGE || e->wet != product->wet || !zelfde_dagen) continue;
      *ret_artikel = e->artikel;
      return true;
    }
  }
  return false;
}

static bool mandaat_met_deskundige(const struct nagaan *n) {
  bool goed = true;
  struct str artikel;
  VOOR_ELKE (mandaat_rij, m, n->set, TABEL_MANDAAT)
    if (m->rij.goed && m->deskundige == 0 && deskundige_nodig(n, m, &artikel))
      goed = zwakker(n, inrichting_tabellen[TABEL_MANDAAT], &m->rij, "deskundige", artikel,
                     "Bij deze wet bepaalt een geregistreerde professional mee.");
  return goed;
}

/* Who decides on what somebody asked for does so within a term. */
static bool besluit_met_termijn(const struct nagaan *n) {
  bool goed = true;
  VOOR_ELKE (trajectsoort_rij, t, n->set, TABEL_TRAJECTSOORT) {
    bool besluit = t->besluitwijze == BESLUIT_BESCHIKKING || t->besluitwijze == BESLUIT_ARM;
    if (t->rij.goed && besluit && t->termijn.len == 0)
      goed = zwakker(n, inrichting_tabellen[TABEL_TRAJECTSOORT], &t->rij, "termijn", S("Awb art. 4:13"),
                     "Bij een besluit hoort een termijn.");
  }
  return goed;
}

bool verzwakking_nagaan(const struct nagaan *n) {
  bool goed = toegang_bij_spoed(n) & regel_bij_spoed(n) & poort_bij_spoed(n) & verwijzers_van_de_wet(n) &
              mandaat_met_deskundige(n) & besluit_met_termijn(n);
  for (enum tabel_nr nr = TABEL_GEEN + 1; nr < TABEL_AANTAL; nr++) {
    if (!vergelijkingen[nr]) continue;
    for (size_t i = 0; i < n->set->tabel[nr].aantal; i++)
      if (n->set->tabel[nr].op_sleutel[i]->goed) goed &= rij_vergelijken(n, nr, n->set->tabel[nr].op_sleutel[i]);
  }
  return goed;
}
