#include "acts/persoon_samenvoegen.h"
#include "acts/persoon_zoeken.h"
#include "render/tpl_dubbelen.h"
#include "render/tpl_samenvoegen.h"
#include "scherm.h"

static struct str or_none(struct str text) {
  return text.len ? text : S("niet bekend");
}

static struct str value_of(struct arena *arena, const struct persoon *p, size_t field) {
  switch (field) {
  case 0:
    return persoon_naam(arena, p);
  case 1:
    return p->geboren == DEELDATUM_GEEN ? S("niet bekend") : deeldatum_lang(arena, p->geboren);
  case 2:
    return or_none(str_eq(p->geslacht, S("v")) ? S("vrouw") : str_eq(p->geslacht, S("m")) ? S("man") : S(""));
  case 3:
    return or_none(p->bsn);
  default:
    return adres_regel(arena, p);
  }
}

/* Only what differs is asked. */
static void fill_lines(struct bezoek *bezoek, const struct samenvoegen_uit *uit, struct samenvoegen_beeld *beeld) {
  struct arena *arena = arena_van(bezoek);
  struct samenvoeging voorstel = samenvoegen_voorstel(&uit->deze, &uit->ander);
  const int proposed[] = {voorstel.naam, voorstel.geboren, voorstel.geslacht, voorstel.bsn, voorstel.adres};
  struct samenvoegen_regel *lines = NEW_ARRAY(arena, struct samenvoegen_regel, 5);
  for (size_t i = 0; i < 5; i++) {
    struct samenvoegen_regel line = {.naam = samenvoegen_velden[i].naam,
                                     .label = str_of(samenvoegen_velden[i].label),
                                     .deze = value_of(arena, &uit->deze, i),
                                     .ander = value_of(arena, &uit->ander, i),
                                     .van_ander = proposed[i] == VAN_ANDER};
    struct str typed = formulier_waarde(bezoek, line.naam);
    if (typed.len) line.van_ander = str_eq(typed, S("ander"));
    if (!str_eq(line.deze, line.ander)) lines[beeld->regel_aantal++] = line;
  }
  beeld->regels = lines;
}

static bool show_both(struct bezoek *bezoek, struct str met) {
  struct fault typed = bezoek->fault;
  struct samenvoegen_uit uit;
  fault_init(&bezoek->fault);
  if (!samenvoegen_inzien(&bezoek->werk, bezoek->request->param, met, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "persoon", bezoek->request->param, "samenvoegen"),
                                        samenvoegen_velden, samenvoegen_velden_aantal, "Samenvoegen");
  form.terug = pad_van(bezoek, "huishouden", uit.huishouden, "");
  struct samenvoegen_beeld beeld = {.deze = &uit.deze, .ander = &uit.ander, .formulier = &form};
  fill_lines(bezoek, &uit, &beeld);
  tpl_samenvoegen(&bezoek->response->body, kader_van(bezoek, "Inwoners samenvoegen", "/werk"), &beeld,
                  vandaag_van(bezoek));
  return true;
}

/* Who was looked for by hand, of our own register only: the other one has to be here to be merged. */
static bool fill_search(struct bezoek *bezoek, struct dubbel_beeld *beeld) {
  struct str zoek = paren_waarde(&bezoek->request->query, S("zoek"));
  struct zoekuitkomst uitkomst;
  if (zoek.len == 0) return true;
  if (!persoon_zoeken(&bezoek->werk, zoek, &uitkomst, &bezoek->fault)) return false;
  struct persoon *gevonden = NEW_ARRAY(arena_van(bezoek), struct persoon, uitkomst.aantal + 1);
  for (size_t i = 0; i < uitkomst.aantal; i++) {
    const struct gevonden *g = &uitkomst.personen[i];
    if (g->in_schakel && !str_eq(g->persoon.publiek, beeld->deze->publiek))
      gevonden[beeld->gevonden_aantal++] = g->persoon;
  }
  beeld->gevonden = gevonden;
  beeld->gezocht = true;
  beeld->bezwaar = uitkomst.bezwaar;
  return true;
}

bool samenvoegen_zoeken(struct bezoek *bezoek) {
  struct str id;
  if (!zoekopdracht_geven(&bezoek->werk, formulier_waarde(bezoek, "zoek"), &id, &bezoek->fault)) return false;
  struct str path = pad_van(bezoek, "persoon", bezoek->request->param, "samenvoegen");
  response_redirect(bezoek->response, str_format(arena_van(bezoek), "%.*s?zoek=%.*s", STR_ARG(path), STR_ARG(id)));
  return true;
}

bool samenvoegen_tonen(struct bezoek *bezoek) {
  struct str met = paren_waarde(&bezoek->request->query, S("met"));
  struct dubbelen_uit uit;
  if (met.len) return show_both(bezoek, met);
  if (!dubbelen_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  struct dubbel_beeld beeld = {
      .deze = &uit.deze, .huishouden = uit.huishouden, .lijken = uit.lijken, .aantal = uit.aantal};
  if (!fill_search(bezoek, &beeld)) return false;
  tpl_dubbelen(&bezoek->response->body, kader_van(bezoek, "Dubbele inwoner", "/werk"), &beeld, vandaag_van(bezoek));
  return true;
}

bool samenvoegen_doen(struct bezoek *bezoek) {
  struct samenvoegen_in in = {0};
  struct str huishouden, met = formulier_waarde(bezoek, "met");
  if (!formulier_lezen(bezoek, samenvoegen_velden, samenvoegen_velden_aantal, &in) ||
      !personen_samenvoegen(&bezoek->werk, bezoek->request->param, met, &in, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && show_both(bezoek, met);
  verder_naar(bezoek, "huishouden", huishouden, "samengevoegd");
  return true;
}

bool anders_doen(struct bezoek *bezoek) {
  struct str huishouden;
  if (!personen_uit_elkaar(&bezoek->werk, bezoek->request->param, formulier_waarde(bezoek, "met"), &huishouden,
                           &bezoek->fault))
    return false;
  verder_naar(bezoek, "huishouden", huishouden, "twee");
  return true;
}
