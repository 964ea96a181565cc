#include "acts/besluit.h"
#include "dossierkop.h"
#include "klok_pagina.h"
#include "render/besluit.h"
#include "render/klok.h"
#include "render/tpl_huishouden_besluiten.h"

static bool decided(const struct besluiten_inzien_uit *uit, const struct aanvraag *aanvraag) {
  for (size_t i = 0; i < uit->besluit_aantal; i++)
    if (uit->besluiten[i].aanvraag == aanvraag->id && uit->besluiten[i].stand == BESLUITSTAND_GENOMEN) return true;
  return false;
}

/* What has no besluit yet; the first term that ends goes first, what has no term last. */
static struct aanvraag *waiting(struct bezoek *bezoek, const struct besluiten_inzien_uit *uit, size_t *ret_aantal) {
  struct aanvraag *rij = NEW_ARRAY(arena_van(bezoek), struct aanvraag, uit->aanvraag_aantal + 1);
  size_t aantal = 0;
  for (size_t i = 0; i < uit->aanvraag_aantal; i++) {
    const struct aanvraag *a = &uit->aanvragen[i];
    if (decided(uit, a)) continue;
    size_t at = aantal++;
    dag_t dag = a->besluit_voor == DAG_GEEN ? DAG_OPEN : a->besluit_voor;
    for (; at > 0 && (rij[at - 1].besluit_voor == DAG_GEEN || rij[at - 1].besluit_voor > dag); at--)
      rij[at] = rij[at - 1];
    rij[at] = *a;
  }
  *ret_aantal = aantal;
  return rij;
}

bool huishouden_besluiten_tonen(struct bezoek *bezoek) {
  struct besluiten_inzien_uit uit;
  struct besluiten_beeld beeld = {.vandaag = vandaag_van(bezoek)};
  struct klokken_beeld klokken;
  if (!besluiten_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault) ||
      !klokken_beeld(bezoek, bezoek->request->param, &klokken))
    return false;
  beeld.klokken = &klokken;
  beeld.kop = dossierkop_van(bezoek, &uit.kop, TAB_BESLUITEN);
  beeld.besluiten = uit.besluiten;
  beeld.besluit_aantal = uit.besluit_aantal;
  beeld.aanvragen = waiting(bezoek, &uit, &beeld.aanvraag_aantal);
  beeld.mag_doen = uit.mag_doen;
  tpl_huishouden_besluiten(&bezoek->response->body, kader_van(bezoek, "Besluiten", "/werk"), &beeld);
  return true;
}
