#include "acts/inrichting_tonen.h"
#include "acts/inrichting_voorstel.h"
#include "acts/persoon_zoeken.h"
#include "inrichting_pagina.h"
#include "render/tpl_inrichting.h"
#include "render/tpl_inrichting_rij.h"
#include "render/tpl_inrichting_tabel.h"

enum {
  NIEUWSTE = 5,
  KOLOMMEN_MAX = 4,
  BALK_BREED = 1000,
  BALK_HOOG = 26,
  BALK_MINST = 6,
  JAAR = 365,
  BESCHRIJVING_MAX = 16 * 1024
};

const struct kader *inrichting_kader(struct bezoek *bezoek, const char *titel, size_t diep,
                                     const struct kruimel *tabel) {
  struct kruimel *kruimels = NEW_ARRAY(arena_van(bezoek), struct kruimel, 2);
  kruimels[0] = (struct kruimel){S("Inrichting"), S("/beheer/inrichting")};
  if (tabel) kruimels[1] = *tabel;
  bezoek->kader.kruimels = kruimels;
  bezoek->kader.kruimel_aantal = diep;
  return kader_van(bezoek, titel, "/beheer/inrichting");
}

/* A day of our own making is exact; what was typed may be wrong, and then today is shown with a word beside it. */
struct dagkeuze gekozen_dag(struct bezoek *bezoek, const char *naam) {
  struct str getypt = str_trim(paren_waarde(&bezoek->request->query, str_of(naam)));
  struct dagkeuze keuze = {.dag = vandaag_van(bezoek), .getypt = getypt};
  if (getypt.len && !dag_lees(getypt, &keuze.dag))
    keuze.fout = S("Deze datum kan niet. Schrijf een datum zo: 24-3-2026. U ziet nu wat vandaag geldt.");
  else
    keuze.getypt = dag_getypt(arena_van(bezoek), keuze.dag);
  return keuze;
}

struct str dag_getypt(struct arena *arena, dag_t dag) {
  struct datum d = datum_van(dag);
  return str_format(arena, "%d-%d-%d", d.dag, d.maand, d.jaar);
}

/* ---- all tables ---- */

bool inrichting_tonen(struct bezoek *bezoek) {
  struct inrichting_overzicht_uit uit;
  if (!inrichting_overzicht_inzien(&bezoek->werk, paren_waarde(&bezoek->request->query, S("zoek")), &uit,
                                   &bezoek->fault))
    return false;
  struct inrichting_scherm scherm = {.groepen = uit.groepen,
                                     .groep_aantal = uit.groep_aantal,
                                     .versies = uit.versies.rijen,
                                     .versie_aantal = uit.versies.aantal < NIEUWSTE ? uit.versies.aantal : NIEUWSTE,
                                     .voorstellen = uit.voorstellen,
                                     .voorstel_aantal = uit.voorstel_aantal,
                                     .gezocht = uit.gezocht,
                                     .treffers = uit.treffers,
                                     .treffer_aantal = uit.treffer_aantal,
                                     .treffer_totaal = uit.treffer_totaal};
  tpl_inrichting(&bezoek->response->body, kader_van(bezoek, "Inrichting", "/beheer/inrichting"), &scherm);
  return true;
}

bool inrichting_zoeken(struct bezoek *bezoek) {
  struct str id, zoek = str_trim(formulier_waarde(bezoek, "zoek"));
  if (zoek.len == 0) {
    response_redirect(bezoek->response, S("/beheer/inrichting"));
    return true;
  }
  if (!zoekopdracht_geven(&bezoek->werk, zoek, &id, &bezoek->fault)) return false;
  response_redirect(bezoek->response, str_format(arena_van(bezoek), "/beheer/inrichting?zoek=%.*s", STR_ARG(id)));
  return true;
}

/* ---- one table ---- */

static bool is_filled(const struct inrichting_tabel_uit *uit, size_t k) {
  for (size_t i = 0; i < uit->aantal; i++)
    if (uit->rijen[i].cellen[k].tekst.len) return true;
  return false;
}

/* Says this column no more than the name of the row does? */
static bool is_in_name(const struct inrichting_tabel_uit *uit, size_t k) {
  for (size_t i = 0; i < uit->aantal; i++) {
    size_t at;
    const struct cel_beeld *cel = &uit->rijen[i].cellen[k];
    bool key = str_eq(cel->ruw, uit->rijen[i].sleutel);
    if (cel->tekst.len && !key && !str_find(uit->rijen[i].naam, cel->tekst, &at)) return false;
  }
  return true;
}

/* The few columns that tell the rows apart; where a row comes from stands on its own page. */
static void choose_columns(struct bezoek *bezoek, const struct inrichting_tabel_uit *uit, struct tabel_scherm *scherm) {
  size_t *kolommen = NEW_ARRAY(arena_van(bezoek), size_t, KOLOMMEN_MAX);
  for (size_t k = 0; k < uit->tabel.kolom_aantal && scherm->kolom_aantal < KOLOMMEN_MAX; k++) {
    const struct kolom_beeld *kolom = &uit->tabel.kolommen[k];
    if (kolom->geldigheid || str_eq(kolom->naam, S("bron")) || !is_filled(uit, k) || is_in_name(uit, k)) continue;
    kolommen[scherm->kolom_aantal++] = k;
  }
  scherm->kolommen = kolommen;
}

bool tabel_tonen(struct bezoek *bezoek) {
  struct inrichting_tabel_uit uit;
  struct dagkeuze dag = gekozen_dag(bezoek, "dag");
  if (!inrichting_tabel_inzien(&bezoek->werk, bezoek->request->param, dag.dag, bladzijde_van(bezoek), &uit,
                               &bezoek->fault))
    return false;
  struct lijst lijst = {.pad = pad_van(bezoek, "beheer/tabel", bezoek->request->param, ""),
                        .wat = S("rijen"),
                        .query = &bezoek->request->query,
                        .totaal = uit.totaal,
                        .pagina = (size_t)bladzijde_van(bezoek),
                        .per_pagina = TABEL_BLAD};
  struct tabel_scherm scherm = {.tabel = &uit.tabel,
                                .rijen = uit.rijen,
                                .aantal = uit.aantal,
                                .straks = uit.straks,
                                .straks_aantal = uit.straks_aantal,
                                .dag = dag,
                                .lijst = &lijst,
                                .veranderbaar = !uit.tabel.van_wet};
  choose_columns(bezoek, &uit, &scherm);
  tpl_inrichting_tabel(&bezoek->response->body,
                       inrichting_kader(bezoek, str_c(arena_van(bezoek), uit.tabel.titel), 1, NULL), &scherm);
  return true;
}

bool tabel_bestand(struct bezoek *bezoek) {
  struct str naam, bytes;
  if (!inrichting_bestand_geven(&bezoek->werk, bezoek->request->param, &naam, &bytes, &bezoek->fault)) return false;
  bezoek->response->type = "text/csv; charset=utf-8";
  response_header(bezoek->response, "Content-Disposition",
                  str_format(arena_van(bezoek), "attachment; filename=\"%.*s\"", STR_ARG(naam)));
  buf_add(&bezoek->response->body, bytes);
  return true;
}

/* ---- one row ---- */

static int64_t place_of(dag_t dag, dag_t links, dag_t rechts) {
  if (dag <= links) return 0;
  return dag >= rechts ? BALK_BREED : (int64_t)(dag - links) * BALK_BREED / (rechts - links);
}

/* From a year before the first known day to a year after the last one, today among them. */
static void bounds_of(const struct inrichting_rij_uit *uit, dag_t vandaag, dag_t *ret_links, dag_t *ret_rechts) {
  dag_t links = vandaag, rechts = vandaag;
  for (size_t i = 0; i < uit->aantal; i++) {
    const dag_t dagen[] = {uit->rijen[i].vanaf, uit->rijen[i].tot};
    for (size_t d = 0; d < 2; d++) {
      if (dagen[d] == DAG_GEEN || dagen[d] == DAG_OPEN) continue;
      if (dagen[d] < links) links = dagen[d];
      if (dagen[d] > rechts) rechts = dagen[d];
    }
  }
  *ret_links = links - JAAR;
  *ret_rechts = rechts + JAAR;
}

static struct tijdbeeld timeline(struct bezoek *bezoek, const struct inrichting_rij_uit *uit) {
  struct arena *arena = arena_van(bezoek);
  struct tijdbalk *balken = NEW_ARRAY(arena, struct tijdbalk, uit->aantal);
  struct tijdbeeld beeld = {.balken = balken, .hoogte = BALK_HOOG};
  dag_t links, rechts;
  bool wet = false;
  if (!uit->tabel.gedateerd) return beeld;
  bounds_of(uit, vandaag_van(bezoek), &links, &rechts);
  for (size_t i = 0; i < uit->aantal; i++) {
    const struct rij_beeld *rij = &uit->rijen[i];
    int64_t van = place_of(rij->vanaf, links, rechts);
    int64_t tot = place_of(rij->tot == DAG_OPEN ? rechts : rij->tot + 1, links, rechts);
    wet |= rij->van_wet;
    balken[beeld.aantal++] = (struct tijdbalk){.van = van + (van ? 2 : 0),
                                               .breedte = tot - van > BALK_MINST ? tot - van - 2 : BALK_MINST,
                                               .hoog = 4 + (rij->van_wet ? BALK_HOOG : 0),
                                               .van_wet = rij->van_wet,
                                               .hier = rij == uit->hier};
  }
  beeld.hoogte = wet ? 2 * BALK_HOOG : BALK_HOOG;
  beeld.vandaag = place_of(vandaag_van(bezoek), links, rechts);
  beeld.links = dag_lang(arena, links);
  beeld.rechts = dag_lang(arena, rechts);
  beeld.tekst = str_format(arena, "Tijdlijn met %zu %s. Dezelfde tijden staan in de lijst hieronder.", uit->aantal,
                           uit->aantal == 1 ? "periode" : "perioden");
  return beeld;
}

/* Is this column other in one period than in another? Where the row comes from tells nothing of what it does. */
static bool varies(const struct inrichting_rij_uit *uit, size_t k) {
  const struct kolom_beeld *kolom = &uit->tabel.kolommen[k];
  if (kolom->geldigheid || str_eq(kolom->naam, S("bron"))) return false;
  for (size_t i = 1; i < uit->aantal; i++)
    if (!str_eq(uit->rijen[i].cellen[k].tekst, uit->rijen[0].cellen[k].tekst)) return true;
  return false;
}

/* "Team: Team Voorzieningen": of the columns that vary what stands in them; the name where nothing does. */
static struct str tells_apart(struct arena *arena, const struct inrichting_rij_uit *uit, const struct rij_beeld *rij) {
  struct buf buf;
  buf_init(&buf, arena, BESCHRIJVING_MAX);
  for (size_t k = 0; k < uit->tabel.kolom_aantal; k++) {
    if (!varies(uit, k)) continue;
    struct str kop = uit->tabel.kolommen[k].kop, tekst = rij->cellen[k].tekst;
    if (tekst.len == 0) tekst = S("leeg");
    buf_format(&buf, "%s%.*s: %.*s", buf.len ? " · " : "", STR_ARG(kop), STR_ARG(tekst));
  }
  return buf.len ? buf_str(&buf) : rij->naam;
}

static void describe(struct bezoek *bezoek, const struct inrichting_rij_uit *uit, struct rij_scherm *scherm) {
  struct arena *arena = arena_van(bezoek);
  struct str *anders = NEW_ARRAY(arena, struct str, uit->aantal);
  struct buf leeg;
  buf_init(&leeg, arena, BESCHRIJVING_MAX);
  for (size_t i = 0; i < uit->aantal; i++) anders[i] = tells_apart(arena, uit, &uit->rijen[i]);
  for (size_t k = 0; uit->hier && k < uit->tabel.kolom_aantal; k++) {
    if (uit->tabel.kolommen[k].geldigheid || uit->hier->cellen[k].tekst.len) continue;
    if (leeg.len) buf_add(&leeg, S(", "));
    buf_add(&leeg, uit->tabel.kolommen[k].kop);
  }
  scherm->anders = anders;
  scherm->leeg = buf_str(&leeg);
}

bool rij_tonen(struct bezoek *bezoek) {
  struct inrichting_rij_uit uit;
  struct dagkeuze dag = gekozen_dag(bezoek, "dag");
  struct str sleutel = paren_waarde(&bezoek->request->query, S("sleutel"));
  if (!inrichting_rij_inzien(&bezoek->werk, bezoek->request->param, sleutel, dag.dag, &uit, &bezoek->fault))
    return false;
  struct rij_scherm scherm = {.tabel = &uit.tabel,
                              .naam = uit.naam,
                              .sleutel = sleutel,
                              .rijen = uit.rijen,
                              .hier = uit.hier,
                              .aantal = uit.aantal,
                              .tijd = timeline(bezoek, &uit),
                              .dag = dag,
                              .veranderbaar = !uit.tabel.van_wet && uit.tabel.gedateerd,
                              .eigen = uit.hier && !uit.hier->van_wet};
  describe(bezoek, &uit, &scherm);
  struct kruimel tabel = {uit.tabel.titel, pad_van(bezoek, "beheer/tabel", uit.tabel.naam, "")};
  tpl_inrichting_rij(&bezoek->response->body,
                     inrichting_kader(bezoek, str_c(arena_van(bezoek), uit.tabel.titel), 2, &tabel), &scherm);
  return true;
}
