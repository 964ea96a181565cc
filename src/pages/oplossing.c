#include "acts/oplossing.h"

#include <string.h>

#include "acts/concept_bewaren.h"
#include "render/tpl_oplossing.h"
#include "render/tpl_oplossingen.h"

#include "oplossing_pagina.h"

/* The need of this request, by the door through which it came. */
static struct oplossing_plek place_of(const struct bezoek *bezoek) {
  struct str path = bezoek->request->path;
  struct oplossing_plek plek = {.langs = OPLOSSING_BEHOEFTE, .publiek = bezoek->request->param};
  if (str_starts(path, S("/verhelderingsdeel/"))) plek.langs = OPLOSSING_DEEL;
  if (str_starts(path, S("/melding/"))) {
    plek.langs = OPLOSSING_MELDING;
    plek.waarover = paren_waarde(&bezoek->request->query, S("waarover"));
  }
  return plek;
}

static struct str address_of(struct bezoek *bezoek, const struct oplossing_plek *plek) {
  switch (plek->langs) {
  case OPLOSSING_DEEL:
    return pad_van(bezoek, "verhelderingsdeel", plek->publiek, "oplossing");
  case OPLOSSING_MELDING: {
    struct str path = pad_van(bezoek, "melding", plek->publiek, "oplossing");
    return plek->waarover.len
               ? str_format(arena_van(bezoek), "%.*s?waarover=%.*s", STR_ARG(path), STR_ARG(plek->waarover))
               : path;
  }
  case OPLOSSING_BEHOEFTE:
    break;
  }
  return pad_van(bezoek, "behoefte", plek->publiek, "");
}

static struct str draft_of(struct bezoek *bezoek, const struct oplossing_plek *plek) {
  return concept_sleutel_oplossing(arena_van(bezoek), str_join(arena_van(bezoek), plek->publiek, plek->waarover));
}

/* The law whose steps are shown: as chosen in the form or its draft. */
static int law_of(const struct paren *waarden) {
  const struct keuze *wet = keuze_met_code(wetten, paren_waarde(waarden, S("wet")));
  return wet ? wet->waarde : 0;
}

static bool look(struct bezoek *bezoek, const struct oplossing_plek *plek, int wet, struct oplossing_inzien_uit *uit) {
  struct fault typed = bezoek->fault;
  struct oplossing_inzien_in in = {.plek = *plek, .wet = wet, .concept = draft_of(bezoek, plek)};
  fault_init(&bezoek->fault);
  if (!oplossing_inzien(&bezoek->werk, &in, uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  return true;
}

static struct oplossing_beeld view_of(struct bezoek *bezoek, const struct oplossing_inzien_uit *uit) {
  struct arena *arena = arena_van(bezoek);
  struct stap_beeld *stappen = NEW_ARRAY(arena, struct stap_beeld, uit->vraag_aantal + 1);
  struct oplossing_beeld beeld = {
      .huishouden = uit->huishouden,
      .persoon = uit->behoefte.persoon_naam,
      .waarover = uit->behoefte.waarover_naam,
      .wens = uit->wens,
      .zorg = uit->zorg,
      .vraag = uit->vraag,
      .behoefte = &uit->behoefte,
      .stappen = stappen,
      .stap_aantal = uit->vraag_aantal,
      .aanbod = opties_van(bezoek, uit->aanbod, uit->aanbod_aantal),
      .aanbod_aantal = uit->aanbod_aantal,
      .producten = opties_van(bezoek, uit->producten, uit->product_aantal),
      .product_aantal = uit->product_aantal,
      .basis = str_format(arena, "%lld", (long long)uit->behoefte.versie),
  };
  for (size_t i = 0; i < uit->vraag_aantal; i++) {
    stappen[i].veld = uit->vragen[i].veld;
    beeld.reden |= uit->vragen[i].gewicht == GEWICHT_REDEN;
  }
  return beeld;
}

/* What was typed, else the draft, else what is kept; `stale`: both texts, and saving rests on the newest. */
static bool show(struct bezoek *bezoek, bool stale) {
  struct arena *arena = arena_van(bezoek);
  struct oplossing_plek plek = place_of(bezoek);
  struct oplossing_inzien_uit uit;
  if (!look(bezoek, &plek, law_of(&bezoek->request->form), &uit)) return false;
  struct paren draft = concept_ontleden(arena, uit.concept);
  if (bezoek->request->method == METHOD_GET && draft.aantal && !look(bezoek, &plek, law_of(&draft), &uit)) return false;
  struct oplossing_beeld beeld = view_of(bezoek, &uit);
  struct formulier form =
      formulier_van(bezoek, address_of(bezoek, &plek), uit.velden, uit.veld_aantal, "Oplossing opslaan");
  struct paren kept = formulier_waarden(arena, uit.velden, uit.veld_aantal, &uit.bewaard);
  form.concept = draft_of(bezoek, &plek);
  form.terug = pad_van(bezoek, "huishouden", uit.huishouden, "oplossingen");
  if (stale) {
    beeld.gelijktijdig = true;
    beeld.verschillen = formulier_verschillen(bezoek, uit.velden, uit.veld_aantal, &kept);
    bezoek->response->status = 409;
    form.fault = NULL;
  }
  if (!form.waarden) form.waarden = draft.aantal ? &draft : &kept;
  if (draft.aantal) form.opgeslagen = moment_klok(arena, uit.concept_op);
  if (!stale) paren_zoek(form.waarden, S("basis"), &beeld.basis);
  beeld.formulier = &form;
  tpl_oplossing(&bezoek->response->body, kader_van(bezoek, "Waar ligt de oplossing?", "/werk"), &beeld);
  return true;
}

bool oplossing_tonen(struct bezoek *bezoek) {
  return show(bezoek, false);
}

/* The fields are those of the steps of the law that was chosen. */
static bool read_form(struct bezoek *bezoek, const struct oplossing_plek *plek, struct oplossing_in *in) {
  struct oplossing_inzien_uit uit;
  if (!look(bezoek, plek, law_of(&bezoek->request->form), &uit)) return false;
  in->antwoord_aantal = uit.vraag_aantal;
  for (size_t i = 0; i < uit.vraag_aantal; i++) in->antwoorden[i].stap = uit.vragen[i].sleutel;
  return formulier_lezen(bezoek, uit.velden, uit.veld_aantal, in);
}

bool oplossing_doen(struct bezoek *bezoek) {
  struct oplossing_plek plek = place_of(bezoek);
  struct oplossing_in in = {0};
  struct str huishouden;
  if (formulier_waarde(bezoek, "tonen").len) return show(bezoek, false);
  if (read_form(bezoek, &plek, &in) && oplossing_schrijven(&bezoek->werk, &plek, versie_van(bezoek, "basis"), &in,
                                                           draft_of(bezoek, &plek), &huishouden, &bezoek->fault)) {
    response_redirect(bezoek->response, str_format(arena_van(bezoek), "/huishouden/%.*s/oplossingen?klaar=oplossing",
                                                   STR_ARG(huishouden)));
    return true;
  }
  if (bezoek->fault.class == FAULT_STALE) return show(bezoek, true);
  return fout_op_formulier(bezoek) && show(bezoek, false);
}

bool oplossingen_bekijken(struct bezoek *bezoek, struct str huishouden, struct oplossingen_beeld *ret_beeld) {
  struct arena *arena = arena_van(bezoek);
  struct oplossingen_uit uit;
  if (!oplossingen_inzien(&bezoek->werk, huishouden, &uit, &bezoek->fault)) return false;
  struct behoefte_rij *rijen = NEW_ARRAY(arena, struct behoefte_rij, uit.oplossingen.aantal + 1);
  size_t *tellen = NEW_ARRAY(arena, size_t, TREDE_EINDE);
  int64_t wie = 0;
  memcpy(tellen, uit.oplossingen.tellen, sizeof uit.oplossingen.tellen);
  for (size_t i = 0; i < uit.oplossingen.aantal; i++) {
    const struct behoefte_regel *r = &uit.oplossingen.regels[i];
    rijen[i] = (struct behoefte_rij){
        .pad = address_of(bezoek, &r->plek), .gezegd = r->gezegd, .gesloten = r->gesloten, .behoefte = &r->behoefte};
    if (r->behoefte.persoon != wie) rijen[i].kop = r->behoefte.persoon_naam;
    wie = r->behoefte.persoon;
  }
  *ret_beeld = (struct oplossingen_beeld){.huishouden = uit.huishouden,
                                          .naam = uit.naam,
                                          .mag_doen = uit.mag_doen,
                                          .rijen = rijen,
                                          .aantal = uit.oplossingen.aantal,
                                          .open = uit.oplossingen.open,
                                          .tellen = tellen,
                                          .leemten = uit.leemten,
                                          .leemte_aantal = uit.leemte_aantal};
  return true;
}

bool oplossingen_tonen(struct bezoek *bezoek) {
  struct oplossingen_beeld beeld;
  if (!oplossingen_bekijken(bezoek, bezoek->request->param, &beeld)) return false;
  tpl_oplossingen(&bezoek->response->body, kader_van(bezoek, "Oplossingen", "/werk"), &beeld);
  return true;
}
