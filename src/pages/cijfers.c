#include "acts/cijfers_inzien.h"

#include "render/cijfers.h"
#include "render/lijst.h"
#include "render/tpl_cijfers.h"
#include "render/tpl_cijfers_zaken.h"
#include "scherm.h"

enum { JAREN_TERUG = 3 };

/* The day in the address; what is not there or cannot be read is `anders`. */
static dag_t day_of(const struct bezoek *bezoek, const char *naam, dag_t anders) {
  dag_t dag;
  return dag_lees(paren_waarde(&bezoek->request->query, str_of(naam)), &dag) ? dag : anders;
}

/* This year to today and the three years before it, unless the address says otherwise. */
static struct periode period_of(const struct bezoek *bezoek) {
  dag_t vandaag = vandaag_van(bezoek);
  dag_t begin = dag_van((struct datum){datum_van(vandaag).jaar - JAREN_TERUG, 1, 1});
  return (struct periode){day_of(bezoek, "van", begin), day_of(bezoek, "tot", vandaag)};
}

/* As it was typed, so that nothing of it is lost; else the day itself. */
static struct str typed_or(const struct bezoek *bezoek, const char *naam, dag_t dag) {
  struct str typed = paren_waarde(&bezoek->request->query, str_of(naam));
  return typed.len ? typed : dag_iso(arena_van(bezoek), dag);
}

/* A day that cannot be read: the figures are those of the usual period, and the field says why. */
static void unreadable(struct bezoek *bezoek, const char *naam, struct str *ret_fout) {
  dag_t dag;
  struct str typed = paren_waarde(&bezoek->request->query, str_of(naam));
  if (typed.len == 0 || dag_lees(typed, &dag)) return;
  bezoek->response->status = 422;
  *ret_fout = S("Deze dag bestaat niet. Schrijf een dag zo: 31-5-2024.");
}

bool cijfers_tonen(struct bezoek *bezoek) {
  struct periode periode = period_of(bezoek);
  dag_t vandaag = vandaag_van(bezoek);
  struct cijfers_beeld beeld = {.van = typed_or(bezoek, "van", periode.van),
                                .tot = typed_or(bezoek, "tot", periode.tot)};
  unreadable(bezoek, "van", &beeld.fout_van);
  unreadable(bezoek, "tot", &beeld.fout_tot);
  if (!meldingen_tellen(&bezoek->werk, &periode, &beeld.meldingen, &bezoek->fault)) {
    if (!fout_op_formulier(bezoek)) return false;
    if (beeld.fout_van.len == 0) beeld.fout_van = fault_of(&bezoek->fault, "van");
    if (beeld.fout_tot.len == 0) beeld.fout_tot = fault_of(&bezoek->fault, "tot");
    fault_init(&bezoek->fault);
  }
  dag_t op = periode.tot < vandaag && periode.tot != DAG_GEEN ? periode.tot : vandaag;
  if (!trajecten_tellen(&bezoek->werk, op, &beeld.trajecten, &bezoek->fault)) return false;
  tpl_cijfers(&bezoek->response->body, kader_van(bezoek, "Cijfers", "/cijfers"), &beeld);
  return true;
}

static bool show_cases(struct bezoek *bezoek, enum cijfersoort soort) {
  struct cijferzaken_uit uit;
  struct cijferzaken_in in = {.soort = soort,
                              .lijn = paren_waarde(&bezoek->request->query, S("lijn")),
                              .periode = period_of(bezoek),
                              .bladzijde = bladzijde_van(bezoek)};
  if (soort == CIJFERS_TRAJECTEN) in.periode.van = in.periode.tot = day_of(bezoek, "op", vandaag_van(bezoek));
  if (!cijferzaken_inzien(&bezoek->werk, &in, &uit, &bezoek->fault)) return false;
  bool trajecten = soort == CIJFERS_TRAJECTEN;
  struct lijst lijst = {.pad = trajecten ? S("/cijfers/trajecten") : S("/cijfers/meldingen"),
                        .wat = trajecten ? S("trajecten") : S("meldingen"),
                        .query = &bezoek->request->query,
                        .totaal = (size_t)uit.totaal,
                        .pagina = (size_t)in.bladzijde,
                        .per_pagina = CIJFERS_BLAD};
  struct cijfers_zaken_beeld beeld = {.trajecten = trajecten,
                                      .lijn = uit.lijn_naam,
                                      .van = in.periode.van,
                                      .tot = in.periode.tot,
                                      .zaken = uit.zaken,
                                      .aantal = uit.aantal,
                                      .geteld = uit.geteld,
                                      .totaal = uit.totaal,
                                      .lijst = &lijst};
  tpl_cijfers_zaken(&bezoek->response->body,
                    kader_van(bezoek, trajecten ? "Lopende trajecten" : "Meldingen", "/cijfers"), &beeld);
  return true;
}

bool cijfers_meldingen_tonen(struct bezoek *bezoek) {
  return show_cases(bezoek, CIJFERS_MELDINGEN);
}

bool cijfers_trajecten_tonen(struct bezoek *bezoek) {
  return show_cases(bezoek, CIJFERS_TRAJECTEN);
}
